//! Every state of every rung, every situation, and facts that no source should publish.

mod papers;
mod settled;
mod works;

use super::climb;
use crate::domain::facts::Facts;
use crate::domain::facts::made::{self, CUI, Made, cui};
use crate::domain::ladder::{Ladder, Rung, RungState, RungStatus};
use crate::domain::project::Investment;

fn ladder(facts: &Facts) -> Ladder {
    climb(facts).remove(0).1
}

fn rung(made: Made, rung: Rung) -> RungStatus {
    let status = ladder(&made.build()).rung(rung).unwrap().clone();
    let needs_evidence = matches!(status.state, RungState::Done | RungState::Contradicted);
    assert!(!needs_evidence || !status.evidence.is_empty(), "{rung} {status:?}");
    status
}

fn state(made: Made, of: Rung) -> (RungState, Option<String>) {
    let status = rung(made, of);
    (status.state, status.note)
}

fn noted(state: RungState, note: &str) -> (RungState, Option<String>) {
    (state, Some(note.to_owned()))
}

const fn plain(state: RungState) -> (RungState, Option<String>) {
    (state, None)
}

fn investment() -> Investment {
    Investment::named(Some(cui(CUI)), "CANAL")
}

fn with_work(change: impl Fn(&mut crate::domain::work::Work)) -> Made {
    let mut work = made::running_work();
    change(&mut work);
    Made::agreed().work(work)
}
