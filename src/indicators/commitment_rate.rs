//! Money set aside of the modified budget.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Lacking, Told};
use crate::domain::facts::budget::Whose;
use crate::domain::finding::ContradictionField;
use crate::domain::indicator::{NotComputable, Unit};

pub const INDICATOR: Indicator = Indicator {
    id: "commitment_rate",
    family: Family::Budget,
    subjects: &[SubjectKind::Agreement, SubjectKind::Municipality],
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
    ground: "own",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    let fields = &[ContradictionField::ModifiedBudget];
    let mut told = inputs.each_matched(|one| {
        let differs = inputs.differs(&one.ties.parts, fields).is_some();
        Ok(set_aside(inputs, Whose::Of(&one.ties.parts))?.contradictory(differs))
    });
    let unit = set_aside(inputs, Whose::Unit);
    let differs = inputs.unit_differs(fields);
    told.extend(inputs.of_municipality(unit.map(|answer| answer.contradictory(differs))));
    told
}

fn set_aside(inputs: &Inputs<'_>, whose: Whose<'_>) -> Result<Answer, Lacking> {
    let money = inputs.money(whose)?;
    let answer = Answer::of_money(money.set_aside(), money.pim(), &[])
        .map_err(|lacking| lacking.by(money.evidence()))?;
    Ok(inputs.stand_on(answer, &money))
}
