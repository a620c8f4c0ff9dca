//! What may carry out the agreements of a municipality: what is known of investments and works in its
//! province, the multi-annual programme, and the codes that its own budget or acta names.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use crate::domain::agreement::{Agreement, ProgrammeItem};
use crate::domain::codes::{Cui, SecEjec, Ubigeo};
use crate::domain::evidence::{RecordKind, Seen};
use crate::domain::link::Target;
use crate::domain::period::Year;
use crate::domain::project::{Investment, InvestmentState, Place};
use crate::domain::text::fold;
use crate::domain::work::Work;
use crate::jobs::house::House;
use crate::matching::candidates::Candidate;
use crate::store::db::StoreError;
use crate::store::links;
use crate::store::municipalities;
use crate::store::records::{self, Filter, place_key};

/// Gathers the candidates for a municipality's agreements.
pub async fn of(
    house: &House,
    ubigeo: &Ubigeo,
    agreements: &[Agreement],
    as_of: DateTime<Utc>,
) -> Result<Vec<Candidate>, StoreError> {
    let unit = links::unit_of(&house.db, ubigeo).await?;
    let budgeted = links::budgeted(&house.db, unit.as_ref()).await?;
    let named: BTreeSet<String> =
        agreements.iter().flat_map(|agreement| &agreement.cuis).map(ToString::to_string).collect();
    let codes: Vec<String> =
        named.into_iter().chain(budgeted.iter().map(ToString::to_string)).collect();
    let province = Filter::Province(ubigeo.province().to_owned());

    let mut gathered = Gathered {
        unit,
        ubigeo: ubigeo.clone(),
        places: BTreeSet::new(),
        by_name: BTreeMap::new(),
    };
    let of_codes = Filter::Cuis(codes);
    for filter in [&province, &of_codes] {
        let seen: Vec<Seen<Investment>> =
            records::current(&house.db, RecordKind::Investment, filter, as_of).await?;
        for one in &seen {
            gathered.investment(&one.fact);
        }
    }
    let programme: Vec<Seen<ProgrammeItem>> = records::current(
        &house.db,
        RecordKind::Programme,
        &Filter::Ubigeo(ubigeo.to_string()),
        as_of,
    )
    .await?;
    for one in &programme {
        gathered.programme(&one.fact);
    }
    let works = agreements.iter().flat_map(|agreement| &agreement.works);
    let works = Filter::Works(works.map(ToString::to_string).collect());
    // the files of works name places and have no ubigeo
    gathered.places.extend(places_of_province(house, ubigeo).await?);
    for filter in [&province, &Filter::Places(gathered.place_keys()), &of_codes, &works] {
        let seen: Vec<Seen<Work>> =
            records::current(&house.db, RecordKind::Work, filter, as_of).await?;
        for one in &seen {
            gathered.work(&one.fact);
        }
    }
    Ok(gathered.candidates(&budgeted))
}

/// The districts of the municipality's province, as files without ubigeo name them.
async fn places_of_province(house: &House, ubigeo: &Ubigeo) -> Result<Vec<String>, StoreError> {
    let mut keys = Vec::new();
    for one in municipalities::all(&house.db).await? {
        if one.ubigeo.province() == ubigeo.province() {
            keys.extend(municipalities::place_keys(&house.db, &one).await?);
        }
    }
    Ok(keys)
}

/// Candidates by target and folded name: several sources say the same.
#[derive(Debug)]
struct Gathered {
    unit: Option<SecEjec>,
    ubigeo: Ubigeo,
    places: BTreeSet<String>,
    by_name: BTreeMap<(Target, String), Candidate>,
}

