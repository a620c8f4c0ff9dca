//! Archived bytes as the database knows them: what, when, from where, and what became of them.

use chrono::{DateTime, NaiveDate, Utc};

use super::db::{Db, StoreError, Tx, execute, on, on_tx};
use super::text::{clean, clean_some};
use crate::domain::evidence::Digest;
use crate::domain::source::{Dataset, worded};

worded! {
    /// What became of archived bytes.
    SnapshotStatus {
        Loaded = "loaded",
        /// Kept as evidence, not believed.
        Refused = "refused",
        /// Kept as evidence, nothing to read (a scan, a document).
        Kept = "kept",
    }
}

worded! {
    /// How much of a file was kept in detail.
    Scope {
        Watched = "watched",
        All = "all",
    }
}

/// A snapshot to be written.
#[derive(Debug, Clone)]
pub struct NewSnapshot {
    pub sha256: Digest,
    pub bytes: u64,
    pub file_name: String,
    pub origin: String,
    pub obtained_at: DateTime<Utc>,
    pub archived_at: DateTime<Utc>,
    pub dataset: Option<Dataset>,
    pub layout: Option<String>,
    pub cutoff: Option<NaiveDate>,
    pub complete: bool,
    pub scope: Scope,
    /// What was watched, as words; empty when everything was kept.
    pub watch: String,
    pub status: SnapshotStatus,
    pub error: Option<(String, String)>,
    /// The chain of work in which it came in.
    pub trace: Option<String>,
    pub counts: Counts,
}

impl NewSnapshot {
    /// Bytes that lie in the archive and of which nothing else is known yet.
    pub fn taken(sha256: Digest, bytes: u64, file_name: &str, obtained_at: DateTime<Utc>) -> Self {
        Self {
            sha256,
            bytes,
            file_name: file_name.to_owned(),
            origin: file_name.to_owned(),
            obtained_at,
            archived_at: obtained_at,
            dataset: None,
            layout: None,
            cutoff: None,
            complete: false,
            scope: Scope::All,
            watch: String::new(),
            status: SnapshotStatus::Kept,
            error: None,
            trace: None,
            counts: Counts::default(),
        }
    }
}

/// The numbers of a load.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, sqlx::FromRow)]
pub struct Counts {
    pub rows_read: i64,
    pub rows_kept: i64,
    pub rows_rejected: i64,
    pub figures_new: i64,
    pub figures_changed: i64,
    pub figures_same: i64,
}

impl Counts {
    /// How many figures the snapshot speaks of.
    pub const fn figures(self) -> i64 {
        self.figures_new + self.figures_changed + self.figures_same
    }
}

/// A snapshot as stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Snapshot {
    pub id: i64,
    pub sha256: String,
    pub bytes: i64,
    pub file_name: String,
    pub origin: String,
    pub obtained_at: DateTime<Utc>,
    pub archived_at: DateTime<Utc>,
    pub source: Option<String>,
    pub dataset: Option<String>,
    pub layout: Option<String>,
    pub cutoff: Option<NaiveDate>,
    pub complete: bool,
    pub scope: String,
    pub watch: String,
    pub status: String,
    pub error_code: Option<String>,
    pub error_message: Option<String>,
    #[sqlx(flatten)]
    pub counts: Counts,
}

impl Snapshot {
    pub fn digest(&self) -> Result<Digest, StoreError> {
        self.sha256
            .parse()
            .map_err(|_| StoreError::Corrupt { what: "hash", value: self.sha256.clone() })
    }

    pub fn dataset(&self) -> Option<Dataset> {
        self.dataset.as_deref().and_then(|word| word.parse().ok())
    }

    pub fn is_loaded(&self) -> bool {
        self.status == SnapshotStatus::Loaded.as_str()
    }
}

