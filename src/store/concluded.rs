//! By which facts each agreement was judged last, and how far it had come by them.

use chrono::{DateTime, Utc};

use super::db::{Db, StoreError, Tx, execute, on};
use crate::domain::agreement::AgreementId;
use crate::domain::codes::Ubigeo;
use crate::domain::evidence::Digest;
use crate::domain::ladder::Ladder;
use crate::domain::period::Month;

/// What was concluded of an agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concluded {
    pub agreement: AgreementId,
    /// The judged month.
    pub period: Month,
    pub facts: Digest,
    /// Before the alerts were known.
    pub ladder: Ladder,
}

#[derive(Debug, sqlx::FromRow)]
struct Row {
    agreement: String,
    period: String,
    facts: String,
    ladder: String,
}

/// What was concluded of a municipality's agreements; a row that this version cannot read is judged
/// anew.
pub async fn load(db: &Db, ubigeo: &Ubigeo) -> Result<Vec<Concluded>, StoreError> {
    let rows: Vec<Row> = on!(db, pool => sqlx::query_as(
        "SELECT agreement, period, facts, ladder
         FROM concluded
         WHERE ubigeo = $1
         ORDER BY agreement",
    )
    .bind(ubigeo.as_str())
    .fetch_all(pool))?;
    let read = |row: Row| {
        Some(Concluded {
            agreement: row.agreement.parse().ok()?,
            period: row.period.parse().ok()?,
            facts: row.facts.parse().ok()?,
            ladder: serde_json::from_str(&row.ladder).ok()?,
        })
    };
    Ok(rows.into_iter().filter_map(read).collect())
}

/// Writes what was concluded, over what was concluded before.
pub async fn save(
    tx: &mut Tx,
    ubigeo: &Ubigeo,
    concluded: &[Concluded],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    for one in concluded {
        let ladder = serde_json::to_string(&one.ladder)
            .map_err(|error| StoreError::Corrupt { what: "ladder", value: error.to_string() })?;
        execute!(
            tx,
            sqlx::query(
                "INSERT INTO concluded (ubigeo, agreement, period, facts, ladder, concluded_at)
                 VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT (ubigeo, agreement) DO UPDATE
                 SET period = excluded.period, facts = excluded.facts, ladder = excluded.ladder,
                     concluded_at = excluded.concluded_at",
            )
            .bind(ubigeo.as_str())
            .bind(one.agreement.to_string())
            .bind(one.period.to_string())
            .bind(one.facts.to_string())
            .bind(ladder)
            .bind(now)
        )?;
    }
    Ok(())
}
