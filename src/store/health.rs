//! How the database is set up, for `doctor`: the one place that asks an engine about itself.

use super::db::{Db, StoreError};

/// What an engine says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    pub engine: &'static str,
    pub version: String,
    /// What is not as evidence needs it, in the engine's own words: `journal_mode = delete`.
    pub unsafe_settings: Vec<String>,
}

/// Asks the database about itself.
pub async fn ask(db: &Db) -> Result<Health, StoreError> {
    let (engine, version_of, wanted): (_, _, &[(&str, &'static str, &[&str])]) = match db {
        Db::Sqlite(_) => (
            "SQLite",
            "SELECT sqlite_version()",
            &[
                ("journal_mode", "SELECT journal_mode FROM pragma_journal_mode", &["wal"]),
                (
                    "foreign_keys",
                    "SELECT CAST(foreign_keys AS TEXT) FROM pragma_foreign_keys",
                    &["1"],
                ),
                // full, or extra
                (
                    "synchronous",
                    "SELECT CAST(synchronous AS TEXT) FROM pragma_synchronous",
                    &["2", "3"],
                ),
            ],
        ),
        Db::Postgres(_) => (
            "PostgreSQL",
            "SELECT current_setting('server_version')",
            &[
                ("fsync", "SELECT current_setting('fsync')", &["on"]),
                (
                    "synchronous_commit",
                    "SELECT current_setting('synchronous_commit')",
                    &["on", "remote_apply", "remote_write", "local"],
                ),
            ],
        ),
    };
    let version = one(db, version_of).await?;
    let mut unsafe_settings = Vec::new();
    for (name, question, good) in wanted {
        let value = one(db, question).await?;
        if !good.contains(&value.as_str()) {
            unsafe_settings.push(format!("{name} = {value}"));
        }
    }
    Ok(Health { engine, version, unsafe_settings })
}

async fn one(db: &Db, question: &'static str) -> Result<String, StoreError> {
    let (answer,): (String,) =
        super::db::on!(db, pool => sqlx::query_as(question).fetch_one(pool))?;
    Ok(answer)
}
