//! What could not be read, with its place.

use chrono::{DateTime, Utc};

use super::bulk::insert_rows;
use super::db::{Db, StoreError, Tx, execute, on, on_tx};
use super::text::{clean, clean_some};
use crate::domain::evidence::RowRef;
use crate::domain::finding::{Finding, FindingCode};
use crate::domain::text::shorten;

/// A raw value longer than this is cut; the row itself stays in the archive.
const VALUE_LETTERS: usize = 500;

/// Writes the findings of a snapshot; those of an earlier reading of the same bytes give way.
pub async fn replace(
    tx: &mut Tx,
    snapshot_id: i64,
    findings: &[Finding],
) -> Result<(), StoreError> {
    execute!(tx, sqlx::query("DELETE FROM finding WHERE snapshot_id = $1").bind(snapshot_id))?;
    insert_rows!(
        tx,
        "INSERT INTO finding
           (snapshot_id, file, sheet, row_number, column_name, value, code, message, rejects_row) ",
        findings,
        9,
        |bind, finding| {
            bind.push_bind(snapshot_id)
                .push_bind(clean(&finding.place.file))
                .push_bind(finding.place.sheet.as_deref().map(|text| clean(text).into_owned()))
                .push_bind(row_number(finding.place.row))
                .push_bind(finding.place.column.as_deref().map(|text| clean(text).into_owned()))
                .push_bind(shorten(&clean(&finding.value), VALUE_LETTERS))
                .push_bind(finding.code.as_str())
                .push_bind(clean(&finding.message).into_owned())
                .push_bind(finding.rejects_row);
        },
        ""
    );
    Ok(())
}

/// Keeps what is found at rows that are known already, long after their file was read: what is no longer
/// found at a row is taken away, what is new is added.
pub async fn keep_at(
    tx: &mut Tx,
    code: FindingCode,
    rows: &[(RowRef, Vec<Finding>)],
) -> Result<(), StoreError> {
    for (row, findings) in rows {
        let known: Vec<(i64, String)> = on_tx!(tx, conn => sqlx::query_as(
            "SELECT finding.id, finding.value
             FROM finding
             JOIN snapshot ON snapshot.id = finding.snapshot_id
             WHERE snapshot.sha256 = $1
               AND finding.code = $2
               AND finding.file = $3
               AND COALESCE(finding.sheet, '') = $4
               AND COALESCE(finding.row_number, 0) = $5",
        )
        .bind(row.sha256.to_string())
        .bind(code.as_str())
        .bind(clean(&row.locator.file).into_owned())
        .bind(clean_some(row.locator.sheet.as_deref()).unwrap_or_default())
        .bind(row_number(row.locator.row).unwrap_or(0))
        .fetch_all(conn))?;
        for (id, value) in &known {
            if findings.iter().all(|finding| finding.value != *value) {
                execute!(tx, sqlx::query("DELETE FROM finding WHERE id = $1").bind(*id))?;
            }
        }
        for finding in findings {
            if known.iter().all(|(_, value)| *value != finding.value) {
                add(tx, row, finding).await?;
            }
        }
    }
    Ok(())
}

/// Adds a finding to the first snapshot of those bytes.
async fn add(tx: &mut Tx, row: &RowRef, finding: &Finding) -> Result<(), StoreError> {
    let snapshot: Option<(i64,)> = on_tx!(tx, conn => sqlx::query_as(
        "SELECT id
         FROM snapshot
         WHERE sha256 = $1
         ORDER BY id
         LIMIT 1",
    )
    .bind(row.sha256.to_string())
    .fetch_optional(conn))?;
    let Some((snapshot,)) = snapshot else { return Ok(()) };
    execute!(
        tx,
        sqlx::query(
            "INSERT INTO finding
               (snapshot_id, file, sheet, row_number, column_name, value, code, message, rejects_row)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(snapshot)
        .bind(clean(&finding.place.file).into_owned())
        .bind(clean_some(finding.place.sheet.as_deref()))
        .bind(row_number(finding.place.row))
        .bind(clean_some(finding.place.column.as_deref()))
        .bind(shorten(&clean(&finding.value), VALUE_LETTERS))
        .bind(finding.code.as_str())
        .bind(clean(&finding.message).into_owned())
        .bind(finding.rejects_row)
    )?;
    Ok(())
}

fn row_number(row: Option<u64>) -> Option<i64> {
    row.map(|row| i64::try_from(row).unwrap_or(i64::MAX))
}

/// A finding as stored.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct StoredFinding {
    pub sha256: String,
    pub file: String,
    pub sheet: Option<String>,
    pub row_number: Option<i64>,
    pub column_name: Option<String>,
    pub value: String,
    pub code: String,
    pub message: String,
}

/// The findings known before a moment, by snapshot and row; of one snapshot when `sha256` is not empty.
pub async fn list(
    db: &Db,
    as_of: DateTime<Utc>,
    sha256: &str,
    code: &str,
) -> Result<Vec<StoredFinding>, StoreError> {
    Ok(on!(db, pool => sqlx::query_as(
        "SELECT snapshot.sha256, finding.file, finding.sheet, finding.row_number, finding.column_name,
                finding.value, finding.code, finding.message
         FROM finding
         JOIN snapshot ON snapshot.id = finding.snapshot_id
         WHERE snapshot.obtained_at < $1
           AND ($2 = '' OR snapshot.sha256 = $2)
           AND ($3 = '' OR finding.code = $3)
         ORDER BY snapshot.obtained_at, snapshot.id, finding.file, finding.row_number, finding.id",
    )
    .bind(as_of)
    .bind(sha256)
    .bind(code)
    .fetch_all(pool))?)
}

/// How many findings a snapshot has.
pub async fn count(db: &Db, snapshot_id: i64) -> Result<i64, StoreError> {
    let (count,): (i64,) = on!(db, pool => sqlx::query_as(
        "SELECT CAST(COUNT(*) AS BIGINT) FROM finding WHERE snapshot_id = $1",
    )
    .bind(snapshot_id)
    .fetch_one(pool))?;
    Ok(count)
}
