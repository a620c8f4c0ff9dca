//! `actaviva translations`: what is missing or unreviewed in Quechua; a sheet out to a speaker and back.

use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::context::Context;
use super::table::{Align, Table, safe};
use super::{Failure, Outcome, output, words};
use crate::domain::lang::Lang;
use crate::i18n;
use crate::i18n::catalogue::catalogue;
use crate::i18n::reviews::TextFault;
use crate::jobs::translations::{self, RowFault, RowWhy, SheetError};
use crate::shapes::translations::{TranslationLine, TranslationState};

/// Lines that a person reads through; the sheet has them all.
const SHOWN: usize = 20;

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Writes the sheet for a speaker, who fills in its last column
    Export {
        /// The sheet to make
        #[arg(value_name = "OUT.csv")]
        out: PathBuf,
        /// What is reviewed already, too
        #[arg(long)]
        all: bool,
    },
    /// Takes a reviewed sheet back: all mistakes at once, or all of it
    Import {
        /// The sheet that came back
        #[arg(value_name = "FILE.csv")]
        file: PathBuf,
        /// Who has reviewed it
        #[arg(long, value_name = "NAME")]
        by: String,
        /// The day of the review (default: today)
        #[arg(long, value_name = "DATE", value_parser = words::written_day)]
        on: Option<NaiveDate>,
    },
}

/// Lists, writes or takes in.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    // the texts that speakers have reviewed stand in the data folder, where there is one
    translations::load(&context.global.data);
    match &args.what {
        None => list(context),
        Some(What::Export { out, all }) => export(out, *all, context),
        Some(What::Import { file, by, on }) => {
            let house = context.existing_house().await?;
            let on = on.unwrap_or_else(|| context.clock.today());
            let taken = translations::import(&house, file, by, on)
                .map_err(|error| failure(error, file, context))?;
            let mut written = context.out();
            if context.global.json {
                let object = serde_json::json!({ "reviewed": taken, "by": by, "on": on });
                output::json_line(&mut written, &object)?;
            } else {
                let args = [("n", taken.into()), ("by", safe(by, 60).into())];
                writeln!(written, "{}", context.say("cli-translations-taken", &args))?;
                writeln!(written, "  {}", context.t("cli-translations-restart"))?;
            }
            Ok(Outcome::Done)
        }
    }
}

fn list(context: &Context) -> Result<Outcome, Failure> {
    let lines = translations::list();
    let waiting: Vec<&TranslationLine> =
        lines.iter().filter(|line| line.state != TranslationState::Reviewed).collect();
    let mut out = context.out();
    if context.global.json {
        for line in &lines {
            output::json_line(&mut out, line)?;
        }
    } else {
        let count = |state| lines.iter().filter(|line| line.state == state).count();
        let keys = |lang| catalogue(lang).keys().count();
        let said = |count: usize| words::count(i64::try_from(count).unwrap_or(i64::MAX)).into();
        let texts = |lang| context.say("cli-translations-texts", &[("n", said(keys(lang)))]);
        let states = context.say(
            "cli-translations-states",
            &[
                ("reviewed", said(count(TranslationState::Reviewed))),
                ("outdated", said(count(TranslationState::Outdated))),
                ("draft", said(count(TranslationState::Draft))),
                ("missing", said(count(TranslationState::Missing))),
            ],
        );
        writeln!(out, "es  {}", texts(Lang::Es))?;
        writeln!(out, "en  {}", texts(Lang::En))?;
        writeln!(out, "qu  {}: {states}", texts(Lang::Qu))?;
        if !waiting.is_empty() {
            writeln!(out)?;
            table(&waiting, context.lang()).write(&mut out)?;
            let more = waiting.len().saturating_sub(SHOWN);
            if more > 0 {
                writeln!(out, "{}", context.say("cli-translations-more", &[("n", said(more))]))?;
            }
        }
    }
    Ok(if waiting.is_empty() { Outcome::Done } else { Outcome::DoneWithFindings })
}

