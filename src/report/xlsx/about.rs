//! The first sheet, which says what the workbook is, and the last, which tells every column.

use super::sheet::Holds::{Code, Sentence, Words};
use super::sheet::{Book, Cell, Column, Holds, Sheet};

/// How the workbook is read, in this order.
const RULES: [&str; 6] = ["empty", "amounts", "rates", "notes", "replies", "programs"];

/// The lines of the first sheet: a heading, or a name with its sentence.
pub enum Line {
    Title(String),
    Said(String),
    Pair(String, String),
    Blank,
}

pub fn front(book: Book, sheets: &[Sheet]) -> Vec<Line> {
    let head = &book.report.head;
    let voice = book.voice;
    let mut lines = vec![
        Line::Title(voice.say("report-title", &[("month", voice.month(head.period).into())])),
        Line::Said(voice.say("report-committee", &[("name", head.name.as_str().into())])),
        Line::Said(head.official_name.clone()),
    ];
    if head.sample {
        lines.push(Line::Title(book.word("sample-notice")));
    }
    lines.push(Line::Said(match head.data_until {
        Some(day) => voice.say("report-data-until", &[("date", voice.day(day).into())]),
        None => book.word("report-data-unknown"),
    }));
    lines.push(Line::Said(voice.say("report-as-of", &[("date", voice.day(head.as_of).into())])));
    lines.push(Line::Said(book.word("report-not-municipality")));
    lines.push(Line::Blank);
    lines.push(Line::Title(book.word("book-how")));
    let rule = |rule: &str| {
        let key = format!("book-rule-{rule}");
        Line::Pair(book.word(&key), book.word(&format!("{key}-means")))
    };
    lines.extend(RULES.into_iter().map(rule));
    lines.push(Line::Blank);
    lines.push(Line::Title(book.word("book-sheets")));
    let told = |key: &str, count: Option<usize>| {
        let means = book.word(&format!("book-{key}-means"));
        let rows = count.map(|n| format!(" {}", voice.say("book-count", &[("n", n.into())])));
        Line::Pair(book.word(&format!("book-{key}")), means + &rows.unwrap_or_default())
    };
    lines.extend(sheets.iter().map(|sheet| told(sheet.key, Some(sheet.rows.len()))));
    lines.push(told("columns", None));
    lines
}

const COLUMNS: &[Column] =
    &[("sheet", Words), ("column", Words), ("holds", Words), ("means", Sentence), ("key", Code)];

/// A row a column of every sheet before it.
pub fn columns(book: Book, sheets: &[Sheet]) -> Sheet {
    let rows = sheets.iter().flat_map(|sheet| {
        sheet.columns.iter().map(move |(field, holds)| {
            vec![
                book.of("book", sheet.key),
                book.of("term", *field),
                Cell::text(&book.word(&format!("holds-{}", word(*holds)))),
                Cell::text(&book.word(&format!("term-{field}-means"))),
                Cell::code(*field),
            ]
        })
    });
    Sheet { key: "columns", columns: COLUMNS, rows: rows.collect() }
}

const fn word(holds: Holds) -> &'static str {
    match holds {
        Holds::Sentence | Holds::Words => "text",
        Holds::Address => "address",
        Holds::Code => "code",
        Holds::Amount => "amount",
        Holds::Rate => "rate",
        Holds::Count => "count",
        Holds::Day => "day",
        Holds::Month => "month",
    }
}
