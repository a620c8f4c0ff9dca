//! Sources that are silent, and sources that contradict each other.

use super::{Observation, Scene, Verdict, date};
use crate::alerts::rule::Rule;
use crate::domain::codes::WorkCode;
use crate::domain::evidence::EvidenceId;
use crate::domain::indicator::Subject;
use crate::domain::source::{Source, SourceState};

/// The source answers no more, or is older than twice its usual delay.
pub fn silent(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    scene
        .facts
        .sources
        .iter()
        .filter(|health| health.state != SourceState::Never)
        .map(|health| {
            let verdict = match health.state {
                SourceState::Silent | SourceState::Blocked => Verdict::Opens,
                SourceState::Ok => Verdict::Closes,
                _ => Verdict::Holds,
            };
            Observation::new(rule, Subject::Source(health.source), verdict)
                .word("name", &name(health.source))
                .word(
                    "cutoff",
                    &health.last_cutoff.map_or_else(|| "día no conocido".to_owned(), date),
                )
        })
        .collect()
}

/// The name under which people know a source.
pub const fn name(source: Source) -> &'static str {
    match source {
        Source::Siaf => "el Ministerio de Economía (SIAF)",
        Source::Infobras => "InfObras",
        Source::Ssi => "el Seguimiento de Inversiones (SSI)",
        Source::Investments => "Invierte.pe",
        Source::ConsultaAmigable => "Consulta Amigable",
        Source::Procurement => "SEACE",
        Source::Register => "el registro del comité",
    }
}

/// Two records say different things about a work; one alert a work, the first of them in its words.
pub fn disagree(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    scene
        .facts
        .works
        .iter()
        .filter(|work| scene.work_is_watched(&work.fact.code))
        .map(|work| of_work(scene, rule, &work.fact.code))
        .collect()
}

fn of_work(scene: &Scene<'_>, rule: &Rule, code: &WorkCode) -> Observation {
    let subject = Subject::Work(code.clone());
    let found = scene
        .facts
        .contradictions
        .iter()
        .find(|contradiction| contradiction.subject == code.as_str());
    let Some(contradiction) = found else {
        return Observation::new(rule, subject, Verdict::Closes);
    };
    let (one, other) = (&contradiction.one, &contradiction.other);
    Observation::new(rule, subject, Verdict::Opens)
        .word("one", &name(one.dataset.source()))
        .word("one_value", &one.value)
        .word("other", &name(other.dataset.source()))
        .word("other_value", &other.value)
        .evidence([EvidenceId::Snapshot(one.row.sha256), EvidenceId::Snapshot(other.row.sha256)])
}
