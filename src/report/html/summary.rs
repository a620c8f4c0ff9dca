//! The first sheet: it stands alone, printed without the others.

use super::look::row;
use super::money::bar;
use super::parts::{Page, paragraph, words};
use crate::domain::source::SourceState;
use crate::i18n::{dates, numbers};
use crate::report::chart::icons;
use crate::report::chart::marks::Drawn;
use crate::report::markup::{Cell, Markup, all, element, list, p, table};
use crate::report::model::SourceLine;
use crate::report::words::{before_acta, money, questions, summary};

/// Questions for the assembly, and agreements to look at, on the first sheet.
const QUESTIONS: usize = 3;
const LOOK: usize = 3;
/// Silent sources with a box each.
const BOXES: usize = 2;

/// Question, answer, picture, money, what to look at, what to ask, and how to check it.
pub fn sheet(page: Page) -> Markup {
    let report = page.report;
    let told = vec![
        element("h1", &[], vec![page.word("report-question")]),
        p("big", &summary::headline(page.voice(), &report.summary)),
        figures(page),
        silent(page),
        page.h2("section-money", &[]),
        paragraph("say", &money::spent(page.voice(), &report.money)),
        bar(page, report.money.year, &report.money.investment, "b1"),
        look(page),
        asked(page),
        checked(page),
    ];
    element("section", &[("class", "first")], told)
}

/// One figure an agreement, and the table that says the same.
fn figures(page: Page) -> Markup {
    let summary = &page.report.summary;
    if summary.agreements == 0 {
        return Markup::empty();
    }
    let counts: Vec<_> =
        summary.situations.iter().map(|count| (count.situation, count.agreements)).collect();
    // seven in a row fit a phone, fourteen a sheet; the style sheet shows one of the two
    let picture = |class: &'static str, per_row: usize, id: &'static str| {
        let drawn = icons::draw(&icons::Picture {
            counts: &counts,
            per_row,
            lang: page.lang,
            marks: Drawn::Once,
            id,
        });
        element("div", &[("class", class)], vec![Markup::drawing(drawn)])
    };
    let caption = [page.plain("icons-caption"), icons::caption(&counts, page.lang)].join(": ");
    let rows = summary.situations.iter().map(|count| {
        let amount = match count.without_amount {
            all if all == count.agreements => words("–"),
            _ => words(&numbers::soles_drawn(count.amount)),
        };
        vec![
            Cell::words(page.tag(count.situation)),
            Cell::number(Markup::text(&count.agreements.to_string())),
            Cell::number(amount.content),
        ]
    });
    let headings = ["column-situation", "column-agreements", "column-amount"];
    let headings: Vec<String> = headings.iter().map(|key| page.plain(key)).collect();
    all([
        picture("phone", 7, "i1"),
        picture("paper", 14, "i2"),
        p("fine", &caption),
        p("", &summary::levels(page.voice(), summary)),
        element(
            "div",
            &[("class", "phone")],
            vec![table(&page.plain("table-same"), &headings, &rows.collect::<Vec<_>>())],
        ),
    ])
}

/// A source that does not answer is said before the first figure that it touches.
pub fn silent(page: Page) -> Markup {
    let silent: Vec<_> =
        page.report.sources.iter().filter(|source| source.state == SourceState::Silent).collect();
    if silent.len() > BOXES {
        return silent_many(page, &silent);
    }
    let boxes = silent.into_iter().map(|source| {
        let day = |day| ("date", dates::day(page.lang, day).into());
        let named = ("source", page.plain(&format!("source-{}", source.source)).into());
        let since = match source.seen_on {
            Some(seen) => page.say("silent-box", &[named, day(seen)]),
            None => page.say("silent-box-undated", &[named]),
        };
        let what = source
            .data_until
            .map(|until| all([Markup::text(" "), page.say("silent-box-what", &[day(until)])]));
        let said = vec![element("strong", &[], vec![since]), what.unwrap_or_default()];
        element("div", &[("class", "box dash")], vec![element("p", &[], said)])
    });
    all(boxes)
}

/// Many boxes would hide the figures that they speak of.
fn silent_many(page: Page, silent: &[&SourceLine]) -> Markup {
    // only the name: what a source is stands in the table of sources
    let name = |source: &&SourceLine| {
        let full = page.plain(&format!("source-{}", source.source));
        full.split([',', ':']).next().unwrap_or_default().to_owned()
    };
    let list = silent.iter().map(name).collect::<Vec<_>>().join(", ");
    let said = element("strong", &[], vec![page.say("silent-many", &[("list", list.into())])]);
    let said = vec![said, Markup::text(" "), page.word("silent-many-what")];
    element("div", &[("class", "box dash")], vec![element("p", &[], said)])
}

fn look(page: Page) -> Markup {
    let all_of_it: Vec<_> =
        page.report.agreements.iter().filter(|line| line.needs_a_look()).collect();
    if page.report.summary.agreements == 0 {
        return Markup::empty();
    }
    let rest = all_of_it.len().saturating_sub(LOOK);
    let rows: Vec<Markup> = all_of_it.iter().take(LOOK).map(|line| row(page, line)).collect();
    let body = if rows.is_empty() {
        p("", &page.plain("look-none"))
    } else {
        element("div", &[("class", "rows")], rows)
    };
    let more = if rest > 0 {
        element("p", &[("class", "fine")], vec![page.say("look-more", &[("n", rest.into())])])
    } else {
        Markup::empty()
    };
    all([page.h2("section-look", &[]), body, more])
}

fn asked(page: Page) -> Markup {
    let items: Vec<Markup> = questions::leading(page.report, QUESTIONS)
        .into_iter()
        .map(|question| Markup::text(&questions::ask(page.voice(), question)))
        .collect();
    if items.is_empty() {
        return Markup::empty();
    }
    all([page.h2("section-assembly", &[]), list("ol", items)])
}

/// The dates of the data, and whose report it is.
pub fn checked(page: Page) -> Markup {
    let head = &page.report.head;
    let until = before_acta::until(page.voice(), page.report);
    let as_of =
        page.voice().say("report-as-of", &[("date", dates::day(page.lang, head.as_of).into())]);
    let words =
        [until, as_of, page.plain("report-not-municipality"), page.plain("report-trace-hint")];
    element("div", &[("class", "box")], vec![paragraph("fine", &words)])
}
