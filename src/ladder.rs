//! The compliance ladder: which of twelve rungs an agreement has reached, and by which evidence.
//!
//! Pure: facts in, rungs out; computed, never typed. The one decision a newcomer would question: a
//! ladder is made in two steps, because alerts need the rungs and pace and situation need the alerts.
//!
//! One file for each group of rungs ([`acta`], [`programme`], [`money`], [`design`], [`works`],
//! [`service`]); each rung is judged by itself, so that one may be passed by and shows so.

mod acta;
mod design;
mod money;
pub mod notes;
mod programme;
mod service;
mod settle;
mod standing;
mod works;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::domain::agreement::{Agreement, AgreementId, AgreementKind};
use crate::domain::alert::Alert;
use crate::domain::facts::Facts;
use crate::domain::facts::ties::Ties;
use crate::domain::facts::works::OneWork;
use crate::domain::ladder::{Ladder, Pace, Rung, RungState, RungStatus, Situation};
use standing::Standing;

/// The rungs of every agreement in force; pace and situation as far as the facts alone tell.
pub fn climb(facts: &Facts) -> Vec<(AgreementId, Ladder)> {
    climb_again(facts, BTreeMap::new())
}

/// The same, where some ladders are known from before because nothing changed for them.
pub fn climb_again(
    facts: &Facts,
    mut known: BTreeMap<AgreementId, Ladder>,
) -> Vec<(AgreementId, Ladder)> {
    let in_force = facts.agreements.iter().filter_map(|versions| versions.in_force());
    in_force
        .map(|agreement| {
            let id = agreement.fact.id.clone();
            let ladder = known.remove(&id).unwrap_or_else(|| {
                let climber = Climber::new(facts, &agreement.fact);
                let mut ladder = climber.ladder();
                settle::settle(&mut ladder, &climber, &[]);
                ladder
            });
            (id, ladder)
        })
        .collect()
}

/// Pace and situation once the alerts are known.
pub fn settle(ladders: &mut [(AgreementId, Ladder)], facts: &Facts, alerts: &[Alert]) {
    for (id, ladder) in ladders {
        let in_force = facts.agreements.iter().filter_map(|versions| versions.in_force());
        if let Some(agreement) = in_force.into_iter().find(|agreement| agreement.fact.id == *id) {
            settle::settle(ladder, &Climber::new(facts, &agreement.fact), alerts);
        }
    }
}

/// One agreement with what its links reach.
struct Climber<'a> {
    facts: &'a Facts,
    agreement: &'a Agreement,
    /// Empty unless a person (or the acta itself) confirmed a link: proposals climb nowhere.
    ties: Ties<'a>,
    works: Vec<OneWork<'a>>,
}

impl<'a> Climber<'a> {
    fn new(facts: &'a Facts, agreement: &'a Agreement) -> Self {
        let found = facts.ties(&agreement.id);
        let ties = if found.confirmed { found } else { Ties::default() };
        let works = ties.works.iter().filter_map(|code| facts.one_work(code)).collect();
        Self { facts, agreement, ties, works }
    }

    fn ladder(&self) -> Ladder {
        let mut rungs: Vec<RungStatus> =
            Rung::ALL.iter().map(|rung| self.standing(*rung).at(*rung)).collect();
        let reached = highest(&rungs, RungState::Done);
        for status in &mut rungs {
            status.skipped =
                status.state == RungState::NotYet && reached.is_some_and(|top| status.rung < top);
        }
        let applicable =
            rungs.iter().filter(|status| status.state != RungState::NotApplicable).count();
        Ladder {
            rungs,
            reached,
            applicable: u8::try_from(applicable).unwrap_or_default(),
            pace: Pace::Unknown,
            situation: Situation::Unknown,
            outcome: None,
        }
    }

    fn standing(&self, rung: Rung) -> Standing {
        if !self.applies(rung) {
            return Standing::not_applicable();
        }
        match rung {
            Rung::Signed => acta::signed(self),
            Rung::Identified => acta::identified(self),
            Rung::Programmed => programme::programmed(self),
            Rung::InOpeningBudget => money::in_opening_budget(self),
            Rung::InBudget => money::in_budget(self),
            Rung::DesignApproved => design::approved(self),
            Rung::Committed => money::committed(self),
            Rung::Accrued => money::accrued(self),
            Rung::Started => works::started(self),
            Rung::Finished => works::finished(self),
            Rung::Received => works::received(self),
            Rung::InService => service::in_service(self),
        }
    }

    /// What is bought or taught is neither designed nor built.
    fn applies(&self, rung: Rung) -> bool {
        let of_works =
            matches!(rung, Rung::DesignApproved | Rung::Started | Rung::Finished | Rung::Received);
        self.agreement.kind == AgreementKind::Work || !of_works
    }

    fn is_identified(&self) -> bool {
        !self.ties.links.is_empty()
    }
}

fn highest(rungs: &[RungStatus], state: RungState) -> Option<Rung> {
    rungs.iter().filter(|status| status.state == state).map(|status| status.rung).max()
}
