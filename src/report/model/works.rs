//! The works: built against expected, money against built, dates that moved, stoppages with cause.

use chrono::NaiveDate;
use serde::Serialize;

use super::cited::{Cited, Notes};
use crate::domain::agreement::AgreementId;
use crate::domain::codes::{Cui, WorkCode};
use crate::domain::facts::works::OneWork;
use crate::domain::indicator::NotComputable;
use crate::domain::judgement::Judgement;
use crate::domain::money::{Soles, Tenths};
use crate::domain::period::Month;
use crate::domain::work::{StoppageCause, WorkState};

/// The section about works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WorksPart {
    /// Works of agreements, then the largest unfinished others.
    pub works: Vec<WorkLine>,
    /// Other works of the municipality that are not told here.
    pub others: usize,
}

/// One work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WorkLine {
    pub code: WorkCode,
    pub cui: Option<Cui>,
    /// As the source writes it.
    pub name: String,
    pub agreements: Vec<AgreementId>,
    pub state: Option<WorkState>,
    /// The month that progress speaks of.
    pub reported: Option<Month>,
    pub built: Cited<Tenths>,
    pub expected: Cited<Tenths>,
    /// Percent of the money, as the source says it.
    pub paid: Cited<Tenths>,
    pub cost: Cited<Soles>,
    pub started_on: Option<NaiveDate>,
    pub planned_end_on: Option<NaiveDate>,
    /// The end that counts now, when it was moved.
    pub moved_end_on: Option<NaiveDate>,
    pub ended_on: Option<NaiveDate>,
    pub stopped: Option<Stop>,
    /// Month by month, as far as anybody reported.
    pub months: Vec<WorkMonth>,
    pub visits: Vec<VisitLine>,
}

/// A stoppage as the entity itself registered it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stop {
    pub since: Option<NaiveDate>,
    pub cause: StoppageCause,
    /// The cause in the source's own words.
    pub words: Option<String>,
}

/// One reported month, cumulative.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WorkMonth {
    pub month: Month,
    pub expected: Option<Tenths>,
    pub built: Option<Tenths>,
}

/// What the committee saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VisitLine {
    pub agreement: AgreementId,
    pub on: NaiveDate,
    pub state: crate::domain::agreement::VisitState,
    pub built: Option<i64>,
    pub note: Option<String>,
}

/// Works without agreement that are told too, the largest first.
const OTHERS: usize = 10;

/// Lists the works that matter to the agreements, and the largest others that are not finished.
pub fn part(now: &Judgement, notes: &mut Notes) -> WorksPart {
    let mut tied: Vec<(WorkCode, Vec<AgreementId>)> = Vec::new();
    for (agreement, _) in &now.ladders {
        for code in now.facts.ties(agreement).works {
            match tied.iter_mut().find(|(known, _)| *known == code) {
                Some((_, agreements)) => agreements.push(agreement.clone()),
                None => tied.push((code, vec![agreement.clone()])),
            }
        }
    }
    let mut others: Vec<OneWork<'_>> = Vec::new();
    for seen in &now.facts.works {
        let code = &seen.fact.code;
        let told = tied.iter().any(|(known, _)| known == code)
            || others.iter().any(|other| other.work.code == *code);
        if !told {
            others.extend(now.facts.one_work(code));
        }
    }
    let all_others = others.len();
    others.retain(|one| one.work.state != Some(WorkState::Finished));
    others.sort_by_key(|one| (std::cmp::Reverse(cost(one)), one.work.code.clone()));
    others.truncate(OTHERS);
    let mut works: Vec<WorkLine> = Vec::new();
    for (code, agreements) in tied {
        if let Some(one) = now.facts.one_work(&code) {
            works.push(line(now, &one, agreements, notes));
        }
    }
    let told_others = others.len();
    works.extend(others.iter().map(|one| line(now, one, Vec::new(), notes)));
    WorksPart { works, others: all_others - told_others }
}

/// One work by its code, whether the report tells it or not.
pub fn one(now: &Judgement, code: &WorkCode) -> Option<WorkLine> {
    cited(now, code, &mut Notes::default())
}

/// The same with footnotes of the report.
pub fn cited(now: &Judgement, code: &WorkCode, notes: &mut Notes) -> Option<WorkLine> {
    let found = now.facts.one_work(code)?;
    Some(line(now, &found, Vec::new(), notes))
}

fn cost(one: &OneWork<'_>) -> Option<Soles> {
    one.work.final_cost.or(one.work.contract_amount).or(one.work.design_cost)
}

fn line(
    now: &Judgement,
    one: &OneWork<'_>,
    agreements: Vec<AgreementId>,
    notes: &mut Notes,
) -> WorkLine {
    let work = &one.work;
    let until = |month: &Month| *month <= now.month;
    let last = one.reports.iter().rev().find(|report| until(&report.month));
    let reported = last.map(|report| report.month).or(work.reported_month);
    let on = reported.map(Month::last_day);
    let note = notes.cite(one.evidence(), on);
    let of_month = last.map_or(note, |report| notes.cite(vec![report.id.clone()], on));
    let percent = |value: Option<Tenths>, note| Cited {
        value: value.ok_or(NotComputable::NeverReported),
        on,
        note,
    };
    WorkLine {
        code: work.code.clone(),
        cui: work.cui.clone(),
        name: work.name.clone(),
        state: work.state,
        reported,
        built: percent(last.and_then(|report| report.actual).or(work.physical_actual), of_month),
        expected: percent(last.and_then(|report| report.planned), of_month),
        paid: percent(work.financial_percent, note),
        cost: Cited { value: cost(one).ok_or(NotComputable::NeverReported), on, note },
        started_on: work.start_on,
        planned_end_on: work.planned_end_on,
        moved_end_on: work.rescheduled_end_on.filter(|moved| work.planned_end_on != Some(*moved)),
        ended_on: work.actual_end_on,
        stopped: stop(now, one),
        months: one
            .reports
            .iter()
            .filter(|report| until(&report.month))
            .map(|report| WorkMonth {
                month: report.month,
                expected: report.planned,
                built: report.actual,
            })
            .collect(),
        visits: visits(now, &agreements),
        agreements,
    }
}

fn stop(now: &Judgement, one: &OneWork<'_>) -> Option<Stop> {
    let work = &one.work;
    let listed =
        now.facts.stoppages.iter().find(|stop| stop.fact.work.as_ref() == Some(&work.code));
    let stopped = work.stoppage_flag == Some(true)
        || work.state == Some(WorkState::Stopped)
        || listed.is_some();
    stopped.then(|| Stop {
        since: work.stopped_on.or_else(|| listed.and_then(|stop| stop.fact.since)),
        cause: work
            .stoppage_cause
            .or_else(|| listed.map(|stop| stop.fact.cause))
            .unwrap_or(StoppageCause::NotStated),
        words: work
            .stoppage_text
            .clone()
            .or_else(|| listed.and_then(|stop| stop.fact.cause_text.clone())),
    })
}

/// The committee's visits, newest first; a visit belongs to the agreement and so to its works.
fn visits(now: &Judgement, agreements: &[AgreementId]) -> Vec<VisitLine> {
    let mut found: Vec<VisitLine> = now
        .facts
        .visits
        .iter()
        .map(|visit| &visit.fact)
        .filter(|visit| agreements.contains(&visit.agreement))
        .map(|visit| VisitLine {
            agreement: visit.agreement.clone(),
            on: visit.on,
            state: visit.state,
            built: visit.physical_percent,
            note: visit.note.clone(),
        })
        .collect();
    found.sort_by_key(|visit| std::cmp::Reverse(visit.on));
    found
}
