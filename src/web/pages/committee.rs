//! The committee: who watches, until when, with what training, and what it hands over to the next one.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::agreement::{Event, EventKind, Member, Sex, Visit};
use crate::domain::alert::Alert;
use crate::domain::evidence::Seen;
use crate::domain::facts::Facts;
use crate::domain::lang::Lang;
use crate::domain::period::Year;
use crate::i18n::{dates, text};
use crate::web::address::Here;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::speech::Word;
use crate::web::table::{Cell, Table};
use crate::web::told::Told;
use crate::web::{App, href, public};

/// Visits and events of the page; the process pages have all.
const MOST: usize = 6;

#[derive(Template)]
#[template(path = "committee.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    name: String,
    lead: Word,
    /// Its term is over, or runs until a day.
    term: Option<Word>,
    is_over: bool,
    members: Vec<Row>,
    accreditations: Vec<String>,
    trainings: Vec<String>,
    reports: Vec<String>,
    visits: Vec<(String, String)>,
    promises: Vec<(String, Word)>,
    live: usize,
    agreements: usize,
    process: Option<(String, String)>,
    trace: Option<String>,
}

/// One member: the name only with consent.
struct Row {
    role: String,
    name: Option<String>,
    community: String,
    organisation: String,
    sex: String,
}

#[derive(Serialize)]
struct Object<'a> {
    process: Option<Year>,
    term_to: Option<NaiveDate>,
    women: usize,
    men: usize,
    members: Vec<MemberLine<'a>>,
    trainings: Vec<&'a Event>,
    reports: Vec<&'a Event>,
    visits: Vec<&'a Visit>,
}

#[derive(Serialize)]
struct MemberLine<'a> {
    number: i64,
    /// Only with consent.
    name: Option<&'a str>,
    role: Option<&'a str>,
    sex: Option<Sex>,
    community: Option<&'a str>,
    organisation: Option<&'a str>,
    term_from: Option<NaiveDate>,
    term_to: Option<NaiveDate>,
    accreditation: Option<&'a str>,
}

/// `/{m}/comite`
pub async fn page(
    State(app): State<App>,
    asked: Asked,
    Path(m): Path<String>,
) -> Result<Response, Problem> {
    let (here, told) = app.here(&asked, &m).await?;
    let object = object(&told.judged.facts);
    answer::table(&asked, || view(&asked, &here, &told, &object), &object, || table(&object))
}

/// The members of the newest process that names any.
fn members(facts: &Facts) -> Vec<&Seen<Member>> {
    let newest = facts.members.iter().map(|member| member.fact.process.year).max();
    let mut members: Vec<&Seen<Member>> =
        facts.members.iter().filter(|member| Some(member.fact.process.year) == newest).collect();
    members.sort_by_key(|member| member.fact.number);
    members
}

fn object(facts: &Facts) -> Object<'_> {
    let members = members(facts);
    let count = |sex: Sex| members.iter().filter(|one| one.fact.sex == Some(sex)).count();
    let events = |kind: EventKind| {
        let mut events: Vec<&Event> = facts
            .events
            .iter()
            .map(|event| &event.fact)
            .filter(|event| event.kind == kind)
            .collect();
        events.sort_by_key(|event| std::cmp::Reverse(event.on));
        events
    };
    let mut visits: Vec<&Visit> = facts.visits.iter().map(|visit| &visit.fact).collect();
    visits.sort_by_key(|visit| std::cmp::Reverse(visit.on));
    Object {
        process: members.first().map(|one| one.fact.process.year),
        term_to: members.iter().filter_map(|one| one.fact.term_to).max(),
        women: count(Sex::Woman),
        men: count(Sex::Man),
        members: members.iter().map(|one| member(&one.fact)).collect(),
        trainings: events(EventKind::Training),
        reports: events(EventKind::CommitteeReport),
        visits,
    }
}

fn member(of: &Member) -> MemberLine<'_> {
    MemberLine {
        number: of.number,
        name: of.name.as_deref().filter(|_| of.consent),
        role: of.role.as_deref(),
        sex: of.sex,
        community: of.community.as_deref(),
        organisation: of.organisation.as_deref(),
        term_from: of.term_from,
        term_to: of.term_to,
        accreditation: of.accreditation.as_deref(),
    }
}

