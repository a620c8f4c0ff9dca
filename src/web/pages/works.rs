//! The works of a municipality: those of agreements first.

mod one;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use crate::domain::source::Source;
use crate::domain::text::shorten;
use crate::i18n::text;
use crate::report::model::works::WorkLine;
use crate::report::words::agreements as said;
use crate::shapes::works as shape;
use crate::web::address::Here;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::speech::Word;
use crate::web::table::{Cell, Table};
use crate::web::told::Told;
use crate::web::view::{self, Silence};
use crate::web::{App, href};
pub use one::one;

/// Where the works are told of.
const SOURCES: &[Source] = &[Source::Infobras, Source::Ssi];

#[derive(Template)]
#[template(path = "works.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    sentence: Word,
    silence: Option<Silence>,
    works: Vec<Row>,
    others: Vec<Row>,
    untold: usize,
}

struct Row {
    href: String,
    /// The agreement's title first: people know no code.
    name: Word,
    official: String,
    said: String,
}

/// `/{m}/obras`
pub async fn list(
    State(app): State<App>,
    asked: Asked,
    Path(m): Path<String>,
) -> Result<Response, Problem> {
    let (here, told) = app.here(&asked, &m).await?;
    let lines: Vec<shape::WorkLine> = told.judged.facts.works.iter().map(shape::line).collect();
    let view = || {
        let (of_agreements, others): (Vec<&WorkLine>, Vec<&WorkLine>) =
            told.report.works.works.iter().partition(|work| !work.agreements.is_empty());
        let rows = |some: &[&WorkLine]| some.iter().map(|work| row(&here, &told, work)).collect();
        View {
            frame: Frame::new(&asked, asked.t("page-works-title").plain(), &["json", "csv"])
                .at(here.place.clone()),
            sentence: if of_agreements.is_empty() && told.report.agreements.is_empty() {
                asked.t("page-works-no-agreements")
            } else {
                asked.t("page-works-count").with("n", of_agreements.len())
            },
            silence: view::silence(&told, SOURCES),
            works: rows(&of_agreements),
            others: rows(&others),
            untold: told.report.works.others,
        }
    };
    answer::table(&asked, view, &lines, || table(&lines))
}

fn row(here: &Here, told: &Told, work: &WorkLine) -> Row {
    let state = work.state.map_or_else(
        || told.t("page-work-state-unknown").plain(),
        |state| text(told.lang, &format!("work-state-{state}")),
    );
    let titles = work.agreements.iter().filter_map(|id| Some(told.agreement(id)?.title.clone()));
    let titles: Vec<String> = titles.collect();
    Row {
        href: href::work(&here.place, &work.code),
        name: if titles.is_empty() {
            told.t("piece-work")
        } else {
            told.t("page-works-named").name("title", titles.join(", "))
        }
        .with("code", work.code.as_str()),
        official: shorten(&work.name, 90),
        said: format!("{state}. {}", said::work_progress(told.voice(), work)),
    }
}

fn table(lines: &[shape::WorkLine]) -> Table {
    let mut table = Table::new(&[
        "work",
        "cui",
        "name",
        "state",
        "physical_percent",
        "physical_planned_percent",
        "reported_month",
        "start",
        "planned_end",
        "end",
        "cost",
        "dataset",
        "known_at",
        "sha256",
    ]);
    for line in lines {
        table.push(vec![
            Cell::plain(&line.work),
            Cell::or_nothing(line.cui.as_ref()),
            Cell::text(&line.name),
            Cell::or_nothing(line.state),
            Cell::or_nothing(line.physical_percent),
            Cell::or_nothing(line.physical_planned_percent),
            Cell::or_nothing(line.reported_month),
            Cell::or_nothing(line.start),
            Cell::or_nothing(line.planned_end),
            Cell::or_nothing(line.end),
            Cell::or_nothing(line.cost.map(crate::domain::money::Soles::plain)),
            Cell::plain(&line.dataset),
            Cell::plain(&line.known_at.to_rfc3339()),
            Cell::plain(&line.sha256),
        ]);
    }
    table
}
