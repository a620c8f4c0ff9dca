//! Alerts with their replies in the same row; what changed; what the sources changed behind us.

use super::sheet::Holds::{Address, Amount, Code, Count, Day, Rate, Sentence, Words};
use super::sheet::{Book, Cell, Column, Sheet};
use crate::report::model::corrections::{Correction, Figure, Of};
use crate::report::model::questions::{About, Question};
use crate::report::words::{alerts, changes as changed, questions as asked};

const ALERTS: &[Column] = &[
    ("alert", Address),
    ("severity", Count),
    ("severity_word", Words),
    ("alert_state", Words),
    ("agreement", Code),
    ("about", Words),
    ("work", Code),
    ("alert_title", Words),
    ("expected_words", Sentence),
    ("observed_words", Sentence),
    ("question", Sentence),
    ("opened_on", Day),
    ("answer_by", Day),
    ("is_promise", Words),
    ("reply", Sentence),
    ("reply_by", Words),
    ("reply_on", Day),
    ("promised_on", Day),
    ("next_steps", Sentence),
    ("ground", Sentence),
    ("note", Count),
];

pub fn alerts(book: Book) -> Sheet {
    let rows = book.report.questions.iter().map(|question| alert(book, question)).collect();
    Sheet { key: "alerts", columns: ALERTS, rows }
}

fn alert(book: Book, question: &Question) -> Vec<Cell> {
    let agreement = match &question.about {
        About::Agreement { id, .. } => Some(id),
        About::Work { .. } | About::Municipality => None,
    };
    let reply = question.reply.as_ref();
    vec![
        Cell::code(&question.alert),
        Cell::count(question.severity.number()),
        book.of("severity", question.severity.number()),
        book.of("alert-state", question.state),
        Cell::or_nothing(agreement),
        Cell::text(&asked::name(book.voice, &question.about)),
        Cell::or_nothing(question.work.as_ref()),
        Cell::text(&question.title),
        Cell::text(&question.expected),
        Cell::text(&question.observed),
        Cell::text(&asked::ask(book.voice, question)),
        Cell::Day(question.opened_on),
        Cell::Day(question.by),
        if question.promised { Cell::text(&book.word("yes")) } else { Cell::Nothing },
        Cell::text(&asked::reply(book.voice, question, book.report.head.as_of)),
        Cell::text(reply.map_or("", |reply| reply.by.as_str())),
        Cell::date(reply.map(|reply| reply.on)),
        Cell::date(reply.and_then(|reply| reply.promised_on)),
        Cell::text(&asked::next(book.voice, question).join(". ")),
        Cell::text(&alerts::ground(book.voice.lang, &question.ground)),
        Cell::note(question.note),
    ]
}

const CHANGES: &[Column] = &[("agreement", Code), ("title", Words), ("change", Sentence)];

pub fn changes(book: Book) -> Sheet {
    let told = book.report.changes.iter().flatten().map(|change| {
        vec![
            Cell::or_nothing(change.agreement.as_ref()),
            Cell::text(&change.title),
            Cell::text(&changed::change(book.voice, change)),
        ]
    });
    Sheet { key: "changes", columns: CHANGES, rows: told.collect() }
}

const CORRECTIONS: &[Column] = &[
    ("correction_of", Sentence),
    ("agreement", Code),
    ("work", Code),
    ("correction_on", Day),
    ("said_amount", Amount),
    ("now_amount", Amount),
    ("said_rate", Rate),
    ("now_rate", Rate),
    ("note", Count),
];

pub fn corrections(book: Book) -> Sheet {
    let rows = book.report.corrections.iter().map(|one| correction(book, one)).collect();
    Sheet { key: "corrections", columns: CORRECTIONS, rows }
}

fn correction(book: Book, one: &Correction) -> Vec<Cell> {
    let (agreement, work) = match &one.about {
        Of::Investment => (None, None),
        Of::Agreement { id, .. } => (Some(id), None),
        Of::Work { code } => (None, Some(code)),
    };
    let amount = |figure| match figure {
        Figure::Soles(amount) => Cell::Amount(amount),
        Figure::Percent(_) => Cell::Nothing,
    };
    let rate = |figure| match figure {
        Figure::Percent(rate) => Cell::Rate(rate),
        Figure::Soles(_) => Cell::Nothing,
    };
    vec![
        Cell::text(&changed::correction_of(book.voice, one)),
        Cell::or_nothing(agreement),
        Cell::or_nothing(work),
        Cell::Day(one.on),
        amount(one.said),
        amount(one.now),
        rate(one.said),
        rate(one.now),
        Cell::note(one.note),
    ]
}
