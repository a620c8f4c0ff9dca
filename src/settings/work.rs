//! When work is done by itself, and how stubbornly.

use std::time::Duration;

use serde::Deserialize;

use super::cron::{Cron, line_or_nothing};
use crate::domain::lang::Lang;

/// Heartbeats that a worker may miss: the engines' own numbers differ from database to database.
pub const MISSED_HEARTBEATS: u32 = 4;

/// How workers go about it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Work {
    /// Judgements at once in one program; each takes a processor for a while.
    pub at_once: usize,
    /// Visits to sources at once in one program.
    pub fetches_at_once: usize,
    /// Tries of a job until a person has to look.
    pub tries: u32,
    pub retry_first_seconds: u64,
    pub retry_longest_seconds: u64,
    /// A worker says this often that it is alive; after four times without it its job is taken over.
    pub heartbeat_seconds: u64,
    /// Schedules and what came in are looked at this often.
    pub look_seconds: u64,
    /// What is under way may take this long to end when the program is told to stop.
    pub stop_seconds: u64,
    /// In which languages reports are made.
    pub report_languages: Vec<Lang>,
    /// Days for which jobs that ended are shown.
    pub keep_days: u32,
}

impl Work {
    pub fn heartbeat(&self) -> Duration {
        Duration::from_secs(self.heartbeat_seconds.max(1))
    }

    /// A program that gave no sign of life for so long is taken for dead: its jobs are another's, and
    /// what it held is free.
    pub fn taken_for_dead(&self) -> Duration {
        self.heartbeat() * MISSED_HEARTBEATS
    }

    pub fn look(&self) -> Duration {
        Duration::from_secs(self.look_seconds.max(1))
    }
}

/// When what is due, each as a line of cron; nothing where it never is.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schedule {
    #[serde(deserialize_with = "line_or_nothing")]
    pub inbox: Option<Cron>,
    #[serde(deserialize_with = "line_or_nothing")]
    pub siaf: Option<Cron>,
    #[serde(deserialize_with = "line_or_nothing")]
    pub consulta_amigable: Option<Cron>,
    #[serde(deserialize_with = "line_or_nothing")]
    pub ssi: Option<Cron>,
    #[serde(deserialize_with = "line_or_nothing")]
    pub infobras: Option<Cron>,
    #[serde(deserialize_with = "line_or_nothing")]
    pub investments: Option<Cron>,
    #[serde(deserialize_with = "line_or_nothing")]
    pub procurement: Option<Cron>,
    #[serde(deserialize_with = "line_or_nothing")]
    pub evaluate: Option<Cron>,
    #[serde(deserialize_with = "line_or_nothing")]
    pub report: Option<Cron>,
    #[serde(deserialize_with = "line_or_nothing")]
    pub notify: Option<Cron>,
}
