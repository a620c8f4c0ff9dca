//! What the house concludes about one municipality as of a moment: facts, and all that follows.
//!
//! `jobs::judgement` makes it; report, pages and command line read nothing else, so that no two of
//! them can say different things.

use super::agreement::AgreementId;
use super::alert::Alert;
use super::facts::Facts;
use super::indicator::{Measure, Subject};
use super::ladder::Ladder;
use super::period::Month;

/// Facts with their ladders, measures and alerts.
#[derive(Debug, Clone)]
pub struct Judgement {
    pub facts: Facts,
    /// The month that the measures speak of: the last whole one before the day of judgement.
    pub month: Month,
    /// One for each agreement in force, in the order of the facts.
    pub ladders: Vec<(AgreementId, Ladder)>,
    pub measures: Vec<Measure>,
    /// All that were ever opened, the ended ones too.
    pub alerts: Vec<Alert>,
}

impl Judgement {
    /// How far an agreement has come.
    pub fn ladder(&self, agreement: &AgreementId) -> Option<&Ladder> {
        self.ladders.iter().find(|(id, _)| id == agreement).map(|(_, ladder)| ladder)
    }

    /// The measure of an indicator for a subject in the judged month.
    pub fn measure(&self, indicator: &str, subject: &Subject) -> Option<&Measure> {
        self.measures
            .iter()
            .find(|measure| measure.id.indicator == indicator && measure.id.subject == *subject)
    }

    /// The alerts that still say something about today, pending ones left out.
    pub fn live_alerts(&self) -> impl Iterator<Item = &Alert> {
        use super::alert::AlertState;
        self.alerts
            .iter()
            .filter(|alert| alert.state.is_live() && alert.state != AlertState::Pending)
    }
}
