//! One thing that is wrong or doubtful in a register: where, what, and what to write instead.

use std::fmt;

use crate::domain::evidence::Locator;
use crate::domain::finding::{Finding, FindingCode};
use crate::domain::text::shorten;

/// A raw value is shown up to so many letters.
const SHOWN: usize = 60;

/// What is wrong with a cell, before its place is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    pub code: FindingCode,
    /// Spanish, lower case, no full stop: `«1.200,50» no se entiende`.
    pub what: String,
    /// Spanish, an order: `Escriba 1200.50`.
    pub instead: String,
}

impl Wrong {
    pub fn new(code: FindingCode, what: impl Into<String>, instead: impl Into<String>) -> Self {
        Self { code, what: what.into(), instead: instead.into() }
    }

    /// A cell that cannot be read as what it should hold.
    pub fn unreadable(code: FindingCode, cell: &str, instead: impl Into<String>) -> Self {
        Self::new(code, format!("{} no se entiende", quoted(cell)), instead)
    }
}

/// A raw value between marks, cut when it is long.
pub fn quoted(cell: &str) -> String {
    format!("«{}»", shorten(cell, SHOWN))
}

/// Something wrong (nothing is written) or doubtful (a warning) in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub place: Locator,
    /// As it stands in the file; digits of an identity document are masked.
    pub value: String,
    pub wrong: Wrong,
    pub is_error: bool,
}

impl Problem {
    pub fn error(place: Locator, value: &str, wrong: Wrong) -> Self {
        Self { place, value: value.to_owned(), wrong, is_error: true }
    }

    pub fn warning(place: Locator, value: &str, wrong: Wrong) -> Self {
        Self { is_error: false, ..Self::error(place, value, wrong) }
    }

    /// As it is kept beside the snapshot.
    pub fn finding(&self) -> Finding {
        Finding {
            place: self.place.clone(),
            value: self.value.clone(),
            code: self.wrong.code,
            message: format!("{}. {}", self.wrong.what, self.wrong.instead),
            rejects_row: false,
        }
    }
}

/// Writes `Hoja Acuerdos, fila 12, columna Monto 2025: «1.200,50» no se entiende. Escriba 1200.50`.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place.sheet {
            Some(sheet) => write!(f, "Hoja {}", shorten(sheet, SHOWN))?,
            None => f.write_str(&shorten(&self.place.file, SHOWN))?,
        }
        if let Some(row) = self.place.row {
            write!(f, ", fila {row}")?;
        }
        if let Some(column) = &self.place.column {
            write!(f, ", columna {}", shorten(column, SHOWN))?;
        }
        write!(f, ": {}. {}", self.wrong.what, self.wrong.instead)
    }
}
