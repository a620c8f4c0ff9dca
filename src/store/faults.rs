//! What an operator has to look at: one row a cause, opened once, closed when it is mended.
//!
//! The queue forgets what ended; this is what was told of it, and when.

use chrono::{DateTime, Utc};

use super::db::{Db, StoreError, on};
use super::text::clean;
use crate::domain::source::worded;

worded! {
    /// What went wrong.
    FaultKind {
        /// A job was given up after its tries.
        Job = "job",
        /// Slots of a schedule passed and nobody was there.
        Slot = "slot",
    }
}

/// A cause, as it was told.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Fault {
    pub id: i64,
    pub kind: String,
    /// The job without its occasion (`fetch/siaf/990101`), or the schedule.
    pub subject: String,
    pub opened_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
    pub words: String,
}

/// Opens a fault; tells whether it was not open already, among all programs.
pub async fn open(
    db: &Db,
    kind: FaultKind,
    subject: &str,
    words: &str,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let row: Option<(i64,)> = on!(db, pool => sqlx::query_as(
        "INSERT INTO fault (kind, subject, opened_at, words)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (kind, subject) WHERE closed_at IS NULL DO NOTHING
         RETURNING id",
    )
    .bind(kind.as_str())
    .bind(clean(subject).into_owned())
    .bind(now)
    .bind(clean(words).into_owned())
    .fetch_optional(pool))?;
    Ok(row.is_some())
}

/// Closes a fault that is open; tells whether one was.
pub async fn close(
    db: &Db,
    kind: FaultKind,
    subject: &str,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let row: Option<(i64,)> = on!(db, pool => sqlx::query_as(
        "UPDATE fault
         SET closed_at = $3
         WHERE kind = $1 AND subject = $2 AND closed_at IS NULL
         RETURNING id",
    )
    .bind(kind.as_str())
    .bind(clean(subject).into_owned())
    .bind(now)
    .fetch_optional(pool))?;
    Ok(row.is_some())
}

/// Every fault, oldest first: the number of the last one told is the watermark of whoever tells them.
pub async fn all(db: &Db) -> Result<Vec<Fault>, StoreError> {
    Ok(on!(db, pool => sqlx::query_as(
        "SELECT id, kind, subject, opened_at, closed_at, words FROM fault ORDER BY id",
    )
    .fetch_all(pool))?)
}

/// The faults that are open, oldest first.
pub async fn open_now(db: &Db) -> Result<Vec<Fault>, StoreError> {
    Ok(on!(db, pool => sqlx::query_as(
        "SELECT id, kind, subject, opened_at, closed_at, words
         FROM fault
         WHERE closed_at IS NULL
         ORDER BY id",
    )
    .fetch_all(pool))?)
}
