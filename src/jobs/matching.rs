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
use crate::domain::evidence::{Locator, RecordKind, RowRef, Seen};
use crate::domain::finding::{Finding, FindingCode};
use crate::domain::link::Link;
use crate::matching::assign;
pub use crate::matching::assign::Settings;
use crate::matching::by_code::WrongCode;
use crate::store::db::StoreError;
use crate::store::findings;
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
    let seen = in_force(house, ubigeo, everything).await?;
    let agreements: Vec<Agreement> = seen.iter().map(|seen| seen.fact.clone()).collect();
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
    let wrong = misread(&seen, &proposed.wrong_codes);
    findings::keep_at(&mut tx, FindingCode::ImplausibleCode, &wrong).await?;
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
    let seen = in_force(house, ubigeo, as_of).await?;
    Ok(seen.into_iter().map(|seen| seen.fact).collect())
}

/// The same, each with the row of the register where it stands.
async fn in_force(
    house: &House,
    ubigeo: &Ubigeo,
    as_of: DateTime<Utc>,
) -> Result<Vec<Seen<Agreement>>, StoreError> {
    let filter = Filter::Ubigeo(ubigeo.to_string());
    let mut seen: Vec<Seen<Agreement>> =
        records::current(&house.db, RecordKind::Agreement, &filter, as_of).await?;
    seen.sort_by(|one, other| one.fact.id.cmp(&other.fact.id));
    Ok(seen)
}

/// The codes that cannot be, at their row of the register; a row without any is there too, so that an
/// older finding goes when the file that was missing comes.
fn misread(seen: &[Seen<Agreement>], wrong: &[WrongCode]) -> Vec<(RowRef, Vec<Finding>)> {
    let of_row = |seen: &Seen<Agreement>| {
        let of_it = wrong.iter().filter(|wrong| wrong.agreement == seen.fact.id);
        let finding = |wrong: &WrongCode| Finding {
            place: Locator { column: Some("CUI".to_owned()), ..seen.row.locator.clone() },
            value: wrong.code.to_string(),
            code: FindingCode::ImplausibleCode,
            message: wrong.message.clone(),
            rejects_row: false,
        };
        (seen.row.clone(), of_it.map(finding).collect())
    };
    seen.iter().map(of_row).collect()
}
