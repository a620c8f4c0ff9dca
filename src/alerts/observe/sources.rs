//! Sources that are silent, and sources that contradict each other.

use super::{Observation, Scene, Verdict, date};
use crate::alerts::rule::Rule;
use crate::domain::agreement::Agreement;
use crate::domain::codes::{Cui, WorkCode};
use crate::domain::evidence::EvidenceId;
use crate::domain::facts::Facts;
use crate::domain::finding::{Contradiction, ContradictionField};
use crate::domain::indicator::Subject;
use crate::domain::source::{Dataset, Source, SourceHealth, SourceState};
use crate::domain::work::Work;

/// The source gives nothing new: it does not answer, shuts us out, repeats itself, or sends what cannot
/// be believed. One alert, whichever of these follows the other.
pub fn silent(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    scene
        .facts
        .sources
        .iter()
        .filter(|health| health.state != SourceState::Never)
        .map(|health| {
            let verdict = match health.state {
                _ if health.is_mute() => Verdict::Opens,
                SourceState::Ok => Verdict::Closes,
                _ => Verdict::Holds,
            };
            Observation::new(rule, Subject::Source(health.source), verdict)
                .word("name", &name(health.source))
                .word("what", how(health))
                .word(
                    "cutoff",
                    &health.last_cutoff.map_or_else(|| "día no conocido".to_owned(), date),
                )
        })
        .collect()
}

/// What a source does instead of giving new data; these words stand in the catalogue of every language.
fn how(health: &SourceHealth) -> &'static str {
    match (health.state, &health.signs.set_aside) {
        (SourceState::Blocked, _) => "no deja entrar",
        (SourceState::Silent, _) if !health.signs.frozen => "no responde",
        (_, Some(aside)) => match aside.code.as_deref() {
            Some("shrank") => "envió menos de la mitad de lo de antes, que se guardó aparte",
            Some("column_missing" | "layout_unknown") => {
                "envió otras columnas que antes, que se guardaron aparte"
            }
            _ => "envió algo que no se puede creer, que se guardó aparte",
        },
        _ if health.signs.frozen => "contesta, pero sus datos no se mueven",
        _ => "no responde",
    }
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

/// Two records say different things about a work or about an agreement's money; one alert a subject,
/// the first contradiction in its words.
pub fn disagree(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    let mut codes: Vec<&WorkCode> = scene.facts.works.iter().map(|work| &work.fact.code).collect();
    codes.sort();
    codes.dedup();
    let of_works = codes
        .into_iter()
        .filter(|code| scene.work_is_watched(code))
        .map(|code| of_work(scene, rule, code));
    let of_money = scene.agreements().filter_map(|(agreement, _)| of_money(scene, rule, agreement));
    of_works.chain(of_money).collect()
}

fn of_work(scene: &Scene<'_>, rule: &Rule, code: &WorkCode) -> Observation {
    let subject = Subject::Work(code.clone());
    let mut about = scene
        .facts
        .contradictions
        .iter()
        .filter(|contradiction| contradiction.subject == code.as_str());
    // two systems that disagree say more than two views of one of them
    let between_systems = |contradiction: &&Contradiction| {
        contradiction.one.dataset.source() != contradiction.other.dataset.source()
    };
    match about.clone().find(between_systems).or_else(|| about.next()) {
        Some(found) => told(rule, subject, found),
        None => agreed(scene, rule, subject, |was| work_is_told(scene.facts, code, was)),
    }
}

/// What is said of an agreement's money, where a confirmed investment ties it to some.
fn of_money(scene: &Scene<'_>, rule: &Rule, agreement: &Agreement) -> Option<Observation> {
    let cuis: Vec<&Cui> =
        scene.facts.confirmed_cuis(&agreement.id).into_iter().map(|(cui, _)| cui).collect();
    if cuis.is_empty() {
        return None;
    }
    let subject = Subject::Agreement(agreement.id.clone());
    let of_it = |one: &&Contradiction| {
        one.subject
            .split_once(':')
            .is_some_and(|(_, code)| cuis.iter().any(|cui| cui.as_str() == code))
    };
    Some(match scene.facts.contradictions.iter().find(of_it) {
        Some(found) => told(rule, subject, found),
        None => agreed(scene, rule, subject, |was| money_is_told(scene.facts, &cuis, was)),
    })
}

