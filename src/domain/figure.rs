//! Published amounts of the budget: seven phases for one key and period.
//!
//! SIAF's trap is in the types: PIA and PIM belong to the year (month 0 of the file), the other
//! five are monthly flows. A figure of the year carries the first two, a figure of a month the
//! others; what a dataset does not publish is `None`, never zero.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::codes::{Cui, Function, ProductCode, Rubro, SecEjec};
use super::evidence::RowRef;
use super::money::Soles;
use super::period::{Month, Period, Year};
use super::source::Dataset;

/// The seven amounts of a figure (*fases de ejecución*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Amounts {
    /// Opening budget (*PIA*).
    pub pia: Option<Soles>,
    /// Modified budget (*PIM*); carries no date of its own.
    pub pim: Option<Soles>,
    /// Budget certified (*certificación*).
    pub certified: Option<Soles>,
    /// Commitment of the year (*compromiso anual*).
    pub committed_annual: Option<Soles>,
    /// Monthly commitment (*compromiso mensual*).
    pub committed: Option<Soles>,
    /// Received and accepted, so owed (*devengado*): what people call spent.
    pub accrued: Option<Soles>,
    /// Payment order issued (*girado*).
    pub paid: Option<Soles>,
}

impl Amounts {
    pub const NAMES: [&'static str; 7] =
        ["pia", "pim", "certified", "committed_annual", "committed", "accrued", "paid"];

    pub const fn as_array(&self) -> [Option<Soles>; 7] {
        [
            self.pia,
            self.pim,
            self.certified,
            self.committed_annual,
            self.committed,
            self.accrued,
            self.paid,
        ]
    }

    pub const fn from_array(amounts: [Option<Soles>; 7]) -> Self {
        let [pia, pim, certified, committed_annual, committed, accrued, paid] = amounts;
        Self { pia, pim, certified, committed_annual, committed, accrued, paid }
    }

    /// Adds phase by phase, a phase being unknown only where both are; `None` when a sum does not fit.
    pub fn checked_plus(&self, other: &Self) -> Option<Self> {
        let mut sum = self.as_array();
        for (mine, theirs) in sum.iter_mut().zip(other.as_array()) {
            *mine = match (*mine, theirs) {
                (Some(one), Some(two)) => Some(one.checked_add(two)?),
                (one, two) => one.or(two),
            };
        }
        Some(Self::from_array(sum))
    }
}

/// What a figure is kept under. `None` in `product` is a municipal total (a unit nobody watches).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FigureKey {
    pub dataset: Dataset,
    pub sec_ejec: Option<SecEjec>,
    pub year: Year,
    pub product: Option<ProductCode>,
    pub function: Option<Function>,
    pub rubro: Option<Rubro>,
    /// `None` is the year itself: SIAF's month 0, or a dataset without months.
    pub month: Option<u8>,
}

impl FigureKey {
    /// The investment that it is the money of, when its product is a project.
    pub fn cui(&self) -> Option<Cui> {
        self.product.as_ref()?.cui()
    }

    pub fn period(&self) -> Period {
        match self.month.and_then(|month| Month::new(self.year, u32::from(month))) {
            Some(month) => Period::Month(month),
            None => Period::Year(self.year),
        }
    }
}

/// One version of a figure, as of a moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    pub key: FigureKey,
    pub amounts: Amounts,
    /// True when a newer complete file no longer has it.
    pub withdrawn: bool,
    pub known_at: DateTime<Utc>,
    /// The first of the rows that were summed.
    pub row: RowRef,
    /// How many rows of the file were summed.
    pub rows: u32,
}

/// The address of a figure: `dataset:sec_ejec:cui:period[:rubro]`; `*` where it is summed over.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigureId {
    pub dataset: Dataset,
    pub sec_ejec: Option<SecEjec>,
    pub product: Option<ProductCode>,
    pub period: Period,
    pub rubro: Option<Rubro>,
}

impl fmt::Display for FigureId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let or_all = |code: Option<&str>| code.unwrap_or("*").to_owned();
        let unit = or_all(self.sec_ejec.as_ref().map(SecEjec::as_str));
        let product = or_all(self.product.as_ref().map(ProductCode::as_str));
        write!(f, "{}:{unit}:{product}:{}", self.dataset, self.period)?;
        self.rubro.as_ref().map_or(Ok(()), |rubro| write!(f, ":{rubro}"))
    }
}

impl FromStr for FigureId {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let parts: Vec<&str> = text.split(':').collect();
        let (&[dataset, unit, product, period], rubro) = match parts.as_slice() {
            [head @ .., rubro] if parts.len() == 5 => {
                (<&[&str; 4]>::try_from(head).map_err(|_| text)?, Some(*rubro))
            }
            head => (<&[&str; 4]>::try_from(head).map_err(|_| text.to_owned())?, None),
        };
        let named = |part: &str| (part != "*").then(|| part.to_owned());
        Ok(Self {
            dataset: dataset.parse()?,
            sec_ejec: named(unit)
                .map(|code| SecEjec::parse(&code))
                .transpose()
                .map_err(|e| e.to_string())?,
            product: named(product)
                .map(|code| ProductCode::parse(&code))
                .transpose()
                .map_err(|e| e.to_string())?,
            period: period.parse().map_err(|e: super::period::PeriodError| e.to_string())?,
            rubro: rubro.map(Rubro::parse).transpose().map_err(|e| e.to_string())?,
        })
    }
}
