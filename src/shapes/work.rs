//! A job of the queue, and a schedule: the shapes of `jobs` and `schedule`.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::domain::source::worded;

worded! {
    /// How a job is, those that need a person first.
    JobState {
        /// Given up after its tries.
        Failed = "failed",
        Running = "running",
        /// Failed, and comes again.
        Retrying = "retrying",
        Waiting = "waiting",
        Done = "done",
    }
}

worded! {
    /// How a schedule is.
    ScheduleState {
        Ok = "ok",
        /// Its slot came, and its job is not done yet.
        Waiting = "waiting",
        /// It begins with its next slot.
        New = "new",
        /// Its slot came and nobody was there.
        Missed = "missed",
        /// Its slot was run, and the job was given up.
        Failed = "failed",
        Off = "off",
    }
}

/// A job with all its tries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JobLine {
    pub id: String,
    pub job: &'static str,
    pub subject: Option<String>,
    pub occasion: String,
    pub state: JobState,
    pub tries: u32,
    pub due_at: Option<DateTime<Utc>>,
    pub started_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
    /// How many things it changed.
    pub changed: Option<u64>,
    pub why: Option<String>,
    pub worker: Option<String>,
    /// The chain of work that it belongs to, as the log names it.
    pub trace: Option<String>,
}

/// A schedule with its last and its next slot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScheduleLine {
    pub schedule: &'static str,
    pub cron: Option<String>,
    pub state: ScheduleState,
    /// The newest slot that came.
    pub last_due: Option<DateTime<Utc>>,
    /// The newest slot that was run, and when.
    pub last_slot: Option<DateTime<Utc>>,
    pub last_run: Option<DateTime<Utc>>,
    /// Slots before it for which nobody was there.
    pub missed: i64,
    pub next: Option<DateTime<Utc>>,
    pub job: Option<String>,
}
