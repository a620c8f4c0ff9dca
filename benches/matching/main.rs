//! Where the matcher's weights come from, and how it is measured; run by hand.
//!
//! ```text
//! rustc -O -o gen_siaf ../shared/tools/gen_siaf.rs
//! gen_siaf --rows 20000 --projects 100000 --seed 7  --projects-out proj7.csv  -o /dev/null
//! gen_siaf --rows 20000 --projects 100000 --seed 43 --projects-out proj43.csv -o /dev/null
//! gen_agreements.py proj7.csv  10000 FOLDER/train.csv --seed 101 --noise A
//! gen_agreements.py proj43.csv 20000 FOLDER/dev.csv   --seed 202 --noise B
//! cargo bench --bench matching -- train FOLDER          # prints WEIGHTS and KNOTS
//! cargo bench --bench matching -- measure FOLDER/dev    # precision, recall, none, gap, speed; both modes
//! ```
//!
//! Two kinds of made pairs teach together: those invented agreements (every second one with the
//! municipality known), and names of the department's bank rewritten and spoken (0.6 of the weight
//! each: more of them are twins that nobody could tell apart), without any investment that a labelled pair, a
//! hard negative or a hand-written agreement speaks of. The cut of 0.6 is the lowest tenth at which the
//! part that did not teach has a precision of 0.98 on the invented agreements, municipality known or not.

#![expect(clippy::print_stdout, reason = "its tables are what it is run for")]
#![expect(clippy::unwrap_used, reason = "it is run by hand, like a test")]

mod dice;
mod learn;
mod made;
mod measure;
mod rewrite;
mod speech;

use std::path::Path;

use actaviva::matching::candidates::Pool;
use actaviva::matching::features::{ALL, Features};

use learn::Lesson;

/// Steps after which nothing moves any more.
const ROUNDS: i32 = 500;
const BANK_QUESTIONS: usize = 6000;
const BANK_WEIGHT: f64 = 0.6;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|one| one != "--bench").collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["train", folder] => train(Path::new(folder)),
        ["measure", set] => measure(set, usize::MAX),
        ["measure", set, count] => measure(set, count.parse().unwrap()),
        _ => println!(
            "train FOLDER | measure FOLDER/SET [COUNT]; the head of benches/matching/main.rs says how"
        ),
    }
}

fn train(folder: &Path) {
    let (official, questions) = made::invented(&folder.join("train"), usize::MAX);
    let half_known: Vec<made::Question> = questions
        .into_iter()
        .enumerate()
        .map(|(at, question)| made::Question {
            municipality: question.municipality.filter(|_| at % 2 == 0),
            ..question
        })
        .collect();
    let mut lessons = learn::lessons(&Pool::new(&official), &half_known, 1.0);
    let bank = made::bank();
    let questions = made::questions(&bank, BANK_QUESTIONS, 11);
    lessons.extend(learn::lessons(&Pool::new(&bank), &questions, BANK_WEIGHT));
    let part = |is_check: bool| -> Vec<&Lesson> {
        let every = lessons.iter().enumerate();
        every.filter(|(at, _)| (at % 4 == 0) == is_check).map(|(_, lesson)| lesson).collect()
    };
    let weights: Features = learn::fit(&part(false), ROUNDS);
    println!("pub const WEIGHTS: Features = {weights:.3?};");
    println!(
        "const KNOTS: &[(f64, f64)] = &{:.3?};",
        learn::knots(&learn::firsts(&part(true), &weights))
    );
    for (feature, weight) in ALL.iter().zip(&weights) {
        println!("{weight:7.2} {feature:?}");
    }
}

fn measure(set: &str, most: usize) {
    let (official, questions) = made::invented(Path::new(set), most);
    let pool = Pool::new(&official);
    println!("{set}: {} names", pool.candidates.len());
    for known in [false, true] {
        let measured = measure::measure(&pool, &questions, known);
        println!(
            "{} {measured}",
            if known { "municipality known  " } else { "municipality unknown" }
        );
    }
}
