//! By which facts each municipality was judged last.

use chrono::{DateTime, Utc};

use super::db::{Db, StoreError, Tx, execute, on};
use crate::domain::codes::Ubigeo;
use crate::domain::evidence::Digest;

/// The digest of the facts of the last judgement.
pub async fn last(db: &Db, ubigeo: &Ubigeo) -> Result<Option<Digest>, StoreError> {
    let row: Option<(String,)> = on!(db, pool => sqlx::query_as(
        "SELECT facts FROM judged WHERE ubigeo = $1",
    )
    .bind(ubigeo.as_str())
    .fetch_optional(pool))?;
    row.map(|(text,)| {
        text.parse().map_err(|_| StoreError::Corrupt { what: "digest of facts", value: text })
    })
    .transpose()
}

/// Writes by which facts a municipality was judged, beside what was concluded from them.
pub async fn set(
    tx: &mut Tx,
    ubigeo: &Ubigeo,
    facts: &Digest,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    execute!(
        tx,
        sqlx::query(
            "INSERT INTO judged (ubigeo, facts, judged_at)
             VALUES ($1, $2, $3)
             ON CONFLICT (ubigeo) DO UPDATE
             SET facts = excluded.facts, judged_at = excluded.judged_at",
        )
        .bind(ubigeo.as_str())
        .bind(facts.to_string())
        .bind(now)
    )?;
    Ok(())
}
