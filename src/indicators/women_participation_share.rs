//! Share of women among those who took part.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Lacking, Told};
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::money::Tenths;
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "women_participation_share",
    family: Family::Participation,
    subjects: &[SubjectKind::Process],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: Some(Bands { good: 40, attention: 30, ground: "committee-2016" }),
    not_computable: &[NotComputable::NotRecorded, NotComputable::SmallGroup],
    ground: "paper-women-share",
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
