//! Workers: take jobs out of the queue until they are told to stop.
//!
//! Any number of programs on any number of machines, as long as they share one queue. A job that fails
//! ends, and comes again as a push of its own after a pause that grows and is never quite the same; after
//! some tries it stays, for a person to look at. A worker that dies is missed after four heartbeats and
//! its job is taken over; one that kills every worker that takes it is left alone after a few. The one
//! decision a newcomer would question: each job runs as a task of its own, so that a long computation
//! never keeps its worker from saying that it lives.

use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use apalis::layers::WorkerBuilderExt;
use apalis::prelude::{AbortError, Attempt, BackendExt, Monitor, WorkerBuilder};
use apalis_postgres::PostgresStorage;
use apalis_sqlite::SqliteStorage;
use tokio::task::JoinHandle;
use tracing::Instrument;

use super::job::{Order, QueueName};
use super::queue::QueueError;
use super::run::{self, Desk, Ended, RunError};
use super::schedule;
use crate::settings::work::MISSED_HEARTBEATS;
use crate::store::db::{Db, StoreError};
use crate::store::faults::{self, FaultKind};
use crate::store::queue;
use crate::telemetry;
use crate::telemetry::trace::{self, TraceId};

/// Workers that a job may take with it.
const MOST_CRASHES: usize = 5;
/// A worker with nothing to do asks again after this; the engine alone would ask with each heartbeat.
const ASKED_AGAIN: Duration = Duration::from_secs(1);
/// A pause is this many times the one before.
const GROWTH: u32 = 4;
/// What ended long ago is forgotten once in so many looks.
const FORGET_EVERY: u64 = 1000;

/// How long to work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    Stopped,
    /// Or until nothing is left that could be done now.
    Idle,
}

/// Why workers cannot go on.
#[derive(Debug, thiserror::Error)]
pub enum WorkError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Queue(#[from] QueueError),
    #[error("the workers ended: {0}")]
    Ended(String),
}

/// What the workers of a program share.
struct Crew {
    desk: Desk,
    /// Every name under which one of them held jobs.
    names: Mutex<Vec<String>>,
    name: String,
}

/// Works until told to stop. What is under way then may end; what does not in time is given back.
pub async fn work(
    desk: Desk,
    until: Until,
    stop: impl Future<Output = ()> + Send,
) -> Result<(), WorkError> {
    let name = format!("{}-{}-{:08x}", machine(), std::process::id(), desk.chance().u32(..));
    let crew = Arc::new(Crew { desk, names: Mutex::default(), name });
    let idle = Arc::new(tokio::sync::Notify::new());
    let looks = Task(tokio::spawn(look(Arc::clone(&crew), until, Arc::clone(&idle))));
    let stopped = async {
        tokio::select! {
            () = stop => {}
            () = idle.notified() => {}
        }
        Ok(())
    };
    let patience = Duration::from_secs(crew.desk.house.settings.work.stop_seconds);
    let done = monitor(&crew)
        // begun when the stop is told, not now
        .with_terminator(async move { tokio::time::sleep(patience).await })
        .should_restart(|_, error| {
            tracing::warn!(%error, "worker starts again");
            true
        })
        .run_with_signal(stopped)
        .await;
    drop(looks);
    let names = std::mem::take(&mut *crew.names.lock().unwrap_or_else(PoisonError::into_inner));
    queue::release(&crew.desk.queue.db, &names).await?;
    done.map_err(|error| WorkError::Ended(error.to_string()))
}

