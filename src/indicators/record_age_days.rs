//! Days since anything was registered of a work that goes on.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::{Inputs, said};
use super::tell::{Answer, Lacking, Told};
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::money::Tenths;
use crate::domain::period::Month;
use crate::domain::source::Source;
use crate::domain::work::WorkState;

pub const INDICATOR: Indicator = Indicator {
    id: "record_age_days",
    family: Family::DataQuality,
    subjects: &[SubjectKind::Work],
    unit: Unit::Days,
    direction: Direction::Down,
    bands: Some(Bands { good: 45, attention: 90, ground: "directive-band" }),
    not_computable: &[NotComputable::NeverReported],
    ground: "directive",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_work(|one| {
        let work = &one.work;
        let rests = matches!(work.state, Some(WorkState::NotStarted | WorkState::Finished))
            || work.physical_actual >= Some(Tenths(1000));
        if rests {
            let words = "No es una obra en ejecución: no toca actualizar el avance.";
            return Ok(inputs.read_from(Answer::new(Value::Whole(0), &[]).mark(words), one));
        }
        let newest = work.reported_on.or_else(|| work.reported_month.map(Month::last_day));
        let newest = newest.ok_or_else(|| Lacking::never_reported(Source::Infobras))?;
        let days = (inputs.day - newest).num_days().max(0);
        // an old record is what this measures, so its age does not make the answer late
        let mut answer = inputs.read_from(Answer::new(Value::Whole(days), &[]), one);
        answer.late = false;
        Ok(answer.mark(format!("Último registro: {}.", said(newest))))
    })
}
