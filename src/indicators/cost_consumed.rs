//! All that was ever accrued of the updated cost.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::Told;
use crate::domain::indicator::{NotComputable, Unit};

pub const INDICATOR: Indicator = Indicator {
    id: "cost_consumed",
    family: Family::Budget,
    subjects: &[SubjectKind::Agreement],
    unit: Unit::Percent,
    direction: Direction::Down,
    bands: Some(Bands { good: 100, attention: 100, ground: "ssi-5" }),
    not_computable: &[NotComputable::NoMatch, NotComputable::NeverReported],
    ground: "ssi-5",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_matched(|one| inputs.consumed(&one.ties.parts))
}
