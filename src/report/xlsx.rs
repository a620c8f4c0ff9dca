//! The report as a workbook, for who counts further: one sheet a subject, real numbers and days.
//!
//! An empty cell is what is not known, and the column of reasons says why; nothing is zero that was
//! not published as zero. Words are those of the page, in its language; programs read the CSV or the
//! JSON, whose keys do not change with the language. No cell is a formula, so that a text of others
//! can never become one. The days of the document are the report's: the same report is the same bytes.

mod about;
mod agreements;
mod evidence;
mod money;
mod neighbours;
mod people;
mod questions;
mod sheet;
mod works;
mod writing;

use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};

use super::model::Report;
use super::words::Voice;
use crate::domain::lang::Lang;
use sheet::{Book, Sheet};
use writing::Looks;

/// Writes the workbook.
///
/// # Errors
/// The writer's, of a workbook that breaks a rule of the format; none does.
pub fn render(report: &Report, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let words = Book { voice: Voice::written(lang), report };
    let mut sheets = sheets(words);
    let lines = about::front(words, &sheets);
    sheets.push(about::columns(words, &sheets));
    let looks = Looks::new();
    let mut book = Workbook::new();
    book.set_properties(&properties(words)?);
    writing::front(&mut book, &words.word("book-front"), &lines, &looks)?;
    for sheet in &sheets {
        writing::sheet(&mut book, words, sheet, &looks)?;
    }
    book.save_to_buffer()
}

/// Every subject, in the order in which the report tells them.
fn sheets(book: Book) -> Vec<Sheet> {
    vec![
        people::summary(book),
        agreements::agreements(book),
        agreements::rungs(book),
        money::money(book),
        money::months(book),
        neighbours::neighbours(book),
        works::works(book),
        works::progress(book),
        works::visits(book),
        questions::alerts(book),
        questions::changes(book),
        questions::corrections(book),
        people::participation(book),
        people::sources(book),
        people::unknowns(book),
        evidence::measures(book),
        evidence::notes(book),
        evidence::rows(book),
    ]
}

fn properties(words: Book) -> Result<DocProperties, XlsxError> {
    let head = &words.report.head;
    let made = writing::excel_day(head.as_of)?;
    let month = words.voice.month(head.period);
    Ok(DocProperties::new()
        .set_title(words.voice.say("report-title", &[("month", month.into())]))
        .set_subject(words.voice.say("report-committee", &[("name", head.name.as_str().into())]))
        .set_author("Acta Viva")
        .set_comment(words.word("report-not-municipality"))
        .set_creation_datetime(&made))
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::sheet::Cell;
    use super::*;
    use crate::report::made;

    fn of<'a>(sheets: &'a [Sheet], key: &str) -> &'a Sheet {
        sheets.iter().find(|sheet| sheet.key == key).unwrap()
    }

    fn written(report: &Report, lang: Lang) -> Book<'_> {
        Book { voice: Voice::written(lang), report }
    }

    #[test]
    fn every_row_has_a_cell_for_every_column_and_every_column_has_its_words() {
        let report = made::report();
        for lang in Lang::ALL {
            let words = written(&report, lang);
            for sheet in sheets(words) {
                assert!(
                    sheet.rows.iter().all(|row| row.len() == sheet.columns.len()),
                    "{}",
                    sheet.key
                );
                for (field, _) in sheet.columns {
                    for key in [format!("term-{field}"), format!("term-{field}-means")] {
                        assert_ne!(words.word(&key), format!("«{key}»"));
                    }
                }
                let name = words.word(&format!("book-{}", sheet.key));
                assert!(name.chars().count() <= 31, "a tab takes 31 letters: {name}");
            }
        }
    }

    #[test]
    fn an_unknown_amount_is_an_empty_cell_with_its_reason_beside_it() {
        let report = made::report();
        let sheets = sheets(written(&report, Lang::Es));
        let agreements = of(&sheets, "agreements");
        let place = |field| agreements.columns.iter().position(|(name, _)| *name == field).unwrap();
        let dam =
            agreements.rows.iter().find(|row| row[0] == Cell::code("990101/2024/04")).unwrap();
        assert_eq!(dam[place("pim")], Cell::Nothing);
        let why = "Todavía no sabemos qué proyecto público corresponde a este acuerdo";
        assert_eq!(dam[place("reason")], Cell::text(why));
    }

    #[test]
    fn every_figure_that_a_note_cites_has_its_file_and_row() {
        let report = made::report();
        for note in &report.notes {
            for id in &note.evidence {
                use crate::domain::evidence::EvidenceId::{Alert, Link, Measure};
                let leads_on = matches!(id, Alert(_) | Link(_) | Measure(_));
                let has_row = report.annex.rows.iter().any(|cited| cited.id == *id);
                assert!(leads_on || has_row, "{id} has no row");
            }
        }
    }

    #[test]
    fn the_same_report_is_the_same_workbook_and_no_cell_calculates() {
        let mut report = made::report();
        report.agreements[0].title = "=HYPERLINK(\"http://x\")\u{202e}_x0041_\0".to_owned();
        let bytes = render(&report, Lang::Es).unwrap();
        assert_eq!(bytes, render(&report, Lang::Es).unwrap());
        let mut book = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut all = String::new();
        for place in 0..book.len() {
            let mut part = book.by_index(place).unwrap();
            if part.name().unwrap().ends_with(".xml") {
                part.read_to_string(&mut all).unwrap();
            }
        }
        assert!(all.contains("=HYPERLINK"), "the text is there, as a text");
        assert!(!all.contains("<f>") && !all.contains("<hyperlink"), "and nothing calculates");
        assert!(!all.contains(['\0', '\u{202e}']));
        assert!(all.contains("<dcterms:created xsi:type=\"dcterms:W3CDTF\">2025-11-15T00:00:00Z"));
    }
}
