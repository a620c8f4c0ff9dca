//! What may carry out an agreement, and the search among it.
//!
//! The municipality's own investments and works first, then its province's; a municipality that is not
//! known searches everything. Several rows of one code are one candidate with several names.

use std::collections::HashMap;

use super::features::{self, Alignment, Features, Standing};
use super::index::{Asked, Index};
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

/// How many candidates are looked at closely.
const LOOKED_AT: usize = 36;

/// The candidates, indexed once and asked often.
#[derive(Debug)]
pub struct Pool<'a> {
    pub candidates: &'a [Candidate],
    pub index: Index,
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
    pub fn new(candidates: &'a [Candidate]) -> Self {
        Self {
            candidates,
            index: Index::build(candidates.iter().map(|candidate| candidate.name.as_str())),
        }
    }

    /// The candidates nearest to the question, the strongest first, one a target.
    pub fn search(&self, question: &Name, municipality: Option<&Ubigeo>) -> Vec<Found> {
        let asked = self.index.ask(question);
        let places = self.index.place_words(question);
        let mut best: HashMap<&Target, Found> = HashMap::new();
        for number in self.index.nearest(&asked, &places, LOOKED_AT) {
            let found = self.look_at(question, &asked, number as usize, municipality);
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

    /// One candidate beside the question, near or not.
    pub fn compare(&self, question: &Name, number: usize, municipality: Option<&Ubigeo>) -> Found {
        self.look_at(question, &self.index.ask(question), number, municipality)
    }

    fn look_at(
        &self,
        question: &Name,
        asked: &[Asked],
        number: usize,
        municipality: Option<&Ubigeo>,
    ) -> Found {
        let standing = standing(&self.candidates[number], municipality);
        let document = &self.index.documents[number];
        let (features, alignment) = features::of(&self.index, question, asked, document, standing);
        let evidence = score::evidence(&features);
        Found { candidate: number, features, alignment, standing, evidence }
    }
}

impl Found {
    /// The name speaks of something else: another number, another district, or nothing in common.
    pub fn contradicts(&self) -> bool {
        let feature = |at: usize| self.features[at];
        let elsewhere = feature(features::DISTRICT_DIFFERS) > 0.0 && self.standing != Standing::Own;
        let unlike =
            feature(features::COVERED_ASKED) < 0.15 && feature(features::COVERED_CORE) < 0.15;
        feature(features::NUMBERS_DIFFER) >= 1.0 || elsewhere || unlike
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
