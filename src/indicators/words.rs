//! Spanish words for the sources that a measure speaks of (`domain.md` 3.1).

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
