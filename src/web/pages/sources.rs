//! Can the sources be trusted today?

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use chrono::NaiveDate;

use crate::domain::lang::Lang;
use crate::domain::period::lima;
use crate::domain::source::{Source, SourceHealth, SourceState};
use crate::i18n::text;
use crate::jobs::lines;
use crate::shapes::snapshots::SnapshotLine;
use crate::store::snapshots::{self, Snapshot};
use crate::store::sources;
use crate::web::App;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::speech::{self, Word};
use crate::web::table::{Cell, Table};
use crate::web::view::Tag;
use crate::web::words;

/// Files of one source that a page shows.
const MOST_FILES: usize = 60;

#[derive(Template)]
#[template(path = "sources.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    sentence: Word,
    rows: Vec<Row>,
}

struct Row {
    name: String,
    href: String,
    tag: Tag,
    line: Word,
    cutoff: String,
}

/// `/fuentes`
pub async fn all(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let health = health(&app, &asked).await?;
    let frame = app.frame(&asked, asked.t("page-sources-title").plain(), &["json", "csv"]).await?;
    let today = asked.house(&app).clock.today();
    let view = || View {
        frame,
        sentence: sentence(asked.lang, &health),
        rows: health.iter().map(|one| row(asked.lang, one, today)).collect(),
    };
    answer::table(&asked, view, &health, || table(&health))
}

/// How each public source is doing, as of the day that is asked about.
pub async fn health(app: &App, asked: &Asked) -> Result<Vec<SourceHealth>, Problem> {
    let house = asked.house(app);
    let today = house.clock.today();
    let rhythm = |source| house.rhythm(source);
    Ok(sources::health(&house.db, rhythm, asked.as_of(app), today).await?)
}

fn row(lang: Lang, one: &SourceHealth, today: NaiveDate) -> Row {
    let message = message(lang, one, today);
    Row {
        name: words::source(lang, one.source),
        href: format!("/fuentes/{}", one.source),
        tag: Tag::of_source(lang, one.state),
        line: match one.last_success {
            Some(at) => speech::t(lang, "page-sources-line-seen")
                .with("message", message)
                .with("date", words::day(lang, lima::day(at))),
            None => speech::t(lang, "page-sources-line").with("message", message),
        },
        cutoff: cutoff(lang, one.last_cutoff),
    }
}

fn cutoff(lang: Lang, day: Option<NaiveDate>) -> String {
    day.map_or_else(|| text(lang, "piece-unsaid"), |day| words::day(lang, day))
}

/// How a source is doing, in a few words.
fn message(lang: Lang, one: &SourceHealth, today: NaiveDate) -> String {
    // a file that does not say up to which day it speaks is as old as its fetching
    let Some(newest) = one.last_cutoff.or_else(|| one.last_success.map(lima::day)) else {
        return text(lang, "source-message-never");
    };
    let day = newest.format("%d/%m/%Y").to_string();
    let until = match one.last_cutoff {
        Some(_) => speech::t(lang, "source-message-until"),
        None => speech::t(lang, "source-message-undated"),
    }
    .with("date", &day)
    .plain();
    let age = (today - newest).num_days();
    let usual = one.next_due.map_or(0, |due| (due - newest).num_days());
    match one.state {
        SourceState::Never => text(lang, "source-message-never"),
        SourceState::Ok => until,
        SourceState::Drifted => {
            speech::t(lang, "source-message-drifted").with("until", until).plain()
        }
        SourceState::Late => speech::t(lang, "source-message-late")
            .with("until", until)
            .with("age", age)
            .with("usual", usual)
            .plain(),
        SourceState::Silent | SourceState::Blocked => speech::t(lang, "source-message-silent")
            .with("date", day)
            .with("age", age)
            .with("usual", usual)
            .plain(),
    }
}

fn sentence(lang: Lang, health: &[SourceHealth]) -> Word {
    let known = health.iter().filter(|one| one.state != SourceState::Never);
    let behind: Vec<String> = known
        .clone()
        .filter(|one| one.state != SourceState::Ok)
        .map(|one| words::source(lang, one.source))
        .collect();
    match (known.count(), behind.len()) {
        (0, _) => speech::t(lang, "page-sources-none"),
        (_, 0) => speech::t(lang, "page-sources-all"),
        (all, some) if all == some => speech::t(lang, "page-sources-no-one"),
        _ => speech::t(lang, "page-sources-behind").with("list", behind.join(", ")),
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
    word: Word,
    message: String,
    count: Word,
    files_of: String,
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
    let source: Source =
        source.parse().map_err(|_| Problem::unknown("source_unknown").with("typed", &source))?;
    let health = health(&app, &asked).await?.into_iter().find(|one| one.source == source);
    let files: Vec<Snapshot> = snapshots::list(&app.house.db, asked.as_of(&app))
        .await?
        .into_iter()
        .filter(|one| one.source.as_deref() == Some(source.as_str()))
        .collect();
    let frame = app.frame(&asked, words::source(asked.lang, source), &["json", "csv"]).await?;
    let today = asked.house(&app).clock.today();
    let (word, message) = health.as_ref().map_or_else(
        || (asked.t("source-register"), asked.t("source-message-register").plain()),
        |one| (Tag::of_source(asked.lang, one.state).word, message(asked.lang, one, today)),
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
        name: words::source(asked.lang, source),
        files_of: asked
            .t("page-source-files-of")
            .with("source", words::source(asked.lang, source))
            .plain(),
        word,
        message: words::capital(&message),
        count: if files.len() > MOST_FILES {
            asked.t("page-source-count-some").with("n", files.len()).with("shown", MOST_FILES)
        } else {
            asked.t("page-source-count").with("n", files.len())
        },
        files: files.iter().rev().take(MOST_FILES).map(|one| file(asked.lang, one)).collect(),
    };
    answer::table(&asked, view, &object, || files_table(&lines))
}

/// Every file of a source, in the order in which they came.
fn files_table(lines: &[SnapshotLine]) -> Table {
    let mut table =
        Table::new(&["sha256", "layout", "bytes", "obtained_at", "origin", "cutoff", "rows_read"]);
    for line in lines {
        table.push(vec![
            Cell::plain(&line.sha256),
            Cell::text_or_nothing(line.layout.as_deref()),
            Cell::plain(&line.bytes),
            Cell::plain(&line.obtained_at.to_rfc3339()),
            Cell::text(line.origin.as_str()),
            Cell::or_nothing(line.cutoff),
            Cell::plain(&line.rows_read),
        ]);
    }
    table
}

fn file(lang: Lang, one: &Snapshot) -> File {
    File {
        name: crate::domain::text::shorten(&one.file_name, 60),
        href: format!("/archivo/{}", one.sha256),
        seen: words::moment(lang, one.obtained_at),
        cutoff: cutoff(lang, one.cutoff),
        rows: words::count(one.counts.rows_read),
        rejected: words::count(one.counts.rows_rejected),
    }
}
