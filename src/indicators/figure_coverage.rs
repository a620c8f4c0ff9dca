//! Part of the measures of the report that have a value.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Told};
use crate::domain::indicator::{NotComputable, Unit};

pub const INDICATOR: Indicator = Indicator {
    id: "figure_coverage",
    family: Family::DataQuality,
    subjects: &[SubjectKind::Municipality],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: Some(Bands { good: 90, attention: 70, ground: "own" }),
    not_computable: &[NotComputable::NotRecorded],
    ground: "own",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    let so_far = inputs.so_far;
    inputs.of_municipality(Answer::of_counts(so_far.answered, so_far.asked, &[]))
}
