//! What lies in the queue, read from the engine's own tables.
//!
//! The queue is another file than the facts on SQLite (`jobs.db`), because every look of a worker is a
//! write and a long load must not wait for it; on PostgreSQL it is a schema of the same database. The
//! engine's two layouts differ in names and types of time, so the statements stand twice here.

use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::db::{Db, StoreError, on};

/// One push of a job as the engine keeps it. Times are seconds since 1970 by the machine's clock.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    pub key: Option<String>,
    /// `Pending`, `Queued`, `Running`, `Done`, `Failed`, `Killed`.
    pub status: String,
    /// How often a worker took it.
    pub attempts: i64,
    pub body: Vec<u8>,
    pub run_at: i64,
    pub lock_at: Option<i64>,
    pub done_at: Option<i64>,
    /// `{"Ok": …}` or `{"Err": …}`.
    pub result: Option<String>,
    pub worker: Option<String>,
}

const SQLITE_LIST: &str = "SELECT idempotency_key AS key, status, attempts, job AS body, run_at,
        lock_at, done_at, last_result AS result, lock_by AS worker
 FROM Jobs
 ORDER BY run_at DESC, id DESC
 LIMIT $1";
const POSTGRES_LIST: &str =
    "SELECT idempotency_key AS key, status, CAST(attempts AS BIGINT) AS attempts,
        job AS body, CAST(EXTRACT(EPOCH FROM run_at) AS BIGINT) AS run_at,
        CAST(EXTRACT(EPOCH FROM lock_at) AS BIGINT) AS lock_at,
        CAST(EXTRACT(EPOCH FROM done_at) AS BIGINT) AS done_at,
        CAST(last_result AS TEXT) AS result, lock_by AS worker
 FROM apalis.jobs
 ORDER BY run_at DESC, id DESC
 LIMIT $1";

/// Opens `jobs.db`, made when missing. What it holds can be made again, so the disk is not waited for
/// at every look.
pub async fn open_sqlite(path: &Path) -> Result<Db, StoreError> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Normal)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10));
    Ok(Db::Sqlite(SqlitePoolOptions::new().max_connections(4).connect_with(options).await?))
}

/// The newest pushes, newest first.
pub async fn list(queue: &Db, most: i64) -> Result<Vec<Row>, StoreError> {
    let question = if matches!(queue, Db::Sqlite(_)) { SQLITE_LIST } else { POSTGRES_LIST };
    Ok(on!(queue, pool => sqlx::query_as(question).bind(most).fetch_all(pool))?)
}

/// Jobs that a worker holds, could take now, or could take as soon as somebody else's turn is over.
pub async fn unfinished(queue: &Db) -> Result<i64, StoreError> {
    let question = match queue {
        Db::Sqlite(_) => {
            "SELECT COUNT(*) FROM Jobs
             WHERE status IN ('Queued', 'Running')
                OR (status = 'Pending' AND run_at <= CAST(strftime('%s', 'now') AS INTEGER) + 6)"
        }
        Db::Postgres(_) => {
            "SELECT CAST(COUNT(*) AS BIGINT) FROM apalis.jobs
             WHERE status IN ('Queued', 'Running')
                OR (status = 'Pending' AND run_at <= now() + INTERVAL '6 seconds')"
        }
    };
    let (count,): (i64,) = on!(queue, pool => sqlx::query_as(question).fetch_one(pool))?;
    Ok(count)
}

/// How many jobs of one queue are in one state.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Depth {
    pub queue: String,
    /// `waiting`, `later`, `running`, `failed`, `done`.
    pub state: String,
    pub jobs: i64,
    /// How long the oldest of them could have been begun; of no meaning but for those that wait.
    pub oldest_seconds: i64,
}

/// What lies in each queue, by state.
pub async fn depths(queue: &Db) -> Result<Vec<Depth>, StoreError> {
    let question = match queue {
        Db::Sqlite(_) => {
            "SELECT job_type AS queue,
                    CASE
                      WHEN status = 'Pending' AND run_at > CAST(strftime('%s', 'now') AS INTEGER)
                        THEN 'later'
                      WHEN status = 'Pending' THEN 'waiting'
                      WHEN status IN ('Queued', 'Running') THEN 'running'
                      WHEN status = 'Done' THEN 'done'
                      ELSE 'failed'
                    END AS state,
                    COUNT(*) AS jobs,
                    MAX(CAST(strftime('%s', 'now') AS INTEGER) - run_at) AS oldest_seconds
             FROM Jobs
             GROUP BY 1, 2"
        }
        Db::Postgres(_) => {
            "SELECT job_type AS queue,
                    CASE
                      WHEN status = 'Pending' AND run_at > now() THEN 'later'
                      WHEN status = 'Pending' THEN 'waiting'
                      WHEN status IN ('Queued', 'Running') THEN 'running'
                      WHEN status = 'Done' THEN 'done'
                      ELSE 'failed'
                    END AS state,
                    CAST(COUNT(*) AS BIGINT) AS jobs,
                    CAST(MAX(EXTRACT(EPOCH FROM now() - run_at)) AS BIGINT) AS oldest_seconds
             FROM apalis.jobs
             GROUP BY 1, 2"
        }
    };
    Ok(on!(queue, pool => sqlx::query_as(question).fetch_all(pool))?)
}

/// Gives back at once what a worker of this process still holds when it has to go.
pub async fn release(queue: &Db, workers: &[String]) -> Result<(), StoreError> {
    let question = match queue {
        Db::Sqlite(_) => {
            "UPDATE Jobs SET status = 'Pending', lock_by = NULL, lock_at = NULL
             WHERE status IN ('Queued', 'Running') AND lock_by = $1"
        }
        Db::Postgres(_) => {
            "UPDATE apalis.jobs SET status = 'Pending', lock_by = NULL, lock_at = NULL
             WHERE status IN ('Queued', 'Running') AND lock_by = $1"
        }
    };
    for worker in workers {
        on!(queue, pool => async {
            sqlx::query(question).bind(worker).execute(pool).await.map(|_| ())
        })?;
    }
    Ok(())
}

/// Forgets what ended more than some days ago, and workers that nothing names any more.
pub async fn forget(queue: &Db, days: i64) -> Result<(), StoreError> {
    let questions = match queue {
        Db::Sqlite(_) => [
            "DELETE FROM Jobs WHERE status IN ('Done', 'Killed')
               AND done_at < CAST(strftime('%s', 'now') AS INTEGER) - $1 * 86400",
            "DELETE FROM Workers WHERE last_seen < CAST(strftime('%s', 'now') AS INTEGER) - $1 * 86400
               AND NOT EXISTS (SELECT 1 FROM Jobs WHERE Jobs.lock_by = Workers.id)",
        ],
        Db::Postgres(_) => [
            "DELETE FROM apalis.jobs WHERE status IN ('Done', 'Killed')
               AND done_at < now() - INTERVAL '1 day' * CAST($1 AS BIGINT)",
            "DELETE FROM apalis.workers WHERE last_seen < now() - INTERVAL '1 day' * CAST($1 AS BIGINT)
               AND NOT EXISTS (SELECT 1 FROM apalis.jobs WHERE jobs.lock_by = workers.id)",
        ],
    };
    for question in questions {
        on!(queue, pool => async {
            sqlx::query(question).bind(days).execute(pool).await.map(|_| ())
        })?;
    }
    Ok(())
}
