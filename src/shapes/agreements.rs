//! An agreement with its ladder.

use chrono::NaiveDate;
use serde::Serialize;

use super::unknown::{Unknown, Why};
use crate::domain::agreement::{Agreement, AgreementId, AgreementKind, Sector};
use crate::domain::codes::{Cui, WorkCode};
use crate::domain::evidence::{EvidenceId, Seen};
use crate::domain::facts::{Facts, Versions};
use crate::domain::judgement::Judgement;
use crate::domain::ladder::{Ladder, Outcome, Pace, Rung, RungState, RungStatus, Situation};
use crate::domain::link::{Link, LinkState, Target};
use crate::domain::money::Soles;
use crate::domain::period::Year;

/// `actaviva agreements`, one line each.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AgreementLine {
    pub agreement: AgreementId,
    /// The version in force, counted from 1.
    pub version: usize,
    /// How many versions there are; more than one is an amendment.
    pub versions: usize,
    pub title: String,
    pub text: String,
    pub place: Option<String>,
    pub sector: Option<Sector>,
    pub kind: AgreementKind,
    pub priority: Option<i64>,
    pub amount: Option<Soles>,
    pub fiscal_years: Vec<Year>,
    pub due: Option<NaiveDate>,
    pub responsible: Option<String>,
    /// Investments tied to it by a confirmed link.
    pub cuis: Vec<Cui>,
    /// Works tied to it by a confirmed link, directly or through its investments.
    pub works: Vec<WorkCode>,
    /// Investments that are only proposed, for a person to decide.
    pub proposed_cuis: Vec<Cui>,
    /// Codes that the acta itself names.
    pub acta_cuis: Vec<Cui>,
    pub situation: Situation,
    pub pace: Pace,
    pub reached: Option<Rung>,
    /// How many of the twelve rungs apply to it.
    pub applicable: u8,
    pub rungs: Vec<RungLine>,
    pub outcome: Option<Outcome>,
    pub replaced_by: Option<AgreementId>,
    pub unknown: Unknown,
    pub evidence: Vec<EvidenceId>,
}

/// One rung of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RungLine {
    pub rung: Rung,
    pub n: u8,
    pub state: RungState,
    pub date: Option<NaiveDate>,
    pub lost_on: Option<NaiveDate>,
    pub skipped: bool,
    pub note: Option<String>,
    pub evidence: Vec<EvidenceId>,
}

/// Every agreement in force, in the order of the facts.
pub fn lines(judgement: &Judgement) -> Vec<AgreementLine> {
    let of = |versions: &Versions<Agreement>| {
        let seen = versions.in_force()?;
        let ladder = judgement.ladder(&seen.fact.id)?;
        Some(line(&judgement.facts, versions.all.len(), seen, ladder))
    };
    judgement.facts.agreements.iter().filter_map(of).collect()
}

/// One agreement as it is in force, with how far it has come.
pub fn line(
    facts: &Facts,
    versions: usize,
    seen: &Seen<Agreement>,
    ladder: &Ladder,
) -> AgreementLine {
    let one = &seen.fact;
    let amount = one.amount();
    let cuis: Vec<Cui> =
        facts.confirmed_cuis(&one.id).into_iter().map(|(cui, _)| cui.clone()).collect();
    AgreementLine {
        agreement: one.id.clone(),
        version: versions,
        versions,
        title: one.title.clone(),
        text: one.text.clone(),
        place: one.place.clone(),
        sector: one.sector,
        kind: one.kind,
        priority: one.priority,
        amount,
        fiscal_years: one.fiscal_years(),
        due: one.due_on,
        responsible: one.responsible.clone(),
        works: works(facts, &one.id, &cuis),
        cuis,
        proposed_cuis: proposed(facts, &one.id),
        acta_cuis: one.cuis.clone(),
        situation: ladder.situation,
        pace: ladder.pace,
        reached: ladder.reached,
        applicable: ladder.applicable,
        rungs: ladder.rungs.iter().map(rung).collect(),
        outcome: ladder.outcome,
        replaced_by: one.replaced_by.clone(),
        unknown: Unknown::default()
            .unless(amount.as_ref(), "amount", Why::NotInActa)
            .unless(one.place.as_ref(), "place", Why::NotInActa)
            .unless(one.sector.as_ref(), "sector", Why::NotInActa)
            .unless(one.priority.as_ref(), "priority", Why::NotInActa)
            .unless(one.due_on.as_ref(), "due", Why::NotInActa)
            .unless(one.responsible.as_ref(), "responsible", Why::NotInActa)
            .unless(ladder.reached.as_ref(), "reached", Why::NotYet)
            .unless(ladder.outcome.as_ref(), "outcome", Why::NotYet)
            .unless(one.replaced_by.as_ref(), "replaced_by", Why::NotApplicable),
        evidence: vec![EvidenceId::Agreement(one.id.clone()), seen.id.clone()],
    }
}

fn works(facts: &Facts, agreement: &AgreementId, cuis: &[Cui]) -> Vec<WorkCode> {
    let directly = facts.confirmed_works(agreement).into_iter().cloned();
    let through = facts
        .works
        .iter()
        .filter(|work| work.fact.cui.as_ref().is_some_and(|cui| cuis.contains(cui)));
    let mut works: Vec<WorkCode> =
        directly.chain(through.map(|work| work.fact.code.clone())).collect();
    works.sort();
    works.dedup();
    works
}

fn proposed(facts: &Facts, agreement: &AgreementId) -> Vec<Cui> {
    let of_it = |link: &&Link| link.id.agreement == *agreement && link.state == LinkState::Proposed;
    let cui = |link: &Link| match &link.id.target {
        Target::Investment(cui) => Some(cui.clone()),
        Target::Work(_) => None,
    };
    facts.links.iter().filter(of_it).filter_map(cui).collect()
}

fn rung(status: &RungStatus) -> RungLine {
    RungLine {
        rung: status.rung,
        n: status.rung.number(),
        state: status.state,
        date: status.date,
        lost_on: status.lost_on,
        skipped: status.skipped,
        note: status.note.clone(),
        evidence: status.evidence.clone(),
    }
}
