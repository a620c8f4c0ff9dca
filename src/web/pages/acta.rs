//! The signed acta: where and when, who signed, the hash of its copy, the agreements as signed, and
//! what was changed by addenda since.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use serde::Serialize;

use crate::domain::agreement::{Acta, Agreement, AgreementId, ProcessId, Sex, Signatory};
use crate::domain::evidence::Seen;
use crate::domain::facts::Facts;
use crate::domain::lang::Lang;
use crate::domain::money::Soles;
use crate::domain::period::Year;
use crate::i18n::{dates, numbers, text};
use crate::web::App;
use crate::web::address::Here;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::href;
use crate::web::pages::process;
use crate::web::problem::Problem;
use crate::web::speech::Word;
use crate::web::table::{Cell, Table};

#[derive(Template)]
#[template(path = "acta.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    name: String,
    year: String,
    signed: Word,
    is_registered: bool,
    /// Hash of the archived copy, and how many pages it has.
    scan: Option<(String, Option<i64>)>,
    trace: Option<String>,
    roles: Vec<Role>,
    /// Women and all of those whose sex is noted.
    women: Option<(usize, usize)>,
    agreements: Vec<Row>,
    amendments: Vec<Amended>,
    process: String,
    others: Vec<(String, String)>,
}

/// An office with everybody who signed in it.
struct Role {
    name: String,
    organisations: Vec<String>,
    certifies: bool,
}

/// One agreement with the words of the acta.
struct Row {
    href: String,
    number: u16,
    title: String,
    text: String,
    amount: String,
    place: Option<Word>,
    changed: bool,
}

/// A signed change.
struct Amended {
    href: String,
    number: u16,
    document: String,
    on: Option<String>,
    reason: Option<String>,
}

#[derive(Serialize)]
struct Object<'a> {
    acta: Option<&'a Seen<Acta>>,
    signatories: Vec<&'a Signatory>,
    /// As signed: the first version of each.
    agreements: Vec<&'a Agreement>,
    /// Later versions by signed addenda, in the order in which they became known.
    amendments: Vec<&'a Agreement>,
}

/// `/{m}/acta/2024`
pub async fn page(
    State(app): State<App>,
    asked: Asked,
    Path((m, year)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (here, told) = app.here(&asked, &m).await?;
    let facts = &told.judged.facts;
    let (id, years) = process::asked_for(&asked, &here, facts, "acta", &year)?;
    let object = object(facts, &id);
    answer::table(&asked, || view(&asked, &here, &id, &object, &years), &object, || table(&object))
}

fn object<'a>(facts: &'a Facts, id: &ProcessId) -> Object<'a> {
    let of_it: Vec<_> = facts
        .agreements
        .iter()
        .filter(|versions| versions.in_force().is_some_and(|seen| seen.fact.id.process == *id))
        .collect();
    let mut signatories: Vec<&Signatory> =
        facts.signatories.iter().map(|seen| &seen.fact).filter(|one| one.process == *id).collect();
    signatories.sort_by_key(|one| one.number);
    Object {
        acta: facts.actas.iter().rfind(|acta| acta.fact.process == *id),
        signatories,
        agreements: of_it.iter().filter_map(|versions| Some(&versions.all.first()?.fact)).collect(),
        amendments: of_it
            .iter()
            .flat_map(|versions| versions.all.iter().skip(1))
            .map(|seen| &seen.fact)
            .filter(|agreement| agreement.amendment.is_some())
            .collect(),
    }
}

