//! The committee's report of a month: to be read here, printed, or read aloud.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use crate::domain::lang::Lang;
use crate::domain::period::Month;
use crate::i18n::dates;
use crate::report::txt;
use crate::web::App;
use crate::web::address::Here;
use crate::web::answer;
use crate::web::asked::{Asked, Form};
use crate::web::frame::Frame;
use crate::web::problem::Problem;

#[derive(Template)]
#[template(path = "reports.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    months: Vec<Row>,
}

struct Row {
    href: String,
    month: String,
}

/// Months that are offered: the last year.
const MONTHS: usize = 12;

/// `/{m}/informes`
pub async fn list(
    State(app): State<App>,
    asked: Asked,
    Path(m): Path<String>,
) -> Result<Response, Problem> {
    let here = Here::find(&app, &asked, &m).await?;
    let judged = app.judgement(&asked, &here.municipality.ubigeo).await?;
    let months: Vec<Month> =
        std::iter::successors(Some(judged.month), |month| Some(month.previous()))
            .take(MONTHS)
            .collect();
    let view = || View {
        frame: Frame::new(&asked, "Informes", &["json"]).at(here.place.clone()),
        months: months
            .iter()
            .map(|month| Row {
                href: here.path(&format!("/informes/{month}")),
                month: dates::month(Lang::Es, *month),
            })
            .collect(),
    };
    answer::page(&asked, view, &months)
}

#[derive(Template)]
#[template(path = "report.html", config = "config/askama.toml")]
struct OneView {
    frame: Frame,
    month: String,
    lines: Vec<String>,
    text: String,
}

/// `/{m}/informes/2025-10`
pub async fn one(
    State(app): State<App>,
    asked: Asked,
    Path((m, month)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let here = Here::find(&app, &asked, &m).await?;
    let unknown = |text: &str| {
        Problem::unknown("report_unknown", format!("no hay ningún informe de «{text}»"))
            .hint("el mes se escribe con su año: 2025-10")
            .similar(vec![("Informes".to_owned(), here.path("/informes"))])
    };
    let period: Month = month.parse().map_err(|_| unknown(&month))?;
    let told = app.told_of(&asked, &here.municipality.ubigeo, Some(period)).await?;
    if asked.form == Form::Txt {
        return Ok(answer::text(txt::render(&told.report, Lang::Es)));
    }
    let view = || OneView {
        frame: Frame::new(&asked, "Informe para leer en voz alta", &["json", "txt"])
            .at(here.place.clone()),
        month: dates::month(Lang::Es, period),
        lines: txt::render(&told.report, Lang::Es).lines().map(str::to_owned).collect(),
        text: here.path(&format!("/informes/{period}.txt")),
    };
    answer::page(&asked, view, &told.report)
}