/// One worker a queue, on whichever engine there is.
fn monitor(crew: &Arc<Crew>) -> Monitor {
    let work = &crew.desk.house.settings.work;
    let at_once = |queue| match queue {
        QueueName::Fetch => work.fetches_at_once.max(1),
        QueueName::Judge => work.at_once.max(1),
        // one connection to the mail server at a time, each municipality in its turn
        QueueName::Mail => 1,
    };
    let mut monitor = Monitor::new();
    for queue in QueueName::ALL {
        let (crew, at_once) = (Arc::clone(crew), at_once(*queue));
        let heartbeat = work.heartbeat();
        // the engines have each its own types of the same names
        macro_rules! register {
            ($engine:ident, $storage:ident, $pool:expr) => {{
                let config = $engine::Config::default()
                    .queue(queue.as_str())
                    .batch_size(1)
                    .heartbeat_interval(heartbeat)
                    .missed_heartbeats(MISSED_HEARTBEATS as usize);
                let storage = $storage::<Order>::new($pool).with_config(config);
                monitor.register(move |restart| {
                    let hand = Arc::clone(&crew);
                    WorkerBuilder::new(crew.named(*queue, restart))
                        .backend(storage.clone().poll_with_interval(ASKED_AGAIN))
                        .concurrency(at_once)
                        .build(move |order: Order, attempt: Attempt| {
                            take(Arc::clone(&hand), order, attempt)
                        })
                })
            }};
        }
        monitor = match &crew.desk.queue.db {
            Db::Sqlite(pool) => register!(apalis_sqlite, SqliteStorage, pool),
            Db::Postgres(pool) => register!(apalis_postgres, PostgresStorage, pool),
        };
    }
    monitor
}

impl Crew {
    /// A name that no worker ever had: an acknowledgement counts only under the name that holds the job.
    fn named(&self, queue: QueueName, restart: usize) -> String {
        let name = format!("{}-{queue}-{restart}", self.name);
        self.names.lock().unwrap_or_else(PoisonError::into_inner).push(name.clone());
        name
    }

    /// The pause before the next try.
    fn pause(&self, failures: u32) -> Duration {
        let work = &self.desk.house.settings.work;
        let chance = self.desk.chance().f64();
        let pause = pause(failures, work.retry_first_seconds, work.retry_longest_seconds, chance);
        self.desk.house.clock.wait(pause)
    }

    /// Tells the operator of a job that was given up, once a cause.
    async fn give_up(&self, order: &Order, why: &str) {
        let (house, cause) = (&self.desk.house, order.job.cause());
        let opened = faults::open(&house.db, FaultKind::Job, &cause, why, house.clock.now()).await;
        match opened {
            Ok(is_new) => tracing::error!(job.id = %order.id(), why, is_new, "job given up"),
            Err(error) => tracing::error!(job.id = %order.id(), why, %error, "job given up"),
        }
    }

    /// What was given up went well after all.
    async fn mended(&self, order: &Order) {
        let (house, cause) = (&self.desk.house, order.job.cause());
        match faults::close(&house.db, FaultKind::Job, &cause, house.clock.now()).await {
            Ok(true) => tracing::info!(job.id = %order.id(), "what was given up went well"),
            Ok(false) => {}
            Err(error) => tracing::warn!(job.id = %order.id(), %error, "fault not closed"),
        }
    }
}

/// Grows from try to try up to the longest; of that between half and all, by chance, so that jobs that
/// failed together do not come back together.
fn pause(failures: u32, first: u64, longest: u64, chance: f64) -> Duration {
    let grown = first.saturating_mul(u64::from(GROWTH).saturating_pow(failures.saturating_sub(1)));
    Duration::from_secs(grown.min(longest)).mul_f64(0.5 + chance / 2.0)
}

/// Looks at the schedules and at what came in, again and again.
async fn look(crew: Arc<Crew>, until: Until, idle: Arc<tokio::sync::Notify>) {
    let every = match until {
        Until::Stopped => crew.desk.house.settings.work.look(),
        Until::Idle => Duration::from_millis(200),
    };
    let (mut seen, mut was_idle) = (None, false);
    for looked in 0_u64.. {
        let ticked = schedule::tick(&crew.desk, &mut seen).await;
        let left = queue::unfinished(&crew.desk.queue.db).await;
        if let Err(error) = &ticked {
            tracing::warn!(%error, "schedules not looked at");
        }
        // what the last job brought in is seen by the look after it
        let is_idle = ticked.is_ok() && left.is_ok_and(|left| left == 0);
        if until == Until::Idle && is_idle && was_idle {
            idle.notify_one();
        }
        was_idle = is_idle;
        if looked % FORGET_EVERY == 0
            && let Err(error) = schedule::forget(&crew.desk).await
        {
            tracing::warn!(%error, "what ended long ago is not forgotten");
        }
        tokio::time::sleep(every).await;
    }
}

/// Does one job in its chain and measures it; what is returned stands in the queue.
async fn take(crew: Arc<Crew>, order: Order, attempt: Attempt) -> Result<usize, AbortError> {
    let id = order.trace.unwrap_or_else(TraceId::begin);
    let span = tracing::info_span!(
        "job",
        trace.id = %id,
        job.id = %order.id(),
        job.push = order.push,
        job.name = order.job.name(),
    );
    telemetry::join(&span, id);
    trace::within(id, done(crew, order, attempt)).instrument(span).await
}

