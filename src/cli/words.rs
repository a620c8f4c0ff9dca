//! Numbers and days as people read them on a terminal.

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use crate::domain::money::{Soles, group_thousands};
use crate::domain::period::lima;

const MONTHS: [&str; 12] =
    ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "set", "oct", "nov", "dic"];

/// `31 oct 2025`.
pub fn day(day: NaiveDate) -> String {
    let month = usize::try_from(day.month0()).ok().and_then(|month| MONTHS.get(month));
    format!("{} {} {}", day.day(), month.unwrap_or(&"?"), day.year())
}

/// `2 nov 2025 07:05`, in Lima.
pub fn moment(moment: DateTime<Utc>) -> String {
    let local = moment.with_timezone(&lima::offset());
    format!("{} {}", day(local.date_naive()), local.format("%H:%M"))
}

/// `7,640,118`.
pub fn count(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}", group_thousands(number.unsigned_abs()))
}

/// `1,234.50`, or a dash where nothing is published.
pub fn amount(amount: Option<Soles>) -> String {
    amount.map_or_else(|| "–".to_owned(), |amount| amount.to_string())
}

/// The text, or a dash where there is none.
pub fn or_dash(text: Option<String>) -> String {
    text.unwrap_or_else(|| "–".to_owned())
}
