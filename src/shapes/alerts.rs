//! An alert as it stands, and the steps of its life.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::unknown::{Unknown, Why};
use crate::domain::alert::{Alert, AlertEvent, AlertEventKind, AlertState, Reply, Step};
use crate::domain::evidence::EvidenceId;
use crate::domain::indicator::Subject;

/// `actaviva alerts`, one line each.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AlertLine {
    /// `stalled_work/78690/1`.
    pub id: String,
    pub rule: String,
    pub subject: Subject,
    pub case: u16,
    pub state: AlertState,
    /// 1 look, 2 ask, 3 act this month.
    pub severity: u8,
    pub opened_at: DateTime<Utc>,
    pub title: String,
    pub body: String,
    pub expected: String,
    pub observed: String,
    /// The norm or practice that the rule stands on.
    pub ground: String,
    /// What a committee can do next: N1 to N9.
    pub next: Vec<Step>,
    pub evidence: Vec<EvidenceId>,
    /// The official's answer, unedited.
    pub reply: Option<ReplyLine>,
    /// The silent source that keeps its rule from being judged.
    pub inhibited_by: Option<String>,
    /// Opened by the first load of history: told to nobody.
    pub historical: bool,
    pub silenced_until: Option<NaiveDate>,
    pub unknown: Unknown,
}

/// The official's answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReplyLine {
    /// Name and office of the author.
    pub by: String,
    pub at: DateTime<Utc>,
    pub text: String,
    /// The SHA-256 of the archived document.
    pub document: Option<String>,
    pub promised: Option<NaiveDate>,
    pub unknown: Unknown,
}

/// `actaviva alert show`: the alert with its life, oldest step first.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AlertLife {
    #[serde(flatten)]
    pub alert: AlertLine,
    pub history: Vec<EventLine>,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EventLine {
    pub event: AlertEventKind,
    pub at: DateTime<Utc>,
    pub by: String,
    pub text: Option<String>,
    pub until: Option<NaiveDate>,
}

/// An alert as every program reads it.
pub fn line(alert: &Alert) -> AlertLine {
    let reply = alert.reply.as_ref().map(reply);
    AlertLine {
        id: alert.id.to_string(),
        rule: alert.id.rule.clone(),
        subject: alert.id.subject.clone(),
        case: alert.id.case,
        state: alert.state,
        severity: alert.severity.number(),
        opened_at: alert.opened_at,
        title: alert.title.clone(),
        body: alert.body.clone(),
        expected: alert.expected.clone(),
        observed: alert.observed.clone(),
        ground: alert.ground.clone(),
        next: alert.next.clone(),
        evidence: alert.evidence.clone(),
        inhibited_by: alert.inhibited_by.clone(),
        historical: alert.historical,
        silenced_until: alert.silenced_until,
        unknown: Unknown::default()
            .unless(reply.as_ref(), "reply", Why::NotYet)
            .unless(alert.inhibited_by.as_ref(), "inhibited_by", Why::NotApplicable)
            .unless(alert.silenced_until.as_ref(), "silenced_until", Why::NotApplicable),
        reply,
    }
}

/// An alert with the steps of its life.
pub fn life(alert: &Alert, history: &[AlertEvent]) -> AlertLife {
    let event = |one: &AlertEvent| EventLine {
        event: one.kind,
        at: one.at,
        by: one.by.clone(),
        text: one.text.clone(),
        until: one.until,
    };
    AlertLife { alert: line(alert), history: history.iter().map(event).collect() }
}

fn reply(reply: &Reply) -> ReplyLine {
    ReplyLine {
        by: reply.by.clone(),
        at: reply.at,
        text: reply.text.clone(),
        document: reply.document.clone(),
        promised: reply.promised_on,
        unknown: Unknown::default()
            .unless(reply.document.as_ref(), "document", Why::NotRecorded)
            .unless(reply.promised_on.as_ref(), "promised", Why::NotRecorded),
    }
}
