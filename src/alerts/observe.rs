//! What each rule sees of each subject: it opens, it closes, or it says nothing.

mod budget;
mod register;
pub mod sources;
mod works;

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::Scene;
use super::rule::{Closing, FactCondition, Rule, RuleBook, SubjectKind};
use crate::domain::agreement::{Agreement, AgreementId};
use crate::domain::alert::AlertState;
use crate::domain::codes::WorkCode;
use crate::domain::evidence::EvidenceId;
use crate::domain::indicator::{Freshness, Measure, Subject, Unit, Value};
use crate::domain::ladder::{Ladder, Rung, RungState};
use crate::domain::source::Source;
use crate::domain::work::{Work, WorkState};

/// What a rule concludes from what it sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Opens,
    Closes,
    /// Neither: between the thresholds, or no data that could tell.
    Holds,
}

/// One rule's view of one subject.
#[derive(Debug, Clone, PartialEq)]
pub struct Observation {
    pub rule: String,
    pub subject: Subject,
    pub verdict: Verdict,
    /// What fills the slots of the rule's words.
    pub words: Words,
    pub evidence: Vec<EvidenceId>,
    /// A confirmed match stands behind it, or none is needed.
    pub certain: bool,
    /// Beyond the escalation threshold.
    pub escalated: bool,
    /// The silent source that keeps the rule from saying anything.
    pub silent: Option<Source>,
    /// The source that the rule reads and the last day that it speaks of.
    pub source: Option<(Source, Option<NaiveDate>)>,
    /// When the newest load of the sources that the rule reads was obtained.
    pub loaded_at: Option<DateTime<Utc>>,
    /// It may swing, so its closing must be seen at two loads.
    pub twice: bool,
}

/// Slot → words.
pub type Words = BTreeMap<&'static str, String>;

impl Observation {
    fn new(rule: &Rule, subject: Subject, verdict: Verdict) -> Self {
        Self {
            rule: rule.id.clone(),
            subject,
            verdict,
            words: Words::new(),
            evidence: Vec::new(),
            certain: true,
            escalated: false,
            silent: None,
            source: None,
            loaded_at: None,
            twice: false,
        }
    }

    fn word(mut self, slot: &'static str, word: &(impl ToString + ?Sized)) -> Self {
        self.words.insert(slot, word.to_string());
        self
    }

    fn evidence(mut self, ids: impl IntoIterator<Item = EvidenceId>) -> Self {
        self.evidence.extend(ids);
        self
    }

    fn certain(mut self, certain: bool) -> Self {
        self.certain = certain;
        self
    }
}

/// Asks every rule about every subject.
pub fn all(scene: &Scene<'_>, book: &RuleBook) -> Vec<Observation> {
    let of_rule = |rule| silenced(scene, rule, one_each(of_rule(scene, rule)));
    book.rules.iter().flat_map(of_rule).collect()
}

/// One observation a subject: several records of one work make one alert. What opens outranks what
/// cannot tell, and that outranks what closes.
fn one_each(seen: Vec<Observation>) -> Vec<Observation> {
    let rank = |observation: &Observation| match observation.verdict {
        Verdict::Opens => 0,
        Verdict::Holds => 1,
        Verdict::Closes => 2,
    };
    let mut each: Vec<Observation> = Vec::new();
    for observation in seen {
        match each.iter_mut().find(|held| held.subject == observation.subject) {
            Some(held) if rank(&observation) < rank(held) => *held = observation,
            Some(_) => {}
            None => each.push(observation),
        }
    }
    each
}

/// Holds back what a live alert of another rule already explains.
pub fn without_inhibited(
    scene: &Scene<'_>,
    mut seen: Vec<Observation>,
    book: &RuleBook,
) -> Vec<Observation> {
    let live = live(scene, &seen);
    for observation in seen.iter_mut().filter(|observation| observation.verdict == Verdict::Opens) {
        let Some(rule) = book.rule(&observation.rule) else { continue };
        let explained = rule.inhibited_by.iter().any(|other| {
            live.iter()
                .any(|(id, subject)| id == other && scene.belongs(subject, &observation.subject))
        });
        if explained {
            observation.verdict = Verdict::Holds;
        }
    }
    seen
}

/// The alerts that are live today: what opens, and what is there of yesterday and does not close.
fn live(scene: &Scene<'_>, seen: &[Observation]) -> Vec<(String, Subject)> {
    let verdict = |rule: &str, subject: &Subject| {
        seen.iter()
            .find(|observation| observation.rule == rule && observation.subject == *subject)
            .map(|observation| observation.verdict)
    };
    let opens = seen
        .iter()
        .filter(|observation| observation.verdict == Verdict::Opens)
        .map(|observation| (observation.rule.clone(), observation.subject.clone()));
    let stay = scene
        .yesterday
        .iter()
        .filter(|alert| alert.state.is_live())
        .filter(|alert| verdict(&alert.id.rule, &alert.id.subject) != Some(Verdict::Closes))
        .map(|alert| (alert.id.rule.clone(), alert.id.subject.clone()));
    opens.chain(stay).collect()
}

