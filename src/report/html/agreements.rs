//! All agreements, one row each, first those that need a look; official names last and whole.

use super::look::{LARGE, anchor, climb};
use super::parts::{Page, share};
use crate::i18n::dates;
use crate::report::markup::{Cell, Markup, all, element, p, table};
use crate::report::model::agreements::AgreementLine;
use crate::report::words::{agreements, title};

/// The list, and the table with every amount.
pub fn sheet(page: Page) -> Markup {
    let lines = &page.report.agreements;
    let heading = page.h2("section-agreements", &[]);
    if lines.is_empty() {
        return all([heading, p("", &page.plain("summary-none"))]);
    }
    let rows: Vec<Markup> =
        lines.iter().enumerate().map(|(place, line)| row(page, line, place)).collect();
    element(
        "section",
        &[("class", "sheet")],
        vec![heading, element("div", &[("class", "rows list")], rows), amounts(page)],
    )
}

fn row(page: Page, line: &AgreementLine, place_in_list: usize) -> Markup {
    let number = [
        ("number", line.id.number.to_string().into()),
        ("year", line.id.process.year.to_string().into()),
    ];
    let place = element(
        "p",
        &[("class", "fine")],
        vec![
            page.say("agreement-number", &number),
            Markup::text(" · "),
            Markup::text(&agreements::signed(page.voice(), line).join(" ")),
            page.note(line.note),
        ],
    );
    // beside its large ladder the same sheets of paper told it already
    let is_told = line.needs_a_look() && place_in_list < LARGE;
    let class = if is_told { "screen" } else { "" };
    let told = vec![
        element("h3", &[("lang", "es")], vec![Markup::text(&title(line))]),
        place,
        p(class, &agreements::story(page.voice(), line)),
        quoted(page, line),
        names(page, line),
    ];
    element(
        "section",
        &[("id", &anchor(line))],
        vec![
            element("div", &[], vec![page.tag(line.ladder.situation)]),
            element("div", &[], told),
            climb(page, line),
        ],
    )
}

/// The words of the acta, where they say more than the title.
fn quoted(page: Page, line: &AgreementLine) -> Markup {
    if line.text.is_empty() || line.text == line.title {
        return Markup::empty();
    }
    let said = format!("{}: «", page.plain("agreement-text"));
    element(
        "p",
        &[("class", "fine screen")],
        vec![
            Markup::text(&said),
            element("span", &[("lang", "es")], vec![Markup::text(&line.text)]),
            Markup::text("»"),
        ],
    )
}

/// Codes, and the official names with the source's capitals.
fn names(page: Page, line: &AgreementLine) -> Markup {
    let codes = agreements::codes(page.voice(), line);
    if codes.is_empty() {
        return Markup::empty();
    }
    let names = line.official_names.join(" / ");
    let title = format!("{}: ", page.plain("official-name"));
    let official = if names.is_empty() {
        Markup::empty()
    } else {
        let name = element("span", &[("lang", "es")], vec![Markup::text(&names)]);
        let pieces = vec![Markup::text(" · "), Markup::text(&title), name];
        element("span", &[("class", "screen")], pieces)
    };
    element("p", &[("class", "ofi")], vec![Markup::text(&codes.join(" · ")), official])
}

/// Every agreement's money of the running year.
fn amounts(page: Page) -> Markup {
    let rows = page.report.agreements.iter().map(|line| {
        let mark = if line.confirmed || line.cuis.is_empty() {
            Markup::empty()
        } else {
            Markup::text(&format!(" ({})", page.plain("freshness-unmatched")))
        };
        let place = format!("{}-{} ", line.id.process.year, line.id.number);
        vec![
            Cell::words(all([Markup::text(&place), Markup::text(&title(line)), mark])),
            page.amount_cell(&line.amount),
            page.amount_cell(&line.money.pia),
            page.amount_cell(&line.money.pim),
            page.amount_cell(&line.money.certified),
            page.amount_cell(&line.money.accrued),
            share(line.money.spent()),
        ]
    });
    let keys = [
        "column-agreement",
        "column-amount",
        "column-pia",
        "column-pim",
        "column-certified",
        "column-accrued",
        "column-share",
    ];
    let headings: Vec<String> = keys.iter().map(|key| page.plain(key)).collect();
    let until = page.report.head.data_until;
    let caption = match until {
        Some(day) => format!("{} · {}", page.plain("table-same"), dates::day_short(page.lang, day)),
        None => page.plain("table-same"),
    };
    let listed = table(&caption, &headings, &rows.collect::<Vec<_>>());
    element("div", &[("class", "amounts")], vec![listed])
}
