//! Share of the agreements of which too little is known to say how far they came.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::{InForce, Inputs};
use super::shared::in_force;
use super::tell::{Answer, Lacking, Told};
use crate::domain::agreement::ProcessId;
use crate::domain::indicator::{NotComputable, Unit};
use crate::domain::ladder::{Rung, RungState, RungStatus};

pub const INDICATOR: Indicator = Indicator {
    id: "compliance_unknown_share",
    family: Family::DataQuality,
    subjects: &[SubjectKind::Process, SubjectKind::Municipality],
    unit: Unit::Percent,
    direction: Direction::Down,
    bands: Some(Bands { good: 10, attention: 30, ground: "own" }),
    not_computable: &[NotComputable::NotRecorded],
    ground: "own",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    let mut told = inputs.each_process(|process| share(inputs, Some(process)));
    told.extend(inputs.of_municipality(share(inputs, None)));
    told
}

fn share(inputs: &Inputs<'_>, process: Option<&ProcessId>) -> Result<Answer, Lacking> {
    let all: Vec<&InForce<'_>> = in_force(inputs, process).collect();
    let unknown = all.iter().filter(|one| is_unknown(one)).count();
    let answer = Answer::of_counts(unknown, all.len(), &[])?;
    Ok(answer.by(all.iter().filter(|one| is_unknown(one)).map(|one| one.id())))
}

/// No project is confirmed, or the rung after the highest one cannot be told.
pub fn is_unknown(one: &InForce<'_>) -> bool {
    let above = one.ladder.rungs.iter().find(|status| {
        Some(status.rung) > one.ladder.reached && status.state != RungState::NotApplicable
    });
    let hidden =
        |status: &RungStatus| status.state == RungState::Unknown && status.rung != Rung::InService;
    !one.is_identified() || above.is_some_and(hidden)
}
