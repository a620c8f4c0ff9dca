//! `actaviva findings`: what could not be read or contradicts, with its place.

use serde::Serialize;

use super::context::Context;
use super::table::{Align, Table, safe};
use super::{Failure, Outcome, output, snapshots, words};
use crate::domain::finding::FindingCode;
use crate::store::findings::{self, StoredFinding};

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only of the file whose SHA-256 begins so (8 digits or more)
    #[arg(value_name = "SHA256")]
    snapshot: Option<String>,
    /// Only of this kind, such as bad_amount
    #[arg(long)]
    code: Option<FindingCode>,
}

#[derive(Serialize)]
struct Line<'a> {
    sha256: &'a str,
    file: &'a str,
    sheet: Option<&'a str>,
    row: Option<i64>,
    column: Option<&'a str>,
    value: &'a str,
    code: &'a str,
    message: &'a str,
}

/// Lists findings by file and row.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    let sha256 = match &args.snapshot {
        Some(typed) => snapshots::by_prefix(&house.db, typed).await?.sha256,
        None => String::new(),
    };
    let code = args.code.map_or("", FindingCode::as_str);
    let found = findings::list(&house.db, context.as_of(), &sha256, code).await?;
    let mut out = context.out();
    if context.global.json {
        for one in &found {
            output::json_line(&mut out, &line(one))?;
        }
    } else if found.is_empty() {
        context.tell("no hay nada que señalar");
    } else {
        table(&found).write(&mut out)?;
    }
    Ok(if found.is_empty() { Outcome::Done } else { Outcome::DoneWithFindings })
}

fn line(one: &StoredFinding) -> Line<'_> {
    Line {
        sha256: &one.sha256,
        file: &one.file,
        sheet: one.sheet.as_deref(),
        row: one.row_number,
        column: one.column_name.as_deref(),
        value: &one.value,
        code: &one.code,
        message: &one.message,
    }
}

fn table(found: &[StoredFinding]) -> Table {
    let mut table = Table::new(&[
        ("archivo", Align::Left),
        ("fila", Align::Right),
        ("columna", Align::Left),
        ("valor", Align::Left),
        ("qué", Align::Left),
    ]);
    for one in found {
        let sheet = one.sheet.as_deref().map(|sheet| format!(" [{sheet}]")).unwrap_or_default();
        table.push(vec![
            safe(&format!("{}{sheet}", one.file), 32),
            words::or_dash(one.row_number.map(words::count)),
            words::or_dash(one.column_name.as_deref().map(|column| safe(column, 24))),
            safe(&one.value, 24),
            format!("{}: {}", one.code, safe(&one.message, 60)),
        ]);
    }
    table
}
