//! The level `in_budget` by agreed soles instead of by agreements.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::{InForce, Inputs};
use super::shared::{agreed_amount, has_reached, in_force};
use super::tell::{Answer, Lacking, Told, rate};
use crate::domain::agreement::ProcessId;
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::ladder::Rung;
use crate::domain::money::Soles;

pub const INDICATOR: Indicator = Indicator {
    id: "compliance_level_amount",
    family: Family::Programming,
    subjects: &[SubjectKind::Process, SubjectKind::Municipality],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: None,
    not_computable: &[NotComputable::NotRecorded],
    ground: "ladder",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    let mut told = inputs.each_process(|process| amounts(inputs, Some(process)));
    told.extend(inputs.of_municipality(amounts(inputs, None)));
    told
}

fn amounts(inputs: &Inputs<'_>, process: Option<&ProcessId>) -> Result<Answer, Lacking> {
    let known: Vec<(&InForce<'_>, Soles)> =
        in_force(inputs, process).filter_map(|one| Some((one, agreed_amount(one)?))).collect();
    let all = total(known.iter().map(|(_, amount)| *amount))?;
    let reached = known.iter().filter(|(one, _)| has_reached(one, Rung::InBudget));
    let part = total(reached.map(|(_, amount)| *amount))?;
    let share = rate(part, all).ok_or_else(Lacking::not_recorded)?;
    Ok(Answer::new(Value::Tenths(share), &[])
        .parts(Value::Soles(part), Value::Soles(all))
        .by(known.iter().map(|(one, _)| one.id())))
}

fn total(mut amounts: impl Iterator<Item = Soles>) -> Result<Soles, Lacking> {
    amounts.try_fold(Soles::ZERO, Soles::checked_add).ok_or_else(Lacking::not_recorded)
}
