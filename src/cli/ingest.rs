//! `actaviva ingest`: archives, recognises and reads files of the public sources.

pub(super) mod progress;

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use serde::Serialize;

use super::context::Context;
use super::table::safe;
use super::{Failure, Outcome, output, words};
use crate::domain::evidence::Digest;
use crate::domain::period::{Year, lima, written_day};
use crate::domain::source::{Dataset, Source};
use crate::jobs::house::House;
use crate::jobs::ingest::{Keep, Meter, Report, Request, Status, ingest};

/// What the person asked.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Each file is a load of its own: one that is refused changes nothing and does not \
                        stop the others. Exit 1 says that at least one was refused; --json tells which."
)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct Args {
    /// Files as the portals give them, zip and gz too; - reads standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// What the files are, when their content does not tell
    #[arg(long)]
    dataset: Option<Dataset>,
    /// The year of files that do not say it themselves
    #[arg(long)]
    year: Option<Year>,
    /// When they were obtained: a day, or a day and time in Lima (default: now)
    #[arg(long, value_name = "TIME", value_parser = moment)]
    obtained_at: Option<DateTime<Utc>>,
    /// They are all that the source has on the units and years in them: what they lack is withdrawn
    #[arg(long)]
    complete: bool,
    /// Believe a complete file though it lost more than half of its rows
    #[arg(long, requires = "complete")]
    accept_shrunk: bool,
    /// Keep only watched municipalities in detail, even while none is watched
    #[arg(long, conflicts_with = "all")]
    watched: bool,
    /// Keep every unit in detail
    #[arg(long)]
    all: bool,
}

#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    sha256: Option<Digest>,
    bytes: Option<u64>,
    source: Option<Source>,
    dataset: Option<Dataset>,
    layout: Option<&'a str>,
    status: Status,
    rows_read: i64,
    rows_kept: i64,
    rows_rejected: i64,
    findings: i64,
    figures_new: i64,
    figures_changed: i64,
    figures_same: i64,
    figures_withdrawn: i64,
    cutoff: Option<NaiveDate>,
    obtained_at: Option<DateTime<Utc>>,
    error: Option<&'a Failure>,
}

/// Ingests file after file; one that is refused does not stop those after it.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.house().await?;
    let (mut refused, mut findings, mut told_of_watch) = (false, false, false);
    for path in &args.files {
        let name = path.display().to_string();
        match one(args, &house, path, context).await {
            Ok(report) => {
                let failure = refusal(&report, &name);
                refused |= failure.is_some();
                findings |= report.findings > 0;
                if report.nothing_watched && !told_of_watch && !context.global.json {
                    told_of_watch = true;
                    let what = context.t("cli-ingest-nothing-watched");
                    context.tell(&context.say("cli-warning", &[("what", what.into())]));
                }
                tell(context, &name, &report, failure.as_ref())?;
            }
            Err(failure) => {
                refused = true;
                unread(context, &name, &failure.file(name.clone()))?;
            }
        }
    }
    Ok(match (refused, findings) {
        (true, _) => Outcome::Unsound,
        (false, true) => Outcome::DoneWithFindings,
        (false, false) => Outcome::Done,
    })
}

async fn one(
    args: &Args,
    house: &House,
    path: &Path,
    context: &Context,
) -> Result<Report, Failure> {
    let is_standard_input = path == Path::new("-");
    let bytes: Box<dyn Read + Send> =
        if is_standard_input { Box::new(io::stdin()) } else { Box::new(open(path)?) };
    let file_name = path
        .file_name()
        .map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    let request = Request {
        origin: path.display().to_string(),
        dataset: args.dataset,
        year: args.year,
        obtained_at: args.obtained_at,
        complete: args.complete,
        accept_shrunk: args.accept_shrunk,
        keep: match (args.all, args.watched) {
            (true, _) => Keep::All,
            (false, true) => Keep::Watched,
            (false, false) => Keep::Usual,
        },
        ..Request::of(&file_name)
    };
    let meter = Arc::new(Meter::default());
    let shown =
        (!context.global.json).then(|| progress::Shown::start(Arc::clone(&meter), context.lang()));
    let done = ingest(house, &request, bytes, meter).await;
    if let Some(shown) = shown {
        shown.end();
    }
    Ok(done?)
}

fn open(path: &Path) -> Result<File, Failure> {
    if path.is_dir() {
        return Err(Failure::new("file_is_folder", "this is a folder, not a file")
            .hint("name the files in it"));
    }
    File::open(path).map_err(|cause| {
        Failure::new("file_unreadable", format!("the file cannot be opened: {cause}"))
            .hint("check the path and its permissions")
            .with("cause", cause.to_string())
    })
}

/// A moment as a person writes it; a day alone is its noon.
pub(super) fn moment(text: &str) -> Result<DateTime<Utc>, String> {
    if let Ok(exact) = DateTime::parse_from_rfc3339(text) {
        return Ok(exact.to_utc());
    }
    for form in ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"] {
        if let Ok(local) = NaiveDateTime::parse_from_str(text, form) {
            return Ok(lima::instant(local.date(), local.time()));
        }
    }
    let day = written_day(text)
        .ok_or_else(|| format!("«{text}» is not a time such as 2025-11-02 or 2025-11-02T07:05"))?;
    Ok(lima::instant(day, NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default()))
}

