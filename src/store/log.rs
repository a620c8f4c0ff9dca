//! The leaves of the archive's log, in their order.
//!
//! A snapshot exists from the commit that adds its leaf here, together with everything read from
//! it. `log_head` holds the number of leaves in its one row: updating it makes two loads that
//! commit at once wait for each other on either engine, so that places have neither gaps nor
//! doubles; a row cut off the end is noticed by it as well.

use chrono::{DateTime, Utc};

use super::db::{Db, StoreError, Tx, execute, on, on_tx};
use crate::domain::evidence::{Logged, ManifestEntry};

/// Adds a snapshot to the log, in the transaction that makes it exist; gives its place, from 0.
pub async fn append(
    tx: &mut Tx,
    snapshot_id: i64,
    entry: &ManifestEntry,
) -> Result<u64, StoreError> {
    let (size,): (i64,) = on_tx!(tx, conn => sqlx::query_as(
        "UPDATE log_head SET size = size + 1 WHERE one = 1 RETURNING size",
    )
    .fetch_one(conn))?;
    let place = size - 1;
    execute!(
        tx,
        sqlx::query("INSERT INTO log_entry (seq, snapshot_id, leaf) VALUES ($1, $2, $3)")
            .bind(place)
            .bind(snapshot_id)
            .bind(entry.leaf())
    )?;
    whole("place in the log", place)
}

/// Every leaf, oldest first.
pub async fn leaves(db: &Db) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> =
        on!(db, pool => sqlx::query_as("SELECT leaf FROM log_entry ORDER BY seq").fetch_all(pool))?;
    Ok(rows.into_iter().map(|(leaf,)| leaf).collect())
}

/// The number of leaves that the log should have.
pub async fn size(db: &Db) -> Result<u64, StoreError> {
    let (size,): (i64,) = on!(db, pool => sqlx::query_as("SELECT size FROM log_head WHERE one = 1")
        .fetch_one(pool))?;
    whole("size of the log", size)
}

#[derive(Debug, sqlx::FromRow)]
struct Row {
    seq: i64,
    leaf: String,
    sha256: String,
    bytes: i64,
    obtained_at: DateTime<Utc>,
    archived_at: DateTime<Utc>,
    origin: String,
    file_name: String,
}

/// Every leaf beside what the snapshot's own row says, oldest first.
pub async fn entries(db: &Db) -> Result<Vec<Logged>, StoreError> {
    let rows: Vec<Row> = on!(db, pool => sqlx::query_as(
        "SELECT
           log_entry.seq,
           log_entry.leaf,
           snapshot.sha256,
           snapshot.bytes,
           snapshot.obtained_at,
           snapshot.archived_at,
           snapshot.origin,
           snapshot.file_name
         FROM log_entry
         JOIN snapshot ON snapshot.id = log_entry.snapshot_id
         ORDER BY log_entry.seq",
    )
    .fetch_all(pool))?;
    rows.into_iter()
        .map(|row| {
            Ok(Logged {
                place: whole("place in the log", row.seq)?,
                recorded: recorded(&row),
                leaf: row.leaf,
            })
        })
        .collect()
}

/// The row as the entry that it should have been logged as.
fn recorded(row: &Row) -> Option<ManifestEntry> {
    Some(ManifestEntry {
        sha256: row.sha256.parse().ok()?,
        bytes: u64::try_from(row.bytes).ok()?,
        obtained_at: row.obtained_at,
        archived_at: row.archived_at,
        origin: row.origin.clone(),
        file_name: row.file_name.clone(),
    })
}

/// The snapshots that no leaf names: there are none unless somebody wrote into the tables.
pub async fn unlogged(db: &Db) -> Result<Vec<String>, StoreError> {
    let rows: Vec<(String,)> = on!(db, pool => sqlx::query_as(
        "SELECT sha256
         FROM snapshot
         WHERE NOT EXISTS (SELECT 1 FROM log_entry WHERE log_entry.snapshot_id = snapshot.id)
         ORDER BY id",
    )
    .fetch_all(pool))?;
    Ok(rows.into_iter().map(|(hash,)| hash).collect())
}

fn whole(what: &'static str, number: i64) -> Result<u64, StoreError> {
    u64::try_from(number).map_err(|_| StoreError::Corrupt { what, value: number.to_string() })
}
