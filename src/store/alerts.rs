//! Alerts as they stand, and their life as it was.
//!
//! `alert` holds the newest form, `alert_event` every step with the form that the alert had then, so
//! that `--as-of` reads the alert as it was said on that day.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::types::Json;

use super::db::{Db, StoreError, Tx, execute, on};
use super::lists::push_in;
use crate::domain::alert::{Alert, AlertEvent, AlertEventKind, AlertId, AlertState, Happened};
use crate::domain::codes::Ubigeo;
use crate::domain::indicator::Subject;

/// One arm of the query for either engine: of each alert the newest step, which carries the alert as
/// it then stood.
macro_rules! fetch {
    ($engine:ty, $pool:expr, $ubigeo:expr, $also:expr, $as_of:expr) => {{
        let mut query = sqlx::QueryBuilder::<$engine>::new(
            "SELECT event.body
             FROM alert
             JOIN alert_event AS event
               ON event.rule = alert.rule
              AND event.subject = alert.subject
              AND event.case_number = alert.case_number
             WHERE (alert.ubigeo = ",
        );
        query.push_bind($ubigeo.as_str().to_owned());
        if !$also.is_empty() {
            query.push(" OR alert.subject IN (");
            let mut subjects = query.separated(", ");
            for subject in $also {
                subjects.push_bind(subject.to_string());
            }
            query.push(")");
        }
        query.push(") AND event.happened_at < ").push_bind($as_of);
        query.push(
            " AND NOT EXISTS (
               SELECT 1 FROM alert_event AS later
               WHERE later.rule = event.rule
                 AND later.subject = event.subject
                 AND later.case_number = event.case_number
                 AND later.id > event.id
                 AND later.happened_at < ",
        );
        query.push_bind($as_of);
        query.push(") ORDER BY alert.rule, alert.subject, alert.case_number");
        query.build_query_as::<(Json<Alert>,)>().fetch_all($pool).await?
    }};
}

/// The alerts of a municipality as they were said before a moment, and those on subjects that it
/// shares with others: sources, and works that it watches too.
pub async fn load(
    db: &Db,
    ubigeo: &Ubigeo,
    also: &[Subject],
    as_of: DateTime<Utc>,
) -> Result<Vec<Alert>, StoreError> {
    let rows = match db {
        Db::Sqlite(pool) => fetch!(sqlx::Sqlite, pool, ubigeo, also, as_of),
        Db::Postgres(pool) => fetch!(sqlx::Postgres, pool, ubigeo, also, as_of),
    };
    Ok(rows.into_iter().map(|(Json(alert),)| alert).collect())
}

/// One alert as it stands, with the municipality that it belongs to.
pub async fn find(db: &Db, id: &AlertId) -> Result<Option<(Ubigeo, Alert)>, StoreError> {
    let row: Option<(String, Json<Alert>)> = on!(db, pool => sqlx::query_as(
        "SELECT ubigeo, body
         FROM alert
         WHERE rule = $1 AND subject = $2 AND case_number = $3",
    )
    .bind(&id.rule)
    .bind(id.subject.to_string())
    .bind(i64::from(id.case))
    .fetch_optional(pool))?;
    row.map(|(ubigeo, Json(alert))| {
        let ubigeo = Ubigeo::parse(&ubigeo)
            .map_err(|_| StoreError::Corrupt { what: "ubigeo of an alert", value: ubigeo })?;
        Ok((ubigeo, alert))
    })
    .transpose()
}

/// One alert as it was said before a moment.
pub async fn find_at(
    db: &Db,
    id: &AlertId,
    as_of: DateTime<Utc>,
) -> Result<Option<Alert>, StoreError> {
    let row: Option<(Json<Alert>,)> = on!(db, pool => sqlx::query_as(
        "SELECT body
         FROM alert_event
         WHERE rule = $1 AND subject = $2 AND case_number = $3 AND happened_at < $4
         ORDER BY id DESC
         LIMIT 1",
    )
    .bind(&id.rule)
    .bind(id.subject.to_string())
    .bind(i64::from(id.case))
    .bind(as_of)
    .fetch_optional(pool))?;
    Ok(row.map(|(Json(alert),)| alert))
}

#[derive(Debug, sqlx::FromRow)]
struct EventRow {
    kind: String,
    happened_at: DateTime<Utc>,
    done_by: String,
    words: Option<String>,
    until_day: Option<NaiveDate>,
}

/// The life of an alert, oldest step first.
pub async fn history(db: &Db, id: &AlertId) -> Result<Vec<AlertEvent>, StoreError> {
    let rows: Vec<EventRow> = on!(db, pool => sqlx::query_as(
        "SELECT kind, happened_at, done_by, words, until_day
         FROM alert_event
         WHERE rule = $1 AND subject = $2 AND case_number = $3
         ORDER BY id",
    )
    .bind(&id.rule)
    .bind(id.subject.to_string())
    .bind(i64::from(id.case))
    .fetch_all(pool))?;
    rows.into_iter()
        .map(|row| {
            let kind: AlertEventKind = row.kind.parse().map_err(|_| StoreError::Corrupt {
                what: "alert event",
                value: row.kind.clone(),
            })?;
            Ok(AlertEvent {
                alert: id.clone(),
                kind,
                at: row.happened_at,
                by: row.done_by,
                text: row.words,
                until: row.until_day,
            })
        })
        .collect()
}

#[derive(Debug, sqlx::FromRow)]
struct StepRow {
    id: i64,
    kind: String,
    happened_at: DateTime<Utc>,
    done_by: String,
    words: Option<String>,
    until_day: Option<NaiveDate>,
    body: Json<Alert>,
}

/// One arm of [`steps`] for either engine.
macro_rules! fetch_steps {
    ($engine:ty, $pool:expr, $subjects:expr, $after:expr, $as_of:expr) => {{
        let mut query = sqlx::QueryBuilder::<$engine>::new(
            "SELECT id, kind, happened_at, done_by, words, until_day, body
             FROM alert_event
             WHERE id > ",
        );
        query.push_bind($after).push(" AND happened_at < ").push_bind($as_of);
        push_in(&mut query, " AND subject IN (", $subjects);
        query.push(" ORDER BY id");
        query.build_query_as::<StepRow>().fetch_all($pool).await?
    }};
}

/// The steps after a number in the lives of the alerts about some subjects, in the order in which they
/// were written; each carries the alert as it then stood.
pub async fn steps(
    db: &Db,
    subjects: &BTreeSet<Subject>,
    after: i64,
    as_of: DateTime<Utc>,
) -> Result<Vec<Happened>, StoreError> {
    let subjects: Vec<String> = subjects.iter().map(ToString::to_string).collect();
    let rows = match db {
        Db::Sqlite(pool) => fetch_steps!(sqlx::Sqlite, pool, &subjects, after, as_of),
        Db::Postgres(pool) => fetch_steps!(sqlx::Postgres, pool, &subjects, after, as_of),
    };
    let step = |row: StepRow| {
        let corrupt = |_| StoreError::Corrupt { what: "alert event", value: row.kind.clone() };
        let event = AlertEvent {
            alert: row.body.0.id.clone(),
            kind: row.kind.parse().map_err(corrupt)?,
            at: row.happened_at,
            by: row.done_by,
            text: row.words,
            until: row.until_day,
        };
        Ok(Happened { number: row.id, event, alert: row.body.0 })
    };
    rows.into_iter().map(step).collect()
}

/// The number of the last step of all alerts; 0 of none.
pub async fn last_step(db: &Db) -> Result<i64, StoreError> {
    let (last,): (i64,) = on!(db, pool => sqlx::query_as(
        "SELECT CAST(COALESCE(MAX(id), 0) AS BIGINT) FROM alert_event",
    )
    .fetch_one(pool))?;
    Ok(last)
}

/// Writes what an evaluation or a person changed: the alert as it now stands, and the step.
pub async fn write(
    tx: &mut Tx,
    ubigeo: &Ubigeo,
    alert: &Alert,
    event: &AlertEvent,
) -> Result<(), StoreError> {
    let subject = alert.id.subject.to_string();
    execute!(tx, sqlx::query(
        "INSERT INTO alert (rule, subject, case_number, ubigeo, state, severity, opened_at, body)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (rule, subject, case_number) DO UPDATE SET
           state = excluded.state,
           severity = excluded.severity,
           body = excluded.body",
    )
    .bind(&alert.id.rule)
    .bind(&subject)
    .bind(i64::from(alert.id.case))
    .bind(ubigeo.as_str())
    .bind(alert.state.as_str())
    .bind(i64::from(alert.severity.number()))
    .bind(alert.opened_at)
    .bind(Json(alert)))?;
    execute!(
        tx,
        sqlx::query(
            "INSERT INTO alert_event
           (rule, subject, case_number, ubigeo, kind, happened_at, done_by, words, until_day, body)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        )
        .bind(&alert.id.rule)
        .bind(&subject)
        .bind(i64::from(alert.id.case))
        .bind(ubigeo.as_str())
        .bind(event.kind.as_str())
        .bind(event.at)
        .bind(&event.by)
        .bind(event.text.as_deref())
        .bind(event.until)
        .bind(Json(alert))
    )?;
    Ok(())
}

/// How many alerts of a municipality are in each state, for a line of summary.
pub async fn counts(db: &Db, ubigeo: &Ubigeo) -> Result<Vec<(AlertState, i64)>, StoreError> {
    let rows: Vec<(String, i64)> = on!(db, pool => sqlx::query_as(
        "SELECT state, CAST(COUNT(*) AS BIGINT)
         FROM alert
         WHERE ubigeo = $1
         GROUP BY state
         ORDER BY state",
    )
    .bind(ubigeo.as_str())
    .fetch_all(pool))?;
    rows.into_iter()
        .map(|(state, count)| {
            let state = state
                .parse()
                .map_err(|_| StoreError::Corrupt { what: "alert state", value: state })?;
            Ok((state, count))
        })
        .collect()
}
