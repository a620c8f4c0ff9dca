//! The investments of a municipality, the largest first.

mod one;

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use serde::Serialize;

use crate::domain::agreement::AgreementId;
use crate::domain::codes::Cui;
use crate::domain::facts::Facts;
use crate::domain::facts::budget::{Money, Question, Whose};
use crate::domain::facts::ties::Part;
use crate::domain::link::{Link, LinkState, Target};
use crate::domain::money::Soles;
use crate::domain::period::Year;
use crate::domain::text::shorten;
use crate::i18n::numbers;
use crate::web::address::Here;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::speech::Word;
use crate::web::table::{Cell, Table};
use crate::web::told::Told;
use crate::web::{App, href};
pub use one::{is_known, one};

#[derive(Template)]
#[template(path = "investments.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    year: String,
    sentence: Word,
    rows: Vec<Row>,
    more: usize,
}

struct Row {
    href: String,
    name: String,
    is_named: bool,
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
    let (here, told) = app.here(&asked, &m).await?;
    let lines = lines(&told);
    let year = told.judged.month.year();
    let view = || View {
        frame: Frame::new(&asked, asked.t("page-investments-title").plain(), &["json", "csv"])
            .at(here.place.clone()),
        year: year.to_string(),
        sentence: asked
            .t("page-investments-count")
            .with("n", lines.len())
            .with("year", year.to_string()),
        rows: lines.iter().take(ROWS).map(|line| row(&here, &told, line)).collect(),
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
    facts.money(&Question::new(Whose::Of(&whole(cui)), year))
}

/// All of an investment, as sums ask for it.
fn whole(cui: &Cui) -> [Part; 1] {
    [Part { cui: cui.clone(), share: Link::WHOLE }]
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

fn row(here: &Here, told: &Told, line: &Line) -> Row {
    let amount = |amount: Option<Soles>| {
        amount.map_or_else(|| told.t("piece-not-known").plain(), numbers::soles_drawn)
    };
    Row {
        href: href::investment(&here.place, &line.cui),
        is_named: line.name.is_some(),
        name: line
            .name
            .as_deref()
            .map_or_else(|| told.t("page-investments-unnamed").plain(), |name| shorten(name, 90)),
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
