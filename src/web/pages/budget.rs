//! The money of a municipality: how much, spent at what pace, in what, from where, and how much of it
//! was agreed.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use serde::Serialize;

use crate::domain::lang::Lang;
use crate::domain::money::Soles;
use crate::domain::source::Source;
use crate::i18n::{numbers, text, text_with};
use crate::report::model::cited::Note;
use crate::report::model::money::{Budget, MoneyPart};
use crate::report::words::{Voice, money as said};
use crate::web::App;
use crate::web::address::Here;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::pace::{self, Pace};
use crate::web::problem::Problem;
use crate::web::table::{Cell, Table};
use crate::web::told::Told;
use crate::web::view::{self, Money, Silence};

/// Where the money is told of.
const SOURCES: &[Source] = &[Source::Siaf, Source::ConsultaAmigable, Source::Ssi];

#[derive(Template)]
#[template(path = "budget.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    name: String,
    year: String,
    sentences: Vec<String>,
    silence: Option<Silence>,
    investment: Money,
    pace: Option<Pace>,
    agreed: Vec<Row>,
    agreed_said: Vec<String>,
    rubros: Vec<Row>,
    rubros_said: Vec<String>,
    sectors: Vec<Row>,
    sectors_said: Option<String>,
}

/// One budget in a table.
struct Row {
    name: String,
    pim: String,
    share: String,
    door: Option<String>,
}

#[derive(Serialize)]
struct Object<'a> {
    money: &'a MoneyPart,
    notes: &'a [Note],
}

/// `/{m}/presupuesto`
pub async fn page(
    State(app): State<App>,
    asked: Asked,
    Path(m): Path<String>,
) -> Result<Response, Problem> {
    let (here, told) = app.here(&asked, &m).await?;
    let money = &told.report.money;
    let object = Object { money, notes: &told.report.notes };
    answer::table(&asked, || view(&asked, &here, &told), &object, || table(money))
}

fn view(asked: &Asked, here: &Here, told: &Told) -> View {
    let (lang, voice) = (asked.lang, Voice::written(asked.lang));
    let money = &told.report.money;
    let year = money.year.to_string();
    let mut sentences = said::spent(voice, money);
    sentences.extend(said::opened(voice, money));
    let title = asked.t("page-budget-title").with("year", &year).plain();
    View {
        frame: Frame::new(asked, title, &["json", "csv"]).at(here.place.clone()),
        name: here.place.name.clone(),
        sentences,
        silence: view::silence(told, SOURCES),
        investment: view::money(told, &money.investment, &year, "d"),
        pace: pace::of(lang, money.year, &money.months, "l"),
        agreed: [
            ("row-total", &money.total),
            ("row-investment", &money.investment),
            ("row-agreed", &money.agreed),
            ("row-unagreed", &money.unagreed),
        ]
        .map(|(key, budget)| row(told, lang, text(lang, key), budget))
        .into(),
        agreed_said: said::agreed(voice, money),
        rubros: rubros(told, lang),
        rubros_said: said::rubros(voice, money),
        sectors: sectors(told, lang),
        sectors_said: said::sectors(voice, money),
        year,
    }
}

fn row(told: &Told, lang: Lang, name: String, budget: &Budget) -> Row {
    let amount = |value: Option<&Soles>| {
        value.map_or_else(|| text(lang, "not-known"), |amount| numbers::soles(*amount))
    };
    Row {
        name,
        pim: amount(budget.pim.known()),
        share: share(lang, budget.spent()),
        door: view::doors(told, budget.pim.note).into_iter().next().map(|door| door.href),
    }
}

fn share(lang: Lang, of: Option<(i64, i64)>) -> String {
    let said = of.and_then(|(part, whole)| numbers::of_hundred(lang, part, whole));
    said.unwrap_or_else(|| "–".to_owned())
}

fn rubros(told: &Told, lang: Lang) -> Vec<Row> {
    let mut rows = Vec::new();
    for line in &told.report.money.rubros {
        let name = text(lang, &format!("rubro-{}", line.rubro));
        let of = |key: &str| text_with(lang, key, &[("rubro", name.as_str().into())]);
        rows.push(row(told, lang, name.clone(), &line.total));
        rows.push(row(told, lang, of("rubro-investment"), &line.investment));
        rows.push(row(told, lang, of("rubro-agreed"), &line.agreed));
    }
    // a year of which no file speaks is said once, above
    rows.retain(|_| told.report.money.dataset.is_some());
    rows
}

fn sectors(told: &Told, lang: Lang) -> Vec<Row> {
    let lines = told.report.money.sectors.iter();
    lines
        .map(|line| Row {
            name: text(lang, &format!("sector-{}", line.sector)),
            pim: numbers::soles(line.pim),
            share: share(
                lang,
                (line.pim > Soles::ZERO).then_some((line.accrued.centimos(), line.pim.centimos())),
            ),
            door: view::doors(told, line.note).into_iter().next().map(|door| door.href),
        })
        .collect()
}

fn table(money: &MoneyPart) -> Table {
    let mut table = Table::new(&["what", "year", "pia", "pim", "certified", "accrued"]);
    let mut push = |what: String, budget: &Budget| {
        let amount = |value: Option<&Soles>| Cell::or_nothing(value.map(|amount| amount.plain()));
        table.push(vec![
            Cell::Plain(what),
            Cell::plain(&money.year),
            amount(budget.pia.known()),
            amount(budget.pim.known()),
            amount(budget.certified.known()),
            amount(budget.accrued.known()),
        ]);
    };
    push("total".to_owned(), &money.total);
    push("investment".to_owned(), &money.investment);
    push("agreed".to_owned(), &money.agreed);
    push("unagreed".to_owned(), &money.unagreed);
    for line in &money.rubros {
        push(format!("rubro_{}", line.rubro), &line.total);
        push(format!("rubro_{}_investment", line.rubro), &line.investment);
        push(format!("rubro_{}_agreed", line.rubro), &line.agreed);
    }
    for line in &money.sectors {
        table.push(vec![
            Cell::Plain(format!("sector_{}", line.sector)),
            Cell::plain(&money.year),
            Cell::Nothing,
            Cell::Plain(line.pim.plain()),
            Cell::Nothing,
            Cell::Plain(line.accrued.plain()),
        ]);
    }
    table
}
