//! Reading figures: the versions in force before a moment, and their history.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Utc};

use super::Row;
use crate::domain::codes::{ProductCode, SecEjec};
use crate::domain::evidence::{Digest, Locator, RowRef};
use crate::domain::figure::Figure;
use crate::domain::period::Year;
use crate::domain::source::Dataset;
use crate::store::coverage::{self, Level, Pair};
use crate::store::db::{Db, StoreError, on};
use crate::store::lists::push_datasets;

/// Which figures are asked for; all that is `None` is not asked about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub dataset: Option<Dataset>,
    pub sec_ejec: Option<SecEjec>,
    /// Asking for one product always means its own figures, never a unit's totals.
    pub product: Option<ProductCode>,
    pub year: Option<Year>,
}

impl Filter {
    fn asked<'a>(&'a self, units: &'a [&'a str]) -> Asked<'a> {
        Asked { dataset: self.dataset, units, products: self.product.as_slice(), year: self.year }
    }
}

/// A snapshot as far as a figure's version needs it.
pub(super) struct Carrier {
    pub obtained_at: DateTime<Utc>,
    pub digest: Digest,
}

#[derive(Debug, sqlx::FromRow)]
struct CarrierRow {
    id: i64,
    sha256: String,
    obtained_at: DateTime<Utc>,
}

/// The versions of figures known before a moment, with what is needed to choose among them.
pub(super) struct Known {
    rows: Vec<Row>,
    pub carriers: HashMap<i64, Carrier>,
    levels: BTreeMap<(Dataset, Pair), Level>,
    by_product: bool,
}

/// What a query asks for; a list or code that is not there is not asked about.
#[derive(Debug, Clone, Copy, Default)]
struct Asked<'a> {
    dataset: Option<Dataset>,
    /// `""` is the unit of datasets that name none.
    units: &'a [&'a str],
    products: &'a [ProductCode],
    year: Option<Year>,
}

/// One arm of the query for either engine; only what is asked for becomes a condition, so that each
/// question finds its index.
macro_rules! fetch {
    ($engine:ty, $pool:expr, $asked:expr) => {{
        let asked: Asked<'_> = $asked;
        let mut query = sqlx::QueryBuilder::<$engine>::new("SELECT * FROM figure WHERE ");
        push_datasets(&mut query, "dataset IN (", asked.dataset);
        if !asked.units.is_empty() {
            query.push(" AND sec_ejec IN (");
            let mut units = query.separated(", ");
            for unit in asked.units {
                units.push_bind((*unit).to_owned());
            }
            query.push(")");
        }
        if let Some(year) = asked.year {
            query.push(" AND year = ").push_bind(i64::from(year.number()));
        }
        if !asked.products.is_empty() {
            query.push(" AND product IN (");
            let mut products = query.separated(", ");
            for product in asked.products {
                products.push_bind(product.as_str().to_owned());
            }
            query.push(")");
        }
        query.push(
            " ORDER BY dataset, sec_ejec, year, product, function, rubro, month, snapshot_id",
        );
        query.build_query_as::<Row>().fetch_all($pool).await?
    }};
}

impl Known {
    pub async fn fetch(db: &Db, filter: &Filter, as_of: DateTime<Utc>) -> Result<Self, StoreError> {
        let mut known = Self::about(db, filter, as_of).await?;
        let unit: Vec<&str> = filter.sec_ejec.iter().map(SecEjec::as_str).collect();
        known.turn_to(db, filter.asked(&unit)).await?;
        Ok(known)
    }

    /// What is known beside the rows themselves.
    async fn about(db: &Db, filter: &Filter, as_of: DateTime<Utc>) -> Result<Self, StoreError> {
        let by_product = filter.product.is_some();
        let units: Vec<&SecEjec> = filter.sec_ejec.iter().collect();
        Ok(Self {
            rows: Vec::new(),
            carriers: carriers(db, as_of).await?,
            levels: if by_product {
                BTreeMap::new()
            } else {
                coverage::levels(db, &units, as_of).await?
            },
            by_product,
        })
    }

