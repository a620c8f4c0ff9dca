//! Days added to the term of a work, of its first term.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Lacking, Told};
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::money::Tenths;
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "extension_ratio",
    family: Family::Schedule,
    subjects: &[SubjectKind::Work],
    unit: Unit::Percent,
    direction: Direction::Down,
    bands: Some(Bands { good: 20, attention: 50, ground: "extensions" }),
    not_computable: &[NotComputable::NeverReported],
    ground: "own",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_work(|one| {
        let work = &one.work;
        let never = || Lacking::never_reported(Source::Infobras);
        let days = match (work.extension_days, work.extensions) {
            (Some(days), _) => days,
            // none were made, so no days were added
            (None, Some(0)) => 0,
            (None, _) => return Err(never()),
        };
        let term = work.duration_days.or_else(|| {
            let (start, end) = (work.start_on?, work.planned_end_on?);
            Some((end - start).num_days() + 1)
        });
        let term = term.filter(|term| *term > 0).ok_or_else(never)?;
        let share = Tenths::percent(days, term).ok_or_else(Lacking::zero_base)?;
        let answer =
            Answer::new(Value::Tenths(share), &[]).parts(Value::Whole(days), Value::Whole(term));
        let answer = inputs.read_from(answer, one);
        Ok(match work.extensions {
            Some(0) => answer.mark("El plazo no se alargó."),
            Some(1) => answer.mark("El plazo se alargó 1 vez."),
            Some(times) => answer.mark(format!("El plazo se alargó {times} veces.")),
            None => answer,
        })
    })
}
