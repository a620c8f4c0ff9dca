//! Indicators: one file each, one ordered registry; pure.
//!
//! Facts and ladders in, measures out. "Not computable, because …" is a value.

use crate::domain::agreement::AgreementId;
use crate::domain::facts::Facts;
use crate::domain::indicator::Measure;
use crate::domain::ladder::Ladder;
use crate::domain::period::Month;

/// Every measure of the municipality for a month.
pub fn measure(_facts: &Facts, _ladders: &[(AgreementId, Ladder)], _month: Month) -> Vec<Measure> {
    Vec::new()
}
