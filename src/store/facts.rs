//! Everything that is known about one municipality as of a moment, gathered for the middle of the
//! house.
//!
//! Reads by index alone: the unit's own figures, and what hangs on the codes that its links, its acta
//! and its programme name. Of other municipalities only sums are read, made by the database.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use serde::de::DeserializeOwned;

use super::db::{Db, StoreError};
use super::figures::{self, Filter as FigureFilter};
use super::records::{self, Filter};
use super::sources::{self, Rhythm};
use super::{contradictions, coverage, links, municipalities, totals};
use crate::domain::agreement::{Agreement, ProgrammeItem};
use crate::domain::codes::{Cui, ProductCode, SecEjec, Ubigeo};
use crate::domain::evidence::{EvidenceId, RecordKind, Seen};
use crate::domain::facts::{Coverage, Facts, Versions};
use crate::domain::figure::Figure;
use crate::domain::link::{Link, LinkState, Target};
use crate::domain::place::Municipality;
use crate::domain::source::Source;
use crate::domain::work::Work;

/// Gathers the facts of a municipality that were known before a moment, to be judged on a day.
pub async fn load(
    db: &Db,
    municipality: &Municipality,
    rhythm: impl Fn(Source) -> Option<Rhythm>,
    as_of: DateTime<Utc>,
    today: NaiveDate,
) -> Result<Facts, StoreError> {
    let desk = Desk { db, as_of };
    let ubigeo = &municipality.ubigeo;
    let own = Filter::Ubigeo(ubigeo.to_string());
    let links = links::load(db, ubigeo, as_of).await?;
    let agreements = desk.agreements(&own).await?;
    let programme: Vec<Seen<ProgrammeItem>> = desk.current(RecordKind::Programme, &own).await?;
    let linked = desk.linked(&links).await?;
    let money = desk.money(municipality.sec_ejec.as_ref(), &linked).await?;
    let named = named(&linked, &agreements, &programme, &money.current);
    let here = Filter::Places(municipalities::place_keys(db, municipality).await?);
    let of_linked = Filter::Cuis(texts(&linked));
    let places = [Filter::Works(works_of(&links)), of_linked.clone(), own.clone(), here.clone()];
    let works: Vec<Versions<Work>> = desk.versions(RecordKind::Work, &places).await?;
    let of_works = Filter::Works(codes(&works));
    let projects = [Filter::Cuis(texts(&named)), own.clone(), here];
    let stopped = [of_works.clone(), of_linked.clone()];

    Ok(Facts {
        municipality: municipality.clone(),
        as_of,
        today,
        processes: desk.current(RecordKind::Process, &own).await?,
        actas: desk.current(RecordKind::Acta, &own).await?,
        agreements,
        programme,
        signatories: desk.current(RecordKind::Signatory, &own).await?,
        members: desk.current(RecordKind::Member, &own).await?,
        events: desk.current(RecordKind::Event, &own).await?,
        visits: desk.current(RecordKind::Visit, &own).await?,
        steps: desk.current(RecordKind::Step, &own).await?,
        lessons: desk.current(RecordKind::Lesson, &own).await?,
        links,
        figures: money.current,
        figure_history: money.history,
        investments: newest(desk.versions(RecordKind::Investment, &projects).await?),
        follow_ups: desk.current(RecordKind::FollowUp, &of_linked).await?,
        situations: desk.current(RecordKind::Situation, &of_linked).await?,
        work_history: oldest_first(&works),
        works: newest(works),
        progress: desk.current(RecordKind::Progress, &of_works).await?,
        stoppages: newest(desk.versions(RecordKind::Stoppage, &stopped).await?),
        tenders: desk.current(RecordKind::Tender, &of_linked).await?,
        contracts: desk.current(RecordKind::Contract, &of_linked).await?,
        contradictions: contradictions::open_at(db, ubigeo, as_of).await?,
        sources: sources::health(db, rhythm, as_of, today).await?,
        coverage: desk.coverage(municipality.sec_ejec.as_ref()).await?,
        peers: totals::of_department(db, ubigeo.department(), as_of).await?,
        neighbours: neighbours(db, ubigeo).await?,
    })
}

async fn neighbours(db: &Db, own: &Ubigeo) -> Result<Vec<Municipality>, StoreError> {
    let mut known = municipalities::all(db).await?;
    known.retain(|one| one.ubigeo.province() == own.province());
    Ok(known)
}

/// Where everything is read from, and until when.
#[derive(Clone, Copy)]
struct Desk<'a> {
    db: &'a Db,
    as_of: DateTime<Utc>,
}

/// The money of a unit and of what is linked.
struct Money {
    current: Vec<Figure>,
    history: Vec<Figure>,
}

