//! Progress, state and start of one work, across InfObras and SSI, and within one record.

use chrono::Datelike;

use crate::domain::evidence::Seen;
use crate::domain::facts::Facts;
use crate::domain::finding::{Claim, Contradiction, ContradictionField};
use crate::domain::money::Tenths;
use crate::domain::period::{Month, Period};
use crate::domain::source::Source;
use crate::domain::work::{Work, WorkState};

/// Two progress figures that differ by more than this contradict (domain: 10 points).
const POINTS: i64 = 100;
/// A finished work that reads 100 % a little later is only late, not contradictory.
const WHOLE: Tenths = Tenths(1000);

/// Compares each work with the other records that speak of it.
pub fn compare(facts: &Facts) -> Vec<Contradiction> {
    let mut found = Vec::new();
    for work in &facts.works {
        found.extend(within(work));
        found.extend(against_follow_up(facts, work));
        found.extend(against_other_datasets(facts, work));
    }
    found
}

/// State against stoppage flag, and "finished" against its own progress.
fn within(work: &Seen<Work>) -> Vec<Contradiction> {
    let fact = &work.fact;
    let mut found = Vec::new();
    let running_or_done = matches!(fact.state, Some(WorkState::Running | WorkState::Finished));
    if let (Some(state), Some(true), true) = (fact.state, fact.stoppage_flag, running_or_done) {
        found.push(told(
            work,
            work,
            ContradictionField::WorkState,
            words(state).to_owned(),
            "paralizada: sí".to_owned(),
        ));
    }
    if let (Some(WorkState::Finished), Some(actual)) = (fact.state, fact.physical_actual)
        && actual < WHOLE
        && fact.unfinished_reason.is_none()
    {
        found.push(told(
            work,
            work,
            ContradictionField::WorkState,
            "finalizado".to_owned(),
            format!("avance {actual}"),
        ));
    }
    if let (Some(WorkState::NotStarted), Some(actual)) = (fact.state, fact.physical_actual)
        && actual > Tenths(0)
    {
        found.push(told(
            work,
            work,
            ContradictionField::WorkState,
            "sin ejecución".to_owned(),
            format!("avance {actual}"),
        ));
    }
    found
}

/// InfObras' progress against the newest follow-up form of its investment, of the same month.
fn against_follow_up(facts: &Facts, work: &Seen<Work>) -> Option<Contradiction> {
    let (cui, actual, month) =
        (work.fact.cui.as_ref()?, work.fact.physical_actual?, work.fact.reported_month?);
    // MEF's mirror repeats InfObras: where InfObras itself is known it says nothing of its own
    let is_mirrored = work.dataset.source() == Source::Ssi
        && facts.works.iter().any(|other| {
            other.fact.code == work.fact.code
                && other.dataset.source() == Source::Infobras
                && other.fact.reported_month == Some(month)
        });
    if is_mirrored {
        return None;
    }
    // one investment may have many works: only where there is a single one do the two speak of the same
    let alone = facts
        .works
        .iter()
        .all(|other| other.fact.cui != work.fact.cui || other.fact.code == work.fact.code);
    let form = facts.follow_ups.iter().find(|form| {
        form.fact.cui == *cui && form.fact.updated_on.is_some_and(|on| near(on, month))
    })?;
    let theirs = form.fact.physical_percent?;
    ((actual.0 - theirs.0).abs() > POINTS && alone).then(|| Contradiction {
        subject: work.fact.code.to_string(),
        field: ContradictionField::PhysicalProgress,
        period: Some(Period::Month(month)),
        one: Claim { dataset: work.dataset, value: format!("{actual}"), row: work.row.clone() },
        other: Claim { dataset: form.dataset, value: format!("{theirs}"), row: form.row.clone() },
    })
}

/// The same month, or the one before or after it: the two are typed on different days.
fn near(day: chrono::NaiveDate, month: Month) -> bool {
    let typed = day.year() * 12 + i32::try_from(day.month()).unwrap_or_default();
    let reported = month.year().number() * 12 + i32::from(month.number());
    (typed - reported).abs() <= 1
}

/// The same work in two datasets, each pair once.
fn against_other_datasets(facts: &Facts, work: &Seen<Work>) -> Vec<Contradiction> {
    facts
        .works
        .iter()
        .filter(|other| other.fact.code == work.fact.code && other.dataset > work.dataset)
        .filter_map(|other| {
            let same_month = work.fact.reported_month == other.fact.reported_month;
            let (ours, theirs) = (work.fact.physical_actual?, other.fact.physical_actual?);
            (same_month && (ours.0 - theirs.0).abs() > POINTS).then(|| {
                told(
                    work,
                    other,
                    ContradictionField::PhysicalProgress,
                    ours.to_string(),
                    theirs.to_string(),
                )
            })
        })
        .collect()
}

fn told(
    one: &Seen<Work>,
    other: &Seen<Work>,
    field: ContradictionField,
    ours: String,
    theirs: String,
) -> Contradiction {
    Contradiction {
        subject: one.fact.code.to_string(),
        field,
        period: one.fact.reported_month.map(Period::Month),
        one: Claim { dataset: one.dataset, value: ours, row: one.row.clone() },
        other: Claim { dataset: other.dataset, value: theirs, row: other.row.clone() },
    }
}

const fn words(state: WorkState) -> &'static str {
    match state {
        WorkState::NotStarted => "sin ejecución",
        WorkState::Running => "en ejecución",
        WorkState::Stopped => "paralizada",
        WorkState::Finished => "finalizado",
    }
}
