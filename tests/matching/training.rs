//! How the matcher's weights, knots and cut were made; run by hand, it prints them.
//!
//! ```text
//! gen_siaf --rows 20000 --projects 20000 --seed 7  --projects-out proj7.csv  -o /dev/null
//! gen_siaf --rows 20000 --projects 20000 --seed 43 --projects-out proj43.csv -o /dev/null
//! gen_agreements.py proj7.csv  6000 train.csv --seed 101 --noise A
//! gen_agreements.py proj43.csv 6000 test.csv  --seed 202 --noise B
//! ACTAVIVA_TRAINING=that_folder cargo test --test matching weights -- --ignored --nocapture
//! ```
//!
//! Two kinds of made pairs are used together: those invented agreements (half of them with the
//! municipality known), and names of the department's bank rewritten by `made.rs`, without any investment
//! that a labelled pair or hard negative speaks of. A choice among candidates and "none" is fitted by
//! gradient steps with a pull to zero; the knots on a fifth that took no part.

use std::collections::HashSet;
use std::path::PathBuf;

use actaviva::domain::codes::Ubigeo;
use actaviva::matching::candidates::{Candidate, Pool};
use actaviva::matching::features::{COUNT, Features};
use actaviva::matching::normalize::Name;

use super::made::{self, Question};

/// One question, seen by the learner: the features of its candidates and which is right.
struct Lesson {
    candidates: Vec<Features>,
    right: Option<usize>,
    /// The right one exists in the pool.
    answerable: bool,
}

fn lessons(pool: &Pool, questions: &[Question]) -> Vec<Lesson> {
    let mut lessons = Vec::with_capacity(questions.len());
    for question in questions {
        let name = Name::read(&question.text);
        let mut found = pool.search(&name, question.municipality.as_ref());
        let code = |at: usize| pool.candidates[at].target.to_string();
        found.retain(|one| question.hidden.as_deref() != Some(code(one.candidate).as_str()));
        let right = found
            .iter()
            .position(|one| question.answer.as_deref() == Some(code(one.candidate).as_str()));
        lessons.push(Lesson {
            candidates: found.iter().map(|one| one.features).collect(),
            right,
            answerable: question.answer.is_some(),
        });
    }
    lessons
}

fn shares(lesson: &Lesson, weights: &Features) -> Vec<f64> {
    let told: Vec<f64> = lesson
        .candidates
        .iter()
        .map(|features| features.iter().zip(weights).map(|(one, weight)| one * weight).sum())
        .collect();
    let top = told.iter().copied().fold(0.0, f64::max);
    let whole: f64 = (-top).exp() + told.iter().map(|one: &f64| (one - top).exp()).sum::<f64>();
    told.iter().map(|one| (one - top).exp() / whole).collect()
}

/// How strongly a weight is pulled to what is believed without any lesson.
const PULL: f64 = 0.000_3;

/// Another stage is another work: the lessons hold too few to tell, so the pull tells.
fn believed(feature: usize) -> f64 {
    if feature == 17 { -3.0 } else { 0.0 }
}

/// Full-batch gradient steps (Adam) on the log-likelihood with a pull to zero.
fn fit(lessons: &[Lesson]) -> Features {
    let mut weights: Features = [0.0; COUNT];
    let (mut mean, mut spread) = ([0.0; COUNT], [0.0; COUNT]);
    let rounds: usize =
        std::env::var("ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(400);
    for round in 1..=rounds {
        let mut slope: Features = [0.0; COUNT];
        for lesson in lessons {
            for (at, (share, features)) in
                shares(lesson, &weights).iter().zip(&lesson.candidates).enumerate()
            {
                let wanted = if lesson.right == Some(at) { 1.0 } else { 0.0 };
                for (part, feature) in slope.iter_mut().zip(features) {
                    *part += (wanted - share) * feature;
                }
            }
        }
        let step = f64::from(u32::try_from(round).unwrap());
        for at in 0..COUNT {
            let toward =
                slope[at] / made_count(lessons.len()) - PULL * (weights[at] - believed(at));
            mean[at] = 0.9 * mean[at] + 0.1 * toward;
            spread[at] = 0.999 * spread[at] + 0.001 * toward * toward;
            let corrected = (mean[at] / (1.0 - 0.9_f64.powf(step)))
                / ((spread[at] / (1.0 - 0.999_f64.powf(step))).sqrt() + 1e-9);
            weights[at] += 0.1 * corrected;
        }
    }
    weights
}

fn made_count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap())
}

/// Best share and whether it was right, a lesson each.
fn firsts(lessons: &[Lesson], weights: &Features) -> Vec<(f64, bool)> {
    lessons
        .iter()
        .filter_map(|lesson| {
            let shares = shares(lesson, weights);
            let best =
                (0..shares.len()).max_by(|one, other| shares[*one].total_cmp(&shares[*other]))?;
            Some((shares[best], lesson.right == Some(best)))
        })
        .collect()
}

