//! Part of the royalties for investments that carries out agreements.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Told};
use crate::domain::facts::budget::{Question, Whose};
use crate::domain::indicator::{NotComputable, Unit};

pub const INDICATOR: Indicator = Indicator {
    id: "royalty_to_agreements_share",
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
    let parts = inputs.agreed_parts();
    let royalties = |whose| {
        let year = inputs.year();
        inputs.ask(Question::new(whose, year).through(inputs.month.number()).rubro("18"))
    };
    let told = royalties(Whose::Investments).and_then(|all| {
        let own = royalties(Whose::OwnOf(&parts))?;
        let answer = Answer::of_money(own.pim(), all.pim(), &[])
            .map_err(|lacking| lacking.by(all.evidence()))?;
        Ok(inputs.stand_on(answer, &own).by(all.evidence()))
    });
    inputs.of_municipality(told)
}
