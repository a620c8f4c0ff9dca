//! What was asked of the public sources, and whose turn it is to ask a host.
//!
//! Every statement stands alone, outside the writer's lock: a request must be recorded, and a host
//! held, while another program spends minutes writing a yearly file.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::db::{Db, StoreError, on};
use super::text::{clean, clean_some};
use crate::domain::codes::Ubigeo;
use crate::domain::evidence::Digest;
use crate::domain::fetch::{Attempt, Headers, Run, RunOutcome};
use crate::domain::source::Source;

/// Begins a visit to a source, for one municipality or for the country; gives its number.
pub async fn begin_run(
    db: &Db,
    source: Source,
    ubigeo: Option<&Ubigeo>,
    now: DateTime<Utc>,
) -> Result<i64, StoreError> {
    let (id,): (i64,) = on!(db, pool => sqlx::query_as(
        "INSERT INTO fetch_run (source, ubigeo, started_at, message)
         VALUES ($1, $2, $3, '')
         RETURNING id",
    )
    .bind(source.as_str())
    .bind(ubigeo.map(Ubigeo::as_str))
    .bind(now)
    .fetch_one(pool))?;
    Ok(id)
}

/// Ends a visit.
pub async fn end_run(
    db: &Db,
    id: i64,
    now: DateTime<Utc>,
    outcome: RunOutcome,
    message: &str,
) -> Result<(), StoreError> {
    let _row: (i64,) = on!(db, pool => sqlx::query_as(
        "UPDATE fetch_run SET ended_at = $2, outcome = $3, message = $4 WHERE id = $1 RETURNING id",
    )
    .bind(id)
    .bind(now)
    .bind(outcome.as_str())
    .bind(clean(message).into_owned())
    .fetch_one(pool))?;
    Ok(())
}

/// Writes an attempt down; gives its number.
pub async fn add(db: &Db, run: i64, attempt: &Attempt) -> Result<i64, StoreError> {
    let (id,): (i64,) = on!(db, pool => sqlx::query_as(
        "INSERT INTO fetch_attempt (
           run_id, source, method, url, body, started_at, duration_ms, sent, received, status, bytes,
           sha256, outcome, detail, certificate_end
         )
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
         RETURNING id",
    )
    .bind(run)
    .bind(attempt.source.as_str())
    .bind(&attempt.method)
    .bind(clean(&attempt.url).into_owned())
    .bind(clean_some(attempt.body.as_deref()))
    .bind(attempt.started_at)
    .bind(attempt.duration_ms)
    .bind(written(&attempt.sent))
    .bind(written(&attempt.received))
    .bind(attempt.status.map(i64::from))
    .bind(i64::try_from(attempt.bytes).unwrap_or(i64::MAX))
    .bind(attempt.sha256.map(|digest| digest.to_string()))
    .bind(attempt.outcome.as_str())
    .bind(clean(&attempt.detail).into_owned())
    .bind(attempt.certificate_end)
    .fetch_one(pool))?;
    Ok(id)
}

fn written(headers: &Headers) -> String {
    let text = serde_json::to_string(headers).unwrap_or_default();
    clean(&text).into_owned()
}

/// Says which archived bytes an attempt completed.
pub async fn landed(db: &Db, attempt: i64, digest: &Digest) -> Result<(), StoreError> {
    let _row: (i64,) = on!(db, pool => sqlx::query_as(
        "UPDATE fetch_attempt SET sha256 = $2 WHERE id = $1 RETURNING id",
    )
    .bind(attempt)
    .bind(digest.to_string())
    .fetch_one(pool))?;
    Ok(())
}

#[derive(Debug, sqlx::FromRow)]
struct Row {
    source: String,
    method: String,
    url: String,
    body: Option<String>,
    started_at: DateTime<Utc>,
    duration_ms: i64,
    sent: String,
    received: String,
    status: Option<i64>,
    bytes: i64,
    sha256: Option<String>,
    outcome: String,
    detail: String,
    certificate_end: Option<DateTime<Utc>>,
}

const COLUMNS: &str = "source, method, url, body, started_at, duration_ms, sent, received, status, \
                       bytes, sha256, outcome, detail, certificate_end";

