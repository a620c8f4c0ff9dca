//! Both migration folders, embedded; a test asserts that they are twins.

use super::db::{Db, StoreError};

/// Programs that may open a new SQLite file at the same moment.
const ATTEMPTS: usize = 5;

/// Brings the database to this version of the house.
pub async fn run(db: &Db) -> Result<(), StoreError> {
    match db {
        Db::Sqlite(pool) => sqlite(pool).await,
        Db::Postgres(pool) => Ok(sqlx::migrate!("migrations/postgres").run(pool).await?),
    }
}

/// SQLite has no lock that would keep two programs from migrating at once. Each step is a
/// transaction, so whoever came second fails whole, and finds the step done when it looks again.
async fn sqlite(pool: &sqlx::SqlitePool) -> Result<(), StoreError> {
    let steps = sqlx::migrate!("migrations/sqlite");
    for _ in 1..ATTEMPTS {
        match steps.run(pool).await {
            Err(sqlx::migrate::MigrateError::ExecuteMigration(..)) => {
                tokio::time::sleep(std::time::Duration::from_millis(50)).await;
            }
            ended => return Ok(ended?),
        }
    }
    Ok(steps.run(pool).await?)
}
