//! One work: built, or only paid?

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use serde::Serialize;

use super::SOURCES;
use crate::domain::codes::WorkCode;
use crate::domain::evidence::EvidenceId;
use crate::domain::indicator::Subject;
use crate::domain::lang::Lang;
use crate::domain::money::Tenths;
use crate::domain::period::Month;
use crate::domain::source::Source;
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
use crate::web::pages::agreement::{Disagreement, disagreement_about};
use crate::web::pages::alerts::{self, Card};
use crate::web::problem::Problem;
use crate::web::speech::Word;
use crate::web::table::{Cell, Table};
use crate::web::told::Told;
use crate::web::view::{self, Door, Silence};
use crate::web::{App, href, public, words};

#[derive(Template)]
#[template(path = "work.html", config = "config/askama.toml")]
struct View {
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
    disagreements: Vec<Disagreement>,
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
    /// The record of the register of works, as the list of works has it.
    #[serde(flatten)]
    record: &'a shape::WorkLine,
    /// What all records together tell: months, visits, stoppages.
    told: &'a WorkLine,
    /// One a dataset, the newest first.
    records: &'a [shape::WorkLine],
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
    let records = told.judged.facts.one_work(&code).ok_or_else(unknown)?.records;
    let records: Vec<shape::WorkLine> = records.into_iter().map(shape::line).collect();
    let measured = told.judged.measures.iter();
    let object = Object {
        record: own_record(&records).ok_or_else(unknown)?,
        told: &line,
        records: &records,
        measures: measured
            .filter(|measure| measure.id.subject == Subject::Work(code.clone()))
            .map(measures::line)
            .collect(),
    };
    answer::table(&asked, || view_of(&asked, &here, &told, &line), &object, || months_table(&line))
}

/// The newest that the register of works itself published; a mirror says less of it.
fn own_record(records: &[shape::WorkLine]) -> Option<&shape::WorkLine> {
    let own = records.iter().find(|record| record.dataset.source() == Source::Infobras);
    own.or(records.first())
}

/// The months that were reported; cumulative, as the source counts them.
fn months_table(line: &WorkLine) -> Table {
    let mut table = Table::new(&["work", "month", "expected", "built"]);
    for month in &line.months {
        table.push(vec![
            Cell::plain(&line.code),
            Cell::plain(&month.month),
            Cell::or_nothing(month.expected),
            Cell::or_nothing(month.built),
        ]);
    }
    table
}

fn view_of(asked: &Asked, here: &Here, told: &Told, line: &WorkLine) -> View {
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
    View {
        frame: Frame::new(asked, title.clone(), &["json", "csv"]).at(here.place.clone()),
        over: told.t("page-work-over").with("code", line.code.as_str()),
        title_is_name: of_agreements.len() == 1,
        title,
        of_agreements,
        state: line.state.map_or_else(
            || told.t("page-work-no-state").plain(),
            |state| text(told.lang, &format!("work-state-{state}")),
        ),
        silence: view::silence(told, SOURCES),
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
