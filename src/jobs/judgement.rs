//! What the house concludes about one municipality as of a moment.
//!
//! Contradictions, ladders and measures are computed anew from the facts of that moment, so they can
//! never be staler than what they speak of; alerts are read as they were said, because they have a
//! life of their own.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::house::House;
use crate::contradictions;
use crate::domain::agreement::AgreementId;
use crate::domain::alert::Alert;
use crate::domain::codes::Ubigeo;
use crate::domain::facts::Facts;
use crate::domain::finding::Contradiction;
use crate::domain::indicator::{Measure, Subject};
use crate::domain::judgement::Judgement;
use crate::domain::ladder::Ladder;
use crate::domain::link::{LinkState, Target};
use crate::domain::period::Month;
use crate::domain::source::Source;
use crate::indicators;
use crate::ladder;
use crate::store::db::StoreError;
use crate::store::{alerts as stored, facts, municipalities};

/// Why a municipality cannot be judged.
#[derive(Debug, thiserror::Error)]
pub enum JudgementError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the municipality {0} is not known")]
    UnknownMunicipality(Ubigeo),
    #[error("no month can be judged on {0}")]
    Day(NaiveDate),
}

/// The last whole month before a day: what its judgement speaks of.
pub fn judged_month(today: NaiveDate) -> Result<Month, JudgementError> {
    Month::of(today).map(Month::previous).ok_or(JudgementError::Day(today))
}

/// Judges a municipality from what was known before a moment; `month` is the judged one when `None`.
pub async fn load(
    house: &House,
    ubigeo: &Ubigeo,
    as_of: DateTime<Utc>,
    month: Option<Month>,
) -> Result<Judgement, JudgementError> {
    let mut judgement = conclude(gather(house, ubigeo, as_of).await?, month)?;
    judgement.alerts = told(house, &judgement.facts, as_of).await?;
    ladder::settle(&mut judgement.ladders, &judgement.facts, &judgement.alerts);
    Ok(judgement)
}

/// The facts known before a moment.
pub(super) async fn gather(
    house: &House,
    ubigeo: &Ubigeo,
    as_of: DateTime<Utc>,
) -> Result<Facts, JudgementError> {
    let municipality = municipalities::get(&house.db, ubigeo)
        .await?
        .ok_or_else(|| JudgementError::UnknownMunicipality(ubigeo.clone()))?;
    let today = house.clock.today();
    Ok(facts::load(&house.db, &municipality, |source| house.rhythm(source), as_of, today).await?)
}

/// What follows from the facts alone: no alerts yet.
pub(super) fn conclude(
    mut facts: Facts,
    month: Option<Month>,
) -> Result<Judgement, JudgementError> {
    let month = match month {
        Some(month) => month,
        None => judged_month(facts.today)?,
    };
    facts.contradictions = contradictions::find(&facts);
    let ladders = ladder::climb(&facts);
    let measures = indicators::measure(&facts, &ladders, month);
    Ok(Judgement { facts, month, ladders, measures, alerts: Vec::new() })
}

/// The same, with what was concluded before of the agreements for which nothing changed.
pub(super) fn conclude_again(
    facts: Facts,
    month: Month,
    ladders: BTreeMap<AgreementId, Ladder>,
    measures: Vec<Measure>,
) -> Judgement {
    let before = indicators::Before { unchanged: ladders.keys().cloned().collect(), measures };
    let ladders = ladder::climb_again(&facts, ladders);
    let measures = indicators::measure_again(&facts, &ladders, month, &before);
    Judgement { facts, month, ladders, measures, alerts: Vec::new() }
}

/// The alerts of a municipality as they were said before a moment, without judging anything anew.
pub async fn alerts(
    house: &House,
    ubigeo: &Ubigeo,
    as_of: DateTime<Utc>,
) -> Result<Vec<Alert>, JudgementError> {
    told(house, &gather(house, ubigeo, as_of).await?, as_of).await
}

/// Where the sources known before a moment disagree about a municipality.
pub async fn contradictions(
    house: &House,
    ubigeo: &Ubigeo,
    as_of: DateTime<Utc>,
) -> Result<Vec<Contradiction>, JudgementError> {
    Ok(contradictions::find(&gather(house, ubigeo, as_of).await?))
}

/// The alerts said before a moment about the municipality, its sources and the works it watches.
pub(super) async fn told(
    house: &House,
    facts: &Facts,
    as_of: DateTime<Utc>,
) -> Result<Vec<Alert>, JudgementError> {
    let also = shared_subjects(facts);
    Ok(stored::load(&house.db, &facts.municipality.ubigeo, &also, as_of).await?)
}

/// What other municipalities may have opened alerts on as well.
fn shared_subjects(facts: &Facts) -> Vec<Subject> {
    let live = || facts.links.iter().filter(|link| link.state != LinkState::Rejected);
    let linked = |work: &crate::domain::work::Work| {
        live().any(|link| match &link.id.target {
            Target::Work(code) => *code == work.code,
            Target::Investment(cui) => Some(cui) == work.cui.as_ref(),
        })
    };
    let works = facts.works.iter().filter(|work| linked(&work.fact));
    let mut subjects: Vec<Subject> =
        works.map(|work| Subject::Work(work.fact.code.clone())).collect();
    subjects.extend(Source::ALL.iter().map(|source| Subject::Source(*source)));
    subjects.sort();
    subjects.dedup();
    subjects
}
