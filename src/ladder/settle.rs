//! Pace, situation and outcome: what the rungs mean today, once the alerts are known.

use super::Climber;
use super::acta::agreed_years;
use crate::domain::alert::{Alert, AlertState};
use crate::domain::codes::Cui;
use crate::domain::facts::budget::{Question, Whose};
use crate::domain::facts::ties::Part;
use crate::domain::facts::works::OneWork;
use crate::domain::indicator::Subject;
use crate::domain::ladder::{Ladder, Outcome, Pace, Rung, RungState, Situation};
use crate::domain::money::Soles;
use crate::domain::period::Year;
use crate::domain::project::InvestmentState;
use crate::domain::source::{Source, SourceState};

/// Rules that say that a work stands still.
const STOPPED: &[&str] = &["stalled_work", "stoppage_declared"];
/// Rules that say that it goes too slowly.
const SLOW: &[&str] = &["overdue_work", "behind_valuation", "slow_spending"];
/// Rules of time and money: with one of them open an agreement is late. Rules about costs, bidders,
/// records and participation are not among them: they say something else.
const TIME_AND_MONEY: &[&str] = &[
    "behind_valuation",
    "budget_missing",
    "budget_removed",
    "contract_terminated",
    "design_delayed",
    "finished_not_received",
    "money_ahead",
    "no_commitment",
    "overdue_work",
    "slow_award",
    "slow_spending",
    "stalled_work",
    "stoppage_declared",
    "work_not_started",
    "year_end_risk",
];

/// Writes pace, situation and outcome into a ladder.
pub fn settle(ladder: &mut Ladder, of: &Climber<'_>, alerts: &[Alert]) {
    let open: Vec<&str> = alerts
        .iter()
        .filter(|alert| alert.state.is_live() && alert.state != AlertState::Pending)
        .filter(|alert| is_about(of, &alert.id.subject))
        .map(|alert| alert.id.rule.as_str())
        .collect();
    ladder.pace = pace(of, &open);
    ladder.outcome = outcome(of);
    ladder.situation = situation(ladder, of, &open);
}

/// An alert on the agreement itself or on one of its works.
fn is_about(of: &Climber<'_>, subject: &Subject) -> bool {
    match subject {
        Subject::Agreement(id) => *id == of.agreement.id,
        Subject::Work(code) => of.ties.works.contains(code),
        _ => false,
    }
}

fn any(open: &[&str], rules: &[&str]) -> bool {
    open.iter().any(|rule| rules.contains(rule))
}

fn pace(of: &Climber<'_>, open: &[&str]) -> Pace {
    if any(open, STOPPED) {
        Pace::Stopped
    } else if any(open, SLOW) {
        Pace::Late
    } else if of.works.iter().any(|work| has_fresh_schedule(of, work)) {
        Pace::OnTime
    } else {
        Pace::Unknown
    }
}

/// Progress of which something was expected, told by a source that answers.
fn has_fresh_schedule(of: &Climber<'_>, one: &OneWork<'_>) -> bool {
    let work = &one.work;
    let expected = work.physical_planned.is_some() || work.due_on().is_some();
    let answers = |source: &Source| state_of(of, *source).is_none_or(|is| is == SourceState::Ok);
    expected && work.physical_actual.is_some() && one.sources().iter().all(answers)
}

fn state_of(of: &Climber<'_>, source: Source) -> Option<SourceState> {
    of.facts.sources.iter().find(|health| health.source == source).map(|health| health.state)
}

/// An end other than fulfilment needs a document, or the ministry's own word for every investment.
fn outcome(of: &Climber<'_>) -> Option<Outcome> {
    if of.agreement.replaced_by.is_some() {
        return Some(Outcome::Replaced);
    }
    let deactivated = |part: &Part| {
        let told = of.facts.investment_records(&part.cui);
        let newest = told.into_iter().find_map(|record| record.fact.state);
        newest == Some(InvestmentState::Deactivated)
    };
    let all_dead = !of.ties.parts.is_empty() && of.ties.parts.iter().all(deactivated);
    (of.agreement.dropped_by.is_some() || all_dead).then_some(Outcome::Dropped)
}

