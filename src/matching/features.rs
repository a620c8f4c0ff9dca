//! What speaks for and against that a sentence and a name are one project, as numbers.
//!
//! Coverage counts both ways: a name that says all of the sentence but names another place beside it is
//! a sister, not the same. Conflicts (other school number, other district, other stage) are features
//! of their own, because the bulk of two sister works is the same to the letter.

use super::index::{Asked, Document, Index};
use super::normalize::Name;
use super::places::Places;

/// How many features there are.
pub const COUNT: usize = 23;

/// The features in the order of [`super::score::WEIGHTS`].
pub type Features = [f64; COUNT];

/// Places of the features that other parts ask for by name.
pub const COVERED_ASKED: usize = 1;
pub const COVERED_CORE: usize = 2;
pub const NUMBERS_DIFFER: usize = 8;
pub const DISTRICT_DIFFERS: usize = 11;
pub const NATURE_DIFFERS: usize = 16;

/// Where a candidate stands as seen from the municipality that asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Its own investment, or one in its district.
    Own,
    SameProvince,
    Elsewhere,
    /// Nothing is known of either.
    Unknown,
}

/// The question beside one document, word by word.
#[derive(Debug)]
pub struct Alignment {
    /// For each word asked, how surely the name holds it.
    pub asked: Vec<f64>,
    /// For each word of the name's core, how surely the sentence holds it.
    pub core: Vec<f64>,
    /// For each word asked, where in the core it was found.
    at: Vec<Option<usize>>,
}

impl Alignment {
    pub fn of(asked: &[Asked], document: &Document, spoken: &[super::vocabulary::WordId]) -> Self {
        let mut aligned = Self {
            asked: vec![0.0; asked.len()],
            core: document
                .core
                .iter()
                .map(|id| if spoken.contains(id) { 1.0 } else { 0.0 })
                .collect(),
            at: vec![None; asked.len()],
        };
        for (number, word) in asked.iter().enumerate() {
            for (id, sure) in &word.meanings {
                if let Some(place) = document.core.iter().position(|core| core == id) {
                    aligned.core[place] = aligned.core[place].max(*sure);
                    if *sure > aligned.asked[number] {
                        aligned.asked[number] = *sure;
                        aligned.at[number] = Some(place);
                    }
                } else if document.tail.contains(id) {
                    aligned.asked[number] = aligned.asked[number].max(*sure);
                }
            }
        }
        aligned
    }

    /// Share of neighbouring words that are neighbours in the name too, in the same order.
    fn order(&self) -> f64 {
        let found: Vec<usize> = self.at.iter().flatten().copied().collect();
        if found.len() < 2 {
            return 0.0;
        }
        let kept =
            found.windows(2).filter(|pair| pair[1] > pair[0] && pair[1] - pair[0] <= 2).count();
        ratio(kept, found.len() - 1)
    }
}

/// Computes the features of one candidate.
pub fn of(
    index: &Index,
    question: &Name,
    asked: &[Asked],
    document: &Document,
    standing: Standing,
) -> (Features, Alignment) {
    let spoken = index.place_words(question);
    let aligned = Alignment::of(asked, document, &spoken);
    let asked_weights: Vec<f64> = asked.iter().map(|word| word.weight).collect();
    let core_weights: Vec<f64> =
        document.core.iter().map(|id| index.vocabulary.weight(*id)).collect();
    let (covered_asked, missing_asked) = coverage(&asked_weights, &aligned.asked);
    let (covered_core, missing_core) = coverage(&core_weights, &aligned.core);
    let (numbers_same, numbers_differ, numbers_one_side) =
        numbers(&question.numbers, &document.name.numbers);
    let (district_same, district_differs) = agreement(&question.places.districts, &document.name);
    let (region_same, region_differs) = regions(&question.places, &document.name.places);
    let (nature_same, nature_near, nature_differs) =
        natures(&question.natures, &document.name.natures);
    let (stage_differs, stage_more) = stages(question.stage, document.name.stage);
    let told: f64 =
        asked_weights.iter().zip(&aligned.asked).map(|(weight, sure)| weight * sure).sum();
    let features = [
        1.0,
        covered_asked,
        covered_core,
        missing_asked / 7.5,
        missing_core / 7.5,
        missing_asked.min(missing_core) / 7.5,
        covered_asked.min(covered_core).powi(3),
        numbers_same,
        numbers_differ,
        numbers_one_side,
        district_same,
        district_differs,
        region_same,
        region_differs,
        nature_same,
        nature_near,
        nature_differs,
        stage_differs,
        stage_more,
        aligned.order(),
        letters(&question.core_text(), &document.name.core_text()),
        (1.0 + told).ln() / 4.0,
        match standing {
            Standing::Own => 1.0,
            Standing::SameProvince | Standing::Unknown => 0.0,
            Standing::Elsewhere => -1.0,
        },
    ];
    (features, aligned)
}

