//! Days since the work should have ended.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::{Inputs, said};
use super::tell::{Answer, Lacking, Told};
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::money::Tenths;
use crate::domain::source::Source;
use crate::domain::work::WorkState;

pub const INDICATOR: Indicator = Indicator {
    id: "days_overdue",
    family: Family::Schedule,
    subjects: &[SubjectKind::Work],
    unit: Unit::Days,
    direction: Direction::Down,
    bands: Some(Bands { good: 0, attention: 60, ground: "own" }),
    not_computable: &[NotComputable::NeverReported],
    ground: "work-term",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_work(|one| {
        let work = &one.work;
        let is_over = work.state == Some(WorkState::Finished)
            || work.actual_end_on.is_some_and(|on| on <= inputs.day)
            || work.physical_actual >= Some(Tenths(1000));
        if is_over {
            let answer = Answer::new(Value::Whole(0), &[]).mark("La obra figura terminada.");
            return Ok(inputs.read_from(answer, one));
        }
        let due = work.due_on().ok_or_else(|| Lacking::never_reported(Source::Infobras))?;
        let days = (inputs.day - due).num_days();
        let answer = Answer::new(Value::Whole(days), &[]);
        Ok(inputs.read_from(answer, one).mark(format!("Debía terminar el {}.", said(due))))
    })
}
