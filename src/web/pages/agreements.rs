//! All agreements of a municipality, first those that need a look.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use crate::domain::ladder::Situation;
use crate::report::words::summary;
use crate::shapes::agreements::{self as shape, AgreementLine};
use crate::web::App;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::speech::Word;
use crate::web::table::{Cell, Table};
use crate::web::view::{self, Row, Tag};

/// Rows of one page: more would weigh more than a phone should load.
const ROWS: usize = 20;

#[derive(Template)]
#[template(path = "agreements.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    heading: Word,
    headline: String,
    filters: Vec<Filter>,
    is_filtered: bool,
    rows: Vec<Row>,
    range: Word,
    next: Option<String>,
}

struct Filter {
    href: String,
    label: Word,
}

/// `/{m}/acuerdos?situacion=&desde=`
pub async fn page(
    State(app): State<App>,
    asked: Asked,
    Path(m): Path<String>,
) -> Result<Response, Problem> {
    let (here, told) = app.here(&asked, &m).await?;
    let only: Option<Situation> = match asked.value("situacion") {
        Some(word) => Some(word.parse().map_err(|error| Problem::parameter(&error))?),
        None => None,
    };
    let is_asked = |situation: Situation| only.is_none_or(|only| only == situation);
    let mut lines = shape::lines(&told.judged);
    lines.retain(|line| is_asked(line.situation));
    let from: usize = asked.value("desde").and_then(|text| text.parse().ok()).unwrap_or(0);
    let view = || {
        let shown: Vec<_> =
            told.report.agreements.iter().filter(|line| is_asked(line.ladder.situation)).collect();
        let end = shown.len().min(from.saturating_add(ROWS));
        let page = shown.get(from.min(end)..end).unwrap_or_default();
        let path = here.path("/acuerdos");
        let further = |from: usize| match only {
            Some(only) => format!("{path}?situacion={only}&desde={from}"),
            None => format!("{path}?desde={from}"),
        };
        View {
            frame: Frame::new(&asked, asked.t("page-agreements-title").plain(), &["json", "csv"])
                .at(here.place.clone()),
            heading: match only {
                Some(only) => {
                    asked.t("page-agreements-only").with("word", Tag::of(asked.lang, only).word)
                }
                None => asked.t("page-agreements-heading"),
            },
            headline: summary::headline(told.voice(), &told.report.summary),
            filters: told
                .report
                .summary
                .situations
                .iter()
                .map(|one| Filter {
                    href: format!("{path}?situacion={}", one.situation),
                    label: asked
                        .t("page-agreements-filter")
                        .with("word", Tag::of(asked.lang, one.situation).word)
                        .with("n", one.agreements),
                })
                .collect(),
            is_filtered: only.is_some(),
            rows: page.iter().map(|line| view::row(&here.place, &told, line)).collect(),
            range: match shown.len() {
                all if all > ROWS => asked
                    .t("page-agreements-part")
                    .with("from", from + 1)
                    .with("to", end)
                    .with("all", all),
                all => asked.t("page-agreements-range").with("n", all),
            },
            next: (end < shown.len()).then(|| further(end)),
        }
    };
    answer::table(&asked, view, &lines, || table(&lines))
}

fn table(lines: &[AgreementLine]) -> Table {
    let mut table = Table::new(&[
        "agreement",
        "version",
        "title",
        "text",
        "place",
        "sector",
        "amount",
        "fiscal_years",
        "cuis",
        "works",
        "situation",
        "pace",
        "reached",
        "reached_n",
        "applicable",
        "due",
        "responsible",
    ]);
    for line in lines {
        let joined = |list: Vec<String>| Cell::Plain(list.join(" "));
        table.push(vec![
            Cell::plain(&line.agreement),
            Cell::plain(&line.version),
            Cell::text(&line.title),
            Cell::text(&line.text),
            Cell::text_or_nothing(line.place.as_deref()),
            Cell::or_nothing(line.sector),
            Cell::or_nothing(line.amount.map(crate::domain::money::Soles::plain)),
            joined(line.fiscal_years.iter().map(ToString::to_string).collect()),
            joined(line.cuis.iter().map(ToString::to_string).collect()),
            joined(line.works.iter().map(ToString::to_string).collect()),
            Cell::plain(&line.situation),
            Cell::plain(&line.pace),
            Cell::or_nothing(line.reached),
            Cell::or_nothing(line.reached.map(crate::domain::ladder::Rung::number)),
            Cell::plain(&line.applicable),
            Cell::or_nothing(line.due),
            Cell::text_or_nothing(line.responsible.as_deref()),
        ]);
    }
    table
}
