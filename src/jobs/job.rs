//! What can be done in the background, as plain data: each job with its key and its queue.
//!
//! A key says what is done for what occasion (`evaluate/990101@2025-11-15T06:00`); a second push of the
//! same key is harmless. The occasion is a slot of a schedule, or the digest of what is to be worked on,
//! so that the same thing is not done twice however often somebody asks for it.

use serde::{Deserialize, Serialize};

use crate::domain::codes::Ubigeo;
use crate::domain::lang::Lang;
use crate::domain::period::Month;
use crate::domain::source::{Source, worded};
use crate::telemetry::trace::{self, TraceId};

worded! {
    /// Where jobs wait: what waits for a portal must not hold up what waits for a processor.
    QueueName {
        Fetch = "fetch",
        Judge = "judge",
        Mail = "mail",
    }
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "job", rename_all = "kebab-case")]
pub enum Job {
    /// Takes in the files of the drop folder.
    Inbox,
    /// Visits a source, for one municipality or for the country.
    Fetch { source: Source, ubigeo: Option<Ubigeo> },
    /// Visits a source for everybody who is followed.
    FetchAll { source: Source },
    /// Looks for which municipalities something new came in.
    Look,
    /// Proposes which investment carries out which agreement, then judges, then reports.
    Match { ubigeo: Ubigeo },
    /// Judges one municipality; after something new came in, its report follows.
    Evaluate { ubigeo: Ubigeo, then_report: bool },
    /// Judges everybody: deadlines and silence pass without any file.
    EvaluateAll,
    /// Makes the report of a month in one language.
    Report { ubigeo: Ubigeo, period: Month, lang: Lang },
    /// Makes everybody's report of the month that ended.
    ReportAll { period: Month },
    /// Writes what the subscribers of a municipality have to be told.
    Notify { ubigeo: Ubigeo },
    /// Looks for whom a digest is due.
    NotifyAll,
    /// Hands the mails of a municipality to the server.
    Deliver { ubigeo: Ubigeo },
}

impl Job {
    pub const fn queue(&self) -> QueueName {
        match self {
            Self::Inbox | Self::Fetch { .. } => QueueName::Fetch,
            Self::FetchAll { .. }
            | Self::Look
            | Self::Match { .. }
            | Self::Evaluate { .. }
            | Self::EvaluateAll
            | Self::Report { .. }
            | Self::ReportAll { .. }
            | Self::Notify { .. }
            | Self::NotifyAll => QueueName::Judge,
            Self::Deliver { .. } => QueueName::Mail,
        }
    }

    /// What is done, in one word.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Inbox => "inbox",
            Self::Fetch { .. } => "fetch",
            Self::FetchAll { .. } => "fetch-all",
            Self::Look => "look",
            Self::Match { .. } => "match",
            Self::Evaluate { .. } => "evaluate",
            Self::EvaluateAll => "evaluate-all",
            Self::Report { .. } => "report",
            Self::ReportAll { .. } => "report-all",
            Self::Notify { .. } => "notify",
            Self::NotifyAll => "notify-all",
            Self::Deliver { .. } => "deliver",
        }
    }

    /// What may go wrong again and again, whatever the occasion: `fetch/siaf/990101`.
    pub fn cause(&self) -> String {
        let subject = self.subject().map(|subject| format!("/{subject}"));
        format!("{}{}", self.name(), subject.unwrap_or_default())
    }

    /// To what it is done; nothing when to all.
    pub fn subject(&self) -> Option<String> {
        match self {
            Self::Inbox | Self::Look | Self::EvaluateAll | Self::NotifyAll => None,
            Self::FetchAll { source } | Self::Fetch { source, ubigeo: None } => {
                Some(source.to_string())
            }
            Self::Fetch { source, ubigeo: Some(ubigeo) } => Some(format!("{source}/{ubigeo}")),
            Self::ReportAll { period } => Some(period.to_string()),
            Self::Match { ubigeo }
            | Self::Evaluate { ubigeo, .. }
            | Self::Notify { ubigeo }
            | Self::Deliver { ubigeo } => Some(ubigeo.to_string()),
            Self::Report { ubigeo, period, lang } => {
                Some(format!("{ubigeo}/{period}/{}", lang.as_str()))
            }
        }
    }
}

/// A job as it lies in the queue: for what occasion, and which push of it this is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    #[serde(flatten)]
    pub job: Job,
    pub occasion: String,
    /// From 1; a retry is a push of its own.
    pub push: u32,
    /// How many pushes before this one failed.
    pub failures: u32,
    /// The chain of work that it goes on with; jobs of an older version have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trace: Option<TraceId>,
}

impl Order {
    /// A first push, in the chain of whoever makes it.
    pub fn new(job: Job, occasion: impl Into<String>) -> Self {
        Self { job, occasion: occasion.into(), push: 1, failures: 0, trace: trace::current() }
    }

    /// What names the job, whichever push of it.
    pub fn id(&self) -> String {
        format!("{}@{}", self.job.cause(), self.occasion)
    }

    /// What names this push: no other one may have the same.
    pub fn key(&self) -> String {
        if self.push == 1 { self.id() } else { format!("{}~{}", self.id(), self.push) }
    }

    /// The push after this one.
    #[must_use]
    pub fn again(&self, failures: u32) -> Self {
        Self { push: self.push + 1, failures, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_names_what_for_which_occasion_and_which_push() {
        let ubigeo = Ubigeo::parse("990101").unwrap();
        let order = Order::new(Job::Evaluate { ubigeo, then_report: true }, "2025-11-15T06:00");
        assert_eq!(order.key(), "evaluate/990101@2025-11-15T06:00");
        let again = order.again(1);
        assert_eq!(again.key(), "evaluate/990101@2025-11-15T06:00~2");
        assert_eq!(again.id(), order.id());
        let body = serde_json::to_string(&again).unwrap();
        assert_eq!(serde_json::from_str::<Order>(&body).unwrap(), again, "{body}");
        let visit =
            Job::Fetch { source: Source::Siaf, ubigeo: Some(Ubigeo::parse("990101").unwrap()) };
        let order = Order::new(visit, "2025-11-15T05:30");
        assert_eq!(order.key(), "fetch/siaf/990101@2025-11-15T05:30");
        let body = serde_json::to_string(&order).unwrap();
        assert_eq!(serde_json::from_str::<Order>(&body).unwrap(), order, "{body}");
        assert_eq!(Order::new(Job::Look, "7.0.12").key(), "look@7.0.12");
    }

    #[tokio::test]
    async fn a_job_goes_on_with_the_chain_in_which_it_was_made_and_an_older_one_has_none() {
        let id = TraceId::begin();
        let order = trace::within(id, async { Order::new(Job::Look, "7.0.12") }).await;
        assert_eq!((order.trace, order.again(1).trace), (Some(id), Some(id)));
        let body = serde_json::to_string(&order).unwrap();
        assert_eq!(serde_json::from_str::<Order>(&body).unwrap(), order, "{body}");
        let from_before = r#"{"job":"look","occasion":"7.0.12","push":1,"failures":0}"#;
        assert_eq!(serde_json::from_str::<Order>(from_before).unwrap().trace, None);
    }
}
