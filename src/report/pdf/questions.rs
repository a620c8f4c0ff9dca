//! Sheet 5: what the records show beside what the municipality answers, the same size. The gravest fill a
//! sheet; the others stand in the annex, a row each, with their replies too.

use serde::Serialize;

use super::pen::{Pen, Table, Text};
use crate::report::model::questions::Question;
use crate::report::words::{alerts, questions};

/// Questions told with both sides in full.
const TOLD: usize = 6;
/// Questions about one thing told in full.
const ABOUT_ONE: usize = 2;
/// Letters of a reply; a longer one stands whole on the alert's page.
const REPLY: usize = 900;

#[derive(Debug, Serialize)]
pub struct Sheet {
    heading: Text,
    none: Option<Text>,
    /// That there may be an explanation; whose custom the days are.
    lead: Vec<Text>,
    /// Records, reply.
    heads: Vec<Text>,
    groups: Vec<Group>,
    /// Where the others are, where there are any.
    rest: Option<Text>,
}

/// The questions about one thing, under its name.
#[derive(Debug, Serialize)]
struct Group {
    about: Text,
    questions: Vec<Asked>,
}

#[derive(Debug, Serialize)]
struct Asked {
    ask: Text,
    after: Vec<Text>,
    expected: Said,
    observed: Said,
    ground: Option<Text>,
    reply: Text,
    promised: Option<Text>,
}

/// A name and what it says.
#[derive(Debug, Serialize)]
struct Said {
    name: Text,
    words: Text,
}

pub fn sheet(pen: Pen) -> Sheet {
    let all = &pen.report.questions;
    let told = told(pen);
    let rest = all.len() - told.len();
    let terms = all.iter().any(|question| !question.promised).then(|| pen.word("question-days"));
    let group = |group: &Vec<&Question>| Group {
        about: group.first().map_or_else(Text::default, |first| {
            Text::of(&questions::subject(pen.voice(), first)).short(200)
        }),
        questions: group.iter().map(|question| asked(pen, question)).collect(),
    };
    let heads = ["records-heading", "reply-heading"];
    Sheet {
        heading: pen.word("section-questions"),
        none: all.is_empty().then(|| pen.word("question-none")),
        lead: std::iter::once(pen.word("records-note")).chain(terms).collect(),
        heads: heads.iter().map(|key| pen.word(key)).collect(),
        groups: questions::grouped(&told).iter().map(group).collect(),
        rest: (rest > 0).then(|| pen.say("question-annex", &[("n", rest.into())])),
    }
}

fn told(pen: Pen<'_>) -> Vec<&Question> {
    questions::gravest(pen.report, TOLD, ABOUT_ONE)
}

fn asked(pen: Pen, question: &Question) -> Asked {
    let voice = pen.voice();
    let said = |key: &str, words: &str| Said {
        name: pen.word(key),
        words: Text::foreign(words).short(REPLY),
    };
    let mut after = vec![Text::of(&questions::by_day(voice, question, pen.report.head.today))];
    let steps = questions::next(voice, question).join(" · ");
    if !steps.is_empty() {
        after.push(Text::of(&format!("{}: {steps}.", pen.plain("question-next"))));
    }
    Asked {
        ask: Text::of(&questions::asked(voice, question)).short(REPLY).noted(question.note),
        after,
        expected: said("question-expected", &question.expected),
        observed: said("question-observed", &question.observed),
        ground: (!question.ground.is_empty()).then(|| {
            let ground = alerts::ground(pen.lang, &question.ground);
            pen.say("question-ground", &[("ground", ground.into())])
        }),
        reply: reply(pen, question),
        promised: question
            .reply
            .as_ref()
            .and_then(|reply| reply.promised_on)
            .map(|on| pen.say("reply-promised", &[("date", pen.day(on).into())])),
    }
}

fn reply(pen: Pen, question: &Question) -> Text {
    Text::of(&questions::reply(pen.voice(), question, pen.report.head.as_of)).short(REPLY)
}

/// The questions that are not told in full, for the annex.
pub fn others(pen: Pen) -> Option<Table> {
    let told = told(pen);
    let rest: Vec<&Question> =
        pen.report.questions.iter().filter(|question| !told.contains(question)).collect();
    let groups = questions::grouped(&rest);
    let row = |question: &&Question| {
        let ask = questions::asked(pen.voice(), question);
        vec![
            Text::of(&ask).short(200).noted(question.note),
            Text::foreign(&question.observed).short(200),
            reply(pen, question).short(300),
        ]
    };
    let rows: Vec<Vec<Text>> = groups.iter().flatten().map(row).collect();
    let caption = pen.say("question-rest", &[("n", rest.len().into())]);
    let heads = pen.word_heads(&["question-ask", "question-observed", "column-reply"]);
    (!rows.is_empty()).then(|| Table::new(caption, heads, rows))
}
