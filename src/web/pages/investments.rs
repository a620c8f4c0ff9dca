//! The investments of a municipality, and one of them: its money year by year, its works, its records.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use serde::Serialize;

use super::agreement::{Disagreement, disagreement_about};
use crate::domain::agreement::AgreementId;
use crate::domain::codes::Cui;
use crate::domain::evidence::EvidenceId;
use crate::domain::facts::Facts;
use crate::domain::facts::budget::{Money, Question, Whose};
use crate::domain::facts::ties::Part;
use crate::domain::lang::Lang;
use crate::domain::link::{Link, LinkState, Target};
use crate::domain::money::Soles;
use crate::domain::period::Year;
use crate::domain::project::Investment;
use crate::domain::text::{fold, shorten};
use crate::i18n::numbers;
use crate::report::chart::money_bar;
use crate::web::address::Here;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::table::{Cell, Table};
use crate::web::told::Told;
use crate::web::view::Door;
use crate::web::{App, href, words};

#[derive(Template)]
#[template(path = "investments.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    year: String,
    sentence: String,
    rows: Vec<Row>,
    more: usize,
}

struct Row {
    href: String,
    name: String,
    cui: String,
    agreement: bool,
    pim: String,
    accrued: String,
}

/// One investment with its money of one year.
#[derive(Serialize)]
struct Line {
    cui: Cui,
    name: Option<String>,
    year: Year,
    agreements: Vec<AgreementId>,
    pia: Option<Soles>,
    pim: Option<Soles>,
    certified: Option<Soles>,
    accrued: Option<Soles>,
    dataset: Option<crate::domain::source::Dataset>,
}

/// Rows of the page; the tables for programs have all.
const ROWS: usize = 60;

/// `/{m}/inversiones`
pub async fn list(
    State(app): State<App>,
    asked: Asked,
    Path(m): Path<String>,
) -> Result<Response, Problem> {
    let here = Here::find(&app, &asked, &m).await?;
    let told = app.told(&asked, &here.municipality.ubigeo).await?;
    let lines = lines(&told);
    let year = told.judged.month.year();
    let view = || View {
        frame: Frame::new(&asked, "Inversiones", &["json", "csv"]).at(here.place.clone()),
        year: year.to_string(),
        sentence: match lines.len() {
            0 => format!("No figura ninguna inversión en {year}."),
            1 => format!("Figura 1 inversión en {year}."),
            some => format!("Figuran {some} inversiones en {year}."),
        },
        rows: lines.iter().take(ROWS).map(|line| row(&here, line)).collect(),
        more: lines.len().saturating_sub(ROWS),
    };
    answer::table(&asked, view, &lines, || table(&lines))
}

/// Those of the running year's budget, and those that agreements mean; the largest first.
fn lines(told: &Told) -> Vec<Line> {
    let (facts, year) = (&told.judged.facts, told.judged.month.year());
    let mut cuis: BTreeSet<Cui> = facts.unit_investments(year);
    cuis.extend(told.report.agreements.iter().flat_map(|line| line.cuis.iter().cloned()));
    let mut lines: Vec<Line> = cuis.into_iter().map(|cui| line(facts, cui, year)).collect();
    lines.sort_by(|one, other| (other.pim, &one.cui).cmp(&(one.pim, &other.cui)));
    lines
}

fn line(facts: &Facts, cui: Cui, year: Year) -> Line {
    let money = money_of(facts, &cui, year);
    let amounts = money.as_ref().map(|money| money.amounts).unwrap_or_default();
    Line {
        name: name(facts, &cui),
        agreements: agreements(facts, &cui),
        year,
        pia: amounts.pia,
        pim: amounts.pim,
        certified: amounts.certified,
        accrued: amounts.accrued,
        dataset: money.map(|money| money.dataset),
        cui,
    }
}

fn money_of(facts: &Facts, cui: &Cui, year: Year) -> Option<Money> {
    let part = [Part { cui: cui.clone(), share: Link::WHOLE }];
    facts.money(&Question::new(Whose::Of(&part), year))
}

fn name(facts: &Facts, cui: &Cui) -> Option<String> {
    let records = facts.investment_records(cui);
    records.iter().map(|record| record.fact.name.clone()).find(|name| !name.trim().is_empty())
}

/// The agreements that a confirmed link ties to it.
fn agreements(facts: &Facts, cui: &Cui) -> Vec<AgreementId> {
    let of_it = |link: &&Link| {
        link.state == LinkState::Confirmed && link.id.target == Target::Investment(cui.clone())
    };
    facts.links.iter().filter(of_it).map(|link| link.id.agreement.clone()).collect()
}

