//! Both migration folders, embedded; a test asserts that they are twins.

use super::db::{Db, StoreError};

/// Brings the database to this version of the house.
pub async fn run(db: &Db) -> Result<(), StoreError> {
    match db {
        Db::Sqlite(pool) => sqlx::migrate!("migrations/sqlite").run(pool).await?,
        Db::Postgres(pool) => sqlx::migrate!("migrations/postgres").run(pool).await?,
    }
    Ok(())
}
