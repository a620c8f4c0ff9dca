//! How the public sources are doing (S8), with the agreements that a change of the past touches.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::house::House;
use crate::domain::link::{Link, LinkState, Target};
use crate::domain::source::{Source, SourceHealth, SourceState};
use crate::store::db::StoreError;
use crate::store::{links, sources};

/// The health of every public source from what was known before a moment, judged on a day.
pub async fn health(
    house: &House,
    as_of: DateTime<Utc>,
    today: NaiveDate,
) -> Result<Vec<SourceHealth>, StoreError> {
    let rhythm = |source| house.rhythm(source);
    let mut health = sources::health(&house.db, rhythm, as_of, today).await?;
    if health.iter().any(|one| one.signs.past.is_some()) {
        let links = confirmed(house, as_of).await?;
        for past in health.iter_mut().filter_map(|one| one.signs.past.as_mut()) {
            let touched = links.iter().filter(|link| {
                matches!(&link.id.target, Target::Investment(cui)
                    if past.cuis.iter().any(|told| told == cui.as_str()))
            });
            let agreements: BTreeSet<String> =
                touched.map(|link| link.id.agreement.to_string()).collect();
            past.agreements = agreements.into_iter().collect();
        }
    }
    Ok(health)
}

/// The confirmed links of everybody who is followed.
async fn confirmed(house: &House, as_of: DateTime<Utc>) -> Result<Vec<Link>, StoreError> {
    let mut all = Vec::new();
    for ubigeo in house.followed().await? {
        let links = links::load(&house.db, &ubigeo, as_of).await?;
        all.extend(links.into_iter().filter(|link| link.state == LinkState::Confirmed));
    }
    Ok(all)
}

/// A source's state, and whether what depends on it is held back: what a visit may change at once.
pub async fn standing(
    house: &House,
    source: Source,
) -> Result<Option<(SourceState, bool)>, StoreError> {
    let (as_of, today) = (house.everything(), house.clock.today());
    let health = sources::health(&house.db, |one| house.rhythm(one), as_of, today).await?;
    let found = health.into_iter().find(|one| one.source == source);
    Ok(found.map(|one| (one.state, one.is_mute())))
}
