//! Share of the invited organisations or communities that did not come.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Lacking, Told};
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::money::Tenths;
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "communities_absent_share",
    family: Family::Participation,
    subjects: &[SubjectKind::Process],
    unit: Unit::Percent,
    direction: Direction::Down,
    bands: Some(Bands { good: 10, attention: 30, ground: "own" }),
    not_computable: &[NotComputable::NotRecorded],
    ground: "own",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_process(|process| {
        let event = inputs
            .facts
            .events
            .iter()
            .rfind(|event| event.fact.counts_for_process && event.fact.process == *process)
            .ok_or_else(Lacking::not_recorded)?;
        let counts = event.fact.organisations_invited.zip(event.fact.organisations_attended);
        // more may come than were invited: nobody is absent then
        let (absent, invited) = counts
            .filter(|(invited, came)| *invited > 0 && *came >= 0)
            .map(|(invited, came)| ((invited - came).max(0), invited))
            .ok_or_else(Lacking::not_recorded)?;
        let share = Tenths::percent(absent, invited).ok_or_else(Lacking::not_recorded)?;
        Ok(Answer::new(Value::Tenths(share), &[Source::Register])
            .parts(Value::Whole(absent), Value::Whole(invited))
            .by([event.id.clone()]))
    })
}
