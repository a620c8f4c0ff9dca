//! The command line: what a person or a script asks, in one file a command.
//!
//! Results go to standard output, progress and log to standard error; with `--json` one object a
//! line and nothing else. A command returns an [`Outcome`] or a [`Failure`] and never ends the
//! process itself.

pub mod check;
pub mod context;
pub mod failure;
pub mod output;
pub mod progress;
pub mod stop;
pub mod table;
pub mod usage;
pub mod words;

pub mod agreements;
pub mod alert;
pub mod alerts;
pub mod backup;
pub mod config;
pub mod demo;
pub mod doctor;
pub mod evaluate;
pub mod export;
pub mod fetch;
pub mod figures;
pub mod findings;
pub mod import;
pub mod indicators;
pub mod ingest;
pub mod init;
pub mod jobs;
pub mod matching;
pub mod measures;
pub mod notices;
pub mod report;
pub mod restore;
pub mod review;
pub mod schedule;
pub mod serve;
pub mod snapshots;
pub mod sources;
pub mod template;
pub mod trace;
pub mod translations;
pub mod verify;
pub mod work;
pub mod works;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};
use tracing::Instrument;

use crate::domain::lang::Lang;
use crate::telemetry;
use crate::telemetry::trace::TraceId;
use context::Context;
pub use failure::Failure;

/// Acta Viva watches whether a municipality keeps the agreements of its participatory budget
#[derive(Debug, Parser)]
#[command(name = "actaviva", version, propagate_version = true)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

/// Options of every command.
#[derive(Debug, Clone, Args)]
pub struct Global {
    /// The one folder with database, archive and reports
    #[arg(long, global = true, env = "ACTAVIVA_DATA", default_value = "actaviva-data")]
    pub data: PathBuf,
    /// postgres://… instead of the SQLite file inside the folder
    #[arg(long = "database", global = true, env = "ACTAVIVA_DATABASE_URL", hide_env_values = true)]
    pub database: Option<String>,
    /// Settings file (default: actaviva.toml in the data folder)
    #[arg(long, global = true, env = "ACTAVIVA_CONFIG")]
    pub config: Option<PathBuf>,
    /// es, qu or en
    #[arg(long, global = true, default_value = "es")]
    pub lang: Lang,
    /// Act as if it were that day (deadlines, silence)
    #[arg(long, global = true, value_name = "DATE", value_parser = words::written_day)]
    pub today: Option<NaiveDate>,
    /// Answer with what was known at the end of that day in Lima
    #[arg(long, global = true, value_name = "DATE", value_parser = words::written_day)]
    pub as_of: Option<NaiveDate>,
    /// One JSON object a line, nothing else
    #[arg(long, global = true)]
    pub json: bool,
    /// Exit with 3 when it is done but has findings
    #[arg(long, global = true)]
    pub strict: bool,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Builds the invented district of the demonstration and serves it
    Demo(demo::Args),
    /// Creates the data folder and a commented configuration
    Init(init::Args),
    /// Checks folder, database, clock, fonts, disk, sources and mail
    Doctor(doctor::Args),
    /// Makes the workbook in which the register is typed
    Template(template::Args),
    /// Takes in the register of agreements: all mistakes at once, or all of it
    Import(import::Args),
    /// Archives, recognises and reads files of the public sources
    Ingest(ingest::Args),
    /// Asks a public source, politely, and reads what comes
    Fetch(fetch::Args),
    /// Lists what is archived
    Snapshots(snapshots::Args),
    /// Lists what could not be read or contradicts
    Findings(findings::Args),
    /// Tells how each source is doing
    Sources(sources::Args),
    /// Tells the money known
    Figures(figures::Args),
    /// Tells the works known
    Works(works::Args),
    /// Proposes which public investment carries out which agreement; measures the matcher
    #[command(name = "match")]
    Matching(matching::Args),
    /// Lists and decides proposals: confirm, reject, link, split
    Review(review::Args),
    /// Serves the pages and their JSON twins on a local address, and works in the background
    Serve(serve::Args),
    /// Works in the background, without pages: any number of programs at once
    Work(work::Args),
    /// Tells what runs when, and what did not run
    Schedule(schedule::Args),
    /// Lists what ran, waits or failed in the background; retries what failed
    Jobs(jobs::Args),
    /// Lists who is told by mail, and what waits; lets somebody leave or come back
    Notices(notices::Args),
    /// Prints the chain behind anything printed, down to file, row and column
    Trace(trace::Args),
    /// Judges the agreements: measures and alerts of today
    Evaluate(evaluate::Args),
    /// Lists the agreements and how far each has come
    Agreements(agreements::Args),
    /// Tells the value of each indicator, or why there is none
    Measures(measures::Args),
    /// Explains each indicator: formula, inputs, ground, limits
    Indicators(indicators::Args),
    /// Lists what was expected and is not seen
    Alerts(alerts::Args),
    /// Shows one alert, answers it, ends it
    Alert(alert::Args),
    /// Writes what is known as files for others
    Export(export::Args),
    /// Writes the committee's report of a month: to read aloud, to print, to compute with
    Report(report::Args),
    /// Lists what is not reviewed in Quechua; a sheet out to a speaker and back
    Translations(translations::Args),
    /// Re-hashes the archive and its log
    Verify(verify::Args),
    /// Saves everything in one file, while others work
    Backup(backup::Args),
    /// Makes the data folder again out of such a file, and verifies it
    Restore(restore::Args),
    /// Shows every setting, its value and where it came from
    Config(config::Args),
}

