//! What the other municipalities of the department budgeted and spent, summed by the database.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::domain::codes::{SecEjec, Ubigeo};
use crate::domain::facts::PeerTotals;
use crate::domain::money::Soles;
use crate::domain::period::Year;
use crate::domain::place::Municipality;
use crate::domain::source::Dataset;
use crate::store::db::{Db, StoreError};
use crate::store::{coverage, municipalities};

/// The views that speak of whole municipalities.
const VIEWS: [Dataset; 2] = [Dataset::Siaf63, Dataset::ConsultaAmigable];

#[derive(Debug, sqlx::FromRow)]
struct Row {
    dataset: String,
    sec_ejec: String,
    year: i64,
    total: bool,
    pim: Option<i64>,
    accrued: Option<i64>,
}

/// One arm of the query for either engine: of each figure its newest version, summed by unit and year
/// and by the level at which it is kept.
macro_rules! fetch {
    ($engine:ty, $pool:expr, $units:expr, $as_of:expr) => {{
        let mut query = sqlx::QueryBuilder::<$engine>::new(
            "SELECT dataset, sec_ejec, year, total,
                    CAST(SUM(pim) AS BIGINT) AS pim,
                    CAST(SUM(accrued) AS BIGINT) AS accrued
             FROM (
               SELECT figure.dataset, figure.sec_ejec, figure.year, figure.product = '' AS total,
                      figure.pim, figure.accrued, figure.withdrawn,
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
        query.push(
            ")) AS newest
             WHERE age = 1 AND NOT withdrawn
             GROUP BY dataset, sec_ejec, year, total
             ORDER BY dataset, sec_ejec, year",
        );
        query.build_query_as::<Row>().fetch_all($pool).await?
    }};
}

/// The totals of the department's other municipalities known before a moment.
pub async fn load(
    db: &Db,
    municipality: &Municipality,
    as_of: DateTime<Utc>,
) -> Result<Vec<PeerTotals>, StoreError> {
    let department = municipality.ubigeo.department();
    let places: BTreeMap<SecEjec, Ubigeo> = municipalities::all(db)
        .await?
        .into_iter()
        .filter(|one| one.ubigeo.department() == department && one.ubigeo != municipality.ubigeo)
        .filter_map(|one| Some((one.sec_ejec?, one.ubigeo)))
        .collect();
    if places.is_empty() {
        return Ok(Vec::new());
    }
    let units: Vec<&SecEjec> = places.keys().collect();
    let rows = match db {
        Db::Sqlite(pool) => fetch!(sqlx::Sqlite, pool, &units, as_of),
        Db::Postgres(pool) => fetch!(sqlx::Postgres, pool, &units, as_of),
    };
    let levels = coverage::levels(db, &units, as_of).await?;
    let mut totals = Vec::new();
    for row in rows {
        let corrupt =
            |what: &'static str| StoreError::Corrupt { what, value: row.sec_ejec.clone() };
        let dataset: Dataset = row.dataset.parse().map_err(|_| corrupt("dataset"))?;
        let pair = (row.sec_ejec.clone(), i32::try_from(row.year).unwrap_or_default());
        let in_detail = levels.get(&(dataset, pair)).copied().unwrap_or(true);
        let unit = SecEjec::parse(&row.sec_ejec).map_err(|_| corrupt("unit"))?;
        // what was kept in detail and as totals, from different times, is never added
        let (Some(ubigeo), Some(pim), Some(accrued), true) =
            (places.get(&unit), row.pim, row.accrued, row.total != in_detail)
        else {
            continue;
        };
        totals.push(PeerTotals {
            ubigeo: ubigeo.clone(),
            dataset,
            year: Year::new(row.year).ok_or_else(|| corrupt("year"))?,
            modified_budget: Soles::from_centimos(pim),
            accrued: Soles::from_centimos(accrued),
        });
    }
    Ok(totals)
}
