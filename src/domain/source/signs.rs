//! What stands behind the state of a source: its visits and its loads (S8).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::money::Soles;

/// What a source's visits and loads show.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SourceSigns {
    /// The newest visit that told anything of it.
    pub last_visit: Option<DateTime<Utc>>,
    /// Visits that failed since the last that succeeded; of several municipalities the most of one.
    pub failures: usize,
    /// Why the newest of them failed.
    pub last_failure: Option<String>,
    /// It answers, and its data have not moved for longer than is its habit.
    pub frozen: bool,
    /// What came last and was not believed.
    pub set_aside: Option<SetAside>,
    /// Columns of the newest files that are new to their layout, or missing, and were not so before.
    pub columns_gained: Vec<String>,
    pub columns_lost: Vec<String>,
    /// The newest file of each name against the one before it, newest first.
    pub loads: Vec<LoadCompared>,
    /// What its newest files told anew of months that were over.
    pub past: Option<PastChanges>,
    pub certificate_end: Option<NaiveDate>,
    /// The host that it sends us to.
    pub moved_to: Option<String>,
}

/// What came and was kept aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAside {
    pub at: DateTime<Utc>,
    /// The code of its refusal; nothing when a reply was no file at all.
    pub code: Option<String>,
    pub why: String,
}

/// A file against the one of the same name before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoadCompared {
    pub file: String,
    pub sha256: String,
    pub obtained_at: DateTime<Utc>,
    pub rows: i64,
    pub rows_before: Option<i64>,
    /// Of all its rows; nothing where it has no such amounts.
    pub pim: Option<Soles>,
    pub pim_before: Option<Soles>,
    pub accrued: Option<Soles>,
    pub accrued_before: Option<Soles>,
}

/// Months that were over and that the newest files told anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastChanges {
    pub figures: i64,
    /// Every céntimo that came or went.
    pub moved: Soles,
    /// The investments among them.
    pub cuis: Vec<String>,
    /// The agreements that they carry out, where that is known.
    pub agreements: Vec<String>,
}
