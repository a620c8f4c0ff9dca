//! Numbers and days as people read them on a terminal.

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use crate::domain::lang::Lang;
use crate::domain::money::Soles;
use crate::i18n::dates;
pub use crate::i18n::numbers::count;

/// A day as a person writes it in an option. The calendar knows days of the year 262142 too, but no
/// deadline can be counted from them.
pub fn written_day(text: &str) -> Result<NaiveDate, String> {
    let day: NaiveDate = text.parse().map_err(|_| "write it as 2025-11-15".to_owned())?;
    if (1..=9999).contains(&day.year()) {
        Ok(day)
    } else {
        Err("the year has four digits".to_owned())
    }
}

/// `31 oct 2025`.
pub fn day(day: NaiveDate) -> String {
    dates::day_short(Lang::Es, day)
}

/// `2 nov 2025 07:05`, in Lima.
pub fn moment(moment: DateTime<Utc>) -> String {
    dates::moment(Lang::Es, moment)
}

/// `1,234.50`, or a dash where nothing is published.
pub fn amount(amount: Option<Soles>) -> String {
    amount.map_or_else(|| "–".to_owned(), |amount| amount.to_string())
}

/// The text, or a dash where there is none.
pub fn or_dash(text: Option<String>) -> String {
    text.unwrap_or_else(|| "–".to_owned())
}
