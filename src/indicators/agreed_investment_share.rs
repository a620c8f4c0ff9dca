//! Part of the unit's investment budget that carries out agreements.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::shared::in_force;
use super::tell::{Answer, Lacking, Told, count};
use crate::domain::facts::budget::Whose;
use crate::domain::indicator::{NotComputable, Unit};

pub const INDICATOR: Indicator = Indicator {
    id: "agreed_investment_share",
    family: Family::Budget,
    subjects: &[SubjectKind::Municipality],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: None,
    not_computable: &[
        NotComputable::NoMatch,
        NotComputable::ZeroBase,
        NotComputable::YearNotLoaded,
        NotComputable::Silent,
    ],
    ground: "own",
    formula_version: 1,
    evaluate,
};

/// With fewer agreements matched, the share would say more about the matching than about the money.
const MATCHED_PERCENT: i64 = 70;

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.of_municipality(agreed(inputs))
}

fn agreed(inputs: &Inputs<'_>) -> Result<Answer, Lacking> {
    let all = in_force(inputs, None).count();
    let matched = in_force(inputs, None).filter(|one| one.is_identified()).count();
    if all == 0 || count(matched) * 100 < count(all) * MATCHED_PERCENT {
        let words = format!("Sabemos qué proyecto es en {matched} de {all} acuerdos: muy pocos.");
        return Err(Lacking::because(NotComputable::NoMatch, words));
    }
    let investments = inputs.money(Whose::Investments)?;
    let own = inputs.money(Whose::OwnOf(&inputs.agreed_parts()))?;
    let answer = Answer::of_money(own.pim(), investments.pim(), &[])?;
    Ok(inputs.stand_on(answer, &own).by(investments.evidence()))
}
