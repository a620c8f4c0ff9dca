//! What became of one agreement: its word, one sentence, its ladder; then money, alerts with their
//! replies, the rungs as a list, and in the end its official name and why it is thought to be it.

mod rungs;
mod ties;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use serde::Serialize;

use super::alerts::{self, Card};
use crate::domain::agreement::{Agreement, AgreementId};
use crate::domain::evidence::{EvidenceId, Seen};
use crate::domain::facts::Versions;
use crate::domain::indicator::Subject;
use crate::domain::judgement::Judgement;
use crate::domain::lang::Lang;
use crate::i18n::{numbers, text};
use crate::report::chart::ladder;
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
use crate::web::told::{Told, VOICE};
use crate::web::view::{self, Money, Silence, Tag};
use crate::web::{App, href, plain, public, words};
use rungs::Rung;
use ties::Tie;
pub use ties::{Disagreement, about as disagreement_about};

#[derive(Template)]
#[template(path = "agreement.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    over: String,
    amended: Option<String>,
    title: String,
    tag: Tag,
    story: String,
    silence: Option<Silence>,
    ladder: String,
    data_until: Option<String>,
    has_project: bool,
    confirmed: bool,
    money_said: Option<String>,
    money: Money,
    alerts: Vec<Card>,
    disagreements: Vec<Disagreement>,
    visits: Vec<String>,
    rungs: Vec<Rung>,
    acta_text: String,
    facts: Vec<(&'static str, String)>,
    acta_trace: String,
    versions: Vec<String>,
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
        Problem::unknown(
            "agreement_unknown",
            format!("no hay ningún acuerdo «{part}» en el registro"),
        )
        .hint("la dirección lleva el año del acta y el número del acuerdo: 2016-03")
        .similar(vec![("Todos los acuerdos".to_owned(), here.path("/acuerdos"))])
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
    answer::page(&asked, || view(&asked, &here, &told, line, versions), &object)
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
) -> View {
    let (judged, place) = (&told.judged, &here.place);
    let alerts = public::alerts(judged).filter(|alert| view::is_of(alert, line));
    let year = told.report.money.year.to_string();
    View {
        frame: Frame::new(asked, line.title.clone(), &["json", "txt"]).at(place.clone()),
        over: format!("Acuerdo {} del acta {}", line.id.number, line.id.process.year),
        amended: amended(line),
        title: line.title.clone(),
        tag: Tag::of(line.ladder.situation),
        story: said::story(VOICE, line),
        silence: view::silence(told).filter(|_| line.confirmed),
        ladder: picture(line),
        data_until: told.report.head.data_until.map(words::long_day),
        has_project: !line.cuis.is_empty(),
        confirmed: line.confirmed,
        money_said: line.money.spent().and_then(|(part, whole)| {
            let k = numbers::of_hundred(Lang::Es, part, whole)?;
            Some(VOICE.say("money-of-agreement", &[("k", k.into())]))
        }),
        money: view::money(told, &line.money, &year, "d"),
        alerts: alerts.map(|alert| alerts::card(here, judged, alert)).collect(),
        disagreements: ties::disagreements(judged, line),
        visits: visits(told, &line.id),
        rungs: rungs::list(told, line),
        acta_text: line.text.clone(),
        facts: facts(line, versions.in_force()),
        acta_trace: href::trace(&EvidenceId::Agreement(line.id.clone())),
        versions: history(versions),
        works: line
            .works
            .iter()
            .map(|code| (href::work(place, code), format!("Obra {code}")))
            .collect(),
        investments: line
            .cuis
            .iter()
            .map(|cui| (href::investment(place, cui), format!("CUI {cui}")))
            .collect(),
        official: line.official_names.clone(),
        ties: ties::list(judged, line, place),
    }
}

