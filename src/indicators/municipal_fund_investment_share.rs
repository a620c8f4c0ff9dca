//! Part of the municipal fund (rubro 07) that goes to investments.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Told};
use crate::domain::facts::budget::{Question, Whose};
use crate::domain::indicator::{NotComputable, Unit};

pub const INDICATOR: Indicator = Indicator {
    id: "municipal_fund_investment_share",
    family: Family::Budget,
    subjects: &[SubjectKind::Municipality],
    unit: Unit::Percent,
    direction: Direction::Neutral,
    bands: None,
    not_computable: &[NotComputable::ZeroBase, NotComputable::YearNotLoaded, NotComputable::Silent],
    ground: "own",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    let fund = |whose| {
        let year = inputs.year();
        inputs.ask(Question::new(whose, year).through(inputs.month.number()).rubro("07"))
    };
    let told = fund(Whose::Unit).and_then(|all| {
        let works = fund(Whose::Investments)?;
        let answer = Answer::of_money(works.pim(), all.pim(), &[])
            .map_err(|lacking| lacking.by(all.evidence()))?;
        Ok(inputs.stand_on(answer, &all))
    });
    inputs.of_municipality(told)
}
