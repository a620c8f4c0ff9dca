//! Measures and rungs → alerts; pure.
//!
//! A rule is a file under `config/rules`, its ground one under `config/norms`. [`observe`] asks each
//! rule what it sees of each subject, [`lifecycle`] turns that and yesterday's alerts into today's,
//! [`persons`] do the rest. Knows nothing of the store: yesterday is an argument. The one decision a
//! newcomer would question: a value that is missing, late or contradictory neither opens nor closes
//! anything, so an alert outlives the silence of its source.

pub mod catalogue;
pub mod lifecycle;
pub mod observe;
pub mod persons;
pub mod rule;

use chrono::{DateTime, Utc};

use crate::domain::agreement::AgreementId;
use crate::domain::alert::{Alert, AlertEvent};
use crate::domain::facts::Facts;
use crate::domain::indicator::Measure;
use crate::domain::ladder::Ladder;
use lifecycle::Moment;
use rule::RuleBook;

/// What the rules look at.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    pub facts: &'a Facts,
    pub ladders: &'a [(AgreementId, Ladder)],
    pub measures: &'a [Measure],
    /// The alerts as they stand before this evaluation.
    pub yesterday: &'a [Alert],
}

/// What an evaluation changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub alert: Alert,
    pub event: AlertEvent,
}

/// Judges one municipality: what changes today in the alerts of yesterday.
///
/// `first` is the first evaluation of the municipality: what it finds is history, opened but told to
/// nobody.
pub fn judge(scene: &Scene<'_>, book: &RuleBook, now: DateTime<Utc>, first: bool) -> Vec<Change> {
    let seen = observe::without_inhibited(scene, observe::all(scene, book), book);
    let moment = Moment { now, today: scene.facts.today, first };
    let mut changes: Vec<Change> = seen
        .iter()
        .flat_map(|observation| lifecycle::step(observation, book, scene.yesterday, moment))
        .collect();
    changes.extend(lifecycle::ended_silences(scene.yesterday, &seen, moment));
    changes
}
