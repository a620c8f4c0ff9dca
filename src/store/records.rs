//! What a dataset, or the register, says about one thing, in versions.
//!
//! A version is written only when it differs from what was known at its own time, so the number of
//! versions is the number of changes. The body is the type of `domain` as JSON; the columns beside
//! it are copies for look-ups.

mod read;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::types::Json;

use super::bulk::insert_rows;
use super::db::{StoreError, Tx, on_tx};
use super::lists::push_in;
use super::text::{clean_json, cleaned};
use crate::domain::evidence::RecordKind;
use crate::domain::source::Dataset;
use crate::domain::text::fold_place;
pub use read::{Filter, current, ubigeos, versions};

/// Records compared and written at once; each binds one value of a look-up and twelve of an insert.
const BATCH: usize = 2000;

/// A record to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct NewRecord {
    pub kind: RecordKind,
    pub dataset: Dataset,
    /// Unique within kind and dataset.
    pub key: String,
    /// The member or sheet of the snapshot, as `snapshots::insert_parts` numbered it.
    pub part: i64,
    /// The row that a person sees, header included; 0 when there is none.
    pub row: i64,
    pub cui: Option<String>,
    /// InfObras code of the work that it is or speaks of.
    pub work: Option<String>,
    pub ubigeo: Option<String>,
    /// As [`place_key`] writes it.
    pub place: Option<String>,
    pub body: serde_json::Value,
}

impl NewRecord {
    /// A record of a thing, without place and look-up columns.
    pub fn of<T: Serialize>(
        kind: RecordKind,
        dataset: Dataset,
        key: String,
        thing: &T,
    ) -> Result<Self, StoreError> {
        let mut body = serde_json::to_value(thing)
            .map_err(|error| StoreError::Corrupt { what: "record", value: error.to_string() })?;
        clean_json(&mut body);
        let key = cleaned(key);
        Ok(Self {
            kind,
            dataset,
            key,
            part: 0,
            row: 0,
            cui: None,
            work: None,
            ubigeo: None,
            place: None,
            body,
        })
    }
}

/// What writing records changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    pub new: u64,
    pub changed: u64,
    pub same: u64,
}

impl Written {
    pub const fn any(self) -> bool {
        self.new > 0 || self.changed > 0
    }

    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            new: self.new + other.new,
            changed: self.changed + other.changed,
            same: self.same + other.same,
        }
    }
}

/// The look-up key of a district by name: `cotabambas|coyllurqui`.
pub fn place_key(province: Option<&str>, district: Option<&str>) -> Option<String> {
    Some(format!("{}|{}", fold_place(province?), fold_place(district?)))
}

/// Writes what a snapshot says: a version of each record that differs from the version current at
/// the moment when the snapshot was obtained.
pub async fn write(
    tx: &mut Tx,
    snapshot_id: i64,
    records: Vec<NewRecord>,
) -> Result<Written, StoreError> {
    let (obtained_at,): (DateTime<Utc>,) = on_tx!(tx, conn => sqlx::query_as(
        "SELECT obtained_at FROM snapshot WHERE id = $1",
    )
    .bind(snapshot_id)
    .fetch_one(conn))?;
    let mut by_kind: BTreeMap<_, BTreeMap<String, NewRecord>> = BTreeMap::new();
    for record in records {
        // the last row of a key is what the file says; readers report the repetition as a finding
        let same_kind = by_kind.entry((record.kind, record.dataset)).or_default();
        same_kind.insert(record.key.clone(), record);
    }
    let mut written = Written::default();
    for ((kind, dataset), records) in by_kind {
        let records: Vec<NewRecord> = records.into_values().collect();
        for batch in records.chunks(BATCH) {
            let keys: Vec<String> = batch.iter().map(|record| record.key.clone()).collect();
            let at = Moment { obtained_at, snapshot_id };
            let known = known_at(tx, kind, dataset, &keys, at).await?;
            let (fresh, counts) = differing(batch, &known);
            insert(tx, snapshot_id, &fresh).await?;
            written = written.plus(counts);
        }
    }
    Ok(written)
}