    /// Takes other rows in the place of those before.
    async fn turn_to(&mut self, db: &Db, asked: Asked<'_>) -> Result<(), StoreError> {
        self.rows = Vec::new();
        self.rows = match db {
            Db::Sqlite(pool) => fetch!(sqlx::Sqlite, pool, asked),
            Db::Postgres(pool) => fetch!(sqlx::Postgres, pool, asked),
        };
        Ok(())
    }

    /// The versions of each figure known before the moment, oldest first.
    pub fn versions(&self) -> impl Iterator<Item = Vec<&Row>> {
        self.rows.chunk_by(Row::same_figure).filter_map(|versions| {
            let mut known: Vec<&Row> = versions
                .iter()
                .filter(|row| self.carriers.contains_key(&row.snapshot_id))
                .collect();
            known.sort_by_key(|row| {
                (self.carriers.get(&row.snapshot_id).map(|one| one.obtained_at), row.snapshot_id)
            });
            (!known.is_empty()).then_some(known)
        })
    }

    /// Tells whether a row is told at all: of the level of its pair, or a total that stands beside the
    /// projects.
    pub fn is_told(&self, row: &Row) -> Result<bool, StoreError> {
        Ok(row.stands_beside()? || self.is_of_level(row)?)
    }

    /// The units and years of which a total is in force that stands beside the projects.
    pub fn totals_beside(&self) -> Result<BTreeSet<(String, i64)>, StoreError> {
        let mut pairs = BTreeSet::new();
        for versions in self.versions() {
            let Some(newest) = versions.last().filter(|newest| !newest.withdrawn) else { continue };
            if newest.stands_beside()? {
                pairs.insert((newest.sec_ejec.clone(), newest.year));
            }
        }
        Ok(pairs)
    }

    /// Tells whether a row is of the level at which the newest snapshot spoke of its pair.
    pub fn is_of_level(&self, row: &Row) -> Result<bool, StoreError> {
        if self.by_product {
            return Ok(true);
        }
        let pair = (row.sec_ejec.clone(), i32::try_from(row.year).unwrap_or_default());
        let level = self.levels.get(&(row.dataset()?, pair)).copied();
        let detail = level.unwrap_or(Level::IN_DETAIL).in_detail;
        Ok(row.product.is_empty() != detail)
    }
}

/// Units whose figures are in memory at once: with those of the largest, a few megabytes.
const UNITS: usize = 32;

/// The known versions a few units at a time, so that a sum over the whole country needs the memory
/// of those.
pub(super) struct Walk {
    pub known: Known,
    units: std::vec::IntoIter<String>,
    filter: Filter,
    is_whole: bool,
}

impl Walk {
    pub async fn begin(db: &Db, filter: &Filter, as_of: DateTime<Utc>) -> Result<Self, StoreError> {
        let known = Known::about(db, filter, as_of).await?;
        let is_whole = filter.product.is_some() || filter.sec_ejec.is_some();
        let pairs = known.levels.keys();
        let units: BTreeSet<&String> = pairs.map(|(_, (unit, _))| unit).collect();
        let units = units.into_iter().cloned().collect::<Vec<_>>().into_iter();
        Ok(Self { known, units, filter: filter.clone(), is_whole })
    }

    /// Goes on to the next rows; false at the end.
    pub async fn next(&mut self, db: &Db) -> Result<bool, StoreError> {
        if self.is_whole {
            self.is_whole = false;
            self.units = Vec::new().into_iter();
            let unit: Vec<&str> = self.filter.sec_ejec.iter().map(SecEjec::as_str).collect();
            self.known.turn_to(db, self.filter.asked(&unit)).await?;
            return Ok(true);
        }
        let units: Vec<String> = self.units.by_ref().take(UNITS).collect();
        if units.is_empty() {
            return Ok(false);
        }
        let units: Vec<&str> = units.iter().map(String::as_str).collect();
        self.known.turn_to(db, self.filter.asked(&units)).await?;
        Ok(true)
    }
}

