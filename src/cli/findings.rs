//! `actaviva findings`: what could not be read or contradicts, with its place.

use super::context::Context;
use super::table::{Align, Table, safe};
use super::{Failure, Outcome, output, snapshots, words};
use crate::domain::evidence::Digest;
use crate::domain::finding::{Contradiction, FindingCode};
use crate::domain::lang::Lang;
use crate::jobs::house::House;
use crate::jobs::{judgement, lines};
use crate::shapes::findings::{FindingLine, contradiction};
use crate::store::findings;

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only of the file whose SHA-256 begins so (8 digits or more)
    #[arg(value_name = "SHA256")]
    snapshot: Option<String>,
    /// Only where the sources contradict each other about this municipality
    #[arg(long, value_name = "M")]
    municipality: Option<String>,
    /// Only of this kind, such as bad_amount or contradiction
    #[arg(long)]
    code: Option<FindingCode>,
}

/// Lists findings by file and row, then the contradictions between files.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    let snapshot = match &args.snapshot {
        Some(typed) => Some(snapshots::by_prefix(&house.db, typed).await?.digest()?),
        None => None,
    };
    let mut found = Vec::new();
    if args.municipality.is_none() {
        let sha256 = snapshot.map(|digest| digest.to_string()).unwrap_or_default();
        let code = args.code.map_or("", FindingCode::as_str);
        let of_files = findings::list(&house.db, context.as_of(), &sha256, code).await?;
        found.extend(of_files.iter().map(lines::finding));
    }
    if args.code.is_none_or(|code| code == FindingCode::Contradiction) {
        found.extend(contradictions(&house, args, snapshot, context).await?);
    }
    let mut out = context.out();
    if context.global.json {
        for one in &found {
            output::json_line(&mut out, one)?;
        }
    } else if found.is_empty() {
        context.tell(&context.t("cli-no-findings"));
    } else {
        table(&found, context.lang()).write(&mut out)?;
    }
    Ok(if found.is_empty() { Outcome::Done } else { Outcome::DoneWithFindings })
}

/// The contradictions about the municipalities that are followed; of one file those that it is in.
async fn contradictions(
    house: &House,
    args: &Args,
    snapshot: Option<Digest>,
    context: &Context,
) -> Result<Vec<FindingLine>, Failure> {
    let ubigeos = match &args.municipality {
        Some(text) => vec![context.municipality(house, text).await?.ubigeo],
        // nobody followed is no fault here
        None => house.followed().await?.into_iter().collect(),
    };
    let is_in = |one: &Contradiction| {
        snapshot.is_none_or(|digest| [one.one.row.sha256, one.other.row.sha256].contains(&digest))
    };
    let mut found = Vec::new();
    for ubigeo in ubigeos {
        let all = judgement::contradictions(house, &ubigeo, context.as_of()).await?;
        found.extend(all.iter().filter(|one| is_in(one)).map(contradiction));
    }
    Ok(found)
}

fn table(found: &[FindingLine], lang: Lang) -> Table {
    let mut table = Table::new(
        lang,
        &[
            ("file", Align::Left),
            ("row", Align::Right),
            ("column", Align::Left),
            ("value", Align::Left),
            ("what", Align::Left),
        ],
    );
    for one in found {
        let sheet = one.sheet.as_deref().map(|sheet| format!(" [{sheet}]")).unwrap_or_default();
        // of a contradiction both values and places are the point
        let letters = if one.code == FindingCode::Contradiction.as_str() { 300 } else { 60 };
        table.push(vec![
            safe(&format!("{}{sheet}", one.file), 32),
            words::or_dash(one.row.map(|row| words::count(i64::try_from(row).unwrap_or(i64::MAX)))),
            words::or_dash(one.column.as_deref().map(|column| safe(column, 24))),
            safe(&one.value, 24),
            format!("{}: {}", one.code, safe(&one.message, letters)),
        ]);
    }
    table
}