/// The records that say something else than what is known, and how many of each there are.
fn differing<'a>(
    batch: &'a [NewRecord],
    known: &BTreeMap<String, serde_json::Value>,
) -> (Vec<&'a NewRecord>, Written) {
    let mut written = Written::default();
    let mut fresh = Vec::new();
    for record in batch {
        match known.get(&record.key) {
            Some(body) if *body == record.body => {
                written.same += 1;
                continue;
            }
            Some(_) => written.changed += 1,
            None => written.new += 1,
        }
        fresh.push(record);
    }
    (fresh, written)
}

/// Where a snapshot stands in the order of versions.
#[derive(Debug, Clone, Copy)]
struct Moment {
    obtained_at: DateTime<Utc>,
    snapshot_id: i64,
}

#[derive(Debug, sqlx::FromRow)]
struct Known {
    key: String,
    body: Json<serde_json::Value>,
    withdrawn: bool,
}

/// The bodies that were current at a moment, the snapshot's own included.
async fn known_at(
    tx: &mut Tx,
    kind: RecordKind,
    dataset: Dataset,
    keys: &[String],
    at: Moment,
) -> Result<BTreeMap<String, serde_json::Value>, StoreError> {
    macro_rules! fetch_known {
        ($engine:ty, $conn:expr) => {{
            let mut query = sqlx::QueryBuilder::<$engine>::new(
                "SELECT record.key, record.body, record.withdrawn
                 FROM record
                 JOIN snapshot ON snapshot.id = record.snapshot_id
                 WHERE record.kind = ",
            );
            query.push_bind(kind.as_str());
            query.push(" AND record.dataset = ").push_bind(dataset.as_str());
            query.push(" AND (snapshot.obtained_at < ").push_bind(at.obtained_at);
            query.push(" OR (snapshot.obtained_at = ").push_bind(at.obtained_at);
            query.push(" AND snapshot.id <= ").push_bind(at.snapshot_id).push("))");
            push_in(&mut query, " AND record.key IN (", keys);
            query.push(" ORDER BY record.key, snapshot.obtained_at, snapshot.id");
            query.build_query_as::<Known>().fetch_all($conn).await?
        }};
    }
    let rows: Vec<Known> = match tx {
        Tx::Sqlite(inner) => fetch_known!(sqlx::Sqlite, &mut **inner),
        Tx::Postgres(inner) => fetch_known!(sqlx::Postgres, &mut **inner),
    };
    let mut newest = BTreeMap::new();
    for row in rows {
        if row.withdrawn {
            newest.remove(&row.key);
        } else {
            newest.insert(row.key, row.body.0);
        }
    }
    Ok(newest)
}

/// Inserts versions; a second row of one key in the same file takes the place of the first.
async fn insert(tx: &mut Tx, snapshot_id: i64, records: &[&NewRecord]) -> Result<(), StoreError> {
    insert_rows!(
        tx,
        "INSERT INTO record
           (kind, dataset, key, snapshot_id, part, row_number, cui, work, ubigeo, place, body,
            withdrawn) ",
        records,
        12,
        |bind, record| {
            bind.push_bind(record.kind.as_str())
                .push_bind(record.dataset.as_str())
                .push_bind(record.key.clone())
                .push_bind(snapshot_id)
                .push_bind(record.part)
                .push_bind(record.row)
                .push_bind(record.cui.clone())
                .push_bind(record.work.clone())
                .push_bind(record.ubigeo.clone())
                .push_bind(record.place.clone())
                .push_bind(Json(&record.body))
                .push_bind(false);
        },
        " ON CONFLICT (kind, dataset, key, snapshot_id) DO UPDATE
          SET part = excluded.part, row_number = excluded.row_number, cui = excluded.cui,
              work = excluded.work, ubigeo = excluded.ubigeo, place = excluded.place, body = excluded.body"
    );
    Ok(())
}
