//! How each public source is doing (S8): told from what its snapshots say of themselves, and from the
//! visits to it.
//!
//! Whether a source is late is judged by the last day that its own files speak of, not by when they
//! were fetched: an old file fetched today is still old. A visit that failed says something about the
//! way to the source and nothing about works: six in a row make it silent, a wall at once blocked.

mod compared;
mod habit;
mod signs;
mod words;

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::db::{Db, StoreError};
use super::loads;
use crate::domain::period::lima;
use crate::domain::source::{Source, SourceHealth, SourceSigns, SourceState};
use compared::Compared;
use signs::Visits;

/// Visits that fail one after the other before a source is called silent: a portal that is down for a
/// night is not.
const FAILURES_BEFORE_SILENT: usize = 6;

/// The days that a source usually takes, and after which it counts as silent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rhythm {
    pub late_after: u32,
    pub silent_after: u32,
}

/// What is known of one source.
#[derive(Debug, Default)]
struct Seen {
    last_success: Option<DateTime<Utc>>,
    last_cutoff: Option<NaiveDate>,
    /// When it was seen, and the last day that it spoke of then; oldest first.
    loads: Vec<(NaiveDate, NaiveDate)>,
    visits: Visits,
    /// What its newest files show; the rest is told of the visits.
    signs: SourceSigns,
}

/// The health of every public source, from what was known before a moment, judged on a day.
pub async fn health(
    db: &Db,
    rhythm: impl Fn(Source) -> Option<Rhythm>,
    as_of: DateTime<Utc>,
    today: NaiveDate,
) -> Result<Vec<SourceHealth>, StoreError> {
    let files = loads::all(db, as_of).await?;
    let mut compared = compared::load(db, &files, as_of).await?;
    let mut seen: BTreeMap<String, Seen> = BTreeMap::new();
    for file in files {
        let one = seen.entry(file.source).or_default();
        one.last_success = Some(file.obtained_at);
        one.last_cutoff = one.last_cutoff.max(file.cutoff);
        one.loads.extend(file.cutoff.map(|cutoff| (lima::day(file.obtained_at), cutoff)));
    }
    for (source, visits) in signs::load(db, as_of, today).await? {
        seen.entry(source.as_str().to_owned()).or_default().visits = visits;
    }
    let public = Source::ALL.iter().filter_map(|source| Some((*source, rhythm(*source)?)));
    Ok(public
        .map(|(source, rhythm)| {
            let mut seen = seen.remove(source.as_str()).unwrap_or_default();
            seen.signs = of_files(&mut compared, source);
            judge(source, rhythm, seen, today)
        })
        .collect())
}

/// What the files of a source show.
fn of_files(compared: &mut Compared, source: Source) -> SourceSigns {
    let name = source.as_str();
    SourceSigns {
        columns_gained: compared.gained.remove(name).into_iter().flatten().collect(),
        columns_lost: compared.lost.remove(name).into_iter().flatten().collect(),
        loads: compared.loads.remove(name).unwrap_or_default(),
        past: compared.past.remove(name),
        ..SourceSigns::default()
    }
}

fn judge(source: Source, rhythm: Rhythm, seen: Seen, today: NaiveDate) -> SourceHealth {
    let rhythm = habit::of(&seen.loads, rhythm);
    // a file that does not say up to which day it speaks is as old as its fetching
    let newest = seen.last_cutoff.or_else(|| seen.last_success.map(lima::day));
    let age = newest.map(|day| (today - day).num_days());
    let visits = &seen.visits;
    let signs = &seen.signs;
    let has_other_columns = !signs.columns_gained.is_empty() || !signs.columns_lost.is_empty();
    let state = match age {
        _ if visits.is_blocked() => SourceState::Blocked,
        _ if visits.failures() >= FAILURES_BEFORE_SILENT => SourceState::Silent,
        None if visits.set_aside().is_some() => SourceState::Drifted,
        None => SourceState::Never,
        Some(age) if age > i64::from(rhythm.silent_after) => SourceState::Silent,
        Some(_) if has_other_columns || visits.set_aside().is_some() => SourceState::Drifted,
        Some(age) if age > i64::from(rhythm.late_after) => SourceState::Late,
        Some(_) => SourceState::Ok,
    };
    let next_due = newest.and_then(|day| day.checked_add_days(Days::new(rhythm.late_after.into())));
    // asked after it was due, it answered, and had nothing newer
    let has_answered = visits.answered.map(lima::day) > next_due && next_due.is_some();
    let frozen = has_answered
        && visits.failures() == 0
        && matches!(state, SourceState::Late | SourceState::Silent);
    let signs = SourceSigns {
        last_visit: visits.last,
        failures: visits.failures(),
        last_failure: visits.last_failure.as_ref().map(|(_, why, _)| why.clone()),
        frozen,
        set_aside: visits.set_aside().cloned(),
        certificate_end: visits.certificate_end.map(lima::day),
        moved_to: visits.moved_to.clone(),
        ..seen.signs.clone()
    };
    let seen = Seen { signs, ..seen };
    SourceHealth {
        source,
        state,
        last_success: seen.last_success,
        last_cutoff: seen.last_cutoff,
        next_due,
        message: words::message(state, &seen, newest, rhythm, today),
        signs: seen.signs,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(cutoff: (i32, u32, u32), today: (i32, u32, u32), gained: &[&str]) -> SourceState {
        let day = |(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let rhythm = Rhythm { late_after: 7, silent_after: 14 };
        let columns_gained = gained.iter().map(|column| (*column).to_owned()).collect();
        let signs = SourceSigns { columns_gained, ..SourceSigns::default() };
        let seen = Seen { last_cutoff: Some(day(cutoff)), signs, ..Seen::default() };
        judge(Source::Siaf, rhythm, seen, day(today)).state
    }

    #[test]
    fn a_source_is_late_after_its_usual_delay_and_silent_after_twice_that() {
        assert_eq!(state((2025, 10, 31), (2025, 11, 7), &[]), SourceState::Ok);
        assert_eq!(state((2025, 10, 31), (2025, 11, 8), &[]), SourceState::Late);
        assert_eq!(state((2025, 10, 31), (2025, 11, 14), &[]), SourceState::Late);
        assert_eq!(state((2025, 10, 31), (2025, 11, 15), &[]), SourceState::Silent);
        // a month that is not over yet lies in the future
        assert_eq!(state((2025, 11, 30), (2025, 11, 15), &[]), SourceState::Ok);
        assert_eq!(state((2025, 11, 30), (2025, 11, 15), &["OTRA"]), SourceState::Drifted);
    }
}