fn picture(line: &AgreementLine) -> String {
    let notes: Vec<Option<String>> = line
        .rung_notes
        .iter()
        .map(|note| note.as_ref().map(|note| said::rung_note(VOICE, note)))
        .collect();
    ladder::large(&ladder::Picture {
        ladder: &line.ladder,
        number: line.id.number,
        notes: &notes,
        confirmed: line.confirmed,
        lang: Lang::Es,
        id: "e",
    })
}

fn amended(line: &AgreementLine) -> Option<String> {
    let amendment = line.amendment.as_ref()?;
    let signed = amendment
        .signed_on
        .map_or_else(String::new, |day| format!(", firmada el {}", words::long_day(day)));
    let reason = amendment.reason.as_ref().map_or_else(String::new, |why| format!(": {why}"));
    Some(format!("Versión {}{signed} ({}){reason}", line.version, amendment.document))
}

/// What the acta says of it besides its words; what it leaves out is said.
fn facts(line: &AgreementLine, seen: Option<&Seen<Agreement>>) -> Vec<(&'static str, String)> {
    let unsaid = || "el acta no lo dice".to_owned();
    let agreement = seen.map(|seen| &seen.fact);
    let years = match agreement.map(|one| one.amounts.as_slice()) {
        None | Some([]) => unsaid(),
        Some(amounts) => {
            let one = |of: &crate::domain::agreement::YearAmount| match of.amount {
                Some(amount) => format!("{}: {}", of.year, numbers::soles(amount)),
                None => format!("{}: sin monto", of.year),
            };
            amounts.iter().map(one).collect::<Vec<_>>().join("; ")
        }
    };
    let page = match (line.acta_page, line.acta_line) {
        (Some(page), Some(row)) => format!("página {page}, línea {row}"),
        (Some(page), None) => format!("página {page}"),
        _ => unsaid(),
    };
    vec![
        ("En el acta", page),
        ("Firmado", line.signed_on.map_or_else(unsaid, words::long_day)),
        ("Lugar", line.place.clone().unwrap_or_else(unsaid)),
        (
            "Sector",
            line.sector.map_or_else(unsaid, |sector| text(Lang::Es, &format!("sector-{sector}"))),
        ),
        ("Monto por año", years),
        ("Responsable", line.responsible.clone().unwrap_or_else(unsaid)),
        ("Plazo", agreement.and_then(|one| one.due_on).map_or_else(unsaid, words::long_day)),
    ]
}

/// Every version with the day on which it became known; nothing when there is only one.
fn history(versions: &Versions<Agreement>) -> Vec<String> {
    if versions.all.len() < 2 {
        return Vec::new();
    }
    let line = |(number, seen): (usize, &Seen<Agreement>)| {
        let amount = seen.fact.amount().map_or_else(|| "sin monto".to_owned(), numbers::soles);
        let by = seen
            .fact
            .amendment
            .as_ref()
            .map_or_else(String::new, |amendment| format!(", por {}", amendment.document));
        format!(
            "Versión {number}{by}: «{}», {amount}. Registrada el {}.",
            seen.fact.title,
            words::moment(seen.known_at)
        )
    };
    (1..).zip(&versions.all).map(line).collect()
}

/// What the committee saw, newest first.
fn visits(told: &Told, id: &AgreementId) -> Vec<String> {
    let mut of_it: Vec<_> = told
        .judged
        .facts
        .visits
        .iter()
        .map(|seen| &seen.fact)
        .filter(|visit| visit.agreement == *id)
        .collect();
    of_it.sort_by_key(|visit| std::cmp::Reverse(visit.on));
    of_it
        .into_iter()
        .map(|visit| {
            let state = text(Lang::Es, &format!("visit-state-{}", visit.state));
            let built = visit
                .physical_percent
                .map_or_else(String::new, |built| format!("; se calculó cerca de {built} de 100"));
            let note = visit.note.as_ref().map_or_else(String::new, |note| format!(". «{note}»"));
            format!("{}: {state}{built}{note}", words::day(visit.on))
        })
        .collect()
}
