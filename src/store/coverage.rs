//! For which (unit, year) pairs the snapshots speak, and how finely.
//!
//! A unit nobody watches is kept as municipal totals, a watched one in detail. Both may be known of
//! one year, from different times; what counts is the level at which the newest snapshot spoke, and
//! the two are never added.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::bulk::insert_rows;
use super::db::{Db, StoreError, Tx, on_tx};
use super::lists::push_datasets;
use crate::domain::codes::SecEjec;
use crate::domain::facts::Coverage;
use crate::domain::period::Year;
use crate::domain::source::Dataset;

/// A unit and a year; a dataset that names no unit has `""`.
pub type Pair = (String, i32);

/// What a snapshot says of one pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCoverage {
    pub pair: Pair,
    /// It claims to be all that there is of the pair.
    pub complete: bool,
    /// Product by product, not as totals of the unit.
    pub detail: bool,
}

/// Writes what a snapshot covers; a second reading of the same bytes can only add to it.
pub async fn insert(
    tx: &mut Tx,
    snapshot_id: i64,
    dataset: Dataset,
    covered: &[NewCoverage],
) -> Result<(), StoreError> {
    insert_rows!(
        tx,
        "INSERT INTO coverage (snapshot_id, dataset, sec_ejec, year, complete, detail) ",
        covered,
        6,
        |bind, one| {
            bind.push_bind(snapshot_id)
                .push_bind(dataset.as_str())
                .push_bind(one.pair.0.clone())
                .push_bind(i64::from(one.pair.1))
                .push_bind(one.complete)
                .push_bind(one.detail);
        },
        " ON CONFLICT (dataset, sec_ejec, year, snapshot_id) DO UPDATE
          SET complete = (coverage.complete OR excluded.complete),
              detail = (coverage.detail OR excluded.detail)"
    );
    Ok(())
}

/// The pairs of one snapshot, and whether each is kept in detail.
pub async fn of_snapshot(
    tx: &mut Tx,
    snapshot_id: i64,
) -> Result<BTreeMap<Pair, bool>, StoreError> {
    let rows: Vec<(String, i64, bool)> = on_tx!(tx, conn => sqlx::query_as(
        "SELECT sec_ejec, year, detail FROM coverage WHERE snapshot_id = $1",
    )
    .bind(snapshot_id)
    .fetch_all(conn))?;
    Ok(rows.into_iter().map(|(unit, year, detail)| ((unit, year_of(year)), detail)).collect())
}

/// How the newest snapshot spoke of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Level {
    /// Product by product, not as totals of the unit.
    pub in_detail: bool,
    /// The last day that it speaks of.
    pub cutoff: Option<NaiveDate>,
}

impl Level {
    /// What is taken for a pair that no snapshot is known to have spoken of.
    pub(super) const IN_DETAIL: Self = Self { in_detail: true, cutoff: None };
}

#[derive(Debug, sqlx::FromRow)]
struct Row {
    dataset: String,
    sec_ejec: String,
    year: i64,
    detail: bool,
    cutoff: Option<NaiveDate>,
}

/// One arm of the query for either engine.
macro_rules! fetch_levels {
    ($engine:ty, $pool:expr, $units:expr, $as_of:expr) => {{
        let mut query = sqlx::QueryBuilder::<$engine>::new(
            "SELECT coverage.dataset, coverage.sec_ejec, coverage.year, coverage.detail,
                    snapshot.cutoff
             FROM coverage
             JOIN snapshot ON snapshot.id = coverage.snapshot_id
             WHERE snapshot.obtained_at < ",
        );
        query.push_bind($as_of);
        if !$units.is_empty() {
            push_datasets(&mut query, " AND coverage.dataset IN (", None);
            query.push(" AND coverage.sec_ejec IN (");
            let mut list = query.separated(", ");
            for unit in $units {
                list.push_bind(unit.as_str().to_owned());
            }
            query.push(")");
        }
        query.push(" ORDER BY snapshot.obtained_at, snapshot.id");
        query.build_query_as::<Row>().fetch_all($pool).await?
    }};
}

/// The level at which the newest snapshot before a moment spoke of each pair, of these units or of
/// all.
pub(super) async fn levels(
    db: &Db,
    units: &[&SecEjec],
    as_of: DateTime<Utc>,
) -> Result<BTreeMap<(Dataset, Pair), Level>, StoreError> {
    let rows = match db {
        Db::Sqlite(pool) => fetch_levels!(sqlx::Sqlite, pool, units, as_of),
        Db::Postgres(pool) => fetch_levels!(sqlx::Postgres, pool, units, as_of),
    };
    let mut levels = BTreeMap::new();
    for row in rows {
        let dataset = dataset_of(&row.dataset)?;
        // oldest first, so the newest is what remains
        let level = Level { in_detail: row.detail, cutoff: row.cutoff };
        levels.insert((dataset, (row.sec_ejec, year_of(row.year))), level);
    }
    Ok(levels)
}

/// One arm of the query for either engine.
macro_rules! fetch_loaded {
    ($engine:ty, $pool:expr, $unit:expr, $as_of:expr) => {{
        let mut query = sqlx::QueryBuilder::<$engine>::new(
            "SELECT coverage.dataset, coverage.year, snapshot.cutoff
             FROM coverage
             JOIN snapshot ON snapshot.id = coverage.snapshot_id
             WHERE snapshot.status = 'loaded' AND coverage.sec_ejec = ",
        );
        query.push_bind($unit.as_str().to_owned());
        push_datasets(&mut query, " AND coverage.dataset IN (", None);
        query.push(" AND snapshot.obtained_at < ").push_bind($as_of);
        query.push(" ORDER BY snapshot.obtained_at, snapshot.id");
        query.build_query_as().fetch_all($pool).await?
    }};
}

/// What was loaded for a unit before a moment, by dataset and year.
pub async fn of_unit(
    db: &Db,
    sec_ejec: &SecEjec,
    as_of: DateTime<Utc>,
) -> Result<Vec<Coverage>, StoreError> {
    let rows: Vec<(String, i64, Option<NaiveDate>)> = match db {
        Db::Sqlite(pool) => fetch_loaded!(sqlx::Sqlite, pool, sec_ejec, as_of),
        Db::Postgres(pool) => fetch_loaded!(sqlx::Postgres, pool, sec_ejec, as_of),
    };
    let mut newest: BTreeMap<(Dataset, Year), Coverage> = BTreeMap::new();
    for (dataset, year, cutoff) in rows {
        let dataset = dataset_of(&dataset)?;
        let year = Year::new(year)
            .ok_or_else(|| StoreError::Corrupt { what: "year", value: year.to_string() })?;
        let one = newest.entry((dataset, year)).or_insert(Coverage {
            dataset,
            year,
            cutoff: None,
            snapshots: 0,
        });
        one.cutoff = cutoff.or(one.cutoff);
        one.snapshots += 1;
    }
    Ok(newest.into_values().collect())
}

fn dataset_of(word: &str) -> Result<Dataset, StoreError> {
    word.parse().map_err(|_| StoreError::Corrupt { what: "dataset", value: word.to_owned() })
}

fn year_of(year: i64) -> i32 {
    i32::try_from(year).unwrap_or_default()
}
