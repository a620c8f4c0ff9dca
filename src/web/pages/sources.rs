//! Can the sources be trusted today?

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use crate::domain::period::lima;
use crate::domain::source::{Source, SourceHealth, SourceState};
use crate::jobs::lines;
use crate::shapes::snapshots::SnapshotLine;
use crate::store::snapshots::{self, Snapshot};
use crate::store::sources;
use crate::web::App;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::table::{Cell, Table};
use crate::web::view::Tag;
use crate::web::words;

/// Files of one source that a page shows.
const MOST_FILES: usize = 60;

#[derive(Template)]
#[template(path = "sources.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    sentence: String,
    rows: Vec<Row>,
}

struct Row {
    name: String,
    href: String,
    tag: Tag,
    message: String,
    cutoff: String,
    seen: Option<String>,
}

/// `/fuentes`
pub async fn all(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let health = health(&app, &asked).await?;
    let frame = app.frame(&asked, "¿Están al día las fuentes?", &["json", "csv"]).await?;
    let sentence = sentence(&health);
    let view = || View { frame, sentence, rows: health.iter().map(row).collect() };
    answer::table(&asked, view, &health, || table(&health))
}

/// How each public source is doing, as of the day that is asked about.
pub async fn health(app: &App, asked: &Asked) -> Result<Vec<SourceHealth>, Problem> {
    let house = asked.house(app);
    let today = house.clock.today();
    let rhythm = |source| house.rhythm(source);
    Ok(sources::health(&house.db, rhythm, asked.as_of(app), today).await?)
}

fn row(one: &SourceHealth) -> Row {
    Row {
        name: words::source(one.source),
        href: format!("/fuentes/{}", one.source),
        tag: Tag::of_source(one.state),
        message: one.message.clone(),
        cutoff: one.last_cutoff.map_or_else(|| "no lo dice".to_owned(), words::day),
        seen: one.last_success.map(|at| words::day(lima::day(at))),
    }
}

fn sentence(health: &[SourceHealth]) -> String {
    let known: Vec<&SourceHealth> =
        health.iter().filter(|one| one.state != SourceState::Never).collect();
    let behind: Vec<String> = known
        .iter()
        .filter(|one| one.state != SourceState::Ok)
        .map(|one| words::source(one.source))
        .collect();
    match (known.len(), behind.len()) {
        (0, _) => "Todavía no se cargó ningún archivo.".to_owned(),
        (_, 0) => "Las que se cargaron están al día.".to_owned(),
        (all, some) if all == some => "Ninguna está al día.".to_owned(),
        (_, 1) => format!("Falta poner al día {}.", behind.concat()),
        _ => format!("Falta poner al día: {}.", behind.join(", ")),
    }
}

fn table(health: &[SourceHealth]) -> Table {
    let mut table =
        Table::new(&["source", "state", "last_success", "last_cutoff", "next_due", "message"]);
    for one in health {
        table.push(vec![
            Cell::plain(&one.source),
            Cell::plain(&one.state),
            Cell::or_nothing(one.last_success.map(|at| at.to_rfc3339())),
            Cell::or_nothing(one.last_cutoff),
            Cell::or_nothing(one.next_due),
            Cell::text(&one.message),
        ]);
    }
    table
}

#[derive(Template)]
#[template(path = "source.html", config = "config/askama.toml")]
struct OneView {
    frame: Frame,
    name: String,
    word: String,
    message: String,
    count: String,
    more: bool,
    files: Vec<File>,
}

struct File {
    name: String,
    href: String,
    seen: String,
    cutoff: String,
    rows: String,
    rejected: String,
}

/// `/fuentes/siaf`
pub async fn one(
    State(app): State<App>,
    asked: Asked,
    Path(source): Path<String>,
) -> Result<Response, Problem> {
    let source: Source = source.parse().map_err(|_| {
        Problem::unknown("source_unknown", format!("no hay ninguna fuente «{source}»"))
            .hint("vea la lista en /fuentes")
    })?;
    let health = health(&app, &asked).await?.into_iter().find(|one| one.source == source);
    let files: Vec<Snapshot> = snapshots::list(&app.house.db, asked.as_of(&app))
        .await?
        .into_iter()
        .filter(|one| one.source.as_deref() == Some(source.as_str()))
        .collect();
    let frame = app.frame(&asked, words::source(source), &["json"]).await?;
    let (word, message) = health.as_ref().map_or_else(
        || ("Registro del comité".to_owned(), "lo que el comité registra en sus actas".to_owned()),
        |one| (words::source_state(one.state), one.message.clone()),
    );
    let lines: Vec<SnapshotLine> = files.iter().map(lines::snapshot).collect();
    // the register has no health of its own
    let mut object = serde_json::json!({ "source": source, "snapshots": lines });
    if let (Some(health), Some(object)) = (&health, object.as_object_mut()) {
        object.extend(
            serde_json::to_value(health)
                .ok()
                .and_then(|told| told.as_object().cloned())
                .unwrap_or_default(),
        );
    }
    let view = || OneView {
        frame,
        name: words::source(source),
        word,
        message: words::capital(&message),
        count: counted(files.len()),
        more: files.len() > MOST_FILES,
        files: files.iter().rev().take(MOST_FILES).map(file).collect(),
    };
    answer::page(&asked, view, &object)
}

fn counted(files: usize) -> String {
    if files == 1 { "1 archivo".to_owned() } else { format!("{files} archivos") }
}

fn file(one: &Snapshot) -> File {
    File {
        name: crate::domain::text::shorten(&one.file_name, 60),
        href: format!("/archivo/{}", one.sha256),
        seen: words::moment(one.obtained_at),
        cutoff: one.cutoff.map_or_else(|| "no lo dice".to_owned(), words::day),
        rows: words::count(one.counts.rows_read),
        rejected: words::count(one.counts.rows_rejected),
    }
}