impl Gathered {
    fn investment(&mut self, investment: &Investment) {
        let Some(cui) = investment.cui.clone().filter(|cui| !cui.is_generic()) else { return };
        for place in &investment.places {
            self.places.extend(place_key(place.province.as_deref(), place.district.as_deref()));
        }
        let own = investment.sec_ejec.is_some() && investment.sec_ejec == self.unit;
        let closed = matches!(
            investment.state,
            Some(InvestmentState::Closed | InvestmentState::Deactivated)
        );
        let last = investment.end_on.and_then(Year::of);
        let last = last.or(investment.last_accrued.map(crate::domain::period::Month::year));
        self.add(Candidate {
            target: Target::Investment(cui.clone()),
            cui: Some(cui),
            name: investment.name.clone(),
            ubigeos: ubigeos(&investment.places),
            own,
            cost: investment.updated_cost.or(investment.viable_cost),
            closed_in: last.filter(|_| closed),
        });
    }

    fn programme(&mut self, item: &ProgrammeItem) {
        let Some(cui) = item.cui.clone().filter(|cui| !cui.is_generic()) else { return };
        self.add(Candidate {
            target: Target::Investment(cui.clone()),
            cui: Some(cui),
            name: item.name.clone(),
            ubigeos: vec![item.ubigeo.clone()],
            own: true,
            cost: None,
            closed_in: None,
        });
    }

    fn work(&mut self, work: &Work) {
        // a work names its investment, which may stand in no other file
        if let Some(cui) = work.cui.clone().filter(|cui| !cui.is_generic()) {
            let target = Target::Investment(cui.clone());
            if !self.knows(&target) {
                self.add(Candidate {
                    target,
                    cui: Some(cui),
                    name: work.name.clone(),
                    ubigeos: work.place.ubigeo.iter().cloned().collect(),
                    own: false,
                    cost: None,
                    closed_in: None,
                });
            }
        }
        self.add(Candidate {
            target: Target::Work(work.code.clone()),
            cui: work.cui.clone(),
            name: work.name.clone(),
            ubigeos: work.place.ubigeo.iter().cloned().collect(),
            own: false,
            cost: work.contract_amount.or(work.design_cost),
            closed_in: work.actual_end_on.and_then(Year::of),
        });
    }

    fn knows(&self, target: &Target) -> bool {
        let from = (target.clone(), String::new());
        self.by_name.range(from..).next().is_some_and(|((known, _), _)| known == target)
    }

    /// Keeps one entry a name and completes it with what another source knows.
    fn add(&mut self, candidate: Candidate) {
        let key = (candidate.target.clone(), fold(&candidate.name));
        let Some(known) = self.by_name.get_mut(&key) else {
            self.by_name.insert(key, candidate);
            return;
        };
        known.own |= candidate.own;
        known.cost = known.cost.or(candidate.cost);
        known.closed_in = known.closed_in.or(candidate.closed_in);
        let new = candidate.ubigeos.into_iter().filter(|ubigeo| !known.ubigeos.contains(ubigeo));
        let new: Vec<Ubigeo> = new.collect();
        known.ubigeos.extend(new);
    }

    fn place_keys(&self) -> Vec<String> {
        self.places.iter().cloned().collect()
    }

    /// All of them; a code of the unit's own budget is its own, known by name or not.
    fn candidates(mut self, budgeted: &[Cui]) -> Vec<Candidate> {
        for cui in budgeted.iter().filter(|cui| !cui.is_generic()) {
            let target = Target::Investment(cui.clone());
            let mut known = false;
            for ((held, _), candidate) in &mut self.by_name {
                if *held == target {
                    candidate.own = true;
                    known = true;
                }
            }
            if !known {
                self.add(Candidate {
                    target,
                    cui: Some(cui.clone()),
                    name: String::new(),
                    ubigeos: vec![self.ubigeo.clone()],
                    own: true,
                    cost: None,
                    closed_in: None,
                });
            }
        }
        self.by_name.into_values().collect()
    }
}

fn ubigeos(places: &[Place]) -> Vec<Ubigeo> {
    places.iter().filter_map(|place| place.ubigeo.clone()).collect()
}
