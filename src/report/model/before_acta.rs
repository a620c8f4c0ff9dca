//! What can be told before an acta is typed in: the whole budget, the pace, and the works of the
//! district that need a look. With an acta the report speaks of agreements instead, and has none of it.

use serde::Serialize;

use super::cited::{NoteNumber, Notes};
use super::money::{Budget, budget};
use super::works::{self, WorkLine};
use crate::domain::codes::WorkCode;
use crate::domain::facts::budget::{Question, Whose};
use crate::domain::judgement::Judgement;
use crate::domain::period::{Month, Year};
use crate::domain::source::worded;
use crate::domain::work::WorkState;

/// The part of the report that stands where the agreements will.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BeforeActa {
    /// Whole budgets, the newest year that a file speaks of first; at most the report's own year.
    pub years: Vec<WholeYear>,
    /// Unfinished works that need a look, the gravest reason first, then the largest.
    pub look: Vec<Look>,
    /// How many more there are.
    pub more: usize,
}

/// All that the municipality has in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WholeYear {
    pub year: Year,
    /// Spending counts up to this month; `None` is the whole year, as a source without months has it.
    pub through: Option<Month>,
    pub budget: Budget,
}

worded! {
    /// Why a work needs a look, the gravest first. What a record shows, never a judgement.
    LookReason {
        Stopped = "stopped",
        /// Ten points behind its own calendar.
        Behind = "behind",
        /// Its end has passed, and it is not finished.
        Overdue = "overdue",
        /// Registered and not begun.
        NotBegun = "not_begun",
        /// Begun, and nobody reports how far it is.
        Unreported = "unreported",
    }
}

/// A work with the reason why it is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Look {
    pub reason: LookReason,
    pub work: WorkLine,
    pub note: Option<NoteNumber>,
}

/// Years beside the newest one: the pace against the past.
const YEARS: i64 = 3;
/// Works that are named; more would not be visited in a month.
const NAMED: usize = 6;
/// As the rule for works behind their calendar has it: ten points.
const BEHIND: i64 = 100;
/// Days in which a begun work may have nothing to report.
const QUARTER: i64 = 90;

/// Tells what is known without agreements; `None` where there are some.
pub fn part(now: &Judgement, notes: &mut Notes) -> Option<BeforeActa> {
    if !now.facts.agreements.is_empty() {
        return None;
    }
    let (look, more) = look(now, notes);
    Some(BeforeActa { years: years(now, notes), look, more })
}

/// The newest year of which the whole budget is known, and those before it in the same dataset.
fn years(now: &Judgement, notes: &mut Notes) -> Vec<WholeYear> {
    let this = now.month.year();
    let back = |years: i64| Year::new(i64::from(this.number()) - years);
    let mut found: Vec<WholeYear> = Vec::new();
    let mut dataset = None;
    for year in (0..=YEARS).filter_map(back) {
        // of a source without months only the whole year is known
        let asked = [now.month.number(), 12].into_iter().find_map(|through| {
            let question = Question::new(Whose::Unit, year).through(through);
            Some((now.facts.money(&question)?.dataset, through))
        });
        let Some((answering, through)) = asked else { continue };
        // amounts of two datasets are never put beside each other as a pace
        if *dataset.get_or_insert(answering) != answering {
            continue;
        }
        let question = Question::new(Whose::Unit, year).through(through);
        let monthly = now.facts.money_dataset(Whose::Unit, year).is_some();
        found.push(WholeYear {
            year,
            through: Month::new(year, u32::from(through)).filter(|_| monthly && through < 12),
            budget: budget(now, &question, Vec::new(), notes),
        });
    }
    found
}

fn look(now: &Judgement, notes: &mut Notes) -> (Vec<Look>, usize) {
    let mut codes: Vec<&WorkCode> = now.facts.works.iter().map(|seen| &seen.fact.code).collect();
    codes.sort();
    codes.dedup();
    let mut found: Vec<(LookReason, WorkLine)> = codes
        .into_iter()
        .filter_map(|code| works::one(now, code))
        .filter_map(|work| Some((reason(now, &work)?, work)))
        .collect();
    found.sort_by_key(|(reason, work)| {
        (*reason, std::cmp::Reverse(work.cost.known().copied()), work.code.clone())
    });
    let more = found.len().saturating_sub(NAMED);
    let named = found.into_iter().take(NAMED).filter_map(|(reason, work)| {
        let work = works::cited(now, &work.code, notes)?;
        Some(Look { reason, note: work.cost.note, work })
    });
    (named.collect(), more)
}

/// The first reason that fits.
fn reason(now: &Judgement, work: &WorkLine) -> Option<LookReason> {
    let today = now.facts.today;
    let behind = || {
        let (built, expected) = (work.built.known()?, work.expected.known()?);
        Some(expected.0 - built.0 >= BEHIND)
    };
    let due = work.moved_end_on.or(work.planned_end_on);
    match work.state {
        Some(WorkState::Finished) => None,
        Some(WorkState::Stopped) => Some(LookReason::Stopped),
        _ if work.stopped.is_some() => Some(LookReason::Stopped),
        _ if behind() == Some(true) => Some(LookReason::Behind),
        _ if due.is_some_and(|due| due < today) => Some(LookReason::Overdue),
        Some(WorkState::NotStarted) => Some(LookReason::NotBegun),
        _ => {
            let is_young = work.started_on.is_some_and(|on| (today - on).num_days() < QUARTER);
            (work.built.known().is_none() && !is_young).then_some(LookReason::Unreported)
        }
    }
}
