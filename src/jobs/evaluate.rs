//! `evaluate`: judges a municipality today and writes what changed since the last time.
//!
//! The order matters: contradictions from the facts, rungs from both, measures from the rungs, alerts
//! from the measures, pace and situation from the alerts. One transaction writes contradictions,
//! measures and alerts; a second run with nothing new changes nothing.

use std::path::Path;

use tokio::sync::Mutex;

use super::house::House;
use super::judgement::{self, JudgementError};
use crate::alerts::rule::{RuleBook, RuleError};
use crate::alerts::{self, Change, Scene};
use crate::domain::alert::{AlertEventKind, AlertState};
use crate::domain::codes::Ubigeo;
use crate::domain::judgement::Judgement;
use crate::ladder;
use crate::shapes::evaluations::{self, EvaluationLine, Written};
use crate::store::db::StoreError;
use crate::store::{alerts as stored, contradictions, measures};

/// What an evaluation found and wrote.
#[derive(Debug, Clone)]
pub struct Evaluated {
    /// As it stands after the evaluation.
    pub judgement: Judgement,
    pub written: Written,
    /// Steps in the life of alerts, in the order in which they were taken.
    pub changes: Vec<Change>,
}

impl Evaluated {
    /// The shape of it.
    pub fn line(&self) -> EvaluationLine {
        evaluations::line(&self.judgement, self.written)
    }
}

/// Why a municipality cannot be evaluated; nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum EvaluateError {
    #[error(transparent)]
    Judgement(#[from] JudgementError),
    #[error(transparent)]
    Rules(#[from] RuleError),
}

impl From<StoreError> for EvaluateError {
    fn from(error: StoreError) -> Self {
        Self::Judgement(error.into())
    }
}

/// Evaluations of one process wait here, where they use up none of its connections.
static ONE_AT_A_TIME: Mutex<()> = Mutex::const_new(());

/// Evaluates one municipality with everything that is known, on the day of the clock.
pub async fn evaluate(house: &House, ubigeo: &Ubigeo) -> Result<Evaluated, EvaluateError> {
    let book = rules(house)?;
    let everything = house.everything();
    let _turn = ONE_AT_A_TIME.lock().await;
    // begun before anything is read: two at once would both open what neither has seen
    let mut tx = house.db.begin().await?;
    let facts = judgement::gather(house, ubigeo, everything).await?;
    let mut judgement = judgement::conclude(facts, None)?;
    let yesterday = judgement::told(house, &judgement.facts, everything).await?;
    let first = measures::periods(&house.db, ubigeo).await?.is_empty();
    let now = house.clock.now();
    let scene = Scene {
        facts: &judgement.facts,
        ladders: &judgement.ladders,
        measures: &judgement.measures,
        yesterday: &yesterday,
    };
    let changes = alerts::judge(&scene, &book, now, first);

    let (contradictions_opened, contradictions_closed) =
        contradictions::replace(&mut tx, ubigeo, &judgement.facts.contradictions, now).await?;
    let measures_changed = measures::save(&mut tx, ubigeo, &judgement.measures, now).await?;
    for change in &changes {
        stored::write(&mut tx, ubigeo, &change.alert, &change.event).await?;
    }
    tx.commit().await?;

    judgement.alerts = judgement::told(house, &judgement.facts, everything).await?;
    ladder::settle(&mut judgement.ladders, &judgement.facts, &judgement.alerts);
    let opened = |change: &&Change| {
        matches!(change.event.kind, AlertEventKind::Opened | AlertEventKind::Reopened)
            && change.alert.state != AlertState::Pending
    };
    let resolved = |change: &&Change| change.event.kind == AlertEventKind::Resolved;
    let written = Written {
        measures_changed,
        contradictions_opened,
        contradictions_closed,
        alerts_opened: changes.iter().filter(opened).count(),
        alerts_resolved: changes.iter().filter(resolved).count(),
        alert_steps: changes.len(),
        first,
    };
    Ok(Evaluated { judgement, written, changes })
}

/// The rules in force: the shipped ones, each replaced by the operator's file of the same name in
/// `rules/` of the data folder.
pub fn rules(house: &House) -> Result<RuleBook, RuleError> {
    let folder = house.folder.join("rules");
    RuleBook::load(&|id| read(&folder.join(format!("{id}.toml"))))
}

/// The operator's file; one that is there and cannot be read is an error of its content, not silence.
fn read(path: &Path) -> Option<String> {
    match std::fs::read_to_string(path) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => Some(format!("cannot be read: {error}")),
    }
}
