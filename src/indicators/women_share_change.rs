//! Change of the share of women, in points.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::{Inputs, Participation};
use super::tell::{Answer, Lacking, Told};
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::money::Tenths;
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "women_share_change",
    name: "Cambio de la proporción de mujeres",
    family: Family::Participation,
    subjects: &[SubjectKind::Process],
    unit: Unit::Points,
    direction: Direction::Up,
    bands: Some(Bands { good: 0, attention: -10, ground: "propuesta propia" }),
    formula: "proporción de mujeres de este proceso − la del anterior, en puntos",
    inputs: &["register: eventos (hombres, mujeres del acto que cuenta para el proceso)"],
    not_computable: &[
        NotComputable::NotRecorded,
        NotComputable::NoBaseline,
        NotComputable::SmallGroup,
    ],
    sentence: "La proporción de mujeres cambió en {value} puntos.",
    limits: "Diferencia de dos porcentajes ya redondeados a un decimal.",
    ground: "artículo fundador (−17.5 puntos)",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_process(|process| {
        let (now, before) = (inputs.participation(process)?, inputs.participation_before(process)?);
        if now.is_small() || before.is_small() {
            return Err(Lacking::small_group());
        }
        let share = |came: &Participation| Tenths::percent(came.women, came.total);
        let shares = share(&now).zip(share(&before));
        let (is, was) = shares.ok_or_else(Lacking::not_recorded)?;
        Ok(Answer::new(Value::Tenths(Tenths(is.0 - was.0)), &[Source::Register])
            .parts(Value::Tenths(is), Value::Tenths(was))
            .by([before.event, now.event]))
    })
}
