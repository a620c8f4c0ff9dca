//! Works and investments that wait, stop or are closed for good.

use std::collections::BTreeMap;

use chrono::Duration;

use super::{Observation, Scene, Verdict, by_rung, date, rung_evidence, state};
use crate::alerts::rule::Rule;
use crate::domain::indicator::Subject;
use crate::domain::ladder::{Rung, RungState};
use crate::domain::project::InvestmentState;
use crate::domain::work::{StoppageCause, WorkState};

/// Money since the rule's days and no approved design file.
pub fn design_delayed(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    waiting(scene, rule, Rung::InBudget, Rung::DesignApproved)
}

/// The design is approved since the rule's days, there is money, and no start.
pub fn not_started(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    waiting(scene, rule, Rung::DesignApproved, Rung::Started)
}

/// One rung was reached the rule's days ago and the other is still open.
fn waiting(scene: &Scene<'_>, rule: &Rule, reached: Rung, open: Rung) -> Vec<Observation> {
    let days = rule.condition.days.unwrap_or(0);
    scene
        .agreements()
        .filter_map(|(agreement, ladder)| {
            let since = ladder.rung(reached).filter(|rung| rung.state == RungState::Done)?.date?;
            let has_money = state(ladder, Rung::InBudget) == RungState::Done;
            let is_due = has_money && scene.facts.today - since >= Duration::days(days);
            Some(
                Observation::new(
                    rule,
                    Subject::Agreement(agreement.id.clone()),
                    by_rung(ladder, open, is_due),
                )
                .certain(scene.is_confirmed(&agreement.id))
                .word("date", &date(since))
                .word("days", &days)
                .evidence(rung_evidence(ladder, &[reached, open])),
            )
        })
        .collect()
}

/// The contract of a work was ended before its time.
pub fn contract_terminated(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    scene
        .facts
        .works
        .iter()
        .filter(|work| scene.work_is_watched(&work.fact.code))
        .map(|work| {
            let ended = work.fact.terminated == Some(true);
            let contract = scene.facts.contracts.iter().find(|contract| {
                contract.fact.cui.is_some()
                    && contract.fact.cui == work.fact.cui
                    && contract.fact.terminated == Some(true)
            });
            // only a work that goes on under another contract closes it: that is a person's finding
            let verdict = if ended || contract.is_some() { Verdict::Opens } else { Verdict::Holds };
            Observation::new(rule, Subject::Work(work.fact.code.clone()), verdict)
                .evidence([work.id.clone()])
                .evidence(contract.map(|contract| contract.id.clone()))
        })
        .collect()
}

/// The entity's own record says that the work is stopped.
pub fn stoppage_declared(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    let mut by_work: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for work in scene.facts.works.iter().filter(|work| scene.work_is_watched(&work.fact.code)) {
        by_work.entry(work.fact.code.clone()).or_default().push(work);
    }
    by_work
        .into_iter()
        .map(|(code, records)| {
            let says_stopped = |work: &crate::domain::work::Work| {
                work.stoppage_flag == Some(true) || work.state == Some(WorkState::Stopped)
            };
            let listed = scene
                .facts
                .stoppages
                .iter()
                .find(|stoppage| stoppage.fact.work.as_ref() == Some(&code));
            let stopped = records.iter().find(|work| says_stopped(&work.fact));
            let cleared = records.iter().all(|work| {
                work.fact.stoppage_flag == Some(false)
                    && work.fact.state.is_some_and(|state| state != WorkState::Stopped)
            });
            let verdict = match (stopped.is_some() || listed.is_some(), cleared) {
                (true, _) => Verdict::Opens,
                (false, true) => Verdict::Closes,
                (false, false) => Verdict::Holds,
            };
            let since = stopped
                .and_then(|work| work.fact.stopped_on)
                .or_else(|| listed.and_then(|entry| entry.fact.since));
            let cause = stopped
                .and_then(|work| work.fact.stoppage_cause)
                .or_else(|| listed.map(|entry| entry.fact.cause));
            Observation::new(rule, Subject::Work(code), verdict)
                .word(
                    "since",
                    &since.map_or_else(String::new, |day| format!(" desde el {}", date(day))),
                )
                .word("cause", &cause_words(cause.unwrap_or(StoppageCause::NotStated)))
                .evidence(records.iter().map(|work| work.id.clone()))
                .evidence(listed.map(|entry| entry.id.clone()))
        })
        .collect()
}