/// Writes a snapshot; gives its number.
pub async fn insert(tx: &mut Tx, new: &NewSnapshot) -> Result<i64, StoreError> {
    let (id,): (i64,) = on_tx!(tx, conn => sqlx::query_as(
        "INSERT INTO snapshot (
           sha256, bytes, file_name, origin, obtained_at, archived_at, source, dataset, layout, cutoff,
           complete, scope, watch, status, error_code, error_message, rows_read, rows_kept,
           rows_rejected, figures_new, figures_changed, figures_same, trace
         )
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
           $20, $21, $22, $23)
         RETURNING id",
    )
    .bind(new.sha256.to_string())
    .bind(i64::try_from(new.bytes).unwrap_or(i64::MAX))
    .bind(&new.file_name)
    .bind(&new.origin)
    .bind(new.obtained_at)
    .bind(new.archived_at)
    .bind(new.dataset.map(|dataset| dataset.source().as_str()))
    .bind(new.dataset.map(Dataset::as_str))
    .bind(new.layout.as_deref())
    .bind(new.cutoff)
    .bind(new.complete)
    .bind(new.scope.as_str())
    .bind(&new.watch)
    .bind(new.status.as_str())
    .bind(new.error.as_ref().map(|(code, _)| code.as_str()))
    .bind(new.error.as_ref().map(|(_, message)| clean(message).into_owned()))
    .bind(new.counts.rows_read)
    .bind(new.counts.rows_kept)
    .bind(new.counts.rows_rejected)
    .bind(new.counts.figures_new)
    .bind(new.counts.figures_changed)
    .bind(new.counts.figures_same)
    .bind(new.trace.as_deref())
    .fetch_one(conn))?;
    Ok(id)
}

/// The chain of work in which the newest bytes came in.
pub async fn newest_trace(db: &Db) -> Result<Option<String>, StoreError> {
    let newest: Option<(Option<String>,)> = on!(db, pool => sqlx::query_as(
        "SELECT trace FROM snapshot ORDER BY id DESC LIMIT 1",
    )
    .fetch_optional(pool))?;
    Ok(newest.and_then(|(trace,)| trace))
}

/// What reading found out about a snapshot: known only when its last row is read.
#[derive(Debug, Clone)]
pub struct Reading<'a> {
    pub dataset: Dataset,
    pub layout: &'a str,
    pub cutoff: Option<NaiveDate>,
    pub complete: bool,
    pub scope: Scope,
    pub watch: &'a str,
    pub counts: Counts,
}

/// Completes a snapshot with what its reading found, in the transaction of the load.
pub async fn finish(tx: &mut Tx, id: i64, reading: &Reading<'_>) -> Result<(), StoreError> {
    execute!(
        tx,
        sqlx::query(
            "UPDATE snapshot
         SET source = $2, dataset = $3, layout = $4, cutoff = $5, complete = $6, scope = $7,
             watch = $8, rows_read = $9, rows_kept = $10, rows_rejected = $11, figures_new = $12,
             figures_changed = $13, figures_same = $14, status = 'loaded', error_code = NULL,
             error_message = NULL
         WHERE id = $1",
        )
        .bind(id)
        .bind(reading.dataset.source().as_str())
        .bind(reading.dataset.as_str())
        .bind(reading.layout)
        .bind(reading.cutoff)
        .bind(reading.complete)
        .bind(reading.scope.as_str())
        .bind(reading.watch)
        .bind(reading.counts.rows_read)
        .bind(reading.counts.rows_kept)
        .bind(reading.counts.rows_rejected)
        .bind(reading.counts.figures_new)
        .bind(reading.counts.figures_changed)
        .bind(reading.counts.figures_same)
    )?;
    Ok(())
}

/// Writes the members and sheets of a snapshot, numbered as they come.
pub async fn insert_parts(
    tx: &mut Tx,
    id: i64,
    parts: &[(String, Option<String>)],
) -> Result<(), StoreError> {
    for (part, (file, sheet)) in parts.iter().enumerate() {
        execute!(
            tx,
            sqlx::query(
                "INSERT INTO snapshot_part (snapshot_id, part, file, sheet)
             VALUES ($1, $2, $3, $4)
             ON CONFLICT (snapshot_id, part) DO NOTHING",
            )
            .bind(id)
            .bind(i64::try_from(part).unwrap_or_default())
            .bind(clean(file).into_owned())
            .bind(clean_some(sheet.as_deref()))
        )?;
    }
    Ok(())
}

/// The snapshot of exactly these bytes.
pub async fn by_digest(db: &Db, digest: &Digest) -> Result<Option<Snapshot>, StoreError> {
    Ok(on!(db, pool => sqlx::query_as("SELECT * FROM snapshot WHERE sha256 = $1")
        .bind(digest.to_string())
        .fetch_optional(pool))?)
}

/// The snapshots whose hash begins so: none, one, or too many to tell.
pub async fn by_prefix(db: &Db, prefix: &str) -> Result<Vec<Snapshot>, StoreError> {
    Ok(on!(db, pool => sqlx::query_as(
        "SELECT * FROM snapshot WHERE substr(sha256, 1, length($1)) = $1 ORDER BY id",
    )
    .bind(prefix)
    .fetch_all(pool))?)
}