/// The first row of the table that fits (`design.md` 2.2).
fn situation(ladder: &Ladder, of: &Climber<'_>, open: &[&str]) -> Situation {
    if of.agreement.replaced_by.is_some() {
        Situation::Replaced
    } else if is_fulfilled(ladder) {
        Situation::Done
    } else if is_gone(ladder) {
        Situation::Gone
    } else if !of.is_identified() || all_silent(of) {
        Situation::Unknown
    } else if current_is_contradicted(ladder) {
        Situation::Contradicted
    } else if any(open, TIME_AND_MONEY) || runs_without_budget(ladder, of) {
        Situation::Late
    } else if has_not_begun(of) {
        Situation::NotDue
    } else if nobody_tells(ladder) {
        Situation::Unknown
    } else {
        Situation::OnTrack
    }
}

/// Known to be a project and no more: no file that was loaded speaks of its money, and nothing is
/// built. A source that was never loaded is as silent as one that does not answer.
fn nobody_tells(ladder: &Ladder) -> bool {
    const MONEY: [Rung; 4] =
        [Rung::InOpeningBudget, Rung::InBudget, Rung::Committed, Rung::Accrued];
    let is_told = |rung: &Rung| {
        let known = ladder.rung(*rung).map(|status| status.state);
        !matches!(known, None | Some(RungState::Unknown | RungState::NotApplicable))
    };
    ladder.reached.is_none_or(|rung| rung <= Rung::Identified) && !MONEY.iter().any(is_told)
}

/// Handed over; what is not built ends with its last applicable rung.
fn is_fulfilled(ladder: &Ladder) -> bool {
    let last = ladder.rungs.iter().rfind(|status| status.state != RungState::NotApplicable);
    ladder.is_done(Rung::Received) || last.is_some_and(|status| status.state == RungState::Done)
}

/// Lost its money; or its place in the programme, with no money either. A finished work needs neither.
fn is_gone(ladder: &Ladder) -> bool {
    let lost = |rung: Rung| ladder.rung(rung).is_some_and(|status| status.lost_on.is_some());
    let has_money = ladder.is_done(Rung::InBudget);
    !ladder.is_done(Rung::Finished)
        && (lost(Rung::InBudget) || (lost(Rung::Programmed) && !has_money))
}

/// None of the systems that tell of the agreement answers.
fn all_silent(of: &Climber<'_>) -> bool {
    let facts = of.facts;
    let has = |cui: Option<&Cui>| cui.is_some_and(|cui| of.ties.has_part(cui));
    let figures = facts
        .figures
        .iter()
        .filter(|figure| has(figure.key.cui().as_ref()))
        .map(|figure| figure.key.dataset.source());
    let records = facts
        .investments
        .iter()
        .filter(|record| has(record.fact.cui.as_ref()))
        .map(|record| record.dataset.source());
    let forms = facts
        .follow_ups
        .iter()
        .filter(|form| has(Some(&form.fact.cui)))
        .map(|form| form.dataset.source());
    let works = of.works.iter().flat_map(OneWork::sources);
    let telling: Vec<Source> = figures.chain(records).chain(forms).chain(works).collect();
    let is_silent = |source: &Source| state_of(of, *source).is_some_and(SourceState::is_quiet);
    !telling.is_empty() && telling.iter().all(is_silent)
}

/// The current rung is the highest of which anything is said: done, or said in two ways.
fn current_is_contradicted(ladder: &Ladder) -> bool {
    super::highest(&ladder.rungs, RungState::Contradicted) > ladder.reached
}

/// This year is one of the agreed ones, its budget is loaded, and there is no money in it.
fn runs_without_budget(ladder: &Ladder, of: &Climber<'_>) -> bool {
    let Some(now) = Year::of(of.facts.today) else { return false };
    let money = of.facts.money(&Question::new(Whose::Of(&of.ties.parts), now));
    !ladder.is_done(Rung::Finished)
        && agreed_years(of).contains(&now)
        && money.is_some_and(|money| money.pim() <= Soles::ZERO)
}

fn has_not_begun(of: &Climber<'_>) -> bool {
    agreed_years(of).iter().min().is_some_and(|first| first.first_day() > of.facts.today)
}
