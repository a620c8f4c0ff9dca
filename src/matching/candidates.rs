//! What may carry out an agreement, and the search among it.
//!
//! The municipality's own investments and works are always looked at, whatever their words; beside
//! them the nearest of all. Several rows of one code are one candidate with several names.

use std::collections::HashMap;

use super::asked::{Alignment, Asked};
use super::features::{self, Feature, Features, Standing};
use super::index::Index;
use super::normalize::Name;
use super::score;
use crate::domain::codes::{Cui, Ubigeo};
use crate::domain::link::Target;
use crate::domain::money::Soles;
use crate::domain::period::Year;

/// A public investment or work, as far as the matcher looks at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub target: Target,
    /// The investment that it is or belongs to.
    pub cui: Option<Cui>,
    pub name: String,
    /// Districts where it lies.
    pub ubigeos: Vec<Ubigeo>,
    /// The municipality's own unit carries it out.
    pub own: bool,
    pub cost: Option<Soles>,
    /// The last year in which anything was done on it, when it is closed.
    pub closed_in: Option<Year>,
}

/// How many of all candidates are looked at closely.
const LOOKED_AT: usize = 36;
/// How many of the municipality's own are, besides.
const OWN_LOOKED_AT: usize = 16;

/// The candidates, indexed once and asked often.
#[derive(Debug)]
pub struct Pool<'a> {
    pub candidates: Vec<&'a Candidate>,
    pub index: Index,
    /// Candidates of each district, and those of the unit that the pool was made for.
    districts: HashMap<&'a Ubigeo, Vec<u32>>,
    own: Vec<u32>,
    /// Places of the candidates in the order of their targets.
    by_target: Vec<u32>,
}

/// One candidate beside the question.
#[derive(Debug)]
pub struct Found {
    /// Place among the pool's candidates.
    pub candidate: usize,
    pub features: Features,
    pub alignment: Alignment,
    pub standing: Standing,
    pub evidence: f64,
}

impl<'a> Pool<'a> {
    pub fn new(candidates: impl IntoIterator<Item = &'a Candidate>) -> Self {
        let candidates: Vec<&Candidate> = candidates.into_iter().collect();
        let index = Index::build(candidates.iter().map(|candidate| candidate.name.as_str()));
        let mut districts: HashMap<&Ubigeo, Vec<u32>> = HashMap::new();
        let mut own = Vec::new();
        for (place, candidate) in (0..).zip(&candidates) {
            for ubigeo in &candidate.ubigeos {
                districts.entry(ubigeo).or_default().push(place);
            }
            if candidate.own {
                own.push(place);
            }
        }
        let mut by_target: Vec<u32> = (0..).take(candidates.len()).collect();
        by_target.sort_by_key(|place| &candidates[*place as usize].target);
        Self { candidates, index, districts, own, by_target }
    }

    /// The candidates nearest to the question, the strongest first, one a target.
    pub fn search(&self, question: &Name, municipality: Option<&Ubigeo>) -> Vec<Found> {
        let asked = Asked::of(question, &self.index);
        let mut places = self.index.nearest(&asked, LOOKED_AT);
        places.extend(self.nearest_own(&asked, municipality));
        places.sort_unstable();
        places.dedup();
        let mut best: HashMap<&Target, Found> = HashMap::with_capacity(places.len());
        for place in places {
            let found = self.look_at(question, &asked, place as usize, municipality);
            let target = &self.candidates[found.candidate].target;
            if best.get(target).is_none_or(|other| other.evidence < found.evidence) {
                best.insert(target, found);
            }
        }
        let mut found: Vec<Found> = best.into_values().collect();
        found.sort_by(|one, other| {
            other.evidence.total_cmp(&one.evidence).then(one.candidate.cmp(&other.candidate))
        });
        found
    }

    /// The best of the municipality's own; a pool of many municipalities has its own of each.
    fn nearest_own(&self, asked: &Asked, municipality: Option<&Ubigeo>) -> Vec<u32> {
        let Some(municipality) = municipality else { return Vec::new() };
        let here = self.districts.get(municipality).into_iter().flatten().chain(&self.own);
        let held = |place: &u32| asked.held_by(&self.index.documents.get(*place as usize));
        let mut ranked: Vec<(f64, u32)> = here.map(|place| (held(place), *place)).collect();
        ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        ranked.into_iter().take(OWN_LOOKED_AT).map(|(_, place)| place).collect()
    }

    /// One candidate beside the question, near or not.
    pub fn compare(&self, question: &Name, place: usize, municipality: Option<&Ubigeo>) -> Found {
        self.look_at(question, &Asked::of(question, &self.index), place, municipality)
    }

    /// The places of all names of one target.
    pub fn named(&self, target: &Target) -> impl Iterator<Item = usize> + '_ {
        let held = |place: &u32| &self.candidates[*place as usize].target;
        let start = self.by_target.partition_point(|place| held(place) < target);
        let rest = &self.by_target[start..];
        let end = rest.partition_point(|place| held(place) <= target);
        rest[..end].iter().map(|place| *place as usize)
    }

    fn look_at(
        &self,
        question: &Name,
        asked: &Asked,
        place: usize,
        municipality: Option<&Ubigeo>,
    ) -> Found {
        let standing = standing(self.candidates[place], municipality);
        let document = self.index.documents.get(place);
        let (features, alignment) = features::of(&self.index, question, asked, &document, standing);
        let evidence = score::evidence(&features);
        Found { candidate: place, features, alignment, standing, evidence }
    }
}

impl Found {
    pub fn has(&self, feature: Feature) -> bool {
        self.features[feature as usize] > 0.0
    }

    /// The name speaks of something else: another number, another district, or nothing in common.
    pub fn contradicts(&self) -> bool {
        let value = |feature: Feature| self.features[feature as usize];
        let elsewhere = self.has(Feature::DistrictDiffers) && self.standing != Standing::Own;
        let unlike = value(Feature::AskedSaid) < 0.15 && value(Feature::NameAsked) < 0.15;
        value(Feature::NumberDiffers) >= 1.0 || elsewhere || unlike
    }
}

fn standing(candidate: &Candidate, municipality: Option<&Ubigeo>) -> Standing {
    let Some(municipality) = municipality else { return Standing::Unknown };
    if candidate.own || candidate.ubigeos.contains(municipality) {
        Standing::Own
    } else if candidate.ubigeos.is_empty() {
        Standing::Unknown
    } else if candidate.ubigeos.iter().any(|ubigeo| ubigeo.province() == municipality.province()) {
        Standing::SameProvince
    } else {
        Standing::Elsewhere
    }
}
