//! Budget figures in versions.
//!
//! A version is written only where a snapshot says something else than what was known when it was
//! obtained, so as many versions are kept as there were changes. Versions are ordered by the time
//! at which their snapshot was obtained, then by its number.

mod read;
mod sums;
mod write;

pub use read::{Filter, current, history, history_of};
pub use sums::{By, Sum, sums};
pub use write::{Load, Loaded, NewFigure, PastChange, PastKey, Sums};

use crate::domain::figure::{Amounts, FigureKey};
use crate::domain::money::Soles;
use crate::domain::source::Dataset;

use super::db::StoreError;

/// One row of the table: `""` stands for none and month 0 for the year, because no key may be null.
#[derive(Debug, Clone, sqlx::FromRow)]
struct Row {
    dataset: String,
    sec_ejec: String,
    year: i64,
    product: String,
    function: String,
    rubro: String,
    month: i64,
    snapshot_id: i64,
    pia: Option<i64>,
    pim: Option<i64>,
    certified: Option<i64>,
    committed_annual: Option<i64>,
    committed: Option<i64>,
    accrued: Option<i64>,
    paid: Option<i64>,
    part: i64,
    row_number: i64,
    row_count: i64,
    withdrawn: bool,
}

impl Row {
    fn amounts(&self) -> Amounts {
        Amounts::from_array(
            [
                self.pia,
                self.pim,
                self.certified,
                self.committed_annual,
                self.committed,
                self.accrued,
                self.paid,
            ]
            .map(|centimos| centimos.map(Soles::from_centimos)),
        )
    }

    fn same_figure(&self, other: &Self) -> bool {
        self.month == other.month
            && self.product == other.product
            && self.function == other.function
            && self.rubro == other.rubro
            && self.year == other.year
            && self.sec_ejec == other.sec_ejec
            && self.dataset == other.dataset
    }

    fn dataset(&self) -> Result<Dataset, StoreError> {
        self.dataset
            .parse()
            .map_err(|_| StoreError::Corrupt { what: "dataset", value: self.dataset.clone() })
    }

    /// A total of Consulta Amigable: its lines of projects are part of it, seldom all of it.
    fn stands_beside(&self) -> Result<bool, StoreError> {
        Ok(self.product.is_empty() && self.dataset()? == Dataset::ConsultaAmigable)
    }

    /// The key as a type again.
    fn key(&self) -> Result<FigureKey, StoreError> {
        use crate::domain::codes::{Function, ProductCode, Rubro, SecEjec};
        use crate::domain::period::Year;
        let corrupt = |value: &str| StoreError::Corrupt { what: "figure", value: value.to_owned() };
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Ok(FigureKey {
            dataset: self.dataset()?,
            sec_ejec: some(&self.sec_ejec)
                .map(|code| SecEjec::parse(&code).map_err(|_| corrupt(&code)))
                .transpose()?,
            year: Year::new(self.year).ok_or_else(|| corrupt(&self.year.to_string()))?,
            product: some(&self.product)
                .map(|code| ProductCode::parse(&code).map_err(|_| corrupt(&code)))
                .transpose()?,
            function: some(&self.function)
                .map(|code| Function::parse(&code).map_err(|_| corrupt(&code)))
                .transpose()?,
            rubro: some(&self.rubro)
                .map(|code| Rubro::parse(&code).map_err(|_| corrupt(&code)))
                .transpose()?,
            month: u8::try_from(self.month).ok().filter(|month| *month > 0),
        })
    }
}
