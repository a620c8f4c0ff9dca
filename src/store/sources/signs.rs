//! What the visits to a source show: failures in a row, a wall, what was not believed, a redirect, the
//! end of a certificate.
//!
//! Each municipality that is asked for is a visit of its own. A success for one of them says that the
//! source answers; what one of them was sent and nobody believed stays until that one is sent better.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};

use crate::domain::codes::Ubigeo;
use crate::domain::fetch::{Attempt, Outcome, Run, RunOutcome};
use crate::domain::period::lima;
use crate::domain::source::{SetAside, Source};
use crate::store::db::{Db, StoreError};
use crate::store::fetches;

/// Visits longer ago say nothing of today: six weeks of a source that is asked once a week.
const DAYS: i64 = 60;

/// The visits to one source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Visits {
    /// The newest one, and the newest that succeeded.
    pub last: Option<DateTime<Utc>>,
    pub answered: Option<DateTime<Utc>>,
    /// Since that success, by whom was asked for.
    failures: BTreeMap<Option<Ubigeo>, usize>,
    /// The newest visit, when it did not succeed: its end, its words, its moment.
    pub last_failure: Option<(RunOutcome, String, DateTime<Utc>)>,
    /// What was not believed, by whom it was asked for.
    aside: BTreeMap<Option<Ubigeo>, SetAside>,
    pub certificate_end: Option<DateTime<Utc>>,
    pub moved_to: Option<String>,
}

impl Visits {
    pub fn is_blocked(&self) -> bool {
        self.last_failure.as_ref().is_some_and(|(outcome, ..)| *outcome == RunOutcome::Blocked)
    }

    /// In a row, of whomever most often: one bad night of many municipalities is one bad night.
    pub fn failures(&self) -> usize {
        self.failures.values().copied().max().unwrap_or_default()
    }

    /// The newest of what was not believed.
    pub fn set_aside(&self) -> Option<&SetAside> {
        self.aside.values().max_by_key(|aside| aside.at)
    }

    fn take(&mut self, run: Run, refused: Option<String>) {
        self.last = Some(run.started_at);
        if run.outcome.is_success() {
            self.answered = Some(run.started_at);
            (self.failures, self.last_failure) = (BTreeMap::new(), None);
            self.aside.remove(&run.ubigeo);
            return;
        }
        *self.failures.entry(run.ubigeo.clone()).or_default() += 1;
        if run.outcome == RunOutcome::Drifted {
            let aside = SetAside { at: run.started_at, code: refused, why: run.message.clone() };
            self.aside.insert(run.ubigeo, aside);
        }
        self.last_failure = Some((run.outcome, run.message, run.started_at));
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

/// The visits to every source before a moment, as far as they say anything on a day.
pub async fn load(
    db: &Db,
    as_of: DateTime<Utc>,
    today: NaiveDate,
) -> Result<BTreeMap<Source, Visits>, StoreError> {
    let from = lima::instant(today - Duration::days(DAYS), NaiveTime::MIN);
    let mut refused = fetches::refused_in_runs(db, from, as_of).await?;
    let mut all: BTreeMap<Source, Visits> = BTreeMap::new();
    for run in fetches::runs(db, from, as_of).await? {
        if run.outcome.is_about_the_source() {
            let code = refused.remove(&run.id);
            all.entry(run.source).or_default().take(run, code);
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

    fn visits(told: &[(&str, RunOutcome)]) -> Visits {
        let mut visits = Visits::default();
        for (number, (ubigeo, outcome)) in (0..).zip(told) {
            let run = Run {
                id: number,
                source: Source::Siaf,
                ubigeo: Ubigeo::parse(ubigeo).ok(),
                started_at: DateTime::UNIX_EPOCH + Duration::hours(number),
                outcome: *outcome,
                message: "why".into(),
            };
            visits.take(run, Some("shrank".into()));
        }
        visits
    }

    #[test]
    fn a_redirect_inside_the_portal_is_no_move() {
        let moved = other_host("https://a.pe/x?y=1");
        assert_eq!(moved("https://a.pe/z"), None);
        assert_eq!(moved("/z"), None);
        assert_eq!(moved("https://b.pe/x?y=1").as_deref(), Some("b.pe"));
    }

    #[test]
    fn a_bad_night_of_many_is_one_bad_night_and_a_success_for_one_ends_it() {
        use RunOutcome::{Failed, Unchanged};
        let many: Vec<(&str, RunOutcome)> =
            ["030501", "030502", "030503", "030504"].map(|ubigeo| (ubigeo, Failed)).to_vec();
        assert_eq!(visits(&many).failures(), 1);
        assert_eq!(visits(&[&many[..], &many].concat()).failures(), 2);
        let ended = [&many[..], &[("030502", Unchanged)]].concat();
        assert_eq!((visits(&ended).failures(), visits(&ended).last_failure), (0, None));
    }

    #[test]
    fn what_one_was_sent_and_nobody_believed_stays_until_that_one_is_sent_better() {
        use RunOutcome::{Drifted, Fetched};
        let half = visits(&[("030501", Drifted), ("030502", Fetched)]);
        assert_eq!(half.set_aside().and_then(|aside| aside.code.as_deref()), Some("shrank"));
        assert_eq!(half.failures(), 0);
        let better = visits(&[("030501", Drifted), ("030502", Fetched), ("030501", Fetched)]);
        assert_eq!(better.set_aside(), None);
    }
}
