//! `actaviva ingest`: archives, recognises and reads files of the public sources.

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::Serialize;

use super::context::Context;
use super::output::{self, json_line};
use super::{Failure, Outcome};
use crate::domain::money::group_thousands;
use crate::domain::period::lima;
use crate::domain::source::Dataset;
use crate::jobs::house::House;
use crate::jobs::ingest::{self, IngestError, Keep, Meter, Report, Request, Status};

/// What the person asked.
#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct Args {
    /// Files of the public sources, zip and gz too; `-` reads standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
    /// What the files are, instead of telling it from their content
    #[arg(long)]
    dataset: Option<Dataset>,
    /// When the bytes were obtained: a day, or a moment such as 2025-11-02T07:05:00-05:00
    #[arg(long, value_name = "TIME", value_parser = moment)]
    obtained_at: Option<DateTime<Utc>>,
    /// The file is all that there is of its units and years: what it no longer has is withdrawn
    #[arg(long)]
    complete: bool,
    /// Take a complete file although it has less than half of the rows of the one before
    #[arg(long)]
    accept_shrunk: bool,
    /// Keep only the watched municipalities in detail
    #[arg(long, conflicts_with = "all")]
    watched: bool,
    /// Keep every municipality in detail
    #[arg(long)]
    all: bool,
}

/// Reads a moment, or a day as its noon in Lima.
fn moment(text: &str) -> Result<DateTime<Utc>, String> {
    if let Ok(day) = text.parse::<NaiveDate>() {
        let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
        return Ok(lima::instant(day, noon));
    }
    DateTime::parse_from_rfc3339(text).map(|moment| moment.with_timezone(&Utc)).map_err(|_| {
        format!("«{text}» is neither a day such as 2025-11-02 nor a moment with its zone")
    })
}

/// Ingests one file after the other; a refused one does not keep the next from being read.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.house().await?;
    let (mut findings, mut refused) = (false, false);
    for file in &args.files {
        match one(args, context, &house, file).await {
            Ok(report) => {
                findings |= report.findings > 0;
                refused |= report.status == Status::Refused;
                tell(context, file, &report)?;
            }
            Err(failure) => {
                refused = true;
                output::fail(&failure, context.global.json);
            }
        }
    }
    Ok(match (refused, findings) {
        (true, _) => Outcome::Unsound,
        (false, true) => Outcome::DoneWithFindings,
        (false, false) => Outcome::Done,
    })
}

async fn one(args: &Args, context: &Context, house: &House, file: &str) -> Result<Report, Failure> {
    let bytes: Box<dyn Read + Send> = if file == "-" {
        Box::new(std::io::stdin())
    } else {
        Box::new(File::open(file).map_err(|error| Failure::from(error).file(file))?)
    };
    let name = Path::new(file)
        .file_name()
        .map_or(file.to_owned(), |name| name.to_string_lossy().into_owned());
    let request = Request {
        origin: file.to_owned(),
        dataset: args.dataset,
        obtained_at: args.obtained_at,
        complete: args.complete,
        accept_shrunk: args.accept_shrunk,
        keep: if args.all {
            Keep::All
        } else if args.watched {
            Keep::Watched
        } else {
            Keep::Usual
        },
        ..Request::of(&name)
    };
    let meter = Arc::new(Meter::default());
    let bar = output::Progress::start(context, Arc::clone(&meter));
    let done = ingest::ingest(house, &request, bytes, meter).await;
    bar.stop().await;
    done.map_err(|error| failure(&error).file(file))
}

fn failure(error: &IngestError) -> Failure {
    use std::error::Error;
    let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
    Failure::new("ingest", format!("{error}{cause}"))
        .hint("nothing was changed; check the disk and the data folder with actaviva doctor")
}

/// One line of `--json`.
#[derive(Debug, Serialize)]
struct Line<'a> {
    file: &'a str,
    sha256: String,
    bytes: u64,
    source: Option<&'a str>,
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
    obtained_at: DateTime<Utc>,
    error: Option<Failure>,
}

fn tell(context: &Context, file: &str, report: &Report) -> Result<(), Failure> {
    if context.global.json {
        let line = Line {
            file,
            sha256: report.sha256.to_string(),
            bytes: report.bytes,
            source: report.dataset.map(|dataset| dataset.source().as_str()),
            layout: report.layout.as_deref(),
            status: report.status,
            rows_read: report.rows_read,
            rows_kept: report.rows_kept,
            rows_rejected: report.rows_rejected,
            findings: report.findings,
            figures_new: report.figures_new,
            figures_changed: report.figures_changed,
            figures_same: report.figures_same,
            figures_withdrawn: report.figures_withdrawn,
            cutoff: report.cutoff,
            obtained_at: report.obtained_at,
            error: report
                .refusal
                .as_ref()
                .map(|why| Failure::new(&why.code, &why.message).hint(&why.hint).file(file)),
        };
        return Ok(json_line(&mut context.out(), &line)?);
    }
    if report.nothing_watched {
        context
            .tell("aviso: todavía no se sigue a ninguna municipalidad; se guarda todo en detalle");
    }
    words(context, file, report)
}

/// The same in words.
fn words(context: &Context, file: &str, report: &Report) -> Result<(), Failure> {
    let mut out = context.out();
    let short = report.sha256.short();
    let layout = report.layout.as_deref().unwrap_or("no se reconoce");
    let cutoff =
        report.cutoff.map_or_else(String::new, |day| format!("  corte {}", day.format("%d/%m/%Y")));
    writeln!(out, "{file}  {layout}  {short}{cutoff}")?;
    if let Some(refusal) = &report.refusal {
        output::failure(
            &mut std::io::stderr().lock(),
            &Failure::new(&refusal.code, &refusal.message).hint(&refusal.hint).file(file),
        )?;
        return Ok(());
    }
    if report.status == Status::AlreadyLoaded {
        writeln!(out, "  los mismos bytes ya estaban cargados; no se cambió nada")?;
        return Ok(());
    }
    let count = |number: i64| group_thousands(number.unsigned_abs());
    writeln!(
        out,
        "  leídas {}   guardadas {}   rechazadas {}",
        count(report.rows_read),
        count(report.rows_kept),
        count(report.rows_rejected),
    )?;
    writeln!(
        out,
        "  cifras nuevas {}   cambiadas {}   iguales {}   retiradas {}",
        count(report.figures_new),
        count(report.figures_changed),
        count(report.figures_same),
        count(report.figures_withdrawn),
    )?;
    if report.findings > 0 {
        context.tell(&format!(
            "aviso: {} hallazgos. Véalos: actaviva findings {short}",
            count(report.findings)
        ));
    }
    Ok(())
}
