//! From an observation and yesterday's alert to today's; and what persons do with one.
//!
//! The identity of an alert is (rule, subject): one cause rings once, and a cause that comes back
//! after it was resolved gets the next case number.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::Change;
use super::observe::{Observation, Verdict, Words, sources};
use super::rule::{Rule, RuleBook};
use crate::domain::alert::{Alert, AlertEvent, AlertEventKind, AlertId, AlertState, Reply};
use crate::domain::period::lima;

/// Who acts when the evaluation does.
pub const ITSELF: &str = "actaviva";

/// What an observation changes, if anything.
pub fn step(
    observation: &Observation,
    book: &RuleBook,
    yesterday: &[Alert],
    now: DateTime<Utc>,
    first: bool,
) -> Option<Change> {
    let rule = book.rule(&observation.rule)?;
    let last = yesterday
        .iter()
        .filter(|alert| {
            alert.id.rule == observation.rule && alert.id.subject == observation.subject
        })
        .max_by_key(|alert| alert.id.case);
    match (observation.verdict, last) {
        (Verdict::Opens, None) => Some(open(observation, rule, book, 1, now, first)),
        (Verdict::Opens, Some(alert)) => match alert.state {
            AlertState::Resolved | AlertState::Archived => {
                Some(open(observation, rule, book, alert.id.case + 1, now, first))
            }
            // a person said no: the same cause does not ring again
            AlertState::Dismissed => None,
            _ => refresh(alert, observation, rule, book, now),
        },
        (Verdict::Closes, Some(alert)) if alert.state.is_live() => {
            Some(moved(alert, AlertState::Resolved, AlertEventKind::Resolved, now, None))
        }
        (Verdict::Holds, Some(alert)) if alert.state.is_live() => hold(alert, observation, now),
        (Verdict::Closes | Verdict::Holds, _) => None,
    }
}

