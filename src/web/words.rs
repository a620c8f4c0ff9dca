//! Numbers and days as the pages write them.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::finding::FindingCode;
use crate::domain::lang::Lang;
use crate::domain::source::{Source, SourceState};
pub use crate::i18n::numbers::count;
use crate::i18n::{dates, text};

/// `31 de octubre de 2025`.
pub fn long_day(day: NaiveDate) -> String {
    dates::day(Lang::Es, day)
}

/// `31 oct 2025`.
pub fn day(day: NaiveDate) -> String {
    dates::day_short(Lang::Es, day)
}

/// `2 nov 2025 07:05`, in Lima.
pub fn moment(moment: DateTime<Utc>) -> String {
    dates::moment(Lang::Es, moment)
}

/// Begins with a capital: messages of the house begin small.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

/// `182 kB`, `7.6 MB`.
pub fn bytes(bytes: i64) -> String {
    match bytes {
        ..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} kB", bytes / 1_000),
        1_000_000..1_000_000_000 => {
            format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000)
        }
        _ => format!("{}.{} GB", bytes / 1_000_000_000, bytes % 1_000_000_000 / 100_000_000),
    }
}

/// The name of a source as people say it.
pub fn source(source: Source) -> String {
    text(Lang::Es, &format!("source-{source}"))
}

pub fn source_state(state: SourceState) -> String {
    text(Lang::Es, &format!("source-state-{state}"))
}

/// Why something could not be read.
pub const fn finding(code: FindingCode) -> &'static str {
    match code {
        FindingCode::ShortRow => "fila con columnas de menos",
        FindingCode::LongRow => "fila con columnas de más",
        FindingCode::StrayQuote => "comilla suelta",
        FindingCode::BlankLine => "línea vacía",
        FindingCode::BadEncoding => "letras que no se pueden leer",
        FindingCode::BadAmount => "monto que no se entiende",
        FindingCode::BadNumber => "número que no se entiende",
        FindingCode::BadDate => "fecha que no se entiende",
        FindingCode::BadCode => "código que no se entiende",
        FindingCode::ImplausibleCode => "código que parece equivocado",
        FindingCode::MissingValue => "falta un dato",
        FindingCode::UnknownValue => "valor que no se conoce",
        FindingCode::OutOfRange => "valor que no puede ser",
        FindingCode::UnknownColumn => "columna nueva",
        FindingCode::MissingColumn => "falta una columna",
        FindingCode::Duplicate => "registrado dos veces",
        FindingCode::Contradiction => "dos lugares dicen cosas distintas",
        FindingCode::PersonalData => "dato personal que no se guarda",
        FindingCode::BadStructure => "archivo cortado o mal formado",
    }
}
