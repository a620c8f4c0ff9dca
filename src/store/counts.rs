//! How much there is of everything: what an operator's machines ask for every few seconds.

use chrono::{DateTime, Utc};

use super::db::{Db, StoreError, on};

/// The numbers of a house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// Archived files by what became of them.
    pub snapshots: Vec<(String, i64)>,
    /// Of all archived files, before compression.
    pub archive_bytes: i64,
    pub findings: i64,
    pub reports: i64,
    /// Alerts by state.
    pub alerts: Vec<(String, i64)>,
    /// When a municipality was judged last.
    pub judged_at: Option<DateTime<Utc>>,
}

/// Counts what is there now.
pub async fn read(db: &Db) -> Result<Counts, StoreError> {
    let snapshots = on!(db, pool => sqlx::query_as(
        "SELECT status, CAST(COUNT(*) AS BIGINT) FROM snapshot GROUP BY status",
    )
    .fetch_all(pool))?;
    let alerts = on!(db, pool => sqlx::query_as(
        "SELECT state, CAST(COUNT(*) AS BIGINT) FROM alert GROUP BY state",
    )
    .fetch_all(pool))?;
    let (archive_bytes, findings, reports): (i64, i64, i64) = on!(db, pool => sqlx::query_as(
        "SELECT (SELECT CAST(COALESCE(SUM(bytes), 0) AS BIGINT) FROM snapshot),
                (SELECT CAST(COUNT(*) AS BIGINT) FROM finding),
                (SELECT CAST(COUNT(*) AS BIGINT) FROM report)",
    )
    .fetch_one(pool))?;
    let (judged_at,): (Option<DateTime<Utc>>,) = on!(db, pool => sqlx::query_as(
        "SELECT MAX(judged_at) FROM judged",
    )
    .fetch_one(pool))?;
    Ok(Counts { snapshots, archive_bytes, findings, reports, alerts, judged_at })
}
