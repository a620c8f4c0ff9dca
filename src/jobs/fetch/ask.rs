//! From what a person named to what a source is asked: codes of the municipality, its investments and
//! works.

use std::collections::BTreeSet;

use super::{VisitError, Wanted};
use crate::domain::codes::{Cui, Ubigeo, WorkCode};
use crate::domain::fetch::RunOutcome;
use crate::domain::link::{LinkState, Target};
use crate::domain::period::Year;
use crate::domain::source::Source;
use crate::jobs::house::House;
use crate::sources::{Ask, FetchError};
use crate::store::{fetches, links, municipalities};

/// A source that was not seen to its end for so long is read from its beginning.
const REMEMBERED_DAYS: i64 = 400;

pub async fn of(house: &House, wanted: &Wanted) -> Result<Ask, VisitError> {
    let db = &house.db;
    let municipality = match &wanted.municipality {
        Some(ubigeo) => municipalities::get(db, ubigeo).await?,
        None => None,
    };
    let places: Vec<Ubigeo> = match &wanted.municipality {
        Some(ubigeo) => vec![ubigeo.clone()],
        None => house.followed().await?.into_iter().collect(),
    };
    let (mut cuis, mut works) = (BTreeSet::new(), BTreeSet::new());
    // the other sources are asked for whole files or for one municipality
    if matches!(wanted.source, Source::Ssi | Source::Infobras) {
        for ubigeo in &places {
            followed(house, ubigeo, &mut cuis, &mut works).await?;
        }
    }
    let from = house.clock.now() - chrono::Duration::days(REMEMBERED_DAYS);
    let runs = fetches::runs(db, from, house.everything()).await?;
    let last = runs
        .iter()
        .rev()
        .find(|run| run.source == wanted.source && run.outcome == RunOutcome::Fetched);
    let today = house.clock.today();
    let current =
        Year::of(today).ok_or(FetchError::Needs("the clock stands outside of all fiscal years"))?;
    Ok(Ask {
        source: wanted.source,
        municipality,
        year: wanted.year,
        current,
        cuis: cuis.into_iter().collect(),
        works: works.into_iter().collect(),
        today,
        since: last.map(|run| run.started_at),
    })
}

/// What the agreements are matched with; while nothing is, what the municipality's own budget names.
async fn followed(
    house: &House,
    ubigeo: &Ubigeo,
    cuis: &mut BTreeSet<Cui>,
    works: &mut BTreeSet<WorkCode>,
) -> Result<(), VisitError> {
    let matched = links::load(&house.db, ubigeo, house.everything()).await?;
    for link in matched.into_iter().filter(|link| link.state != LinkState::Rejected) {
        match link.id.target {
            Target::Investment(cui) => cuis.insert(cui),
            Target::Work(work) => works.insert(work),
        };
    }
    if cuis.is_empty() && works.is_empty() {
        let unit = links::unit_of(&house.db, ubigeo).await?;
        cuis.extend(links::budgeted(&house.db, unit.as_ref()).await?);
    }
    Ok(())
}
