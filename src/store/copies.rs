//! A copy of a SQLite file as it stands at one moment, while others read and write it.

use std::path::Path;

use super::db::{Db, StoreError};

/// Copies the database into a file that is not there or is empty, without waiting for writers or
/// keeping them waiting. A PostgreSQL server copies itself with its own means.
pub async fn into(db: &Db, path: &Path) -> Result<bool, StoreError> {
    let Db::Sqlite(pool) = db else { return Ok(false) };
    sqlx::query("VACUUM INTO $1").bind(path.to_string_lossy()).execute(pool).await?;
    Ok(true)
}
