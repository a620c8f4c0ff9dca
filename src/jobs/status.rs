//! What ran, what waits, what failed and why; and when what is due. For people and programs alike.
//!
//! The pushes of one job (a first try and its retries) are told as one job: the newest says how it is,
//! and an older failure says why it came again.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::house::House;
use super::job::Order;
use super::queue::{Queue, QueueError};
use super::schedule::{self, Planned};
use crate::shapes::work::{JobLine, JobState, ScheduleLine, ScheduleState};
use crate::store::db::StoreError;
use crate::store::queue::{self, Row};
use crate::store::slots::{self, Slot};

/// Pushes that are looked through: some weeks of a busy house.
const MOST_PUSHES: i64 = 20_000;
/// A slot that nobody took for so long is one that did not run: workers look every few seconds.
const GRACE: chrono::Duration = chrono::Duration::minutes(5);

/// Why a job is not tried again.
#[derive(Debug, thiserror::Error)]
pub enum RetryError {
    #[error(transparent)]
    Queue(#[from] QueueError),
    #[error("there is no job {0}")]
    Unknown(String),
    #[error("the job {0} has not failed")]
    NotFailed(String),
}

/// Every job, those that need a person first, then the newest.
pub async fn jobs(queue: &Queue) -> Result<Vec<JobLine>, StoreError> {
    let mut jobs: Vec<JobLine> = pushes(queue).await?.into_values().map(|job| line(&job)).collect();
    jobs.sort_by_key(|job| (job.state, std::cmp::Reverse(job.ended_at.or(job.due_at))));
    Ok(jobs)
}

/// Puts a job that was given up into the queue again, with all its tries.
pub async fn retry(queue: &Queue, id: &str) -> Result<(), RetryError> {
    let jobs = pushes(queue).await.map_err(QueueError::Store)?;
    let known = jobs.get(id).or_else(|| {
        let mut alike = jobs.values().filter(|job| job[0].0.id().starts_with(id));
        alike.next().filter(|_| alike.next().is_none())
    });
    let job = known.ok_or_else(|| RetryError::Unknown(id.to_owned()))?;
    if line(job).state != JobState::Failed {
        return Err(RetryError::NotFailed(job[0].0.id()));
    }
    Ok(queue.push(&job[0].0.again(0), Duration::ZERO).await?)
}

/// Every schedule with its last and its next slot.
pub async fn schedules(house: &House, queue: &Queue) -> Result<Vec<ScheduleLine>, StoreError> {
    let taken = slots::newest(&house.db).await?;
    let jobs = pushes(queue).await?;
    let now = house.clock.now();
    let told = schedule::all(&house.settings).into_iter().map(|planned| {
        let slot = taken.iter().find(|slot| slot.schedule == planned.name);
        let job = slot.and_then(|slot| jobs.get(slot.job.as_ref()?)).map(|job| line(job));
        schedule_line(&planned, slot, job.as_ref(), now)
    });
    Ok(told.collect())
}

/// The pushes of each job by its id, newest first.
async fn pushes(queue: &Queue) -> Result<BTreeMap<String, Vec<(Order, Row)>>, StoreError> {
    let mut jobs: BTreeMap<String, Vec<(Order, Row)>> = BTreeMap::new();
    for row in queue::list(&queue.db, MOST_PUSHES).await? {
        // a job of another version of the program: its worker will say so
        let Ok(order) = serde_json::from_slice::<Order>(&row.body) else { continue };
        jobs.entry(order.id()).or_default().push((order, row));
    }
    for pushes in jobs.values_mut() {
        pushes.sort_by_key(|(order, _)| std::cmp::Reverse(order.push));
    }
    Ok(jobs)
}

/// A job as its newest push has it.
fn line(pushes: &[(Order, Row)]) -> JobLine {
    let (order, row) = &pushes[0];
    let state = match row.status.as_str() {
        "Done" => JobState::Done,
        "Queued" | "Running" => JobState::Running,
        "Pending" if order.failures > 0 => JobState::Retrying,
        "Pending" => JobState::Waiting,
        _ => JobState::Failed,
    };
    let why = || pushes.iter().find_map(|(_, row)| result(row).err());
    JobLine {
        id: order.id(),
        job: order.job.name(),
        subject: order.job.subject(),
        occasion: order.occasion.clone(),
        state,
        tries: order.failures
            + u32::from(state != JobState::Retrying && state != JobState::Waiting),
        due_at: moment(Some(row.run_at)),
        started_at: moment(row.lock_at),
        ended_at: moment(row.done_at),
        changed: result(row).ok().flatten().filter(|_| state == JobState::Done),
        why: why().filter(|_| matches!(state, JobState::Failed | JobState::Retrying)),
        worker: row.worker.clone().filter(|_| state == JobState::Running),
        trace: order.trace.map(String::from),
    }
}

/// What a push left: how much it changed, or why it failed.
fn result(row: &Row) -> Result<Option<u64>, String> {
    let Some(text) = &row.result else { return Ok(None) };
    let Ok(value) = serde_json::from_str::<serde_json::Value>(text) else { return Ok(None) };
    match value.get("Err").and_then(|why| why.as_str()) {
        Some(why) => Err(why.trim_start_matches("AbortError: ").to_owned()),
        None => Ok(value.get("Ok").and_then(serde_json::Value::as_u64)),
    }
}

fn moment(seconds: Option<i64>) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp(seconds?, 0)
}

