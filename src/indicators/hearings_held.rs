//! Public hearings of the year, of the two that the law asks.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Lacking, Told, count};
use crate::domain::agreement::EventKind;
use crate::domain::evidence::EvidenceId;
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::period::Year;
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "hearings_held",
    family: Family::Accountability,
    subjects: &[SubjectKind::Municipality],
    unit: Unit::Count,
    direction: Direction::Up,
    bands: Some(Bands { good: 2, attention: 1, ground: "lom-119-a" }),
    not_computable: &[NotComputable::NotRecorded],
    ground: "lom-119-a",
    formula_version: 1,
    evaluate,
};

/// One in May and one in September.
const BY_LAW: i64 = 2;

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    if inputs.facts.events.is_empty() {
        return inputs.of_municipality(Err(Lacking::not_recorded()));
    }
    let held: Vec<EvidenceId> = inputs
        .facts
        .events
        .iter()
        .filter(|event| event.fact.kind == EventKind::PublicHearing)
        .filter(|event| {
            event.fact.on.is_some_and(|on| Year::of(on) == Some(inputs.year()) && on <= inputs.day)
        })
        .map(|event| event.id.clone())
        .collect();
    let number = count(held.len());
    let answer = Answer::new(Value::Whole(number), &[Source::Register])
        .parts(Value::Whole(number), Value::Whole(BY_LAW))
        .by(held);
    inputs.of_municipality(Ok(answer))
}
