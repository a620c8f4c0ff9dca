//! Rung 12: in use and looked after. Only the committee's eyes can say it; no public file alone does.

use chrono::Duration;

use super::Climber;
use super::notes;
use super::standing::Standing;
use super::works;
use crate::domain::agreement::{AgreementKind, Visit, VisitState};
use crate::domain::evidence::{EvidenceId, Seen};
use crate::domain::ladder::RungState;

/// What was in use a year ago may no longer be.
const VISIT_DAYS: i64 = 365;

pub fn in_service(of: &Climber<'_>) -> Standing {
    let Some(visit) = newest_visit(of) else { return unseen(of) };
    let closed = closing_forms(of);
    let seen = [visit.id.clone()];
    match visit.fact.state {
        VisitState::InUse if visit.fact.maintained == Some(true) || !closed.is_empty() => {
            Standing::done(Some(visit.fact.on)).by(seen).by(closed)
        }
        VisitState::InUse => Standing::unknown(notes::NO_CLOSING).by(seen),
        VisitState::NotWorking | VisitState::Closed if !closed.is_empty() => {
            Standing::contradicted(notes::CLOSED_OUT_OF_USE).by(seen).by(closed)
        }
        VisitState::NotWorking | VisitState::Closed => {
            Standing::not_yet().note(notes::OUT_OF_USE).by(seen)
        }
        VisitState::WorkGoingOn | VisitState::NoWork => Standing::not_yet().by(seen),
    }
}

/// Nobody was there: a work that is not finished is not in use, of all else nothing is known.
fn unseen(of: &Climber<'_>) -> Standing {
    let is_built = of.agreement.kind == AgreementKind::Work;
    if is_built && of.is_identified() && works::finished(of).state == RungState::NotYet {
        return Standing::not_yet();
    }
    Standing::unknown(notes::NO_VISIT)
}

fn newest_visit<'a>(of: &Climber<'a>) -> Option<&'a Seen<Visit>> {
    let today = of.facts.today;
    of.facts
        .visits
        .iter()
        .filter(|visit| visit.fact.agreement == of.agreement.id && visit.fact.on <= today)
        .filter(|visit| today - visit.fact.on <= Duration::days(VISIT_DAYS))
        .max_by_key(|visit| visit.fact.on)
}

/// Records of the confirmed investments that show the closing form (F9).
fn closing_forms(of: &Climber<'_>) -> Vec<EvidenceId> {
    of.ties
        .parts
        .iter()
        .flat_map(|part| of.facts.investment_records(&part.cui))
        .filter(|record| record.fact.closed_form == Some(true))
        .map(|record| record.id.clone())
        .collect()
}
