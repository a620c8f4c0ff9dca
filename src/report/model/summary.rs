//! How many agreements stand how: counts of whole agreements, never a score.

use serde::Serialize;

use super::agreements::{AgreementLine, ORDER};
use crate::domain::ladder::{Rung, Situation};
use crate::domain::money::Soles;

/// Counts over all agreements that stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// In force; replaced ones are not counted.
    pub agreements: usize,
    /// Fulfilled or on their way.
    pub going: usize,
    /// Gone, late or contradicted.
    pub look: usize,
    pub unknown: usize,
    pub not_due: usize,
    pub replaced: usize,
    /// Money in force now.
    pub with_money: usize,
    pub started: usize,
    pub finished: usize,
    /// In the order of lists; situations of nobody are left out.
    pub situations: Vec<SituationCount>,
}

impl Summary {
    /// Every count with its name, in the order of tables.
    pub const fn counts(&self) -> [(&'static str, usize); 9] {
        [
            ("agreements", self.agreements),
            ("going", self.going),
            ("look", self.look),
            ("not_due", self.not_due),
            ("unknown", self.unknown),
            ("replaced", self.replaced),
            ("with_money", self.with_money),
            ("started", self.started),
            ("finished", self.finished),
        ]
    }
}

/// One situation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SituationCount {
    pub situation: Situation,
    pub agreements: usize,
    /// Agreed in the acta, of those that name an amount.
    pub amount: Soles,
    /// How many name none.
    pub without_amount: usize,
}

/// Counts the agreements.
pub fn of(lines: &[AgreementLine]) -> Summary {
    let count = |wanted: &[Situation]| {
        lines.iter().filter(|line| wanted.contains(&line.ladder.situation)).count()
    };
    let standing = || lines.iter().filter(|line| line.ladder.situation != Situation::Replaced);
    let done = |rung: Rung| standing().filter(|line| line.ladder.is_done(rung)).count();
    let replaced = count(&[Situation::Replaced]);
    Summary {
        agreements: lines.len() - replaced,
        going: count(&[Situation::Done, Situation::OnTrack]),
        look: count(&[Situation::Gone, Situation::Late, Situation::Contradicted]),
        unknown: count(&[Situation::Unknown]),
        not_due: count(&[Situation::NotDue]),
        replaced,
        with_money: done(Rung::InBudget),
        started: done(Rung::Started),
        finished: done(Rung::Finished),
        situations: ORDER.iter().filter_map(|situation| of_situation(lines, *situation)).collect(),
    }
}

fn of_situation(lines: &[AgreementLine], situation: Situation) -> Option<SituationCount> {
    let of_it: Vec<&AgreementLine> =
        lines.iter().filter(|line| line.ladder.situation == situation).collect();
    let amounts: Vec<Soles> =
        of_it.iter().filter_map(|line| line.amount.known().copied()).collect();
    (!of_it.is_empty()).then(|| SituationCount {
        situation,
        agreements: of_it.len(),
        without_amount: of_it.len() - amounts.len(),
        amount: sum(&amounts),
    })
}

/// A sum that stops at the greatest amount instead of wrapping.
pub fn sum(amounts: &[Soles]) -> Soles {
    let add = |sum: Soles, amount: &Soles| {
        sum.checked_add(*amount).unwrap_or(Soles::from_centimos(i64::MAX))
    };
    amounts.iter().fold(Soles::ZERO, add)
}
