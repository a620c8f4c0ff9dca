//! From an observation and yesterday's alert to today's.
//!
//! The identity of an alert is (rule, subject): one cause rings once, and a cause that comes back
//! after it was resolved gets the next case number.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::Change;
use super::observe::{Observation, Verdict, Words, sources};
use super::rule::{Rule, RuleBook};
use crate::domain::alert::{Alert, AlertEvent, AlertEventKind, AlertId, AlertState};

/// Who acts when the evaluation does.
pub const ITSELF: &str = "actaviva";

/// When an evaluation happens.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    pub now: DateTime<Utc>,
    /// The day on which deadlines are judged.
    pub today: NaiveDate,
    /// The first evaluation of the municipality.
    pub first: bool,
}

/// What an observation changes, in the order in which it happens.
pub fn step(
    observation: &Observation,
    book: &RuleBook,
    yesterday: &[Alert],
    moment: Moment,
) -> Vec<Change> {
    let Some(rule) = book.rule(&observation.rule) else { return Vec::new() };
    let of_it = |alert: &&Alert| {
        alert.id.rule == observation.rule && alert.id.subject == observation.subject
    };
    let last = yesterday.iter().filter(of_it).max_by_key(|alert| alert.id.case);
    let Some(last) = last else {
        let opens = observation.verdict == Verdict::Opens;
        return opens.then(|| open(observation, rule, book, 1, moment)).into_iter().collect();
    };
    // what the day itself brings comes before what is seen on it
    let due = due(last, observation.verdict, moment);
    let alert = due.as_ref().map_or(last, |change| &change.alert);
    let seen = seen(alert, observation, rule, book, moment);
    due.clone().into_iter().chain(seen).collect()
}

fn seen(
    alert: &Alert,
    observation: &Observation,
    rule: &Rule,
    book: &RuleBook,
    moment: Moment,
) -> Option<Change> {
    match (observation.verdict, alert.state) {
        (Verdict::Opens, AlertState::Resolved | AlertState::Archived) => {
            Some(open(observation, rule, book, alert.id.case + 1, moment))
        }
        // a person said no: the same cause does not ring again
        (_, AlertState::Dismissed | AlertState::Resolved | AlertState::Archived) => None,
        (Verdict::Opens, _) => refresh(alert, observation, rule, book, moment.now),
        (Verdict::Closes, _) => close(alert, observation, moment.now),
        (Verdict::Holds, _) => hold(alert, observation, moment.now),
    }
}

/// What is due on the day: a silence that ends, a promise that was not kept.
fn due(alert: &Alert, verdict: Verdict, moment: Moment) -> Option<Change> {
    if verdict != Verdict::Closes
        && let Some(change) = woken(alert, moment)
    {
        return Some(change);
    }
    let promised = alert.reply.as_ref().and_then(|reply| reply.promised_on);
    let passed = promised.is_some_and(|day| day < moment.today);
    // only fresh evidence that the fact was not reached breaks a promise
    (verdict == Verdict::Opens && alert.state == AlertState::Replied && passed).then(|| {
        moved(alert, AlertState::PromiseBroken, AlertEventKind::PromiseBroken, moment.now, None)
    })
}

fn open(
    observation: &Observation,
    rule: &Rule,
    book: &RuleBook,
    case: u16,
    moment: Moment,
) -> Change {
    let id = AlertId { rule: rule.id.clone(), subject: observation.subject.clone(), case };
    let alert = worded(
        Alert {
            id,
            state: if observation.certain { AlertState::Open } else { AlertState::Pending },
            severity: rule.severity,
            opened_at: moment.now,
            title: String::new(),
            body: String::new(),
            expected: String::new(),
            observed: String::new(),
            evidence: Vec::new(),
            ground: String::new(),
            next: Vec::new(),
            words: BTreeMap::new(),
            inhibited_by: None,
            closing: None,
            historical: moment.first,
            reply: None,
            silenced_until: None,
        },
        observation,
        rule,
        book,
    );
    let kind = if case > 1 { AlertEventKind::Reopened } else { AlertEventKind::Opened };
    let event = event(&alert, kind, moment.now, ITSELF, None, None);
    Change { alert, event }
}

/// An alert that is already there: said anew only when what is seen has changed.
fn refresh(
    alert: &Alert,
    observation: &Observation,
    rule: &Rule,
    book: &RuleBook,
    now: DateTime<Utc>,
) -> Option<Change> {
    let mut today = worded(alert.clone(), observation, rule, book);
    today.inhibited_by = None;
    today.closing = None;
    let kind = if alert.state == AlertState::Pending && observation.certain {
        today.state = AlertState::Open;
        AlertEventKind::Opened
    } else {
        AlertEventKind::Updated
    };
    (today != *alert).then(|| {
        let event = event(&today, kind, now, ITSELF, None, None);
        Change { alert: today, event }
    })
}

