//! How good the matcher is on labelled pairs.
//!
//! Question = the second name of each pair and each hard negative's work; pool = every first name and
//! every name of the bank; the right answer is the same CUI. The municipality is not told. Precision is
//! right among accepted, recall is right among the questions whose answer is in the pool, and `none_rate`
//! is accepted among the others: an answer where none exists accuses somebody.

use std::collections::HashSet;

use super::assign::{self, Settings};
use super::candidates::{Candidate, Pool};
use super::normalize::Name;
use crate::domain::codes::Cui;
use crate::domain::link::Target;

/// A code with a name that some system gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub cui: Cui,
    pub name: String,
}

/// What the matcher is measured on.
#[derive(Debug, Clone, Default)]
pub struct Labelled {
    pub questions: Vec<Named>,
    pub pool: Vec<Named>,
}

/// The counts behind the measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Questions whose answer is in the pool.
    pub answerable: usize,
    pub answerless: usize,
    pub accepted: usize,
    pub right: usize,
    /// Accepted among the answerless.
    pub answered_without: usize,
}

/// What became of one question.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub question: Named,
    /// The best candidate, accepted or not.
    pub best: Option<Cui>,
    pub probability: f64,
    pub accepted: bool,
    pub answerable: bool,
}

/// Asks every question and counts.
pub fn measure(labelled: &Labelled, settings: &Settings) -> (Tally, Vec<Answer>) {
    let known: HashSet<&Cui> = labelled.pool.iter().map(|named| &named.cui).collect();
    let candidates = candidates(&labelled.pool);
    let pool = Pool::new(&candidates);
    let mut tally = Tally::default();
    let mut answers = Vec::with_capacity(labelled.questions.len());
    for question in &labelled.questions {
        let best = assign::best(&pool, &Name::read(&question.name));
        let answer = Answer {
            question: question.clone(),
            best: best.as_ref().and_then(|(candidate, _)| candidates[*candidate].cui.clone()),
            probability: best.map_or(0.0, |(_, probability)| probability),
            accepted: best.is_some_and(|(_, probability)| probability >= settings.accept),
            answerable: known.contains(&question.cui),
        };
        tally.add(&answer);
        answers.push(answer);
    }
    (tally, answers)
}

/// Each name of a code once.
fn candidates(pool: &[Named]) -> Vec<Candidate> {
    let mut seen: HashSet<(&Cui, String)> = HashSet::new();
    let fresh = pool
        .iter()
        .filter(|named| seen.insert((&named.cui, crate::domain::text::fold(&named.name))));
    fresh
        .map(|named| Candidate {
            target: Target::Investment(named.cui.clone()),
            cui: Some(named.cui.clone()),
            name: named.name.clone(),
            ubigeos: Vec::new(),
            own: false,
            cost: None,
            closed_in: None,
        })
        .collect()
}

impl Tally {
    fn add(&mut self, answer: &Answer) {
        let right = answer.accepted && answer.best.as_ref() == Some(&answer.question.cui);
        self.answerable += usize::from(answer.answerable);
        self.answerless += usize::from(!answer.answerable);
        self.accepted += usize::from(answer.accepted);
        self.right += usize::from(right);
        self.answered_without += usize::from(answer.accepted && !answer.answerable);
    }

    /// Right among accepted; `None` when nothing was accepted.
    pub fn precision(&self) -> Option<f64> {
        share(self.right, self.accepted)
    }

    /// Right among the answerable.
    pub fn recall(&self) -> Option<f64> {
        share(self.right, self.answerable)
    }

    pub fn f1(&self) -> Option<f64> {
        let (precision, recall) = (self.precision()?, self.recall()?);
        (precision + recall > 0.0).then(|| 2.0 * precision * recall / (precision + recall))
    }

    /// Accepted among the answerless.
    pub fn none_rate(&self) -> Option<f64> {
        share(self.answered_without, self.answerless)
    }
}

fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| super::weights::count(part) / super::weights::count(whole))
}
