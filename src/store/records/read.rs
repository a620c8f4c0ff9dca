//! Reading records: what is known before a moment, or everything that was said until then.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use sqlx::types::Json;

use crate::domain::codes::Ubigeo;
use crate::domain::evidence::{EvidenceId, Locator, RecordId, RecordKind, RowRef, Seen};
use crate::domain::facts::Versions;
use crate::domain::source::Dataset;
use crate::store::db::{Db, StoreError, on};
use crate::store::lists::{push_datasets, push_in};

/// Which records are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filter {
    All,
    /// Records of one municipality.
    Ubigeo(String),
    /// Records whose ubigeo lies in a province (its four digits).
    Province(String),
    /// Records of these investments.
    Cuis(Vec<String>),
    /// Records of these works: the work itself, its progress, its stoppages.
    Works(Vec<String>),
    /// Records of these districts by name, as [`super::place_key`] writes them.
    Places(Vec<String>),
    /// One record.
    Key(Dataset, String),
    /// Records whose key begins so: everything of a process, every month of a work.
    KeyPrefix(Dataset, String),
    /// Records with these keys, of any dataset.
    Keys(Vec<String>),
}

#[derive(Debug, sqlx::FromRow)]
struct Row {
    dataset: String,
    key: String,
    #[sqlx(rename = "row_number")]
    number: i64,
    body: Json<serde_json::Value>,
    withdrawn: bool,
    sha256: String,
    obtained_at: DateTime<Utc>,
    file: String,
    sheet: Option<String>,
}

const SELECT: &str = "SELECT record.dataset, record.key, record.row_number, record.body, record.withdrawn,
        snapshot.sha256, snapshot.obtained_at, snapshot_part.file, snapshot_part.sheet
 FROM record
 JOIN snapshot ON snapshot.id = record.snapshot_id
 JOIN snapshot_part ON snapshot_part.snapshot_id = record.snapshot_id AND snapshot_part.part = record.part
 WHERE record.kind = ";
/// The dataset is made an expression, so that SQLite does not walk through every record of a kind to
/// have them in order: what is asked for is found by its own index.
const ORDER: &str = " ORDER BY record.dataset || '', record.key, snapshot.obtained_at, snapshot.id";

/// One arm of the query for either engine.
macro_rules! fetch {
    ($engine:ty, $executor:expr, $kind:expr, $filter:expr, $as_of:expr) => {{
        let mut query = sqlx::QueryBuilder::<$engine>::new(SELECT);
        query.push_bind($kind.as_str());
        query.push(" AND snapshot.obtained_at < ").push_bind($as_of);
        match $filter {
            Filter::All => {}
            Filter::Ubigeo(ubigeo) => {
                query.push(" AND record.ubigeo = ").push_bind(ubigeo.clone());
            }
            Filter::Province(province) => {
                query.push(" AND record.ubigeo BETWEEN ").push_bind(format!("{province}00"));
                query.push(" AND ").push_bind(format!("{province}99"));
            }
            Filter::Key(dataset, key) => {
                query.push(" AND record.dataset = ").push_bind(dataset.as_str());
                query.push(" AND record.key = ").push_bind(key.clone());
            }
            Filter::KeyPrefix(dataset, prefix) => {
                query.push(" AND record.dataset = ").push_bind(dataset.as_str());
                query.push(" AND substr(record.key, 1, length(").push_bind(prefix.clone());
                query.push(")) = ").push_bind(prefix.clone());
            }
            Filter::Cuis(list) => push_in(&mut query, " AND record.cui IN (", list),
            Filter::Works(list) => push_in(&mut query, " AND record.work IN (", list),
            Filter::Places(list) => push_in(&mut query, " AND record.place IN (", list),
            Filter::Keys(list) => {
                push_datasets(&mut query, " AND record.dataset IN (", None);
                push_in(&mut query, " AND record.key IN (", list);
            }
        }
        query.push(ORDER);
        query.build_query_as::<Row>().fetch_all($executor).await?
    }};
}

