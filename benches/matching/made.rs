//! Made pairs: questions about official names whose right answer is known.
//!
//! From invented agreements, or from real names rewritten (`rewrite.rs`) and spoken (`speech.rs`). An
//! answerless question is either a name whose own entry is taken away, or a sister that does not exist.

use std::collections::HashSet;
use std::path::Path;

use actaviva::domain::codes::{Cui, Ubigeo};
use actaviva::domain::link::Target;
use actaviva::matching::candidates::Candidate;

use crate::dice::Dice;
use crate::rewrite::{rewrite, sister};
use crate::speech::spoken;

/// A question with its right answer, if there is one.
#[derive(Debug, Clone)]
pub struct Question {
    pub text: String,
    pub municipality: Option<Ubigeo>,
    pub answer: Option<String>,
    /// This code is taken out of the pool for this question.
    pub hidden: Option<String>,
}

/// Reads columns of a CSV by name.
pub fn columns(file: &Path, wanted: &[&str]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(file).unwrap();
    let header = reader.headers().unwrap().clone();
    let at: Vec<usize> = wanted
        .iter()
        .map(|name| {
            header.iter().position(|held| held.trim_start_matches('\u{feff}') == *name).unwrap()
        })
        .collect();
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| at.iter().map(|column| row.get(*column).unwrap_or("").to_owned()).collect())
        .collect()
}

pub fn candidate(code: &str, name: &str, ubigeo: &str) -> Option<Candidate> {
    let cui = Cui::parse(code).ok()?;
    Some(Candidate {
        target: Target::Investment(cui.clone()),
        cui: Some(cui),
        name: name.to_owned(),
        ubigeos: Ubigeo::parse(ubigeo).into_iter().collect(),
        own: false,
        cost: None,
        closed_in: None,
    })
}

/// Invented agreements of `gen_agreements.py` with their official names; `most` of them.
pub fn invented(set: &Path, most: usize) -> (Vec<Candidate>, Vec<Question>) {
    let official = columns(&set.with_extension("official.csv"), &["CUI", "NOMBRE", "UBIGEO"]);
    let official = official.iter().filter_map(|row| candidate(&row[0], &row[1], &row[2])).collect();
    let rows = columns(&set.with_extension("csv"), &["TEXT", "UBIGEO", "CUI"]);
    let question = |row: Vec<String>| Question {
        text: row[0].clone(),
        municipality: Ubigeo::parse(&row[1]).ok(),
        answer: Some(row[2].clone()).filter(|code| !code.is_empty()),
        hidden: None,
    };
    (official, rows.into_iter().take(most).map(question).collect())
}

/// Names of the department's bank whose investment no labelled file and no hand-written agreement
/// speaks of.
pub fn bank() -> Vec<Candidate> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let works = here.join("../shared/data/works");
    let mut labelled: HashSet<String> = HashSet::new();
    for (file, column) in [
        (works.join("name_pairs.csv"), "cui"),
        (works.join("name_hard_negatives.csv"), "infobras_cui"),
        (works.join("name_hard_negatives.csv"), "other_cui"),
        (here.join("fixtures/matching/short_agreements.csv"), "cui"),
    ] {
        labelled.extend(columns(&file, &[column]).into_iter().flatten());
    }
    let columns = columns(
        &works.join("banco_inversiones_pasco.csv"),
        &["Código único de inversión", "Nombre de la inversión", "Ubigeo"],
    );
    let mut seen = HashSet::new();
    columns
        .iter()
        .filter(|row| !labelled.contains(&row[0]) && seen.insert(row[0].clone()))
        .filter_map(|row| candidate(&row[0], &row[1], &row[2]))
        .collect()
}

/// Questions made of a pool of real names; `seed` decides all.
pub fn questions(pool: &[Candidate], count: usize, seed: u64) -> Vec<Question> {
    let mut dice = Dice::new(seed);
    let mut made = Vec::with_capacity(count);
    while made.len() < count {
        let candidate = &pool[dice.below(pool.len())];
        let code = candidate.target.to_string();
        let rough = [0, 0, 1, 1, 1, 2, 2, 3][dice.below(8)];
        let kind = dice.below(100);
        let is_spoken = matches!(kind, 55..76 | 84..88);
        let known = dice.percent(if is_spoken { 80 } else { 40 });
        let known = known.then(|| candidate.ubigeos.first().cloned()).flatten();
        let other = &pool[dice.below(pool.len())].name;
        let text = match () {
            () if is_spoken => spoken(&candidate.name, &mut dice),
            () if kind < 88 => Some(rewrite(&candidate.name, rough, &mut dice)),
            () => sister(&candidate.name, other, &mut dice)
                .map(|name| rewrite(&name, rough.min(2), &mut dice)),
        };
        let Some(text) = text else { continue };
        let (answer, hidden) = match kind {
            0..76 => (Some(code), None),
            76..88 => (None, Some(code)),
            _ => (None, None),
        };
        made.push(Question { text, municipality: known, answer, hidden });
    }
    made
}

/// Counts stay far below what a float holds exactly.
pub fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
