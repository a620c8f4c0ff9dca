//! How new what is known is: a mark that changes when anything was written.
//!
//! Pages keep what they computed for as long as the mark stays the same; workers look for something to
//! judge when the mark of what came in changed.

use chrono::{DateTime, Utc};

use super::db::{Db, StoreError, on};

/// Equal marks: nothing was written between them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Stamp(String);

impl Stamp {
    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether files came in between two marks, and not decisions alone.
    pub fn has_other_files_than(&self, other: &Self) -> bool {
        let files = |mark: &Self| mark.0.split('.').next().map(str::to_owned);
        files(self) != files(other)
    }
}

/// The mark of what came in: files, and what people decided.
pub async fn came_in(db: &Db) -> Result<Stamp, StoreError> {
    // everything is only ever added to, but a snapshot is written again when its file is read anew
    let (files, decided, loaded): (i64, i64, i64) = on!(db, pool => sqlx::query_as(
        "SELECT
           (SELECT CAST(COALESCE(MAX(id), 0) AS BIGINT) FROM snapshot),
           (SELECT CAST(COALESCE(MAX(id), 0) AS BIGINT) FROM decision),
           (SELECT CAST(COALESCE(SUM(rows_kept + figures_new + figures_changed), 0) AS BIGINT)
            FROM snapshot)",
    )
    .fetch_one(pool))?;
    Ok(Stamp(format!("{files}.{decided}.{loaded}")))
}

/// The mark of what is known now: what came in, and what was concluded from it.
pub async fn read(db: &Db) -> Result<Stamp, StoreError> {
    let Stamp(came_in) = came_in(db).await?;
    let concluded: (i64, i64, i64, i64) = on!(db, pool => sqlx::query_as(
        "SELECT
           (SELECT CAST(COALESCE(MAX(id), 0) AS BIGINT) FROM alert_event),
           (SELECT CAST(COUNT(*) AS BIGINT) FROM proposal),
           (SELECT CAST(COUNT(*) + COUNT(closed_at) AS BIGINT) FROM contradiction),
           (SELECT CAST(COUNT(*) AS BIGINT) FROM measure)",
    )
    .fetch_one(pool))?;
    let (happened, proposed, contradicted, measured) = concluded;
    Ok(Stamp(format!("{came_in}.{happened}.{proposed}.{contradicted}.{measured}")))
}

/// When the newest thing was written: a file taken in, a decision, something that happened to an alert,
/// a measure; nothing of an empty house.
pub async fn newest(db: &Db) -> Result<Option<DateTime<Utc>>, StoreError> {
    const TIMES: [&str; 5] = [
        "SELECT MAX(archived_at) FROM snapshot",
        "SELECT MAX(decided_at) FROM decision",
        "SELECT MAX(happened_at) FROM alert_event",
        "SELECT MAX(computed_at) FROM measure",
        "SELECT MAX(made_at) FROM report",
    ];
    let mut newest = None;
    for time in TIMES {
        let found: (Option<DateTime<Utc>>,) =
            on!(db, pool => sqlx::query_as(time).fetch_one(pool))?;
        newest = newest.max(found.0);
    }
    Ok(newest)
}
