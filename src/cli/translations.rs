//! `actaviva translations`: what is missing or unreviewed in Quechua; a sheet out to a speaker and back.

use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::context::Context;
use super::table::{Align, Table, safe};
use super::{Failure, Outcome, output, words};
use crate::domain::lang::Lang;
use crate::i18n::catalogue::catalogue;
use crate::jobs::translations::{self, SheetError};
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
                writeln!(written, "{taken} textos revisados por {}", safe(by, 60))?;
                writeln!(
                    written,
                    "  Si las páginas están abiertas, vuelva a iniciar actaviva serve"
                )?;
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
        writeln!(out, "es  español   {:>5} textos", keys(Lang::Es))?;
        writeln!(out, "en  inglés    {:>5} textos, ninguno por traducir", keys(Lang::En))?;
        writeln!(
            out,
            "qu  quechua   {:>5} textos: {} revisados, {} por revisar de nuevo, {} borradores, {} sin traducir",
            lines.len(),
            count(TranslationState::Reviewed),
            count(TranslationState::Outdated),
            count(TranslationState::Draft),
            count(TranslationState::Missing),
        )?;
        if !waiting.is_empty() {
            writeln!(out)?;
            table(&waiting).write(&mut out)?;
            let more = waiting.len().saturating_sub(SHOWN);
            if more > 0 {
                writeln!(out, "y {more} más: actaviva translations export hoja.csv")?;
            }
        }
    }
    Ok(if waiting.is_empty() { Outcome::Done } else { Outcome::DoneWithFindings })
}

/// Drafts first: they need only a reader, while what is missing needs a writer.
fn table(waiting: &[&TranslationLine]) -> Table {
    let mut table = Table::new(&[
        ("estado", Align::Left),
        ("clave", Align::Left),
        ("español", Align::Left),
        ("quechua", Align::Left),
    ]);
    let mut sorted = waiting.to_vec();
    sorted.sort_by_key(|line| line.state);
    for line in sorted.into_iter().take(SHOWN) {
        table.push(vec![
            state(line.state).to_owned(),
            safe(&line.key, 30),
            safe(&line.spanish, 24),
            safe(line.text.as_deref().unwrap_or_default(), 24),
        ]);
    }
    table
}

const fn state(state: TranslationState) -> &'static str {
    match state {
        TranslationState::Reviewed => "revisado",
        TranslationState::Outdated => "de nuevo",
        TranslationState::Draft => "borrador",
        TranslationState::Missing => "falta",
    }
}

fn export(out: &Path, all: bool, context: &Context) -> Result<Outcome, Failure> {
    let rows = translations::export(out, all).map_err(|error| failure(error, out, context))?;
    let name = out.display().to_string();
    let mut written = context.out();
    if context.global.json {
        output::json_line(&mut written, &serde_json::json!({ "file": name, "texts": rows }))?;
    } else {
        writeln!(written, "{name}: {rows} textos. Llene la columna «reviewed» y luego:")?;
        writeln!(written, "  actaviva translations import {name} --by NOMBRE --on FECHA")?;
    }
    Ok(Outcome::Done)
}

fn failure(error: SheetError, file: &Path, context: &Context) -> Failure {
    let name = file.display().to_string();
    let message = error.to_string();
    match error {
        SheetError::Rows(faults) => {
            for fault in &faults {
                context.tell(&format!("{name}: {fault}"));
            }
            let first = faults.first().map(|fault| fault.row);
            let failure = Failure::new("translations_refused", message).file(name);
            Failure { row: first, ..failure }
                .hint("mend the rows and import the sheet again; write arguments as { $n }")
        }
        SheetError::NoName => Failure::misuse("reviewer_missing", message)
            .hint("name the person who has reviewed it with --by"),
        SheetError::File(cause) => Failure::new("io", format!("{message}: {cause}"))
            .file(name)
            .hint("check the path; a sheet that is there already is not written over"),
        SheetError::Csv(cause) => Failure::new("sheet_unreadable", format!("{message}: {cause}"))
            .file(name)
            .hint("save it as CSV in UTF-8, with the columns of actaviva translations export"),
        SheetError::Column(_) => Failure::new("sheet_unreadable", message)
            .file(name)
            .hint("keep the columns of actaviva translations export"),
    }
}
