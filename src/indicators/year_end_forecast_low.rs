//! The lower end of the year-end forecast.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::shared::forecast;
use super::tell::Told;
use crate::domain::indicator::{NotComputable, Unit};

pub const INDICATOR: Indicator = Indicator {
    id: "year_end_forecast_low",
    family: Family::Budget,
    subjects: &[SubjectKind::Agreement, SubjectKind::Municipality],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: None,
    not_computable: &[
        NotComputable::NoMatch,
        NotComputable::TooShort,
        NotComputable::ZeroBase,
        NotComputable::YearNotLoaded,
        NotComputable::Silent,
        NotComputable::Contradictory,
    ],
    ground: "own",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    forecast(inputs, |ends| ends.low)
}
