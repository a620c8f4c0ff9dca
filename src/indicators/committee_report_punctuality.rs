//! Days between the due day of the committee's report and its delivery.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Lacking, Told};
use crate::domain::agreement::EventKind;
use crate::domain::evidence::EvidenceId;
use crate::domain::indicator::{NotComputable, Unit};

pub const INDICATOR: Indicator = Indicator {
    id: "committee_report_punctuality",
    family: Family::Accountability,
    subjects: &[SubjectKind::Committee],
    unit: Unit::Days,
    direction: Direction::Down,
    bands: Some(Bands { good: 0, attention: 15, ground: "own" }),
    not_computable: &[NotComputable::NotRecorded, NotComputable::NormPending],
    ground: "ordinance",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    let delivered: Vec<EvidenceId> = inputs
        .facts
        .events
        .iter()
        .filter(|event| event.fact.kind == EventKind::CommitteeReport)
        .map(|event| event.id.clone())
        .collect();
    let lacking = if delivered.is_empty() {
        Lacking::not_recorded()
    } else {
        // the term stands in ordinances that nobody has checked yet, and a day of ours would accuse
        Lacking::norm_pending().by(delivered)
    };
    inputs.of_committee(Err(lacking))
}
