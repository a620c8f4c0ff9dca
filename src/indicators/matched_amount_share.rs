//! The share of matched agreements by agreed soles.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::shared::{agreed_amount, in_force};
use super::tell::{Answer, Lacking, Told, rate};
use crate::domain::agreement::ProcessId;
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::money::Soles;

pub const INDICATOR: Indicator = Indicator {
    id: "matched_amount_share",
    family: Family::DataQuality,
    subjects: &[SubjectKind::Process, SubjectKind::Municipality],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: Some(Bands { good: 90, attention: 70, ground: "own" }),
    not_computable: &[NotComputable::NotRecorded],
    ground: "own",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    let mut told = inputs.each_process(|process| matched(inputs, Some(process)));
    told.extend(inputs.of_municipality(matched(inputs, None)));
    told
}

fn matched(inputs: &Inputs<'_>, process: Option<&ProcessId>) -> Result<Answer, Lacking> {
    let (mut known, mut all) = (Soles::ZERO, Soles::ZERO);
    let mut evidence = Vec::new();
    for one in in_force(inputs, process) {
        let Some(amount) = agreed_amount(one) else { continue };
        all = all.checked_add(amount).ok_or_else(Lacking::not_recorded)?;
        evidence.push(one.id());
        if one.is_identified() {
            known = known.checked_add(amount).ok_or_else(Lacking::not_recorded)?;
        }
    }
    let share = rate(known, all).ok_or_else(Lacking::not_recorded)?;
    Ok(Answer::new(Value::Tenths(share), &[])
        .parts(Value::Soles(known), Value::Soles(all))
        .by(evidence))
}
