//! `actaviva work`: workers alone, in any number of programs that share one data folder or database.

use tokio::task::JoinHandle;

use super::context::Context;
use super::stop::Stop;
use super::{Failure, Outcome, serve};
use crate::jobs::house::House;
use crate::jobs::queue::{Queue, QueueError};
use crate::jobs::run::Desk;
use crate::jobs::worker::{self, Until, WorkError};
use crate::web;

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// End when nothing is left that can be done now
    #[arg(long)]
    until_idle: bool,
    /// Answers /health, /ready and /metrics on this port; 0 takes a free one
    #[arg(long, conflicts_with = "until_idle")]
    port: Option<u16>,
}

/// Works until told to stop.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    let until = if args.until_idle { Until::Idle } else { Until::Stopped };
    let stop = Stop::listen();
    let watched = match args.port {
        Some(port) => Some(watched(&house, port, stop.clone(), context).await?),
        None => None,
    };
    if until == Until::Stopped {
        context.tell(&context.t("cli-working"));
    }
    take_part(house, until, stop).await?;
    if let Some(watched) = watched {
        // it hears the same stop
        watched.await??;
    }
    context.tell(&context.t("cli-ended"));
    Ok(Outcome::Done)
}

/// Answers those who watch over the program, and says where.
async fn watched(
    house: &House,
    port: u16,
    stop: Stop,
    context: &Context,
) -> Result<JoinHandle<std::io::Result<()>>, Failure> {
    let listener = serve::listen(house, Some(port)).await?;
    serve::say(&listener, "/metrics", context)?;
    Ok(tokio::spawn(web::serve_watched(house.clone(), listener, stop.told())))
}

/// Takes jobs of a house until told to stop.
pub async fn take_part(house: House, until: Until, stop: Stop) -> Result<(), Failure> {
    let queue = Queue::open(&house).await?;
    let desk = Desk::new(house, queue, fastrand::Rng::new());
    // large, and it waits for most of the time
    Ok(Box::pin(worker::work(desk, until, stop.told())).await?)
}

impl From<QueueError> for Failure {
    fn from(error: QueueError) -> Self {
        use std::error::Error;
        match error {
            QueueError::Store(error) => error.into(),
            error => {
                let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
                Self::new("queue", format!("{error}{cause}"))
                    .hint("run actaviva doctor; check jobs.db in the data folder, or the database")
            }
        }
    }
}

impl From<WorkError> for Failure {
    fn from(error: WorkError) -> Self {
        match error {
            WorkError::Store(error) => error.into(),
            WorkError::Queue(error) => error.into(),
            WorkError::Ended(_) => Self::new("workers_ended", error.to_string())
                .hint("run actaviva doctor, then actaviva work again: no job is lost"),
        }
    }
}
