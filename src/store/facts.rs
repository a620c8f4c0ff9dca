//! Everything that is known about one municipality as of a moment, gathered for the middle of the
//! house.
//!
//! Reads by index alone: the unit's own figures, and what hangs on the codes that its links, its acta
//! and its programme name. Of other municipalities only sums are read, made by the database.

mod peers;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use serde::de::DeserializeOwned;

use super::db::{Db, StoreError};
use super::figures::{self, Filter as FigureFilter};
use super::records::{self, Filter};
use super::sources::{self, Rhythm};
use super::{contradictions, coverage, links, municipalities};
use crate::domain::agreement::{Agreement, ProgrammeItem};
use crate::domain::codes::{Cui, ProductCode, SecEjec};
use crate::domain::evidence::{EvidenceId, RecordKind, Seen};
use crate::domain::facts::{Facts, Versions};
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
    let of_place = Filter::Ubigeo(ubigeo.to_string());
    let links = links::load(db, ubigeo, as_of).await?;
    let agreements: Vec<Versions<Agreement>> =
        desk.versions(RecordKind::Agreement, &[of_place.clone()]).await?;
    let programme: Vec<Seen<ProgrammeItem>> =
        desk.current(RecordKind::Programme, &of_place).await?;
    let here = Filter::Places(municipalities::place_keys(db, municipality).await?);
    let linked = desk.linked(&links).await?;
    let money = desk.money(municipality.sec_ejec.as_ref(), &linked).await?;

    // what the acta, the programme and the budget name is described too, linked or not
    let mut named = linked.clone();
    named.extend(
        agreements
            .iter()
            .flat_map(|versions| &versions.all)
            .flat_map(|seen| seen.fact.cuis.clone()),
    );
    named.extend(programme.iter().filter_map(|item| item.fact.cui.clone()));
    named.extend(money.current.iter().filter_map(|figure| figure.key.product.as_ref()?.cui()));
    let of_linked = Filter::Cuis(texts(&linked));
    let of_named = Filter::Cuis(texts(&named));

    let linked_works = Filter::Works(works_of(&links));
    let places = [linked_works, of_linked.clone(), of_place.clone(), here.clone()];
    let works: Vec<Versions<Work>> = desk.versions(RecordKind::Work, &places).await?;
    let codes: BTreeSet<String> = works
        .iter()
        .flat_map(|versions| &versions.all)
        .map(|seen| seen.fact.code.to_string())
        .collect();
    let of_works = Filter::Works(codes.into_iter().collect());

    Ok(Facts {
        municipality: municipality.clone(),
        as_of,
        today,
        processes: desk.current(RecordKind::Process, &of_place).await?,
        actas: desk.current(RecordKind::Acta, &of_place).await?,
        agreements: in_order(agreements),
        programme,
        signatories: desk.current(RecordKind::Signatory, &of_place).await?,
        members: desk.current(RecordKind::Member, &of_place).await?,
        events: desk.current(RecordKind::Event, &of_place).await?,
        visits: desk.current(RecordKind::Visit, &of_place).await?,
        links,
        figures: money.current,
        figure_history: money.history,
        investments: newest(
            desk.versions(RecordKind::Investment, &[of_named, of_place, here]).await?,
        ),
        follow_ups: desk.current(RecordKind::FollowUp, &of_linked).await?,
        situations: desk.current(RecordKind::Situation, &of_linked).await?,
        work_history: oldest_first(&works),
        works: newest(works),
        progress: desk.current(RecordKind::Progress, &of_works).await?,
        stoppages: newest(
            desk.versions(RecordKind::Stoppage, &[of_works, of_linked.clone()]).await?,
        ),
        tenders: desk.current(RecordKind::Tender, &of_linked).await?,
        contracts: desk.current(RecordKind::Contract, &of_linked).await?,
        contradictions: contradictions::open_at(db, ubigeo, as_of).await?,
        sources: sources::health(db, rhythm, as_of, today).await?,
        coverage: match &municipality.sec_ejec {
            Some(unit) => coverage::of_unit(db, unit, as_of).await?,
            None => Vec::new(),
        },
        peers: peers::load(db, municipality, as_of).await?,
    })
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

/// The order of the actas: by process, then by number.
fn in_order(mut agreements: Vec<Versions<Agreement>>) -> Vec<Versions<Agreement>> {
    agreements.sort_by_key(|versions| versions.in_force().map(|seen| seen.fact.id.clone()));
    agreements
}
