//! Archived bytes: what, when, from where, and what became of them.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::unknown::{Unknown, Why};

/// `actaviva snapshots`, one line each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SnapshotLine {
    pub sha256: String,
    pub source: Option<String>,
    pub dataset: Option<String>,
    pub layout: Option<String>,
    pub bytes: i64,
    pub obtained_at: DateTime<Utc>,
    pub origin: String,
    pub file: String,
    /// The last day that the file itself speaks of.
    pub cutoff: Option<NaiveDate>,
    pub rows_read: i64,
    pub rows_kept: i64,
    pub rows_rejected: i64,
    pub complete: bool,
    /// `loaded`, `refused`, or `kept`: a document of which nothing is read.
    pub status: String,
    pub error: Option<String>,
    pub unknown: Unknown,
}

impl SnapshotLine {
    /// Says why some of it is null.
    #[must_use]
    pub fn explained(mut self) -> Self {
        self.unknown = Unknown::default()
            .unless(self.source.as_ref(), "source", Why::NotApplicable)
            .unless(self.dataset.as_ref(), "dataset", Why::NotApplicable)
            .unless(self.layout.as_ref(), "layout", Why::NotApplicable)
            .unless(self.cutoff.as_ref(), "cutoff", Why::NotPublished)
            .unless(self.error.as_ref(), "error", Why::NotApplicable);
        self
    }
}
