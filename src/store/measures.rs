//! Measures in versions: a new one only when the value, its state or its evidence changed.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sqlx::types::Json;

use super::bulk::insert_rows;
use super::db::{Db, StoreError, Tx, on, on_tx};
use crate::domain::codes::Ubigeo;
use crate::domain::indicator::{Measure, MeasureId};
use crate::domain::period::Period;

#[derive(Debug, sqlx::FromRow)]
struct Row {
    indicator: String,
    subject: String,
    body: Json<Measure>,
}

/// The measures of a municipality for a period as they stood before a moment, by indicator and subject.
pub async fn load(
    db: &Db,
    ubigeo: &Ubigeo,
    period: Period,
    as_of: DateTime<Utc>,
) -> Result<Vec<Measure>, StoreError> {
    let rows: Vec<Row> = on!(db, pool => sqlx::query_as(
        "SELECT indicator, subject, body
         FROM measure
         WHERE ubigeo = $1 AND period = $2 AND computed_at < $3
         ORDER BY indicator, subject, computed_at",
    )
    .bind(ubigeo.as_str())
    .bind(period.to_string())
    .bind(as_of)
    .fetch_all(pool))?;
    Ok(newest(rows).into_values().collect())
}

/// One measure as it stood before a moment; of several municipalities' the newest.
pub async fn find(
    db: &Db,
    id: &MeasureId,
    as_of: DateTime<Utc>,
) -> Result<Option<Measure>, StoreError> {
    let row: Option<(Json<Measure>,)> = on!(db, pool => sqlx::query_as(
        "SELECT body
         FROM measure
         WHERE indicator = $1 AND subject = $2 AND period = $3 AND computed_at < $4
         ORDER BY computed_at DESC, ubigeo
         LIMIT 1",
    )
    .bind(&id.indicator)
    .bind(id.subject.to_string())
    .bind(id.period.to_string())
    .bind(as_of)
    .fetch_optional(pool))?;
    Ok(row.map(|(Json(measure),)| measure))
}

/// The periods for which a municipality has measures, oldest first.
pub async fn periods(db: &Db, ubigeo: &Ubigeo) -> Result<Vec<Period>, StoreError> {
    let rows: Vec<(String,)> = on!(db, pool => sqlx::query_as(
        "SELECT DISTINCT period FROM measure WHERE ubigeo = $1 ORDER BY period",
    )
    .bind(ubigeo.as_str())
    .fetch_all(pool))?;
    rows.into_iter()
        .map(|(period,)| {
            period.parse().map_err(|_| StoreError::Corrupt { what: "period", value: period })
        })
        .collect()
}

/// Writes the measures that differ from what stands; tells how many did.
pub async fn save(
    tx: &mut Tx,
    ubigeo: &Ubigeo,
    measures: &[Measure],
    now: DateTime<Utc>,
) -> Result<usize, StoreError> {
    let rows: Vec<Row> = on_tx!(tx, conn => sqlx::query_as(
        "SELECT indicator, subject, body FROM measure
         WHERE ubigeo = $1
         ORDER BY indicator, subject, computed_at",
    )
    .bind(ubigeo.as_str())
    .fetch_all(conn))?;
    let known = newest(rows);
    let fresh: Vec<&Measure> =
        measures.iter().filter(|measure| known.get(&key(measure)) != Some(measure)).collect();
    insert_rows!(
        tx,
        "INSERT INTO measure (indicator, subject, period, computed_at, ubigeo, body) ",
        fresh,
        6,
        |bind, measure| {
            bind.push_bind(measure.id.indicator.clone())
                .push_bind(measure.id.subject.to_string())
                .push_bind(measure.id.period.to_string())
                .push_bind(now)
                .push_bind(ubigeo.to_string())
                .push_bind(Json(measure));
        },
        // judged twice at one moment: the second word counts
        " ON CONFLICT (ubigeo, indicator, subject, period, computed_at)
          DO UPDATE SET body = excluded.body"
    );
    Ok(fresh.len())
}

/// Indicator, subject and period in their written forms.
type Key = (String, String, Period);

fn key(measure: &Measure) -> Key {
    (measure.id.indicator.clone(), measure.id.subject.to_string(), measure.id.period)
}

/// The last version of each measure; rows come oldest first.
fn newest(rows: Vec<Row>) -> BTreeMap<Key, Measure> {
    let keyed = rows.into_iter().map(|row| {
        let Json(measure) = row.body;
        ((row.indicator, row.subject, measure.id.period), measure)
    });
    keyed.collect()
}
