//! `actaviva demo`: builds the invented district in a data folder of its own, and serves it.

use std::io::Write;
use std::time::Instant;

use serde::Serialize;

use super::context::Context;
use super::output::json_line;
use super::progress::Progress;
use super::{Failure, Global, Outcome, serve};
use crate::jobs::demo::place::Place;
use crate::jobs::demo::{self, Counted};
use crate::jobs::house::House;

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Port to listen on; 0 takes a free one [default: web.port of the settings, 8080]
    #[arg(long, conflicts_with = "no_serve")]
    port: Option<u16>,
    /// Build it and end, without serving it
    #[arg(long)]
    no_serve: bool,
}

/// What there is now.
#[derive(Debug, Serialize)]
struct Built {
    folder: String,
    /// Always true: nothing in it is real.
    sample: bool,
    actas: usize,
    agreements: usize,
    sources: usize,
    alerts: usize,
    reports: usize,
    /// False when it was there already.
    built: bool,
}

/// Builds what is not there yet, says what it found, and serves it.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let begun = Instant::now();
    let place = Place::within(&context.global.data);
    let is_new = !place.is_ready();
    if is_new {
        build(context, &place).await?;
    }
    let there = inside(context, &place.folder)?;
    let house = there.house().await?;
    let counted = demo::count(&house).await?;
    tell(context, &place, &counted, is_new.then(|| begun.elapsed()))?;
    if args.no_serve {
        house.db.close().await;
        return Ok(Outcome::Done);
    }
    // it is a story that ended: nothing new comes in
    serve::open(house, args.port, demo::PAGE, serve::Workers::LeftOut, &there).await
}

/// The same options over the demonstration's own folder.
fn inside(context: &Context, folder: &std::path::Path) -> Result<Context, Failure> {
    Context::new(Global { data: folder.to_owned(), ..context.global.clone() })
}

async fn build(context: &Context, place: &Place) -> Result<(), Failure> {
    let written =
        |error: std::io::Error| Failure::from(error).file(place.building.display().to_string());
    place.begin().map_err(written)?;
    let house = inside(context, &place.building)?.house().await?;
    refuse_other_data(&house).await?;
    let mut progress = Progress::counting(context.lang(), "cli-building-sample");
    let mut seen = |done: usize, of: usize, _at: &str| progress.show(done as u64, of as u64);
    demo::build(&house, &mut seen).await?;
    house.db.close().await;
    place.finish().map_err(written)
}

/// A database server may hold somebody's data already; invented ones never go beside them.
async fn refuse_other_data(house: &House) -> Result<(), Failure> {
    if demo::holds_data(house).await? {
        return Err(Failure::new("database_not_empty", "the database already holds data")
            .hint("the demonstration needs an empty one: leave out --database, or name another"));
    }
    Ok(())
}

impl From<demo::DemoError> for Failure {
    fn from(error: demo::DemoError) -> Self {
        Self::new("demo", error.to_string())
            .hint("nothing was put in place; run demo again, and tell us if it stays so")
    }
}

fn tell(
    context: &Context,
    place: &Place,
    counted: &Counted,
    took: Option<std::time::Duration>,
) -> Result<(), Failure> {
    let folder = place.folder.display().to_string();
    let mut out = context.out();
    if context.global.json {
        let Counted { actas, agreements, sources, alerts, reports } = *counted;
        let built = took.is_some();
        let line =
            Built { folder, sample: true, actas, agreements, sources, alerts, reports, built };
        json_line(&mut out, &line)?;
        return Ok(());
    }
    let named = |key: &str, count: usize| context.say(key, &[("n", count.into())]);
    let how = took.map_or_else(
        || context.t("cli-demo-there"),
        |took| {
            let seconds = format!("{}.{}", took.as_secs(), took.subsec_millis() / 100);
            context.say("cli-demo-took", &[("seconds", seconds.into())])
        },
    );
    writeln!(out, "{}", context.say("cli-demo-ready", &[("folder", folder.into())]))?;
    writeln!(
        out,
        "  {}, {}, {}, {}, {}      {how}",
        named("cli-demo-actas", counted.actas),
        named("cli-demo-agreements", counted.agreements),
        named("cli-demo-sources", counted.sources),
        named("cli-demo-alerts", counted.alerts),
        named("cli-demo-reports", counted.reports),
    )?;
    Ok(())
}
