//! Numbers and days as people read them on a terminal.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::lang::Lang;
use crate::domain::money::Soles;
use crate::domain::period;
use crate::i18n::dates;
pub use crate::i18n::numbers::count;

/// A day of an option.
pub fn written_day(text: &str) -> Result<NaiveDate, String> {
    period::written_day(text).ok_or_else(|| "write a day such as 2025-11-15".to_owned())
}

/// `31 oct 2025`.
pub fn day(lang: Lang, day: NaiveDate) -> String {
    dates::day_short(lang, day)
}

/// `2 nov 2025 07:05`, in Lima.
pub fn moment(lang: Lang, moment: DateTime<Utc>) -> String {
    dates::moment(lang, moment)
}

/// `1,234.50`, or a dash where nothing is published.
pub fn amount(amount: Option<Soles>) -> String {
    amount.map_or_else(|| "–".to_owned(), |amount| amount.to_string())
}

/// The text, or a dash where there is none.
pub fn or_dash(text: Option<String>) -> String {
    text.unwrap_or_else(|| "–".to_owned())
}