fn schedule_line(
    planned: &Planned,
    slot: Option<&Slot>,
    job: Option<&JobLine>,
    now: DateTime<Utc>,
) -> ScheduleLine {
    let due = planned.cron.as_ref().and_then(|cron| cron.last(now));
    let is_taken = slot.is_some_and(|slot| due.is_none_or(|due| slot.due_at >= due));
    let is_first = slot.is_some_and(|slot| slot.job.is_none());
    let state = match (due, job.map(|job| job.state)) {
        (None, _) => ScheduleState::Off,
        (Some(_), _) if slot.is_none() || (is_taken && is_first) => ScheduleState::New,
        (Some(due), _) if !is_taken && now - due > GRACE => ScheduleState::Missed,
        (Some(_), _) if !is_taken => ScheduleState::Waiting,
        (Some(_), Some(JobState::Failed)) => ScheduleState::Failed,
        (Some(_), Some(JobState::Waiting | JobState::Running | JobState::Retrying)) => {
            ScheduleState::Waiting
        }
        // what is forgotten had ended
        (Some(_), Some(JobState::Done) | None) => ScheduleState::Ok,
    };
    let ran = slot.filter(|slot| slot.job.is_some());
    ScheduleLine {
        schedule: planned.name,
        cron: planned.cron.as_ref().map(|cron| cron.line().to_owned()),
        state,
        last_due: due,
        last_slot: ran.map(|slot| slot.due_at),
        last_run: ran.map(|slot| slot.taken_at),
        missed: ran.map_or(0, |slot| slot.missed),
        next: planned.cron.as_ref().and_then(|cron| cron.next(now)),
        job: slot.and_then(|slot| slot.job.clone()),
    }
}

/// What an operator has to look at: jobs that were given up, and schedules whose slot did not run.
#[derive(Debug, Clone, Default)]
pub struct Faults {
    pub jobs: Vec<JobLine>,
    pub schedules: Vec<ScheduleLine>,
}

impl Faults {
    pub fn is_empty(&self) -> bool {
        self.jobs.is_empty() && self.schedules.is_empty()
    }
}

/// Everything that needs an operator. A failed job of which a later one of the same kind and subject
/// went well needs none.
pub fn faults(jobs: &[JobLine], schedules: &[ScheduleLine]) -> Faults {
    let is_mended = |failed: &JobLine| {
        jobs.iter().any(|job| {
            job.state == JobState::Done
                && (job.job, &job.subject) == (failed.job, &failed.subject)
                && job.ended_at > failed.ended_at
        })
    };
    let failed = jobs.iter().filter(|job| job.state == JobState::Failed && !is_mended(job));
    let missed = schedules
        .iter()
        .filter(|one| matches!(one.state, ScheduleState::Missed | ScheduleState::Failed));
    Faults { jobs: failed.cloned().collect(), schedules: missed.cloned().collect() }
}
