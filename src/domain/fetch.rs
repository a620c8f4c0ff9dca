//! What was asked of a public source, attempt by attempt: evidence of how bytes were got, or not.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::codes::Ubigeo;
use super::evidence::Digest;
use super::source::{Source, worded};

worded! {
    /// How one request ended.
    Outcome {
        Ok = "ok",
        /// 304: what we have is what there is.
        Unchanged = "unchanged",
        Redirected = "redirected",
        /// The transfer broke off; what came is kept and continued.
        Cut = "cut",
        /// Another version lies there now: what came before it must not be spliced with it.
        Changed = "changed",
        /// A wall answered instead of the portal.
        Blocked = "blocked",
        /// 200, but a page or an error where data were asked for.
        NotData = "not_data",
        /// Come back later: 409, 429, 5xx.
        Busy = "busy",
        /// There is nothing under this address, or it may not be had.
        Refused = "refused",
        Timeout = "timeout",
        /// Who answers cannot prove to be the portal.
        Certificate = "certificate",
        Unreachable = "unreachable",
    }
}

impl Outcome {
    /// Tells whether the same question, asked later, may well be answered.
    pub const fn is_passing(self) -> bool {
        matches!(
            self,
            Self::Cut
                | Self::Changed
                | Self::NotData
                | Self::Busy
                | Self::Timeout
                | Self::Unreachable
        )
    }
}

worded! {
    /// How one run over a source ended.
    RunOutcome {
        Fetched = "fetched",
        Unchanged = "unchanged",
        Failed = "failed",
        Blocked = "blocked",
        /// It came, and was not what it used to be: another header, far fewer rows.
        Drifted = "drifted",
        /// We broke it off ourselves: quiet hours, the day's bytes, a full disk. It says nothing about
        /// the source.
        Postponed = "postponed",
    }
}

impl RunOutcome {
    pub const fn is_success(self) -> bool {
        matches!(self, Self::Fetched | Self::Unchanged)
    }

    /// Tells whether it says anything about the source.
    pub const fn is_about_the_source(self) -> bool {
        !matches!(self, Self::Postponed)
    }
}

/// Names and values of headers, as they went over the wire.
pub type Headers = Vec<(String, String)>;

/// One request and its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attempt {
    pub source: Source,
    pub method: String,
    pub url: String,
    /// The beginning of what was sent along, so that the question can be asked again.
    pub body: Option<String>,
    pub started_at: DateTime<Utc>,
    pub duration_ms: i64,
    pub sent: Headers,
    pub received: Headers,
    pub status: Option<u16>,
    /// That came in this attempt.
    pub bytes: u64,
    /// Of the whole file that this attempt completed, once it lies in the archive.
    pub sha256: Option<Digest>,
    pub outcome: Outcome,
    pub detail: String,
    /// Until when the portal's certificate holds.
    pub certificate_end: Option<DateTime<Utc>>,
}

impl Attempt {
    /// The value of a header that came back.
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.received, name)
    }
}

/// The value of a header.
pub fn header<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| &**value)
}

/// One visit to a source: as many attempts as it took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub id: i64,
    pub source: Source,
    /// Of whom it asked; nothing when of the country.
    pub ubigeo: Option<Ubigeo>,
    pub started_at: DateTime<Utc>,
    pub outcome: RunOutcome,
    pub message: String,
}
