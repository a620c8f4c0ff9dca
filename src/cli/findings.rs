//! `actaviva findings`: lists what could not be read or contradicts.

use std::io::Write;

use serde::Serialize;

use super::context::Context;
use super::output::json_line;
use super::{Failure, Outcome};
use crate::domain::finding::FindingCode;
use crate::store::{findings, snapshots};

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only of this snapshot: the first 8 or more digits of its hash
    snapshot: Option<String>,
    /// Only of this reason
    #[arg(long)]
    code: Option<FindingCode>,
}

/// One line of `--json`.
#[derive(Debug, Serialize)]
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

/// Lists the findings by file and row.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.house().await?;
    let sha256 = match &args.snapshot {
        None => String::new(),
        Some(prefix) => {
            let fitting = snapshots::by_prefix(&house.db, prefix).await?;
            one_of(&fitting, prefix)?
        }
    };
    let code = args.code.map_or("", FindingCode::as_str);
    let known = findings::list(&house.db, context.as_of(), &sha256, code).await?;
    let mut out = context.out();
    if known.is_empty() && !context.global.json {
        writeln!(out, "Ningún hallazgo: todas las filas se pudieron leer.")?;
    }
    for one in &known {
        if context.global.json {
            json_line(
                &mut out,
                &Line {
                    sha256: &one.sha256,
                    file: &one.file,
                    sheet: one.sheet.as_deref(),
                    row: one.row_number,
                    column: one.column_name.as_deref(),
                    value: &one.value,
                    code: &one.code,
                    message: &one.message,
                },
            )?;
            continue;
        }
        let row = one.row_number.map_or_else(String::new, |row| format!(", fila {row}"));
        let column =
            one.column_name.as_deref().map_or_else(String::new, |name| format!(", columna {name}"));
        writeln!(out, "{}{row}{column}: «{}» {} ({})", one.file, one.value, one.message, one.code)?;
    }
    Ok(if known.is_empty() { Outcome::Done } else { Outcome::DoneWithFindings })
}

fn one_of(fitting: &[snapshots::Snapshot], prefix: &str) -> Result<String, Failure> {
    match fitting {
        [one] if prefix.len() >= 8 => Ok(one.sha256.clone()),
        [] => Err(Failure::new("snapshot_unknown", format!("no snapshot begins with {prefix}"))
            .hint("list them with actaviva snapshots")),
        _ => Err(Failure::misuse(
            "snapshot_ambiguous",
            format!("{prefix} does not name one snapshot"),
        )
        .hint("give 8 or more digits of its hash")),
    }
}
