//! What speaks for and against that a sentence and a name are one project, as numbers.
//!
//! Coverage counts both ways: a name that says all of the sentence but names another place beside it is
//! a sister, not the same. Conflicts (other school number, other district, other stage, other kind of
//! thing) are features of their own, because the bulk of two sister works is the same to the letter.

use super::asked::{Alignment, Asked, AskedWord};
use super::documents::{Document, PlaceNames};
use super::index::Index;
use super::natures::Natures;
use super::normalize::Name;

macro_rules! features {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {
        /// A feature; its comment is the sentence that explains it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Feature { $($(#[$doc])* $name),+ }

        /// Every feature, in the order of [`super::score::WEIGHTS`].
        pub const ALL: &[Feature] = &[$(Feature::$name),+];
        /// How many features there are.
        pub const COUNT: usize = ALL.len();
    };
}

features! {
    /// Any candidate at all, against none.
    Bias,
    /// Share of what is asked that the name says.
    AskedSaid,
    /// Share of the name that is asked.
    NameAsked,
    /// The most telling word asked that the name lacks; one that no name of the pool holds may be speech.
    AskedMissing,
    /// The most telling word of the name that is not asked.
    NameMissing,
    /// Each has a telling word that the other lacks: two places.
    BothMissing,
    /// Each says nearly all of the other.
    NearlySame,
    /// The same, the more the longer they are.
    LongAndSame,
    /// Share of the telling words of the name that are asked.
    TellingAsked,
    /// How many telling words both say.
    SharedMany,
    /// How many telling words asked the name lacks.
    AskedMissingMany,
    /// The most telling word that both say.
    Shared,
    /// The second most telling: two place names in common are no accident.
    SharedSecond,
    /// One number or letter in common.
    NumberSame,
    /// Numbers on both sides, none in common.
    NumberDiffers,
    DistrictDiffers,
    RegionDiffers,
    /// Share of the kinds of work in common.
    NatureSame,
    /// Other kinds of work of one family.
    NatureNear,
    /// New on one side, old on the other.
    NatureDiffers,
    /// The kind of work is said on one side only.
    NatureUnsaid,
    StageDiffers,
    /// A stage that only the name speaks of.
    StageHeld,
    /// A stage that only the sentence speaks of.
    StageAsked,
    /// Groups of three letters in common.
    Letters,
    /// Another kind of thing.
    KindDiffers,
    /// Another school level.
    LevelDiffers,
    /// The municipality's own, or in its district.
    Own,
    /// The municipality's own, the more so the more of the sentence it says.
    OwnSaid,
    /// In another province than the municipality.
    Elsewhere,
}

/// A value for each feature.
pub type Features = [f64; COUNT];

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

/// The heaviest a word can be, for values between 0 and 1.
const HEAVIEST: f64 = 7.5;

/// From this weight on a word is a name: at most five names of a thousand hold it.
pub const TELLING: f64 = 5.3;

/// The tenth word more says less than the second.
fn many(count: f64) -> f64 {
    (1.0 + count).ln()
}

/// Computes the features of one candidate.
pub fn of(
    index: &Index,
    question: &Name,
    asked: &Asked,
    document: &Document,
    standing: Standing,
) -> (Features, Alignment) {
    let aligned = Alignment::of(asked, document, &index.vocabulary);
    let mut features = [0.0; COUNT];
    let mut set = |feature: Feature, value: f64| features[feature as usize] = value;
    let of_asked = Coverage::of(asked.words.iter().map(AskedWord::counted).zip(&aligned.asked));
    let core = document.core.iter().map(|id| index.vocabulary.weight(*id));
    let of_core = Coverage::of(core.zip(&aligned.core));
    let known = asked.words.iter().zip(&aligned.asked).filter(|(word, _)| !word.is_aside());
    let of_known = Coverage::of(known.map(|(word, sure)| (word.weight, sure)));
    set(Feature::Bias, 1.0);
    set(Feature::AskedSaid, of_asked.share);
    set(Feature::NameAsked, of_core.share);
    set(Feature::AskedMissing, of_known.missing);
    set(Feature::NameMissing, of_core.missing);
    set(Feature::BothMissing, of_asked.missing.min(of_core.missing));
    set(Feature::NearlySame, of_asked.share.min(of_core.share).powi(3));
    set(Feature::TellingAsked, of_core.telling());
    set(Feature::LongAndSame, of_asked.share.min(of_core.share) * many(of_asked.held) / 4.0);
    set(Feature::SharedMany, many(of_asked.told));
    set(Feature::AskedMissingMany, many(of_asked.untold));
    set(Feature::Shared, of_asked.shared);
    set(Feature::SharedSecond, of_asked.second);
    numbers(&asked.numbers, document.numbers, &mut set);
    places(asked, document, &index.documents.places, &mut set);
    natures(question.natures, document.natures, &mut set);
    stages(question.stage, document.stage, &mut set);
    set(Feature::Letters, asked.letters.share_with(document.core, &index.vocabulary));
    set(Feature::KindDiffers, flag(asked.kinds.differs(document.kinds)));
    set(Feature::LevelDiffers, flag(asked.kinds.level_differs(document.kinds)));
    set(Feature::Own, flag(standing == Standing::Own));
    set(Feature::OwnSaid, if standing == Standing::Own { of_asked.share } else { 0.0 });
    set(Feature::Elsewhere, flag(standing == Standing::Elsewhere));
    (features, aligned)
}

