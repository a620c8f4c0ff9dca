//! Where two sources disagree, since when, and until when they did.

use chrono::{DateTime, Utc};
use sqlx::types::Json;

use super::db::{Db, StoreError, Tx, execute, on, on_tx};
use crate::domain::codes::Ubigeo;
use crate::domain::finding::Contradiction;

/// The contradictions that were open just before a moment.
pub async fn open_at(
    db: &Db,
    ubigeo: &Ubigeo,
    as_of: DateTime<Utc>,
) -> Result<Vec<Contradiction>, StoreError> {
    let rows: Vec<(Json<Contradiction>,)> = on!(db, pool => sqlx::query_as(
        "SELECT body
         FROM contradiction
         WHERE ubigeo = $1
           AND opened_at < $2
           AND (closed_at IS NULL OR closed_at >= $2)
         ORDER BY subject, field, period, id",
    )
    .bind(ubigeo.as_str())
    .bind(as_of)
    .fetch_all(pool))?;
    Ok(rows.into_iter().map(|(Json(contradiction),)| contradiction).collect())
}

#[derive(Debug, sqlx::FromRow)]
struct Row {
    id: i64,
    body: Json<Contradiction>,
}

/// Brings the open contradictions of a municipality to what was found; tells how many opened and closed.
pub async fn replace(
    tx: &mut Tx,
    ubigeo: &Ubigeo,
    found: &[Contradiction],
    now: DateTime<Utc>,
) -> Result<(usize, usize), StoreError> {
    let open: Vec<Row> = on_tx!(tx, conn => sqlx::query_as(
        "SELECT id, body FROM contradiction WHERE ubigeo = $1 AND closed_at IS NULL",
    )
    .bind(ubigeo.as_str())
    .fetch_all(conn))?;
    let ended: Vec<i64> =
        open.iter().filter(|row| !found.contains(&row.body.0)).map(|row| row.id).collect();
    for id in &ended {
        execute!(
            tx,
            sqlx::query("UPDATE contradiction SET closed_at = $1 WHERE id = $2").bind(now).bind(id)
        )?;
    }
    let new: Vec<&Contradiction> = found
        .iter()
        .filter(|contradiction| open.iter().all(|row| row.body.0 != **contradiction))
        .collect();
    for contradiction in &new {
        execute!(
            tx,
            sqlx::query(
                "INSERT INTO contradiction (ubigeo, subject, field, period, opened_at, body)
             VALUES ($1, $2, $3, $4, $5, $6)",
            )
            .bind(ubigeo.as_str())
            .bind(&contradiction.subject)
            .bind(contradiction.field.as_str())
            .bind(contradiction.period.map(|period| period.to_string()).unwrap_or_default())
            .bind(now)
            .bind(Json(contradiction))
        )?;
    }
    Ok((new.len(), ended.len()))
}