fn view(asked: &Asked, here: &Here, id: &ProcessId, of: &Object<'_>, years: &[Year]) -> View {
    let year = id.year.to_string();
    let title = asked.t("page-acta-title").with("year", &year).plain();
    let known = of.signatories.iter().filter(|one| one.sex.is_some()).count();
    let women = of.signatories.iter().filter(|one| one.sex == Some(Sex::Woman)).count();
    View {
        frame: Frame::new(asked, title, &["json", "csv"]).at(here.place.clone()),
        name: here.place.name.clone(),
        signed: signed(asked, of.acta.map(|acta| &acta.fact)),
        is_registered: of.acta.is_some(),
        scan: of.acta.and_then(|acta| Some((acta.fact.scan?.to_string(), acta.fact.pages))),
        trace: of.acta.map(|acta| href::trace(&acta.id)),
        roles: roles(&of.signatories),
        women: (known > 0).then_some((women, known)),
        agreements: of
            .agreements
            .iter()
            .map(|one| {
                let changed = of.amendments.iter().any(|other| other.id == one.id);
                row(asked, here, one, changed)
            })
            .collect(),
        amendments: of.amendments.iter().filter_map(|one| amended(asked.lang, here, one)).collect(),
        process: here.path(&format!("/proceso/{year}")),
        others: years
            .iter()
            .filter(|other| **other != id.year)
            .map(|other| (here.path(&format!("/acta/{other}")), other.to_string()))
            .collect(),
        year,
    }
}

/// "Firmada el 22 de abril de 2024 en …": as much of it as is written down.
fn signed(asked: &Asked, acta: Option<&Acta>) -> Word {
    let on = acta.and_then(|acta| acta.signed_on).map(|day| dates::day(asked.lang, day));
    let place = acta.and_then(|acta| acta.place.clone());
    match (acta, on, place) {
        (None, ..) => asked.t("page-acta-unregistered"),
        (_, Some(on), Some(place)) => {
            asked.t("page-acta-signed").with("date", on).name("place", place)
        }
        (_, Some(on), None) => asked.t("page-acta-signed-on").with("date", on),
        (_, None, Some(place)) => asked.t("page-acta-signed-at").name("place", place),
        (_, None, None) => asked.t("agreement-signed-undated"),
    }
}

/// Those who signed, by office in the order of the acta.
fn roles(signatories: &[&Signatory]) -> Vec<Role> {
    let mut roles: Vec<Role> = Vec::new();
    for one in signatories {
        let organisation = one.organisation.clone().unwrap_or_default();
        match roles.iter_mut().find(|role| role.name == one.role) {
            Some(role) => role.organisations.push(organisation),
            None => roles.push(Role {
                name: one.role.clone(),
                organisations: vec![organisation],
                certifies: one.justice_of_the_peace,
            }),
        }
    }
    for role in &mut roles {
        role.organisations.retain(|name| !name.is_empty());
    }
    roles
}

fn row(asked: &Asked, here: &Here, of: &Agreement, changed: bool) -> Row {
    let place = match (of.acta_page, of.acta_line) {
        (Some(page), Some(line)) => Some(
            asked
                .t("agreement-acta-place")
                .with("page", page.to_string())
                .with("line", line.to_string()),
        ),
        (Some(page), None) => Some(asked.t("agreement-acta-page").with("page", page.to_string())),
        (None, _) => None,
    };
    Row {
        href: href::agreement(&here.place, &of.id),
        number: of.id.number,
        title: of.title.clone(),
        text: of.text.clone(),
        amount: of.amount().map_or_else(|| text(asked.lang, "agreement-no-amount"), numbers::soles),
        place,
        changed,
    }
}

fn amended(lang: Lang, here: &Here, of: &Agreement) -> Option<Amended> {
    let amendment = of.amendment.as_ref()?;
    Some(Amended {
        href: href::agreement(&here.place, &of.id),
        number: of.id.number,
        document: amendment.document.clone(),
        on: amendment.signed_on.map(|day| dates::day(lang, day)),
        reason: amendment.reason.clone(),
    })
}

fn table(of: &Object<'_>) -> Table {
    let mut table = Table::new(&[
        "agreement",
        "title",
        "text",
        "place",
        "sector",
        "amount",
        "acta_page",
        "acta_line",
        "amended",
    ]);
    for one in &of.agreements {
        let id: &AgreementId = &one.id;
        table.push(vec![
            Cell::plain(id),
            Cell::text(&one.title),
            Cell::text(&one.text),
            Cell::text_or_nothing(one.place.as_deref()),
            Cell::or_nothing(one.sector),
            Cell::or_nothing(one.amount().map(Soles::plain)),
            Cell::or_nothing(one.acta_page),
            Cell::or_nothing(one.acta_line),
            Cell::plain(&of.amendments.iter().any(|other| other.id == *id)),
        ]);
    }
    table
}