impl Row {
    fn attempt(self) -> Result<Attempt, StoreError> {
        let corrupt = |what, value: &str| StoreError::Corrupt { what, value: value.to_owned() };
        let headers = |text: &str| {
            serde_json::from_str::<Headers>(text).map_err(|_| corrupt("list of headers", text))
        };
        Ok(Attempt {
            source: self.source.parse().map_err(|_| corrupt("source", &self.source))?,
            sent: headers(&self.sent)?,
            received: headers(&self.received)?,
            status: self.status.and_then(|status| u16::try_from(status).ok()),
            bytes: u64::try_from(self.bytes).unwrap_or_default(),
            sha256: self.sha256.as_deref().and_then(|hash| hash.parse().ok()),
            outcome: self.outcome.parse().map_err(|_| corrupt("outcome", &self.outcome))?,
            method: self.method,
            url: self.url,
            body: self.body,
            started_at: self.started_at,
            duration_ms: self.duration_ms,
            detail: self.detail,
            certificate_end: self.certificate_end,
        })
    }
}

/// The visits that brought these bytes: every attempt at their address in them, oldest first.
pub async fn of_digest(
    db: &Db,
    digest: &Digest,
    as_of: DateTime<Utc>,
) -> Result<Vec<Attempt>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM fetch_attempt
         WHERE started_at < $2
           AND EXISTS (
             SELECT 1
             FROM fetch_attempt AS last
             WHERE last.sha256 = $1
               AND last.run_id = fetch_attempt.run_id
               AND last.url = fetch_attempt.url
               AND (last.sha256 = fetch_attempt.sha256 OR fetch_attempt.sha256 IS NULL)
           )
         ORDER BY id"
    );
    let rows: Vec<Row> = on!(db, pool => sqlx::query_as(sqlx::AssertSqlSafe(sql.as_str()))
        .bind(digest.to_string())
        .bind(as_of)
        .fetch_all(pool))?;
    rows.into_iter().map(Row::attempt).collect()
}

/// The newest attempt at an address whose bytes lie in the archive and were believed.
pub async fn last_landed(db: &Db, url: &str) -> Result<Option<Attempt>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM fetch_attempt
         WHERE url = $1
           AND sha256 IN (SELECT sha256 FROM snapshot WHERE status = 'loaded')
         ORDER BY started_at DESC, id DESC
         LIMIT 1"
    );
    let row: Option<Row> = on!(db, pool => sqlx::query_as(sqlx::AssertSqlSafe(sql.as_str()))
        .bind(url)
        .fetch_optional(pool))?;
    row.map(Row::attempt).transpose()
}

/// The attempts of each source's newest visit before a moment, oldest first.
pub async fn of_last_runs(db: &Db, as_of: DateTime<Utc>) -> Result<Vec<Attempt>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM fetch_attempt
         WHERE run_id IN (SELECT MAX(id) FROM fetch_run WHERE started_at < $1 GROUP BY source)
         ORDER BY id"
    );
    let rows: Vec<Row> = on!(db, pool => sqlx::query_as(sqlx::AssertSqlSafe(sql.as_str()))
        .bind(as_of)
        .fetch_all(pool))?;
    rows.into_iter().map(Row::attempt).collect()
}

/// How many bytes came since a moment, from everywhere.
pub async fn bytes_since(db: &Db, moment: DateTime<Utc>) -> Result<u64, StoreError> {
    let (bytes,): (i64,) = on!(db, pool => sqlx::query_as(
        "SELECT CAST(COALESCE(SUM(bytes), 0) AS BIGINT) FROM fetch_attempt WHERE started_at >= $1",
    )
    .bind(moment)
    .fetch_one(pool))?;
    Ok(u64::try_from(bytes).unwrap_or_default())
}

/// Whose a host is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    Ours,
    /// Another one asks it.
    Taken,
    /// Nobody asks it before then.
    Rests(DateTime<Utc>),
}

