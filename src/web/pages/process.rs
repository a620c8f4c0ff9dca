//! A process: its twelve steps as planned and as they were, who came, and what it taught for the next
//! assembly.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::agreement::{Event, Lesson, LessonKind, Process, ProcessId};
use crate::domain::evidence::Seen;
use crate::domain::facts::Facts;
use crate::domain::facts::steps::{Span, StepLine};
use crate::domain::lang::Lang;
use crate::domain::period::Year;
use crate::i18n::{dates, numbers, text};
use crate::report::words::{Voice, people};
use crate::web::App;
use crate::web::address::Here;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::href;
use crate::web::problem::Problem;
use crate::web::speech::Word;
use crate::web::table::{Cell, Table};
use crate::web::told::Told;
use crate::web::view::Door;

#[derive(Template)]
#[template(path = "process.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    name: String,
    year: String,
    lead: Word,
    facts: Vec<(String, String)>,
    steps: Vec<StepRow>,
    /// The sheet of steps was filled in.
    is_noted: bool,
    people: Vec<String>,
    events: Vec<EventRow>,
    lessons: Vec<Lessons>,
    acta: String,
    others: Vec<(String, String)>,
}

struct StepRow {
    number: i64,
    name: String,
    planned: String,
    real: String,
    document: Option<String>,
    note: Option<String>,
    door: Option<Door>,
}

struct EventRow {
    name: String,
    on: String,
    men: String,
    women: String,
    href: String,
}

struct Lessons {
    kind: String,
    rows: Vec<(String, Option<String>)>,
}

#[derive(Serialize)]
struct Object<'a> {
    process: Option<&'a Process>,
    steps: &'a [StepLine],
    events: Vec<EventLine<'a>>,
    lessons: Vec<&'a Lesson>,
}

/// An event without the counts of small groups.
#[derive(Serialize)]
struct EventLine<'a> {
    number: i64,
    kind: crate::domain::agreement::EventKind,
    name: &'a str,
    on: Option<NaiveDate>,
    men: Option<i64>,
    women: Option<i64>,
    counts_for_process: bool,
}

/// `/{m}/proceso/2024`
pub async fn page(
    State(app): State<App>,
    asked: Asked,
    Path((m, year)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (here, told) = app.here(&asked, &m).await?;
    let facts = &told.judged.facts;
    let (id, years) = asked_for(&asked, &here, facts, "process", &year)?;
    let steps = facts.steps_of(&id);
    let mut events: Vec<&Seen<Event>> =
        facts.events.iter().filter(|event| event.fact.process == id).collect();
    events.sort_by_key(|event| (event.fact.on, event.fact.number));
    let mut lessons: Vec<&Lesson> =
        facts.lessons.iter().map(|one| &one.fact).filter(|one| one.process == id).collect();
    lessons.sort_by_key(|one| one.number);
    let object = Object {
        process: facts.processes.iter().rfind(|one| one.fact.id == id).map(|one| &one.fact),
        steps: &steps,
        events: events.iter().map(|event| event_line(&event.fact)).collect(),
        lessons,
    };
    let view = || view(&asked, &here, &told, &id, &object, &events, &years);
    answer::table(&asked, view, &object, || table(&steps))
}

/// The years of which the register has a process, an acta or an agreement, the newest first.
pub fn years(facts: &Facts) -> Vec<Year> {
    let processes = facts.processes.iter().map(|one| one.fact.id.year);
    let actas = facts.actas.iter().map(|one| one.fact.process.year);
    let agreements =
        facts.agreements.iter().filter_map(|one| Some(one.in_force()?.fact.id.process.year));
    let mut years: Vec<Year> = processes.chain(actas).chain(agreements).collect();
    years.sort_unstable();
    years.dedup();
    years.reverse();
    years
}

/// The process that a page is asked for by its year, and the years that there are; `what` is the page.
pub fn asked_for(
    asked: &Asked,
    here: &Here,
    facts: &Facts,
    what: &str,
    typed: &str,
) -> Result<(ProcessId, Vec<Year>), Problem> {
    let years = years(facts);
    if let Some(year) = typed.parse().ok().filter(|year| years.contains(year)) {
        return Ok((ProcessId { ubigeo: here.municipality.ubigeo.clone(), year }, years));
    }
    let word = if what == "acta" { "acta" } else { "proceso" };
    let known = years.iter().map(|year| {
        let title = asked.t(&format!("page-{what}-title")).with("year", year.to_string());
        (title.plain(), here.path(&format!("/{word}/{year}")))
    });
    Err(Problem::unknown("process_unknown").with("typed", typed).similar(known.collect()))
}

/// Groups of one to four would point at persons.
fn shown(count: Option<i64>) -> Option<i64> {
    count.filter(|count| *count == 0 || *count >= 5)
}

fn event_line(event: &Event) -> EventLine<'_> {
    EventLine {
        number: event.number,
        kind: event.kind,
        name: &event.name,
        on: event.on,
        men: shown(event.men),
        women: shown(event.women),
        counts_for_process: event.counts_for_process,
    }
}

