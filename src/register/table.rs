//! A sheet as plain rows: which sheet of the register it is, where its headings stand, and what the
//! text of a cell is.

use std::borrow::Cow;
use std::cmp::Reverse;

use super::columns::{Sheet, year_of_heading};
use super::headings::Headed;
use super::problem::{Problem, Wrong};
use super::sheets;
use crate::domain::evidence::Locator;
use crate::domain::finding::FindingCode;
use crate::domain::text::fold;

/// Rows among which the headings are looked for: people write titles above them.
const HEADING_ROWS: usize = 15;

/// More line breaks in one cell are spaces: no acta has them, and no reader of CSV follows them.
const MOST_BREAKS: usize = 200;

/// A spreadsheet's cell holds no more letters.
pub const MOST_LETTERS: usize = 32_767;

/// Rows of one sheet or file, as they stand.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// The file's own name.
    pub file: String,
    /// The tab, in a workbook.
    pub sheet: Option<String>,
    pub lines: Vec<Line>,
}

/// One row.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// As a person sees it, from 1.
    pub row: u64,
    pub cells: Vec<String>,
    /// A quote that is never closed, or another fault of its form.
    pub is_broken: bool,
}

impl Line {
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| clean(cell).is_empty())
    }

    /// Tells whether it is an example of the template.
    pub fn is_example(&self) -> bool {
        let first = self.cells.iter().map(|cell| clean(cell)).find(|cell| !cell.is_empty());
        first.is_some_and(|cell| fold(&cell).starts_with(&fold(sheets::EXAMPLE_MARK)))
    }
}

impl Table {
    pub fn place(&self, row: Option<u64>, column: Option<&str>) -> Locator {
        Locator {
            file: self.file.clone(),
            sheet: self.sheet.clone(),
            row,
            column: column.map(str::to_owned),
        }
    }

    fn name(&self) -> &str {
        self.sheet.as_deref().unwrap_or(&self.file)
    }

    /// Tells whether it is a tab of the template that holds nothing to read.
    pub fn is_explanation(&self) -> bool {
        [sheets::README_TITLE, sheets::LISTS_TITLE]
            .iter()
            .any(|title| fold(title) == fold(self.name()))
    }

    /// Which sheet of the register it is: by its name, or else by its headings.
    pub fn kind(&self) -> Option<&'static Sheet> {
        let named = sheets::ALL.iter().copied().find(|sheet| sheet.is_called(self.name()));
        // a tab has the name that people gave it; a file alone may be called anything
        if named.is_some() || self.sheet.is_some() {
            return named;
        }
        let (sheet, known) = sheets::ALL
            .iter()
            .map(|sheet| (*sheet, self.best_heading(sheet).map_or(0, |(_, known)| known)))
            .min_by_key(|(_, known)| Reverse(*known))?;
        let has_required = self.headed(sheet).is_ok_and(|headed| headed.lacks().next().is_none());
        (known >= 2 && has_required).then_some(sheet)
    }

    /// The row with the most headings that this sheet knows, and how many.
    pub fn best_heading(&self, sheet: &'static Sheet) -> Option<(usize, usize)> {
        let known = |line: &Line| {
            let is_known = |cell: &&String| {
                sheet.column(cell).is_some()
                    || (sheet.amounts_after.is_some() && year_of_heading(cell).is_some())
            };
            line.cells.iter().filter(is_known).count()
        };
        let filled = self.lines.iter().enumerate().filter(|(_, line)| !line.is_blank());
        filled
            .take(HEADING_ROWS)
            .map(|(at, line)| (at, known(line)))
            .filter(|(_, known)| *known > 0)
            // of rows with as many, the first
            .min_by_key(|(_, known)| Reverse(*known))
    }

    /// Finds and understands the headings.
    pub fn headed(&self, sheet: &'static Sheet) -> Result<Headed<'_>, Problem> {
        let Some((at, _)) = self.best_heading(sheet) else {
            let headings: Vec<&str> =
                sheet.columns.iter().filter(|one| one.required).map(|one| one.heading).collect();
            let instead =
                format!("Escriba en la primera fila los títulos: {}", headings.join(", "));
            let what = "no se encuentran los títulos de las columnas";
            let wrong = Wrong::new(FindingCode::MissingColumn, what, instead);
            return Err(Problem::error(self.place(None, None), "", wrong));
        };
        Ok(Headed::of(self, sheet, at))
    }
}

/// The text of a cell: without the spaces around it, without the apostrophe that keeps a spreadsheet
/// from calculating, without controls; a dash alone says nothing.
pub fn clean(cell: &str) -> Cow<'_, str> {
    let is_space = |letter: char| letter.is_whitespace() || letter == '\u{feff}';
    let trimmed = cell.trim_matches(is_space);
    let text = trimmed.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(trimmed);
    if matches!(text, "-" | "–" | "—") {
        return Cow::Borrowed("");
    }
    let is_plain =
        |letter: char| !letter.is_control() && !matches!(letter, '\u{2028}' | '\u{2029}');
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut breaks = 0;
    let lines = text.replace("\r\n", "\n");
    let shown = lines.chars().map(|letter| match letter {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => {
            breaks += 1;
            if breaks > MOST_BREAKS { ' ' } else { '\n' }
        }
        '\t' => ' ',
        // NUL has no place in a database, and the others none on paper
        control if control.is_control() => '␀',
        letter => letter,
    });
    Cow::Owned(shown.collect())
}

/// Tells whether a spreadsheet would calculate the text, once apostrophes before it are gone.
pub fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_loses_what_is_no_text() {
        for (cell, text) in [
            ("  Ch’illka\u{a0}", "Ch’illka"),
            ("'=1+1", "=1+1"),
            ("''=1+1", "'=1+1"),
            ("'hola'", "'hola'"),
            ("-", ""),
            ("a\r\nb", "a\nb"),
            ("a\0b", "a␀b"),
            ("\u{202e}abc", "\u{202e}abc"),
            ("'-5", "-5"),
        ] {
            assert_eq!(clean(cell), text, "{cell:?}");
            assert_eq!(clean(&clean(cell)).is_empty(), text.is_empty());
        }
    }
}
