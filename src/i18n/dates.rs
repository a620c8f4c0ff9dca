//! Days and months as people write them. Quechua texts use the Spanish names of the months, as
//! people say them on papers; Peru writes *setiembre*.

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::text_with;
use crate::domain::lang::Lang;
use crate::domain::period::{Month, lima};

const SPANISH: [&str; 12] = [
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
const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `octubre`.
pub fn month_name(lang: Lang, month: u8) -> &'static str {
    let names = if lang == Lang::En { &ENGLISH } else { &SPANISH };
    names.get(usize::from(month.saturating_sub(1))).copied().unwrap_or("?")
}

/// `octubre de 2025`.
pub fn month(lang: Lang, month: Month) -> String {
    let name = month_name(lang, month.number());
    text_with(
        lang,
        "date-month",
        &[("month", name.into()), ("year", month.year().to_string().into())],
    )
}

/// `oct 2025`, for tables and pictures.
pub fn month_short(lang: Lang, month: Month) -> String {
    format!("{} {}", &month_name(lang, month.number())[..3], month.year())
}

/// `31 de octubre de 2025`.
pub fn day(lang: Lang, day: NaiveDate) -> String {
    let args = [
        ("day", day.day().to_string().into()),
        ("month", month_name(lang, number_of(day)).into()),
        ("year", day.year().to_string().into()),
    ];
    text_with(lang, "date-day", &args)
}

/// `31 oct 2025`, for tables and pictures.
pub fn day_short(lang: Lang, day: NaiveDate) -> String {
    format!("{} {} {}", day.day(), &month_name(lang, number_of(day))[..3], day.year())
}

/// `19 nov`, of a day that is near.
pub fn day_near(lang: Lang, day: NaiveDate) -> String {
    format!("{} {}", day.day(), &month_name(lang, number_of(day))[..3])
}

/// `2 nov 2025 07:05`, in Lima.
pub fn moment(lang: Lang, moment: DateTime<Utc>) -> String {
    let local = moment.with_timezone(&lima::offset());
    format!("{} {}", day_short(lang, local.date_naive()), local.format("%H:%M"))
}

fn number_of(day: NaiveDate) -> u8 {
    u8::try_from(day.month()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn peru_writes_setiembre() {
        let date = NaiveDate::from_ymd_opt(2025, 9, 5).unwrap();
        assert_eq!(day(Lang::Es, date), "5 de setiembre de 2025");
        assert_eq!(day_short(Lang::Es, date), "5 set 2025");
        assert_eq!(day(Lang::Qu, date), "5 de setiembre de 2025");
        assert_eq!(day(Lang::En, date), "5 September 2025");
        assert_eq!(day_short(Lang::En, date), "5 Sep 2025");
        assert_eq!(month(Lang::Es, "2025-10".parse().unwrap()), "octubre de 2025");
        assert_eq!(month_short(Lang::Es, "2025-10".parse().unwrap()), "oct 2025");
    }
}
