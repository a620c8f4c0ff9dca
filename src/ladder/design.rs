//! Rung 6: the design file (*expediente técnico*, or the equivalent document) is approved.

use chrono::NaiveDate;

use super::Climber;
use super::notes;
use super::standing::Standing;
use crate::domain::evidence::{EvidenceId, Seen};
use crate::domain::project::{ExecutionStage, Investment};

pub fn approved(of: &Climber<'_>) -> Standing {
    if !of.is_identified() {
        return Standing::unknown(notes::NO_MATCH);
    }
    let records: Vec<&Seen<Investment>> =
        of.ties.parts.iter().flat_map(|part| of.facts.investment_records(&part.cui)).collect();
    let approvals = approvals(of, &records);
    let first = approvals.iter().map(|(on, _)| *on).min();
    let registered: Vec<EvidenceId> =
        records.iter().filter(|record| says_yes(&record.fact)).map(|one| one.id.clone()).collect();
    let refused: Vec<EvidenceId> =
        records.iter().filter(|record| says_no(&record.fact)).map(|one| one.id.clone()).collect();
    let dated = approvals.into_iter().map(|(_, id)| id);
    if first.is_some() && registered.is_empty() && !refused.is_empty() {
        return Standing::contradicted(notes::DESIGN_DISPUTED).by(dated).by(refused);
    }
    if first.is_some() || !registered.is_empty() {
        return Standing::done(first).by(dated).by(registered);
    }
    if refused.is_empty() {
        let read = records.iter().map(|record| record.id.clone());
        return Standing::unknown(notes::NOT_REPORTED).by(read);
    }
    Standing::not_yet().by(refused)
}

/// Approval dates that lie in the past, with the record that has them.
fn approvals(of: &Climber<'_>, records: &[&Seen<Investment>]) -> Vec<(NaiveDate, EvidenceId)> {
    let of_works = of.works.iter().flat_map(|work| &work.records);
    let of_works =
        of_works.filter_map(|work| Some((work.fact.design_approved_on?, work.id.clone())));
    let of_records = records
        .iter()
        .filter_map(|record| Some((record.fact.design_approved_on?, record.id.clone())));
    of_works.chain(of_records).filter(|(on, _)| *on <= of.facts.today).collect()
}

/// A registered file, or a stage of form 08 that comes after it (ETAPA_F8 B or C).
fn says_yes(record: &Investment) -> bool {
    record.design_registered == Some(true)
        || matches!(record.stage, Some(ExecutionStage::Design | ExecutionStage::Execution))
}

fn says_no(record: &Investment) -> bool {
    !says_yes(record)
        && (record.design_registered == Some(false)
            || record.stage == Some(ExecutionStage::Consistency))
}
