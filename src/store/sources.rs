//! How each public source is doing (S8): told from what its snapshots say of themselves, and from the
//! visits to it.
//!
//! Whether a source is late is judged by the last day that its own files speak of, not by when they
//! were fetched: an old file fetched today is still old. A visit that failed says something about the
//! way to the source and nothing about works: six in a row make it silent, a wall at once blocked.

mod habit;
mod signs;
mod words;

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::db::{Db, StoreError, on};
use crate::domain::finding::FindingCode;
use crate::domain::period::lima;
use crate::domain::source::{Source, SourceHealth, SourceState};
use signs::Signs;

/// Visits that fail one after the other before a source is called silent: a portal that is down for a
/// night is not.
const FAILURES_BEFORE_SILENT: usize = 6;

/// The days that a source usually takes, and after which it counts as silent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rhythm {
    pub late_after: u32,
    pub silent_after: u32,
}

#[derive(Debug, sqlx::FromRow)]
struct Row {
    source: String,
    obtained_at: DateTime<Utc>,
    cutoff: Option<NaiveDate>,
    drift: i64,
}

/// What is known of one source.
#[derive(Debug, Default)]
struct Seen {
    last_success: Option<DateTime<Utc>>,
    last_cutoff: Option<NaiveDate>,
    /// Columns of its newest file that are new or missing.
    drift: i64,
    /// When it was seen, and the last day that it spoke of then; oldest first.
    loads: Vec<(NaiveDate, NaiveDate)>,
    signs: Signs,
}

/// The health of every public source, from what was known before a moment, judged on a day.
pub async fn health(
    db: &Db,
    rhythm: impl Fn(Source) -> Option<Rhythm>,
    as_of: DateTime<Utc>,
    today: NaiveDate,
) -> Result<Vec<SourceHealth>, StoreError> {
    let rows: Vec<Row> = on!(db, pool => sqlx::query_as(
        "SELECT snapshot.source, snapshot.obtained_at, snapshot.cutoff,
                (SELECT CAST(COUNT(*) AS BIGINT)
                 FROM finding
                 WHERE finding.snapshot_id = snapshot.id AND finding.code IN ($2, $3)) AS drift
         FROM snapshot
         WHERE snapshot.source IS NOT NULL
           AND snapshot.status = 'loaded'
           AND snapshot.obtained_at < $1
         ORDER BY snapshot.obtained_at, snapshot.id",
    )
    .bind(as_of)
    .bind(FindingCode::UnknownColumn.as_str())
    .bind(FindingCode::MissingColumn.as_str())
    .fetch_all(pool))?;
    let mut seen: BTreeMap<String, Seen> = BTreeMap::new();
    for row in rows {
        let one = seen.entry(row.source).or_default();
        one.last_success = Some(row.obtained_at);
        one.last_cutoff = one.last_cutoff.max(row.cutoff);
        one.drift = row.drift;
        one.loads.extend(row.cutoff.map(|cutoff| (lima::day(row.obtained_at), cutoff)));
    }
    for (source, signs) in signs::load(db, as_of).await? {
        seen.entry(source.as_str().to_owned()).or_default().signs = signs;
    }
    let public = Source::ALL.iter().filter_map(|source| Some((*source, rhythm(*source)?)));
    Ok(public
        .map(|(source, rhythm)| {
            judge(source, rhythm, &seen.remove(source.as_str()).unwrap_or_default(), today)
        })
        .collect())
}

fn judge(source: Source, rhythm: Rhythm, seen: &Seen, today: NaiveDate) -> SourceHealth {
    let rhythm = habit::of(&seen.loads, rhythm);
    // a file that does not say up to which day it speaks is as old as its fetching
    let newest = seen.last_cutoff.or_else(|| seen.last_success.map(lima::day));
    let age = newest.map(|day| (today - day).num_days());
    let signs = &seen.signs;
    let state = match age {
        _ if signs.is_blocked() => SourceState::Blocked,
        _ if signs.failures >= FAILURES_BEFORE_SILENT => SourceState::Silent,
        None => SourceState::Never,
        Some(age) if age > i64::from(rhythm.silent_after) => SourceState::Silent,
        Some(_) if seen.drift > 0 || signs.has_drifted() => SourceState::Drifted,
        Some(age) if age > i64::from(rhythm.late_after) => SourceState::Late,
        Some(_) => SourceState::Ok,
    };
    SourceHealth {
        source,
        state,
        last_success: seen.last_success,
        last_cutoff: seen.last_cutoff,
        next_due: newest.and_then(|day| day.checked_add_days(Days::new(rhythm.late_after.into()))),
        message: words::message(state, seen, newest, rhythm, today),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(cutoff: (i32, u32, u32), today: (i32, u32, u32), drift: i64) -> SourceState {
        let day = |(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let rhythm = Rhythm { late_after: 7, silent_after: 14 };
        let seen = Seen { last_cutoff: Some(day(cutoff)), drift, ..Seen::default() };
        judge(Source::Siaf, rhythm, &seen, day(today)).state
    }

    #[test]
    fn a_source_is_late_after_its_usual_delay_and_silent_after_twice_that() {
        assert_eq!(state((2025, 10, 31), (2025, 11, 7), 0), SourceState::Ok);
        assert_eq!(state((2025, 10, 31), (2025, 11, 8), 0), SourceState::Late);
        assert_eq!(state((2025, 10, 31), (2025, 11, 14), 0), SourceState::Late);
        assert_eq!(state((2025, 10, 31), (2025, 11, 15), 0), SourceState::Silent);
        // a month that is not over yet lies in the future
        assert_eq!(state((2025, 11, 30), (2025, 11, 15), 0), SourceState::Ok);
        assert_eq!(state((2025, 11, 30), (2025, 11, 15), 2), SourceState::Drifted);
    }
}