fn view(asked: &Asked, here: &Here, told: &Told, of: &Object<'_>) -> View {
    let (lang, facts) = (asked.lang, &told.judged.facts);
    let is_over = of.term_to.is_some_and(|end| end < facts.today);
    let live: Vec<&Alert> =
        public::alerts(&told.judged).filter(|alert| alert.state.is_live()).collect();
    let mut accreditations: Vec<String> =
        of.members.iter().filter_map(|one| one.accreditation.map(str::to_owned)).collect();
    accreditations.dedup();
    let title = asked.t("page-committee-title").plain();
    View {
        frame: Frame::new(asked, title, &["json", "csv"]).at(here.place.clone()),
        name: here.place.name.clone(),
        lead: if of.members.is_empty() {
            asked.t("page-committee-none")
        } else {
            asked.t("page-committee-lead").with("women", of.women).with("all", of.members.len())
        },
        term: of.term_to.map(|end| {
            let word = if is_over { "page-committee-over" } else { "page-committee-until" };
            asked.t(word).with("date", dates::day(lang, end))
        }),
        is_over,
        members: of.members.iter().map(|one| row(lang, one)).collect(),
        accreditations,
        trainings: events(lang, &of.trainings),
        reports: events(lang, &of.reports),
        visits: of.visits.iter().take(MOST).map(|visit| seen(lang, here, told, visit)).collect(),
        promises: live.iter().filter_map(|alert| promise(asked, here, alert)).collect(),
        live: live.len(),
        agreements: told.report.agreements.len(),
        process: of.process.map(|year| (here.path(&format!("/proceso/{year}")), year.to_string())),
        trace: members(facts).first().map(|one| href::trace(&one.id)),
    }
}

fn row(lang: Lang, of: &MemberLine<'_>) -> Row {
    let said = |text: Option<&str>| text.unwrap_or("–").to_owned();
    Row {
        role: said(of.role),
        name: of.name.map(str::to_owned),
        community: said(of.community),
        organisation: said(of.organisation),
        sex: of.sex.map_or_else(|| "–".to_owned(), |sex| text(lang, &format!("sex-{sex}"))),
    }
}

fn events(lang: Lang, of: &[&Event]) -> Vec<String> {
    let day = |event: &Event| {
        event.on.map_or_else(|| text(lang, "page-no-date"), |day| dates::day(lang, day))
    };
    of.iter().take(MOST).map(|event| format!("{}, {}", event.name, day(event))).collect()
}

fn seen(lang: Lang, here: &Here, told: &Told, visit: &Visit) -> (String, String) {
    let title = told.agreement(&visit.agreement).map(|line| line.title.clone());
    let title = title.unwrap_or_else(|| visit.agreement.to_string());
    let state = text(lang, &format!("visit-state-{}", visit.state));
    let words = format!("{}: {title}, {state}", dates::day_short(lang, visit.on));
    (href::agreement(&here.place, &visit.agreement), words)
}

/// A date that the municipality promised in a reply that is still open.
fn promise(asked: &Asked, here: &Here, alert: &Alert) -> Option<(String, Word)> {
    let promised = alert.reply.as_ref()?.promised_on?;
    let word = asked
        .t("page-committee-promise")
        .with("date", dates::day(asked.lang, promised))
        .name("title", alert.title.as_str());
    Some((href::alert(&here.place, &alert.id), word))
}

fn table(of: &Object<'_>) -> Table {
    let mut table = Table::new(&[
        "number",
        "name",
        "role",
        "sex",
        "community",
        "organisation",
        "term_from",
        "term_to",
        "accreditation",
    ]);
    for one in &of.members {
        table.push(vec![
            Cell::plain(&one.number),
            Cell::text_or_nothing(one.name),
            Cell::text_or_nothing(one.role),
            Cell::or_nothing(one.sex),
            Cell::text_or_nothing(one.community),
            Cell::text_or_nothing(one.organisation),
            Cell::or_nothing(one.term_from),
            Cell::or_nothing(one.term_to),
            Cell::text_or_nothing(one.accreditation),
        ]);
    }
    table
}