fn told(rule: &Rule, subject: Subject, found: &Contradiction) -> Observation {
    let (one, other) = (&found.one, &found.other);
    let mut observation = Observation::new(rule, subject, Verdict::Opens)
        .word("one", &name(one.dataset.source()))
        .word("one_value", &one.value)
        .word("other", &name(other.dataset.source()))
        .word("other_value", &other.value)
        .word("field", &found.field)
        .word("one_dataset", &one.dataset)
        .word("other_dataset", &other.dataset)
        .evidence([EvidenceId::Snapshot(one.row.sha256), EvidenceId::Snapshot(other.row.sha256)]);
    if let Some(period) = found.period {
        observation = observation.word("period", &period);
    }
    observation
}

/// What an open alert said did not agree.
struct Was {
    field: ContradictionField,
    one: Dataset,
    other: Dataset,
}

/// No contradiction is found: agreement only where both sides still speak, because one that fell
/// silent has not agreed.
fn agreed(
    scene: &Scene<'_>,
    rule: &Rule,
    subject: Subject,
    is_told: impl Fn(&Was) -> bool,
) -> Observation {
    let alert = scene.yesterday.iter().find(|alert| {
        alert.id.rule == rule.id && alert.id.subject == subject && alert.state.is_live()
    });
    let was = alert.and_then(|alert| {
        let word = |slot: &str| alert.words.get(slot);
        Some(Was {
            field: word("field")?.parse().ok()?,
            one: word("one_dataset")?.parse().ok()?,
            other: word("other_dataset")?.parse().ok()?,
        })
    });
    let verdict =
        if was.is_some_and(|was| is_told(&was)) { Verdict::Closes } else { Verdict::Holds };
    let mut observation = Observation::new(rule, subject, verdict);
    observation.twice = true;
    observation
}

/// Whether both datasets still tell the field of the work.
fn work_is_told(facts: &Facts, code: &WorkCode, was: &Was) -> bool {
    [was.one, was.other].into_iter().all(|dataset| {
        let records =
            facts.works.iter().filter(|work| work.fact.code == *code && work.dataset == dataset);
        let mut forms = facts.follow_ups.iter().filter(|form| {
            form.dataset == dataset
                && form.fact.physical_percent.is_some()
                && facts.works.iter().any(|work| {
                    work.fact.code == *code && work.fact.cui.as_ref() == Some(&form.fact.cui)
                })
        });
        let mut told = records.filter(|work| is_told(&work.fact, was.field));
        told.next().is_some()
            || (was.field == ContradictionField::PhysicalProgress && forms.next().is_some())
    })
}

fn is_told(work: &Work, field: ContradictionField) -> bool {
    match field {
        ContradictionField::PhysicalProgress => work.physical_actual.is_some(),
        ContradictionField::WorkState => {
            work.state.is_some() && (work.stoppage_flag.is_some() || work.physical_actual.is_some())
        }
        ContradictionField::StartDate => work.start_on.is_some(),
        ContradictionField::Cost => {
            work.final_cost.or(work.contract_amount).or(work.design_cost).is_some()
        }
        ContradictionField::Accrued
        | ContradictionField::OpeningBudget
        | ContradictionField::ModifiedBudget
        | ContradictionField::ExecutionRate => false,
    }
}

/// Whether both datasets still publish money of the investments.
fn money_is_told(facts: &Facts, cuis: &[&Cui], was: &Was) -> bool {
    [was.one, was.other].into_iter().all(|dataset| {
        facts.figures.iter().any(|figure| {
            figure.key.dataset == dataset
                && !figure.withdrawn
                && figure
                    .key
                    .product
                    .as_ref()
                    .is_some_and(|product| cuis.iter().any(|cui| cui.as_str() == product.as_str()))
        })
    })
}
