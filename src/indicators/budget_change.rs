//! Change from the opening to the modified budget.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Lacking, Told, minus, rate};
use crate::domain::facts::budget::Whose;
use crate::domain::finding::ContradictionField;
use crate::domain::indicator::{NotComputable, Unit, Value};

pub const INDICATOR: Indicator = Indicator {
    id: "budget_change",
    family: Family::Budget,
    subjects: &[SubjectKind::Agreement, SubjectKind::Municipality],
    unit: Unit::Percent,
    direction: Direction::Neutral,
    bands: None,
    not_computable: &[
        NotComputable::NoMatch,
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
    const FIELDS: &[ContradictionField] =
        &[ContradictionField::OpeningBudget, ContradictionField::ModifiedBudget];
    let mut told = inputs.each_matched(|one| {
        let differs = inputs.differs(&one.ties.parts, FIELDS).is_some();
        Ok(changed(inputs, Whose::Of(&one.ties.parts))?.contradictory(differs))
    });
    let unit = changed(inputs, Whose::Unit);
    let differs = inputs.unit_differs(FIELDS);
    told.extend(inputs.of_municipality(unit.map(|answer| answer.contradictory(differs))));
    told
}

fn changed(inputs: &Inputs<'_>, whose: Whose<'_>) -> Result<Answer, Lacking> {
    let money = inputs.money(whose)?;
    let (pia, pim) = (money.pia(), money.pim());
    let share = minus(pim, pia).and_then(|difference| Some((difference, rate(difference, pia)?)));
    let Some((difference, share)) = share else {
        let words = format!("El año empezó con S/ {pia}; ahora tiene S/ {pim}.");
        let lacking = Lacking::because(NotComputable::ZeroBase, words);
        return Err(lacking.counted(Value::Soles(pim)).by(money.evidence()));
    };
    let answer = Answer::new(Value::Tenths(share), &[])
        .parts(Value::Soles(difference), Value::Soles(pia))
        .mark(format!("El año empezó con S/ {pia}; ahora tiene S/ {pim}."));
    Ok(inputs.stand_on(answer, &money))
}