/// How much of the weight of words was found.
#[derive(Default)]
struct Coverage {
    /// Weighted share that was found.
    share: f64,
    /// Weight that was found.
    held: f64,
    /// The heaviest word that was not found, of 1.
    missing: f64,
    /// The heaviest word that was, of 1, and the second.
    shared: f64,
    second: f64,
    /// How many telling words were found, and were not.
    told: f64,
    untold: f64,
}

impl Coverage {
    /// Share of telling words that were found; where there is none, neither yes nor no.
    fn telling(&self) -> f64 {
        (self.told + 0.25) / (self.told + self.untold + 0.5)
    }

    fn of<'a>(words: impl Iterator<Item = (f64, &'a f64)>) -> Self {
        let (mut all, mut found) = (0.0, Self::default());
        for (weight, sure) in words {
            all += weight;
            found.held += weight * sure;
            found.missing = found.missing.max(weight * (1.0 - sure) / HEAVIEST);
            if weight >= TELLING {
                found.told += sure;
                found.untold += 1.0 - sure;
            }
            let told = weight * sure / HEAVIEST;
            found.second = found.second.max(told.min(found.shared));
            found.shared = found.shared.max(told);
        }
        found.share = if all > 0.0 { found.held / all } else { 0.0 };
        found
    }
}

/// A number that lost or won a digit says nothing; two numbers of one length are two schools.
fn numbers(asked: &[u32], held: &[u32], set: &mut impl FnMut(Feature, f64)) {
    if asked.is_empty() || held.is_empty() {
        return;
    }
    let shared = asked.iter().filter(|number| held.contains(number)).count();
    if shared > 0 {
        set(Feature::NumberSame, 1.0);
        set(Feature::NumberDiffers, ratio(asked.len() - shared, asked.len()));
    } else if !asked.iter().any(|one| held.iter().any(|other| lost_a_digit(*one, *other))) {
        set(Feature::NumberDiffers, 1.0);
    }
}

/// One is the other without one of its digits; short numbers are too alike for that.
fn lost_a_digit(one: u32, other: u32) -> bool {
    let (short, long) = (u64::from(one.min(other)), u64::from(one.max(other)));
    let without = |place: u64| long / (place * 10) * place + long % place;
    let places =
        std::iter::successors(Some(1), |place| Some(place * 10)).take_while(|place| *place <= long);
    short >= 1000 && places.map(without).any(|without| without == short)
}

fn places(
    asked: &Asked,
    document: &Document,
    names: &PlaceNames,
    set: &mut impl FnMut(Feature, f64),
) {
    let differs = |asked: &[Box<[String]>], held: &[u32]| {
        let same = |one: &[String]| held.iter().any(|other| names.is_one(one, *other));
        !asked.is_empty() && !held.is_empty() && !asked.iter().any(|one| same(one))
    };
    set(Feature::DistrictDiffers, flag(differs(&asked.districts, document.districts)));
    let region = differs(&asked.provinces, document.provinces)
        || differs(&asked.departments, document.departments);
    set(Feature::RegionDiffers, flag(region));
}

/// Same kind of work, same family, another one.
fn natures(asked: Natures, held: Natures, set: &mut impl FnMut(Feature, f64)) {
    let shared = asked.shared(held);
    if asked.is_empty() || held.is_empty() {
        set(Feature::NatureUnsaid, 1.0);
    } else if !shared.is_empty() {
        let all = f64::from(asked.len() + held.len());
        set(Feature::NatureSame, 2.0 * f64::from(shared.len()) / all);
    } else if asked.is_new() == held.is_new() {
        set(Feature::NatureNear, 1.0);
    } else {
        set(Feature::NatureDiffers, 1.0);
    }
}

/// Another stage; a stage that only one speaks of.
fn stages(asked: Option<u8>, held: Option<u8>, set: &mut impl FnMut(Feature, f64)) {
    match (asked, held) {
        (Some(one), Some(other)) => set(Feature::StageDiffers, flag(one != other)),
        (None, Some(_)) => set(Feature::StageHeld, 1.0),
        (Some(_), None) => set(Feature::StageAsked, 1.0),
        (None, None) => {}
    }
}

fn flag(value: bool) -> f64 {
    if value { 1.0 } else { 0.0 }
}

fn ratio(part: usize, whole: usize) -> f64 {
    super::weights::count(part) / super::weights::count(whole.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lost_digit_is_no_other_number_and_an_exchanged_one_is() {
        assert!(lost_a_digit(24_854, 4854));
        assert!(lost_a_digit(5062, 50_623));
        assert!(lost_a_digit(50_623, 5023));
        assert!(!lost_a_digit(50_623, 50_624));
        assert!(!lost_a_digit(710, 71));
    }
}
