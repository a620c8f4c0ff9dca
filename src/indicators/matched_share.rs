//! Share of the agreements whose project is known.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::{InForce, Inputs};
use super::shared::in_force;
use super::tell::{Answer, Lacking, Told};
use crate::domain::agreement::ProcessId;
use crate::domain::indicator::{NotComputable, Unit};

pub const INDICATOR: Indicator = Indicator {
    id: "matched_share",
    family: Family::DataQuality,
    subjects: &[SubjectKind::Process, SubjectKind::Municipality],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: Some(Bands { good: 90, attention: 70, ground: "own" }),
    not_computable: &[NotComputable::NotRecorded],
    ground: "own",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    let mut told = inputs.each_process(|process| matched(inputs, Some(process)));
    told.extend(inputs.of_municipality(matched(inputs, None)));
    told
}

fn matched(inputs: &Inputs<'_>, process: Option<&ProcessId>) -> Result<Answer, Lacking> {
    let all: Vec<&InForce<'_>> = in_force(inputs, process).collect();
    let known = all.iter().filter(|one| one.is_identified()).count();
    let answer = Answer::of_counts(known, all.len(), &[])?;
    // what is not known is what somebody can do something about
    Ok(answer.by(all.iter().filter(|one| !one.is_identified()).map(|one| one.id())))
}
