//! A work as one dataset last told it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::unknown::{Unknown, Why};
use crate::domain::codes::{Cui, WorkCode};
use crate::domain::evidence::{Digest, EvidenceId, Seen};
use crate::domain::money::{Soles, Tenths};
use crate::domain::period::Month;
use crate::domain::source::Dataset;
use crate::domain::work::{Work, WorkState};

/// `actaviva works`, one line each; a work that two datasets tell stands twice.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WorkLine {
    pub id: EvidenceId,
    pub work: WorkCode,
    pub cui: Option<Cui>,
    pub name: String,
    pub state: Option<WorkState>,
    pub physical_percent: Option<Tenths>,
    pub physical_planned_percent: Option<Tenths>,
    pub reported_month: Option<Month>,
    pub start: Option<NaiveDate>,
    /// Rescheduled, else planned.
    pub planned_end: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
    pub cost: Option<Soles>,
    pub dataset: Dataset,
    pub known_at: DateTime<Utc>,
    pub sha256: Digest,
    pub unknown: Unknown,
}

/// A work as every program reads it.
pub fn line(seen: &Seen<Work>) -> WorkLine {
    let work = &seen.fact;
    let cost = cost(work);
    let missing = missing_in(seen.dataset);
    WorkLine {
        id: seen.id.clone(),
        work: work.code.clone(),
        cui: work.cui.clone(),
        name: work.name.clone(),
        state: work.state,
        physical_percent: work.physical_actual,
        physical_planned_percent: work.physical_planned,
        reported_month: work.reported_month,
        start: work.start_on,
        planned_end: work.due_on(),
        end: work.actual_end_on,
        cost,
        dataset: seen.dataset,
        known_at: seen.known_at,
        sha256: seen.row.sha256,
        unknown: Unknown::default()
            .unless(work.cui.as_ref(), "cui", missing)
            .unless(work.state.as_ref(), "state", missing)
            .unless(work.physical_actual.as_ref(), "physical_percent", missing)
            .unless(work.physical_planned.as_ref(), "physical_planned_percent", missing)
            .unless(work.reported_month.as_ref(), "reported_month", missing)
            .unless(work.start_on.as_ref(), "start", missing)
            .unless(work.due_on().as_ref(), "planned_end", missing)
            .unless(work.actual_end_on.as_ref(), "end", missing)
            .unless(cost.as_ref(), "cost", missing),
    }
}

/// Why a field of a work is empty: the bulk file and the work's own page have all of them, the other
/// views only some.
const fn missing_in(dataset: Dataset) -> Why {
    match dataset {
        Dataset::InfobrasBulk | Dataset::InfobrasWork => Why::NeverReported,
        _ => Why::NotPublished,
    }
}

/// What the work cost in the end, else what was contracted, else what its design says.
pub fn cost(work: &Work) -> Option<Soles> {
    work.final_cost.or(work.contract_amount).or(work.design_cost)
}
