//! What an evaluation of a municipality wrote.

use serde::Serialize;

use crate::domain::codes::Ubigeo;
use crate::domain::judgement::Judgement;
use crate::domain::period::Month;

/// `actaviva evaluate`, one line a municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EvaluationLine {
    pub municipality: Ubigeo,
    pub month: Month,
    pub agreements: usize,
    /// Of them, those judged anew: all, or those of whose facts anything changed.
    pub agreements_judged: usize,
    pub measures: usize,
    pub measures_changed: usize,
    pub contradictions: usize,
    pub contradictions_opened: usize,
    pub contradictions_closed: usize,
    /// Alerts that say something about today, pending ones left out.
    pub alerts: usize,
    /// Opened or reopened for all to see; a pending one is not yet.
    pub alerts_opened: usize,
    pub alerts_resolved: usize,
    /// Every step written, the opened and resolved among them.
    pub alert_steps: usize,
    /// Never evaluated before: what it found is history.
    pub first: bool,
}

/// What was written into the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    pub measures_changed: usize,
    pub contradictions_opened: usize,
    pub contradictions_closed: usize,
    pub alerts_opened: usize,
    pub alerts_resolved: usize,
    pub alert_steps: usize,
    pub first: bool,
}

/// An evaluation as every program reads it.
pub fn line(judgement: &Judgement, judged: usize, written: Written) -> EvaluationLine {
    EvaluationLine {
        municipality: judgement.facts.municipality.ubigeo.clone(),
        month: judgement.month,
        agreements: judgement.facts.agreements.len(),
        agreements_judged: judged,
        measures: judgement.measures.len(),
        measures_changed: written.measures_changed,
        contradictions: judgement.facts.contradictions.len(),
        contradictions_opened: written.contradictions_opened,
        contradictions_closed: written.contradictions_closed,
        alerts: judgement.live_alerts().count(),
        alerts_opened: written.alerts_opened,
        alerts_resolved: written.alerts_resolved,
        alert_steps: written.alert_steps,
        first: written.first,
    }
}
