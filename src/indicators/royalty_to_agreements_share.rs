//! Part of the royalties for investments that carries out agreements.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Told};
use crate::domain::facts::budget::{Question, Whose};
use crate::domain::indicator::{NotComputable, Unit};

pub const INDICATOR: Indicator = Indicator {
    id: "royalty_to_agreements_share",
    name: "Canon que va a acuerdos",
    family: Family::Budget,
    subjects: &[SubjectKind::Municipality],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: None,
    formula: "100 × PIM del rubro 18 de inversiones de acuerdos confirmados / PIM del rubro 18 de todas las inversiones",
    inputs: &["siaf: RUBRO 18, MONTO_PIM de proyectos", "enlaces confirmados"],
    not_computable: &[NotComputable::ZeroBase, NotComputable::YearNotLoaded, NotComputable::Silent],
    sentence: "De cada 100 soles de canon para obras, {value} van a acuerdos.",
    limits: "",
    ground: "propuesta propia",
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
