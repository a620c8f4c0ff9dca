//! The money: what changed, what there is, what is spent, in what, and how much of it was agreed.

use super::parts::{Page, bare, on_screen, paragraph, share, words};
use crate::domain::money::Soles;
use crate::domain::period::Year;
use crate::domain::text::{shorten, tidy};
use crate::i18n::{dates, numbers};
use crate::report::chart::line;
use crate::report::drawings;
use crate::report::markup::{Cell, Markup, all, element, p, table};
use crate::report::model::money::{Budget, YearLine};
use crate::report::words::{changes, money};

/// What changed since the last report, and the money in full.
pub fn sheet(page: Page) -> Markup {
    let money_part = &page.report.money;
    let mut sentences: Vec<String> = money::opened(page.voice(), money_part).into_iter().collect();
    sentences.extend(money::agreed(page.voice(), money_part));
    sentences.extend(money::sectors(page.voice(), money_part));
    sentences.extend(money::rubros(page.voice(), money_part));
    element(
        "section",
        &[("class", "sheet")],
        vec![
            changed(page),
            page.h2("caption-money", &[("year", money_part.year.to_string().into())]),
            flow(sentences.iter().map(|said| Markup::text(said)).collect()),
            budgets(page),
            element("div", &[("class", "pair")], vec![months(page), sectors(page)]),
            largest(page),
        ],
    )
}

fn changed(page: Page) -> Markup {
    let (Some(changes), Some(before)) = (&page.report.changes, page.report.head.before) else {
        return all([page.h2("section-changes-first", &[]), p("", &page.plain("report-first"))]);
    };
    let month = || ("month", dates::month(page.lang, before).into());
    let heading = page.h2("section-changes", &[month()]);
    if changes.is_empty() {
        return all([heading, p("", &page.voice().say("report-no-change", &[month()]))]);
    }
    let items = changes.iter().map(|change| Markup::text(&changes::change(page.voice(), change)));
    all([heading, flow(items.collect())])
}

/// Sentences one under the other; on paper in two columns.
fn flow(items: Vec<Markup>) -> Markup {
    let items = items.into_iter().map(|item| element("li", &[], vec![item])).collect();
    element("ul", &[("class", "flow")], items)
}

/// The nested bar of a budget.
pub fn bar(page: Page, year: Year, budget: &Budget, id: &str) -> Markup {
    if budget.pim.known().is_none() {
        return Markup::empty();
    }
    let drawn = drawings::bar(page.lang, &year.to_string(), budget, id);
    let source = page.report.money.dataset.map_or("siaf", |dataset| dataset.source().as_str());
    all([Markup::drawing(drawn), page.foot(source, budget.pim.on)])
}

fn row(page: Page, name: &str, budget: &Budget) -> Vec<Cell> {
    vec![
        words(name),
        page.amount_cell(&budget.pia),
        page.amount_cell(&budget.pim),
        page.amount_cell(&budget.certified),
        page.amount_cell(&budget.accrued),
        share(budget.spent()),
    ]
}

fn headings(page: Page, first: &str) -> Vec<String> {
    let keys =
        [first, "column-pia", "column-pim", "column-certified", "column-accrued", "column-share"];
    keys.iter().map(|key| page.plain(key)).collect()
}

fn budgets(page: Page) -> Markup {
    let money = &page.report.money;
    let mut rows = vec![
        row(page, &page.plain("row-total"), &money.total),
        row(page, &page.plain("row-investment"), &money.investment),
        row(page, &page.plain("row-agreed"), &money.agreed),
        row(page, &page.plain("row-unagreed"), &money.unagreed),
    ];
    for line in &money.rubros {
        let name = page.plain(&format!("rubro-{}", line.rubro));
        let of = |key: &str| page.voice().say(key, &[("rubro", name.as_str().into())]);
        rows.push(row(page, &name, &line.total));
        rows.push(row(page, &of("rubro-investment"), &line.investment));
        rows.push(row(page, &of("rubro-agreed"), &line.agreed));
    }
    if page.report.before_acta.is_some() {
        // where there are no agreements, rows about them say nothing
        rows = vec![
            row(page, &page.plain("row-total"), &money.total),
            row(page, &page.plain("row-investment"), &money.investment),
        ];
    }
    let listed = table(&page.plain("table-same"), &headings(page, "column-what"), &rows);
    // on paper the sentences above tell of canon and FONCOMUN
    element("div", &[("class", "budgets")], vec![listed])
}

