//! `/metrics`: the numbers of the house, for Prometheus.
//!
//! Gauges are read when they are asked for. Where the database does not answer, the numbers of this
//! program are told all the same, and that it did not.

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, NaiveTime, Utc};

use super::App;
use super::operator::Caller;
use super::problem::Problem;
use crate::domain::alert::AlertState;
use crate::domain::period::lima;
use crate::domain::source::SourceState;
use crate::jobs::job::QueueName;
use crate::jobs::queue::QueueError;
use crate::jobs::status;
use crate::store::db::StoreError;
use crate::store::snapshots::SnapshotStatus;
use crate::store::{counts, queue, sources};
use crate::telemetry::metrics as names;

/// The text format of Prometheus.
const FORM: &str = "text/plain; version=0.0.4; charset=utf-8";
/// What the queue tells of its jobs.
const QUEUE_STATES: [&str; 5] = ["waiting", "later", "running", "failed", "done"];

/// `/metrics`
pub async fn page(State(app): State<App>, caller: Caller) -> Result<Response, Problem> {
    caller.admit(&app.house.settings.web)?;
    metrics::gauge!(names::BUILD, "version" => env!("CARGO_PKG_VERSION")).set(1.0);
    process();
    let is_read = match read(&app).await {
        Ok(()) => 1.0,
        Err(error) => {
            tracing::warn!(%error, "gauges not read");
            0.0
        }
    };
    metrics::gauge!(names::DATABASE_UP).set(is_read);
    let headers = [(CONTENT_TYPE, FORM), (CACHE_CONTROL, "no-store")];
    Ok((headers, names::render()).into_response())
}

async fn read(app: &App) -> Result<(), QueueError> {
    let queue = app.queue().await?;
    counted(app).await?;
    heard_of(app).await?;
    queued(app, queue).await
}

async fn counted(app: &App) -> Result<(), StoreError> {
    let house = &app.house;
    let counts = counts::read(&house.db).await?;
    let of = |all: &[(String, i64)], name: &str| {
        number(all.iter().find(|(known, _)| known == name).map_or(0, |(_, count)| *count))
    };
    for status in SnapshotStatus::ALL {
        let count = of(&counts.snapshots, status.as_str());
        metrics::gauge!(names::SNAPSHOTS, "status" => status.as_str()).set(count);
    }
    for state in AlertState::ALL {
        let count = of(&counts.alerts, state.as_str());
        metrics::gauge!(names::ALERTS, "state" => state.as_str()).set(count);
    }
    metrics::gauge!(names::ARCHIVE_BYTES).set(number(counts.archive_bytes));
    metrics::gauge!(names::FINDINGS).set(number(counts.findings));
    metrics::gauge!(names::REPORTS).set(number(counts.reports));
    let followed = i64::try_from(house.followed().await?.len()).unwrap_or(i64::MAX);
    metrics::gauge!(names::MUNICIPALITIES).set(number(followed));
    if let Some(at) = counts.judged_at {
        metrics::gauge!(names::EVALUATION_AGE).set(age(house.clock.now(), at));
    }
    Ok(())
}

async fn heard_of(app: &App) -> Result<(), StoreError> {
    let house = &app.house;
    let (now, today) = (house.clock.now(), house.clock.today());
    let rhythm = |source| house.rhythm(source);
    for one in sources::health(&house.db, rhythm, house.everything(), today).await? {
        let source = one.source.as_str();
        if let Some(at) = one.last_success {
            metrics::gauge!(names::SOURCE_AGE, "source" => source).set(age(now, at));
        }
        if let Some(day) = one.last_cutoff {
            let at = lima::instant(day, NaiveTime::MIN);
            metrics::gauge!(names::SOURCE_DATA_AGE, "source" => source).set(age(now, at));
        }
        for state in SourceState::ALL {
            let is_in = number(i64::from(*state == one.state));
            let labels = [("source", source), ("state", state.as_str())];
            metrics::gauge!(names::SOURCE_STATE, &labels).set(is_in);
        }
    }
    Ok(())
}

async fn queued(app: &App, queue: &crate::jobs::queue::Queue) -> Result<(), QueueError> {
    let depths = queue::depths(queue.db()).await?;
    for name in QueueName::ALL {
        for state in QUEUE_STATES {
            let found = depths.iter().find(|one| one.queue == name.as_str() && one.state == state);
            let jobs = number(found.map_or(0, |one| one.jobs));
            let labels = [("queue", name.as_str()), ("state", state)];
            metrics::gauge!(names::QUEUE, &labels).set(jobs);
        }
    }
    let waiting = depths.iter().filter(|one| one.state == "waiting");
    let oldest = waiting.map(|one| one.oldest_seconds).max().unwrap_or(0);
    metrics::gauge!(names::QUEUE_AGE).set(number(oldest.max(0)));
    let jobs = status::jobs(queue).await?;
    let schedules = status::schedules(&app.house, queue).await?;
    let faults = status::faults(&jobs, &schedules);
    let many = |count: usize| number(i64::try_from(count).unwrap_or(i64::MAX));
    metrics::gauge!(names::JOBS_GIVEN_UP).set(many(faults.jobs.len()));
    metrics::gauge!(names::SCHEDULES_MISSED).set(many(faults.schedules.len()));
    Ok(())
}

/// What the machine says of this program; nothing where it says it otherwise than Linux.
fn process() {
    let read = |name: &str| std::fs::read_to_string(format!("/proc/self/{name}")).ok();
    let resident = read("status").and_then(|text| {
        let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:").map(str::to_owned))?;
        line.trim().strip_suffix(" kB")?.trim().parse::<i64>().ok()
    });
    if let Some(kilobytes) = resident {
        metrics::gauge!(names::RESIDENT).set(number(kilobytes.saturating_mul(1024)));
    }
    // behind the name, which stands in brackets and may hold anything: fields 14 and 15 of proc(5)
    let ticks = read("stat").and_then(|text| {
        let (_, rest) = text.rsplit_once(')')?;
        let mut fields = rest.split_whitespace().skip(11);
        let user: u64 = fields.next()?.parse().ok()?;
        Some(user + fields.next()?.parse::<u64>().ok()?)
    });
    if let Some(ticks) = ticks {
        // a hundred a second on every Linux, as it is told to programs
        metrics::counter!(names::CPU).absolute(ticks / 100);
    }
}

fn age(now: DateTime<Utc>, then: DateTime<Utc>) -> f64 {
    // a clock that was moved back makes nothing younger than new
    number((now - then).num_seconds().max(0))
}

#[expect(clippy::cast_precision_loss, reason = "Prometheus knows no other numbers")]
const fn number(count: i64) -> f64 {
    count as f64
}