fn row(here: &Here, line: &Line) -> Row {
    let amount = |amount: Option<Soles>| {
        amount.map_or_else(|| "no se sabe".to_owned(), numbers::soles_drawn)
    };
    Row {
        href: href::investment(&here.place, &line.cui),
        name: line
            .name
            .as_deref()
            .map_or_else(|| "Ningún archivo dice su nombre".to_owned(), |name| shorten(name, 90)),
        cui: line.cui.to_string(),
        agreement: !line.agreements.is_empty(),
        pim: amount(line.pim),
        accrued: amount(line.accrued),
    }
}

fn table(lines: &[Line]) -> Table {
    let mut table = Table::new(&[
        "cui",
        "name",
        "year",
        "agreements",
        "pia",
        "pim",
        "certified",
        "accrued",
        "dataset",
    ]);
    for line in lines {
        let soles = |amount: Option<Soles>| Cell::or_nothing(amount.map(Soles::plain));
        let agreements: Vec<String> = line.agreements.iter().map(ToString::to_string).collect();
        table.push(vec![
            Cell::plain(&line.cui),
            Cell::text_or_nothing(line.name.as_deref()),
            Cell::plain(&line.year),
            Cell::Plain(agreements.join(" ")),
            soles(line.pia),
            soles(line.pim),
            soles(line.certified),
            soles(line.accrued),
            Cell::or_nothing(line.dataset),
        ]);
    }
    table
}

#[derive(Template)]
#[template(path = "investment.html", config = "config/askama.toml")]
struct OneView {
    frame: Frame,
    over: String,
    title: String,
    generic: bool,
    of_agreements: Vec<(String, String)>,
    picture: Option<String>,
    foot: String,
    years: Vec<YearRow>,
    disagreements: Vec<Disagreement>,
    works: Vec<(String, String)>,
    official: Vec<String>,
    records: Vec<Record>,
}

struct YearRow {
    year: String,
    source: String,
    pia: String,
    pim: String,
    certified: String,
    accrued: String,
    door: Option<String>,
}

struct Record {
    door: Door,
    said: Vec<(&'static str, String)>,
}

#[derive(Serialize)]
struct Object<'a> {
    cui: &'a Cui,
    name: Option<String>,
    agreements: Vec<AgreementId>,
    years: Vec<Line>,
    records: Vec<&'a crate::domain::evidence::Seen<Investment>>,
}

