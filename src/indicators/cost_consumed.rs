//! All that was ever accrued of the updated cost.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::Told;
use crate::domain::indicator::{NotComputable, Unit};

pub const INDICATOR: Indicator = Indicator {
    id: "cost_consumed",
    name: "Costo ya gastado",
    family: Family::Budget,
    subjects: &[SubjectKind::Agreement],
    unit: Unit::Percent,
    direction: Direction::Down,
    bands: Some(Bands {
        good: 100,
        attention: 100,
        ground: "código 5 de las alertas públicas del SSI",
    }),
    formula: "100 × devengado acumulado de todos los años / costo actualizado",
    inputs: &["ssi, investments: DEV_ACUMULADO, COSTO_ACTUALIZADO"],
    not_computable: &[NotComputable::NoMatch, NotComputable::NeverReported],
    sentence: "Ya se gastó {value} de cada 100 soles de lo que cuesta.",
    limits: "Más de 100 puede ser un costo sin actualizar.",
    ground: "alertas públicas del SSI (código 5)",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_matched(|one| inputs.consumed(&one.ties.parts))
}
