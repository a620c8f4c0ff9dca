//! The agreements, a row each; and their ladders, a row a rung.

use super::sheet::Holds::{Address, Amount, Code, Count, Day, Sentence, Words};
use super::sheet::{Book, Cell, Column, Sheet};
use crate::report::model::agreements::AgreementLine;
use crate::report::words::agreements as told;

const AGREEMENTS: &[Column] = &[
    ("agreement", Code),
    ("title", Words),
    ("situation", Words),
    ("story", Sentence),
    ("step", Count),
    ("applicable", Count),
    ("reached", Words),
    ("pace", Words),
    ("place", Words),
    ("sector", Words),
    ("kind", Words),
    ("amount", Amount),
    ("amount_reason", Words),
    ("fiscal_years", Code),
    ("pia", Amount),
    ("pim", Amount),
    ("certified", Amount),
    ("accrued", Amount),
    ("reason", Words),
    ("money_on", Day),
    ("money_note", Count),
    ("confirmed", Words),
    ("cuis", Code),
    ("works", Code),
    ("official_names", Sentence),
    ("text", Sentence),
    ("responsible", Words),
    ("version", Count),
    ("amendment", Words),
    ("signed_on", Day),
    ("acta_page", Count),
    ("acta_line", Count),
    ("note", Count),
];

pub fn agreements(book: Book) -> Sheet {
    let rows = book.report.agreements.iter().map(|line| agreement(book, line)).collect();
    Sheet { key: "agreements", columns: AGREEMENTS, rows }
}

fn agreement(book: Book, line: &AgreementLine) -> Vec<Cell> {
    let ladder = &line.ladder;
    let mut cells = vec![
        Cell::code(&line.id),
        Cell::text(&line.title),
        book.of("situation", ladder.situation),
        Cell::text(&told::story(book.voice, line)),
        Cell::count(ladder.step()),
        Cell::count(ladder.applicable),
        ladder.reached.map_or(Cell::Nothing, |rung| book.of("rung", rung)),
        book.of("pace", ladder.pace),
        Cell::text(line.place.as_deref().unwrap_or_default()),
        line.sector.map_or(Cell::Nothing, |sector| book.of("sector", sector)),
        book.of("agreement-kind", line.kind),
        (&line.amount).into(),
        line.amount.why().map_or(Cell::Nothing, |why| Cell::text(&book.why(why))),
        Cell::list(&line.fiscal_years),
    ];
    cells.extend(book.budget(&line.money));
    cells.extend([
        Cell::text(&book.word(if line.confirmed { "yes" } else { "not-yet" })),
        Cell::list(&line.cuis),
        Cell::list(&line.works),
        Cell::text(&line.official_names.join(" · ")),
        Cell::text(&line.text),
        Cell::text(line.responsible.as_deref().unwrap_or_default()),
        Cell::count(line.version),
        Cell::text(line.amendment.as_ref().map_or("", |amendment| amendment.document.as_str())),
        Cell::date(line.signed_on),
        Cell::counted(line.acta_page),
        Cell::counted(line.acta_line),
        Cell::note(line.note),
    ]);
    cells
}

const RUNGS: &[Column] = &[
    ("agreement", Code),
    ("title", Words),
    ("rung_number", Count),
    ("rung", Words),
    ("rung_state", Words),
    ("rung_on", Day),
    ("lost_on", Day),
    ("skipped", Words),
    ("rung_mark", Words),
    ("note", Count),
    ("evidence", Address),
];

pub fn rungs(book: Book) -> Sheet {
    let rows = book.report.agreements.iter().flat_map(|line| {
        line.ladder.rungs.iter().zip(&line.rung_sources).map(move |(status, note)| {
            vec![
                Cell::code(&line.id),
                Cell::text(&line.title),
                Cell::count(status.rung.number()),
                book.of("rung", status.rung),
                book.of("rung-state", status.state),
                Cell::date(status.date),
                Cell::date(status.lost_on),
                if status.skipped { Cell::text(&book.word("rung-skipped")) } else { Cell::Nothing },
                Cell::text(&told::rung_mark(book.voice, status).unwrap_or_default()),
                Cell::note(*note),
                Cell::list(&status.evidence),
            ]
        })
    });
    Sheet { key: "rungs", columns: RUNGS, rows: rows.collect() }
}