/// Every version known before a moment, grouped by record, oldest first; withdrawn ones are left out.
pub async fn versions<T: DeserializeOwned>(
    db: &Db,
    kind: RecordKind,
    filter: &Filter,
    as_of: DateTime<Utc>,
) -> Result<Vec<Versions<T>>, StoreError> {
    // a long list of values is asked in pieces, below the engines' limit
    let mut groups = Vec::new();
    for piece in pieces(filter) {
        let rows: Vec<Row> = match db {
            Db::Sqlite(pool) => fetch!(sqlx::Sqlite, pool, kind, &piece, as_of),
            Db::Postgres(pool) => fetch!(sqlx::Postgres, pool, kind, &piece, as_of),
        };
        groups.extend(group(kind, rows)?);
    }
    Ok(groups)
}

fn pieces(filter: &Filter) -> Vec<Filter> {
    const PIECE: usize = 5000;
    let cut = |list: &[String], make: fn(Vec<String>) -> Filter| {
        list.chunks(PIECE).map(|piece| make(piece.to_vec())).collect()
    };
    match filter {
        Filter::Cuis(list) => cut(list, Filter::Cuis),
        Filter::Works(list) => cut(list, Filter::Works),
        Filter::Places(list) => cut(list, Filter::Places),
        Filter::Keys(list) => cut(list, Filter::Keys),
        other => vec![other.clone()],
    }
}

fn group<T: DeserializeOwned>(
    kind: RecordKind,
    rows: Vec<Row>,
) -> Result<Vec<Versions<T>>, StoreError> {
    let mut groups: Vec<Versions<T>> = Vec::new();
    let mut last: Option<(String, String)> = None;
    for row in rows {
        let identity = (row.dataset.clone(), row.key.clone());
        if last.as_ref() != Some(&identity) {
            groups.push(Versions { all: Vec::new() });
            last = Some(identity);
        }
        let Some(versions) = groups.last_mut() else { continue };
        if row.withdrawn {
            versions.all.clear();
        } else {
            versions.all.push(seen(kind, row)?);
        }
    }
    groups.retain(|versions| !versions.all.is_empty());
    Ok(groups)
}

fn seen<T: DeserializeOwned>(kind: RecordKind, row: Row) -> Result<Seen<T>, StoreError> {
    let corrupt =
        |what: &'static str, value: &str| StoreError::Corrupt { what, value: value.to_owned() };
    let dataset: Dataset = row.dataset.parse().map_err(|_| corrupt("dataset", &row.dataset))?;
    let fact = serde_json::from_value(row.body.0)
        .map_err(|error| corrupt("record", &format!("{}: {error}", row.key)))?;
    let sha256 = row.sha256.parse().map_err(|_| corrupt("hash", &row.sha256))?;
    let locator = Locator {
        file: row.file,
        sheet: row.sheet,
        row: u64::try_from(row.number).ok(),
        column: None,
    };
    Ok(Seen {
        fact,
        dataset,
        row: RowRef { sha256, locator },
        known_at: row.obtained_at,
        id: EvidenceId::Record(RecordId { kind, dataset, key: row.key }),
    })
}

/// The newest version of each record known before a moment.
pub async fn current<T: DeserializeOwned>(
    db: &Db,
    kind: RecordKind,
    filter: &Filter,
    as_of: DateTime<Utc>,
) -> Result<Vec<Seen<T>>, StoreError> {
    let groups = versions(db, kind, filter, as_of).await?;
    Ok(groups.into_iter().filter_map(|mut versions| versions.all.pop()).collect())
}

/// The municipalities that have records of these kinds.
pub async fn ubigeos(db: &Db, kinds: &[RecordKind]) -> Result<BTreeSet<Ubigeo>, StoreError> {
    let rows: Vec<(String, String)> = on!(db, pool => sqlx::query_as(
        "SELECT DISTINCT kind, ubigeo FROM record WHERE ubigeo IS NOT NULL AND NOT withdrawn",
    )
    .fetch_all(pool))?;
    let of_kind = |kind: &str| kinds.iter().any(|one| one.as_str() == kind);
    rows.into_iter()
        .filter(|(kind, _)| of_kind(kind))
        .map(|(_, ubigeo)| {
            Ubigeo::parse(&ubigeo)
                .map_err(|_| StoreError::Corrupt { what: "ubigeo of a record", value: ubigeo })
        })
        .collect()
}