/// Everything archived before a moment, oldest first.
pub async fn list(db: &Db, as_of: DateTime<Utc>) -> Result<Vec<Snapshot>, StoreError> {
    Ok(on!(db, pool => sqlx::query_as(
        "SELECT * FROM snapshot WHERE obtained_at < $1 ORDER BY obtained_at, id",
    )
    .bind(as_of)
    .fetch_all(pool))?)
}

/// The snapshot of exactly these bytes, inside a transaction.
pub async fn find(tx: &mut Tx, digest: &Digest) -> Result<Option<Snapshot>, StoreError> {
    Ok(on_tx!(tx, conn => sqlx::query_as("SELECT * FROM snapshot WHERE sha256 = $1")
        .bind(digest.to_string())
        .fetch_optional(conn))?)
}

/// The members and sheets of a snapshot, in the order of their numbers.
pub async fn parts(tx: &mut Tx, id: i64) -> Result<Vec<(String, Option<String>)>, StoreError> {
    Ok(on_tx!(tx, conn => sqlx::query_as(
        "SELECT file, sheet FROM snapshot_part WHERE snapshot_id = $1 ORDER BY part",
    )
    .bind(id)
    .fetch_all(conn))?)
}

/// Where a snapshot stands in the order of versions: when it was obtained, then its number.
pub type Moment = (DateTime<Utc>, i64);

/// The loaded snapshots of a dataset that stand after a moment, oldest first.
pub async fn later(
    tx: &mut Tx,
    dataset: Dataset,
    after: Moment,
) -> Result<Vec<Snapshot>, StoreError> {
    Ok(on_tx!(tx, conn => sqlx::query_as(
        "SELECT * FROM snapshot
         WHERE dataset = $1
           AND status = 'loaded'
           AND (obtained_at > $2 OR (obtained_at = $2 AND id > $3))
         ORDER BY obtained_at, id",
    )
    .bind(dataset.as_str())
    .bind(after.0)
    .bind(after.1)
    .fetch_all(conn))?)
}

/// The newest complete snapshot of a dataset before a moment that speaks of any of these years (or
/// of none, when there are none): its hash and its rows.
pub async fn last_complete(
    tx: &mut Tx,
    dataset: Dataset,
    years: &[i64],
    before: Moment,
) -> Result<Option<(String, i64)>, StoreError> {
    let rows: Vec<(String, i64, Option<i64>)> = on_tx!(tx, conn => sqlx::query_as(
        "SELECT DISTINCT snapshot.sha256, snapshot.rows_read, coverage.year, snapshot.obtained_at,
                snapshot.id
         FROM snapshot
         LEFT JOIN coverage ON coverage.snapshot_id = snapshot.id
         WHERE snapshot.dataset = $1
           AND snapshot.status = 'loaded'
           AND snapshot.complete
           AND (snapshot.obtained_at < $2 OR (snapshot.obtained_at = $2 AND snapshot.id < $3))
         ORDER BY snapshot.obtained_at DESC, snapshot.id DESC",
    )
    .bind(dataset.as_str())
    .bind(before.0)
    .bind(before.1)
    .fetch_all(conn))?;
    let speaks =
        |year: &Option<i64>| years.is_empty() || year.is_some_and(|year| years.contains(&year));
    let found = rows.into_iter().find(|(_, _, year)| speaks(year));
    Ok(found.map(|(sha256, rows, _)| (sha256, rows)))
}

/// The newest loaded snapshot of this name before a moment: its hash and its rows.
pub async fn last_named(
    tx: &mut Tx,
    dataset: Dataset,
    file_name: &str,
    before: Moment,
) -> Result<Option<(String, i64)>, StoreError> {
    Ok(on_tx!(tx, conn => sqlx::query_as(
        "SELECT sha256, rows_read
         FROM snapshot
         WHERE dataset = $1
           AND file_name = $2
           AND status = 'loaded'
           AND (obtained_at < $3 OR (obtained_at = $3 AND id < $4))
         ORDER BY obtained_at DESC, id DESC
         LIMIT 1",
    )
    .bind(dataset.as_str())
    .bind(clean(file_name).into_owned())
    .bind(before.0)
    .bind(before.1)
    .fetch_optional(conn))?)
}