/// How a command ended when it could be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Exit 0.
    Done,
    /// Exit 0, or 3 with `--strict`.
    DoneWithFindings,
    /// Exit 1 after everything was listed (`verify`).
    Unsound,
}

/// Does what was asked, as one chain of work.
pub async fn run(cli: &Cli) -> Result<Outcome, Failure> {
    let context = context::Context::new(cli.global.clone())?;
    let telemetry = telemetry::start(context.collector.trim());
    let done = if begins_chains(&cli.command) {
        Box::pin(answer(&cli.command, &context)).await
    } else {
        let id = TraceId::begin();
        let span = tracing::info_span!("command", trace.id = %id);
        telemetry::join(&span, id);
        telemetry::trace::within(id, Box::pin(answer(&cli.command, &context)))
            .instrument(span)
            .await
    };
    telemetry.end().await;
    done
}

/// Whether a command goes on for as long as it is let, and each of its jobs and requests is a chain.
const fn begins_chains(command: &Command) -> bool {
    matches!(command, Command::Serve(_) | Command::Work(_) | Command::Demo(_))
}

async fn answer(command: &Command, context: &Context) -> Result<Outcome, Failure> {
    match command {
        Command::Demo(args) => Box::pin(demo::run(args, context)).await,
        Command::Init(args) => init::run(args, context).await,
        Command::Doctor(args) => Box::pin(doctor::run(args, context)).await,
        Command::Template(args) => template::run(args, context),
        Command::Import(args) => import::run(args, context).await,
        Command::Export(args) => export::run(args, context).await,
        Command::Ingest(args) => ingest::run(args, context).await,
        Command::Fetch(args) => fetch::run(args, context).await,
        Command::Snapshots(args) => snapshots::run(args, context).await,
        Command::Findings(args) => findings::run(args, context).await,
        Command::Sources(args) => sources::run(args, context).await,
        Command::Figures(args) => figures::run(args, context).await,
        Command::Works(args) => works::run(args, context).await,
        Command::Matching(args) => matching::run(args, context).await,
        Command::Review(args) => review::run(args, context).await,
        Command::Serve(args) => Box::pin(serve::run(args, context)).await,
        Command::Work(args) => Box::pin(work::run(args, context)).await,
        Command::Schedule(args) => schedule::run(args, context).await,
        Command::Jobs(args) => jobs::run(args, context).await,
        Command::Notices(args) => notices::run(args, context).await,
        Command::Trace(args) => trace::run(args, context).await,
        Command::Evaluate(args) => evaluate::run(args, context).await,
        Command::Agreements(args) => agreements::run(args, context).await,
        Command::Measures(args) => measures::run(args, context).await,
        Command::Indicators(args) => indicators::run(args, context),
        Command::Alerts(args) => alerts::run(args, context).await,
        Command::Alert(args) => alert::run(args, context).await,
        Command::Report(args) => report::run(args, context).await,
        Command::Translations(args) => translations::run(args, context).await,
        Command::Verify(args) => verify::run(args, context).await,
        Command::Backup(args) => backup::run(args, context).await,
        Command::Restore(args) => Box::pin(restore::run(args, context)).await,
        Command::Config(args) => config::run(args, context).await,
    }
}
