//! What each job does: a use case of the house, and what follows from it.
//!
//! One file a job. What follows is pushed before a job ends, so that a worker killed in between does
//! the job once more and pushes the same keys again. A job never sleeps and never tries twice: that is
//! the [`super::worker`]'s.

mod evaluate;
mod fetch;
mod look;
mod matching;
mod notify;
mod report;

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::evaluate::EvaluateError;
use super::fetch::VisitError;
use super::house::House;
use super::job::{Job, Order};
use super::judgement::JudgementError;
use super::matching::MatchError;
use super::notify::NotifyError;
use super::queue::{Queue, QueueError};
use super::report::ReportError;
use crate::domain::codes::Ubigeo;
use crate::domain::source::Source;
use crate::store::db::StoreError;
use crate::store::municipalities;

/// What every job is given.
#[derive(Debug, Clone)]
pub struct Desk {
    pub house: House,
    pub queue: Queue,
    pub chance: Arc<Mutex<fastrand::Rng>>,
}

/// How a job ended that did not fail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// How many things it changed: rows, links, files, by the job.
    Done { changed: usize },
    /// Another program is at the same; it is no failure.
    Later { after: Duration },
}

/// Why a job failed.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Queue(#[from] QueueError),
    #[error(transparent)]
    Judgement(#[from] JudgementError),
    #[error(transparent)]
    Fetch(#[from] VisitError),
    /// `rest` is how long the portal asked to be left alone.
    #[error("{from} gave nothing: {why}")]
    Visit { from: Source, why: String, rest: Option<Duration> },
    #[error(transparent)]
    Match(#[from] MatchError),
    #[error(transparent)]
    Evaluate(#[from] EvaluateError),
    #[error(transparent)]
    Report(#[from] ReportError),
    #[error(transparent)]
    Notify(#[from] NotifyError),
}

impl RunError {
    /// The next try comes no sooner than this.
    pub fn rest(&self) -> Duration {
        match self {
            Self::Visit { rest, .. } => rest.unwrap_or_default(),
            _ => Duration::ZERO,
        }
    }
}

/// Does a job.
pub async fn run(desk: &Desk, order: &Order) -> Result<Ended, RunError> {
    match &order.job {
        Job::Inbox => fetch::inbox(desk).await,
        Job::Fetch { source, ubigeo } => fetch::run(desk, *source, ubigeo.as_ref()).await,
        Job::FetchAll { source } => fetch::all(desk, order, *source).await,
        Job::Look => look::run(desk).await,
        Job::Match { ubigeo } => matching::run(desk, order, ubigeo).await,
        Job::Evaluate { ubigeo, then_report } => {
            evaluate::run(desk, order, ubigeo, *then_report).await
        }
        Job::EvaluateAll => evaluate::all(desk, order).await,
        Job::Report { ubigeo, period, lang } => {
            report::run(desk, order, ubigeo, *period, *lang).await
        }
        Job::ReportAll { period } => report::all(desk, order, *period).await,
        Job::Notify { ubigeo } => notify::run(desk, ubigeo).await,
        Job::NotifyAll => notify::all(desk, order).await,
        Job::Deliver { ubigeo } => notify::deliver(desk, ubigeo).await,
    }
}

impl Desk {
    pub fn new(house: House, queue: Queue, chance: fastrand::Rng) -> Self {
        Self { house, queue, chance: Arc::new(Mutex::new(chance)) }
    }

    /// A chance of its own for whoever asks.
    pub fn chance(&self) -> fastrand::Rng {
        self.chance.lock().unwrap_or_else(PoisonError::into_inner).fork()
    }

    /// Pushes what follows from a job, for the same occasion.
    async fn then(&self, order: &Order, job: Job) -> Result<(), QueueError> {
        self.queue.push(&Order::new(job, &order.occasion), Duration::ZERO).await
    }

    /// Has the subscribers of a municipality told what a job changed, where there are any.
    async fn then_notify(&self, order: &Order, ubigeo: &Ubigeo) -> Result<(), QueueError> {
        let settings = &self.house.settings;
        if !settings.mail.is_on() || settings.notices.of(ubigeo).next().is_none() {
            return Ok(());
        }
        // after each of several reports of one occasion
        let occasion = format!("{}+{}", order.occasion, order.job.name());
        let order = Order::new(Job::Notify { ubigeo: ubigeo.clone() }, occasion);
        self.queue.push(&order, Duration::ZERO).await
    }

    /// The municipalities that are followed and of which anything is known.
    async fn followed(&self) -> Result<Vec<Ubigeo>, StoreError> {
        let mut known = Vec::new();
        for ubigeo in self.house.followed().await? {
            if municipalities::get(&self.house.db, &ubigeo).await?.is_some() {
                known.push(ubigeo);
            }
        }
        Ok(known)
    }
}
