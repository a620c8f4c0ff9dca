//! Awarded amount of the works contract, of its reference value.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::shared::works_tender;
use super::tell::{Answer, Lacking, Told};
use crate::domain::indicator::{NotComputable, Unit};
use crate::domain::money::Soles;
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "award_to_reference",
    family: Family::Procurement,
    subjects: &[SubjectKind::Agreement],
    unit: Unit::Percent,
    direction: Direction::Neutral,
    bands: None,
    not_computable: &[NotComputable::NoMatch, NotComputable::NeverReported],
    ground: "own",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_matched(|one| {
        let tender = works_tender(inputs, &one.ties.parts)?;
        let never = || Lacking::never_reported(Source::Procurement).by([tender.id.clone()]);
        let shown = |amount: Option<Soles>| amount.filter(|amount| *amount > Soles::ZERO);
        let both = shown(tender.fact.award_value).zip(shown(tender.fact.reference_value));
        let (award, reference) = both.ok_or_else(never)?;
        let answer = Answer::of_money(award, reference, &[Source::Procurement]);
        answer.map(|answer| answer.by([tender.id.clone()]))
    })
}
