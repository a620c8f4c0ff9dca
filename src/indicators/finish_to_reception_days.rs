//! Days from the end of a work to its reception, or to today's report while there is none.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Lacking, Told};
use crate::domain::indicator::{NotComputable, Unit, Value};

pub const INDICATOR: Indicator = Indicator {
    id: "finish_to_reception_days",
    family: Family::Schedule,
    subjects: &[SubjectKind::Work],
    unit: Unit::Days,
    direction: Direction::Down,
    bands: Some(Bands { good: 30, attention: 75, ground: "ds-212-band" }),
    not_computable: &[NotComputable::NeverReported],
    ground: "ds-212",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_work(|one| {
        let ended = one.work.actual_end_on.filter(|on| *on <= inputs.day);
        let words = "La obra todavía no figura con fecha de fin en InfObras.";
        let ended = ended.ok_or_else(|| Lacking::because(NotComputable::NeverReported, words))?;
        let received = one.work.received_on.filter(|_| one.work.received != Some(false));
        let until = received.unwrap_or(inputs.day);
        let answer = Answer::new(Value::Whole((until - ended).num_days()), &[]);
        let answer = inputs.read_from(answer, one);
        Ok(if received.is_none() { answer.mark("Aún sin recepción registrada.") } else { answer })
    })
}
