//! Agreements that need a look: in a row on the first sheet, with their large ladder on their own.

use super::parts::Page;
use crate::domain::ladder::{RungState, RungStatus};
use crate::i18n::dates;
use crate::report::chart::ladder;
use crate::report::chart::marks::Drawn;
use crate::report::drawings;
use crate::report::markup::{Markup, all, element, list, p};
use crate::report::model::agreements::AgreementLine;
use crate::report::words::{agreements, questions, title};

/// Large ladders that are drawn; more would hide each other, and the list has them all.
pub const LARGE: usize = 4;

/// Tag, title, story, reply and small ladder.
pub fn row(page: Page, line: &AgreementLine) -> Markup {
    let said = vec![
        Markup::text(&agreements::story(page.voice(), line)),
        Markup::text(" "),
        element(
            "strong",
            &[],
            vec![Markup::text(&questions::reply_about(page.voice(), page.report, line))],
        ),
    ];
    let story = vec![element("h3", &[], vec![titled(line)]), element("p", &[], said)];
    element(
        "section",
        &[],
        vec![
            element("div", &[], vec![page.tag(line.ladder.situation)]),
            element("div", &[], story),
            climb(page, line),
        ],
    )
}

/// The small ladder with its step in words.
pub fn climb(page: Page, line: &AgreementLine) -> Markup {
    let step = format!("{}.", ladder::step(&line.ladder, page.lang));
    element(
        "div",
        &[],
        vec![
            Markup::drawing(ladder::small(&line.ladder, page.lang, Drawn::Once)),
            p("fine", &step),
        ],
    )
}

/// The title as a link to the agreement's own place on the page.
pub fn titled(line: &AgreementLine) -> Markup {
    let to = format!("#{}", anchor(line));
    element("a", &[("href", &to)], vec![Markup::text(&title(line))])
}

/// `a2024-3`: where an agreement stands on the page.
pub fn anchor(line: &AgreementLine) -> String {
    format!("a{}-{}", line.id.process.year, line.id.number)
}

/// Each with its large ladder, its list of rungs, its money and its names.
pub fn sheet(page: Page) -> Markup {
    let lines: Vec<&AgreementLine> =
        page.report.agreements.iter().filter(|line| line.needs_a_look()).take(LARGE).collect();
    if lines.is_empty() {
        return Markup::empty();
    }
    let told = lines.iter().map(|line| one(page, line));
    let heading = page.h2("section-look", &[]);
    let told = element("div", &[("class", "climbs")], told.collect());
    element("section", &[("class", "sheet")], vec![heading, told])
}

fn one(page: Page, line: &AgreementLine) -> Markup {
    let id = format!("e{}", anchor(line));
    element(
        "article",
        &[],
        vec![
            element(
                "h3",
                &[],
                vec![page.tag(line.ladder.situation), Markup::text(" "), titled(line)],
            ),
            p("say", &agreements::story(page.voice(), line)),
            element(
                "div",
                &[("class", "two")],
                vec![
                    Markup::drawing(drawings::climb(
                        page.voice(),
                        line,
                        &id,
                        Drawn::Once,
                        ladder::large,
                    )),
                    element(
                        "div",
                        &[("class", "rungs")],
                        vec![
                            element("h4", &[], vec![page.word("rung-by-rung")]),
                            list("ol", rungs(page, line)),
                        ],
                    ),
                ],
            ),
        ],
    )
}

/// The list beside the picture: it reads in the order of time.
fn rungs(page: Page, line: &AgreementLine) -> Vec<Markup> {
    let sources = line.rung_sources.iter();
    let rung = |(status, note): (&RungStatus, &Option<usize>)| {
        let word = format!("{}.", ladder::word(status.rung, page.lang));
        let mut pieces = vec![
            element("strong", &[], vec![Markup::text(&word)]),
            Markup::text(" "),
            state(page, status),
        ];
        let place = usize::from(status.rung.number()) - 1;
        if let (Some(Some(note)), RungState::Done) = (line.rung_notes.get(place), status.state) {
            let note = format!(". {}", agreements::rung_note(page.voice(), note));
            pieces.push(Markup::text(&note));
        }
        if let Some(mark) = agreements::rung_mark(page.voice(), status) {
            let mark = format!(" ({mark})");
            pieces.push(Markup::text(&mark));
        }
        pieces.push(page.note(*note));
        all(pieces)
    };
    line.ladder.rungs.iter().zip(sources).map(rung).collect()
}

fn state(page: Page, status: &RungStatus) -> Markup {
    if let Some(lost) = status.lost_on.and_then(crate::domain::period::Month::of) {
        return page.say("rung-lost", &[("month", dates::month(page.lang, lost).into())]);
    }
    if status.skipped && status.state == RungState::NotYet {
        return page.word("rung-skipped");
    }
    page.word(&format!("rung-state-{}", status.state))
}
