//! `fetch` and `inbox`: bytes from a source, or from the drop folder. What came in is looked at by
//! itself: these jobs push nothing that follows.
//!
//! A portal that failed is asked again by the job's next try; what we broke off ourselves (quiet hours,
//! the day's bytes, a host that rests) comes later and is no failure.

use std::time::Duration;

use chrono::{DateTime, Days, NaiveTime, Utc};

use super::{Desk, Ended, RunError};
use crate::domain::codes::Ubigeo;
use crate::domain::fetch::RunOutcome;
use crate::domain::period::lima;
use crate::domain::source::Source;
use crate::jobs::fetch::{self, FetchError, Shown, VisitError, Visited, Wanted};
use crate::jobs::ingest::Status;
use crate::jobs::job::{Job, Order};
use crate::jobs::{lease, sources};

/// A folder of files is read in minutes, and so is a file that another program downloads.
const OTHERS_TURN: Duration = Duration::from_mins(1);

/// Visits a source. One that changed its columns, or shuts us out, is told by its health and not by a
/// failed job: to ask again before the next slot would not help, or be rude.
pub async fn run(
    desk: &Desk,
    source: Source,
    municipality: Option<&Ubigeo>,
) -> Result<Ended, RunError> {
    let before = sources::standing(&desk.house, source).await?;
    let visited = visit(desk, source, municipality).await?;
    let Some(visited) = visited else { return Ok(Ended::Done { changed: 0 }) };
    // what depends on a source that fell silent must not wait for the day's evaluation
    if sources::standing(&desk.house, source).await? != before {
        let look = Order::new(Job::Look, format!("{source}/{}", visited.run));
        desk.queue.push(&look, Duration::ZERO).await?;
    }
    if let Some(after) = visited.failures.iter().find_map(|failure| later(desk, failure)) {
        return Ok(Ended::Later { after });
    }
    if matches!(visited.outcome, RunOutcome::Failed | RunOutcome::Postponed) {
        let first = visited.failures.first();
        let why = first.map_or_else(|| visited.outcome.to_string(), ToString::to_string);
        let rest = visited.failures.iter().find_map(rest);
        return Err(RunError::Visit { from: source, why, rest });
    }
    let new = visited.files.iter().filter(|file| file.report.status == Status::Loaded);
    Ok(Ended::Done { changed: new.count() })
}

/// Asks; nothing when there is nothing to ask for.
async fn visit(
    desk: &Desk,
    source: Source,
    municipality: Option<&Ubigeo>,
) -> Result<Option<Visited>, RunError> {
    let wanted = Wanted { source, municipality: municipality.cloned(), year: None };
    match fetch::fetch(&desk.house, &wanted, desk.chance(), &Shown::default()).await {
        Err(VisitError::Fetch(FetchError::NothingFollowed)) => Ok(None),
        ended => Ok(Some(ended?)),
    }
}

/// When to go on with what we broke off ourselves.
fn later(desk: &Desk, failure: &FetchError) -> Option<Duration> {
    let clock = desk.house.clock;
    match failure {
        FetchError::Quiet(until) => Some(clock.wait(time_to(clock.now(), *until))),
        FetchError::Budget => Some(clock.wait(time_to(clock.now(), NaiveTime::MIN))),
        FetchError::Rests { seconds, .. } => Some(Duration::from_secs(*seconds)),
        FetchError::Taken => Some(OTHERS_TURN),
        _ => None,
    }
}

/// How long a portal asked to be left alone.
const fn rest(failure: &FetchError) -> Option<Duration> {
    match failure {
        FetchError::Wait { seconds, .. } => Some(Duration::from_secs(*seconds)),
        _ => None,
    }
}

/// From a moment to the next time that it is so late in Lima.
fn time_to(now: DateTime<Utc>, time: NaiveTime) -> Duration {
    let today = lima::day(now);
    let at = |day| lima::instant(day, time);
    let next = if at(today) > now { at(today) } else { at(today + Days::new(1)) };
    (next - now).to_std().unwrap_or_default()
}

/// Visits a source for everybody: one by one where it can be asked for one municipality, so that
/// nobody has to download the country. `InfObras` has both: its lists, and the pages of single works.
pub async fn all(desk: &Desk, order: &Order, source: Source) -> Result<Ended, RunError> {
    let followed = desk.followed().await?;
    let whole = !matches!(source, Source::Siaf | Source::ConsultaAmigable) && !followed.is_empty();
    let mut visits: Vec<Option<Ubigeo>> = whole.then_some(None).into_iter().collect();
    if matches!(source, Source::Siaf | Source::ConsultaAmigable | Source::Infobras) {
        visits.extend(followed.into_iter().map(Some));
    }
    let changed = visits.len();
    for ubigeo in visits {
        desk.then(order, Job::Fetch { source, ubigeo }).await?;
    }
    Ok(Ended::Done { changed })
}

/// Takes in the files that a person put into `inbox/`.
pub async fn inbox(desk: &Desk) -> Result<Ended, RunError> {
    let Some(held) = lease::hold(&desk.house, "inbox".to_owned()).await? else {
        return Ok(Ended::Later { after: OTHERS_TURN });
    };
    let dropped = fetch::inbox(&desk.house, &Shown::default()).await;
    held.release().await;
    Ok(Ended::Done { changed: dropped?.files.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_the_day_is_today_or_tomorrow_in_lima() {
        let now: DateTime<Utc> = "2025-11-15T17:00:00Z".parse().unwrap();
        let hours = |text: &str| time_to(now, text.parse().unwrap()).as_secs() / 3600;
        assert_eq!(hours("18:00:00"), 6, "it is noon in Lima");
        assert_eq!(hours("12:00:00"), 24);
        assert_eq!(hours("00:00:00"), 12);
    }
}