/// This year against other years, as lines and as a table.
fn months(page: Page) -> Markup {
    let years = &page.report.money.months;
    let lines: Vec<line::Line> = years
        .iter()
        .map(|year| line::Line { year: year.year, whole: year.pim, through: &year.accrued })
        .collect();
    let picture = line::Picture { lines: &lines, lang: page.lang, id: "m1" };
    let Some(drawn) = line::draw(&picture).filter(|_| is_running(page, years)) else {
        return Markup::empty();
    };
    let short = if years.len() < 3 { page.plain("line-chart-no-band") } else { String::new() };
    let letter = |month: u8| dates::month_name(page.lang, month).chars().take(3).collect();
    let headings: Vec<String> =
        std::iter::once(page.plain("column-year")).chain((1..=12).map(letter)).collect();
    let rows = years.iter().map(|year| {
        std::iter::once(words(&year.year.to_string()))
            .chain((0..12).map(|month| Cell::number(month_value(page, year, month))))
            .collect()
    });
    all([
        element("div", &[("class", "months")], vec![Markup::drawing(drawn)]),
        if short.is_empty() { Markup::empty() } else { p("fine", &short) },
        // the picture says it on paper; the table file has each month
        on_screen(table(&page.plain("caption-past"), &headings, &rows.collect::<Vec<_>>())),
    ])
}

/// The picture asks how this year goes; without a line of this year it answers nothing.
fn is_running(page: Page, years: &[YearLine]) -> bool {
    years.first().is_some_and(|first| first.year == page.report.money.year)
}

fn month_value(page: Page, year: &YearLine, month: u8) -> Markup {
    let amount: Option<Soles> = year.accrued.get(usize::from(month)).copied().flatten();
    let shown = amount
        .and_then(|amount| numbers::of_hundred(page.lang, amount.centimos(), year.pim.centimos()));
    Markup::text(&shown.unwrap_or_else(|| "–".to_owned()))
}

fn sectors(page: Page) -> Markup {
    let lines = &page.report.money.sectors;
    if lines.is_empty() {
        return Markup::empty();
    }
    let rows = lines.iter().map(|line| {
        vec![
            Cell::words(page.word(&format!("sector-{}", line.sector))),
            Cell::number(all([
                Markup::text(&numbers::soles_whole(line.pim)),
                page.note(line.note),
            ])),
            bare(line.accrued),
            share(
                (line.pim > Soles::ZERO).then_some((line.accrued.centimos(), line.pim.centimos())),
            ),
        ]
    });
    let keys = ["column-sector", "column-pim", "column-accrued", "column-share"];
    let headings: Vec<String> = keys.iter().map(|key| page.plain(key)).collect();
    table(&page.plain("caption-sectors"), &headings, &rows.collect::<Vec<_>>())
}

fn largest(page: Page) -> Markup {
    let lines = &page.report.money.largest_unagreed;
    if lines.is_empty() {
        return Markup::empty();
    }
    let rows = lines.iter().map(|line| {
        let name = line.name.as_deref().map_or("", |name| name);
        let cui = format!("CUI {} ", line.cui);
        let named =
            element("span", &[("class", "ofi")], vec![Markup::text(&shorten(&tidy(name), 90))]);
        let mut cells = row(page, "", &line.money);
        cells[0] = Cell::words(all([Markup::text(&cui), named]));
        cells
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let caption = match page.report.before_acta {
        Some(_) => "caption-largest-all",
        None => "caption-largest",
    };
    all([
        // paper has the first few; the files have them all
        element(
            "div",
            &[("class", "top")],
            vec![table(&page.plain(caption), &headings(page, "column-what"), &rows)],
        ),
        paragraph("fine", &[page.plain("records-note")]),
    ])
}
