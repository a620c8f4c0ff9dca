//! Execution rate against a straight line through the year.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::shared::{agreement_rate, unit_rate};
use super::tell::{Answer, Lacking, Told};
use crate::domain::facts::budget::Whose;
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::money::Tenths;

pub const INDICATOR: Indicator = Indicator {
    id: "pace_gap_linear",
    family: Family::Budget,
    subjects: &[SubjectKind::Agreement, SubjectKind::Municipality],
    unit: Unit::Points,
    direction: Direction::Up,
    bands: None,
    not_computable: &[
        NotComputable::NoMatch,
        NotComputable::TooShort,
        NotComputable::ZeroBase,
        NotComputable::YearNotLoaded,
        NotComputable::Silent,
        NotComputable::Contradictory,
    ],
    ground: "own",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    let mut told = inputs.each_matched(|one| {
        gap(inputs, agreement_rate(inputs, &one.ties.parts), Whose::Of(&one.ties.parts))
    });
    let unit = gap(inputs, unit_rate(inputs, Whose::Unit), Whose::Unit);
    told.extend(inputs.of_municipality(unit));
    told
}

fn gap(
    inputs: &Inputs<'_>,
    answer: Result<Answer, Lacking>,
    whose: Whose<'_>,
) -> Result<Answer, Lacking> {
    let mut answer = answer?;
    let closed = inputs.closed_months(&inputs.money(whose)?);
    if closed < 2 {
        return Err(Lacking::too_short().by(answer.evidence));
    }
    let Value::Tenths(rate) = answer.value else { return Err(Lacking::zero_base()) };
    let line = Tenths::percent(i64::from(closed), 12).ok_or_else(Lacking::too_short)?;
    let gap = rate.0.checked_sub(line.0).ok_or_else(Lacking::too_short)?;
    answer.value = Value::Tenths(Tenths(gap));
    Ok(answer.parts(Value::Tenths(rate), Value::Tenths(line)))
}
