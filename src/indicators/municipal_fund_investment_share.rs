//! Part of the municipal fund (rubro 07) that goes to investments.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Told};
use crate::domain::facts::budget::{Question, Whose};
use crate::domain::indicator::{NotComputable, Unit};

pub const INDICATOR: Indicator = Indicator {
    id: "municipal_fund_investment_share",
    name: "FONCOMUN para obras",
    family: Family::Budget,
    subjects: &[SubjectKind::Municipality],
    unit: Unit::Percent,
    direction: Direction::Neutral,
    bands: None,
    formula: "100 × PIM del rubro 07 (FONCOMUN) de inversiones / PIM del rubro 07 de todo",
    inputs: &["siaf: RUBRO 07, MONTO_PIM, TIPO_ACT_PROY"],
    not_computable: &[NotComputable::ZeroBase, NotComputable::YearNotLoaded, NotComputable::Silent],
    sentence: "Del FONCOMUN, {value} de cada 100 soles son para obras.",
    limits: "",
    ground: "propuesta propia",
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
