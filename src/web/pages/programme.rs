//! The multi-annual programme (*PEPMIP*): what is planned by objective, which agreements entered and
//! which did not, and what each yearly version changed.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use super::investments;
use crate::domain::agreement::AgreementId;
use crate::domain::facts::programme::{Changes, Portfolio, PortfolioLine};
use crate::domain::lang::Lang;
use crate::domain::money::Soles;
use crate::domain::period::Year;
use crate::i18n::{numbers, text, text_with};
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

#[derive(Template)]
#[template(path = "programme.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    name: String,
    /// The newest version; `None` when there is no programme.
    shown: Option<Shown>,
}

struct Shown {
    version: String,
    lead: Word,
    years: Vec<String>,
    totals: Vec<String>,
    objectives: Vec<ObjectiveRows>,
    missing: Vec<(String, String)>,
    /// Lines that carry no agreement, and their sum.
    others: usize,
    others_amount: String,
    changes: Option<Change>,
    earlier: Vec<String>,
}

struct ObjectiveRows {
    name: String,
    rows: Vec<Row>,
}

struct Row {
    name: String,
    /// Its code, with a door where any file speaks of it by that day.
    cui: Option<(Option<String>, String)>,
    amounts: Vec<String>,
    agreements: Vec<(String, String)>,
    refused: bool,
    trace: String,
}

struct Change {
    before: String,
    entered: Vec<String>,
    left: Vec<String>,
    moved: Vec<String>,
}

/// `/{m}/programa`
pub async fn page(
    State(app): State<App>,
    asked: Asked,
    Path(m): Path<String>,
) -> Result<Response, Problem> {
    let (here, told) = app.here(&asked, &m).await?;
    let portfolios = told.judged.facts.portfolios();
    let view = || View {
        frame: Frame::new(&asked, asked.t("page-programme-title").plain(), &["json", "csv"])
            .at(here.place.clone()),
        name: here.place.name.clone(),
        shown: portfolios
            .split_first()
            .map(|(newest, earlier)| shown(&asked, &here, &told, newest, earlier)),
    };
    answer::table(&asked, view, &portfolios, || table(&portfolios))
}

fn shown(asked: &Asked, here: &Here, told: &Told, of: &Portfolio, earlier: &[Portfolio]) -> Shown {
    let lang = asked.lang;
    let entered = of.lines().filter(|line| !line.agreements.is_empty()).count();
    let others: Vec<&PortfolioLine> =
        of.lines().filter(|line| line.agreements.is_empty()).collect();
    let others_amount: Soles =
        others.iter().flat_map(|line| &line.amounts).filter_map(|one| one.amount).sum();
    Shown {
        version: of.version.clone(),
        lead: asked
            .t("page-programme-lead")
            .with("all", of.lines().count())
            .with("entered", entered)
            .with("missing", of.missing.len()),
        years: of.years.iter().map(ToString::to_string).collect(),
        totals: of.years.iter().map(|year| numbers::soles_drawn(of.total(*year))).collect(),
        objectives: of
            .objectives
            .iter()
            .map(|objective| ObjectiveRows {
                name: objective
                    .name
                    .clone()
                    .unwrap_or_else(|| text(lang, "page-programme-no-objective")),
                rows: objective.lines.iter().map(|line| row(here, told, line, &of.years)).collect(),
            })
            .collect(),
        missing: of.missing.iter().map(|id| agreement(here, told, id)).collect(),
        others: others.len(),
        others_amount: numbers::soles_said(lang, others_amount),
        changes: of.changes.as_ref().map(|changes| change(lang, changes)),
        earlier: earlier.iter().map(|one| one.version.clone()).collect(),
    }
}

fn agreement(here: &Here, told: &Told, id: &AgreementId) -> (String, String) {
    let title = told.agreement(id).map_or_else(|| id.to_string(), |line| line.title.clone());
    (href::agreement(&here.place, id), title)
}

fn row(here: &Here, told: &Told, line: &PortfolioLine, years: &[Year]) -> Row {
    let amount = |year: &Year| {
        let found = line.amounts.iter().find(|one| one.year == *year);
        found.and_then(|one| one.amount).map_or_else(|| "–".to_owned(), numbers::soles_drawn)
    };
    Row {
        name: line.name.clone(),
        cui: line.cui.as_ref().map(|cui| {
            let is_there = investments::is_known(&told.judged.facts, cui);
            (is_there.then(|| href::investment(&here.place, cui)), format!("CUI {cui}"))
        }),
        amounts: years.iter().map(amount).collect(),
        agreements: line
            .agreements
            .iter()
            .map(|id| {
                let number = format!("{}-{:02}", id.process.year, id.number);
                (href::agreement(&here.place, id), number)
            })
            .collect(),
        refused: line.validated == Some(false),
        trace: href::trace(&line.evidence),
    }
}

fn change(lang: Lang, of: &Changes) -> Change {
    let soles = |amount: Option<Soles>| {
        amount.map_or_else(
            || text(lang, "page-programme-nothing"),
            |one| numbers::soles_said(lang, one),
        )
    };
    Change {
        before: of.before.clone(),
        entered: of.entered.clone(),
        left: of.left.clone(),
        moved: of
            .moved
            .iter()
            .map(|one| {
                text_with(
                    lang,
                    "page-programme-moved",
                    &[
                        ("name", one.name.as_str().into()),
                        ("year", one.year.to_string().into()),
                        ("before", soles(one.before).into()),
                        ("now", soles(one.now).into()),
                    ],
                )
            })
            .collect(),
    }
}

fn table(portfolios: &[Portfolio]) -> Table {
    let mut table = Table::new(&[
        "version",
        "number",
        "objective",
        "name",
        "cui",
        "year",
        "amount",
        "agreements",
        "validated",
        "origin",
    ]);
    for portfolio in portfolios {
        for objective in &portfolio.objectives {
            for line in &objective.lines {
                let agreements: Vec<String> =
                    line.agreements.iter().map(ToString::to_string).collect();
                for amount in &line.amounts {
                    table.push(vec![
                        Cell::plain(&portfolio.version),
                        Cell::plain(&line.number),
                        Cell::text_or_nothing(objective.name.as_deref()),
                        Cell::text(&line.name),
                        Cell::or_nothing(line.cui.as_ref()),
                        Cell::plain(&amount.year),
                        Cell::or_nothing(amount.amount.map(Soles::plain)),
                        Cell::Plain(agreements.join(" ")),
                        Cell::or_nothing(line.validated),
                        Cell::text_or_nothing(line.origin.as_deref()),
                    ]);
                }
            }
        }
    }
    table
}
