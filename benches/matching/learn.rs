//! How the matcher's weights and knots are made.
//!
//! A choice among candidates and "none" is fitted by gradient steps (Adam, whole batch) with a pull to
//! what is believed without any lesson. A feature that speaks for may never speak against, or the
//! reasons that people read would lie: its weight is held on its side of zero. The knots come from every
//! fourth lesson, which took no part in the weights.

use actaviva::matching::candidates::Pool;
use actaviva::matching::features::{ALL, COUNT, Feature, Features};
use actaviva::matching::normalize::Name;

use crate::made::{Question, count};

/// One question, seen by the learner: the features of its candidates and which is right.
pub struct Lesson {
    candidates: Vec<Features>,
    pub right: Option<usize>,
    /// How much it counts.
    weight: f64,
}

/// What a set teaches.
pub fn lessons(pool: &Pool, questions: &[Question], weight: f64) -> Vec<Lesson> {
    let lesson = |question: &Question| {
        let code = |place: usize| Some(pool.candidates[place].target.to_string());
        let mut found = pool.search(&Name::read(&question.text), question.municipality.as_ref());
        found.retain(|one| question.hidden.is_none() || question.hidden != code(one.candidate));
        let is_right = |place| question.answer.is_some() && question.answer == code(place);
        Lesson {
            right: found.iter().position(|one| is_right(one.candidate)),
            candidates: found.iter().map(|one| one.features).collect(),
            weight,
        }
    };
    questions.iter().map(lesson).collect()
}

/// Each candidate's share of the choice.
pub fn shares(lesson: &Lesson, weights: &Features) -> Vec<f64> {
    let told = |features: &Features| features.iter().zip(weights).map(|(one, two)| one * two).sum();
    let told: Vec<f64> = lesson.candidates.iter().map(told).collect();
    let top = told.iter().copied().fold(0.0, f64::max);
    let whole: f64 = (-top).exp() + told.iter().map(|one: &f64| (one - top).exp()).sum::<f64>();
    told.iter().map(|one| (one - top).exp() / whole).collect()
}

const PULL: f64 = 0.000_3;

/// What is believed without any lesson, and how firmly: made pairs hold too few conflicts to teach
/// that another number, district, stage or school level is another project.
fn believed(feature: Feature) -> (f64, f64) {
    match feature {
        Feature::NumberDiffers => (-7.0, 0.001),
        Feature::DistrictDiffers => (-6.0, 0.001),
        Feature::StageDiffers => (-4.0, 0.001),
        Feature::LevelDiffers => (-3.0, 0.001),
        Feature::StageAsked => (-1.0, 0.002),
        _ => (0.0, PULL),
    }
}

/// On which side of zero a feature's weight may lie.
fn held_to_its_side(feature: Feature, weight: f64) -> f64 {
    match feature {
        Feature::Bias | Feature::NatureUnsaid => weight,
        Feature::AskedMissing
        | Feature::AskedMissingMany
        | Feature::NameMissing
        | Feature::BothMissing
        | Feature::NumberDiffers
        | Feature::DistrictDiffers
        | Feature::RegionDiffers
        | Feature::NatureNear
        | Feature::NatureDiffers
        | Feature::StageDiffers
        | Feature::StageHeld
        | Feature::StageAsked
        | Feature::KindDiffers
        | Feature::LevelDiffers
        | Feature::Elsewhere => weight.min(0.0),
        _ => weight.max(0.0),
    }
}

/// Fits the weights.
pub fn fit(lessons: &[&Lesson], rounds: i32) -> Features {
    let all: f64 = lessons.iter().map(|lesson| lesson.weight).sum();
    let (mut weights, mut mean, mut spread) = ([0.0; COUNT], [0.0; COUNT], [0.0_f64; COUNT]);
    for round in 1..=rounds {
        let slope = slope(lessons, &weights);
        for (at, feature) in ALL.iter().enumerate() {
            let (wanted, pull) = believed(*feature);
            let toward = slope[at] / all - pull * (weights[at] - wanted);
            mean[at] = 0.9 * mean[at] + 0.1 * toward;
            spread[at] = 0.999 * spread[at] + 0.001 * toward * toward;
            let step = mean[at] / (1.0 - 0.9_f64.powi(round));
            let scale = (spread[at] / (1.0 - 0.999_f64.powi(round))).sqrt() + 1e-9;
            weights[at] = held_to_its_side(*feature, weights[at] + 0.1 * step / scale);
        }
    }
    weights
}

fn slope(lessons: &[&Lesson], weights: &Features) -> Features {
    let mut slope = [0.0; COUNT];
    for lesson in lessons {
        for (at, (share, features)) in
            shares(lesson, weights).iter().zip(&lesson.candidates).enumerate()
        {
            let wanted = if lesson.right == Some(at) { 1.0 } else { 0.0 };
            let step = (wanted - share) * lesson.weight;
            for (part, feature) in slope.iter_mut().zip(features) {
                *part += step * feature;
            }
        }
    }
    slope
}

/// The best share and whether it was right, a lesson each.
pub fn firsts(lessons: &[&Lesson], weights: &Features) -> Vec<(f64, bool)> {
    let first = |lesson: &&Lesson| {
        let shares = shares(lesson, weights);
        let best = (0..shares.len()).max_by(|one, two| shares[*one].total_cmp(&shares[*two]))?;
        Some((shares[best], lesson.right == Some(best)))
    };
    lessons.iter().filter_map(first).collect()
}

/// Pool-adjacent violators over groups of equal size, thinned to knots.
pub fn knots(firsts: &[(f64, bool)]) -> Vec<(f64, f64)> {
    let mut sorted = firsts.to_vec();
    sorted.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut blocks: Vec<(f64, f64, f64)> = Vec::new();
    for group in sorted.chunks((sorted.len() / 24).max(1)) {
        let right = count(group.iter().filter(|one| one.1).count());
        blocks.push((group.iter().map(|one| one.0).sum(), right, count(group.len())));
        while let [.., before, last] = blocks.as_slice() {
            if before.1 / before.2 <= last.1 / last.2 {
                break;
            }
            let merged = (before.0 + last.0, before.1 + last.1, before.2 + last.2);
            blocks.truncate(blocks.len() - 2);
            blocks.push(merged);
        }
    }
    let mut knots = vec![(0.0, 0.0)];
    for (stated, right, size) in blocks {
        let (stated, real): (f64, f64) = (stated / size, right / size);
        let last = knots.last().map_or(0.0, |knot| knot.0);
        if stated - last >= 0.02 && stated < 0.999 {
            knots.push((stated, real));
        }
    }
    knots.push((1.0, 1.0));
    knots
}
