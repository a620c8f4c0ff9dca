//! What the records show beside what the municipality answers: the same size, everywhere.

use super::parts::{Page, paragraph};
use crate::i18n::dates;
use crate::report::markup::{Markup, all, element, list, p};
use crate::report::model::questions::Question;
use crate::report::words::questions;

/// Every live question, the gravest first.
pub fn sheet(page: Page) -> Markup {
    let asked = &page.report.questions;
    let heading = page.h2("section-questions", &[]);
    if asked.is_empty() {
        return all([heading, p("", &page.plain("question-none"))]);
    }
    let told = asked.iter().map(|question| one(page, question));
    element(
        "section",
        &[("class", "sheet")],
        vec![heading, p("fine", &page.plain("records-note")), all(told)],
    )
}

fn one(page: Page, question: &Question) -> Markup {
    let voice = page.voice();
    let today = page.report.head.today;
    let steps: Vec<Markup> =
        questions::next(voice, question).iter().map(|step| Markup::text(step)).collect();
    let pair = |key: &str, value: &str| {
        all([
            element("dt", &[], vec![page.word(key)]),
            element("dd", &[("lang", "es")], vec![Markup::text(value)]),
        ])
    };
    let records = element(
        "div",
        &[("class", "box o")],
        vec![
            element("h4", &[], vec![page.word("records-heading"), page.note(question.note)]),
            element(
                "dl",
                &[],
                vec![
                    pair("question-expected", &question.expected),
                    pair("question-observed", &question.observed),
                ],
            ),
            ground(page, question),
        ],
    );
    element(
        "article",
        &[],
        vec![
            element("h3", &[], vec![Markup::text(&questions::ask(voice, question))]),
            element("div", &[("class", "two")], vec![records, answer(page, question)]),
            paragraph("", &[questions::by_when(voice, question, today)]),
            list("ul", steps),
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