async fn carriers(db: &Db, as_of: DateTime<Utc>) -> Result<HashMap<i64, Carrier>, StoreError> {
    let rows: Vec<CarrierRow> = on!(db, pool => sqlx::query_as(
        "SELECT id, sha256, obtained_at FROM snapshot WHERE obtained_at < $1",
    )
    .bind(as_of)
    .fetch_all(pool))?;
    rows.into_iter()
        .map(|row| {
            let digest = row
                .sha256
                .parse()
                .map_err(|_| StoreError::Corrupt { what: "hash", value: row.sha256 })?;
            Ok((row.id, Carrier { obtained_at: row.obtained_at, digest }))
        })
        .collect()
}

/// The versions in force before a moment, withdrawn ones included and marked; a unit's totals only
/// where its detail is not what the newest snapshot gave, but those of Consulta Amigable always: its
/// lines of projects are part of the total, seldom all of it.
pub async fn current(
    db: &Db,
    filter: &Filter,
    as_of: DateTime<Utc>,
) -> Result<Vec<Figure>, StoreError> {
    let known = Known::fetch(db, filter, as_of).await?;
    let parts = parts(db).await?;
    let mut figures = Vec::new();
    for versions in known.versions() {
        let Some(newest) = versions.last() else { continue };
        if known.is_told(newest)? {
            figures.extend(figure(&known, &parts, newest)?);
        }
    }
    Ok(figures)
}

/// Every version known before a moment, oldest first within each figure.
pub async fn history(
    db: &Db,
    filter: &Filter,
    as_of: DateTime<Utc>,
) -> Result<Vec<Figure>, StoreError> {
    all_versions(db, &Known::fetch(db, filter, as_of).await?).await
}

/// As [`history`], of several products in whatever unit and dataset.
pub async fn history_of(
    db: &Db,
    products: &[ProductCode],
    as_of: DateTime<Utc>,
) -> Result<Vec<Figure>, StoreError> {
    let mut figures = Vec::new();
    let carriers = carriers(db, as_of).await?;
    let mut known = Known { rows: Vec::new(), carriers, levels: BTreeMap::new(), by_product: true };
    // below the number of values that a statement may bind
    for some in products.chunks(5000) {
        known.turn_to(db, Asked { products: some, ..Asked::default() }).await?;
        figures.extend(all_versions(db, &known).await?);
    }
    Ok(figures)
}

async fn all_versions(db: &Db, known: &Known) -> Result<Vec<Figure>, StoreError> {
    let parts = parts(db).await?;
    let mut figures = Vec::new();
    for versions in known.versions() {
        for version in versions {
            figures.extend(figure(known, &parts, version)?);
        }
    }
    Ok(figures)
}

type Parts = HashMap<(i64, i64), (String, Option<String>)>;

async fn parts(db: &Db) -> Result<Parts, StoreError> {
    let rows: Vec<(i64, i64, String, Option<String>)> = on!(db, pool => sqlx::query_as(
        "SELECT snapshot_id, part, file, sheet FROM snapshot_part",
    )
    .fetch_all(pool))?;
    Ok(rows.into_iter().map(|(id, part, file, sheet)| ((id, part), (file, sheet))).collect())
}

fn figure(known: &Known, parts: &Parts, row: &Row) -> Result<Option<Figure>, StoreError> {
    let Some(carrier) = known.carriers.get(&row.snapshot_id) else { return Ok(None) };
    let (file, sheet) = parts.get(&(row.snapshot_id, row.part)).cloned().unwrap_or_default();
    let number = u64::try_from(row.row_number).ok().filter(|number| *number > 0);
    Ok(Some(Figure {
        key: row.key()?,
        amounts: row.amounts(),
        withdrawn: row.withdrawn,
        known_at: carrier.obtained_at,
        row: RowRef {
            sha256: carrier.digest,
            locator: Locator { file, sheet, row: number, column: None },
        },
        rows: u32::try_from(row.row_count).unwrap_or(u32::MAX),
    }))
}
