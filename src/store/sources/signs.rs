//! What the visits to a source show: failures in a row, a wall, another layout, a redirect, the end of
//! a certificate.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::domain::fetch::{Attempt, Outcome, RunOutcome};
use crate::domain::source::Source;
use crate::store::db::{Db, StoreError};
use crate::store::fetches;

/// The signs of one source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signs {
    /// Visits since the last that succeeded.
    pub failures: usize,
    /// The newest visit, when it did not succeed: its end, its words, its moment.
    pub last_failure: Option<(RunOutcome, String, DateTime<Utc>)>,
    pub certificate_end: Option<DateTime<Utc>>,
    /// The host that it sends us to.
    pub moved_to: Option<String>,
}

impl Signs {
    pub fn is_blocked(&self) -> bool {
        self.ended(RunOutcome::Blocked)
    }

    pub fn has_drifted(&self) -> bool {
        self.ended(RunOutcome::Drifted)
    }

    fn ended(&self, wanted: RunOutcome) -> bool {
        self.last_failure.as_ref().is_some_and(|(outcome, ..)| *outcome == wanted)
    }

    fn saw(&mut self, attempt: &Attempt) {
        self.certificate_end = attempt.certificate_end.or(self.certificate_end);
        if attempt.outcome == Outcome::Redirected {
            self.moved_to = attempt.header("location").and_then(other_host(&attempt.url));
        }
    }
}

/// The host of a redirect, when it is another one than that asked.
fn other_host(asked: &str) -> impl Fn(&str) -> Option<String> {
    let host = |address: &str| {
        let (_, rest) = address.split_once("://")?;
        rest.split(['/', '?', '#']).next().map(str::to_owned)
    };
    let ours = host(asked);
    move |location| host(location).filter(|theirs| Some(theirs) != ours.as_ref())
}

/// The signs of every source that was visited before a moment.
pub async fn load(db: &Db, as_of: DateTime<Utc>) -> Result<BTreeMap<Source, Signs>, StoreError> {
    let mut all: BTreeMap<Source, Signs> = BTreeMap::new();
    let runs = fetches::runs(db, as_of).await?;
    for run in runs.into_iter().filter(|run| run.outcome.is_about_the_source()) {
        let signs = all.entry(run.source).or_default();
        if run.outcome.is_success() {
            (signs.failures, signs.last_failure) = (0, None);
        } else {
            signs.failures += 1;
            signs.last_failure = Some((run.outcome, run.message, run.started_at));
        }
    }
    for attempt in fetches::of_last_runs(db, as_of).await? {
        all.entry(attempt.source).or_default().saw(&attempt);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_redirect_inside_the_portal_is_no_move() {
        let moved = other_host("https://a.pe/x?y=1");
        assert_eq!(moved("https://a.pe/z"), None);
        assert_eq!(moved("/z"), None);
        assert_eq!(moved("https://b.pe/x?y=1").as_deref(), Some("b.pe"));
    }
}
