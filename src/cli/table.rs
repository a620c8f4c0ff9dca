//! Results as an aligned table for people.

use std::io::{self, Write};

use crate::domain::lang::Lang;
use crate::domain::text::{is_unruly, shorten};
use crate::i18n;

/// How a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Right,
}

/// Rows under headings; columns are as wide as their widest cell.
#[derive(Debug, Clone)]
pub struct Table {
    columns: Vec<(String, Align)>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// Headings are named: `agreement` is the text `cli-head-agreement` in the language.
    pub fn new(lang: Lang, columns: &[(&str, Align)]) -> Self {
        let heading = |name: &str| i18n::text(lang, &format!("cli-head-{name}"));
        let columns = columns.iter().map(|(name, align)| (heading(name), *align)).collect();
        Self { columns, rows: Vec::new() }
    }

    pub fn push(&mut self, row: Vec<String>) {
        self.rows.push(row);
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Writes headings and rows, two spaces between columns.
    pub fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let widths: Vec<usize> = (0..self.columns.len()).map(|at| self.width(at)).collect();
        let headings: Vec<String> =
            self.columns.iter().map(|(heading, _)| heading.clone()).collect();
        for row in std::iter::once(&headings).chain(&self.rows) {
            let cells = row.iter().zip(&widths).zip(&self.columns);
            let cells: Vec<String> = cells
                .map(|((cell, width), (_, align))| match align {
                    Align::Left => format!("{cell:<width$}"),
                    Align::Right => format!("{cell:>width$}"),
                })
                .collect();
            writeln!(out, "{}", cells.join("  ").trim_end())?;
        }
        Ok(())
    }

    fn width(&self, at: usize) -> usize {
        let cells = self.rows.iter().filter_map(|row| row.get(at));
        let widest = cells.map(|cell| cell.chars().count()).max().unwrap_or(0);
        widest.max(self.columns[at].0.chars().count())
    }
}

/// Text of a file for a terminal: control characters, which could move its cursor or recolour it,
/// are shown and not obeyed, and a long text is cut.
pub fn safe(text: &str, letters: usize) -> String {
    let shown: String =
        text.chars().map(|letter| if is_unruly(letter) { '␀' } else { letter }).collect();
    shorten(&shown, letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_by_letters_and_not_by_bytes() {
        let mut table = Table::new(Lang::Es, &[("year", Align::Left), ("pim", Align::Right)]);
        table.push(vec!["ñandú".into(), "1.00".into()]);
        table.push(vec!["b".into(), "12.00".into()]);
        let mut out = Vec::new();
        table.write(&mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "año      PIM\nñandú   1.00\nb      12.00\n");
    }

    #[test]
    fn a_text_from_a_file_cannot_move_the_cursor() {
        assert_eq!(safe("a\u{1b}[2Jb\u{202e}c", 40), "a␀[2Jb␀c");
    }
}
