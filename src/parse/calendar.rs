//! Days as the public systems write them.
//!
//! Day comes before month wherever slashes stand; a year-first date carries dashes. The two cannot
//! be confused, so there is no fallback that swaps day and month.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use crate::domain::period::lima;

/// Reads a Lima day: `9/03/2026 00:00:00`, `28/10/24`, `2025-10-02 16:21:46`, `/Date(ms)/`, a time
/// with its zone, or a spreadsheet's serial.
///
/// ```
/// use actaviva::parse::calendar::day;
/// for written in ["9/03/2026 00:00:00", "09/03/26", "2026-03-09", "2026-03-09T23:30:00-05:00", "46090"] {
///     assert_eq!(day(written).map(|day| day.to_string()).as_deref(), Some("2026-03-09"), "{written}");
/// }
/// ```
pub fn day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    if let Some(instant) = epoch(text) {
        return Some(lima::day(instant));
    }
    if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
        return Some(lima::day(instant.with_timezone(&Utc)));
    }
    let date = text.split([' ', 'T']).next()?;
    if date.contains('/') {
        return slashes(date);
    }
    if date.contains('-') {
        return NaiveDate::parse_from_str(date, "%Y-%m-%d").ok().filter(written_in_full(date));
    }
    serial(date)
}

/// Reads the Lima day of a time that is written in Greenwich time without saying so.
///
/// SSI's own dates are instants; tools that unpack them print `2024-01-05 03:43:57`, which was the
/// evening of the 4th in Lima.
pub fn day_of_utc(text: &str) -> Option<NaiveDate> {
    let written = text.trim().get(..19).map(|written| written.replacen('T', " ", 1));
    written
        .and_then(|text| chrono::NaiveDateTime::parse_from_str(&text, "%Y-%m-%d %H:%M:%S").ok())
        .map_or_else(|| day(text), |naive| Some(lima::day(naive.and_utc())))
}

/// Tells that the year has four digits: `%Y` alone would take `26-03-09`.
fn written_in_full(date: &str) -> impl Fn(&NaiveDate) -> bool {
    let full = date.find('-') == Some(4);
    move |_| full
}

/// Reads `/Date(1675227600000)/`, milliseconds of Greenwich time.
fn epoch(text: &str) -> Option<DateTime<Utc>> {
    let milliseconds = text.strip_prefix("/Date(")?.strip_suffix(")/")?;
    DateTime::from_timestamp_millis(milliseconds.parse().ok()?)
}

/// Reads `d/m/yyyy` and `d/m/yy`; two digits are of this century, no system of ours is older.
fn slashes(date: &str) -> Option<NaiveDate> {
    let mut parts = date.split('/');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let number = |part: &str| part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse::<u32>());
    let (day, month) = (number(day)?.ok()?, number(month)?.ok()?);
    let century = match year.len() {
        4 => 0,
        2 => 2000,
        _ => return None,
    };
    let year = i32::try_from(number(year)?.ok()?).ok()? + century;
    parts.next().is_none().then(|| NaiveDate::from_ymd_opt(year, month, day))?
}

/// Reads the day number of a spreadsheet; only those of 1990 to 2100, others are plain numbers.
fn serial(date: &str) -> Option<NaiveDate> {
    const FIRST: i64 = 32_874;
    const LAST: i64 = 73_415;
    let number: i64 = date.split('.').next()?.parse().ok()?;
    let origin = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    (FIRST..=LAST).contains(&number).then(|| origin.checked_add_signed(Duration::days(number)))?
}

/// The number of a Spanish month name, `SETIEMBRE` and `SEPTIEMBRE` alike.
pub fn month_number(name: &str) -> Option<u32> {
    const NAMES: [&str; 12] =
        ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "set", "oct", "nov", "dic"];
    let folded = crate::domain::text::fold(name).replacen("sep", "set", 1);
    let position = NAMES.iter().position(|short| folded.starts_with(short))?;
    u32::try_from(position + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> Option<String> {
        day(text).map(|day| day.to_string())
    }

    #[test]
    fn an_instant_at_five_in_greenwich_is_midnight_in_lima() {
        assert_eq!(written("/Date(1675227600000)/").as_deref(), Some("2023-02-01"));
        let evening = day_of_utc("2024-01-05 03:43:57").map(|day| day.to_string());
        assert_eq!(evening.as_deref(), Some("2024-01-04"));
    }

    #[test]
    fn day_and_month_are_never_swapped() {
        assert_eq!(written("2/10/2025 00:00").as_deref(), Some("2025-10-02"));
        for wrong in
            ["03/13/2025", "31/02/2025", "", "0", "5/2025", "1/1/1/1", "26-03-09", "12345678"]
        {
            assert_eq!(written(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_spreadsheet_serial_is_a_day() {
        assert_eq!(written("43299").as_deref(), Some("2018-07-18"));
        assert_eq!(month_number("SETIEMBRE"), Some(9));
        assert_eq!(month_number("Septiembre"), Some(9));
        assert_eq!(month_number("vacío"), None);
    }
}
