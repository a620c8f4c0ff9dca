//! What a subscriber was told: the watermark, from which the next mail goes on.
//!
//! Steps of alerts and reports are numbered in the order in which they were written, so a number says
//! up to where. Two sets make up for steps that are told out of order: those that may not be told yet,
//! and those that could not wait.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::agreement::AgreementId;
use crate::domain::judgement::Judgement;
use crate::domain::ladder::{Rung, Situation};
use crate::domain::source::Source;

/// How an agreement stood when it was last told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stood {
    pub situation: Situation,
    pub reached: Option<Rung>,
}

/// The watermark of one subscriber.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Known {
    /// The last step of an alert that was looked at.
    pub step: i64,
    /// Steps up to it that may not be told to this reader yet.
    pub withheld: BTreeSet<i64>,
    /// Steps after it that were told at once.
    pub ahead: BTreeSet<i64>,
    /// The last report that was told.
    pub report: i64,
    pub agreements: BTreeMap<AgreementId, Stood>,
    /// The sources that did not answer.
    pub quiet: BTreeSet<Source>,
}

impl Known {
    /// Everything as it is now: where a new subscriber begins, and where a digest ends.
    pub fn of(judged: &Judgement, step: i64, report: i64) -> Self {
        let agreements = judged.ladders.iter().map(|(id, ladder)| {
            (id.clone(), Stood { situation: ladder.situation, reached: ladder.reached })
        });
        Self {
            step,
            report,
            agreements: agreements.collect(),
            quiet: quiet(judged),
            ..Self::default()
        }
    }

    /// Whether a step has still to be told.
    pub fn lacks(&self, step: i64) -> bool {
        self.withheld.contains(&step) || (step > self.step && !self.ahead.contains(&step))
    }

    /// From where on steps have to be read.
    pub fn since(&self) -> i64 {
        self.withheld.first().map_or(self.step, |first| self.step.min(first - 1))
    }
}

/// The sources that do not answer now.
pub fn quiet(judged: &Judgement) -> BTreeSet<Source> {
    let quiet = judged.facts.sources.iter().filter(|one| one.state.is_quiet());
    quiet.map(|one| one.source).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_watermark_lacks_what_is_withheld_and_not_what_was_told_ahead() {
        let known = Known {
            step: 7,
            withheld: [3, 5].into(),
            ahead: [9].into(),
            agreements: [(
                "990101/2024/03".parse().unwrap(),
                Stood { situation: Situation::Late, reached: Some(Rung::Started) },
            )]
            .into(),
            quiet: [Source::Infobras].into(),
            ..Known::default()
        };
        let lacking: Vec<i64> = (1..=10).filter(|step| known.lacks(*step)).collect();
        assert_eq!((lacking, known.since()), (vec![3, 5, 8, 10], 2));
        let written = serde_json::to_string(&known).unwrap();
        assert_eq!(serde_json::from_str::<Known>(&written).unwrap(), known, "{written}");
    }
}
