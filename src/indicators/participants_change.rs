//! Change of participation from one process to the next, all persons.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::shared::change;
use super::tell::Told;
use crate::domain::indicator::{NotComputable, Unit};

pub const INDICATOR: Indicator = Indicator {
    id: "participants_change",
    name: "Cambio de la participación",
    family: Family::Participation,
    subjects: &[SubjectKind::Process],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: Some(Bands { good: 0, attention: -10, ground: "propuesta propia" }),
    formula: "100 × (personas de este proceso − personas del anterior) / personas del anterior",
    inputs: &["register: eventos (hombres, mujeres del acto que cuenta para el proceso)"],
    not_computable: &[
        NotComputable::NotRecorded,
        NotComputable::NoBaseline,
        NotComputable::SmallGroup,
    ],
    sentence: "La participación cambió en {numerator} personas ({value} de cada 100).",
    limits: "El proceso anterior es el último que se anotó antes.",
    ground: "artículo fundador (300 → 257)",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_process(|process| change(inputs, process, |came| came.total))
}
