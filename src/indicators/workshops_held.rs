//! Workshops of a process that were held.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Lacking, Told, count};
use crate::domain::agreement::EventKind;
use crate::domain::evidence::EvidenceId;
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "workshops_held",
    family: Family::Participation,
    subjects: &[SubjectKind::Process],
    unit: Unit::Count,
    direction: Direction::Up,
    bands: None,
    not_computable: &[NotComputable::NotRecorded],
    ground: "own",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_process(|process| {
        let mut own =
            inputs.facts.events.iter().filter(|event| event.fact.process == *process).peekable();
        // without any event noted nobody has begun to count, and none is not zero
        own.peek().ok_or_else(Lacking::not_recorded)?;
        let held: Vec<EvidenceId> = own
            .filter(|event| event.fact.kind == EventKind::Workshop)
            .filter(|event| event.fact.on.is_none_or(|on| on <= inputs.day))
            .map(|event| event.id.clone())
            .collect();
        Ok(Answer::new(Value::Whole(count(held.len())), &[Source::Register]).by(held))
    })
}
