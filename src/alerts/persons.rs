//! What persons do with an alert: read it, answer it, end it.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::Change;
use super::lifecycle::signed;
use crate::domain::alert::{Alert, AlertEventKind, AlertState, Reply};
use crate::domain::period::lima;

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
