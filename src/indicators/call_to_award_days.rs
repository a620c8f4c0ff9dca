//! Days from the call to the award of the works contract.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::{Inputs, said};
use super::shared::works_tender;
use super::tell::{Answer, Lacking, Told};
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::procurement::TenderState;
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "call_to_award_days",
    family: Family::Procurement,
    subjects: &[SubjectKind::Agreement],
    unit: Unit::Days,
    direction: Direction::Down,
    bands: Some(Bands { good: 60, attention: 120, ground: "offers" }),
    not_computable: &[NotComputable::NoMatch, NotComputable::NeverReported],
    ground: "ley-32069",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_matched(|one| {
        let tender = works_tender(inputs, &one.ties.parts)?;
        let never = || Lacking::never_reported(Source::Procurement);
        let called = tender.fact.published_on.filter(|on| *on <= inputs.day).ok_or_else(never)?;
        let awarded = tender.fact.awarded_on.filter(|on| *on <= inputs.day);
        let goes_on = matches!(
            tender.fact.state,
            None | Some(TenderState::Called | TenderState::Appealed | TenderState::Suspended)
        );
        if awarded.is_none() && !goes_on {
            return Err(never().by([tender.id.clone()]));
        }
        let days = (awarded.unwrap_or(inputs.day) - called).num_days();
        let answer = Answer::new(Value::Whole(days), &[Source::Procurement])
            .by([tender.id.clone()])
            .mark(format!("La convocatoria es del {}.", said(called)));
        Ok(if awarded.is_none() { answer.mark("Aún sin buena pro.") } else { answer })
    })
}
