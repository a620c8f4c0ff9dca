//! `evaluate`: judges a municipality today and writes what changed since the last time.
//!
//! The order matters: contradictions from the facts, rungs from both, measures from the rungs, alerts
//! from the measures, pace and situation from the alerts. One transaction writes contradictions,
//! measures and alerts, and by which facts they were found; a second run with nothing new changes
//! nothing. After something came in only the agreements are judged of which it says something new;
//! all are once a day, because deadlines pass without any file. Two programs never judge one
//! municipality at once: each would open the same alert.

mod known;

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use super::house::House;
use super::judgement::{self, JudgementError};
use super::lease::{self, Held};
use crate::alerts::rule::{RuleBook, RuleError};
use crate::alerts::{self, Change, Scene};
use crate::contradictions as between_sources;
use crate::domain::agreement::AgreementId;
use crate::domain::alert::{AlertEventKind, AlertState};
use crate::domain::codes::Ubigeo;
use crate::domain::evidence::Digest;
use crate::domain::facts::Facts;
use crate::domain::judgement::Judgement;
use crate::domain::period::Period;
use crate::ladder;
use crate::shapes::evaluations::{self, EvaluationLine, Written};
use crate::store::concluded::{self, Concluded};
use crate::store::db::StoreError;
use crate::store::{alerts as stored, contradictions, judged, measures};

/// Which agreements are judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    All,
    /// Those of whose facts anything changed since they were judged for this month.
    Changed,
}

/// What an evaluation found and wrote.
#[derive(Debug, Clone)]
pub struct Evaluated {
    /// As it stands after the evaluation.
    pub judgement: Judgement,
    /// The agreements that were judged anew.
    pub judged: usize,
    pub written: Written,
    /// Steps in the life of alerts, in the order in which they were taken.
    pub changes: Vec<Change>,
}

impl Evaluated {
    /// The shape of it.
    pub fn line(&self) -> EvaluationLine {
        evaluations::line(&self.judgement, self.judged, self.written)
    }
}

/// Why a municipality cannot be evaluated; nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum EvaluateError {
    #[error(transparent)]
    Judgement(#[from] JudgementError),
    #[error(transparent)]
    Rules(#[from] RuleError),
    /// Try again in a moment.
    #[error("the municipality {0} is being evaluated by another program")]
    Busy(Ubigeo),
}

impl From<StoreError> for EvaluateError {
    fn from(error: StoreError) -> Self {
        Self::Judgement(error.into())
    }
}

/// Evaluates one municipality with everything that is known, on the day of the clock.
///
/// # Errors
/// [`EvaluateError::Busy`] at once when another program is at it.
pub async fn evaluate(
    house: &House,
    ubigeo: &Ubigeo,
    which: Which,
) -> Result<Evaluated, EvaluateError> {
    let busy = || EvaluateError::Busy(ubigeo.clone());
    let held = lease::hold(house, format!("evaluate/{ubigeo}")).await?.ok_or_else(busy)?;
    let evaluated = Box::pin(under(house, ubigeo, which, &held)).await;
    held.release().await;
    evaluated
}

/// The same for a person, who waits while another program is at it; a killed one is not waited for
/// longer than its lease lasts.
pub async fn evaluate_in_turn(
    house: &House,
    ubigeo: &Ubigeo,
    which: Which,
) -> Result<Evaluated, EvaluateError> {
    let (turn, longest) = (Duration::from_millis(500), 2 * house.settings.work.taken_for_dead());
    let mut waited = Duration::ZERO;
    loop {
        match evaluate(house, ubigeo, which).await {
            Err(EvaluateError::Busy(_)) if waited < longest => {
                tokio::time::sleep(turn).await;
                waited += turn;
            }
            ended => return ended,
        }
    }
}

async fn under(
    house: &House,
    ubigeo: &Ubigeo,
    which: Which,
    held: &Held,
) -> Result<Evaluated, EvaluateError> {
    let book = rules(house)?;
    let everything = house.everything();
    let facts = judgement::gather(house, ubigeo, everything).await?;
    let known = known::of_municipality(&facts);
    let Concluding { mut judgement, fresh } = conclude(house, facts, which).await?;
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

    let mut tx = house.db.begin().await?;
    if !held.confirm(&mut tx).await? {
        return Err(EvaluateError::Busy(ubigeo.clone()));
    }
    judged::set(&mut tx, ubigeo, &known, now).await?;
    concluded::save(&mut tx, ubigeo, &fresh, now).await?;
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
    Ok(Evaluated { judgement, judged: fresh.len(), written, changes })
}

/// A judgement before its alerts, and what of it was concluded anew.
struct Concluding {
    judgement: Judgement,
    fresh: Vec<Concluded>,
}

/// Concludes from the facts; of agreements for which nothing changed what was concluded before.
async fn conclude(
    house: &House,
    mut facts: Facts,
    which: Which,
) -> Result<Concluding, EvaluateError> {
    let month = judgement::judged_month(facts.today)?;
    let ubigeo = facts.municipality.ubigeo.clone();
    facts.contradictions = between_sources::find(&facts);
    let digests = known::of_agreements(&facts, month);
    let (mut ladders, mut told) = (BTreeMap::new(), Vec::new());
    if which == Which::Changed {
        let stands = |one: &Concluded| {
            one.period == month && digests.get(&one.agreement) == Some(&one.facts)
        };
        let before = concluded::load(&house.db, &ubigeo).await?.into_iter().filter(stands);
        ladders = before.map(|one| (one.agreement, one.ladder)).collect();
        told = measures::load(&house.db, &ubigeo, Period::Month(month), house.everything()).await?;
    }
    let unchanged: Vec<AgreementId> = ladders.keys().cloned().collect();
    let judgement = judgement::conclude_again(facts, month, ladders, told);
    let fresh = judgement.ladders.iter().filter(|(id, _)| !unchanged.contains(id));
    let fresh = fresh.filter_map(|(id, ladder)| {
        let (agreement, facts) = digests.get_key_value(id)?;
        let (agreement, ladder) = (agreement.clone(), ladder.clone());
        Some(Concluded { agreement, period: month, facts: *facts, ladder })
    });
    let fresh = fresh.collect();
    Ok(Concluding { judgement, fresh })
}

/// The digest of what a municipality would be judged by now, when it is another one than last time.
pub async fn changed(house: &House, ubigeo: &Ubigeo) -> Result<Option<Digest>, JudgementError> {
    let last = judged::last(&house.db, ubigeo).await?;
    let now = known::of_municipality(&judgement::gather(house, ubigeo, house.everything()).await?);
    Ok(Some(now).filter(|now| last != Some(*now)))
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
