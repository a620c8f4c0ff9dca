//! Share of the programme in force that the assembly validated.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::shared::items_in_force;
use super::tell::{Answer, Lacking, Told};
use crate::domain::indicator::{NotComputable, Unit};
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "programme_validated_share",
    family: Family::Programming,
    subjects: &[SubjectKind::Portfolio],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: Some(Bands { good: 100, attention: 80, ground: "own" }),
    not_computable: &[NotComputable::NotRecorded],
    ground: "paper-validated",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    let items = items_in_force(inputs);
    let validated = items.iter().filter(|item| item.fact.validated == Some(true)).count();
    let noted = items.iter().any(|item| item.fact.validated.is_some());
    let told = if noted {
        Answer::of_counts(validated, items.len(), &[Source::Register])
            .map(|answer| answer.by(items.iter().map(|item| item.id.clone())))
    } else {
        Err(Lacking::not_recorded())
    };
    inputs.of_portfolio(told)
}
