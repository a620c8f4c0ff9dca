//! People who took part in a process.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Lacking, Told};
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "participants_total",
    family: Family::Participation,
    subjects: &[SubjectKind::Process],
    unit: Unit::Persons,
    direction: Direction::Up,
    bands: None,
    not_computable: &[NotComputable::NotRecorded, NotComputable::SmallGroup],
    ground: "paper",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_process(|process| {
        let came = inputs.participation(process)?;
        // of so few even the sum tells who they were
        if (1..5).contains(&came.total) {
            return Err(Lacking::small_group());
        }
        let answer =
            Answer::new(Value::Whole(came.total), &[Source::Register]).by([came.event.clone()]);
        Ok(if came.is_small() {
            answer
        } else {
            answer.mark(format!("{} hombres y {} mujeres.", came.men, came.women))
        })
    })
}
