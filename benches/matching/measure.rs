//! How good the matcher is on a set: right among accepted, right among those that have an answer,
//! accepted among those that have none, and how far the stated probability lies from the real share.

use std::time::Instant;

use actaviva::domain::codes::Ubigeo;
use actaviva::matching::assign::Settings;
use actaviva::matching::candidates::Pool;
use actaviva::matching::normalize::Name;
use actaviva::matching::score;

use crate::made::{Question, count};

/// What became of a set.
#[derive(Debug, Clone, Default)]
pub struct Measured {
    pub asked: usize,
    pub answerable: usize,
    pub accepted: usize,
    pub right: usize,
    pub answered_without: usize,
    /// The right one was the best, accepted or not.
    pub first: usize,
    /// The right one was looked at.
    pub looked_at: usize,
    /// Stated probability and whether it was right, a question each.
    stated: Vec<(f64, bool)>,
    pub seconds: f64,
}

/// Asks every question; `known` tells the municipality.
pub fn measure(pool: &Pool, questions: &[Question], known: bool) -> Measured {
    let mut measured = Measured::default();
    let clock = Instant::now();
    for question in questions {
        let municipality: Option<&Ubigeo> = question.municipality.as_ref().filter(|_| known);
        let code = |place: usize| Some(pool.candidates[place].target.to_string());
        let mut found = pool.search(&Name::read(&question.text), municipality);
        found.retain(|one| question.hidden.is_none() || question.hidden != code(one.candidate));
        let evidence: Vec<f64> = found.iter().map(|one| one.evidence).collect();
        let stated = score::probabilities(&evidence).first().copied().unwrap_or(0.0);
        let is_right = |place| question.answer.is_some() && question.answer == code(place);
        let right = found.iter().position(|one| is_right(one.candidate));
        measured.take(question, stated, right);
    }
    measured.seconds = clock.elapsed().as_secs_f64();
    measured
}

impl Measured {
    fn take(&mut self, question: &Question, stated: f64, right: Option<usize>) {
        let accepted = stated >= Settings::default().accept;
        let answerable = question.answer.is_some();
        let first = right == Some(0);
        self.asked += 1;
        self.answerable += usize::from(answerable);
        self.accepted += usize::from(accepted);
        self.right += usize::from(accepted && first);
        self.answered_without += usize::from(accepted && !answerable);
        self.first += usize::from(first);
        self.looked_at += usize::from(right.is_some());
        self.stated.push((stated, first));
    }

    /// Mean gap between the stated probability of the first answer and the share that was right, in
    /// twenty bins of one width.
    pub fn gap(&self) -> f64 {
        let mut bins = [(0.0, 0.0); 20];
        for (stated, right) in &self.stated {
            let at = (1..20).take_while(|bin| count(*bin) / 20.0 <= *stated).count();
            bins[at].0 += stated;
            bins[at].1 += if *right { 1.0 } else { 0.0 };
        }
        let gaps: f64 =
            bins.iter().map(|(stated, right): &(f64, f64)| (stated - right).abs()).sum();
        gaps / count(self.asked.max(1))
    }

    pub fn precision(&self) -> f64 {
        count(self.right) / count(self.accepted.max(1))
    }

    pub fn recall(&self) -> f64 {
        count(self.right) / count(self.answerable.max(1))
    }

    pub fn none_rate(&self) -> f64 {
        count(self.answered_without) / count((self.asked - self.answerable).max(1))
    }
}

impl std::fmt::Display for Measured {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (precision, recall) = (self.precision(), self.recall());
        let share = |part| count(part) / count(self.answerable.max(1));
        write!(
            f,
            "n {} precision {precision:.4} recall {recall:.4} F1 {:.4} none {:.4} | first {:.4} looked at {:.4} | \
             gap {:.4} | {:.0} questions/s",
            self.asked,
            2.0 * precision * recall / (precision + recall).max(1e-9),
            self.none_rate(),
            share(self.first),
            share(self.looked_at),
            self.gap(),
            count(self.asked) / self.seconds.max(1e-9),
        )
    }
}
