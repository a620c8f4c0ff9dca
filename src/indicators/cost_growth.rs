//! Growth of the cost from the one that was approved.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::shared::newest;
use super::tell::{Answer, Lacking, Told, minus, rate};
use crate::domain::facts::ties::Part;
use crate::domain::facts::works::OneWork;
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::money::Soles;
use crate::domain::project::Investment;
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "cost_growth",
    family: Family::Physical,
    subjects: &[SubjectKind::Agreement],
    unit: Unit::Percent,
    direction: Direction::Down,
    bands: Some(Bands { good: 15, attention: 30, ground: "cost-growth" }),
    not_computable: &[
        NotComputable::NoMatch,
        NotComputable::NeverReported,
        NotComputable::ZeroBase,
    ],
    ground: "own",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_matched(|one| {
        of_investments(inputs, &one.ties.parts).or_else(|lacking| {
            let codes = &one.ties.works;
            let watched = inputs.works.iter().map(|watched| &watched.one);
            of_works(watched.filter(|work| codes.contains(&work.work.code))).ok_or(lacking)
        })
    })
}

/// Both amounts of the ministry, of each investment that has both.
fn of_investments(inputs: &Inputs<'_>, parts: &[Part]) -> Result<Answer, Lacking> {
    let never = || Lacking::never_reported(Source::Investments);
    let (mut viable, mut updated) = (Soles::ZERO, Soles::ZERO);
    let mut evidence = Vec::new();
    let mut sources = Vec::new();
    for part in parts {
        let cost = |of: fn(&Investment) -> Option<Soles>| newest(inputs, &part.cui, of);
        let (Some(was), Some(is)) = (cost(|of| of.viable_cost), cost(|of| of.updated_cost)) else {
            continue;
        };
        viable = viable.checked_add(was.amount).ok_or_else(never)?;
        updated = updated.checked_add(is.amount).ok_or_else(never)?;
        sources.extend([was.source, is.source]);
        evidence.extend([was.id, is.id]);
    }
    if evidence.is_empty() {
        return Err(never());
    }
    let growth = minus(updated, viable).ok_or_else(never)?;
    let answer = Answer::of_money(growth, viable, &sources)?;
    Ok(answer.by(evidence).mark(format!("Costaba S/ {viable}; ahora cuesta S/ {updated}.")))
}

/// Additions less deductions of the works, of what their design files cost.
fn of_works<'a>(works: impl Iterator<Item = &'a OneWork<'a>>) -> Option<Answer> {
    let (mut cost, mut growth) = (Soles::ZERO, Soles::ZERO);
    let mut answer = Answer::new(Value::Whole(0), &[]);
    for one in works {
        let work = &one.work;
        if work.additions.is_none() && work.deductions.is_none() {
            continue;
        }
        cost = cost.checked_add(work.design_cost?)?;
        let added = work.additions.unwrap_or_default();
        growth = growth.checked_add(minus(added, work.deductions.unwrap_or_default().abs())?)?;
        answer.sources.extend(one.sources());
        answer = answer.by(one.evidence());
    }
    answer.value = Value::Tenths(rate(growth, cost)?);
    Some(answer.parts(Value::Soles(growth), Value::Soles(cost)))
}
