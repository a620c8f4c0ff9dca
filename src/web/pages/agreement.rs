//! What became of one agreement: its word, one sentence, its ladder; then money, alerts with their
//! replies, the rungs as a list, and in the end its official name and why it is thought to be it.

mod rungs;
mod ties;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use serde::Serialize;

use super::alerts::{self, Card};
use crate::domain::agreement::{Agreement, AgreementId, Visit, YearAmount};
use crate::domain::evidence::{EvidenceId, Seen};
use crate::domain::facts::Versions;
use crate::domain::indicator::Subject;
use crate::domain::judgement::Judgement;
use crate::domain::source::Source;
use crate::i18n::{numbers, text};
use crate::report::chart::ladder;
use crate::report::chart::marks::Drawn;
use crate::report::drawings;
use crate::report::model::agreements::AgreementLine;
use crate::report::words::agreements as said;
use crate::shapes::agreements as shape;
use crate::shapes::alerts::{self as alert_shape, AlertLine};
use crate::shapes::matches::{self, MatchLine};
use crate::shapes::measures::{self, MeasureLine};
use crate::web::address::Here;
use crate::web::answer;
use crate::web::asked::{Asked, Form};
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::speech::{Piece, Word};
use crate::web::told::Told;
use crate::web::view::{self, Money, Silence, Tag};
use crate::web::{App, href, plain, public, words};
use chrono::NaiveDate;
use rungs::Rung;
use ties::Tie;
pub use ties::{Disagreement, about as disagreement_about};

/// Where rungs and money come from.
const SOURCES: &[Source] =
    &[Source::Siaf, Source::ConsultaAmigable, Source::Ssi, Source::Investments, Source::Infobras];

#[derive(Template)]
#[template(path = "agreement.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    over: Word,
    amended: Option<Word>,
    title: String,
    tag: Tag,
    story: Piece,
    silence: Option<Silence>,
    ladder: String,
    data_until: Option<Word>,
    has_project: bool,
    confirmed: bool,
    money_said: Option<String>,
    money: Money,
    alerts: Vec<Card>,
    disagreements: Vec<Disagreement>,
    visits: Vec<Word>,
    /// The stages with their names of the farming cycle, where a person has asked for them.
    stages: Vec<(Word, Word)>,
    rungs: Vec<Rung>,
    acta_text: String,
    facts: Vec<Fact>,
    acta_trace: String,
    versions: Vec<Word>,
    works: Vec<(String, String)>,
    investments: Vec<(String, String)>,
    official: Vec<String>,
    ties: Vec<Tie>,
}

#[derive(Serialize)]
struct Object<'a> {
    #[serde(flatten)]
    agreement: shape::AgreementLine,
    story: &'a crate::report::model::agreements::Story,
    money: &'a crate::report::model::money::Budget,
    measures: Vec<MeasureLine>,
    alerts: Vec<AlertLine>,
    matches: Vec<MatchLine>,
}

/// `/{m}/acuerdos/2024-03`
pub async fn page(
    State(app): State<App>,
    asked: Asked,
    Path((m, part)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let here = Here::find(&app, &asked, &m).await?;
    let unknown = || {
        Problem::unknown("agreement_unknown")
            .with("typed", &part)
            .similar(vec![(asked.t("page-agreement-all").plain(), here.path("/acuerdos"))])
    };
    let id = href::agreement_of(&here.municipality.ubigeo, &part).ok_or_else(unknown)?;
    let told = app.told(&asked, &id.process.ubigeo).await?;
    let line = told.agreement(&id).ok_or_else(unknown)?;
    let permanent = href::agreement(&here.place, &id);
    if permanent != asked.path {
        return Err(Problem::moved(asked.address(&permanent)));
    }
    let versions = versions(&told.judged, &id).ok_or_else(unknown)?;
    if asked.form == Form::Txt {
        let address = asked.link(&permanent);
        return Ok(answer::text(plain::agreement(&told, asked.lang, line, &address)));
    }
    let object = object(&told, line, versions).ok_or_else(unknown)?;
    answer::page(
        &asked,
        || view(&asked, &here, &told, line, versions, app.house.settings.web.farming_names),
        &object,
    )
}

fn versions<'a>(judged: &'a Judgement, id: &AgreementId) -> Option<&'a Versions<Agreement>> {
    let mut known = judged.facts.agreements.iter();
    known.find(|versions| versions.in_force().is_some_and(|seen| seen.fact.id == *id))
}

