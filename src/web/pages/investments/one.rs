//! One investment: its money year by year, its works, its records.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use serde::Serialize;

use super::{Line, agreements, line, money_of, name, table, whole};
use crate::domain::agreement::AgreementId;
use crate::domain::codes::Cui;
use crate::domain::evidence::EvidenceId;
use crate::domain::facts::Facts;
use crate::domain::facts::budget::{Money, Whose};
use crate::domain::money::Soles;
use crate::domain::period::Year;
use crate::domain::project::Investment;
use crate::domain::text::fold;
use crate::i18n::numbers;
use crate::report::chart::money_bar;
use crate::report::model::money::{YearLine, year_lines};
use crate::web::address::Here;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::pace::{self, Pace};
use crate::web::pages::agreement::{Disagreement, disagreement_about};
use crate::web::problem::Problem;
use crate::web::speech::Word;
use crate::web::told::Told;
use crate::web::view::Door;
use crate::web::{App, href, words};

#[derive(Template)]
#[template(path = "investment.html", config = "config/askama.toml")]
struct OneView {
    frame: Frame,
    over: Word,
    title: String,
    /// An agreement's, and not words of ours.
    title_is_name: bool,
    generic: bool,
    of_agreements: Vec<(String, String)>,
    picture: Option<String>,
    foot: Word,
    pace: Option<Pace>,
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
    said: Vec<Said>,
}

/// One thing that a record says, under the key of its name.
struct Said {
    name: &'static str,
    value: String,
    /// In the words of the source.
    is_quoted: bool,
}

#[derive(Serialize)]
struct Object<'a> {
    cui: &'a Cui,
    name: Option<String>,
    agreements: Vec<AgreementId>,
    years: &'a [Line],
    /// The running year month by month, and the past ones beside it.
    months: &'a [YearLine],
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
        Problem::unknown("investment_unknown")
            .with("typed", &cui)
            .similar(vec![(asked.t("page-investments-title").plain(), here.path("/inversiones"))])
    };
    let cui = Cui::parse(&cui).map_err(|_| unknown())?;
    let told = app.told(&asked, &here.municipality.ubigeo).await?;
    let facts = &told.judged.facts;
    if !is_known(facts, &cui) {
        return Err(unknown());
    }
    let years = years(facts, &cui);
    let records = facts.investment_records(&cui);
    let lines: Vec<Line> = years.iter().map(|year| line(facts, cui.clone(), *year)).collect();
    let parts = whole(&cui);
    let months = year_lines(&told.judged, Whose::Of(&parts));
    let object = Object {
        name: name(facts, &cui),
        agreements: agreements(facts, &cui),
        years: &lines,
        months: &months,
        records,
        cui: &cui,
    };
    answer::table(
        &asked,
        || one_view(&asked, &here, &told, &cui, &years, &months),
        &object,
        || table(&lines),
    )
}

/// Whether any file speaks of it: only then has it a page.
pub fn is_known(facts: &Facts, cui: &Cui) -> bool {
    !years(facts, cui).is_empty() || !facts.investment_records(cui).is_empty()
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

fn one_view(
    asked: &Asked,
    here: &Here,
    told: &Told,
    cui: &Cui,
    years: &[Year],
    months: &[YearLine],
) -> OneView {
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
        _ => told.t("page-investment-title").with("cui", cui.as_str()).plain(),
    };
    let works: BTreeSet<_> = facts
        .works
        .iter()
        .filter(|work| work.fact.cui.as_ref() == Some(cui))
        .map(|work| work.fact.code.clone())
        .collect();
    OneView {
        frame: Frame::new(asked, title.clone(), &["json", "csv"]).at(here.place.clone()),
        over: told.t("page-investment-over").with("cui", cui.as_str()),
        title_is_name: of_agreements.len() == 1,
        title,
        generic: cui.is_generic(),
        of_agreements,
        picture: money.as_ref().map(|money| picture(told, money)),
        foot: money.as_ref().and_then(|money| money.cutoff).map_or_else(
            || told.t("piece-data-until-unknown"),
            |day| told.t("piece-data-until").with("date", words::long_day(told.lang, day)),
        ),
        pace: pace::of(told.lang, running, months, "l"),
        years: years.iter().filter_map(|year| year_row(told, cui, *year)).collect(),
        disagreements: disagreement_about(told, cui.as_str()),
        works: works
            .into_iter()
            .map(|code| {
                (
                    href::work(&here.place, &code),
                    told.t("piece-work").with("code", code.as_str()).plain(),
                )
            })
            .collect(),
        official: official(facts, cui),
        records: records(told, cui),
    }
}

fn picture(told: &Told, money: &Money) -> String {
    let amounts = &money.amounts;
    money_bar::draw(&money_bar::Picture {
        year: &money.year.to_string(),
        pia: amounts.pia,
        pim: amounts.pim,
        certified: amounts.certified,
        accrued: amounts.accrued,
        lang: told.lang,
        id: "d",
    })
}

fn year_row(told: &Told, cui: &Cui, year: Year) -> Option<YearRow> {
    let money = money_of(&told.judged.facts, cui, year)?;
    let said = |amount: Option<Soles>| {
        amount.map_or_else(|| told.t("page-investment-unpublished").plain(), numbers::soles)
    };
    Some(YearRow {
        year: year.to_string(),
        source: words::source(told.lang, money.dataset.source()),
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
fn records(told: &Told, cui: &Cui) -> Vec<Record> {
    let record = |seen: &&crate::domain::evidence::Seen<Investment>| Record {
        door: Door {
            href: href::trace(&EvidenceId::clone(&seen.id)),
            label: told
                .t("page-investment-record")
                .with("dataset", seen.dataset.to_string())
                .with("date", words::moment(told.lang, seen.known_at))
                .plain(),
        },
        said: said(told, &seen.fact),
    };
    told.judged.facts.investment_records(cui).iter().map(record).collect()
}

fn said(told: &Told, one: &Investment) -> Vec<Said> {
    let yes = |known: bool| told.t(if known { "piece-yes" } else { "piece-no" }).plain();
    let day = |day| words::day(told.lang, day);
    let state = one.state.map(|state| told.t(&format!("investment-state-{state}")).plain());
    let ours = [
        ("page-investment-state", state),
        ("page-investment-viable-cost", one.viable_cost.map(numbers::soles)),
        ("page-investment-updated-cost", one.updated_cost.map(numbers::soles)),
        ("page-investment-accrued-total", one.accrued_total.map(numbers::soles)),
        ("page-investment-physical", one.physical_percent.map(numbers::percent)),
        ("page-investment-programme", one.in_programme.map(yes)),
        ("page-investment-design", one.design_registered.map(yes)),
        ("page-investment-viable-on", one.viable_on.map(day)),
        ("page-investment-start", one.start_on.map(day)),
        ("page-investment-end", one.end_on.map(day)),
        ("page-investment-closed", one.closed_form.map(yes)),
    ];
    // as the source writes them, after what the house says first
    let quoted = [
        ("page-investment-situation", one.situation.clone()),
        ("page-investment-kind", one.kind.clone()),
        ("page-investment-entity", one.entity.clone()),
    ];
    let line = |is_quoted: bool| {
        move |(name, value): (&'static str, Option<String>)| {
            Some(Said { name, value: value?, is_quoted })
        }
    };
    let (state, rest) = ours.split_at(1);
    state
        .iter()
        .cloned()
        .filter_map(line(false))
        .chain(quoted.into_iter().filter_map(line(true)))
        .chain(rest.iter().cloned().filter_map(line(false)))
        .collect()
}
