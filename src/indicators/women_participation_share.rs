//! Share of women among those who took part.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Lacking, Told};
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::money::Tenths;
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "women_participation_share",
    name: "Mujeres entre los participantes",
    family: Family::Participation,
    subjects: &[SubjectKind::Process],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: Some(Bands {
        good: 40,
        attention: 30,
        ground: "comité de 2016 (2 de 5), propuesta propia",
    }),
    formula: "100 × mujeres / (hombres + mujeres)",
    inputs: &["register: eventos (hombres, mujeres del acto que cuenta para el proceso)"],
    not_computable: &[NotComputable::NotRecorded, NotComputable::SmallGroup],
    sentence: "De cada 100 participantes, {value} fueron mujeres.",
    limits: "",
    ground: "artículo fundador (35.0 → 17.5)",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_process(|process| {
        let came = inputs.participation(process)?;
        if came.is_small() {
            return Err(Lacking::small_group());
        }
        let share = Tenths::percent(came.women, came.total).ok_or_else(Lacking::not_recorded)?;
        Ok(Answer::new(Value::Tenths(share), &[Source::Register])
            .parts(Value::Whole(came.women), Value::Whole(came.total))
            .by([came.event]))
    })
}
