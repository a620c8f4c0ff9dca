//! `actaviva import agreements`: takes a register in, or says everything that is wrong with it.

use std::io::{self, Write};
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::context::Context;
use super::table::safe;
use super::{Failure, Outcome, ingest, output, words};
use crate::domain::evidence::Digest;
use crate::jobs::register::{
    self, Change, FilesError, ImportError, ImportReport, ImportStatus, Options, Problem,
    What as Said,
};

/// Letters of one line for people.
const LINE_LETTERS: usize = 400;
/// Letters of one cell in a list of changes.
const CELL_LETTERS: usize = 100;

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// The register: processes, actas, agreements, programme, signatories, committee, participation
    Agreements {
        /// The workbook, a folder of CSV, or one CSV
        #[arg(value_name = "FILE.xlsx|DIR|FILE.csv")]
        path: PathBuf,
        /// Say what would change, and write nothing
        #[arg(long)]
        dry_run: bool,
        /// When it was obtained: a day, or a day and time in Lima (default: now)
        #[arg(long, value_name = "TIME", value_parser = ingest::moment)]
        obtained_at: Option<DateTime<Utc>>,
    },
}

#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    sha256: Option<Digest>,
    status: ImportStatus,
    new: u64,
    changed: u64,
    same: u64,
    /// Rows known of the same processes that the file does not have; they stay.
    absent: u64,
    errors: usize,
    warnings: usize,
    obtained_at: DateTime<Utc>,
}

/// Imports, and lists every mistake at once.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let What::Agreements { path, dry_run, obtained_at } = &args.what;
    let house = context.house().await?;
    let options = Options { dry_run: *dry_run, obtained_at: *obtained_at, origin: None };
    let report = register::import(&house, path, &options).await?;
    if context.global.json {
        as_json(context, &report)?;
    } else {
        as_words(context, &report)?;
    }
    Ok(if report.status == ImportStatus::Refused {
        Outcome::Unsound
    } else if report.warnings().next().is_some() {
        Outcome::DoneWithFindings
    } else {
        Outcome::Done
    })
}

fn as_json(context: &Context, report: &ImportReport) -> io::Result<()> {
    let mut err = io::stderr().lock();
    for problem in &report.problems {
        let kind = if problem.is_error { "error" } else { "warning" };
        // a closed standard error must not stop the work
        let _gone = writeln!(err, "{}", json!({ kind: object(problem) }));
    }
    drop(err);
    let mut out = context.out();
    if report.status == ImportStatus::DryRun {
        for change in &report.changes {
            output::json_line(&mut out, &change_object(change))?;
        }
    }
    output::json_line(
        &mut out,
        &Line {
            file: &report.file,
            sha256: report.sha256,
            status: report.status,
            new: report.new,
            changed: report.changed,
            same: report.same,
            absent: report.absent,
            errors: report.errors().count(),
            warnings: report.warnings().count(),
            obtained_at: report.obtained_at,
        },
    )
}

fn object(problem: &Problem) -> Value {
    json!({
        "code": problem.wrong.code,
        "message": problem.wrong.what,
        "hint": problem.wrong.instead,
        "file": problem.place.file,
        "sheet": problem.place.sheet,
        "row": problem.place.row,
        "column": problem.place.column,
        "value": problem.value,
    })
}

fn change_object(change: &Change) -> Value {
    let mut object = json!({
        "kind": change.kind,
        "key": change.key,
        "file": change.place.file,
        "sheet": change.place.sheet,
        "row": change.place.row,
    });
    match &change.what {
        Said::New(cells) => {
            let cells: Map<String, Value> =
                cells.iter().map(|(column, text)| (column.clone(), json!(text))).collect();
            object["change"] = json!("new");
            object["cells"] = Value::Object(cells);
        }
        Said::Changed(cells) => {
            let cells = cells.iter().map(
                |cell| json!({ "field": cell.column, "before": cell.before, "after": cell.after }),
            );
            object["change"] = json!("changed");
            object["fields"] = cells.collect();
        }
    }
    object
}

