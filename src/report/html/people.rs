//! Who decided and who watches, with the change beside it.

use super::parts::Page;
use crate::i18n::numbers;
use crate::report::markup::{Cell, Markup, all, list, table};
use crate::report::model::participation::People;
use crate::report::words::people;

pub fn section(page: Page) -> Markup {
    let part = &page.report.participation;
    if page.report.before_acta.is_some() && part.processes.is_empty() {
        return Markup::empty();
    }
    let year = page.report.head.period.year().to_string();
    let said = people::sentences(page.voice(), part, &year);
    let sentences = list("ul", said.iter().map(|text| Markup::text(text)).collect());
    let heading = page.h2("section-people", &[]);
    if part.processes.is_empty() {
        return all([heading, sentences]);
    }
    let people = |count: Option<People>| match count {
        Some(People::Exact(count)) => numbers::count(count),
        Some(People::Few) => page.plain("people-few"),
        None => page.plain("rung-tail-unknown"),
    };
    let rows = part.processes.iter().map(|line| {
        let total = line.total.map_or_else(|| page.plain("people-total-hidden"), numbers::count);
        let share = line.women_share.map_or_else(|| "–".to_owned(), numbers::percent);
        let number = |text: String| Cell::number(Markup::text(&text));
        vec![
            Cell::words(all([Markup::text(&line.year.to_string()), page.note(line.note)])),
            number(people(line.men)),
            number(people(line.women)),
            number(total),
            number(share),
        ]
    });
    let keys = ["column-year", "column-men", "column-women", "column-total", "column-women-share"];
    let headings: Vec<String> = keys.iter().map(|key| page.plain(key)).collect();
    all([
        heading,
        sentences,
        table(&page.plain("table-same"), &headings, &rows.collect::<Vec<_>>()),
    ])
}
