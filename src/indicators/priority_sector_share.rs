//! Part of the spent investment that went to the people's four sectors.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Lacking, Told};
use crate::domain::facts::budget::{Question, Whose};
use crate::domain::indicator::{NotComputable, Unit};

pub const INDICATOR: Indicator = Indicator {
    id: "priority_sector_share",
    family: Family::Budget,
    subjects: &[SubjectKind::Municipality],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: None,
    not_computable: &[NotComputable::ZeroBase, NotComputable::YearNotLoaded, NotComputable::Silent],
    ground: "paper",
    formula_version: 1,
    evaluate,
};

/// Water and sanitation, education, health, transport: the people's four of 2015.
const PRIORITY: [&str; 4] = ["18", "22", "20", "15"];

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.of_municipality(inputs.money(Whose::Investments).and_then(|all| {
        let question = Question::new(Whose::Investments, inputs.year())
            .through(inputs.month.number())
            .functions(&PRIORITY);
        let chosen = inputs.ask(question)?;
        let words = "Todavía no se gastó nada en inversiones este año.";
        let answer = Answer::of_money(chosen.accrued(), all.accrued(), &[])
            .map_err(|lacking| Lacking::because(lacking.code, words))?;
        Ok(inputs.stand_on(answer, &all))
    }))
}
