//! Share of the agreements in force that reached `in_budget`, by process and of all.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::shared::level;
use super::tell::Told;
use crate::domain::indicator::{NotComputable, Unit};
use crate::domain::ladder::Rung;

pub const INDICATOR: Indicator = Indicator {
    id: "compliance_level_in_budget",
    name: "Acuerdos con dinero",
    family: Family::Programming,
    subjects: &[SubjectKind::Process, SubjectKind::Municipality],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: None,
    formula: "100 × acuerdos que llegaron al peldaño `in_budget` o más arriba / acuerdos vigentes",
    inputs: &["escalera de cumplimiento"],
    not_computable: &[NotComputable::NotRecorded],
    sentence: "De {denominator} acuerdos, {numerator} tienen dinero.",
    limits: "Los acuerdos de los que no se sabe se dicen aparte y no se quitan del total. Quien perdió su dinero ya no cuenta entre los que lo tienen.",
    ground: "escalera de cumplimiento (propuesta propia)",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    level(inputs, Rung::InBudget)
}
