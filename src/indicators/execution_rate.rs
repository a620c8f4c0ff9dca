//! Accrued of the modified budget, as the ministry prints it.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::shared::{agreement_rate, unit_rate};
use super::tell::Told;
use crate::domain::facts::budget::Whose;
use crate::domain::indicator::{NotComputable, Unit};

pub const INDICATOR: Indicator = Indicator {
    id: "execution_rate",
    family: Family::Budget,
    subjects: &[SubjectKind::Agreement, SubjectKind::Portfolio, SubjectKind::Municipality],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: None,
    not_computable: &[
        NotComputable::NoMatch,
        NotComputable::ZeroBase,
        NotComputable::YearNotLoaded,
        NotComputable::Silent,
        NotComputable::Contradictory,
    ],
    ground: "mef",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    let mut told = inputs.each_matched(|one| agreement_rate(inputs, &one.ties.parts));
    let portfolio = inputs.portfolio_parts();
    if !portfolio.is_empty() {
        told.extend(inputs.of_portfolio(agreement_rate(inputs, &portfolio)));
    }
    told.extend(inputs.of_municipality(unit_rate(inputs, Whose::Unit)));
    told
}
