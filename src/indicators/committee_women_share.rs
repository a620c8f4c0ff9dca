//! Share of women among the members in office.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Told};
use crate::domain::agreement::Sex;
use crate::domain::indicator::{NotComputable, Unit};
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "committee_women_share",
    family: Family::Accountability,
    subjects: &[SubjectKind::Committee],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: Some(Bands { good: 40, attention: 30, ground: "quota" }),
    not_computable: &[NotComputable::NotRecorded],
    ground: "own",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    let day = inputs.day;
    let in_office: Vec<_> = inputs
        .facts
        .members
        .iter()
        .filter(|member| member.fact.term_from.is_none_or(|from| from <= day))
        .filter(|member| member.fact.term_to.is_none_or(|to| to >= day))
        .filter(|member| member.fact.sex.is_some())
        .collect();
    let women = in_office.iter().filter(|member| member.fact.sex == Some(Sex::Woman)).count();
    let told = Answer::of_counts(women, in_office.len(), &[Source::Register]);
    let evidence = in_office.iter().map(|member| member.id.clone());
    inputs.of_committee(told.map(|answer| answer.by(evidence)))
}
