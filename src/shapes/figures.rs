//! The published amounts of one dataset, summed under some of their keys.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::unknown::{Unknown, Why};
use crate::domain::codes::Ubigeo;
use crate::domain::evidence::Digest;
use crate::domain::figure::Amounts;
use crate::domain::money::Soles;
use crate::domain::period::{Month, Year};
use crate::domain::source::{Dataset, Source};

/// `actaviva figures`, one line each; a key that was not asked for is null.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FigureLine {
    pub source: Source,
    pub dataset: Dataset,
    pub ubigeo: Option<Ubigeo>,
    pub sec_ejec: Option<String>,
    pub cui: Option<String>,
    pub year: Option<Year>,
    /// Null is the year itself.
    pub month: Option<Month>,
    pub rubro: Option<String>,
    pub function: Option<String>,
    pub pia: Option<Soles>,
    pub pim: Option<Soles>,
    pub certified: Option<Soles>,
    pub committed_annual: Option<Soles>,
    pub committed: Option<Soles>,
    pub accrued: Option<Soles>,
    pub paid: Option<Soles>,
    pub known_at: DateTime<Utc>,
    pub sha256: Digest,
    /// A newer complete file no longer has it.
    pub withdrawn: bool,
    /// How many of the figures in the sum a newer complete file no longer has.
    pub withdrawn_parts: u64,
    /// Why a key or an amount is null.
    pub unknown: Unknown,
}

/// The keys of the amounts, in the order of [`Amounts::as_array`].
const PHASES: [&str; 7] =
    ["pia", "pim", "certified", "committed_annual", "committed", "accrued", "paid"];

impl FigureLine {
    /// Fills in the seven amounts, and why some of them are null; `lost` are the phases in which
    /// withdrawn figures had one.
    #[must_use]
    pub fn with(mut self, amounts: &Amounts, lost: [bool; 7]) -> Self {
        let Amounts { pia, pim, certified, committed_annual, committed, accrued, paid } = *amounts;
        let of_year = if self.month.is_some() { Why::OtherPeriod } else { Why::NotPublished };
        let by_month = matches!(self.dataset, Dataset::Siaf63 | Dataset::SsiMes | Dataset::SsiUepm);
        // asked month by month, the year itself carries PIA and PIM alone
        let is_flowless = by_month && self.month.is_none();
        let flow = if is_flowless { Why::OtherPeriod } else { Why::NotPublished };
        let names = PHASES.iter().zip([of_year, of_year, flow, flow, flow, flow, flow]);
        for (((name, why), amount), lost) in names.zip(amounts.as_array()).zip(lost) {
            let why = if self.withdrawn || lost { Why::Withdrawn } else { why };
            self.unknown = self.unknown.unless(amount.as_ref(), name, why);
        }
        Self { pia, pim, certified, committed_annual, committed, accrued, paid, ..self }
    }
}
