//! Sheet 2: what changed, what money there is, what is spent, in what, and how much of it was agreed.

use serde::Serialize;

use super::pen::{Pen, Table, Text};
use crate::domain::money::Soles;
use crate::domain::text::{shorten, tidy};
use crate::i18n::dates;
use crate::report::chart::line;
use crate::report::chart::print::{Print, on_paper};
use crate::report::model::agreements::AgreementLine;
use crate::report::model::money::Budget;
use crate::report::words::{changes, money, title};

/// Letters of an official name in a row of a table.
const NAME: usize = 64;

/// Of the largest investments without agreement, those that are printed.
const LARGEST: usize = 5;

#[derive(Debug, Serialize)]
pub struct Sheet {
    changed: Changed,
    heading: Text,
    said: Vec<Text>,
    budgets: Table,
    months: Option<Months>,
    agreements: Option<Table>,
    sectors: Option<Table>,
    largest: Option<Table>,
    may_explain: Text,
}

/// What moved since the last report, or the one sentence that stands for it.
#[derive(Debug, Serialize)]
struct Changed {
    heading: Text,
    alone: Option<Text>,
    items: Vec<Text>,
}

#[derive(Debug, Serialize)]
struct Months {
    picture: Print,
    no_band: Option<Text>,
}

pub fn sheet(pen: Pen) -> Sheet {
    let part = &pen.report.money;
    let voice = pen.voice();
    let mut said: Vec<String> = money::opened(voice, part).into_iter().collect();
    said.extend(money::agreed(voice, part));
    said.extend(money::sectors(voice, part));
    said.extend(money::rubros(voice, part));
    Sheet {
        changed: changed(pen),
        heading: pen.say("caption-money", &[("year", part.year.to_string().into())]),
        said: said.iter().map(|sentence| Text::of(sentence)).collect(),
        budgets: budgets(pen),
        months: months(pen),
        agreements: agreements(pen),
        sectors: sectors(pen),
        largest: largest(pen),
        may_explain: pen.word("records-note"),
    }
}

fn changed(pen: Pen) -> Changed {
    let (Some(found), Some(before)) = (&pen.report.changes, pen.report.head.before) else {
        return Changed {
            heading: pen.word("section-changes-first"),
            alone: Some(pen.word("report-first")),
            items: Vec::new(),
        };
    };
    let month = || ("month", dates::month(pen.lang, before).into());
    let said = found.iter().map(|change| Text::of(&changes::change(pen.voice(), change)));
    Changed {
        heading: pen.say("section-changes", &[month()]),
        alone: found.is_empty().then(|| pen.say("report-no-change", &[month()])),
        items: said.collect(),
    }
}

/// PIA, PIM, certified, accrued, share. All amounts of a budget have one footnote, and the name has it.
fn amounts(pen: Pen, name: Text, budget: &Budget) -> Vec<Text> {
    let phases = [&budget.pia, &budget.pim, &budget.certified, &budget.accrued];
    let note = phases.iter().find_map(|phase| phase.note);
    let mut row = vec![name.noted(note)];
    row.extend(
        phases.map(|phase| pen.amount(phase).noted(phase.note.filter(|_| phase.note != note))),
    );
    row.push(Text::share(budget.spent()));
    row
}

const PHASES: [&str; 5] =
    ["column-pia", "column-pim", "column-certified", "column-accrued", "column-share"];

fn heads(pen: Pen, first: &[&str]) -> Vec<(Text, bool)> {
    pen.heads(&[first, &PHASES].concat())
}

fn budgets(pen: Pen) -> Table {
    let part = &pen.report.money;
    let row = |key: &str, budget| amounts(pen, pen.word(key), budget);
    let mut rows = vec![
        row("row-total", &part.total),
        row("row-investment", &part.investment),
        row("row-agreed", &part.agreed),
        row("row-unagreed", &part.unagreed),
    ];
    if pen.report.before_acta.is_some() {
        // where there are no agreements, rows about them say nothing
        rows.truncate(2);
    }
    for line in part.rubros.iter().filter(|_| pen.report.before_acta.is_none()) {
        let name = pen.plain(&format!("rubro-{}", line.rubro));
        let of = |key: &str| pen.say(key, &[("rubro", name.as_str().into())]);
        rows.push(amounts(pen, Text::of(&name), &line.total));
        rows.push(amounts(pen, of("rubro-investment"), &line.investment));
        rows.push(amounts(pen, of("rubro-agreed"), &line.agreed));
    }
    Table::new(pen.in_soles(&pen.plain("table-same")), heads(pen, &["column-what"]), rows)
}

/// The lines of the year and of past years; without a line of this year they answer nothing.
fn months(pen: Pen) -> Option<Months> {
    let years = &pen.report.money.months;
    years.first().filter(|first| first.year == pen.report.money.year)?;
    let lines: Vec<line::Line> = years
        .iter()
        .map(|year| line::Line { year: year.year, whole: year.pim, through: &year.accrued })
        .collect();
    let drawn = line::draw(&line::Picture { lines: &lines, lang: pen.lang, id: "m" })?;
    Some(Months {
        picture: on_paper(&drawn, 72),
        no_band: (years.len() < 3).then(|| pen.word("line-chart-no-band")),
    })
}

/// Every agreement's money of the running year, to the céntimo.
fn agreements(pen: Pen) -> Option<Table> {
    let row = |line: &AgreementLine| {
        let unsure = !line.confirmed && !line.cuis.is_empty();
        let mark =
            if unsure { format!(" ({})", pen.plain("freshness-unmatched")) } else { String::new() };
        let name = format!("{}-{} {}{mark}", line.id.process.year, line.id.number, title(line));
        let mut cells = amounts(pen, Text::foreign(&shorten(&name, NAME)), &line.money);
        cells.insert(1, pen.amount(&line.amount));
        cells
    };
    let rows: Vec<Vec<Text>> = pen.report.agreements.iter().map(row).collect();
    let caption = pen.in_soles(&pen.plain("caption-agreements"));
    (!rows.is_empty())
        .then(|| Table::new(caption, heads(pen, &["column-agreement", "column-amount"]), rows))
}

fn sectors(pen: Pen) -> Option<Table> {
    let rows = pen.report.money.sectors.iter().map(|line| {
        let spent =
            (line.pim > Soles::ZERO).then_some((line.accrued.centimos(), line.pim.centimos()));
        vec![
            pen.word(&format!("sector-{}", line.sector)),
            Text::of(&line.pim.to_string()).noted(line.note),
            Text::of(&line.accrued.to_string()),
            Text::share(spent),
        ]
    });
    let rows: Vec<Vec<Text>> = rows.collect();
    let keys = ["column-sector", "column-pim", "column-accrued", "column-share"];
    let caption = pen.in_soles(&pen.plain("caption-sectors"));
    (!rows.is_empty()).then(|| Table::new(caption, pen.heads(&keys), rows))
}

fn largest(pen: Pen) -> Option<Table> {
    let rows = pen.report.money.largest_unagreed.iter().take(LARGEST).map(|line| {
        let name = line.name.as_deref().map(tidy).unwrap_or_default();
        let named = format!("CUI {} {}", line.cui, shorten(&name, NAME));
        amounts(pen, Text::foreign(&named), &line.money)
    });
    let rows: Vec<Vec<Text>> = rows.collect();
    let caption = match pen.report.before_acta {
        Some(_) => "caption-largest-all",
        None => "caption-largest",
    };
    let caption = pen.in_soles(&pen.plain(caption));
    (!rows.is_empty()).then(|| Table::new(caption, heads(pen, &["column-what"]), rows))
}
