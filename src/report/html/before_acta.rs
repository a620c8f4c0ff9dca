//! The first sheet of a municipality without an acta: what the public records say already, and how to
//! begin.

use super::money::bar;
use super::parts::{Page, bare, on_screen, paragraph, share, words};
use super::summary::{checked, silent};
use crate::i18n::numbers;
use crate::report::markup::{Cell, Markup, all, element, list, p, table};
use crate::report::model::before_acta::BeforeActa;
use crate::report::model::neighbours::Neighbours;
use crate::report::words::before_acta;

/// Investments that are told in sentences; the table further on has more.
const LARGEST: usize = 5;

/// Question, money, works, neighbours, and the way to the acta.
pub fn sheet(page: Page, part: &BeforeActa) -> Markup {
    let told = vec![
        element("h1", &[], vec![page.word("before-question")]),
        p("big", &before_acta::headline(page.voice(), page.report)),
        paragraph("say", &before_acta::whole(page.voice(), page.report)),
        p("", &before_acta::sectors(page.voice(), page.report)),
        part.years
            .first()
            .map_or_else(Markup::empty, |newest| bar(page, newest.year, &newest.budget, "b1")),
        silent(page),
        largest(page),
        look(page, part),
        begin(page),
        checked(page),
    ];
    element("section", &[("class", "first")], told)
}

fn largest(page: Page) -> Markup {
    let said = before_acta::largest(page.voice(), page.report, LARGEST);
    if said.is_empty() {
        return Markup::empty();
    }
    let items = said.iter().zip(&page.report.money.largest_unagreed);
    let items = items.map(|(said, line)| all([Markup::text(said), page.note(line.money.pim.note)]));
    all([page.h2("section-before-largest", &[]), list("ol", items.collect())])
}

fn look(page: Page, part: &BeforeActa) -> Markup {
    let heading = page.h2("section-before-look", &[]);
    if part.look.is_empty() {
        return if page.report.works.works.is_empty() {
            Markup::empty()
        } else {
            all([heading, p("", &page.plain("before-look-none"))])
        };
    }
    let items = part.look.iter().map(|one| {
        all([Markup::text(&before_acta::look_named(page.voice(), one)), page.note(one.note)])
    });
    let more = if part.more > 0 {
        p("fine", &page.voice().say("before-look-more", &[("n", part.more.into())]))
    } else {
        Markup::empty()
    };
    all([heading, list("ul", items.collect()), more])
}

/// What the acta would add, and three steps to it.
fn begin(page: Page) -> Markup {
    let lines = |said: Vec<String>| said.iter().map(|said| Markup::text(said)).collect();
    let heading = |key: &str| element("h3", &[], vec![page.word(key)]);
    element(
        "div",
        &[("class", "box")],
        vec![
            heading("before-add"),
            list("ul", lines(before_acta::added(page.voice()))),
            heading("before-steps"),
            list("ol", lines(before_acta::steps(page.voice()))),
        ],
    )
}

/// The province in a sentence and a table, in the order of the addresses: no order of merit.
pub fn neighbours(page: Page, part: &Neighbours) -> Markup {
    let year = || ("year", part.comparison.year.to_string().into());
    let spent = part.spending();
    let rows = part.comparison.budgets.iter().map(|budget| {
        let is_own = budget.ubigeo == part.comparison.own;
        let name = Markup::text(&part.name(&budget.ubigeo));
        let name = if is_own { element("strong", &[], vec![name]) } else { name };
        let amount = |amount: Option<_>| amount.map_or_else(|| words("–"), bare);
        let place = spent.and_then(|line| line.of(&budget.ubigeo));
        vec![
            Cell::words(all([name, page.note(part.notes.get(&budget.ubigeo).copied())])),
            amount(budget.pim),
            amount(budget.accrued),
            place.map_or_else(
                || share(None),
                |place| Cell::number(Markup::text(&numbers::percent(place.value))),
            ),
        ]
    });
    let keys = ["column-municipality", "column-pim", "column-accrued", "column-share"];
    let headings: Vec<String> = keys.iter().map(|key| page.plain(key)).collect();
    let caption = page.voice().say("neighbours-caption", &[year()]);
    let listed = table(&caption, &headings, &rows.collect::<Vec<_>>());
    // beside agreements the sentence is enough on paper
    let listed = if page.report.before_acta.is_some() { listed } else { on_screen(listed) };
    let said: Vec<String> = before_acta::neighbours(page.voice(), part).into_iter().collect();
    all([
        page.h2("section-neighbours", &[]),
        paragraph("", &said),
        listed,
        p("fine", &page.plain("neighbours-note")),
    ])
}