/// Weighted share that was found, and the weight of the heaviest word that was not.
fn coverage(weights: &[f64], found: &[f64]) -> (f64, f64) {
    let all: f64 = weights.iter().sum();
    let held: f64 = weights.iter().zip(found).map(|(weight, sure)| weight * sure).sum();
    let missing =
        weights.iter().zip(found).map(|(weight, sure)| weight * (1.0 - sure)).fold(0.0, f64::max);
    (if all > 0.0 { held / all } else { 0.0 }, missing)
}

/// Same number, other number, number on one side only.
fn numbers(asked: &[String], held: &[String]) -> (f64, f64, f64) {
    match (asked.is_empty(), held.is_empty()) {
        (true, true) => (0.0, 0.0, 0.0),
        (true, false) | (false, true) => (0.0, 0.0, 1.0),
        (false, false) => {
            let shared = asked.iter().filter(|number| held.contains(number)).count();
            if shared == 0 {
                (0.0, 1.0, 0.0)
            } else {
                (1.0, ratio(asked.len() - shared, asked.len()), 0.0)
            }
        }
    }
}

/// Whether a district asked for is the name's, in its formula or in its core.
fn agreement(asked: &[String], name: &Name) -> (f64, f64) {
    let held = &name.places.districts;
    if asked.is_empty() || held.is_empty() {
        return (0.0, 0.0);
    }
    let same = asked.iter().any(|one| held.iter().any(|other| same_place(one, other)));
    if same { (1.0, 0.0) } else { (0.0, 1.0) }
}

fn regions(asked: &Places, held: &Places) -> (f64, f64) {
    let level = |one: &[String], other: &[String]| {
        let known = !one.is_empty() && !other.is_empty();
        let same = one.iter().any(|one| other.iter().any(|other| same_place(one, other)));
        (known && same, known && !same)
    };
    let (province_same, province_differs) = level(&asked.provinces, &held.provinces);
    let (department_same, department_differs) = level(&asked.departments, &held.departments);
    (
        flag(province_same || (department_same && !province_differs)),
        flag(province_differs || department_differs),
    )
}

/// `TINYAHUARCO` and `FUNDICION DE TINYAHUARCO` are one place, and so are two spellings of it.
pub(super) fn same_place(one: &str, other: &str) -> bool {
    let words = |name: &str| {
        name.split(' ').filter(|word| word.len() > 2).map(super::phonetic::key).collect::<Vec<_>>()
    };
    let (one, other) = (words(one), words(other));
    let (short, long) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    let near = |word: &String| {
        long.iter()
            .any(|held| held == word || (word.len() >= 5 && strsim::osa_distance(held, word) <= 1))
    };
    !short.is_empty() && short.iter().all(near)
}

/// Same kind of work, same family, another one.
fn natures(asked: &[String], held: &[String]) -> (f64, f64, f64) {
    const NEW: [&str; 5] =
        ["creacion", "construccion", "instalacion", "implementacion", "habilitacion"];
    if asked.is_empty() || held.is_empty() {
        return (0.0, 0.0, 0.0);
    }
    let shared = asked.iter().filter(|nature| held.contains(nature)).count();
    if shared > 0 {
        return (ratio(2 * shared, asked.len() + held.len()), 0.0, 0.0);
    }
    let is_new = |natures: &[String]| natures.iter().any(|nature| NEW.contains(&nature.as_str()));
    if is_new(asked) == is_new(held) { (0.0, 1.0, 0.0) } else { (0.0, 0.0, 1.0) }
}

/// Another stage; a stage that only the name speaks of.
fn stages(asked: Option<u8>, held: Option<u8>) -> (f64, f64) {
    match (asked, held) {
        (Some(one), Some(other)) => (flag(one != other), 0.0),
        (None, Some(_)) => (0.0, 1.0),
        _ => (0.0, 0.0),
    }
}

/// Overlap of the groups of three letters (Dice).
fn letters(one: &str, other: &str) -> f64 {
    let groups = |text: &str| {
        let mut groups: Vec<[u8; 3]> =
            text.as_bytes().windows(3).filter_map(|group| group.try_into().ok()).collect();
        groups.sort_unstable();
        groups.dedup();
        groups
    };
    let (one, other) = (groups(one), groups(other));
    let shared = one.iter().filter(|group| other.binary_search(group).is_ok()).count();
    if one.is_empty() || other.is_empty() {
        0.0
    } else {
        ratio(2 * shared, one.len() + other.len())
    }
}

fn flag(value: bool) -> f64 {
    if value { 1.0 } else { 0.0 }
}

fn ratio(part: usize, whole: usize) -> f64 {
    super::weights::count(part) / super::weights::count(whole.max(1))
}