fn open(
    observation: &Observation,
    rule: &Rule,
    book: &RuleBook,
    case: u16,
    now: DateTime<Utc>,
    first: bool,
) -> Change {
    let id = AlertId { rule: rule.id.clone(), subject: observation.subject.clone(), case };
    let alert = worded(
        Alert {
            id,
            state: if observation.certain { AlertState::Open } else { AlertState::Pending },
            severity: rule.severity,
            opened_at: now,
            title: String::new(),
            body: String::new(),
            expected: String::new(),
            observed: String::new(),
            evidence: Vec::new(),
            ground: String::new(),
            next: Vec::new(),
            inhibited_by: None,
            historical: first,
            reply: None,
            silenced_until: None,
        },
        observation,
        rule,
        book,
    );
    let kind = if case > 1 { AlertEventKind::Reopened } else { AlertEventKind::Opened };
    let event = event(&alert, kind, now, ITSELF, None, None);
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

/// Notes on the alert that its source is silent, or no longer is.
fn hold(alert: &Alert, observation: &Observation, now: DateTime<Utc>) -> Option<Change> {
    let inhibited_by = observation.silent.map(|source| source.to_string());
    (alert.inhibited_by != inhibited_by).then(|| {
        let today = Alert { inhibited_by, ..alert.clone() };
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

/// Replies whose promised day has passed while the alert is still there.
pub fn broken_promises(
    yesterday: &[Alert],
    changes: &[Change],
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Vec<Change> {
    let passed = |alert: &&Alert| {
        alert.state == AlertState::Replied
            && alert
                .reply
                .as_ref()
                .and_then(|reply| reply.promised_on)
                .is_some_and(|day| day < today)
    };
    untouched(yesterday, changes)
        .filter(passed)
        .map(|alert| {
            moved(alert, AlertState::PromiseBroken, AlertEventKind::PromiseBroken, now, None)
        })
        .collect()
}

/// Silences whose last day has passed.
pub fn ended_silences(
    yesterday: &[Alert],
    changes: &[Change],
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Vec<Change> {
    untouched(yesterday, changes)
        .filter(|alert| alert.state == AlertState::Silenced)
        .filter(|alert| alert.silenced_until.is_some_and(|until| until < today))
        .map(|alert| {
            let awake = Alert { silenced_until: None, ..alert.clone() };
            moved(&awake, AlertState::Open, AlertEventKind::Unsilenced, now, None)
        })
        .collect()
}

fn untouched<'a>(yesterday: &'a [Alert], changes: &'a [Change]) -> impl Iterator<Item = &'a Alert> {
    yesterday.iter().filter(|alert| changes.iter().all(|change| change.alert.id != alert.id))
}

// --- persons --------------------------------------------------------------------------------------

/// What a person does with an alert.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    Acknowledge,
    Reply {
        text: String,
        document: Option<String>,
        promised_on: Option<NaiveDate>,
    },
    Resolve {
        why: String,
    },
    Dismiss {
        why: String,
    },
    Silence {
        until: NaiveDate,
        why: String,
    },
    /// The committee has seen for itself that it is so.
    Confirm {
        why: String,
    },
}

/// Why an action cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ActionError {
    #[error("the alert is {0}: nothing can be done with it any more")]
    Ended(AlertState),
    #[error("a silence must end within {MOST_SILENT_DAYS} days and after today")]
    Silence,
    #[error("a promised date must lie after today")]
    Promise,
    #[error("a reply needs words, at most {MOST_REPLY_LETTERS} letters")]
    Text,
}

/// Longer would be a dismissal without its reason.
const MOST_SILENT_DAYS: u64 = 90;
/// As much as fits beside the alert on paper.
const MOST_REPLY_LETTERS: usize = 1000;

/// Does what a person asks.
///
/// # Errors
/// [`ActionError`] when the alert has ended or the action makes no sense.
pub fn act(
    alert: &Alert,
    action: &Action,
    by: &str,
    now: DateTime<Utc>,
) -> Result<Change, ActionError> {
    if !alert.state.is_live() {
        return Err(ActionError::Ended(alert.state));
    }
    let today = lima::day(now);
    Ok(match action {
        Action::Acknowledge => {
            signed(alert, AlertState::Acknowledged, AlertEventKind::Acknowledged, by, now, None)
        }
        Action::Resolve { why } => {
            signed(alert, AlertState::Resolved, AlertEventKind::Resolved, by, now, Some(why))
        }
        Action::Dismiss { why } => {
            signed(alert, AlertState::Dismissed, AlertEventKind::Dismissed, by, now, Some(why))
        }
        Action::Confirm { why } => {
            signed(alert, AlertState::Confirmed, AlertEventKind::Confirmed, by, now, Some(why))
        }
        Action::Silence { until, why } => {
            if *until <= today || *until > today + Days::new(MOST_SILENT_DAYS) {
                return Err(ActionError::Silence);
            }
            let quiet = Alert { silenced_until: Some(*until), ..alert.clone() };
            let mut change =
                signed(&quiet, AlertState::Silenced, AlertEventKind::Silenced, by, now, Some(why));
            change.event.until = Some(*until);
            change
        }
        Action::Reply { text, document, promised_on } => {
            reply(alert, text, document.as_ref(), *promised_on, by, now)?
        }
    })
}

fn reply(
    alert: &Alert,
    text: &str,
    document: Option<&String>,
    promised_on: Option<NaiveDate>,
    by: &str,
    now: DateTime<Utc>,
) -> Result<Change, ActionError> {
    if text.trim().is_empty() || text.chars().count() > MOST_REPLY_LETTERS {
        return Err(ActionError::Text);
    }
    if promised_on.is_some_and(|day| day <= lima::day(now)) {
        return Err(ActionError::Promise);
    }
    let answered = Alert {
        reply: Some(Reply {
            by: by.to_owned(),
            at: now,
            text: text.to_owned(),
            document: document.cloned(),
            promised_on,
        }),
        ..alert.clone()
    };
    let mut change =
        signed(&answered, AlertState::Replied, AlertEventKind::Replied, by, now, Some(text));
    change.event.until = promised_on;
    Ok(change)
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

fn signed(
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
