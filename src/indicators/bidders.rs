//! Bidders of the works contract.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::shared::works_tender;
use super::tell::{Answer, Lacking, Told};
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "bidders",
    family: Family::Procurement,
    subjects: &[SubjectKind::Agreement],
    unit: Unit::Count,
    direction: Direction::Up,
    bands: Some(Bands { good: 3, attention: 2, ground: "own" }),
    not_computable: &[NotComputable::NoMatch, NotComputable::NeverReported],
    ground: "ocds",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_matched(|one| {
        let tender = works_tender(inputs, &one.ties.parts)?;
        // absent is not zero: most releases do not say it
        let bidders =
            tender.fact.bidders.filter(|bidders| *bidders > 0).ok_or_else(|| {
                Lacking::never_reported(Source::Procurement).by([tender.id.clone()])
            })?;
        Ok(Answer::new(Value::Whole(bidders), &[Source::Procurement]).by([tender.id.clone()]))
    })
}