/// Takes a host for one holder until a moment, or renews it.
pub async fn hold(
    db: &Db,
    host: &str,
    holder: &str,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Hold, StoreError> {
    let row: Option<(String,)> = on!(db, pool => sqlx::query_as(
        "INSERT INTO fetch_host (host, holder, held_until, next_at)
         VALUES ($1, $2, $4, $3)
         ON CONFLICT (host) DO UPDATE
         SET holder = $2, held_until = $4
         WHERE fetch_host.holder = $2 AND fetch_host.held_until > $3
            OR fetch_host.held_until <= $3 AND fetch_host.next_at <= $3
         RETURNING holder",
    )
    .bind(host)
    .bind(holder)
    .bind(now)
    .bind(until)
    .fetch_optional(pool))?;
    if row.is_some() {
        return Ok(Hold::Ours);
    }
    let other: Option<(DateTime<Utc>, DateTime<Utc>)> = on!(db, pool => sqlx::query_as(
        "SELECT held_until, next_at FROM fetch_host WHERE host = $1",
    )
    .bind(host)
    .fetch_optional(pool))?;
    Ok(match other {
        Some((held_until, next_at)) if held_until <= now => Hold::Rests(next_at),
        _ => Hold::Taken,
    })
}

/// Gives a host back; nobody asks it before a moment.
pub async fn release(
    db: &Db,
    host: &str,
    holder: &str,
    now: DateTime<Utc>,
    next: DateTime<Utc>,
) -> Result<(), StoreError> {
    let _row: Option<(String,)> = on!(db, pool => sqlx::query_as(
        "UPDATE fetch_host
         SET held_until = $3, next_at = $4
         WHERE host = $1 AND holder = $2
         RETURNING host",
    )
    .bind(host)
    .bind(holder)
    .bind(now)
    .bind(next)
    .fetch_optional(pool))?;
    Ok(())
}

#[derive(Debug, sqlx::FromRow)]
struct RunRow {
    id: i64,
    source: String,
    ubigeo: Option<String>,
    started_at: DateTime<Utc>,
    outcome: String,
    message: String,
}

/// Why the files of visits between two moments were not believed: the code of the first refused one.
pub async fn refused_in_runs(
    db: &Db,
    from: DateTime<Utc>,
    as_of: DateTime<Utc>,
) -> Result<BTreeMap<i64, String>, StoreError> {
    let rows: Vec<(i64, String)> = on!(db, pool => sqlx::query_as(
        "SELECT fetch_attempt.run_id, snapshot.error_code
         FROM fetch_attempt
         JOIN fetch_run ON fetch_run.id = fetch_attempt.run_id
         JOIN snapshot ON snapshot.sha256 = fetch_attempt.sha256
         WHERE fetch_run.outcome = 'drifted'
           AND fetch_run.started_at >= $1 AND fetch_run.started_at < $2
           AND snapshot.status = 'refused' AND snapshot.error_code IS NOT NULL
         ORDER BY fetch_attempt.id DESC",
    )
    .bind(from)
    .bind(as_of)
    .fetch_all(pool))?;
    // the first attempt is written last
    Ok(rows.into_iter().collect())
}

/// Every visit that ended and began between two moments, oldest first.
pub async fn runs(
    db: &Db,
    from: DateTime<Utc>,
    as_of: DateTime<Utc>,
) -> Result<Vec<Run>, StoreError> {
    let rows: Vec<RunRow> = on!(db, pool => sqlx::query_as(
        "SELECT id, source, ubigeo, started_at, outcome, message
         FROM fetch_run
         WHERE outcome IS NOT NULL AND started_at >= $1 AND started_at < $2
         ORDER BY started_at, id",
    )
    .bind(from)
    .bind(as_of)
    .fetch_all(pool))?;
    let ubigeo = |text: &str| {
        Ubigeo::parse(text)
            .map_err(|_| StoreError::Corrupt { what: "ubigeo", value: text.to_owned() })
    };
    let run = |row: RunRow| {
        let corrupt = |what, value: &str| StoreError::Corrupt { what, value: value.to_owned() };
        Ok(Run {
            id: row.id,
            source: row.source.parse().map_err(|_| corrupt("source", &row.source))?,
            ubigeo: row.ubigeo.map(|text| ubigeo(&text)).transpose()?,
            started_at: row.started_at,
            outcome: row.outcome.parse().map_err(|_| corrupt("outcome", &row.outcome))?,
            message: row.message,
        })
    };
    rows.into_iter().map(run).collect()
}
