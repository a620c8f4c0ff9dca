//! The compliance ladder: twelve rungs from the signature to a work in use.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::evidence::EvidenceId;
use super::source::worded;

worded! {
    /// A rung, in the order in which they climb.
    Rung {
        Signed = "signed",
        Identified = "identified",
        Programmed = "programmed",
        InOpeningBudget = "in_opening_budget",
        InBudget = "in_budget",
        DesignApproved = "design_approved",
        Committed = "committed",
        Accrued = "accrued",
        Started = "started",
        Finished = "finished",
        Received = "received",
        InService = "in_service",
    }
}

impl Rung {
    /// 1 to 12.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }
}

worded! {
    /// What is known of a rung. "Lost" (had it, no longer) is `not_yet` with [`RungStatus::lost_on`].
    RungState {
        Done = "done",
        NotYet = "not_yet",
        Unknown = "unknown",
        Contradicted = "contradicted",
        NotApplicable = "not_applicable",
    }
}

/// One rung of one agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RungStatus {
    pub rung: Rung,
    pub state: RungState,
    /// The day on which it was reached, where the source says it.
    pub date: Option<NaiveDate>,
    /// Was done once and no longer is.
    pub lost_on: Option<NaiveDate>,
    /// A higher rung is done: it was passed by.
    pub skipped: bool,
    /// A mark or the reason, as a message key of `i18n` (`no-scan`, `studies-only`, `year-not-loaded`…).
    pub note: Option<String>,
    pub evidence: Vec<EvidenceId>,
}

worded! {
    /// A flag beside the ladder, because it can be lost again.
    Pace {
        OnTime = "on_time",
        Late = "late",
        Stopped = "stopped",
        Unknown = "unknown",
    }
}

worded! {
    /// The one word for an agreement, in the order of precedence.
    Situation {
        Replaced = "replaced",
        Done = "done",
        /// Had money or a place in the programme and lost it.
        Gone = "gone",
        Unknown = "unknown",
        Contradicted = "contradicted",
        Late = "late",
        NotDue = "not_due",
        OnTrack = "on_track",
    }
}

worded! {
    /// An end other than fulfilment.
    Outcome {
        /// Only with a document.
        Dropped = "dropped",
        Replaced = "replaced",
    }
}

/// How far an agreement has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ladder {
    /// All twelve, in order.
    pub rungs: Vec<RungStatus>,
    /// The highest that is done.
    pub reached: Option<Rung>,
    /// How many rungs apply to this kind of agreement.
    pub applicable: u8,
    pub pace: Pace,
    pub situation: Situation,
    pub outcome: Option<Outcome>,
}

impl Ladder {
    pub fn rung(&self, rung: Rung) -> Option<&RungStatus> {
        self.rungs.iter().find(|status| status.rung == rung)
    }

    /// "Peldaño n de N": the place of the highest done rung among those that apply; 0 is none.
    pub fn step(&self) -> u8 {
        let applies = |status: &&RungStatus| status.state != RungState::NotApplicable;
        let up_to = |status: &&RungStatus| self.reached.is_some_and(|top| status.rung <= top);
        let steps = self.rungs.iter().filter(applies).filter(up_to).count();
        u8::try_from(steps).unwrap_or(self.applicable)
    }

    pub fn is_done(&self, rung: Rung) -> bool {
        self.rung(rung).is_some_and(|status| status.state == RungState::Done)
    }
}
