//! What the records show beside what the municipality answers: the same size, everywhere.

use super::parts::{Page, paragraph, words};
use crate::domain::alert::Severity;
use crate::i18n::dates;
use crate::report::markup::{Cell, Markup, all, element, p, table};
use crate::report::model::questions::Question;
use crate::report::words::questions;

/// Every live question, the gravest first: what asks for an answer with its two boxes, what is only
/// to be looked at as rows of a table.
pub fn sheet(page: Page) -> Markup {
    let asked = &page.report.questions;
    let heading = page.h2("section-questions", &[]);
    if asked.is_empty() {
        return all([heading, p("", &page.plain("question-none"))]);
    }
    let is_grave = |question: &&Question| question.severity != Severity::Look;
    let told = asked.iter().filter(is_grave).map(|question| one(page, question));
    let rest: Vec<Vec<Cell>> = asked
        .iter()
        .filter(|question| !is_grave(question))
        .map(|question| row(page, question))
        .collect();
    let keys = ["question-ask", "question-observed", "column-reply"];
    let headings: Vec<String> = keys.iter().map(|key| page.plain(key)).collect();
    let looked_at = if rest.is_empty() {
        Markup::empty()
    } else {
        table(&page.plain("caption-look-at"), &headings, &rest)
    };
    element(
        "section",
        &[("class", "sheet")],
        vec![heading, p("fine", &page.plain("records-note")), all(told), looked_at],
    )
}

fn row(page: Page, question: &Question) -> Vec<Cell> {
    let voice = page.voice();
    let asked = Markup::text(&questions::ask(voice, question));
    vec![
        Cell::words(all([asked, page.note(question.note)])),
        words(&question.observed),
        words(&questions::reply(voice, question, page.report.head.as_of)),
    ]
}

fn one(page: Page, question: &Question) -> Markup {
    let voice = page.voice();
    let said = |key: &str, value: &str| {
        let named = format!("{}: ", page.plain(key));
        element(
            "p",
            &[],
            vec![
                element("strong", &[], vec![Markup::text(&named)]),
                element("span", &[("lang", "es")], vec![Markup::text(value)]),
            ],
        )
    };
    let records = element(
        "div",
        &[("class", "box o")],
        vec![
            element("h4", &[], vec![page.word("records-heading"), page.note(question.note)]),
            said("question-expected", &question.expected),
            said("question-observed", &question.observed),
            ground(page, question),
        ],
    );
    let steps = questions::next(voice, question).join(" · ");
    element(
        "article",
        &[],
        vec![
            element("h3", &[], vec![Markup::text(&questions::ask(voice, question))]),
            element("div", &[("class", "two")], vec![records, answer(page, question)]),
            paragraph("", &[questions::by_when(voice, question, page.report.head.today)]),
            if steps.is_empty() { Markup::empty() } else { said("question-next", &steps) },
        ],
    )
}

/// A rule without a checked ground names none.
fn ground(page: Page, question: &Question) -> Markup {
    if question.ground.is_empty() {
        return Markup::empty();
    }
    p("fine", &page.voice().say("question-ground", &[("ground", question.ground.as_str().into())]))
}

fn answer(page: Page, question: &Question) -> Markup {
    let said = questions::reply(page.voice(), question, page.report.head.as_of);
    let promised = question.reply.as_ref().and_then(|reply| reply.promised_on).map(|day| {
        let args = [("date", dates::day(page.lang, day).into())];
        p("fine", &page.voice().say("reply-promised", &args))
    });
    element(
        "div",
        &[("class", "box r")],
        vec![
            element("h4", &[], vec![page.word("reply-heading")]),
            p("", &said),
            promised.unwrap_or_default(),
        ],
    )
}
