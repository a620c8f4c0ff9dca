//! Can the sources be trusted today?

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use chrono::NaiveDate;

use crate::domain::lang::Lang;
use crate::domain::money::Soles;
use crate::domain::period::lima;
use crate::domain::source::{LoadCompared, Source, SourceHealth, SourceSigns, SourceState};
use crate::i18n::{numbers, text};
use crate::jobs::{lines, sources};
use crate::shapes::snapshots::SnapshotLine;
use crate::store::snapshots::{self, Snapshot};
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
    Ok(sources::health(&house, asked.as_of(app), today).await?)
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
pub fn message(lang: Lang, one: &SourceHealth, today: NaiveDate) -> String {
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
    let signs = &one.signs;
    match one.state {
        SourceState::Never => text(lang, "source-message-never"),
        SourceState::Ok => until,
        SourceState::Blocked => {
            speech::t(lang, "source-message-blocked").with("until", until).plain()
        }
        SourceState::Late | SourceState::Silent if signs.frozen => {
            speech::t(lang, "source-message-frozen")
                .with("date", day)
                .with("age", age)
                .with("usual", usual)
                .plain()
        }
        SourceState::Silent if signs.failures > 0 && age <= usual => {
            speech::t(lang, "source-message-failed")
                .with("n", signs.failures)
                .with("until", until)
                .plain()
        }
        SourceState::Drifted if signs.set_aside.is_some() => {
            speech::t(lang, "source-message-aside").with("until", until).plain()
        }
        SourceState::Drifted => {
            speech::t(lang, "source-message-drifted").with("until", until).plain()
        }
        SourceState::Late => speech::t(lang, "source-message-late")
            .with("until", until)
            .with("age", age)
            .with("usual", usual)
            .plain(),
        SourceState::Silent => speech::t(lang, "source-message-silent")
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
    signs: Vec<Word>,
    against: Vec<Against>,
    count: Word,
    files_of: String,
    files: Vec<File>,
}

/// A file beside the one of its name before it.
struct Against {
    name: String,
    href: String,
    rows: String,
    rows_before: String,
    accrued: String,
    accrued_before: String,
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
        signs: health.as_ref().map_or_else(Vec::new, |one| signs(asked.lang, &one.signs)),
        against: health.iter().flat_map(|one| &one.signs.loads).map(against).collect(),
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

/// What its visits and files show, a sentence each.
fn signs(lang: Lang, signs: &SourceSigns) -> Vec<Word> {
    let mut told = Vec::new();
    let t = |key: &str| speech::t(lang, key);
    if let Some(at) = signs.last_visit {
        told.push(t("page-source-visit").with("date", words::moment(lang, at)));
    }
    if signs.failures > 0 {
        told.push(t("page-source-failures").with("n", signs.failures));
    }
    if let Some(aside) = &signs.set_aside {
        let date = words::moment(lang, aside.at);
        told.push(t("page-source-aside").with("date", date).name("why", &aside.why));
    }
    if !signs.columns_gained.is_empty() {
        told.push(t("page-source-gained").name("list", signs.columns_gained.join(", ")));
    }
    if !signs.columns_lost.is_empty() {
        told.push(t("page-source-lost").name("list", signs.columns_lost.join(", ")));
    }
    if let Some(past) = &signs.past {
        let moved = numbers::soles(past.moved);
        told.push(t("page-source-past").with("n", past.figures).with("moved", moved));
        if !past.agreements.is_empty() {
            let list = past.agreements.join(", ");
            told.push(t("page-source-past-agreements").with("list", list));
        }
    }
    if let Some(host) = &signs.moved_to {
        told.push(t("page-source-moved").name("host", host));
    }
    if let Some(end) = signs.certificate_end {
        told.push(t("page-source-certificate").with("date", words::day(lang, end)));
    }
    told
}

fn against(one: &LoadCompared) -> Against {
    let amount = |amount: Option<Soles>| amount.map_or_else(|| "–".to_owned(), numbers::soles);
    Against {
        name: crate::domain::text::shorten(&one.file, 60),
        href: format!("/archivo/{}", one.sha256),
        rows: words::count(one.rows),
        rows_before: one.rows_before.map_or_else(|| "–".to_owned(), words::count),
        accrued: amount(one.accrued),
        accrued_before: amount(one.accrued_before),
    }
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
