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
    /// Why an amount is null.
    pub unknown: Unknown,
}

impl FigureLine {
    /// Fills in the seven amounts, and why some of them are null.
    #[must_use]
    pub fn with(mut self, amounts: &Amounts) -> Self {
        let Amounts { pia, pim, certified, committed_annual, committed, accrued, paid } = *amounts;
        let of_year = if self.withdrawn {
            Why::Withdrawn
        } else if self.month.is_some() {
            Why::OtherPeriod
        } else {
            Why::NotPublished
        };
        let by_month = matches!(self.dataset, Dataset::Siaf63 | Dataset::SsiMes | Dataset::SsiUepm);
        let flow = if self.withdrawn {
            Why::Withdrawn
        } else if by_month && self.month.is_none() {
            // asked month by month, the year itself carries PIA and PIM alone
            Why::OtherPeriod
        } else {
            Why::NotPublished
        };
        self.unknown = Unknown::default()
            .unless(pia.as_ref(), "pia", of_year)
            .unless(pim.as_ref(), "pim", of_year)
            .unless(certified.as_ref(), "certified", flow)
            .unless(committed_annual.as_ref(), "committed_annual", flow)
            .unless(committed.as_ref(), "committed", flow)
            .unless(accrued.as_ref(), "accrued", flow)
            .unless(paid.as_ref(), "paid", flow);
        Self { pia, pim, certified, committed_annual, committed, accrued, paid, ..self }
    }
}
