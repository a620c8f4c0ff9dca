//! The committee's report of a month: to be read here, printed, or read aloud.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use crate::domain::period::Month;
use crate::i18n::dates;
use crate::report::{csv, html, json, txt};
use crate::web::address::Here;
use crate::web::answer;
use crate::web::asked::{Asked, Form};
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::{App, words};

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
        frame: Frame::new(&asked, asked.t("page-reports-title").plain(), &["json"])
            .at(here.place.clone()),
        months: months
            .iter()
            .map(|month| Row {
                href: here.path(&format!("/informes/{month}")),
                month: dates::month(asked.lang, *month),
            })
            .collect(),
    };
    answer::page(&asked, view, &months)
}

struct PaperLink {
    href: String,
    /// How many sheets and how much to carry, once they are set.
    ready: Option<(usize, String)>,
}

#[derive(Template)]
#[template(path = "report.html", config = "config/askama.toml")]
struct OneView {
    frame: Frame,
    month: String,
    /// Where the committee has made it.
    paper: Option<PaperLink>,
    sheet: String,
    sheet_size: String,
    script: String,
    lines: Vec<String>,
}

/// `/{m}/informes/2025-10`: light enough for a phone, with the doors to the other forms.
pub async fn one(
    State(app): State<App>,
    asked: Asked,
    Path((m, month)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (here, period) = asked_for(&app, &asked, &m, &month).await?;
    let told = app.told_of(&asked, &here.municipality.ubigeo, Some(period)).await?;
    let script = || txt::render(&told.report, asked.lang);
    let path = here.path(&format!("/informes/{period}"));
    match asked.form {
        Form::Html => {
            let paper = app.made_paper(&asked, &here.municipality.ubigeo, period).await?;
            let title = asked.t("page-report-title").plain();
            answer::html(&OneView {
                paper: paper.map(|ready| PaperLink {
                    href: format!("{path}.pdf"),
                    ready: ready.map(|paper| (paper.sheets, size(paper.bytes.len()))),
                }),
                frame: Frame::new(&asked, title, &["json", "csv", "txt"]).at(here.place.clone()),
                month: dates::month(asked.lang, period),
                sheet: format!("{path}/hoja"),
                sheet_size: size(html::render(&told.report, asked.lang).len()),
                script: format!("{path}.txt"),
                lines: script().lines().map(str::to_owned).collect(),
            })
        }
        Form::Json => json::render(&told.report, asked.lang)
            .map(answer::written_json)
            .map_err(|error| Problem::broken(&error)),
        Form::Csv => {
            csv::render(&told.report).map(answer::csv).map_err(|error| Problem::broken(&error))
        }
        Form::Txt => Ok(answer::text(script())),
        Form::Pdf => {
            let paper = app.paper(&asked, &here.municipality.ubigeo, period).await?;
            Ok(answer::pdf(paper.bytes.clone()))
        }
    }
}

/// `/{m}/informes/2025-10/hoja`: the whole report, to be printed or kept as a file.
pub async fn sheet(
    State(app): State<App>,
    asked: Asked,
    Path((m, month)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (here, period) = asked_for(&app, &asked, &m, &month).await?;
    if asked.form != Form::Html {
        return Err(answer::no_such_form(&asked));
    }
    let told = app.told_of(&asked, &here.municipality.ubigeo, Some(period)).await?;
    Ok(answer::standalone(html::render(&told.report, asked.lang)))
}

async fn asked_for(
    app: &App,
    asked: &Asked,
    m: &str,
    month: &str,
) -> Result<(Here, Month), Problem> {
    let here = Here::find(app, asked, m).await?;
    let unknown = |kind: &'static str, typed: &str| {
        Problem::unknown("report_unknown")
            .kind(kind)
            .with("typed", typed)
            .similar(vec![(asked.t("frame-reports").plain(), here.path("/informes"))])
    };
    let period: Month = month.parse().map_err(|_| unknown("", month))?;
    if period.first_day() > asked.house(app).clock.today() {
        return Err(unknown("early", &words::capital(&dates::month(asked.lang, period))));
    }
    Ok((here, period))
}

fn size(bytes: usize) -> String {
    words::bytes(i64::try_from(bytes).unwrap_or(i64::MAX))
}
