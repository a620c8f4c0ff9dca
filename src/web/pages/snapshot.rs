//! One archived file: what it is, since when, and how to check it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use crate::jobs::lines;
use crate::store::findings;
use crate::store::snapshots::{self, Snapshot};
use crate::web::App;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::speech::Word;
use crate::web::words;

#[derive(Template)]
#[template(path = "snapshot.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    name: String,
    sentence: Word,
    sha256: String,
    short: String,
    seen: String,
    archived: String,
    origin: String,
    size: String,
    layout: String,
    cutoff: String,
    rows: Word,
    figures: Word,
    refused: Option<String>,
    findings: i64,
    findings_href: String,
}

/// Fewer digits of a hash are too easily somebody else's.
const SHORTEST_PREFIX: usize = 8;

/// `/archivo/{sha256}`: the whole hash, or its beginning.
pub async fn page(
    State(app): State<App>,
    asked: Asked,
    Path(sha256): Path<String>,
) -> Result<Response, Problem> {
    let one = find(&app, &asked, &sha256).await?;
    let findings = findings::count(&app.house.db, one.id).await?;
    let object = lines::snapshot(&one);
    let frame = app.frame(&asked, one.file_name.clone(), &["json"]).await?;
    answer::page(&asked, || view(frame, &one, findings), &object)
}

/// The snapshot of a hash; the beginning of one is sent on to the whole.
pub async fn find(app: &App, asked: &Asked, sha256: &str) -> Result<Snapshot, Problem> {
    let unknown = || Problem::unknown("snapshot_unknown");
    let is_hex = sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !is_hex || !(SHORTEST_PREFIX..=64).contains(&sha256.len()) {
        return Err(unknown());
    }
    let mut fitting = snapshots::by_prefix(&app.house.db, &sha256.to_ascii_lowercase()).await?;
    fitting.retain(|one| one.obtained_at < asked.as_of(app));
    match (fitting.pop(), fitting.is_empty()) {
        (Some(one), true) if one.sha256 == sha256 => Ok(one),
        (Some(one), true) => {
            Err(Problem::moved(asked.address(&format!("/archivo/{}", one.sha256))))
        }
        _ => Err(unknown()),
    }
}

fn view(frame: Frame, one: &Snapshot, findings: i64) -> View {
    let counts = &one.counts;
    let said =
        |text: &Option<String>| text.clone().unwrap_or_else(|| frame.plain("piece-not-known"));
    let cutoff = one.cutoff.map(|day| words::day(frame.lang(), day));
    View {
        name: one.file_name.clone(),
        sentence: frame
            .t("page-file-rows")
            .with("read", words::count(counts.rows_read))
            .with("rejected", counts.rows_rejected)
            .with("said", words::count(counts.rows_rejected)),
        sha256: one.sha256.clone(),
        short: one.sha256.chars().take(SHORTEST_PREFIX).collect(),
        seen: words::moment(frame.lang(), one.obtained_at),
        archived: words::moment(frame.lang(), one.archived_at),
        origin: one.origin.clone(),
        size: words::bytes(one.bytes),
        layout: said(&one.layout),
        cutoff: cutoff.unwrap_or_else(|| frame.plain("piece-unsaid")),
        rows: frame
            .t("page-file-kept")
            .with("read", words::count(counts.rows_read))
            .with("kept", words::count(counts.rows_kept))
            .with("rejected", words::count(counts.rows_rejected)),
        figures: frame
            .t("page-file-figures-said")
            .with("new", words::count(counts.figures_new))
            .with("changed", words::count(counts.figures_changed))
            .with("same", words::count(counts.figures_same)),
        refused: one.error_message.clone(),
        findings,
        findings_href: format!("/hallazgos?archivo={}", one.sha256),
        frame,
    }
}
