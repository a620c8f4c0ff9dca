//! The works of a municipality, and one of them: built, or only paid?

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use serde::Serialize;

use super::agreement::disagreement_about;
use super::alerts::{self, Card};
use crate::domain::codes::WorkCode;
use crate::domain::evidence::EvidenceId;
use crate::domain::indicator::Subject;
use crate::domain::lang::Lang;
use crate::domain::money::Tenths;
use crate::domain::period::Month;
use crate::domain::text::shorten;
use crate::domain::work::WorkState;
use crate::i18n::{dates, numbers, text};
use crate::report::chart::{advance, progress};
use crate::report::model::works::{VisitLine, WorkLine};
use crate::report::words::agreements as said;
use crate::shapes::measures::{self, MeasureLine};
use crate::shapes::works as shape;
use crate::web::address::Here;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::speech::Word;
use crate::web::table::{Cell, Table};
use crate::web::told::Told;
use crate::web::view::{self, Door, Silence};
use crate::web::{App, href, public, words};

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
    let here = Here::find(&app, &asked, &m).await?;
    let told = app.told(&asked, &here.municipality.ubigeo).await?;
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
            silence: view::silence(&told),
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

#[derive(Template)]
#[template(path = "work.html", config = "config/askama.toml")]
struct OneView {
    frame: Frame,
    over: Word,
    title: String,
    /// An agreement's, and not words of ours.
    title_is_name: bool,
    of_agreements: Vec<(String, String)>,
    state: String,
    silence: Option<Silence>,
    picture: String,
    progress: String,
    reported: Word,
    dates: Vec<String>,
    stopped: Option<String>,
    stopped_words: Option<String>,
    alerts: Vec<Card>,
    disagreements: Vec<super::agreement::Disagreement>,
    months: Vec<MonthRow>,
    advance: Option<String>,
    /// The month since which nobody reported, where it is long ago.
    stale: Option<String>,
    visits: Vec<Word>,
    cost: String,
    contracts: Vec<String>,
    official: String,
    cui: Option<(String, String)>,
    records: Vec<Door>,
}

struct MonthRow {
    month: String,
    expected: String,
    built: String,
}

#[derive(Serialize)]
struct Object<'a> {
    work: &'a WorkLine,
    records: Vec<shape::WorkLine>,
    measures: Vec<MeasureLine>,
}

