//! What persons do with an alert: checked, then added to its life for ever.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};

use super::house::House;
use super::ingest::IngestError;
use super::keep;
use crate::alerts::persons::{self, Action, ActionError};
use crate::domain::alert::{Alert, AlertEvent, AlertId};
use crate::store::alerts;
use crate::store::db::StoreError;

/// Why nothing was done with an alert.
#[derive(Debug, thiserror::Error)]
pub enum AlertError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Archive(#[from] IngestError),
    #[error("there is no alert {0}")]
    Unknown(AlertId),
    #[error("a step needs {0}")]
    Blank(&'static str),
    #[error(transparent)]
    Action(#[from] ActionError),
}

/// What a person asks; a document is a file that is still to be archived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    Acknowledge,
    Reply { text: String, document: Option<PathBuf>, promised_on: Option<NaiveDate> },
    Resolve { why: String },
    Dismiss { why: String },
    Silence { until: NaiveDate, why: String },
    Confirm { why: String },
}

/// An alert with its life, oldest step first.
#[derive(Debug, Clone)]
pub struct Life {
    pub alert: Alert,
    pub history: Vec<AlertEvent>,
}

/// One alert as it was said before a moment.
pub async fn show(house: &House, id: &AlertId, as_of: DateTime<Utc>) -> Result<Life, AlertError> {
    let alert = alerts::find_at(&house.db, id, as_of).await?;
    let alert = alert.ok_or_else(|| AlertError::Unknown(id.clone()))?;
    let mut history = alerts::history(&house.db, id).await?;
    history.retain(|event| event.at < as_of);
    Ok(Life { alert, history })
}

/// Does what a person asks; a document is archived first, because a step never names bytes that are
/// not kept.
pub async fn act(house: &House, id: &AlertId, asked: Asked, by: &str) -> Result<Life, AlertError> {
    let by = filled(by, "who acts (--by)")?;
    let found = alerts::find(&house.db, id).await?;
    let (ubigeo, alert) = found.ok_or_else(|| AlertError::Unknown(id.clone()))?;
    let now = house.clock.now();
    let (action, document) = action(asked)?;
    // tried without its document first: what cannot be done leaves nothing in the archive
    let mut change = persons::act(&alert, &action, by, now)?;
    if let (Some(path), Some(reply)) = (document, change.alert.reply.as_mut()) {
        reply.document = Some(keep::file(house, &path).await?.to_string());
    }
    let mut tx = house.db.begin().await?;
    alerts::write(&mut tx, &ubigeo, &change.alert, &change.event).await?;
    tx.commit().await?;
    show(house, id, house.everything()).await
}

fn action(asked: Asked) -> Result<(Action, Option<PathBuf>), AlertError> {
    let why = |text: String| filled(&text, "a reason (--why)").map(ToOwned::to_owned);
    Ok(match asked {
        Asked::Acknowledge => (Action::Acknowledge, None),
        Asked::Reply { text, document, promised_on } => {
            (Action::Reply { text, document: None, promised_on }, document)
        }
        Asked::Resolve { why: text } => (Action::Resolve { why: why(text)? }, None),
        Asked::Dismiss { why: text } => (Action::Dismiss { why: why(text)? }, None),
        Asked::Silence { until, why: text } => (Action::Silence { until, why: why(text)? }, None),
        Asked::Confirm { why: text } => (Action::Confirm { why: why(text)? }, None),
    })
}

fn filled<'a>(text: &'a str, what: &'static str) -> Result<&'a str, AlertError> {
    let text = text.trim();
    if text.is_empty() { Err(AlertError::Blank(what)) } else { Ok(text) }
}