/// Drafts first: they need only a reader, while what is missing needs a writer.
fn table(waiting: &[&TranslationLine], lang: Lang) -> Table {
    let mut table = Table::new(
        lang,
        &[
            ("state", Align::Left),
            ("key", Align::Left),
            ("spanish", Align::Left),
            ("quechua", Align::Left),
        ],
    );
    let mut sorted = waiting.to_vec();
    sorted.sort_by_key(|line| line.state);
    for line in sorted.into_iter().take(SHOWN) {
        table.push(vec![
            i18n::text(lang, state(line.state)),
            safe(&line.key, 30),
            safe(&line.spanish, 24),
            safe(line.text.as_deref().unwrap_or_default(), 24),
        ]);
    }
    table
}

const fn state(state: TranslationState) -> &'static str {
    match state {
        TranslationState::Reviewed => "cli-translation-reviewed",
        TranslationState::Outdated => "cli-translation-outdated",
        TranslationState::Draft => "cli-translation-draft",
        TranslationState::Missing => "cli-translation-missing",
    }
}

fn export(out: &Path, all: bool, context: &Context) -> Result<Outcome, Failure> {
    let rows = translations::export(out, all).map_err(|error| failure(error, out, context))?;
    let name = out.display().to_string();
    let mut written = context.out();
    if context.global.json {
        output::json_line(&mut written, &serde_json::json!({ "file": name, "texts": rows }))?;
    } else {
        let args = [("file", (&name).into()), ("n", rows.into())];
        writeln!(written, "{}", context.say("cli-translations-fill", &args))?;
        writeln!(written, "  {}", context.say("cli-translations-back", &[("file", name.into())]))?;
    }
    Ok(Outcome::Done)
}

/// A row that cannot be taken in, as a person reads it.
fn told(fault: &RowFault, context: &Context) -> String {
    let why = match &fault.why {
        RowWhy::Text(TextFault::Key) => context.t("cli-sheet-key"),
        RowWhy::Text(TextFault::Arguments { missing, unknown }) => context.say(
            "cli-sheet-arguments",
            &[("missing", missing.into()), ("unknown", unknown.into())],
        ),
        RowWhy::Text(TextFault::Marks) => context.t("cli-sheet-marks"),
        RowWhy::Text(TextFault::Unreadable) => context.t("cli-sheet-unreadable"),
        RowWhy::Spanish => context.t("cli-sheet-changed"),
        RowWhy::Twice => context.t("cli-sheet-twice"),
    };
    let row = context.say("cli-at-row", &[("at", fault.row.to_string().into())]);
    format!("{row}, {}: {why}", safe(&fault.key, 60))
}

fn failure(error: SheetError, file: &Path, context: &Context) -> Failure {
    let name = file.display().to_string();
    let message = error.to_string();
    match error {
        SheetError::Rows(faults) => {
            for fault in &faults {
                context.tell(&format!("{name}: {}", told(fault, context)));
            }
            let first = faults.first().map(|fault| fault.row);
            let failure = Failure::new("translations_refused", message)
                .file(name)
                .with("n", faults.len().to_string());
            Failure { row: first, ..failure }
                .hint("mend the rows and import the sheet again; write arguments as { $n }")
        }
        SheetError::NoName => Failure::misuse("reviewer_missing", message)
            .hint("name the person who has reviewed it with --by"),
        SheetError::File(cause) => Failure::new("io", format!("{message}: {cause}"))
            .file(name)
            .hint("check the path; a sheet that is there already is not written over")
            .with("cause", cause.to_string()),
        SheetError::Csv(cause) => Failure::new("sheet_unreadable", format!("{message}: {cause}"))
            .file(name)
            .with("cause", cause.to_string())
            .hint("save it as CSV in UTF-8, with the columns of actaviva translations export"),
        SheetError::Column(_) => Failure::new("sheet_unreadable", message)
            .file(name)
            .hint("keep the columns of actaviva translations export"),
    }
}
