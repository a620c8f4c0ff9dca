//! What municipalities budgeted and spent as a whole, summed by the database: all that is kept of those
//! that nobody watches, and the same sums of those that are.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::coverage::{self, Level};
use super::db::{Db, StoreError};
use super::municipalities;
use crate::domain::agreement::Sector;
use crate::domain::codes::{SecEjec, Ubigeo};
use crate::domain::comparison::{UnitTotals, VIEWS};
use crate::domain::figure::Amounts;
use crate::domain::money::Soles;
use crate::domain::period::Year;
use crate::domain::place::Municipality;
use crate::domain::source::Dataset;

/// A sum of one unit and year, apart by function, by being royalties or not, and by the level at which
/// it is kept.
#[derive(Debug, sqlx::FromRow)]
struct Row {
    dataset: String,
    sec_ejec: String,
    year: i64,
    total: bool,
    function: String,
    royalties: bool,
    pia: Option<i64>,
    pim: Option<i64>,
    certified: Option<i64>,
    committed_annual: Option<i64>,
    accrued: Option<i64>,
}

impl Row {
    fn amounts(&self) -> Amounts {
        let soles = |centimos: Option<i64>| centimos.map(Soles::from_centimos);
        Amounts {
            pia: soles(self.pia),
            pim: soles(self.pim),
            certified: soles(self.certified),
            committed_annual: soles(self.committed_annual),
            accrued: soles(self.accrued),
            ..Amounts::default()
        }
    }
}

/// One arm of the query for either engine: of each figure its newest version.
macro_rules! fetch {
    ($engine:ty, $pool:expr, $units:expr, $year:expr, $as_of:expr) => {{
        let mut query = sqlx::QueryBuilder::<$engine>::new(
            "SELECT dataset, sec_ejec, year, total, function, royalties,
                    CAST(SUM(pia) AS BIGINT) AS pia,
                    CAST(SUM(pim) AS BIGINT) AS pim,
                    CAST(SUM(certified) AS BIGINT) AS certified,
                    CAST(SUM(committed_annual) AS BIGINT) AS committed_annual,
                    CAST(SUM(accrued) AS BIGINT) AS accrued
             FROM (
               SELECT figure.dataset, figure.sec_ejec, figure.year, figure.function,
                      figure.product = '' AS total,
                      figure.rubro = '18' AS royalties,
                      figure.pia, figure.pim, figure.certified, figure.committed_annual,
                      figure.accrued, figure.withdrawn,
                      ROW_NUMBER() OVER (
                        PARTITION BY figure.dataset, figure.sec_ejec, figure.year, figure.product,
                                     figure.function, figure.rubro, figure.month
                        ORDER BY snapshot.obtained_at DESC, snapshot.id DESC
                      ) AS age
               FROM figure
               JOIN snapshot ON snapshot.id = figure.snapshot_id
               WHERE snapshot.obtained_at < ",
        );
        query.push_bind($as_of).push(" AND figure.dataset IN (");
        let mut views = query.separated(", ");
        for view in VIEWS {
            views.push_bind(view.as_str());
        }
        query.push(") AND figure.sec_ejec IN (");
        let mut list = query.separated(", ");
        for unit in $units {
            list.push_bind(unit.as_str().to_owned());
        }
        query.push(")");
        if let Some(year) = $year {
            query.push(" AND figure.year = ").push_bind(year);
        }
        query.push(
            ") AS newest
             WHERE age = 1 AND NOT withdrawn
             GROUP BY dataset, sec_ejec, year, total, function, royalties
             ORDER BY dataset, sec_ejec, year, function",
        );
        query.build_query_as::<Row>().fetch_all($pool).await?
    }};
}

/// The totals of a department known before a moment, of every year.
pub async fn of_department(
    db: &Db,
    department: &str,
    as_of: DateTime<Utc>,
) -> Result<Vec<UnitTotals>, StoreError> {
    let mut places = municipalities::all(db).await?;
    places.retain(|one| one.ubigeo.department() == department);
    of(db, &places, None, as_of).await
}

/// The totals of some municipalities known before a moment, of one year or of all.
pub async fn of(
    db: &Db,
    places: &[Municipality],
    year: Option<Year>,
    as_of: DateTime<Utc>,
) -> Result<Vec<UnitTotals>, StoreError> {
    let places: BTreeMap<&SecEjec, &Ubigeo> =
        places.iter().filter_map(|one| Some((one.sec_ejec.as_ref()?, &one.ubigeo))).collect();
    if places.is_empty() {
        return Ok(Vec::new());
    }
    let units: Vec<&SecEjec> = places.keys().copied().collect();
    let number = year.map(|year| i64::from(year.number()));
    let rows = match db {
        Db::Sqlite(pool) => fetch!(sqlx::Sqlite, pool, &units, number, as_of),
        Db::Postgres(pool) => fetch!(sqlx::Postgres, pool, &units, number, as_of),
    };
    let levels = coverage::levels(db, &units, as_of).await?;
    let mut totals: BTreeMap<(Dataset, Ubigeo, Year), UnitTotals> = BTreeMap::new();
    for row in rows {
        let corrupt =
            |what: &'static str| StoreError::Corrupt { what, value: row.sec_ejec.clone() };
        let dataset: Dataset = row.dataset.parse().map_err(|_| corrupt("dataset"))?;
        let unit = SecEjec::parse(&row.sec_ejec).map_err(|_| corrupt("unit"))?;
        let year = Year::new(row.year).ok_or_else(|| corrupt("year"))?;
        let pair = (row.sec_ejec.clone(), i32::try_from(row.year).unwrap_or_default());
        let level = levels.get(&(dataset, pair)).copied().unwrap_or(Level::IN_DETAIL);
        // what was kept in detail and as totals, from different times, is never added; the lines of
        // projects of Consulta Amigable are some of its total, never all
        let in_detail = level.in_detail && dataset != Dataset::ConsultaAmigable;
        let Some(ubigeo) = places.get(&unit).filter(|_| row.total != in_detail) else {
            continue;
        };
        let of_unit = totals.entry((dataset, (*ubigeo).clone(), year)).or_insert(UnitTotals {
            ubigeo: (*ubigeo).clone(),
            dataset,
            year,
            cutoff: level.cutoff,
            whole: Amounts::default(),
            sectors: BTreeMap::new(),
            royalties: None,
        });
        let fits = add(of_unit, &row);
        fits.ok_or(StoreError::Corrupt { what: "amount that does not fit", value: pair_of(&row) })?;
    }
    Ok(totals.into_values().collect())
}

/// Adds a sum where it belongs; nothing when it does not fit.
fn add(totals: &mut UnitTotals, row: &Row) -> Option<()> {
    let amounts = row.amounts();
    totals.whole = totals.whole.checked_plus(&amounts)?;
    if !row.function.is_empty() {
        let sector = totals.sectors.entry(Sector::of_function(&row.function)).or_default();
        *sector = sector.checked_plus(&amounts)?;
    }
    if row.royalties {
        totals.royalties = Some(totals.royalties.unwrap_or_default().checked_plus(&amounts)?);
    }
    Some(())
}

fn pair_of(row: &Row) -> String {
    format!("{} {}", row.sec_ejec, row.year)
}
