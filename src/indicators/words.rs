//! Spanish words for sources, dates and the reasons why there is no value (`domain.md` 3.1).

use chrono::{Datelike, NaiveDate};

use crate::domain::source::Source;

/// The name under which people know a source.
pub const fn source(source: Source) -> &'static str {
    match source {
        Source::Siaf => "SIAF",
        Source::Infobras => "InfObras",
        Source::Ssi => "SSI",
        Source::Investments => "Invierte.pe",
        Source::ConsultaAmigable => "Consulta Amigable",
        Source::Procurement => "SEACE",
        Source::Register => "el registro del comité",
    }
}

const MONTHS: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "setiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

/// `31 de octubre de 2025`.
pub fn date(day: NaiveDate) -> String {
    let month = MONTHS.get(day.month0() as usize).copied().unwrap_or_default();
    format!("{} de {month} de {}", day.day(), day.year())
}
