//! The compliance ladder: which of twelve rungs an agreement has reached, and by which evidence.
//!
//! Pure: facts in, rungs out; computed, never typed. The one decision a newcomer would question: a
//! ladder is made in two steps, because alerts need the rungs and pace and situation need the alerts.

use crate::domain::agreement::AgreementId;
use crate::domain::alert::Alert;
use crate::domain::facts::Facts;
use crate::domain::ladder::Ladder;

/// The rungs of every agreement in force; pace and situation as far as the facts alone tell.
pub fn climb(_facts: &Facts) -> Vec<(AgreementId, Ladder)> {
    Vec::new()
}

/// Pace and situation once the alerts are known.
pub fn settle(_ladders: &mut [(AgreementId, Ladder)], _facts: &Facts, _alerts: &[Alert]) {}
