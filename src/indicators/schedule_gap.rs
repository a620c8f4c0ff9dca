//! Reported progress against what was planned for the same month.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Lacking, Told};
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::money::Tenths;
use crate::domain::source::Source;
use crate::domain::work::Work;

pub const INDICATOR: Indicator = Indicator {
    id: "schedule_gap",
    family: Family::Physical,
    subjects: &[SubjectKind::Work],
    unit: Unit::Points,
    direction: Direction::Up,
    bands: Some(Bands { good: -5, attention: -20, ground: "own" }),
    not_computable: &[NotComputable::NeverReported],
    ground: "own",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_work(|one| {
        let lacking = || Lacking::never_reported(Source::Infobras);
        let actual = one.work.physical_actual.ok_or_else(lacking)?;
        let estimated = one.work.physical_planned.is_none();
        let planned = one.work.physical_planned.or_else(|| straight(&one.work));
        let planned = planned.ok_or_else(lacking)?;
        let gap = actual.0.checked_sub(planned.0).ok_or_else(lacking)?;
        let answer = Answer::new(Value::Tenths(Tenths(gap)), &[])
            .parts(Value::Tenths(actual), Value::Tenths(planned));
        let answer = inputs.read_from(answer, one);
        Ok(if estimated {
            answer.mark("Programado estimado con una línea recta.")
        } else {
            answer
        })
    })
}

/// Where a straight line from start to first planned end would be at the end of the reported month.
fn straight(work: &Work) -> Option<Tenths> {
    let (start, end) = (work.start_on?, work.planned_end_on?);
    let at = work.reported_month?.last_day();
    let whole = (end - start).num_days();
    let gone = (at - start).num_days().clamp(0, whole.max(0));
    (whole > 0).then(|| Tenths::percent(gone, whole))?
}
