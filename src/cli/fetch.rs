//! `actaviva fetch`: asks a public source, politely, and reads what comes as `ingest` does.

mod progress;

use std::io::Write;

use serde::Serialize;

use super::context::Context;
use super::table::safe;
use super::{Failure, Outcome, ingest, output};
use crate::cli::progress::size;
use crate::domain::fetch::RunOutcome;
use crate::domain::period::Year;
use crate::domain::source::Source;
use crate::jobs::fetch::{self, FetchError, Planned, Shown, VisitError, Visited, Wanted};
use crate::jobs::house::House;

/// The drop folder, where a source's name may stand.
const INBOX: &str = "inbox";

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// siaf, consulta-amigable, ssi, infobras, investments or procurement; inbox reads the files that you
    /// put into the folder inbox
    source: String,
    /// One municipality only: ubigeo, SEC_EJEC or name
    #[arg(long)]
    municipality: Option<String>,
    /// The fiscal year (default: the current one)
    #[arg(long)]
    year: Option<Year>,
    /// Print what would be asked, and ask nothing
    #[arg(long)]
    dry_run: bool,
}

/// The end of a visit, for a program.
#[derive(Serialize)]
struct Summary {
    source: Source,
    run: i64,
    outcome: RunOutcome,
    requests: u64,
    files: usize,
    unchanged: Vec<String>,
    bytes_received: u64,
    bytes_twice: u64,
}

/// Visits one source.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    if args.source == INBOX {
        return inbox(args, context).await;
    }
    let sources: Vec<&str> = Source::ALL.iter().map(|known| known.as_str()).collect();
    let source: Source = args.source.parse().map_err(|words: String| {
        Failure::misuse("source_unknown", words)
            .hint("or inbox, for files that you fetched yourself")
            .with("typed", safe(&args.source, 60))
            .with("list", sources.join(", "))
    })?;
    let house = context.house().await?;
    let municipality = match &args.municipality {
        Some(text) => Some(context.municipality(&house, text).await?.ubigeo),
        None => None,
    };
    let wanted = Wanted { source, municipality, year: args.year };
    if args.dry_run {
        return plan(&fetch::plan(&house, &wanted).await.map_err(failure)?, context);
    }
    if house.settings.fetching.contact.trim().is_empty() && !context.global.json {
        let what = context.t("cli-fetch-contact");
        context.tell(&context.say("cli-warning", &[("what", what.into())]));
    }
    let visited = visit(&house, &wanted, context).await?;
    tell(context, source, &visited)?;
    Ok(if !visited.outcome.is_success() {
        Outcome::Unsound
    } else if visited.files.iter().any(|file| file.report.findings > 0) {
        Outcome::DoneWithFindings
    } else {
        Outcome::Done
    })
}

async fn visit(house: &House, wanted: &Wanted, context: &Context) -> Result<Visited, Failure> {
    let shown = Shown::default();
    let bar = (!context.global.json).then(|| progress::Bar::start(shown.clone(), context.lang()));
    let visited = fetch::fetch(house, wanted, fastrand::Rng::new(), &shown).await;
    if let Some(bar) = bar {
        bar.end();
    }
    visited.map_err(failure)
}

/// What would be asked, a line each.
fn plan(planned: &[Planned], context: &Context) -> Result<Outcome, Failure> {
    #[derive(Serialize)]
    struct Line<'a> {
        method: &'a str,
        url: &'a str,
        what: &'a str,
    }
    let mut out = context.out();
    for Planned { method, url, what } in planned {
        if context.global.json {
            output::json_line(&mut out, &Line { method, url, what })?;
        } else {
            writeln!(out, "{method:<4} {}\n     {}", safe(url, 600), safe(what, 200))?;
        }
    }
    Ok(Outcome::Done)
}

fn tell(context: &Context, source: Source, visited: &Visited) -> Result<(), Failure> {
    for file in &visited.files {
        let refused = ingest::refusal(&file.report, &file.origin);
        ingest::tell(context, &file.name, &file.report, refused.as_ref())?;
    }
    let is_json = context.global.json;
    for failure in &visited.failures {
        output::fail(&told(failure), is_json, context.lang());
    }
    let mut out = context.out();
    if is_json {
        let summary = Summary {
            source,
            run: visited.run,
            outcome: visited.outcome,
            requests: visited.requests,
            files: visited.files.len(),
            unchanged: visited.unchanged.clone(),
            bytes_received: visited.bytes_received,
            bytes_twice: visited.bytes_twice,
        };
        return Ok(output::json_line(&mut out, &summary)?);
    }
    for url in &visited.unchanged {
        let same = [("url", safe(url, 200).into())];
        writeln!(out, "{}", context.say("cli-fetch-same", &same))?;
    }
    let twice = match visited.bytes_twice {
        0 => String::new(),
        twice => context.say("cli-fetch-twice", &[("size", size(twice).into())]),
    };
    let args = [
        ("n", i64::try_from(visited.requests).unwrap_or(i64::MAX).into()),
        ("size", size(visited.bytes_received).into()),
    ];
    writeln!(out, "{source}: {}{twice}", context.say("cli-fetch-received", &args))?;
    Ok(())
}

async fn inbox(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    if args.municipality.is_some() || args.year.is_some() || args.dry_run {
        return Err(Failure::misuse("inbox_options", "the inbox is read as it is")
            .hint("actaviva fetch inbox, without options"));
    }
    let house = context.house().await?;
    let shown = Shown::default();
    let dropped = fetch::inbox(&house, &shown).await.map_err(failure)?;
    let (mut refused, mut findings) = (false, false);
    for (name, report, moved) in &dropped.files {
        let failure = ingest::refusal(report, name);
        refused |= failure.is_some();
        findings |= report.findings > 0;
        ingest::tell(context, name, report, failure.as_ref())?;
        if !context.global.json {
            let folder = [("folder", moved.display().to_string().into())];
            context.tell(&context.say("cli-inbox-moved", &folder));
        }
    }
    for path in dropped.unfinished.iter().filter(|_| !context.global.json) {
        let file = [("file", path.display().to_string().into())];
        context.tell(&context.say("cli-inbox-unfinished", &file));
    }
    if dropped.files.is_empty() && !context.global.json {
        let folder = house.inbox_folder().display().to_string();
        context.tell(&context.say("cli-inbox-empty", &[("folder", folder.into())]));
    }
    Ok(match (refused, findings) {
        (true, _) => Outcome::Unsound,
        (false, true) => Outcome::DoneWithFindings,
        (false, false) => Outcome::Done,
    })
}

fn failure(error: VisitError) -> Failure {
    match error {
        VisitError::Store(error) => error.into(),
        VisitError::Ingest(error) => error.into(),
        VisitError::Fetch(error) => told(&error),
    }
}

fn told(error: &FetchError) -> Failure {
    use std::error::Error;
    let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
    let failure = Failure::new(error.code(), format!("{error}{cause}"))
        .hint(error.hint())
        .with("cause", format!("{error}{cause}"));
    match error.url() {
        Some(url) => failure.file(safe(url, 300)),
        None => failure,
    }
}
