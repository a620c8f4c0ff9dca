//! Numbers and days as the pages write them.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::lang::Lang;
use crate::domain::source::Source;
pub use crate::i18n::numbers::count;
use crate::i18n::{dates, text};

/// `31 de octubre de 2025`.
pub fn long_day(lang: Lang, day: NaiveDate) -> String {
    dates::day(lang, day)
}

/// `31 oct 2025`.
pub fn day(lang: Lang, day: NaiveDate) -> String {
    dates::day_short(lang, day)
}

/// `2 nov 2025 07:05`, in Lima.
pub fn moment(lang: Lang, moment: DateTime<Utc>) -> String {
    dates::moment(lang, moment)
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
pub fn source(lang: Lang, source: Source) -> String {
    text(lang, &format!("source-{source}"))
}
