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
use crate::report::model::works::WorkLine;
use crate::report::words::agreements as said;
use crate::shapes::measures::{self, MeasureLine};
use crate::shapes::works as shape;
use crate::web::address::Here;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::table::{Cell, Table};
use crate::web::told::{Told, VOICE};
use crate::web::view::{self, Door, Silence};
use crate::web::{App, href, public, words};

#[derive(Template)]
#[template(path = "works.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    sentence: String,
    silence: Option<Silence>,
    works: Vec<Row>,
    others: Vec<Row>,
    untold: usize,
}

struct Row {
    href: String,
    /// The agreement's title first: people know no code.
    name: String,
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
            frame: Frame::new(&asked, "Obras", &["json", "csv"]).at(here.place.clone()),
            sentence: match of_agreements.len() {
                0 if told.report.agreements.is_empty() => {
                    "Todavía no hay acuerdos; estas son las obras que se conocen.".to_owned()
                }
                0 => "No hay obras registradas de estos acuerdos.".to_owned(),
                1 => "Hay 1 obra de los acuerdos.".to_owned(),
                some => format!("Hay {some} obras de los acuerdos."),
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
        || "Estado: no se sabe".to_owned(),
        |state| text(Lang::Es, &format!("work-state-{state}")),
    );
    let titles = work.agreements.iter().filter_map(|id| Some(told.agreement(id)?.title.clone()));
    let titles: Vec<String> = titles.collect();
    let own = format!("Obra {}", work.code);
    Row {
        href: href::work(&here.place, &work.code),
        name: if titles.is_empty() { own } else { format!("{} · {own}", titles.join(", ")) },
        official: shorten(&work.name, 90),
        said: format!("{state}. {}", said::work_progress(VOICE, work)),
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
    over: String,
    title: String,
    of_agreements: Vec<(String, String)>,
    state: String,
    silence: Option<Silence>,
    picture: String,
    progress: String,
    reported: String,
    dates: Vec<String>,
    stopped: Option<String>,
    stopped_words: Option<String>,
    alerts: Vec<Card>,
    disagreements: Vec<super::agreement::Disagreement>,
    months: Vec<MonthRow>,
    advance: Option<String>,
    /// The month since which nobody reported, where it is long ago.
    stale: Option<String>,
    visits: Vec<String>,
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
        Problem::unknown("work_unknown", format!("no conocemos ninguna obra «{code}» aquí"))
            .hint("el código de InfObras es un número, como 78690")
            .similar(vec![("Obras del distrito".to_owned(), here.path("/obras"))])
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
        _ => format!("Obra {}", line.code),
    };
    let known = |cited: &crate::report::model::cited::Cited<Tenths>| cited.known().copied();
    OneView {
        frame: Frame::new(asked, title.clone(), &["json"]).at(here.place.clone()),
        over: format!("Obra {} de InfObras", line.code),
        title,
        of_agreements,
        state: line.state.map_or_else(
            || "No se sabe en qué estado está".to_owned(),
            |state| text(Lang::Es, &format!("work-state-{state}")),
        ),
        silence: view::silence(told),
        picture: progress::draw(&progress::Picture {
            code: line.code.as_str(),
            built: known(&line.built),
            paid: known(&line.paid),
            expected: known(&line.expected),
            lang: Lang::Es,
            id: "o",
        }),
        progress: said::work_progress(VOICE, line),
        reported: line.reported.map_or_else(
            || "Nadie registró todavía un mes de avance.".to_owned(),
            |month| format!("Último avance registrado: {}.", dates::month(Lang::Es, month)),
        ),
        dates: said::work_dates(VOICE, line),
        stopped: line.stopped.as_ref().map(|stop| said::stoppage(VOICE, stop)),
        stopped_words: line.stopped.as_ref().and_then(|stop| stop.words.clone()),
        alerts: alerts.map(|alert| alerts::card(here, &told.judged, alert)).collect(),
        disagreements: disagreement_about(&told.judged, line.code.as_str()),
        months: months(line),
        advance: advance(asked.lang, line),
        stale: stale(told, line).map(|month| dates::month(asked.lang, month)),
        visits: visits(line),
        cost: view::amount(&line.cost),
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
fn months(line: &WorkLine) -> Vec<MonthRow> {
    let (Some(first), Some(last)) = (line.months.first(), line.months.last()) else {
        return Vec::new();
    };
    let said =
        |value: Option<Tenths>| value.map_or_else(|| "sin dato".to_owned(), numbers::percent);
    let mut rows = Vec::new();
    let mut month = first.month;
    while month <= last.month {
        let known = line.months.iter().find(|one| one.month == month);
        rows.push(MonthRow {
            month: dates::month_short(Lang::Es, month),
            expected: said(known.and_then(|one| one.expected)),
            built: said(known.and_then(|one| one.built)),
        });
        month = month.next();
    }
    rows
}

fn visits(line: &WorkLine) -> Vec<String> {
    let visit = |visit: &crate::report::model::works::VisitLine| {
        let state = text(Lang::Es, &format!("visit-state-{}", visit.state));
        let built = visit
            .built
            .map_or_else(String::new, |built| format!("; se calculó cerca de {built} de 100"));
        let note = visit.note.as_ref().map_or_else(String::new, |note| format!(". «{note}»"));
        format!("{}: {state}{built}{note}", words::day(visit.on))
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
                contract.signed_on.map(|day| format!("firmado el {}", words::day(day))),
                contract
                    .terminated
                    .filter(|ended| *ended)
                    .map(|_| "resuelto antes de tiempo".to_owned()),
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
