//! Alerts: something expected was not seen; who was told, what they answered.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::evidence::EvidenceId;
use super::indicator::Subject;
use super::period::lima;
use super::source::worded;
use super::workdays;

worded! {
    /// The life of an alert.
    AlertState {
        /// Seen, but the match is unconfirmed or the evidence is of one load only.
        Pending = "pending",
        Open = "open",
        Notified = "notified",
        Acknowledged = "acknowledged",
        Replied = "replied",
        Verifying = "verifying",
        Resolved = "resolved",
        Confirmed = "confirmed",
        Disputed = "disputed",
        PromiseBroken = "promise_broken",
        Dismissed = "dismissed",
        Silenced = "silenced",
        Archived = "archived",
    }
}

impl AlertState {
    /// Still says something about today.
    pub const fn is_live(self) -> bool {
        !matches!(self, Self::Resolved | Self::Dismissed | Self::Archived)
    }
}

worded! {
    /// 1 look · 2 ask · 3 act this month.
    Severity {
        Look = "1",
        Ask = "2",
        Act = "3",
    }
}

impl Severity {
    /// One step more urgent; the highest stays.
    #[must_use]
    pub const fn raised(self) -> Self {
        match self {
            Self::Look => Self::Ask,
            Self::Ask | Self::Act => Self::Act,
        }
    }

    /// 1, 2 or 3.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }
}

/// The identity of an alert: rule and subject, and a number for each time it came back.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AlertId {
    pub rule: String,
    pub subject: Subject,
    pub case: u16,
}

impl AlertId {
    /// Whether the municipality is asked for an answer: neither a source nor the committee itself is.
    pub fn asks_municipality(&self) -> bool {
        !matches!(self.subject, Subject::Source(_) | Subject::Committee(_))
    }
}

/// Written `stalled_work/78690/1`.
impl std::fmt::Display for AlertId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}/{}", self.rule, self.subject, self.case)
    }
}

impl std::str::FromStr for AlertId {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let refuse = || format!("«{text}» is not an alert such as stalled_work/78690/1");
        let (rule, rest) = text.split_once('/').ok_or_else(refuse)?;
        let (subject, case) = rest.rsplit_once('/').ok_or_else(refuse)?;
        Ok(Self {
            rule: rule.to_owned(),
            subject: subject.parse()?,
            case: case.parse().map_err(|_| refuse())?,
        })
    }
}

worded! {
    /// What a committee can do next.
    Step {
        /// Ask the mayor in writing.
        AskMayor = "N1",
        /// Ask for the documents under the access law.
        InformationRequest = "N2",
        SiteVisit = "N3",
        /// Put it on the agenda of the CCL, a dialogue or a hearing.
        Agenda = "N4",
        /// Report in writing to the council (*Concejo*).
        ReportToCouncil = "N5",
        /// Only by a person's decision.
        AlertComptroller = "N6",
        Appeal = "N7",
        /// Ask that the record be corrected.
        CorrectRecord = "N8",
        Ombudsman = "N9",
    }
}

/// The slots of a rule's words, with what fills them in Spanish.
pub type Slots = BTreeMap<String, String>;

/// An alert as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alert {
    pub id: AlertId,
    pub state: AlertState,
    pub severity: Severity,
    pub opened_at: DateTime<Utc>,
    pub title: String,
    pub body: String,
    pub expected: String,
    pub observed: String,
    pub evidence: Vec<EvidenceId>,
    /// The norm or practice that the rule stands on, as it is said to the public.
    #[serde(default)]
    pub ground: String,
    /// What a committee can do next.
    #[serde(default)]
    pub next: Vec<Step>,
    /// What fills the slots of the rule's words, so that they can be said in another language.
    #[serde(default)]
    pub words: Slots,
    /// The rule stopped being evaluated because this source is silent.
    pub inhibited_by: Option<String>,
    /// The load at which its closing condition was first seen; a rate needs a second one to close.
    #[serde(default)]
    pub closing: Option<DateTime<Utc>>,
    /// Opened by the first load of history: told to nobody.
    pub historical: bool,
    pub reply: Option<Reply>,
    /// Quiet up to this day, by a person's decision.
    pub silenced_until: Option<NaiveDate>,
}

impl Alert {
    /// The last day that the municipality has for itself, `delay` working days after it was opened; an
    /// alert that only asks to look is public at once.
    pub fn own_until(&self, delay: u32) -> Option<NaiveDate> {
        let waits = self.severity != Severity::Look
            // what the first load of history finds is no news, and an answer ends the waiting
            && !self.historical
            && self.reply.is_none();
        waits.then(|| workdays::after(lima::day(self.opened_at), delay))
    }

    /// Whether it may be told to anybody on a day.
    pub fn is_public(&self, delay: u32, today: NaiveDate) -> bool {
        self.own_until(delay).is_none_or(|last| last < today)
    }
}

/// The official's answer; shown wherever the alert is shown, unedited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// Name and office of the author.
    pub by: String,
    pub at: DateTime<Utc>,
    pub text: String,
    pub document: Option<String>,
    pub promised_on: Option<NaiveDate>,
}

worded! {
    /// What happened to an alert; events are only ever added.
    AlertEventKind {
        Opened = "opened",
        Updated = "updated",
        Reopened = "reopened",
        Notified = "notified",
        Acknowledged = "acknowledged",
        Replied = "replied",
        Verifying = "verifying",
        Resolved = "resolved",
        Confirmed = "confirmed",
        Disputed = "disputed",
        PromiseBroken = "promise_broken",
        Dismissed = "dismissed",
        Silenced = "silenced",
        Unsilenced = "unsilenced",
    }
}

/// One step in the life of an alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertEvent {
    pub alert: AlertId,
    pub kind: AlertEventKind,
    pub at: DateTime<Utc>,
    /// A person, or `actaviva` for the evaluation.
    pub by: String,
    pub text: Option<String>,
    /// Promised date of a reply, or end of a silence.
    pub until: Option<NaiveDate>,
}

/// A step with its place among all of them, and the alert as it then stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// Grows from step to step, whatever the clock did.
    pub number: i64,
    pub event: AlertEvent,
    pub alert: Alert,
}
