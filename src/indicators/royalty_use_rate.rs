//! Spent part of the royalties (rubro 18) of the year.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Told};
use crate::domain::facts::budget::{Question, Whose};
use crate::domain::indicator::{NotComputable, Unit};

pub const INDICATOR: Indicator = Indicator {
    id: "royalty_use_rate",
    family: Family::Budget,
    subjects: &[SubjectKind::Municipality],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: None,
    not_computable: &[NotComputable::ZeroBase, NotComputable::YearNotLoaded, NotComputable::Silent],
    ground: "own",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    let question =
        Question::new(Whose::Unit, inputs.year()).through(inputs.month.number()).rubro("18");
    inputs.of_municipality(inputs.ask(question).and_then(|money| {
        let answer = Answer::of_money(money.accrued(), money.pim(), &[])
            .map_err(|lacking| lacking.by(money.evidence()))?;
        Ok(inputs.stand_on(answer, &money))
    }))
}
