//! What the committee itself keeps: agreements without a project, hearings, terms, who took part.

use std::collections::BTreeMap;

use chrono::{Datelike, Duration, NaiveDate};

use super::{Observation, Scene, Verdict, date, state};
use crate::alerts::rule::Rule;
use crate::domain::agreement::{EventKind, ProgrammeItem, VisitState};
use crate::domain::evidence::{EvidenceId, Seen};
use crate::domain::indicator::Subject;
use crate::domain::ladder::{Rung, RungState, Situation};
use crate::domain::money::Tenths;
use crate::domain::period::Year;

/// The rule's days after the signature no project is confirmed.
pub fn unmatched(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    let days = rule.condition.days.unwrap_or(90);
    scene
        .agreements()
        .filter_map(|(agreement, ladder)| {
            let acta =
                scene.facts.actas.iter().find(|acta| acta.fact.process == agreement.id.process)?;
            let signed = acta.fact.signed_on?;
            let verdict = match state(ladder, Rung::Identified) {
                RungState::Done => Verdict::Closes,
                _ if ladder.situation == Situation::Replaced => Verdict::Closes,
                _ if scene.facts.today - signed >= Duration::days(days) => Verdict::Opens,
                _ => Verdict::Holds,
            };
            Some(
                Observation::new(rule, Subject::Agreement(agreement.id.clone()), verdict)
                    .word("days", &days)
                    .evidence([EvidenceId::Agreement(agreement.id.clone())]),
            )
        })
        .collect()
}

/// The newest visit found the work out of use.
pub fn not_in_service(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    scene
        .agreements()
        .filter_map(|(agreement, _)| {
            let visits =
                scene.facts.visits.iter().filter(|visit| visit.fact.agreement == agreement.id);
            let newest = visits.max_by_key(|visit| visit.fact.on)?;
            let verdict = match newest.fact.state {
                VisitState::NotWorking | VisitState::Closed => Verdict::Opens,
                VisitState::InUse => Verdict::Closes,
                VisitState::WorkGoingOn | VisitState::NoWork => Verdict::Holds,
            };
            Some(
                Observation::new(rule, Subject::Agreement(agreement.id.clone()), verdict)
                    .word("date", &date(newest.fact.on))
                    .evidence([newest.id.clone()]),
            )
        })
        .collect()
}

/// In one version of the programme and no longer in the next, though not finished.
pub fn programme_dropped(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    let mut versions: BTreeMap<&str, Vec<&Seen<ProgrammeItem>>> = BTreeMap::new();
    for item in &scene.facts.programme {
        versions.entry(item.fact.version.as_str()).or_default().push(item);
    }
    let mut newest = versions.iter().rev();
    let (Some((to, now)), Some((from, before))) = (newest.next(), newest.next()) else {
        return Vec::new();
    };
    scene
        .agreements()
        .filter_map(|(agreement, ladder)| {
            let of_it =
                |item: &&&Seen<ProgrammeItem>| item.fact.agreement.as_ref() == Some(&agreement.id);
            let was = before.iter().find(of_it)?;
            let still = now.iter().any(|item| item.fact.agreement.as_ref() == Some(&agreement.id));
            let settled =
                still || ladder.is_done(Rung::Finished) || ladder.situation == Situation::Replaced;
            let verdict = if settled { Verdict::Closes } else { Verdict::Opens };
            Some(
                Observation::new(rule, Subject::Agreement(agreement.id.clone()), verdict)
                    .word("from", &from)
                    .word("to", &to)
                    .evidence([was.id.clone()]),
            )
        })
        .collect()
}

/// The law asks a public hearing in May and one in September.
pub fn hearing_missing(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    const HEARINGS: [(u32, &str); 2] = [(9, "setiembre"), (5, "mayo")];
    let today = scene.facts.today;
    // without any event recorded nobody has begun to note hearings, and silence proves nothing
    if scene.facts.events.is_empty() {
        return Vec::new();
    }
    let due = HEARINGS.into_iter().find(|(month, _)| {
        NaiveDate::from_ymd_opt(today.year(), month + 1, 1).is_some_and(|first| today >= first)
    });
    let Some((month, name)) = due else { return Vec::new() };
    let held = scene.facts.events.iter().find(|event| {
        event.fact.kind == EventKind::PublicHearing
            && event.fact.on.is_some_and(|on| on.year() == today.year() && on.month() == month)
    });
    let verdict = if held.is_some() { Verdict::Closes } else { Verdict::Opens };
    vec![
        Observation::new(
            rule,
            Subject::Municipality(scene.facts.municipality.ubigeo.clone()),
            verdict,
        )
        .word("month", &name)
        .evidence(held.map(|event| event.id.clone())),
    ]
}

/// The committee's term ends within the rule's days, or is over.
pub fn term_ending(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    let newest = scene.facts.members.iter().filter(|member| member.fact.term_to.is_some());
    let Some(last) = newest.max_by_key(|member| member.fact.term_to) else { return Vec::new() };
    let Some(ends) = last.fact.term_to else { return Vec::new() };
    let close = ends - scene.facts.today <= Duration::days(rule.condition.days.unwrap_or(60));
    let verdict = if close { Verdict::Opens } else { Verdict::Closes };
    vec![
        Observation::new(
            rule,
            Subject::Committee(scene.facts.municipality.ubigeo.clone()),
            verdict,
        )
        .word("date", &date(ends))
        .evidence([last.id.clone()]),
    ]
}

/// The share of women fell by the rule's points from one process to the next.
pub fn women_share_drop(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    let mut shares: BTreeMap<Year, (Tenths, EvidenceId, Subject)> = BTreeMap::new();
    for event in scene.facts.events.iter().filter(|event| event.fact.counts_for_process) {
        let (Some(women), Some(men)) = (event.fact.women, event.fact.men) else { continue };
        if let Some(share) = Tenths::percent(women, women + men) {
            let process = event.fact.process.clone();
            shares.insert(process.year, (share, event.id.clone(), Subject::Process(process)));
        }
    }
    let mut newest = shares.values().rev();
    let (Some((now, seen, subject)), Some((before, earlier, _))) = (newest.next(), newest.next())
    else {
        return Vec::new();
    };
    let fell = before.0 - now.0 >= rule.condition.points.unwrap_or(10) * 10;
    let verdict = if fell { Verdict::Opens } else { Verdict::Closes };
    vec![
        Observation::new(rule, subject.clone(), verdict)
            .word("before", &before)
            .word("now", &now)
            .evidence([earlier.clone(), seen.clone()]),
    ]
}
