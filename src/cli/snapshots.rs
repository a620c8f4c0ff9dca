//! `actaviva snapshots`: lists what is archived.

use std::io::Write;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::context::Context;
use super::output::json_line;
use super::{Failure, Outcome};
use crate::domain::period::lima;
use crate::store::snapshots;

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// One line of `--json`.
#[derive(Debug, Serialize)]
struct Line<'a> {
    sha256: &'a str,
    source: Option<&'a str>,
    layout: Option<&'a str>,
    bytes: i64,
    obtained_at: DateTime<Utc>,
    origin: &'a str,
    cutoff: Option<NaiveDate>,
    rows_read: i64,
    status: &'a str,
    error: Option<&'a str>,
}

/// Lists the archive, oldest first.
pub async fn run(_args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.house().await?;
    let known = snapshots::list(&house.db, context.as_of()).await?;
    let mut out = context.out();
    if known.is_empty() && !context.global.json {
        writeln!(
            out,
            "El archivo está vacío. Agregue un archivo público: actaviva ingest ARCHIVO"
        )?;
    }
    for one in &known {
        if context.global.json {
            json_line(
                &mut out,
                &Line {
                    sha256: &one.sha256,
                    source: one.source.as_deref(),
                    layout: one.layout.as_deref(),
                    bytes: one.bytes,
                    obtained_at: one.obtained_at,
                    origin: &one.origin,
                    cutoff: one.cutoff,
                    rows_read: one.rows_read,
                    status: &one.status,
                    error: one.error_code.as_deref(),
                },
            )?;
            continue;
        }
        let seen = one.obtained_at.with_timezone(&lima::offset()).format("%d/%m/%Y %H:%M");
        let layout = one.layout.as_deref().unwrap_or("sin leer");
        let what = one
            .error_message
            .as_deref()
            .map_or_else(String::new, |why| format!("  rechazado: {why}"));
        writeln!(out, "{}  {seen}  {layout}  {}{what}", &one.sha256[..8], one.file_name)?;
    }
    Ok(Outcome::Done)
}
