//! What each load adds up to, and what it told anew of the past: the next load is compared with it (S8).

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::bulk::insert_rows;
use super::db::{Db, StoreError, Tx, execute, on};
use super::figures::{Loaded, PastChange, PastKey};

/// Changes of the past that are read at once: of a source that restates everything the greatest.
const MOST: i64 = 500;

/// The loaded files before `$1`, each with its age among those of its name: 1 is the newest.
macro_rules! newest_files {
    () => {
        "JOIN (
           SELECT snapshot.id,
                  ROW_NUMBER() OVER (
                    PARTITION BY snapshot.dataset, snapshot.file_name
                    ORDER BY snapshot.obtained_at DESC, snapshot.id DESC
                  ) AS age
           FROM snapshot
           WHERE snapshot.status = 'loaded' AND snapshot.obtained_at < $1
         ) AS newest"
    };
}

/// Writes what a load adds up to; a second reading of the same bytes with more in detail has the same
/// sums.
pub async fn insert(tx: &mut Tx, snapshot_id: i64, loaded: &Loaded) -> Result<(), StoreError> {
    if loaded.pairs.is_empty() {
        return Ok(());
    }
    execute!(
        tx,
        sqlx::query(
            "INSERT INTO load_total (snapshot_id, pim, accrued)
             VALUES ($1, $2, $3)
             ON CONFLICT (snapshot_id) DO NOTHING",
        )
        .bind(snapshot_id)
        // a sum that does not fit is not told rather than told wrongly
        .bind(i64::try_from(loaded.sums.pim).ok())
        .bind(i64::try_from(loaded.sums.accrued).ok())
    )?;
    let changes: Vec<(&PastKey, &PastChange)> = loaded.past.iter().collect();
    insert_rows!(
        tx,
        "INSERT INTO past_change (snapshot_id, dataset, sec_ejec, product, year, figures, moved) ",
        changes,
        7,
        |bind, change| {
            let ((dataset, unit, product, year), change) = change;
            bind.push_bind(snapshot_id)
                .push_bind(dataset.as_str())
                .push_bind(unit.clone())
                .push_bind(product.clone())
                .push_bind(i64::from(*year))
                .push_bind(change.figures)
                .push_bind(change.moved);
        },
        " ON CONFLICT (snapshot_id, dataset, sec_ejec, product, year) DO NOTHING"
    );
    Ok(())
}

/// A loaded file with what it adds up to.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Load {
    pub source: String,
    pub dataset: Option<String>,
    pub id: i64,
    pub sha256: String,
    pub file_name: String,
    pub obtained_at: DateTime<Utc>,
    pub cutoff: Option<chrono::NaiveDate>,
    pub rows_read: i64,
    pub pim: Option<i64>,
    pub accrued: Option<i64>,
}

/// Every loaded file of a public source before a moment, oldest first.
pub async fn all(db: &Db, as_of: DateTime<Utc>) -> Result<Vec<Load>, StoreError> {
    Ok(on!(db, pool => sqlx::query_as(
        "SELECT snapshot.source, snapshot.dataset, snapshot.id, snapshot.sha256,
                snapshot.file_name, snapshot.obtained_at, snapshot.cutoff, snapshot.rows_read,
                load_total.pim, load_total.accrued
         FROM snapshot
         LEFT JOIN load_total ON load_total.snapshot_id = snapshot.id
         WHERE snapshot.source IS NOT NULL
           AND snapshot.status = 'loaded'
           AND snapshot.obtained_at < $1
         ORDER BY snapshot.obtained_at, snapshot.id",
    )
    .bind(as_of)
    .fetch_all(pool))?)
}

/// A column that a file has beyond its layout, or lacks.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct OddColumn {
    pub snapshot_id: i64,
    pub code: String,
    pub column_name: Option<String>,
}

/// The odd columns of the newest two files of each name.
pub async fn odd_columns(
    db: &Db,
    codes: [&str; 2],
    as_of: DateTime<Utc>,
) -> Result<Vec<OddColumn>, StoreError> {
    Ok(on!(db, pool => sqlx::query_as(
        concat!(
            "SELECT finding.snapshot_id, finding.code, finding.column_name
         FROM finding
         ",
            newest_files!(),
            " ON newest.id = finding.snapshot_id
         WHERE newest.age <= 2 AND finding.code IN ($2, $3)
         ORDER BY finding.snapshot_id, finding.id",
        ),
    )
    .bind(as_of)
    .bind(codes[0])
    .bind(codes[1])
    .fetch_all(pool))?)
}

/// What a load told anew of a product's year.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Past {
    pub snapshot_id: i64,
    pub product: String,
    pub figures: i64,
    pub moved: i64,
}

/// What the newest file of each name told anew, the greatest first.
pub async fn past(db: &Db, as_of: DateTime<Utc>) -> Result<Vec<Past>, StoreError> {
    Ok(on!(db, pool => sqlx::query_as(
        concat!(
            "SELECT past_change.snapshot_id, past_change.product, past_change.figures,
                past_change.moved
         FROM past_change
         ",
            newest_files!(),
            " ON newest.id = past_change.snapshot_id
         WHERE newest.age = 1
         ORDER BY past_change.moved DESC, past_change.product, past_change.year
         LIMIT $2",
        ),
    )
    .bind(as_of)
    .bind(MOST)
    .fetch_all(pool))?)
}

/// The files of each name, oldest first.
pub fn of_each_name(loads: &[Load]) -> BTreeMap<(Option<&str>, &str), Vec<&Load>> {
    let mut named: BTreeMap<(Option<&str>, &str), Vec<&Load>> = BTreeMap::new();
    for load in loads {
        named.entry((load.dataset.as_deref(), &load.file_name)).or_default().push(load);
    }
    named
}