/// Resolves an alert whose closing condition holds; that of a rate must hold at two loads, because
/// it may swing.
fn close(alert: &Alert, observation: &Observation, now: DateTime<Utc>) -> Option<Change> {
    let load = observation.loaded_at.unwrap_or(now);
    if observation.twice && alert.closing.is_none_or(|first| load <= first) {
        let today =
            Alert { inhibited_by: None, closing: alert.closing.or(Some(load)), ..alert.clone() };
        return changed(alert, today, now);
    }
    let ended = Alert { inhibited_by: None, closing: None, ..alert.clone() };
    Some(moved(&ended, AlertState::Resolved, AlertEventKind::Resolved, now, None))
}

/// Notes on the alert that its source is silent, or no longer is.
fn hold(alert: &Alert, observation: &Observation, now: DateTime<Utc>) -> Option<Change> {
    let inhibited_by = observation.silent.map(|source| source.to_string());
    changed(alert, Alert { inhibited_by, ..alert.clone() }, now)
}

/// A step, where today's alert differs from yesterday's.
fn changed(yesterday: &Alert, today: Alert, now: DateTime<Utc>) -> Option<Change> {
    (today != *yesterday).then(|| {
        let event = event(&today, AlertEventKind::Updated, now, ITSELF, None, None);
        Change { alert: today, event }
    })
}

/// Fills in the words, severity and evidence of what is seen today.
fn worded(mut alert: Alert, observation: &Observation, rule: &Rule, book: &RuleBook) -> Alert {
    alert.severity = if observation.escalated { rule.severity.raised() } else { rule.severity };
    alert.title = fill(&rule.title, &observation.words);
    alert.expected = fill(&rule.expected, &observation.words);
    alert.observed = fill(&rule.observed, &observation.words);
    alert.evidence.clone_from(&observation.evidence);
    alert.words =
        observation.words.iter().map(|(slot, word)| ((*slot).to_owned(), word.clone())).collect();
    alert.next.clone_from(&rule.next);
    let ground = book.norm_of(rule).map(super::rule::Norm::words).unwrap_or_default();
    alert.ground.clone_from(&ground);
    let source = observation.source.map_or_else(String::new, |(source, cutoff)| {
        let day = cutoff
            .map_or_else(|| "día no conocido".to_owned(), |day| day.format("%d/%m/%Y").to_string());
        format!(" Fuente: {}, dato al {day}.", sources::name(source))
    });
    alert.body = format!(
        "Se esperaba: {}. Se observa: {}. Fundamento: {ground}{}{source} Esto es lo que dicen los registros \
         públicos; puede haber una explicación. La municipalidad puede responder.",
        alert.expected,
        alert.observed,
        if ground.ends_with('.') { "" } else { "." },
    );
    alert
}

/// Puts words into the `{slots}` of a text, in one pass: a word that holds braces stays as it is.
fn fill(text: &str, words: &Words) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((slot, tail)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        filled.push_str(words.get(slot).map_or("no se sabe", String::as_str));
        rest = tail;
    }
    filled.push_str(rest);
    filled
}

/// The silences that end on alerts of which nothing is seen today.
pub fn ended_silences(yesterday: &[Alert], seen: &[Observation], moment: Moment) -> Vec<Change> {
    let is_seen = |alert: &Alert| {
        seen.iter().any(|one| one.rule == alert.id.rule && one.subject == alert.id.subject)
    };
    yesterday
        .iter()
        .filter(|alert| !is_seen(alert))
        .filter_map(|alert| woken(alert, moment))
        .collect()
}

/// The alert after the last day of its silence.
fn woken(alert: &Alert, moment: Moment) -> Option<Change> {
    let ended = alert.silenced_until.is_some_and(|until| until < moment.today);
    (alert.state == AlertState::Silenced && ended).then(|| {
        let awake = Alert { silenced_until: None, ..alert.clone() };
        moved(&awake, AlertState::Open, AlertEventKind::Unsilenced, moment.now, None)
    })
}

fn moved(
    alert: &Alert,
    state: AlertState,
    kind: AlertEventKind,
    now: DateTime<Utc>,
    words: Option<&str>,
) -> Change {
    signed(alert, state, kind, ITSELF, now, words)
}

/// An alert in its next state, with the step that led there.
pub(super) fn signed(
    alert: &Alert,
    state: AlertState,
    kind: AlertEventKind,
    by: &str,
    now: DateTime<Utc>,
    words: Option<&str>,
) -> Change {
    let alert = Alert { state, ..alert.clone() };
    let event = event(&alert, kind, now, by, words, None);
    Change { alert, event }
}

fn event(
    alert: &Alert,
    kind: AlertEventKind,
    at: DateTime<Utc>,
    by: &str,
    text: Option<&str>,
    until: Option<NaiveDate>,
) -> AlertEvent {
    AlertEvent {
        alert: alert.id.clone(),
        kind,
        at,
        by: by.to_owned(),
        text: text.map(ToOwned::to_owned),
        until,
    }
}

#[cfg(test)]
mod tests;
