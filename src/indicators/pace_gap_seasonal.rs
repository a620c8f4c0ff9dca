//! Execution rate against the same month of former years.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::shared::{agreement_rate, unit_rate};
use super::tell::{Answer, Lacking, Told};
use crate::domain::facts::budget::Whose;
use crate::domain::facts::ties::Part;
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::money::Tenths;

pub const INDICATOR: Indicator = Indicator {
    id: "pace_gap_seasonal",
    family: Family::Budget,
    subjects: &[SubjectKind::Agreement, SubjectKind::Portfolio, SubjectKind::Municipality],
    unit: Unit::Points,
    direction: Direction::Up,
    bands: Some(Bands { good: -5, attention: -15, ground: "pace" }),
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
    let of =
        |parts: &[Part]| against_others(inputs, agreement_rate(inputs, parts), Whose::Of(parts));
    let mut told = inputs.each_matched(|one| of(&one.ties.parts));
    let portfolio = inputs.portfolio_parts();
    if !portfolio.is_empty() {
        told.extend(inputs.of_portfolio(of(&portfolio)));
    }
    // like with like: the curve is that of investments, so the municipality's own rate is too
    let rate = unit_rate(inputs, Whose::Investments);
    told.extend(inputs.of_municipality(against_others(inputs, rate, Whose::Investments)));
    told
}

fn against_others(
    inputs: &Inputs<'_>,
    answer: Result<Answer, Lacking>,
    whose: Whose<'_>,
) -> Result<Answer, Lacking> {
    let mut answer = answer?;
    let closed = inputs.closed_months(&inputs.money(whose)?);
    let pace = inputs.pace(closed)?;
    let Value::Tenths(rate) = answer.value else { return Err(Lacking::zero_base()) };
    let gap = rate.0.checked_sub(pace.reached.0).ok_or_else(Lacking::too_short)?;
    answer.value = Value::Tenths(Tenths(gap));
    Ok(answer
        .parts(Value::Tenths(rate), Value::Tenths(pace.reached))
        .mark(format!("Comparado con {} años.", pace.years)))
}
