//! Accrued of the opening budget.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Told};
use crate::domain::facts::budget::Whose;
use crate::domain::finding::ContradictionField;
use crate::domain::indicator::{NotComputable, Unit};

pub const INDICATOR: Indicator = Indicator {
    id: "outturn_vs_opening",
    name: "Gasto frente al presupuesto inicial",
    family: Family::Budget,
    subjects: &[SubjectKind::Municipality],
    unit: Unit::Percent,
    direction: Direction::Neutral,
    bands: None,
    formula: "100 × devengado de enero al mes / PIA",
    inputs: &["siaf: MONTO_PIA, MONTO_DEVENGADO"],
    not_computable: &[NotComputable::ZeroBase, NotComputable::YearNotLoaded, NotComputable::Silent],
    sentence: "De cada 100 soles con que empezó el año, se gastaron {value}.",
    limits: "Sin banda: el 95 a 105 de PEFA solo lo cumple el 16 % de las municipalidades; crecer es normal.",
    ground: "PEFA PI-1 (referencia, sin banda)",
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
