//! The days that come: terms of agreements, answers that are due, promises.

use chrono::NaiveDate;

use crate::domain::agreement::AgreementId;
use crate::domain::alert::{Alert, AlertId, AlertState};
use crate::domain::judgement::Judgement;
use crate::domain::ladder::Situation;
use crate::domain::period::lima;
use crate::domain::subscriber::Role;
use crate::domain::workdays;
use crate::report::model::changes::agreement_of;
use crate::report::model::questions::title;

/// How many working days what takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// Until an alert is published.
    pub publication: u32,
    /// Until an answer is expected.
    pub answer: u32,
}

/// What ends on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ends {
    /// The term that the acta gives an agreement.
    Term(AgreementId),
    /// The days that the municipality has for itself before an alert is published.
    Own(AlertId),
    /// The time in which an answer is expected.
    Answer(AlertId),
    /// What the municipality has promised.
    Promise(AlertId),
}

/// A day on which something ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    pub on: NaiveDate,
    pub ends: Ends,
    /// The title of the agreement, or of the alert.
    pub title: String,
}

/// All of them, in the order of their days.
pub fn list(judged: &Judgement, role: Role, terms: Terms) -> Vec<Deadline> {
    let mut all: Vec<Deadline> = agreements(judged).collect();
    for alert in judged.live_alerts() {
        all.extend(of_alert(judged, alert, role, terms));
    }
    all.sort_by(|one, other| (one.on, &one.title).cmp(&(other.on, &other.title)));
    all
}

fn agreements(judged: &Judgement) -> impl Iterator<Item = Deadline> {
    let in_force = judged.facts.agreements.iter().filter_map(|versions| versions.in_force());
    in_force.filter_map(|seen| {
        let agreement = &seen.fact;
        let situation = judged.ladder(&agreement.id).map(|ladder| ladder.situation);
        let is_over = matches!(situation, Some(Situation::Done | Situation::Replaced));
        let on = agreement.due_on.filter(|_| !is_over)?;
        let (ends, title) = (Ends::Term(agreement.id.clone()), agreement.title.clone());
        Some(Deadline { on, ends, title })
    })
}

fn of_alert(judged: &Judgement, alert: &Alert, role: Role, terms: Terms) -> Vec<Deadline> {
    let is_told = role != Role::Reader || alert.is_public(terms.publication, judged.facts.today);
    if !alert.id.asks_municipality() || alert.state == AlertState::Silenced || !is_told {
        return Vec::new();
    }
    let id = || alert.id.clone();
    let ends = match &alert.reply {
        Some(reply) => vec![reply.promised_on.map(|on| (on, Ends::Promise(id())))],
        // nobody was asked about what the first load of history found
        None if alert.historical => Vec::new(),
        None => {
            let own = alert.own_until(terms.publication).filter(|_| role != Role::Reader);
            let answer = workdays::after(lima::day(alert.opened_at), terms.answer);
            vec![own.map(|on| (on, Ends::Own(id()))), Some((answer, Ends::Answer(id())))]
        }
    };
    let agreement = agreement_of(judged, &alert.id.subject);
    let named = agreement.map_or_else(|| alert.title.clone(), |id| title(judged, &id));
    let ends = ends.into_iter().flatten();
    ends.map(|(on, ends)| Deadline { on, ends, title: named.clone() }).collect()
}
