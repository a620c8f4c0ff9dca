//! Accrued of the opening budget.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Told};
use crate::domain::facts::budget::Whose;
use crate::domain::finding::ContradictionField;
use crate::domain::indicator::{NotComputable, Unit};

pub const INDICATOR: Indicator = Indicator {
    id: "outturn_vs_opening",
    family: Family::Budget,
    subjects: &[SubjectKind::Municipality],
    unit: Unit::Percent,
    direction: Direction::Neutral,
    bands: None,
    not_computable: &[NotComputable::ZeroBase, NotComputable::YearNotLoaded, NotComputable::Silent],
    ground: "pefa",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.of_municipality(inputs.money(Whose::Unit).and_then(|money| {
        let answer = Answer::of_money(money.accrued(), money.pia(), &[])
            .map_err(|lacking| lacking.by(money.evidence()))?;
        let differs =
            inputs.unit_differs(&[ContradictionField::Accrued, ContradictionField::OpeningBudget]);
        Ok(inputs.stand_on(answer, &money).contradictory(differs))
    }))
}
