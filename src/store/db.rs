//! One database, two engines: a pool that is SQLite's or PostgreSQL's, and a transaction likewise.
//!
//! [`on!`] expands one expression for both, so that sqlx infers the driver in each arm and the SQL
//! stands once. A transaction that writes waits for the one before it (SQLite's `BEGIN IMMEDIATE`, an
//! advisory lock on PostgreSQL): a version is told by what was known, so two loads must not overlap.

use std::path::Path;
use std::time::Duration;

use sqlx::Connection;
use sqlx::postgres::{PgConnection, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};

/// What went wrong in the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the database answered with an error")]
    Sql(#[from] sqlx::Error),
    #[error("the database cannot be brought to this version")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    #[error("the stored {what} «{value}» cannot be read back")]
    Corrupt { what: &'static str, value: String },
    #[error("«{0}» is no postgres:// address")]
    Address(String),
    #[error("the database server does not let us in")]
    Unreachable(#[source] sqlx::Error),
}

/// The number under which PostgreSQL lets writers of one database wait for each other.
const WRITER_LOCK: i64 = 0x6163_7461;

/// The database.
#[derive(Debug, Clone)]
pub enum Db {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

/// A transaction; rolled back when dropped.
#[derive(Debug)]
pub enum Tx {
    Sqlite(sqlx::Transaction<'static, sqlx::Sqlite>),
    Postgres(sqlx::Transaction<'static, sqlx::Postgres>),
}

/// Runs one expression on whichever engine is there: `on!(db, pool => query.fetch_all(pool))`.
///
/// For a [`Tx`] the name is bound to a connection: `on!(tx, conn => query.execute(conn))`.
macro_rules! on {
    ($db:expr, $pool:ident => $body:expr) => {
        match $db {
            $crate::store::db::Db::Sqlite($pool) => $body.await,
            $crate::store::db::Db::Postgres($pool) => $body.await,
        }
    };
}

/// As [`on!`], inside a transaction.
macro_rules! on_tx {
    ($tx:expr, $conn:ident => $body:expr) => {
        match $tx {
            $crate::store::db::Tx::Sqlite(inner) => {
                let $conn = &mut **inner;
                $body.await
            }
            $crate::store::db::Tx::Postgres(inner) => {
                let $conn = &mut **inner;
                $body.await
            }
        }
    };
}
/// Executes a statement inside a transaction and tells how many rows it touched:
/// `execute!(tx, sqlx::query("…").bind(x))`.
macro_rules! execute {
    ($tx:expr, $query:expr) => {
        match $tx {
            $crate::store::db::Tx::Sqlite(inner) => {
                $query.execute(&mut **inner).await.map(|done| done.rows_affected())
            }
            $crate::store::db::Tx::Postgres(inner) => {
                $query.execute(&mut **inner).await.map(|done| done.rows_affected())
            }
        }
    };
}
pub(crate) use {execute, on, on_tx};

impl Db {
    /// Opens the SQLite file, made when missing, and brings it to this version.
    pub async fn open_sqlite(path: &Path) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // the evidence must survive a power cut, so every commit reaches the disk
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10))
            // 32 MiB: a load of the whole country stays under 200 MB
            .pragma("cache_size", "-32768");
        let pool = SqlitePoolOptions::new().max_connections(4).connect_with(options).await?;
        let db = Self::Sqlite(pool);
        super::migrate::run(&db).await?;
        Ok(db)
    }

    /// Connects to PostgreSQL and brings it to this version.
    pub async fn open_postgres(url: &str) -> Result<Self, StoreError> {
        // a pool tries for half a minute and then only tells that it took too long
        let first = PgConnection::connect(url).await.map_err(StoreError::Unreachable)?;
        first.close().await?;
        let pool = PgPoolOptions::new().max_connections(8).connect(url).await?;
        let db = Self::Postgres(pool);
        super::migrate::run(&db).await?;
        Ok(db)
    }

    /// Begins a transaction that may write.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        Ok(match self {
            Self::Sqlite(pool) => Tx::Sqlite(pool.begin_with("BEGIN IMMEDIATE").await?),
            Self::Postgres(pool) => {
                let mut tx = pool.begin().await?;
                // one writer at a time, as on SQLite: versions are told apart by what was known
                sqlx::query("SELECT pg_advisory_xact_lock($1)")
                    .bind(WRITER_LOCK)
                    .execute(&mut *tx)
                    .await?;
                Tx::Postgres(tx)
            }
        })
    }

    pub async fn close(&self) {
        match self {
            Self::Sqlite(pool) => pool.close().await,
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    pub async fn commit(self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }
}