/// Pool-adjacent violators, thinned to knots.
fn knots(firsts: &[(f64, bool)]) -> Vec<(f64, f64)> {
    let mut sorted = firsts.to_vec();
    sorted.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut blocks: Vec<(f64, f64, f64)> = Vec::new();
    for group in sorted.chunks((sorted.len() / 24).max(1)) {
        let size = made_count(group.len());
        let stated = group.iter().map(|one| one.0).sum::<f64>();
        let right = made_count(group.iter().filter(|one| one.1).count());
        blocks.push((stated, right, size));
        while let [.., before, last] = blocks.as_slice() {
            if before.1 / before.2 <= last.1 / last.2 {
                break;
            }
            let merged = (before.0 + last.0, before.1 + last.1, before.2 + last.2);
            blocks.truncate(blocks.len() - 2);
            blocks.push(merged);
        }
    }
    blocks.iter().map(|(stated, right, size)| (stated / size, right / size)).collect()
}

#[expect(clippy::print_stdout, reason = "its tables are what the training is for")]
fn report(what: &str, lessons: &[Lesson], weights: &Features) {
    let firsts = firsts(lessons, weights);
    let answerable = made_count(lessons.iter().filter(|lesson| lesson.answerable).count());
    let found = made_count(lessons.iter().filter(|lesson| lesson.right.is_some()).count());
    let none = made_count(lessons.len()) - answerable;
    println!("{what}: {} questions, in the candidates {:.3}", lessons.len(), found / answerable);
    for cut in [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] {
        let accepted = made_count(firsts.iter().filter(|one| one.0 >= cut).count());
        let right = made_count(firsts.iter().filter(|one| one.0 >= cut && one.1).count());
        let without = lessons.iter().filter(|lesson| !lesson.answerable);
        let answered = without
            .filter(|lesson| shares(lesson, weights).into_iter().any(|share| share >= cut))
            .count();
        println!(
            "  cut {cut}: precision {:.4} recall {:.4} none {:.4}",
            right / accepted,
            right / answerable,
            made_count(answered) / none
        );
    }
}

fn invented(folder: &std::path::Path, set: &str, known: usize) -> (Vec<Candidate>, Vec<Question>) {
    let official =
        made::columns(&folder.join(format!("{set}.official.csv")), &["CUI", "NOMBRE", "UBIGEO"]);
    let pool: Vec<Candidate> =
        official.iter().filter_map(|row| made::candidate(&row[0], &row[1], &row[2])).collect();
    let rows = made::columns(&folder.join(format!("{set}.csv")), &["TEXT", "UBIGEO", "CUI"]);
    let questions = rows
        .iter()
        .enumerate()
        .map(|(at, row)| Question {
            text: row[0].clone(),
            municipality: Ubigeo::parse(&row[1]).ok().filter(|_| at % 100 < known),
            answer: Some(row[2].clone()).filter(|code| !code.is_empty()),
            hidden: None,
        })
        .collect();
    (pool, questions)
}

/// Names of the bank whose investment no labelled file speaks of.
fn bank() -> Vec<Candidate> {
    let works = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/works"));
    let mut labelled: HashSet<String> = HashSet::new();
    for (file, column) in [
        ("name_pairs.csv", "cui"),
        ("name_hard_negatives.csv", "infobras_cui"),
        ("name_hard_negatives.csv", "other_cui"),
    ] {
        labelled.extend(
            made::columns(&works.join(file), &[column]).into_iter().map(|mut row| row.remove(0)),
        );
    }
    let rows = made::columns(
        &works.join("banco_inversiones_pasco.csv"),
        &["Código único de inversión", "Nombre de la inversión", "Ubigeo"],
    );
    let mut seen = HashSet::new();
    rows.iter()
        .filter(|row| !labelled.contains(&row[0]) && seen.insert(row[0].clone()))
        .filter_map(|row| made::candidate(&row[0], &row[1], &row[2]))
        .collect()
}

#[test]
#[ignore = "prints the weights; needs the folder of invented agreements"]
fn weights_are_trained_on_made_pairs() {
    let folder = PathBuf::from(std::env::var("ACTAVIVA_TRAINING").unwrap());
    let (mut learn, mut check) = (Vec::new(), Vec::new());
    let mut share = |all: Vec<Lesson>| {
        for (at, lesson) in all.into_iter().enumerate() {
            if at % 5 == 0 { check.push(lesson) } else { learn.push(lesson) }
        }
    };
    let (candidates, questions) = invented(&folder, "train", 50);
    share(lessons(&Pool::new(&candidates), &questions));
    let bank = bank();
    let bank = Pool::new(&bank);
    share(lessons(&bank, &made::questions(bank.candidates, 6000, 11)));
    let weights = fit(&learn);
    println!("pub const WEIGHTS: Features = {weights:.3?};");
    println!("const KNOTS: &[(f64, f64)] = &{:.3?};", knots(&firsts(&check, &weights)));
    report("check", &check, &weights);
    let (candidates, questions) = invented(&folder, "test", 0);
    report(
        "unseen vocabulary, municipality unknown",
        &lessons(&Pool::new(&candidates), &questions),
        &weights,
    );
    let (candidates, questions) = invented(&folder, "test", 100);
    report(
        "unseen vocabulary, municipality known",
        &lessons(&Pool::new(&candidates), &questions),
        &weights,
    );
    report(
        "bank rewritten anew",
        &lessons(&bank, &made::questions(bank.candidates, 2000, 77)),
        &weights,
    );
}