/// Names the source, and holds back what depends on one that is silent, repeats itself or was not
/// believed: it neither opens nor closes.
fn silenced(scene: &Scene<'_>, rule: &Rule, mut seen: Vec<Observation>) -> Vec<Observation> {
    let read = || scene.facts.sources.iter().filter(|health| rule.sources.contains(&health.source));
    let loaded_at = read().filter_map(|health| health.last_success).max();
    let first = read().next();
    for observation in &mut seen {
        observation.source = first.map(|health| (health.source, health.last_cutoff));
        observation.loaded_at = loaded_at;
    }
    if let Some(health) = read().find(|health| health.is_mute()) {
        for observation in &mut seen {
            observation.verdict = Verdict::Holds;
            observation.silent = Some(health.source);
        }
    }
    seen
}

fn of_rule(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    let Some(fact) = rule.condition.fact else { return of_measures(scene, rule) };
    match fact {
        FactCondition::BudgetMissing => budget::missing(scene, rule),
        FactCondition::BudgetRemoved => budget::removed(scene, rule),
        FactCondition::NoCommitment => budget::no_commitment(scene, rule),
        FactCondition::SourceChangedPast => budget::changed_past(scene, rule),
        FactCondition::DesignDelayed => works::design_delayed(scene, rule),
        FactCondition::WorkNotStarted => works::not_started(scene, rule),
        FactCondition::ContractTerminated => works::contract_terminated(scene, rule),
        FactCondition::StoppageDeclared => works::stoppage_declared(scene, rule),
        FactCondition::InvestmentDeactivated => works::investment_deactivated(scene, rule),
        FactCondition::F12bStale => works::follow_up_stale(scene, rule),
        FactCondition::NotInService => register::not_in_service(scene, rule),
        FactCondition::ProgrammeDropped => register::programme_dropped(scene, rule),
        FactCondition::AgreementUnmatched => register::unmatched(scene, rule),
        FactCondition::HearingMissing => register::hearing_missing(scene, rule),
        FactCondition::TermEnding => register::term_ending(scene, rule),
        FactCondition::WomenShareDrop => register::women_share_drop(scene, rule),
        FactCondition::SourceSilent => sources::silent(scene, rule),
        FactCondition::SourcesDisagree => sources::disagree(scene, rule),
    }
}

/// Compares the measures of one indicator with the rule's thresholds.
fn of_measures(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    let Some(indicator) = rule.condition.measure.as_deref() else { return Vec::new() };
    if rule.condition.from_month.is_some_and(|month| scene.facts.today.month() < month) {
        return Vec::new();
    }
    scene
        .measures
        .iter()
        .filter(|measure| {
            measure.id.indicator == indicator && kind_of(&measure.id.subject) == Some(rule.subject)
        })
        .map(|measure| of_measure(scene, rule, measure))
        .collect()
}

fn of_measure(scene: &Scene<'_>, rule: &Rule, measure: &Measure) -> Observation {
    let subject = measure.id.subject.clone();
    if closed_by_fact(scene, rule, &subject) {
        return Observation::new(rule, subject, Verdict::Closes);
    }
    let opens = match measure.state {
        Freshness::Fresh | Freshness::Unmatched => true,
        Freshness::Late => rule.condition.late_opens,
        Freshness::Silent | Freshness::Contradictory => false,
    };
    let Ok(value) = measure.value else {
        return Observation::new(rule, subject, Verdict::Holds);
    };
    let verdict = if opens && rule.condition.open.is_some_and(|open| open.is_met_by(value)) {
        Verdict::Opens
    } else if may_close(scene, rule, measure)
        && rule.condition.close.is_some_and(|close| close.is_met_by(value))
    {
        Verdict::Closes
    } else {
        Verdict::Holds
    };
    let certain = measure.state != Freshness::Unmatched;
    let mut observation = Observation::new(rule, subject, verdict)
        .word("value", &plain(value))
        .word("size", &plain(value).trim_start_matches('-'))
        .evidence([EvidenceId::Measure(measure.id.clone())])
        .evidence(measure.evidence.iter().cloned())
        .certain(certain);
    observation.twice = matches!(measure.unit, Unit::Percent | Unit::Points);
    observation.escalated = rule.condition.escalate.is_some_and(|more| more.is_met_by(value));
    observation
}

