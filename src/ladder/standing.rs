//! What is known of one rung, before it is put in its place.

use chrono::NaiveDate;

use crate::domain::evidence::EvidenceId;
use crate::domain::ladder::{Rung, RungState, RungStatus};

/// A rung's state with its reasons.
#[derive(Debug, Clone)]
pub struct Standing {
    pub state: RungState,
    date: Option<NaiveDate>,
    lost_on: Option<NaiveDate>,
    note: Option<String>,
    evidence: Vec<EvidenceId>,
}

impl Standing {
    fn of(state: RungState) -> Self {
        Self { state, date: None, lost_on: None, note: None, evidence: Vec::new() }
    }

    pub fn done(date: Option<NaiveDate>) -> Self {
        Self { date, ..Self::of(RungState::Done) }
    }

    pub fn not_yet() -> Self {
        Self::of(RungState::NotYet)
    }

    pub fn unknown(note: &str) -> Self {
        Self::of(RungState::Unknown).note(note)
    }

    pub fn contradicted(note: &str) -> Self {
        Self::of(RungState::Contradicted).note(note)
    }

    pub fn not_applicable() -> Self {
        Self::of(RungState::NotApplicable)
    }

    pub fn note(mut self, note: &str) -> Self {
        self.note = Some(note.to_owned());
        self
    }

    pub const fn lost(mut self, on: NaiveDate) -> Self {
        self.lost_on = Some(on);
        self
    }

    /// Adds what it was concluded from, each once.
    pub fn by(mut self, ids: impl IntoIterator<Item = EvidenceId>) -> Self {
        for id in ids {
            if !self.evidence.contains(&id) {
                self.evidence.push(id);
            }
        }
        self
    }

    pub fn at(self, rung: Rung) -> RungStatus {
        RungStatus {
            rung,
            state: self.state,
            date: self.date,
            lost_on: self.lost_on,
            skipped: false,
            note: self.note,
            evidence: self.evidence,
        }
    }

    /// Several works as one rung: one contradiction is enough to doubt, all must be done to be done.
    pub fn of_all(each: Vec<Self>) -> Self {
        let count = |state: RungState| each.iter().filter(|one| one.state == state).count();
        let (all, done) = (each.len(), count(RungState::Done));
        let state = if count(RungState::Contradicted) > 0 {
            RungState::Contradicted
        } else if done == all {
            RungState::Done
        } else if count(RungState::NotYet) > 0 {
            RungState::NotYet
        } else {
            RungState::Unknown
        };
        let own_note = each.iter().find(|one| one.state == state).and_then(|one| one.note.clone());
        let counted = (all > 1 && done > 0 && done < all && state != RungState::Contradicted)
            .then(|| super::notes::part(done, all));
        // the day on which the last of them was reached, told only when each tells its own
        let dates: Option<Vec<NaiveDate>> = each.iter().map(|one| one.date).collect();
        let date =
            dates.filter(|_| state == RungState::Done).and_then(|days| days.into_iter().max());
        Self { state, date, lost_on: None, note: counted.or(own_note), evidence: Vec::new() }
            .by(each.into_iter().flat_map(|one| one.evidence))
    }
}
