//! Change of men's participation from one process to the next.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::shared::change;
use super::tell::Told;
use crate::domain::indicator::{NotComputable, Unit};

pub const INDICATOR: Indicator = Indicator {
    id: "men_participants_change",
    name: "Cambio de la participación de hombres",
    family: Family::Participation,
    subjects: &[SubjectKind::Process],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: Some(Bands { good: 0, attention: -10, ground: "propuesta propia" }),
    formula: "100 × (hombres de este proceso − hombres del anterior) / hombres del anterior",
    inputs: &["register: eventos (hombres, mujeres del acto que cuenta para el proceso)"],
    not_computable: &[
        NotComputable::NotRecorded,
        NotComputable::NoBaseline,
        NotComputable::SmallGroup,
    ],
    sentence: "La participación de hombres cambió en {numerator} ({value} de cada 100).",
    limits: "",
    ground: "artículo fundador",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_process(|process| change(inputs, process, |came| came.men))
}