impl Desk<'_> {
    async fn current<T: DeserializeOwned>(
        self,
        kind: RecordKind,
        filter: &Filter,
    ) -> Result<Vec<Seen<T>>, StoreError> {
        records::current(self.db, kind, filter, self.as_of).await
    }

    /// The records that any of the filters finds, each once, in the order of their addresses.
    async fn versions<T: DeserializeOwned>(
        self,
        kind: RecordKind,
        filters: &[Filter],
    ) -> Result<Vec<Versions<T>>, StoreError> {
        let mut found: BTreeMap<EvidenceId, Versions<T>> = BTreeMap::new();
        for filter in filters {
            for versions in records::versions(self.db, kind, filter, self.as_of).await? {
                if let Some(id) = versions.in_force().map(|seen: &Seen<T>| seen.id.clone()) {
                    found.insert(id, versions);
                }
            }
        }
        Ok(found.into_values().collect())
    }

    /// The agreements with all their versions, in the order of the actas.
    async fn agreements(self, own: &Filter) -> Result<Vec<Versions<Agreement>>, StoreError> {
        let mut agreements: Vec<Versions<Agreement>> =
            records::versions(self.db, RecordKind::Agreement, own, self.as_of).await?;
        agreements.sort_by_key(|versions| versions.in_force().map(|seen| seen.fact.id.clone()));
        Ok(agreements)
    }

    async fn coverage(self, unit: Option<&SecEjec>) -> Result<Vec<Coverage>, StoreError> {
        match unit {
            Some(unit) => coverage::of_unit(self.db, unit, self.as_of).await,
            None => Ok(Vec::new()),
        }
    }

    /// The investments that a link names, confirmed or proposed, itself or through its work.
    async fn linked(self, links: &[Link]) -> Result<BTreeSet<Cui>, StoreError> {
        let live = links.iter().filter(|link| link.state != LinkState::Rejected);
        let mut cuis: BTreeSet<Cui> = live
            .filter_map(|link| match &link.id.target {
                Target::Investment(cui) => Some(cui.clone()),
                Target::Work(_) => None,
            })
            .collect();
        let works: Vec<Seen<Work>> =
            self.current(RecordKind::Work, &Filter::Works(works_of(links))).await?;
        cuis.extend(works.into_iter().filter_map(|work| work.fact.cui));
        Ok(cuis)
    }

    async fn money(
        self,
        unit: Option<&SecEjec>,
        linked: &BTreeSet<Cui>,
    ) -> Result<Money, StoreError> {
        let mut current = Vec::new();
        if let Some(unit) = unit {
            let of_unit = FigureFilter { sec_ejec: Some(unit.clone()), ..FigureFilter::default() };
            current = figures::current(self.db, &of_unit, self.as_of).await?;
        }
        let products: Vec<ProductCode> =
            linked.iter().filter_map(|cui| ProductCode::parse(cui.as_str()).ok()).collect();
        let versions = figures::history_of(self.db, &products, self.as_of).await?;
        let elsewhere = versions.chunk_by(|one, other| one.key == other.key);
        current.extend(
            elsewhere
                .filter_map(|versions| versions.last())
                .filter(|figure| unit.is_none() || figure.key.sec_ejec.as_ref() != unit)
                .cloned(),
        );
        let mut history: Vec<Figure> = versions
            .into_iter()
            .filter(|figure| figure.key.month.is_none())
            .filter(|figure| {
                figure.withdrawn || figure.amounts.pia.or(figure.amounts.pim).is_some()
            })
            .collect();
        history.sort_by_key(|figure| figure.known_at);
        Ok(Money { current, history })
    }
}

/// Every investment that links, acta, programme or budget name: described, linked or not.
fn named(
    linked: &BTreeSet<Cui>,
    agreements: &[Versions<Agreement>],
    programme: &[Seen<ProgrammeItem>],
    figures: &[Figure],
) -> BTreeSet<Cui> {
    let in_acta = agreements.iter().flat_map(|versions| &versions.all);
    let in_acta = in_acta.flat_map(|seen| seen.fact.cuis.iter().cloned());
    let in_programme = programme.iter().filter_map(|item| item.fact.cui.clone());
    let in_budget = figures.iter().filter_map(|figure| figure.key.product.as_ref()?.cui());
    linked.iter().cloned().chain(in_acta).chain(in_programme).chain(in_budget).collect()
}

fn codes(works: &[Versions<Work>]) -> Vec<String> {
    let all = works.iter().flat_map(|versions| &versions.all);
    let codes: BTreeSet<String> = all.map(|seen| seen.fact.code.to_string()).collect();
    codes.into_iter().collect()
}

fn works_of(links: &[Link]) -> Vec<String> {
    let live = links.iter().filter(|link| link.state != LinkState::Rejected);
    live.filter_map(|link| match &link.id.target {
        Target::Work(work) => Some(work.to_string()),
        Target::Investment(_) => None,
    })
    .collect()
}

fn texts(cuis: &BTreeSet<Cui>) -> Vec<String> {
    cuis.iter().map(ToString::to_string).collect()
}

fn newest<T>(found: Vec<Versions<T>>) -> Vec<Seen<T>> {
    found.into_iter().filter_map(|mut versions| versions.all.pop()).collect()
}

fn oldest_first<T: Clone>(found: &[Versions<T>]) -> Vec<Seen<T>> {
    let mut all: Vec<Seen<T>> =
        found.iter().flat_map(|versions| versions.all.iter().cloned()).collect();
    all.sort_by_key(|seen| seen.known_at);
    all
}