fn view(
    asked: &Asked,
    here: &Here,
    told: &Told,
    id: &ProcessId,
    of: &Object<'_>,
    events: &[&Seen<Event>],
    years: &[Year],
) -> View {
    let lang = asked.lang;
    let year = id.year.to_string();
    let dated = of.steps.iter().filter(|step| step.real.is_some()).count();
    View {
        frame: Frame::new(
            asked,
            asked.t("page-process-title").with("year", &year).plain(),
            &["json", "csv"],
        )
        .at(here.place.clone()),
        name: here.place.name.clone(),
        lead: asked.t("page-process-lead").with("n", dated).with("all", of.steps.len()),
        facts: of.process.map_or_else(Vec::new, |process| about(lang, process)),
        steps: of.steps.iter().map(|step| step_row(lang, step)).collect(),
        is_noted: told.judged.facts.steps.iter().any(|step| step.fact.process == *id),
        people: people::sentences(
            Voice::written(lang),
            &told.report.participation,
            &told.report.money.year.to_string(),
        ),
        events: events.iter().map(|event| event_row(lang, event)).collect(),
        lessons: lessons(lang, &of.lessons),
        acta: here.path(&format!("/acta/{year}")),
        others: years
            .iter()
            .filter(|other| **other != id.year)
            .map(|other| (here.path(&format!("/proceso/{other}")), other.to_string()))
            .collect(),
        year,
    }
}

fn about(lang: Lang, process: &Process) -> Vec<(String, String)> {
    let years: Vec<String> = process.fiscal_years.iter().map(ToString::to_string).collect();
    let ordinance = process.ordinance.as_ref().map(|ordinance| {
        let on = process.ordinance_on.map(|day| format!(", {}", dates::day(lang, day)));
        format!("{ordinance}{}", on.unwrap_or_default())
    });
    let parts = [
        ("page-process-years", Some(years.join(", "))),
        ("page-process-ordinance", ordinance),
        ("page-process-amount", process.amount.map(numbers::soles)),
        ("page-process-proposals", process.proposals.map(numbers::count)),
    ];
    let said = |value: Option<String>| value.unwrap_or_else(|| text(lang, "not-known"));
    parts.into_iter().map(|(key, value)| (text(lang, key), said(value))).collect()
}

fn step_row(lang: Lang, step: &StepLine) -> StepRow {
    StepRow {
        number: step.number,
        name: text(lang, &format!("process-step-{}", step.number)),
        planned: span(lang, step.planned),
        real: span(lang, step.real),
        document: step.document.clone(),
        note: step.note.clone(),
        door: step
            .evidence
            .first()
            .map(|id| Door { href: href::trace(id), label: text(lang, "page-see-trace") }),
    }
}

fn span(lang: Lang, span: Option<Span>) -> String {
    let day = |day: NaiveDate| dates::day_short(lang, day);
    match span.map(|span| (span.from, span.to)) {
        None | Some((None, None)) => text(lang, "page-no-date"),
        Some((Some(from), Some(to))) if from == to => day(from),
        Some((Some(from), Some(to))) => format!("{} – {}", day(from), day(to)),
        Some((Some(from), None)) => {
            crate::i18n::text_with(lang, "page-from", &[("date", day(from).into())])
        }
        Some((None, Some(to))) => {
            crate::i18n::text_with(lang, "page-until", &[("date", day(to).into())])
        }
    }
}

fn event_row(lang: Lang, event: &Seen<Event>) -> EventRow {
    let people = |count: Option<i64>| match (count, shown(count)) {
        (None, _) => "–".to_owned(),
        (_, Some(count)) => numbers::count(count),
        (_, None) => text(lang, "people-few"),
    };
    EventRow {
        name: event.fact.name.clone(),
        on: event
            .fact
            .on
            .map_or_else(|| text(lang, "page-no-date"), |day| dates::day_short(lang, day)),
        men: people(event.fact.men),
        women: people(event.fact.women),
        href: href::trace(&event.id),
    }
}

fn lessons(lang: Lang, all: &[&Lesson]) -> Vec<Lessons> {
    LessonKind::ALL
        .iter()
        .map(|kind| Lessons {
            kind: text(lang, &format!("lesson-{kind}")),
            rows: all
                .iter()
                .filter(|one| one.kind == *kind)
                .map(|one| (one.text.clone(), one.origin.clone()))
                .collect(),
        })
        .filter(|of_kind| !of_kind.rows.is_empty())
        .collect()
}

fn table(steps: &[StepLine]) -> Table {
    let mut table = Table::new(&[
        "step",
        "planned_from",
        "planned_to",
        "from",
        "to",
        "document",
        "note",
        "evidence",
    ]);
    for step in steps {
        let day = |span: Option<Span>, get: fn(Span) -> Option<NaiveDate>| {
            Cell::or_nothing(span.and_then(get))
        };
        table.push(vec![
            Cell::plain(&step.number),
            day(step.planned, |span| span.from),
            day(step.planned, |span| span.to),
            day(step.real, |span| span.from),
            day(step.real, |span| span.to),
            Cell::text_or_nothing(step.document.as_deref()),
            Cell::text_or_nothing(step.note.as_deref()),
            Cell::or_nothing(step.evidence.first()),
        ]);
    }
    table
}
