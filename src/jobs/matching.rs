//! Proposing links for the agreements of a municipality, from what is stored to what is stored.
//!
//! Reads agreements, investments and works as they are known, lets [`crate::matching`] propose, and
//! writes only what changed. A second run finds nothing left to do. Deciding is [`review`], measuring the
//! matcher on labelled files [`measure`].

pub mod measure;
pub mod pool;
pub mod review;

use chrono::{DateTime, Utc};

use super::house::House;
use crate::domain::agreement::Agreement;
use crate::domain::codes::Ubigeo;
use crate::domain::evidence::{RecordKind, Seen};
use crate::domain::link::Link;
use crate::matching::assign;
pub use crate::matching::assign::Settings;
use crate::matching::by_code::WrongCode;
use crate::store::db::StoreError;
use crate::store::links::{self, Saved};
use crate::store::records::{self, Filter};

/// Why proposing or deciding could not be done.
#[derive(Debug, thiserror::Error)]
pub enum MatchError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the work was interrupted")]
    Interrupted(#[from] tokio::task::JoinError),
}

/// What a run said about one municipality.
#[derive(Debug, Clone)]
pub struct Matched {
    pub ubigeo: Ubigeo,
    /// The links as they stand now, decisions included.
    pub links: Vec<Link>,
    pub saved: Saved,
    /// Codes of the acta that name nothing known.
    pub wrong_codes: Vec<WrongCode>,
    /// Agreements for which nothing is proposed and nothing was decided.
    pub unmatched: Vec<Agreement>,
    /// How many investments and works were looked through.
    pub candidates: usize,
}

/// The municipalities that have agreements.
pub async fn with_agreements(
    house: &House,
    as_of: DateTime<Utc>,
) -> Result<Vec<Ubigeo>, StoreError> {
    let agreements: Vec<Seen<Agreement>> =
        records::current(&house.db, RecordKind::Agreement, &Filter::All, as_of).await?;
    let mut ubigeos: Vec<Ubigeo> =
        agreements.into_iter().map(|seen| seen.fact.id.process.ubigeo).collect();
    ubigeos.sort();
    ubigeos.dedup();
    Ok(ubigeos)
}

/// Proposes for one municipality and keeps what changed.
pub async fn run(house: &House, ubigeo: &Ubigeo) -> Result<Matched, MatchError> {
    let everything = house.everything();
    let agreements = agreements(house, ubigeo, everything).await?;
    let candidates = pool::of(house, ubigeo, &agreements, everything).await?;
    let (known, looked_through) = (agreements.clone(), candidates.len());
    // seconds of pure work would hold up every other task of the runtime
    let proposed = tokio::task::spawn_blocking(move || {
        assign::propose(&known, &candidates, &Settings::default())
    })
    .await?;
    let now = house.clock.now();
    let mut tx = house.db.begin().await?;
    let saved = links::save(&mut tx, ubigeo, &proposed.links, now).await?;
    tx.commit().await?;
    let links = links::load(&house.db, ubigeo, everything).await?;
    let unmatched = agreements
        .into_iter()
        .filter(|agreement| links.iter().all(|link| link.id.agreement != agreement.id))
        .collect();
    Ok(Matched {
        ubigeo: ubigeo.clone(),
        links,
        saved,
        wrong_codes: proposed.wrong_codes,
        unmatched,
        candidates: looked_through,
    })
}

/// The agreements in force, in the order of the acta.
pub async fn agreements(
    house: &House,
    ubigeo: &Ubigeo,
    as_of: DateTime<Utc>,
) -> Result<Vec<Agreement>, StoreError> {
    let filter = Filter::Ubigeo(ubigeo.to_string());
    let seen: Vec<Seen<Agreement>> =
        records::current(&house.db, RecordKind::Agreement, &filter, as_of).await?;
    let mut agreements: Vec<Agreement> = seen.into_iter().map(|seen| seen.fact).collect();
    agreements.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(agreements)
}
