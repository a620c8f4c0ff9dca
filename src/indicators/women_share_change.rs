//! Change of the share of women, in points.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::{Inputs, Participation};
use super::tell::{Answer, Lacking, Told};
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::money::Tenths;
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "women_share_change",
    family: Family::Participation,
    subjects: &[SubjectKind::Process],
    unit: Unit::Points,
    direction: Direction::Up,
    bands: Some(Bands { good: 0, attention: -10, ground: "own" }),
    not_computable: &[
        NotComputable::NotRecorded,
        NotComputable::NoBaseline,
        NotComputable::SmallGroup,
    ],
    ground: "paper-women-points",
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
