//! What could not be read, by reason, with its place.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::domain::finding::FindingCode;
use crate::domain::lang::Lang;
use crate::domain::text::shorten;
use crate::jobs::lines;
use crate::shapes::findings::FindingLine;
use crate::store::findings::{self, StoredFinding};
use crate::store::snapshots;
use crate::web::App;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::speech::{self, Word};
use crate::web::table::{Cell, Table};
use crate::web::words;

/// Rows of one page: more would weigh more than a phone should load.
const ROWS: usize = 80;

#[derive(Template)]
#[template(path = "findings.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    sentence: Word,
    file: Option<String>,
    file_href: String,
    counts: Vec<Count>,
    range: Word,
    rows: Vec<Row>,
    next: Option<String>,
}

struct Count {
    word: Word,
    href: String,
    count: String,
}

struct Row {
    file: String,
    href: String,
    row: String,
    column: String,
    value: String,
    word: Word,
    message: String,
}

/// `/hallazgos?archivo=&codigo=&desde=`
pub async fn page(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let file = match asked.value("archivo") {
        Some(typed) => Some(super::snapshot::find(&app, &asked, typed).await?),
        None => None,
    };
    let sha256 = file.as_ref().map_or("", |file| file.sha256.as_str());
    let code = asked.value("codigo").unwrap_or_default().to_owned();
    let found = findings::list(&app.house.db, asked.as_of(&app), sha256, "").await?;
    let rows_read: i64 = match &file {
        Some(file) => file.counts.rows_read,
        None => snapshots::list(&app.house.db, asked.as_of(&app))
            .await?
            .iter()
            .map(|one| one.counts.rows_read)
            .sum(),
    };
    let shown: Vec<&StoredFinding> =
        found.iter().filter(|one| code.is_empty() || one.code == code).collect();
    let lines: Vec<FindingLine> = shown.iter().map(|one| lines::finding(one)).collect();
    let frame = app.frame(&asked, asked.t("page-findings-title").plain(), &["json", "csv"]).await?;
    let from: usize = asked.value("desde").and_then(|text| text.parse().ok()).unwrap_or(0);
    let view = || {
        let end = shown.len().min(from.saturating_add(ROWS));
        let page = shown.get(from.min(end)..end).unwrap_or_default();
        let next = (end < shown.len()).then(|| address(sha256, &code, end));
        View {
            frame,
            sentence: asked
                .t("page-findings-count")
                .with("n", found.len())
                .with("rows", words::count(rows_read))
                .with("said", words::count(to_i64(found.len()))),
            file: file.as_ref().map(|file| file.file_name.clone()),
            file_href: format!("/archivo/{sha256}"),
            counts: counts(asked.lang, &found, sha256),
            range: asked
                .t("page-findings-range")
                .with("from", words::count(to_i64(from + 1)))
                .with("to", words::count(to_i64(end)))
                .with("all", words::count(to_i64(shown.len()))),
            rows: page.iter().map(|one| row(asked.lang, one)).collect(),
            next,
        }
    };
    answer::table(&asked, view, &lines, || table(&shown))
}

fn to_i64(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn address(sha256: &str, code: &str, from: usize) -> String {
    let parts =
        [("archivo", sha256.to_owned()), ("codigo", code.to_owned()), ("desde", from.to_string())];
    let asked: Vec<String> = parts
        .into_iter()
        .filter(|(_, value)| !value.is_empty() && value != "0")
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    format!("/hallazgos?{}", asked.join("&"))
}

fn counts(lang: Lang, found: &[StoredFinding], sha256: &str) -> Vec<Count> {
    let mut by_code: BTreeMap<&str, usize> = BTreeMap::new();
    for one in found {
        *by_code.entry(one.code.as_str()).or_default() += 1;
    }
    let mut counts: Vec<(&str, usize)> = by_code.into_iter().collect();
    counts.sort_by_key(|(code, count)| (std::cmp::Reverse(*count), *code));
    counts
        .into_iter()
        .map(|(code, count)| Count {
            word: word(lang, code),
            href: address(sha256, code, 0),
            count: words::count(to_i64(count)),
        })
        .collect()
}

fn word(lang: Lang, code: &str) -> Word {
    match code.parse::<FindingCode>() {
        Ok(code) => speech::t(lang, &format!("finding-{code}")),
        Err(_) => speech::t(lang, "finding-other"),
    }
}

fn row(lang: Lang, one: &StoredFinding) -> Row {
    let sheet = one.sheet.as_deref().map(|sheet| format!(" [{sheet}]")).unwrap_or_default();
    Row {
        file: shorten(&format!("{}{sheet}", one.file), 60),
        href: format!("/archivo/{}", one.sha256),
        row: one.row_number.map(words::count).unwrap_or_default(),
        column: shorten(one.column_name.as_deref().unwrap_or_default(), 60),
        value: shorten(&one.value, 60),
        word: word(lang, &one.code),
        message: shorten(&one.message, 160),
    }
}

fn table(found: &[&StoredFinding]) -> Table {
    let mut table =
        Table::new(&["sha256", "file", "sheet", "row", "column", "value", "code", "message"]);
    for one in found {
        table.push(vec![
            Cell::plain(&one.sha256),
            Cell::text(&one.file),
            Cell::text_or_nothing(one.sheet.as_deref()),
            Cell::or_nothing(one.row_number),
            Cell::text_or_nothing(one.column_name.as_deref()),
            Cell::text(&one.value),
            Cell::plain(&one.code),
            Cell::text(&one.message),
        ]);
    }
    table
}