/// Does one job, or says why not.
async fn done(crew: Arc<Crew>, order: Order, attempt: Attempt) -> Result<usize, AbortError> {
    let crashes = attempt.current().saturating_sub(1);
    if crashes >= MOST_CRASHES {
        let why = format!("{crashes} workers died while doing it");
        crew.give_up(&order, &why).await;
        return Err(AbortError::new(why));
    }
    let (desk, doing) = (crew.desk.clone(), order.clone());
    let work = async move { run::run(&desk, &doing).await };
    let begun = Instant::now();
    let mut task = Task(tokio::spawn(trace::carried(work).in_current_span()));
    let ended = (&mut task.0).await;
    measured(&order, begun.elapsed(), &ended);
    let ended = match ended {
        Ok(Ok(ended)) => ended,
        Ok(Err(error)) => return Err(failed(&crew, &order, &told(&error), error.rest()).await),
        Err(broken) => {
            return Err(failed(&crew, &order, &broken.to_string(), Duration::ZERO).await);
        }
    };
    match ended {
        Ended::Done { changed } => {
            tracing::info!(job.id = %order.id(), changed, "job done");
            crew.mended(&order).await;
            Ok(changed)
        }
        Ended::Later { after } => {
            match crew.desk.queue.push(&order.again(order.failures), after).await {
                Ok(()) => Ok(0),
                Err(error) => Err(failed(&crew, &order, &told(&error), after).await),
            }
        }
    }
}

/// Counts a job, and how long it took.
fn measured<E>(order: &Order, took: Duration, ended: &Result<Result<Ended, RunError>, E>) {
    let ended = match ended {
        Ok(Ok(Ended::Done { .. })) => "done",
        Ok(Ok(Ended::Later { .. })) => "later",
        Ok(Err(_)) | Err(_) => "failed",
    };
    let job = order.job.name();
    metrics::counter!(telemetry::metrics::JOBS, "job" => job, "ended" => ended).increment(1);
    metrics::histogram!(telemetry::metrics::JOB_SECONDS, "job" => job).record(took);
}

/// Pushes the next try after a pause, and no sooner than was asked for, unless there were enough.
async fn failed(crew: &Crew, order: &Order, why: &str, rest: Duration) -> AbortError {
    let failures = order.failures + 1;
    if failures >= crew.desk.house.settings.work.tries {
        crew.give_up(order, why).await;
    } else {
        let after = crew.pause(failures).max(rest);
        tracing::warn!(job.id = %order.id(), failures, why, ?after, "job failed, comes again");
        if let Err(error) = crew.desk.queue.push(&order.again(failures), after).await {
            tracing::error!(job.id = %order.id(), %error, "the next try could not be queued");
        }
    }
    AbortError::new(why.to_owned())
}

/// An error with what caused it.
fn told(error: &(dyn std::error::Error + 'static)) -> String {
    let causes = std::iter::successors(error.source(), |cause| cause.source());
    causes.fold(error.to_string(), |told, cause| {
        let cause = cause.to_string();
        // a transparent error says what its cause says
        if told.ends_with(&cause) { told } else { format!("{told}: {cause}") }
    })
}

fn machine() -> String {
    let name = rustix::system::uname().nodename().to_string_lossy().into_owned();
    name.chars().filter(char::is_ascii_alphanumeric).take(20).collect()
}

/// A task that ends when nobody waits for it any more.
struct Task<T>(JoinHandle<T>);

impl<T> Drop for Task<T> {
    fn drop(&mut self) {
        self.0.abort();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_up_to_the_longest_and_chance_moves_them() {
        let seconds = |failures, chance| pause(failures, 60, 7200, chance).as_secs();
        let all: Vec<u64> = (1..=6).map(|failures| seconds(failures, 1.0)).collect();
        assert_eq!(all, [60, 240, 960, 3840, 7200, 7200]);
        assert_eq!(seconds(1, 0.0), 30);
        assert_eq!(seconds(u32::MAX, 0.5), 5400);
        assert_eq!(pause(3, 0, 7200, 0.7), Duration::ZERO);
    }
}