/// `/{m}/obras/78690`
pub async fn one(
    State(app): State<App>,
    asked: Asked,
    Path((m, code)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let here = Here::find(&app, &asked, &m).await?;
    let unknown = || {
        Problem::unknown("work_unknown")
            .with("typed", &code)
            .similar(vec![(asked.t("page-works-title").plain(), here.path("/obras"))])
    };
    let code = WorkCode::parse(&code).map_err(|_| unknown())?;
    let told = app.told(&asked, &here.municipality.ubigeo).await?;
    let line = told.work(&code).ok_or_else(unknown)?;
    let records = told.judged.facts.works.iter().filter(|work| work.fact.code == code);
    let measured = told.judged.measures.iter();
    let object = Object {
        work: &line,
        records: records.map(shape::line).collect(),
        measures: measured
            .filter(|measure| measure.id.subject == Subject::Work(code.clone()))
            .map(measures::line)
            .collect(),
    };
    answer::page(&asked, || one_view(&asked, &here, &told, &line), &object)
}

fn one_view(asked: &Asked, here: &Here, told: &Told, line: &WorkLine) -> OneView {
    let subject = Subject::Work(line.code.clone());
    let alerts = public::alerts(&told.judged).filter(|alert| alert.id.subject == subject);
    let of_agreements: Vec<(String, String)> = line
        .agreements
        .iter()
        .map(|id| {
            let title = told.agreement(id).map_or_else(|| id.to_string(), |one| one.title.clone());
            (href::agreement(&here.place, id), title)
        })
        .collect();
    let title = match of_agreements.as_slice() {
        [(_, title)] => title.clone(),
        _ => told.t("piece-work").with("code", line.code.as_str()).plain(),
    };
    let known = |cited: &crate::report::model::cited::Cited<Tenths>| cited.known().copied();
    OneView {
        frame: Frame::new(asked, title.clone(), &["json"]).at(here.place.clone()),
        over: told.t("page-work-over").with("code", line.code.as_str()),
        title_is_name: of_agreements.len() == 1,
        title,
        of_agreements,
        state: line.state.map_or_else(
            || told.t("page-work-no-state").plain(),
            |state| text(told.lang, &format!("work-state-{state}")),
        ),
        silence: view::silence(told),
        picture: progress::draw(&progress::Picture {
            code: line.code.as_str(),
            built: known(&line.built),
            paid: known(&line.paid),
            expected: known(&line.expected),
            lang: told.lang,
            id: "o",
        }),
        progress: said::work_progress(told.voice(), line),
        reported: line.reported.map_or_else(
            || told.t("page-work-not-reported"),
            |month| told.t("page-work-reported").with("month", dates::month(told.lang, month)),
        ),
        dates: said::work_dates(told.voice(), line),
        stopped: line.stopped.as_ref().map(|stop| said::stoppage(told.voice(), stop)),
        stopped_words: line.stopped.as_ref().and_then(|stop| stop.words.clone()),
        alerts: alerts.map(|alert| alerts::card(here, told, alert)).collect(),
        disagreements: disagreement_about(told, line.code.as_str()),
        months: months(told, line),
        advance: advance(asked.lang, line),
        stale: stale(told, line).map(|month| dates::month(asked.lang, month)),
        visits: visits(told, line),
        cost: view::amount(told.lang, &line.cost),
        contracts: contracts(told, line),
        official: line.name.clone(),
        cui: line
            .cui
            .as_ref()
            .map(|cui| (href::investment(&here.place, cui), format!("CUI {cui}"))),
        records: records(told, &line.code),
    }
}

/// The progress as a picture; none where there is no line to draw.
fn advance(lang: Lang, line: &WorkLine) -> Option<String> {
    let point = |one: &crate::report::model::works::WorkMonth| advance::Point {
        month: one.month,
        expected: one.expected,
        built: one.built,
    };
    let points: Vec<advance::Point> = line.months.iter().map(point).collect();
    advance::draw(&advance::Picture { code: line.code.as_str(), points: &points, lang, id: "a" })
}

/// The last reported month of a work under way, when more than the month after it has passed.
fn stale(told: &Told, line: &WorkLine) -> Option<Month> {
    let is_under_way = line.state != Some(WorkState::Finished) && line.ended_on.is_none();
    line.reported.filter(|month| is_under_way && month.next() < told.judged.month)
}

/// Every month from the first to the last that was reported; one without a report says so.
fn months(told: &Told, line: &WorkLine) -> Vec<MonthRow> {
    let (Some(first), Some(last)) = (line.months.first(), line.months.last()) else {
        return Vec::new();
    };
    let said = |value: Option<Tenths>| {
        value.map_or_else(|| told.t("piece-no-data").plain(), numbers::percent)
    };
    let mut rows = Vec::new();
    let mut month = first.month;
    while month <= last.month {
        let known = line.months.iter().find(|one| one.month == month);
        rows.push(MonthRow {
            month: dates::month_short(told.lang, month),
            expected: said(known.and_then(|one| one.expected)),
            built: said(known.and_then(|one| one.built)),
        });
        month = month.next();
    }
    rows
}

fn visits(told: &Told, line: &WorkLine) -> Vec<Word> {
    let visit = |visit: &VisitLine| {
        let built = visit.built.map(|built| built.to_string());
        view::visit(told.lang, visit.on, visit.state, built, visit.note.as_deref())
    };
    line.visits.iter().map(visit).collect()
}

/// Contracts of its investment, as far as any file names them.
fn contracts(told: &Told, line: &WorkLine) -> Vec<String> {
    let Some(cui) = &line.cui else { return Vec::new() };
    let of_it = told.judged.facts.contracts.iter().map(|seen| &seen.fact);
    of_it
        .filter(|contract| contract.cui.as_ref() == Some(cui))
        .map(|contract| {
            let parts = [
                contract.description.as_deref().map(|words| shorten(words, 160)),
                contract.supplier.clone(),
                contract.amount.map(numbers::soles),
                contract.signed_on.map(|day| {
                    told.t("page-work-signed").with("date", words::day(told.lang, day)).plain()
                }),
                contract
                    .terminated
                    .filter(|ended| *ended)
                    .map(|_| told.t("page-work-terminated").plain()),
            ];
            parts.into_iter().flatten().collect::<Vec<_>>().join(". ")
        })
        .collect()
}

fn records(told: &Told, code: &WorkCode) -> Vec<Door> {
    let of_it = told.judged.facts.works.iter().filter(|work| work.fact.code == *code);
    let door = |id: &EvidenceId, dataset: String| Door { href: href::trace(id), label: dataset };
    of_it.map(|work| door(&work.id, work.dataset.to_string())).collect()
}
