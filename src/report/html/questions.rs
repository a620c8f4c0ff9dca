//! What the records show beside what the municipality answers: the same size, everywhere.

use super::parts::{Page, paragraph, words};
use crate::i18n::dates;
use crate::report::markup::{Cell, Markup, all, element, p, table};
use crate::report::model::questions::Question;
use crate::report::words::alerts::{self, Part};
use crate::report::words::questions;

/// Questions told with both boxes; the others stand in one line each.
const TOLD: usize = 4;
/// Other questions that paper has in a line each; the style sheet hides the rest.
const ON_PAPER: usize = 8;
/// Questions about one agreement that are told so: more is an inquiry, not a conversation.
const ABOUT_ONE: usize = 2;

/// The gravest questions, those of one agreement together, then every other one in a line.
pub fn sheet(page: Page) -> Markup {
    let asked = &page.report.questions;
    let heading = page.h2("section-questions", &[]);
    if asked.is_empty() {
        return all([heading, p("", &page.plain("question-none"))]);
    }
    let told = questions::gravest(page.report, TOLD, ABOUT_ONE);
    let rest: Vec<&Question> = asked.iter().filter(|question| !told.contains(question)).collect();
    let mut groups = questions::grouped(&told).into_iter();
    let lead = vec![
        heading,
        p("fine", &page.plain("records-note")),
        groups.next().map_or_else(Markup::empty, |group| about(page, &group)),
    ];
    let groups = groups.map(|group| about(page, &group));
    element("section", &[], vec![all(lead), all(groups), others(page, &rest)])
}

/// The questions about one thing, under its name.
fn about(page: Page, group: &[&Question]) -> Markup {
    let Some(first) = group.first() else { return Markup::empty() };
    let name = element("h3", &[], vec![Markup::text(&questions::subject(page.voice(), first))]);
    let mut told = group.iter().map(|question| one(page, question));
    // the name never stands alone at the foot of a sheet
    let led = element("article", &[], vec![name, told.next().unwrap_or_default()]);
    all([led, all(told)])
}

fn others(page: Page, rest: &[&Question]) -> Markup {
    if rest.is_empty() {
        return Markup::empty();
    }
    let groups = questions::grouped(rest);
    let rows: Vec<Vec<Cell>> =
        groups.iter().flatten().map(|question| row(page, question)).collect();
    let keys = ["question-ask", "question-observed", "column-reply"];
    let headings: Vec<String> = keys.iter().map(|key| page.plain(key)).collect();
    let caption = page.voice().say("question-rest", &[("n", rest.len().into())]);
    let more = rest.len().saturating_sub(ON_PAPER);
    let more = if more > 0 {
        let said = page.voice().say("question-more-on-paper", &[("n", more.into())]);
        element("p", &[("class", "fine paper")], vec![Markup::text(&said)])
    } else {
        Markup::empty()
    };
    element("div", &[("class", "lines")], vec![table(&caption, &headings, &rows), more])
}

fn row(page: Page, question: &Question) -> Vec<Cell> {
    let voice = page.voice();
    let asked = Markup::text(&questions::asked(page.voice(), question));
    vec![
        Cell::words(all([asked, page.note(question.note)])),
        words(&questions::of_rule(voice, question, Part::Observed).text),
        words(&questions::reply(voice, question, page.report.head.as_of)),
    ]
}

fn one(page: Page, question: &Question) -> Markup {
    let said = |key: &str, part: Part| {
        let named = format!("{}: ", page.plain(key));
        let value = questions::of_rule(page.voice(), question, part);
        element(
            "p",
            &[],
            vec![
                element("strong", &[], vec![Markup::text(&named)]),
                element("span", &[("lang", value.lang.as_str())], vec![Markup::text(&value.text)]),
            ],
        )
    };
    let records = element(
        "div",
        &[("class", "box o")],
        vec![
            element("h5", &[], vec![page.word("records-heading"), page.note(question.note)]),
            said("question-expected", Part::Expected),
            said("question-observed", Part::Observed),
            ground(page, question),
        ],
    );
    element(
        "article",
        &[],
        vec![
            element("h4", &[], vec![Markup::text(&questions::asked(page.voice(), question))]),
            element("div", &[("class", "two told")], vec![records, answer(page, question)]),
            after(page, question),
        ],
    )
}

/// By when an answer is awaited, and what can be done until then.
fn after(page: Page, question: &Question) -> Markup {
    let mut said = vec![questions::by_when(page.voice(), question, page.report.head.today)];
    let steps = questions::next(page.voice(), question).join(" · ");
    if !steps.is_empty() {
        said.push(format!("{}: {steps}.", page.plain("question-next")));
    }
    paragraph("fine", &said)
}

/// A rule without a checked ground names none.
fn ground(page: Page, question: &Question) -> Markup {
    if question.ground.is_empty() {
        return Markup::empty();
    }
    let ground = alerts::ground(page.lang, &question.ground);
    p("fine", &page.voice().say("question-ground", &[("ground", ground.into())]))
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
            element("h5", &[], vec![page.word("reply-heading")]),
            p("", &said),
            promised.unwrap_or_default(),
        ],
    )
}