fn as_words(context: &Context, report: &ImportReport) -> io::Result<()> {
    for problem in report.errors() {
        context.tell(&format!("error: {}", safe(&problem.to_string(), LINE_LETTERS)));
    }
    for problem in report.warnings() {
        let words = safe(&problem.to_string(), LINE_LETTERS);
        context.tell(&context.say("cli-warning", &[("what", words.into())]));
    }
    let mut out = context.out();
    let name = safe(&report.file, 80);
    if report.status == ImportStatus::Refused {
        let errors = report.errors().count();
        let args = [("file", name.into()), ("n", errors.into())];
        writeln!(out, "{}", context.say("cli-import-refused", &args))?;
        if report.is_personal() {
            writeln!(out, "  {}", context.t("cli-import-personal"))?;
        }
        return Ok(());
    }
    if report.status == ImportStatus::DryRun {
        for change in &report.changes {
            tell_change(&mut out, change, context)?;
        }
    }
    let short = report.sha256.map(|sha256| sha256.short()).unwrap_or_default();
    writeln!(out, "{name}  {short}")?;
    if report.status == ImportStatus::AlreadyLoaded {
        return writeln!(out, "  {}", context.t("cli-import-same"));
    }
    let count = |number: u64| words::count(i64::try_from(number).unwrap_or(i64::MAX));
    let args = [
        ("new", count(report.new).into()),
        ("changed", count(report.changed).into()),
        ("same", count(report.same).into()),
    ];
    writeln!(out, "  {}", context.say("cli-import-rows", &args))?;
    if report.absent > 0 {
        let absent = [("said", count(report.absent).into())];
        writeln!(out, "  {}", context.say("cli-import-absent", &absent))?;
    }
    if report.status == ImportStatus::DryRun {
        writeln!(out, "  {}", context.t("cli-import-dry-run"))?;
    }
    Ok(())
}

fn tell_change(out: &mut dyn Write, change: &Change, context: &Context) -> io::Result<()> {
    let at = |row: u64| context.say("cli-at-row", &[("at", row.to_string().into())]);
    let row = change.place.row.map(|row| format!(", {}", at(row))).unwrap_or_default();
    let sheet = change.place.sheet.as_deref().unwrap_or(&change.place.file);
    let place = format!("{}{row}", safe(sheet, 40));
    match &change.what {
        Said::New(cells) => {
            writeln!(out, "{:<7} {}  ({place})", context.t("cli-import-new"), change.key)?;
            for (column, text) in cells {
                writeln!(out, "          {column}: {}", safe(text, CELL_LETTERS))?;
            }
        }
        Said::Changed(cells) => {
            writeln!(out, "{:<7} {}  ({place})", context.t("cli-import-changed"), change.key)?;
            for cell in cells {
                let shown = |text: &Option<String>| {
                    text.as_deref().map_or_else(
                        || context.t("cli-import-empty"),
                        |text| safe(text, CELL_LETTERS),
                    )
                };
                writeln!(
                    out,
                    "          {}: {} → {}",
                    cell.column,
                    shown(&cell.before),
                    shown(&cell.after)
                )?;
            }
        }
    }
    Ok(())
}

impl From<ImportError> for Failure {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Files(error) => error.into(),
            ImportError::Archive(error) => error.into(),
            ImportError::Store(error) => error.into(),
            ImportError::Reading(cause) => cause.into(),
            ImportError::Interrupted(error) => {
                Self::new("interrupted", error.to_string()).hint("run the command again")
            }
        }
    }
}

impl From<FilesError> for Failure {
    fn from(error: FilesError) -> Self {
        let message = error.to_string();
        match error {
            FilesError::Read { path, cause } => {
                Self::new("file_unreadable", format!("the file cannot be opened: {cause}"))
                    .hint("check the path and its permissions")
                    .with("cause", cause.to_string())
                    .file(path.display().to_string())
            }
            FilesError::TooLarge(path) => Self::new("file_too_large", message)
                .hint("a register is typed by people; name the workbook, not its scans")
                .file(path.display().to_string()),
            FilesError::NoSheets(path) => Self::new("register_empty", message)
                .step("fail-no_sheets-hint")
                .hint("name its files proceso.csv, acuerdos.csv… or name the workbook itself")
                .file(path.display().to_string()),
            FilesError::NotRegister { path, cause } => Self::new(cause.code(), message)
                .hint("make a workbook with actaviva template agreements and fill it in")
                .file(path.display().to_string()),
        }
    }
}