/// The label of a cause, as the list of causes has it.
const fn cause_words(cause: StoppageCause) -> &'static str {
    match cause {
        StoppageCause::ContractBreach => "incumplimiento del contrato",
        StoppageCause::LackOfFunds => "falta de dinero",
        StoppageCause::PaymentDelay => "retraso en pagos",
        StoppageCause::DesignDeficiency => "problemas del expediente",
        StoppageCause::Dispute => "controversia o arbitraje",
        StoppageCause::SocialConflict => "conflicto social",
        StoppageCause::Weather => "clima o desastre",
        StoppageCause::Materials => "falta de materiales",
        StoppageCause::NoSupervisor => "falta de supervisor o inspector",
        StoppageCause::Land => "terreno o permisos",
        StoppageCause::Handover => "cambio de gestión",
        StoppageCause::Management => "demora de trámites",
        StoppageCause::Other => "otro",
        StoppageCause::NotStated => "no dice el motivo",
    }
}

/// Invierte.pe shows an investment of the agreement as deactivated.
pub fn investment_deactivated(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    scene
        .agreements()
        .filter_map(|(agreement, _)| {
            let cuis = scene.facts.confirmed_cuis(&agreement.id);
            let of_it = move |cui: &crate::domain::codes::Cui| {
                cuis.iter().any(|(linked, _)| *linked == cui)
            };
            let told: Vec<_> = scene
                .facts
                .investments
                .iter()
                .filter(|investment| investment.fact.state.is_some())
                .filter(|investment| investment.fact.cui.as_ref().is_some_and(&of_it))
                .collect();
            let dead = told
                .iter()
                .find(|investment| investment.fact.state == Some(InvestmentState::Deactivated));
            let verdict = if dead.is_some() { Verdict::Opens } else { Verdict::Closes };
            told.first().copied().map(|any| {
                let shown = dead.copied().unwrap_or(any);
                let cui = shown.fact.cui.as_ref().map_or_else(String::new, ToString::to_string);
                Observation::new(rule, Subject::Agreement(agreement.id.clone()), verdict)
                    .word("cui", &cui)
                    .evidence([shown.id.clone()])
            })
        })
        .collect()
}

/// The follow-up form of an investment whose works run is older than the rule's days.
pub fn follow_up_stale(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    let days = rule.condition.days.unwrap_or(60);
    scene
        .agreements()
        .filter_map(|(agreement, ladder)| {
            let cuis = scene.facts.confirmed_cuis(&agreement.id);
            let newest = scene
                .facts
                .follow_ups
                .iter()
                .filter(|form| cuis.iter().any(|(cui, _)| **cui == form.fact.cui))
                .filter(|form| form.fact.updated_on.is_some())
                .max_by_key(|form| form.fact.updated_on)?;
            let updated = newest.fact.updated_on?;
            let finished = state(ladder, Rung::Finished) == RungState::Done;
            let running = state(ladder, Rung::Started) == RungState::Done && !finished;
            let is_old = scene.facts.today - updated > Duration::days(days);
            // that it is not known to run is no answer
            let verdict = match (is_old, running) {
                (true, true) => Verdict::Opens,
                (true, false) if !finished => Verdict::Holds,
                _ => Verdict::Closes,
            };
            Some(
                Observation::new(rule, Subject::Agreement(agreement.id.clone()), verdict)
                    .word("date", &date(updated))
                    .evidence([newest.id.clone()]),
            )
        })
        .collect()
}
