//! `actaviva snapshots`: what is archived.

use super::context::Context;
use super::table::{Align, Table, safe};
use super::{Failure, Outcome, output, words};
use crate::jobs::lines;
use crate::store::db::Db;
use crate::store::snapshots::{self, Snapshot, SnapshotStatus};

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Fewer digits of a hash are too easily somebody else's.
const SHORTEST_PREFIX: usize = 8;

/// Lists the archive, oldest first.
pub async fn run(_args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    let all = snapshots::list(&house.db, context.as_of()).await?;
    let mut out = context.out();
    if context.global.json {
        for one in &all {
            output::json_line(&mut out, &lines::snapshot(one))?;
        }
        return Ok(Outcome::Done);
    }
    if all.is_empty() {
        context.tell(&context.t("cli-no-snapshots"));
        return Ok(Outcome::Done);
    }
    let lang = context.lang();
    let mut table = Table::new(
        lang,
        &[
            ("hash", Align::Left),
            ("seen", Align::Left),
            ("layout", Align::Left),
            ("cutoff", Align::Left),
            ("rows", Align::Right),
            ("file", Align::Left),
        ],
    );
    for one in &all {
        let refused = one.status == SnapshotStatus::Refused.as_str();
        let layout = if refused { Some(context.t("cli-refused")) } else { one.layout.clone() };
        table.push(vec![
            one.sha256[..SHORTEST_PREFIX].to_owned(),
            words::moment(lang, one.obtained_at),
            words::or_dash(layout),
            words::or_dash(one.cutoff.map(|cutoff| words::day(lang, cutoff))),
            words::count(one.counts.rows_read),
            safe(&one.file_name, 40),
        ]);
    }
    table.write(&mut out)?;
    Ok(Outcome::Done)
}

/// The one snapshot whose hash begins as typed.
pub async fn by_prefix(db: &Db, typed: &str) -> Result<Snapshot, Failure> {
    let prefix = typed.trim().trim_end_matches('…').to_ascii_lowercase();
    let is_hex = prefix.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !is_hex || !(SHORTEST_PREFIX..=64).contains(&prefix.len()) {
        return Err(Failure::misuse(
            "snapshot_prefix",
            format!("«{}» is not the beginning of a hash", safe(typed, 70)),
        )
        .hint("give at least 8 of its digits; actaviva snapshots lists them")
        .with("typed", safe(typed, 70)));
    }
    let mut fitting = snapshots::by_prefix(db, &prefix).await?;
    match fitting.len() {
        1 => Ok(fitting.remove(0)),
        0 => {
            Err(Failure::new("snapshot_unknown", format!("nothing archived begins with {prefix}"))
                .hint("actaviva snapshots lists what is archived")
                .with("typed", prefix))
        }
        several => Err(Failure::new(
            "snapshot_ambiguous",
            format!("{several} archived files begin with {prefix}"),
        )
        .hint("give more digits of the hash")
        .with("n", several.to_string())
        .with("typed", prefix)),
    }
}
