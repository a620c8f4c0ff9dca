//! Every measure with its formula and ground; every note; and the file, hash and row behind each.

use super::sheet::Holds::{Address, Code, Count, Day, Sentence, Words};
use super::sheet::{Book, Cell, Column, Sheet};
use crate::domain::indicator::{Measure, Unit};
use crate::domain::lang::Lang;
use crate::report::model::Formula;
use crate::report::words::formulas;

const MEASURES: &[Column] = &[
    ("indicator", Code),
    ("indicator_name", Words),
    ("subject", Code),
    ("period", Code),
    ("value", Holds::Amount),
    ("unit", Words),
    ("numerator", Holds::Amount),
    ("denominator", Holds::Amount),
    ("reason", Words),
    ("remark", Sentence),
    ("freshness", Words),
    ("formula", Sentence),
    ("ground", Sentence),
    ("formula_version", Count),
    ("evidence", Address),
];

use super::sheet::Holds;

pub fn measures(book: Book) -> Sheet {
    let rows = book.report.annex.measures.iter().map(|measure| line(book, measure)).collect();
    Sheet { key: "measures", columns: MEASURES, rows }
}

fn line(book: Book, measure: &Measure) -> Vec<Cell> {
    let known = &book.report.annex.formulas;
    let formula = known.iter().find(|formula| formula.indicator == measure.id.indicator);
    let said = |of: fn(Lang, &Formula) -> String| {
        Cell::text(&formula.map(|formula| of(book.voice.lang, formula)).unwrap_or_default())
    };
    let value = |value: Option<_>| value.map_or(Cell::Nothing, Cell::value);
    vec![
        Cell::code(&measure.id.indicator),
        said(formulas::name),
        Cell::code(&measure.id.subject),
        Cell::code(measure.id.period),
        value(measure.value.ok()),
        unit(book, measure.unit),
        value(measure.numerator),
        value(measure.denominator),
        measure.value.err().map_or(Cell::Nothing, |why| Cell::text(&book.why(why))),
        Cell::text(measure.reason.as_deref().unwrap_or_default()),
        book.of("freshness", measure.state),
        said(formulas::formula),
        said(formulas::ground),
        Cell::count(measure.formula_version),
        Cell::list(&measure.evidence),
    ]
}

fn unit(book: Book, unit: Unit) -> Cell {
    book.of("unit", unit)
}

const NOTES: &[Column] = &[("note", Count), ("evidence", Address), ("note_on", Day)];

/// A row an address: a note that cites five has five rows.
pub fn notes(book: Book) -> Sheet {
    let rows = book.report.notes.iter().flat_map(|note| {
        note.evidence
            .iter()
            .map(|id| vec![Cell::count(note.note), Cell::code(id), Cell::date(note.date)])
    });
    Sheet { key: "notes", columns: NOTES, rows: rows.collect() }
}

const ROWS: &[Column] = &[
    ("evidence", Address),
    ("dataset", Code),
    ("sha256", Address),
    ("file", Words),
    ("tab", Words),
    ("row", Count),
    ("rows_summed", Count),
    ("known_on", Day),
];

pub fn rows(book: Book) -> Sheet {
    let rows = book.report.annex.rows.iter().map(|cited| {
        let place = &cited.row.locator;
        vec![
            Cell::code(&cited.id),
            Cell::code(cited.dataset),
            Cell::code(cited.row.sha256),
            Cell::text(&place.file),
            Cell::text(place.sheet.as_deref().unwrap_or_default()),
            place.row.map_or(Cell::Nothing, Cell::count),
            Cell::count(cited.rows),
            Cell::Day(cited.known_on),
        ]
    });
    Sheet { key: "rows", columns: ROWS, rows: rows.collect() }
}