/// A value of an unconfirmed match closes what such a value opened, and nothing that was told.
fn may_close(scene: &Scene<'_>, rule: &Rule, measure: &Measure) -> bool {
    match measure.state {
        Freshness::Fresh => true,
        Freshness::Unmatched => scene.yesterday.iter().any(|alert| {
            alert.id.rule == rule.id
                && alert.id.subject == measure.id.subject
                && alert.state == AlertState::Pending
        }),
        Freshness::Late | Freshness::Silent | Freshness::Contradictory => false,
    }
}

/// Writes a value as the sentences of a rule need it: whole where it is whole.
fn plain(value: Value) -> String {
    match value {
        Value::Tenths(tenths) => tenths.to_string().trim_end_matches(".0").to_owned(),
        Value::Whole(whole) => whole.to_string(),
        Value::Soles(soles) => soles.to_string(),
        Value::Date(date) => date.format("%d/%m/%Y").to_string(),
    }
}

fn closed_by_fact(scene: &Scene<'_>, rule: &Rule, subject: &Subject) -> bool {
    let (Some(closing), Subject::Work(code)) = (rule.condition.closes_when, subject) else {
        return false;
    };
    scene.facts.works.iter().filter(|work| work.fact.code == *code).any(|work| match closing {
        Closing::WorkFinished => work.fact.state == Some(WorkState::Finished),
        Closing::WorkReceived => work.fact.received == Some(true),
    })
}

fn kind_of(subject: &Subject) -> Option<SubjectKind> {
    match subject {
        Subject::Agreement(_) => Some(SubjectKind::Agreement),
        Subject::Work(_) => Some(SubjectKind::Work),
        Subject::Municipality(_) => Some(SubjectKind::Municipality),
        Subject::Process(_) => Some(SubjectKind::Process),
        Subject::Committee(_) => Some(SubjectKind::Committee),
        Subject::Source(_) => Some(SubjectKind::Source),
        Subject::Portfolio(_) => None,
    }
}

// --- what the fact conditions share --------------------------------------------------------------

impl Scene<'_> {
    /// The agreements in force with their ladders.
    fn agreements(&self) -> impl Iterator<Item = (&Agreement, &Ladder)> {
        self.facts.agreements.iter().filter_map(|versions| {
            let agreement = &versions.in_force()?.fact;
            let (_, ladder) = self.ladders.iter().find(|(id, _)| *id == agreement.id)?;
            Some((agreement, ladder))
        })
    }

    fn is_confirmed(&self, agreement: &AgreementId) -> bool {
        !self.facts.confirmed(agreement).is_empty()
    }

    /// The works that an agreement's confirmed links reach.
    fn work_is_watched(&self, code: &WorkCode) -> bool {
        self.facts
            .agreements
            .iter()
            .filter_map(|versions| versions.in_force())
            .any(|agreement| self.reaches(&agreement.fact.id, code))
    }

    /// Whether an agreement's confirmed links reach a work, directly or through its investment.
    fn reaches(&self, agreement: &AgreementId, code: &WorkCode) -> bool {
        let cuis = self.facts.confirmed_cuis(agreement);
        let is_linked = |work: &Work| {
            work.cui.as_ref().is_some_and(|cui| cuis.iter().any(|(one, _)| *one == cui))
        };
        self.facts.confirmed_works(agreement).contains(&code)
            || self.facts.works.iter().any(|work| work.fact.code == *code && is_linked(&work.fact))
    }

    /// Whether what is said of one subject is said of the other too: itself, or the agreement that
    /// a work carries out.
    fn belongs(&self, said_of: &Subject, subject: &Subject) -> bool {
        match (said_of, subject) {
            (Subject::Work(code), Subject::Agreement(agreement)) => self.reaches(agreement, code),
            _ => said_of == subject,
        }
    }
}

/// The state of a rung; a missing one is not known.
fn state(ladder: &Ladder, rung: Rung) -> RungState {
    ladder.rung(rung).map_or(RungState::Unknown, |status| status.state)
}

/// Opens on a rung that is not yet done, closes when it is, says nothing when it is unknown.
fn by_rung(ladder: &Ladder, rung: Rung, is_due: bool) -> Verdict {
    match state(ladder, rung) {
        RungState::Done => Verdict::Closes,
        RungState::NotYet if is_due => Verdict::Opens,
        _ => Verdict::Holds,
    }
}

fn rung_evidence(ladder: &Ladder, rungs: &[Rung]) -> Vec<EvidenceId> {
    rungs
        .iter()
        .filter_map(|rung| ladder.rung(*rung))
        .flat_map(|status| status.evidence.clone())
        .collect()
}

/// A date as people write it: `31/10/2025`.
fn date(day: chrono::NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

#[cfg(test)]
mod tests;
