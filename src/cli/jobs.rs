//! `actaviva jobs`: what ran, what waits, what failed and why; and a failed one once more.

use std::io::Write;

use super::context::Context;
use super::table::{Align, Table};
use super::{Failure, Outcome, output, words};
use crate::domain::lang::Lang;
use crate::domain::text::shorten;
use crate::i18n;
use crate::jobs::notify::state;
use crate::jobs::queue::Queue;
use crate::jobs::status::{self, RetryError};
use crate::shapes::notices::{NoticeLine, NoticeState};
use crate::shapes::work::{JobLine, JobState};

/// Ended jobs that are listed when not all are asked for.
const USUAL: usize = 30;

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    does: Option<Does>,
    /// Every job that is remembered, not only the newest
    #[arg(long)]
    all: bool,
    /// Only jobs of this state: failed, running, retrying, waiting or done
    #[arg(long, value_name = "STATE")]
    state: Option<JobState>,
}

#[derive(Debug, clap::Subcommand)]
enum Does {
    /// Tries a job again that was given up
    Retry {
        /// As actaviva jobs lists it; its beginning is enough when no other begins so
        id: String,
    },
}

/// Lists jobs, or retries one.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    let queue = Queue::open(&house).await?;
    if let Some(Does::Retry { id }) = &args.does {
        status::retry(&queue, id).await?;
    }
    let retried = args.does.as_ref().map(|Does::Retry { id }| id);
    let most = if args.all { usize::MAX } else { USUAL };
    let jobs = status::jobs(&queue).await?;
    let wanted = |job: &&JobLine| {
        retried.is_none_or(|id| job.id.starts_with(id.as_str()))
            && args.state.is_none_or(|state| job.state == state)
    };
    let done = |job: &&JobLine| job.state == JobState::Done;
    let open = jobs.iter().filter(wanted).filter(|job| !done(job));
    let listed: Vec<&JobLine> =
        open.chain(jobs.iter().filter(wanted).filter(done).take(most)).collect();
    let mut out = context.out();
    if context.global.json {
        for job in &listed {
            output::json_line(&mut out, job)?;
        }
    } else {
        table(&listed, context.lang()).write(&mut out)?;
        for job in listed.iter().filter(|job| job.why.is_some()) {
            let why = shorten(job.why.as_deref().unwrap_or_default(), 200);
            writeln!(out, "\n{}\n  {why}", job.id)?;
            if job.state == JobState::Failed {
                writeln!(out, "  hint: actaviva jobs retry {}", job.id)?;
            }
        }
    }
    if !context.global.json {
        tell_mails(&state::list(&house).await?, context, &mut out)?;
    }
    let failed = listed.iter().any(|job| job.state == JobState::Failed);
    Ok(if failed { Outcome::DoneWithFindings } else { Outcome::Done })
}

/// Mails that wait or were refused are no failed jobs, and stop nobody: a line leads to them.
fn tell_mails(lines: &[NoticeLine], context: &Context, out: &mut dyn Write) -> std::io::Result<()> {
    let count = |state| lines.iter().filter(|line| line.state == state).count();
    match (count(NoticeState::Waiting), count(NoticeState::Parked)) {
        (0, 0) => Ok(()),
        (waiting, parked) => {
            let counts = [("waiting", waiting.into()), ("parked", parked.into())];
            writeln!(out, "\n{}\n  hint: actaviva notices", context.say("cli-jobs-mails", &counts))
        }
    }
}

fn table(jobs: &[&JobLine], lang: Lang) -> Table {
    let mut table = Table::new(
        lang,
        &[
            ("job", Align::Left),
            ("how", Align::Left),
            ("tries", Align::Right),
            ("when", Align::Left),
            ("changes", Align::Right),
        ],
    );
    for job in jobs {
        let when = job.ended_at.filter(|_| job.state != JobState::Retrying);
        table.push(vec![
            job.id.clone(),
            i18n::text(lang, &format!("job-state-{}", job.state)),
            job.tries.to_string(),
            words::or_dash(when.or(job.due_at).map(|at| words::moment(lang, at))),
            words::or_dash(job.changed.map(|changed| changed.to_string())),
        ]);
    }
    table
}

impl From<RetryError> for Failure {
    fn from(error: RetryError) -> Self {
        let message = error.to_string();
        match error {
            RetryError::Queue(error) => error.into(),
            RetryError::Unknown(id) => Self::new("job_unknown", message)
                .hint("actaviva jobs lists them all")
                .with("id", id),
            RetryError::NotFailed(_) => Self::new("job_not_failed", message)
                .hint("only a job that was given up is tried again by hand"),
        }
    }
}