fn object<'a>(
    told: &Told,
    line: &'a AgreementLine,
    versions: &Versions<Agreement>,
) -> Option<Object<'a>> {
    let (judged, id) = (&told.judged, &line.id);
    let seen = versions.in_force()?;
    let ladder = judged.ladder(id)?;
    let of_it = |subject: &Subject| match subject {
        Subject::Agreement(agreement) => agreement == id,
        Subject::Work(code) => line.works.contains(code),
        _ => false,
    };
    let links = judged.facts.links.iter().filter(|link| link.id.agreement == *id);
    let measured = judged.measures.iter().filter(|measure| of_it(&measure.id.subject));
    Some(Object {
        agreement: shape::line(&judged.facts, versions.all.len(), seen, ladder),
        story: &line.story,
        money: &line.money,
        measures: measured.map(measures::line).collect(),
        alerts: public::alerts(judged)
            .filter(|alert| view::is_of(alert, line))
            .map(alert_shape::line)
            .collect(),
        matches: links.map(matches::line).collect(),
    })
}

fn view(
    asked: &Asked,
    here: &Here,
    told: &Told,
    line: &AgreementLine,
    versions: &Versions<Agreement>,
    farming: bool,
) -> View {
    let (judged, place) = (&told.judged, &here.place);
    let alerts = public::alerts(judged).filter(|alert| view::is_of(alert, line));
    let year = told.report.money.year.to_string();
    View {
        frame: Frame::new(asked, line.title.clone(), &["json", "txt"]).at(place.clone()),
        over: told
            .t("agreement-number")
            .with("number", line.id.number.to_string())
            .with("year", line.id.process.year.to_string()),
        amended: amended(told, line),
        title: line.title.clone(),
        tag: Tag::of(told.lang, line.ladder.situation),
        story: told.said(said::story(told.voice(), line)),
        silence: view::silence(told, SOURCES).filter(|_| line.confirmed),
        ladder: drawings::climb(told.voice(), line, "e", Drawn::Once, ladder::large),
        data_until: told
            .report
            .head
            .data_until
            .map(|day| told.t("piece-data-until").with("date", words::long_day(told.lang, day))),
        has_project: !line.cuis.is_empty(),
        confirmed: line.confirmed,
        money_said: line.money.spent().and_then(|(part, whole)| {
            let k = numbers::of_hundred(told.lang, part, whole)?;
            Some(told.voice().say("money-of-agreement", &[("k", k.into())]))
        }),
        money: view::money(told, &line.money, &year, "d"),
        alerts: alerts.map(|alert| alerts::card(here, told, alert)).collect(),
        disagreements: ties::disagreements(told, line),
        visits: visits(told, &line.id),
        stages: stages(told, farming),
        rungs: rungs::list(told, line),
        acta_text: line.text.clone(),
        facts: facts(told, line, versions.in_force()),
        acta_trace: href::trace(&EvidenceId::Agreement(line.id.clone())),
        versions: history(told, versions),
        works: line
            .works
            .iter()
            .map(|code| {
                (href::work(place, code), told.t("piece-work").with("code", code.as_str()).plain())
            })
            .collect(),
        investments: line
            .cuis
            .iter()
            .map(|cui| (href::investment(place, cui), format!("CUI {cui}")))
            .collect(),
        official: line.official_names.clone(),
        ties: ties::list(told, line, place),
    }
}

fn stages(told: &Told, farming: bool) -> Vec<(Word, Word)> {
    const STAGES: [&str; 5] = ["agreement", "budget", "preparation", "work", "service"];
    let stage =
        |stage: &&str| (told.t(&format!("stretch-{stage}")), told.t(&format!("farming-{stage}")));
    STAGES.iter().filter(|_| farming).map(stage).collect()
}

