//! What is not known, what the sources changed, where it comes from, and room for names and a stamp.

use super::parts::{Page, words};
use crate::report::markup::{Cell, Markup, all, element, list, p, table};
use crate::report::words::{changes, unknowns};

pub fn sheet(page: Page) -> Markup {
    element(
        "section",
        &[("class", "sheet")],
        vec![unknown(page), corrected(page), sources(page), signatures(page)],
    )
}

fn unknown(page: Page) -> Markup {
    let heading = page.h2("section-unknowns", &[]);
    let items: Vec<Markup> = page
        .report
        .unknowns
        .iter()
        .map(|unknown| Markup::text(&unknowns::unknown(page.voice(), page.report, unknown)))
        .collect();
    if items.is_empty() {
        return all([heading, p("", &page.plain("unknown-none"))]);
    }
    all([heading, list("ul", items)])
}

fn corrected(page: Page) -> Markup {
    let heading = page.h2("section-corrections", &[]);
    let voice = page.voice();
    if page.report.corrections.is_empty() {
        return all([heading, p("", &page.plain("correction-none"))]);
    }
    let rows = page.report.corrections.iter().map(|correction| {
        vec![
            Cell::words(all([
                Markup::text(&changes::correction_of(voice, correction)),
                page.note(correction.note),
            ])),
            Cell::number(Markup::text(&changes::figure(correction.said))),
            Cell::number(Markup::text(&changes::figure(correction.now))),
        ]
    });
    let keys = ["column-what", "column-said", "column-now"];
    let headings: Vec<String> = keys.iter().map(|key| page.plain(key)).collect();
    let said = page.report.corrections.first().map(|first| changes::correction(voice, first));
    let lead = match (page.report.corrections.len(), said) {
        (1, Some(said)) => p("", &said),
        _ => Markup::empty(),
    };
    all([
        heading,
        lead,
        table(&page.plain("section-corrections"), &headings, &rows.collect::<Vec<_>>()),
    ])
}

fn sources(page: Page) -> Markup {
    let rows = page.report.sources.iter().map(|line| {
        vec![
            words(&page.plain(&format!("source-long-{}", line.source))),
            Cell::words(page.word(&format!("source-state-{}", line.state))),
            page.day_cell(line.data_until),
            page.day_cell(line.seen_on),
        ]
    });
    let keys = ["column-source", "column-state", "column-data-until", "column-seen"];
    let headings: Vec<String> = keys.iter().map(|key| page.plain(key)).collect();
    all([
        page.h2("section-sources", &[]),
        p("", &page.plain("report-door")),
        table(&page.plain("section-sources"), &headings, &rows.collect::<Vec<_>>()),
    ])
}

/// Two empty boxes: who signs, and the stamp that starts the clock of an answer.
fn signatures(page: Page) -> Markup {
    let place = |title: &str, lines: &str| {
        element(
            "div",
            &[],
            vec![element("strong", &[], vec![page.word(title)]), p("fine", &page.plain(lines))],
        )
    };
    element(
        "div",
        &[("class", "sign box")],
        vec![
            place("sheet-signatures", "sheet-signature"),
            place("sheet-stamp", "sheet-stamp-lines"),
        ],
    )
}
