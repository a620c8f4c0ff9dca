//! Days from the signature of the acta to the start of the first work.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Lacking, Told};
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "agreement_to_start_days",
    family: Family::Schedule,
    subjects: &[SubjectKind::Agreement],
    unit: Unit::Days,
    direction: Direction::Down,
    bands: None,
    not_computable: &[
        NotComputable::NoMatch,
        NotComputable::NotRecorded,
        NotComputable::NeverReported,
    ],
    ground: "own",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_matched(|one| {
        let process = &one.agreement.id.process;
        let acta = inputs.facts.actas.iter().rfind(|acta| acta.fact.process == *process);
        let signed = acta.and_then(|acta| acta.fact.signed_on);
        let signed = signed.ok_or_else(Lacking::not_recorded)?;
        let first = inputs
            .works
            .iter()
            .map(|watched| &watched.one)
            .filter(|work| one.ties.works.contains(&work.work.code))
            .filter_map(|work| Some((work.work.start_on?, work)))
            .filter(|(on, _)| *on <= inputs.day)
            .min_by_key(|(on, _)| *on);
        let (start, work) = first.ok_or_else(|| Lacking::never_reported(Source::Infobras))?;
        let days = (start - signed).num_days();
        let answer = Answer::new(Value::Whole(days), &work.sources())
            .by(work.evidence())
            .by(acta.map(|acta| acta.id.clone()));
        Ok(if days < 0 { answer.mark("Ya estaba en marcha cuando se firmó.") } else { answer })
    })
}
