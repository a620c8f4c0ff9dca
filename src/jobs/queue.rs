//! The queue: jobs that survive the program, on apalis.
//!
//! Its own file `jobs.db` beside SQLite, the schema `apalis` of a PostgreSQL database. This file and
//! [`super::worker`] alone know the engine. A push cannot join the transaction of the facts (they may be
//! two files), so keys make up for it: whatever was written but not pushed is found and pushed again,
//! and what was pushed already is not pushed twice.

use std::time::Duration;

use apalis::prelude::TaskBuilder;
use apalis_postgres::PostgresStorage;
use apalis_sqlite::SqliteStorage;

use super::house::House;
use super::job::Order;
use crate::store::db::{Db, StoreError};
use crate::store::queue;

/// The table in which the engine remembers its migrations: the house has its own.
const SQLITE_MIGRATIONS: &str = "_apalis_migrations";
/// Programs that may open a new queue at the same moment.
const OPENINGS: usize = 20;
/// PostgreSQL's word for a key that is there already.
const UNIQUE_VIOLATION: &str = "23505";
const KEY_INDEX: &str = "idx_jobs_idempotency_key";

/// Why the queue cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum QueueError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the queue cannot be brought to this version")]
    Migrate(#[source] sqlx::migrate::MigrateError),
    #[error("the queue does not take a job")]
    Sqlite(#[source] apalis_sqlite::Error),
    #[error("the queue does not take a job")]
    Postgres(#[source] apalis_postgres::Error),
    #[error("a job has no JSON form")]
    Json(#[from] serde_json::Error),
}

/// The queue of a house.
#[derive(Debug, Clone)]
pub struct Queue {
    pub(super) db: Db,
}

impl Queue {
    /// Opens the queue, made when missing.
    pub async fn open(house: &House) -> Result<Self, QueueError> {
        let db = match &house.db {
            Db::Sqlite(_) => queue::open_sqlite(&house.folder.join("jobs.db")).await?,
            Db::Postgres(pool) => Db::Postgres(pool.clone()),
        };
        let mut tried = 1;
        // two programs may make it at once: whoever comes second fails whole, and finds it made
        while let Err(error) = Box::pin(migrate(&db)).await {
            if tried == OPENINGS {
                return Err(QueueError::Migrate(error));
            }
            tried += 1;
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(Self { db })
    }

    /// Where the queue lies, for reading.
    pub const fn db(&self) -> &Db {
        &self.db
    }

    /// Puts a job into the queue, not to be begun before some time passed; one whose key is there
    /// already is left as it is.
    pub async fn push(&self, order: &Order, after: Duration) -> Result<(), QueueError> {
        let task = TaskBuilder::new(serde_json::to_vec(order)?)
            .idempotency_key(order.key())
            // crashes are counted by us, and what fails comes again as a push of its own
            .max_attempts(1)
            .run_after(after)
            .build();
        let name = order.job.queue().as_str();
        match &self.db {
            Db::Sqlite(pool) => {
                let mut conn = pool.acquire().await.map_err(StoreError::Sql)?;
                let pushed = apalis_sqlite::queries::push_tasks(&mut *conn, name, &[task]).await;
                pushed.map_err(QueueError::Sqlite)
            }
            Db::Postgres(pool) => {
                let mut conn = pool.acquire().await.map_err(StoreError::Sql)?;
                match apalis_postgres::queries::push_tasks(&mut *conn, name, vec![task]).await {
                    Err(error) if is_known(&error) => Ok(()),
                    pushed => pushed.map_err(QueueError::Postgres),
                }
            }
        }
    }
}

async fn migrate(db: &Db) -> Result<(), sqlx::migrate::MigrateError> {
    match db {
        // not `setup`: that one tells the file not to wait for the disk
        Db::Sqlite(pool) => {
            let mut steps = SqliteStorage::migrations();
            steps.dangerous_set_table_name(SQLITE_MIGRATIONS);
            steps.run(pool).await
        }
        Db::Postgres(pool) => PostgresStorage::migrations().run(pool).await,
    }
}

/// The key is there already: on PostgreSQL the engine says so with an error.
fn is_known(error: &apalis_postgres::Error) -> bool {
    let apalis_postgres::Error::Database(sqlx::Error::Database(error)) = error else {
        return false;
    };
    error.code().as_deref() == Some(UNIQUE_VIOLATION) && error.constraint() == Some(KEY_INDEX)
}