pub(super) fn refusal(report: &Report, name: &str) -> Option<Failure> {
    let refusal = report.refusal.as_ref()?;
    let failure = Failure::new(&refusal.code, &refusal.message).hint(&refusal.hint).file(name);
    Some(refusal.args.iter().fold(failure, |failure, (name, value)| failure.with(name, value)))
}

pub(super) fn tell(
    context: &Context,
    name: &str,
    report: &Report,
    failure: Option<&Failure>,
) -> Result<(), Failure> {
    let line = Line {
        file: name,
        sha256: Some(report.sha256),
        bytes: Some(report.bytes),
        source: report.dataset.map(Dataset::source),
        dataset: report.dataset,
        layout: report.layout.as_deref(),
        status: report.status,
        rows_read: report.counts.rows_read,
        rows_kept: report.counts.rows_kept,
        rows_rejected: report.counts.rows_rejected,
        findings: report.findings,
        figures_new: report.counts.figures_new,
        figures_changed: report.counts.figures_changed,
        figures_same: report.counts.figures_same,
        figures_withdrawn: report.figures_withdrawn,
        cutoff: report.cutoff,
        obtained_at: Some(report.obtained_at),
        error: failure,
    };
    write(context, &line, Some(report))
}

/// A file of which not one byte could be had.
fn unread(context: &Context, name: &str, failure: &Failure) -> Result<(), Failure> {
    let line = Line {
        file: name,
        sha256: None,
        bytes: None,
        source: None,
        dataset: None,
        layout: None,
        status: Status::Refused,
        rows_read: 0,
        rows_kept: 0,
        rows_rejected: 0,
        findings: 0,
        figures_new: 0,
        figures_changed: 0,
        figures_same: 0,
        figures_withdrawn: 0,
        cutoff: None,
        obtained_at: None,
        error: Some(failure),
    };
    write(context, &line, None)
}

/// One line for a program, or a few for a person; a failure goes to standard error besides.
fn write(context: &Context, line: &Line<'_>, report: Option<&Report>) -> Result<(), Failure> {
    let mut out = context.out();
    if context.global.json {
        output::json_line(&mut out, line)?;
    } else if let Some(report) = report.filter(|_| line.error.is_none()) {
        summary(&mut out, line.file, report, context)?;
    }
    drop(out);
    if let Some(failure) = line.error {
        output::fail(failure, context.global.json, context.lang());
    }
    Ok(())
}

fn summary(out: &mut dyn Write, name: &str, report: &Report, context: &Context) -> io::Result<()> {
    let layout = report.layout.as_deref().unwrap_or("?");
    let source = report.dataset.map(|dataset| dataset.source().to_string()).unwrap_or_default();
    let cutoff = match report.cutoff {
        Some(day) => {
            let day = words::day(context.lang(), day);
            context.say("cli-ingest-cutoff", &[("date", day.into())])
        }
        None => context.t("cli-ingest-no-cutoff"),
    };
    let short = report.sha256.short();
    writeln!(out, "{}  {source}/{layout}  {short}  {cutoff}", safe(name, 60))?;
    if report.status == Status::AlreadyLoaded {
        return writeln!(out, "  {}", context.t("cli-ingest-same"));
    }
    let counted = |key: &str, count: i64| context.say(key, &[("n", words::count(count).into())]);
    let counts = &report.counts;
    let [read, kept, rejected] = [
        counted("cli-ingest-read", counts.rows_read),
        counted("cli-ingest-kept", counts.rows_kept),
        counted("cli-ingest-rejected", counts.rows_rejected),
    ];
    writeln!(out, "  {read}   {kept}   {rejected}")?;
    let [new, changed, same] = [
        counted("cli-ingest-new", counts.figures_new),
        counted("cli-ingest-changed", counts.figures_changed),
        counted("cli-ingest-figures-same", counts.figures_same),
    ];
    write!(out, "  {new}   {changed}   {same}")?;
    if report.figures_withdrawn > 0 {
        write!(out, "   {}", counted("cli-ingest-withdrawn", report.figures_withdrawn))?;
    }
    writeln!(out)?;
    let (key, count) = match (counts.rows_rejected, report.findings) {
        (0, 0) => return Ok(()),
        (0, noted) => ("cli-ingest-noted", noted),
        (rejected, _) => ("cli-ingest-rows-rejected", rejected),
    };
    let what = context.say(key, &[("n", count.into()), ("said", words::count(count).into())]);
    let see = context.say("cli-ingest-see", &[("sha256", short.into())]);
    writeln!(out, "{} {see}", context.say("cli-warning", &[("what", what.into())]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_alone_is_its_noon_in_lima_and_a_time_is_local() {
        let noon = "2025-11-02T17:00:00Z".parse::<DateTime<Utc>>().unwrap();
        assert_eq!(moment("2025-11-02").unwrap(), noon);
        assert_eq!(moment("2025-11-02T12:00").unwrap(), noon);
        assert_eq!(moment("2025-11-02T17:00:00Z").unwrap(), noon);
        assert!(moment("ayer").is_err());
    }
}
