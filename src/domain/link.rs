//! Agreement ↔ investment ↔ work: which public project carries out what was signed.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::agreement::AgreementId;
use super::codes::{Cui, WorkCode};
use super::source::worded;

/// The far end of a link.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    Investment(Cui),
    Work(WorkCode),
}

impl fmt::Display for Target {
    /// A CUI as it is, a work with `w` before it: `2414963`, `w78690`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Investment(cui) => cui.fmt(f),
            Self::Work(work) => write!(f, "w{work}"),
        }
    }
}

impl FromStr for Target {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        match text.strip_prefix('w') {
            Some(code) => WorkCode::parse(code).map(Self::Work).map_err(|e| e.to_string()),
            None => Cui::parse(text).map(Self::Investment).map_err(|e| e.to_string()),
        }
    }
}

/// The identity of a link: `030503/2016/07~2414963`, `030503/2016/07~w78690`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LinkId {
    pub agreement: AgreementId,
    pub target: Target,
}

impl fmt::Display for LinkId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}~{}", self.agreement, self.target)
    }
}

impl FromStr for LinkId {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let (agreement, target) = text
            .split_once('~')
            .ok_or_else(|| format!("«{text}» is not a match such as 030503/2016/07~2414963"))?;
        Ok(Self { agreement: agreement.parse()?, target: target.parse()? })
    }
}

impl Serialize for LinkId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for LinkId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

worded! {
    /// Whether a person has said yes or no to a link.
    LinkState {
        Proposed = "proposed",
        Confirmed = "confirmed",
        Rejected = "rejected",
    }
}

/// A link as it stands: the matcher's proposal, outranked by the last decision of a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Link {
    pub id: LinkId,
    pub state: LinkState,
    /// Probability that it is right, in thousandths; `None` when only a person made it.
    pub score: Option<u16>,
    /// The acta itself names the code.
    pub by_code: bool,
    /// Why it may be the same, in words.
    pub reasons: Vec<String>,
    /// What speaks against it, in words.
    pub against: Vec<String>,
    /// The best other candidate, when it comes too close.
    pub runner_up: Option<String>,
    /// Part of the investment that belongs to this agreement, in thousandths.
    pub share: u16,
    pub decided_by: Option<String>,
    pub decided_at: Option<DateTime<Utc>>,
    pub why: Option<String>,
}

impl Link {
    pub const WHOLE: u16 = 1000;

    /// A proposal below this score is one of several, or doubted: it waits for a person and counts for
    /// nothing until then. The matcher's cut, in thousandths.
    pub const LIKELY: u16 = 600;

    /// Decided by the acta itself, which names the code; nobody had to.
    pub const BY_ACTA: &str = "acta";

    /// A link that nobody has said anything about yet.
    pub const fn unsaid(id: LinkId) -> Self {
        Self {
            id,
            state: LinkState::Proposed,
            score: None,
            by_code: false,
            reasons: Vec::new(),
            against: Vec::new(),
            runner_up: None,
            share: Self::WHOLE,
            decided_by: None,
            decided_at: None,
            why: None,
        }
    }

    /// The link after a person's decision, which outranks every score and the acta's own code.
    #[must_use]
    pub fn decided(self, decision: &Decision) -> Self {
        let state = match decision.kind {
            DecisionKind::Reject => LinkState::Rejected,
            DecisionKind::Confirm | DecisionKind::Link | DecisionKind::Split => {
                LinkState::Confirmed
            }
        };
        Self {
            state,
            share: decision.share,
            decided_by: Some(decision.by.clone()),
            decided_at: Some(decision.at),
            why: Some(decision.why.clone()),
            ..self
        }
    }
}

worded! {
    /// What a person did in the review.
    DecisionKind {
        Confirm = "confirm",
        Reject = "reject",
        /// Made by hand, without a proposal.
        Link = "link",
        /// Confirmed with a share of the investment.
        Split = "split",
    }
}

/// One decision: who, when, why. Decisions are only ever added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub link: LinkId,
    pub kind: DecisionKind,
    /// In thousandths; `Link::WHOLE` unless split.
    pub share: u16,
    pub by: String,
    pub at: DateTime<Utc>,
    pub why: String,
}
