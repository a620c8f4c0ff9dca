//! Each indicator's value, each reason for which there is none, and facts without sense.
//!
//! The ladders that some indicators read are made by hand here: this room does not know how they are
//! climbed.

mod data;
mod money;
mod pace;
mod participation;
mod senseless;
mod works;

use super::measure;
use crate::domain::agreement::AgreementId;
use crate::domain::facts::Facts;
use crate::domain::facts::made::month;
use crate::domain::indicator::{Freshness, Measure, NotComputable, Value};
use crate::domain::ladder::{Ladder, Pace, Rung, RungState, RungStatus, Situation};
use crate::domain::link::LinkState;
use crate::domain::money::{Soles, Tenths};

/// A ladder on which exactly some rungs are done, and the others are not yet.
fn ladder(done: &[Rung]) -> Ladder {
    let status = |rung: &Rung| RungStatus {
        rung: *rung,
        state: if done.contains(rung) { RungState::Done } else { RungState::NotYet },
        date: None,
        lost_on: None,
        skipped: false,
        note: None,
        evidence: Vec::new(),
    };
    Ladder {
        rungs: Rung::ALL.iter().map(status).collect(),
        reached: done.iter().max().copied(),
        applicable: 12,
        pace: Pace::Unknown,
        situation: Situation::OnTrack,
        outcome: None,
    }
}

/// Ladders that know no more than whether a link is confirmed.
fn ladders(facts: &Facts) -> Vec<(AgreementId, Ladder)> {
    let agreements = facts.agreements.iter().filter_map(|versions| versions.in_force());
    agreements
        .map(|agreement| {
            let id = agreement.fact.id.clone();
            let linked = facts
                .links
                .iter()
                .any(|link| link.id.agreement == id && link.state == LinkState::Confirmed);
            let done: &[Rung] =
                if linked { &[Rung::Signed, Rung::Identified] } else { &[Rung::Signed] };
            (id, ladder(done))
        })
        .collect()
}

/// The measure of October 2025 of an indicator for a subject.
fn told(facts: &Facts, indicator: &str, subject: &str) -> Measure {
    told_with(facts, &ladders(facts), indicator, subject)
}

fn told_with(
    facts: &Facts,
    ladders: &[(AgreementId, Ladder)],
    indicator: &str,
    subject: &str,
) -> Measure {
    let id = format!("{indicator}@{subject}@2025-10");
    measure(facts, ladders, month("2025-10"))
        .into_iter()
        .find(|measure| measure.id.to_string() == id)
        .unwrap_or_else(|| panic!("no measure {id}"))
}

/// A percentage or points, in tenths.
fn tenths(facts: &Facts, indicator: &str, subject: &str) -> i64 {
    match told(facts, indicator, subject).value {
        Ok(Value::Tenths(Tenths(tenths))) => tenths,
        other => panic!("{indicator} of {subject} is {other:?}"),
    }
}

fn whole(facts: &Facts, indicator: &str, subject: &str) -> i64 {
    match told(facts, indicator, subject).value {
        Ok(Value::Whole(whole)) => whole,
        other => panic!("{indicator} of {subject} is {other:?}"),
    }
}

fn amount(facts: &Facts, indicator: &str, subject: &str) -> Soles {
    match told(facts, indicator, subject).value {
        Ok(Value::Soles(soles)) => soles,
        other => panic!("{indicator} of {subject} is {other:?}"),
    }
}

fn state(facts: &Facts, indicator: &str, subject: &str) -> Freshness {
    told(facts, indicator, subject).state
}

fn code(facts: &Facts, indicator: &str, subject: &str) -> NotComputable {
    let measure = told(facts, indicator, subject);
    let code = measure.value.expect_err(indicator);
    let listed = super::list::find(indicator).unwrap().not_computable;
    assert!(listed.contains(&code), "{indicator} does not list {code}");
    assert!(measure.reason.unwrap().ends_with('.'), "{indicator}: a reason is a sentence");
    code
}
