//! A link between an agreement and what carries it out.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::unknown::{Unknown, Why};
use crate::domain::agreement::AgreementId;
use crate::domain::codes::{Cui, WorkCode};
use crate::domain::link::{Link, LinkId, LinkState, Target};

/// `actaviva match` and `review`, one line each.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MatchLine {
    pub id: LinkId,
    pub agreement: AgreementId,
    /// One of `cui` and `work` is null: a link has one far end.
    pub cui: Option<Cui>,
    pub work: Option<WorkCode>,
    /// Probability that it is right; null when a person made it without a proposal.
    pub score: Option<f64>,
    pub state: LinkState,
    pub reasons: Vec<String>,
    pub against: Vec<String>,
    pub runner_up: Option<String>,
    /// The acta itself names the code.
    pub by_code: bool,
    /// The part of the investment that belongs to the agreement, of 1.
    pub share: f64,
    pub decided_by: Option<String>,
    pub decided_at: Option<DateTime<Utc>>,
    pub why: Option<String>,
    pub unknown: Unknown,
}

/// A link as every program reads it.
pub fn line(link: &Link) -> MatchLine {
    let (cui, work) = match &link.id.target {
        Target::Investment(cui) => (Some(cui.clone()), None),
        Target::Work(work) => (None, Some(work.clone())),
    };
    MatchLine {
        id: link.id.clone(),
        agreement: link.id.agreement.clone(),
        score: link.score.map(|score| f64::from(score) / 1000.0),
        state: link.state,
        reasons: link.reasons.clone(),
        against: link.against.clone(),
        runner_up: link.runner_up.clone(),
        by_code: link.by_code,
        share: f64::from(link.share) / 1000.0,
        decided_by: link.decided_by.clone(),
        decided_at: link.decided_at,
        why: link.why.clone(),
        unknown: Unknown::default()
            .unless(cui.as_ref(), "cui", Why::NotApplicable)
            .unless(work.as_ref(), "work", Why::NotApplicable)
            .unless(link.score.as_ref(), "score", Why::NotApplicable)
            .unless(link.runner_up.as_ref(), "runner_up", Why::NotApplicable)
            .unless(link.decided_by.as_ref(), "decided_by", Why::NotYet)
            .unless(link.decided_at.as_ref(), "decided_at", Why::NotYet)
            .unless(link.why.as_ref(), "why", Why::NotYet),
        cui,
        work,
    }
}
