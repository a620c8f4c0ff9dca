//! Months between the last report in which progress rose and the newest report.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::shared::last_rise;
use super::tell::{Answer, Lacking, Told};
use crate::domain::facts::works::Report;
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::money::Tenths;
use crate::domain::source::Source;
use crate::domain::work::WorkState;

pub const INDICATOR: Indicator = Indicator {
    id: "months_without_progress",
    family: Family::Physical,
    subjects: &[SubjectKind::Work],
    unit: Unit::Months,
    direction: Direction::Down,
    bands: Some(Bands { good: 2, attention: 5, ground: "cgr-band" }),
    not_computable: &[NotComputable::NeverReported, NotComputable::TooShort],
    ground: "cgr",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_work(|one| {
        let has_started = one.work.start_on.is_some_and(|on| on <= inputs.day)
            || one.reports.iter().any(|report| report.actual > Some(Tenths(0)));
        let reports: Vec<&Report> =
            one.reports.iter().filter(|report| report.actual.is_some()).collect();
        if !has_started {
            return Err(Lacking::never_reported(Source::Infobras));
        }
        let (Some(newest), true) = (reports.last(), reports.len() >= 2) else {
            return Err(Lacking::too_short());
        };
        let since = last_rise(&reports).map_or(newest.month, |report| report.month);
        let is_over = one.work.state == Some(WorkState::Finished)
            || one.work.physical_actual >= Some(Tenths(1000));
        let months = if is_over { 0 } else { i64::from(newest.month.months_since(since)) };
        let seen = reports.iter().filter(|report| report.month >= since);
        let answer =
            Answer::new(Value::Whole(months), &[]).by(seen.map(|report| report.id.clone()));
        Ok(inputs.read_from(answer, one).mark(format!("Último avance en {since}.")))
    })
}