/// `/{m}/inversiones/2999001`
pub async fn one(
    State(app): State<App>,
    asked: Asked,
    Path((m, cui)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let here = Here::find(&app, &asked, &m).await?;
    let unknown = || {
        Problem::unknown(
            "investment_unknown",
            format!("no conocemos ninguna inversión «{cui}» aquí"),
        )
        .hint("el código único (CUI) tiene 7 cifras y empieza con 2")
        .similar(vec![("Inversiones del distrito".to_owned(), here.path("/inversiones"))])
    };
    let cui = Cui::parse(&cui).map_err(|_| unknown())?;
    let told = app.told(&asked, &here.municipality.ubigeo).await?;
    let facts = &told.judged.facts;
    let years = years(facts, &cui);
    let records = facts.investment_records(&cui);
    if years.is_empty() && records.is_empty() {
        return Err(unknown());
    }
    let object = Object {
        name: name(facts, &cui),
        agreements: agreements(facts, &cui),
        years: years.iter().map(|year| line(facts, cui.clone(), *year)).collect(),
        records: records.clone(),
        cui: &cui,
    };
    answer::page(&asked, || one_view(&asked, &here, &told, &cui, &years), &object)
}

/// The years in which any figure speaks of it, newest first.
fn years(facts: &Facts, cui: &Cui) -> Vec<Year> {
    let of_it = |figure: &&crate::domain::figure::Figure| {
        figure.key.product.as_ref().is_some_and(|product| product.as_str() == cui.as_str())
    };
    let years: BTreeSet<Year> =
        facts.figures.iter().filter(of_it).map(|figure| figure.key.year).collect();
    years.into_iter().rev().collect()
}

fn one_view(asked: &Asked, here: &Here, told: &Told, cui: &Cui, years: &[Year]) -> OneView {
    let facts = &told.judged.facts;
    let running = told.judged.month.year();
    let money = money_of(facts, cui, running).filter(|_| years.contains(&running));
    let of_agreements: Vec<(String, String)> = agreements(facts, cui)
        .iter()
        .filter_map(|id| {
            Some((href::agreement(&here.place, id), told.agreement(id)?.title.clone()))
        })
        .collect();
    let title = match of_agreements.as_slice() {
        [(_, title)] => title.clone(),
        _ => format!("Inversión {cui}"),
    };
    let works: BTreeSet<_> = facts
        .works
        .iter()
        .filter(|work| work.fact.cui.as_ref() == Some(cui))
        .map(|work| work.fact.code.clone())
        .collect();
    OneView {
        frame: Frame::new(asked, title.clone(), &["json"]).at(here.place.clone()),
        over: format!("Inversión CUI {cui}"),
        title,
        generic: cui.is_generic(),
        of_agreements,
        picture: money.as_ref().map(picture),
        foot: money.as_ref().and_then(|money| money.cutoff).map_or_else(
            || "No se sabe hasta qué día son los datos.".to_owned(),
            |day| format!("Datos al {}.", words::long_day(day)),
        ),
        years: years.iter().filter_map(|year| year_row(facts, cui, *year)).collect(),
        disagreements: disagreement_about(&told.judged, cui.as_str()),
        works: works
            .into_iter()
            .map(|code| (href::work(&here.place, &code), format!("Obra {code}")))
            .collect(),
        official: official(facts, cui),
        records: records(facts, cui),
    }
}

fn picture(money: &Money) -> String {
    let amounts = &money.amounts;
    money_bar::draw(&money_bar::Picture {
        year: &money.year.to_string(),
        pia: amounts.pia,
        pim: amounts.pim,
        certified: amounts.certified,
        accrued: amounts.accrued,
        lang: Lang::Es,
        id: "d",
    })
}

fn year_row(facts: &Facts, cui: &Cui, year: Year) -> Option<YearRow> {
    let money = money_of(facts, cui, year)?;
    let said =
        |amount: Option<Soles>| amount.map_or_else(|| "no lo publica".to_owned(), numbers::soles);
    Some(YearRow {
        year: year.to_string(),
        source: words::source(money.dataset.source()),
        pia: said(money.amounts.pia),
        pim: said(money.amounts.pim),
        certified: said(money.amounts.certified),
        accrued: said(money.amounts.accrued),
        door: money.evidence().first().map(href::trace),
    })
}

/// Its names as the sources write them, each once.
fn official(facts: &Facts, cui: &Cui) -> Vec<String> {
    let mut names: Vec<String> =
        facts.investment_records(cui).iter().map(|record| record.fact.name.clone()).collect();
    names.retain(|name| !name.trim().is_empty());
    // accents and case that one system loses make no other name
    let mut seen = BTreeSet::new();
    names.retain(|name| seen.insert(fold(name)));
    names
}

/// What each dataset says of it.
fn records(facts: &Facts, cui: &Cui) -> Vec<Record> {
    let record = |seen: &&crate::domain::evidence::Seen<Investment>| Record {
        door: Door {
            href: href::trace(&EvidenceId::clone(&seen.id)),
            label: format!("{}, visto el {}", seen.dataset, words::moment(seen.known_at)),
        },
        said: said(&seen.fact),
    };
    facts.investment_records(cui).iter().map(record).collect()
}

fn said(one: &Investment) -> Vec<(&'static str, String)> {
    let yes = |known: bool| if known { "sí" } else { "no" }.to_owned();
    let parts = [
        (
            "Estado",
            one.state.map(|state| match state {
                crate::domain::project::InvestmentState::Active => "activa".to_owned(),
                crate::domain::project::InvestmentState::Closed => "cerrada".to_owned(),
                crate::domain::project::InvestmentState::Deactivated => "desactivada".to_owned(),
            }),
        ),
        ("Situación", one.situation.clone()),
        ("Tipo", one.kind.clone()),
        ("Entidad", one.entity.clone()),
        ("Costo viable", one.viable_cost.map(numbers::soles)),
        ("Costo actualizado", one.updated_cost.map(numbers::soles)),
        ("Gastado en todos los años", one.accrued_total.map(numbers::soles)),
        ("Avance físico", one.physical_percent.map(numbers::percent)),
        ("En el programa multianual", one.in_programme.map(yes)),
        ("Expediente registrado", one.design_registered.map(yes)),
        ("Viable desde", one.viable_on.map(words::day)),
        ("Empieza", one.start_on.map(words::day)),
        ("Termina", one.end_on.map(words::day)),
        ("Cierre registrado", one.closed_form.map(yes)),
    ];
    parts.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}
