//! Change of women's participation from one process to the next.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::shared::change;
use super::tell::Told;
use crate::domain::indicator::{NotComputable, Unit};

pub const INDICATOR: Indicator = Indicator {
    id: "women_participants_change",
    family: Family::Participation,
    subjects: &[SubjectKind::Process],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: Some(Bands { good: 0, attention: -10, ground: "own" }),
    not_computable: &[
        NotComputable::NotRecorded,
        NotComputable::NoBaseline,
        NotComputable::SmallGroup,
    ],
    ground: "paper-women",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_process(|process| change(inputs, process, |came| came.women))
}