fn amended(told: &Told, line: &AgreementLine) -> Option<Word> {
    let amendment = line.amendment.as_ref()?;
    let version = match amendment.signed_on {
        Some(day) => {
            told.t("page-agreement-version-signed").with("date", words::long_day(told.lang, day))
        }
        None => told.t("page-agreement-version"),
    };
    let version = version.with("n", line.version.to_string()).name("document", &amendment.document);
    Some(match &amendment.reason {
        Some(why) => told.t("page-agreement-version-why").with("version", version).name("why", why),
        None => version,
    })
}

/// What the acta says of it besides its words.
struct Fact {
    name: Word,
    value: String,
    /// In the words of the acta.
    is_quoted: bool,
}

/// What it leaves out is said.
fn facts(told: &Told, line: &AgreementLine, seen: Option<&Seen<Agreement>>) -> Vec<Fact> {
    let unsaid = || told.t("page-agreement-unsaid").plain();
    let day = |day: Option<NaiveDate>| day.map(|day| words::long_day(told.lang, day));
    let agreement = seen.map(|seen| &seen.fact);
    let years = agreement.map(|one| one.amounts.as_slice()).filter(|some| !some.is_empty());
    let years = years.map(|amounts| {
        let one = |of: &YearAmount| {
            let amount = of.amount.map(numbers::soles);
            let amount = amount.unwrap_or_else(|| told.t("page-agreement-no-amount").plain());
            let year = told.t("page-agreement-year").with("year", of.year.to_string());
            year.with("amount", amount).plain()
        };
        amounts.iter().map(one).collect::<Vec<_>>().join("; ")
    });
    let page = line.acta_page.as_ref().map(|page| match &line.acta_line {
        Some(row) => told
            .t("page-agreement-page-line")
            .with("page", page.to_string())
            .with("line", row.to_string())
            .plain(),
        None => told.t("page-agreement-page").with("page", page.to_string()).plain(),
    });
    let sector = line.sector.map(|sector| text(told.lang, &format!("sector-{sector}")));
    let fact = |key: &str, value: Option<String>, is_quoted: bool| Fact {
        name: told.t(key),
        is_quoted: is_quoted && value.is_some(),
        value: value.unwrap_or_else(unsaid),
    };
    vec![
        fact("page-agreement-in-acta", page, false),
        fact("page-agreement-signed", day(line.signed_on), false),
        fact("page-agreement-place", line.place.clone(), true),
        fact("page-agreement-sector", sector, false),
        fact("page-agreement-years", years, false),
        fact("page-agreement-responsible", line.responsible.clone(), true),
        fact("page-agreement-due", day(agreement.and_then(|one| one.due_on)), false),
    ]
}

/// Every version with the day on which it became known; nothing when there is only one.
fn history(told: &Told, versions: &Versions<Agreement>) -> Vec<Word> {
    if versions.all.len() < 2 {
        return Vec::new();
    }
    let line = |(number, seen): (usize, &Seen<Agreement>)| {
        let amount = seen.fact.amount().map(numbers::soles);
        let amount = amount.unwrap_or_else(|| told.t("page-agreement-no-amount").plain());
        match &seen.fact.amendment {
            Some(amendment) => {
                told.t("page-agreement-history-by").name("document", &amendment.document)
            }
            None => told.t("page-agreement-history"),
        }
        .with("n", number.to_string())
        .name("title", &seen.fact.title)
        .with("amount", amount)
        .with("date", words::moment(told.lang, seen.known_at))
    };
    (1..).zip(&versions.all).map(line).collect()
}

/// What the committee saw, newest first.
fn visits(told: &Told, id: &AgreementId) -> Vec<Word> {
    let all = told.judged.facts.visits.iter().map(|seen| &seen.fact);
    let mut of_it: Vec<_> = all.filter(|visit| visit.agreement == *id).collect();
    of_it.sort_by_key(|visit| std::cmp::Reverse(visit.on));
    let said = |visit: &Visit| {
        let built = visit.physical_percent.map(|built| built.to_string());
        view::visit(told.lang, visit.on, visit.state, built, visit.note.as_deref())
    };
    of_it.into_iter().map(said).collect()
}
