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
    name: "Ritmo frente a otros años",
    family: Family::Budget,
    subjects: &[SubjectKind::Agreement, SubjectKind::Portfolio, SubjectKind::Municipality],
    unit: Unit::Points,
    direction: Direction::Up,
    bands: Some(Bands { good: -5, attention: -15, ground: "propuesta propia, domain.md 3.5" }),
    formula: "avance − mediana, en los últimos 3 a 5 años completos, del avance de las inversiones de la municipalidad al mismo mes",
    inputs: &[
        "siaf: MONTO_PIM, MONTO_DEVENGADO (archivo de 63 columnas; si falta, el de 73; para acuerdos, si no, las vistas de SSI)",
        "siaf: los 5 años anteriores",
    ],
    not_computable: &[
        NotComputable::NoMatch,
        NotComputable::TooShort,
        NotComputable::ZeroBase,
        NotComputable::YearNotLoaded,
        NotComputable::Silent,
        NotComputable::Contradictory,
    ],
    sentence: "Otros años, a esta fecha, llevaban {denominator} de cada 100; este año {numerator}.",
    limits: "El PIM de los años pasados es el de fin de año. Para un acuerdo la curva es la de toda la municipalidad.",
    ground: "propuesta propia",
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
