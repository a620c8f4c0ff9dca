//! What was said: every report that was made, with what was known then.
//!
//! A report is kept as its JSON. The same words again are not kept twice. `as_of` is the moment up to
//! which things were known, so that what was said can be compared with what is known now.

use chrono::{DateTime, Utc};
use sqlx::types::Json;

use super::db::{Db, StoreError, Tx, execute, on};
use crate::domain::codes::Ubigeo;
use crate::domain::evidence::Digest;
use crate::domain::lang::Lang;
use crate::domain::period::Month;

/// A report as it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    pub period: Month,
    pub lang: Lang,
    pub made_at: DateTime<Utc>,
    pub as_of: DateTime<Utc>,
    /// Of the JSON.
    pub sha256: Digest,
}

#[derive(Debug, sqlx::FromRow)]
struct Row {
    period: String,
    lang: String,
    made_at: DateTime<Utc>,
    as_of: DateTime<Utc>,
    sha256: String,
}

#[derive(Debug, sqlx::FromRow)]
struct Placed {
    ubigeo: String,
    #[sqlx(flatten)]
    row: Row,
}

/// All reports of a municipality, newest month first, inside the newest first.
pub async fn list(db: &Db, ubigeo: &Ubigeo) -> Result<Vec<Said>, StoreError> {
    let rows: Vec<Row> = on!(db, pool => sqlx::query_as(
        "SELECT period, lang, made_at, as_of, sha256
         FROM report
         WHERE ubigeo = $1
         ORDER BY period DESC, id DESC",
    )
    .bind(ubigeo.as_str())
    .fetch_all(pool))?;
    rows.iter().map(said).collect()
}

/// Every report of a municipality with its number, which grows from report to report; oldest first.
pub async fn numbered(
    db: &Db,
    ubigeo: &Ubigeo,
) -> Result<Vec<(i64, Month, DateTime<Utc>)>, StoreError> {
    let rows: Vec<(i64, String, DateTime<Utc>)> = on!(db, pool => sqlx::query_as(
        "SELECT id, period, made_at
         FROM report
         WHERE ubigeo = $1
         ORDER BY id",
    )
    .bind(ubigeo.as_str())
    .fetch_all(pool))?;
    let one = |(id, period, made_at): (i64, String, DateTime<Utc>)| {
        let corrupt = |_| StoreError::Corrupt { what: "period of a report", value: period.clone() };
        Ok((id, period.parse().map_err(corrupt)?, made_at))
    };
    rows.into_iter().map(one).collect()
}

/// The newest report of a month and language.
pub async fn newest(
    db: &Db,
    ubigeo: &Ubigeo,
    period: Month,
    lang: Lang,
) -> Result<Option<Said>, StoreError> {
    let all = list(db, ubigeo).await?;
    Ok(all.into_iter().find(|said| said.period == period && said.lang == lang))
}

/// Every report of a month and language, whatever the municipality: a code on paper names no more.
pub async fn of_month(
    db: &Db,
    period: Month,
    lang: Lang,
) -> Result<Vec<(Ubigeo, Said)>, StoreError> {
    let rows: Vec<Placed> = on!(db, pool => sqlx::query_as(
        "SELECT ubigeo, period, lang, made_at, as_of, sha256
         FROM report
         WHERE period = $1 AND lang = $2
         ORDER BY id",
    )
    .bind(period.to_string())
    .bind(lang.as_str())
    .fetch_all(pool))?;
    let placed = |row: &Placed| {
        let corrupt =
            |_| StoreError::Corrupt { what: "municipality of a report", value: row.ubigeo.clone() };
        Ok((Ubigeo::parse(&row.ubigeo).map_err(corrupt)?, said(&row.row)?))
    };
    rows.iter().map(placed).collect()
}

/// What a report said, as it is kept.
pub async fn body(db: &Db, sha256: &Digest) -> Result<serde_json::Value, StoreError> {
    let body: (Json<serde_json::Value>,) = on!(db, pool => sqlx::query_as(
        "SELECT body
         FROM report
         WHERE sha256 = $1
         ORDER BY id
         LIMIT 1",
    )
    .bind(sha256.to_string())
    .fetch_one(pool))?;
    Ok(body.0.0)
}

/// The newest report of the last month before this one, in whatever language, that knew less than
/// `as_of`: what is compared with.
pub async fn before(
    db: &Db,
    ubigeo: &Ubigeo,
    period: Month,
    as_of: DateTime<Utc>,
) -> Result<Option<Said>, StoreError> {
    let all = list(db, ubigeo).await?;
    Ok(all.into_iter().find(|said| said.period < period && said.as_of < as_of))
}

/// Keeps what was said, unless the last of this month and language says the same; tells whether it was
/// kept. Asked where it is written: two programs may have made the same report at the same time.
pub async fn add(
    tx: &mut Tx,
    ubigeo: &Ubigeo,
    said: &Said,
    body: &serde_json::Value,
) -> Result<bool, StoreError> {
    let kept = execute!(
        tx,
        sqlx::query(
            "INSERT INTO report (ubigeo, period, lang, made_at, as_of, sha256, body)
             SELECT $1, $2, $3, $4, $5, $6, $7
             WHERE NOT EXISTS (
               SELECT 1
               FROM report AS last
               WHERE last.sha256 = $6
                 AND last.id = (SELECT MAX(id) FROM report
                                WHERE ubigeo = $1 AND period = $2 AND lang = $3))",
        )
        .bind(ubigeo.as_str())
        .bind(said.period.to_string())
        .bind(said.lang.as_str())
        .bind(said.made_at)
        .bind(said.as_of)
        .bind(said.sha256.to_string())
        .bind(Json(body))
    )?;
    Ok(kept == 1)
}

fn said(row: &Row) -> Result<Said, StoreError> {
    let corrupt = |what, value: &str| StoreError::Corrupt { what, value: value.to_owned() };
    Ok(Said {
        period: row.period.parse().map_err(|_| corrupt("period of a report", &row.period))?,
        lang: row.lang.parse().map_err(|_| corrupt("language of a report", &row.lang))?,
        made_at: row.made_at,
        as_of: row.as_of,
        sha256: row.sha256.parse().map_err(|_| corrupt("hash of a report", &row.sha256))?,
    })
}
