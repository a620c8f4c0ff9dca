//! What a sheet and a column of the register are.
//!
//! The one description from which everything else follows: the template, its validation and notes,
//! the reading with its errors, the export, and the words in which an amendment is told.

use super::words::Choice;
use crate::domain::evidence::RecordKind;
use crate::domain::period::Year;
use crate::domain::text::fold;

/// One sheet of the workbook, or one file of the folder.
#[derive(Debug)]
pub struct Sheet {
    pub kind: RecordKind,
    /// The name of the tab.
    pub title: &'static str,
    /// The file of the folder form.
    pub file: &'static str,
    /// Other names of the tab or file, folded.
    pub aliases: &'static [&'static str],
    /// What it is for, in the words of the first sheet of the template.
    pub about: &'static str,
    pub columns: &'static [Column],
    /// The field after which the columns `Monto AAAA` stand, one for each fiscal year, if it has them.
    pub amounts_after: Option<&'static str>,
}

/// One column under its heading.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The field of the domain's type, as its JSON calls it.
    pub field: &'static str,
    /// As people read it.
    pub heading: &'static str,
    /// Other headings that are understood, folded.
    pub aliases: &'static [&'static str],
    pub holds: Holds,
    /// A row without it is refused.
    pub required: bool,
    /// The note on the heading.
    pub about: &'static str,
    /// The cell of the worked example.
    pub example: &'static str,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    Text,
    /// Text about a person: a document number in it is refused.
    Person,
    /// `030503`; a lost leading zero is put back.
    Ubigeo,
    /// `300305`.
    SecEjec,
    /// One year.
    Year,
    /// `2025-2027`, `2025, 2026`.
    Years,
    /// `030503/2016`, or `2016` where only one municipality is spoken of.
    Process,
    /// `030503/2016/07`, `2016/07`, or `7` within its process.
    Agreement,
    /// Version of the programme: `2025-2027`.
    Span,
    /// A whole number from 1.
    Number,
    /// A whole number from 0.
    Count,
    /// A whole number from 0 to 100.
    Percent,
    Date,
    /// An amount in soles.
    Amount,
    /// Codes of investments, several apart by commas.
    Cuis,
    /// One code of an investment.
    Cui,
    /// InfObras codes, several apart by commas.
    Works,
    /// One of a list of words.
    Word(&'static [Choice]),
    /// `sí` or `no`.
    YesNo,
    /// A file beside the workbook.
    File,
}

impl Holds {
    /// Cells that must be text, or a spreadsheet eats zeros and makes dates of numbers.
    pub const fn is_code(self) -> bool {
        matches!(
            self,
            Self::Ubigeo
                | Self::SecEjec
                | Self::Years
                | Self::Process
                | Self::Agreement
                | Self::Span
                | Self::Cuis
                | Self::Cui
                | Self::Works
        )
    }
}

impl Column {
    pub(super) const fn new(field: &'static str, heading: &'static str, holds: Holds) -> Self {
        Self { field, heading, aliases: &[], holds, required: false, about: "", example: "" }
    }

    pub(super) const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    pub(super) const fn also(self, aliases: &'static [&'static str]) -> Self {
        Self { aliases, ..self }
    }

    pub(super) const fn about(self, about: &'static str) -> Self {
        Self { about, ..self }
    }

    pub(super) const fn example(self, example: &'static str) -> Self {
        Self { example, ..self }
    }

    /// Tells whether a heading, folded, is this column's.
    pub fn is_called(&self, folded: &str) -> bool {
        fold(self.heading) == folded || self.aliases.contains(&folded)
    }
}

impl Sheet {
    /// Tells whether a tab or file of this name is meant.
    pub fn is_called(&self, name: &str) -> bool {
        let folded = fold(name.rsplit_once('.').map_or(name, |(stem, ending)| {
            if ending.eq_ignore_ascii_case("csv") { stem } else { name }
        }));
        folded == fold(self.title) || self.aliases.contains(&folded.as_str())
    }

    /// The column of a heading.
    pub fn column(&self, heading: &str) -> Option<&'static Column> {
        let folded = fold(heading);
        self.columns.iter().find(|column| column.is_called(&folded))
    }

    /// The column that holds a field.
    pub fn field(&self, field: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.field == field)
    }
}

/// The heading of the amount of a fiscal year.
pub fn amount_heading(year: Year) -> String {
    format!("Monto {year}")
}

/// Reads the year of a heading such as `Monto 2026`, `Monto 2026 (S/)`, `Año 2026`.
pub fn year_of_heading(heading: &str) -> Option<Year> {
    const WORDS: [&str; 14] = [
        "monto",
        "importe",
        "presupuesto",
        "ano",
        "s",
        "soles",
        "en",
        "de",
        "del",
        "el",
        "para",
        "acordado",
        "programado",
        "fiscal",
    ];
    let folded = fold(heading);
    let mut years = folded.split(' ').filter(|word| !WORDS.contains(word));
    let year = years.next()?.parse().ok()?;
    years.next().is_none().then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_of_an_amount_is_read_from_its_heading() {
        let year = |heading| year_of_heading(heading).map(|year| year.to_string());
        for heading in
            ["Monto 2026", "MONTO 2026 (S/)", "2026", "Año 2026", "Monto acordado para 2026"]
        {
            assert_eq!(year(heading).as_deref(), Some("2026"), "{heading}");
        }
        for heading in ["Monto", "Monto total", "Monto 2026 2027", "Monto 26", "Año del proceso"] {
            assert_eq!(year(heading), None, "{heading}");
        }
    }
}
