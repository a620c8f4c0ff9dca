//! Working days (*días hábiles*): neither weekend nor national holiday.
//!
//! Deadlines are counted from the day after: day 0 is the day of the stamp. Days that a decree of one
//! year frees are not in here, because whether such a decree stops a term must be read in it; nor are
//! regional holidays. A text that prints a deadline says so.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Day and month with the first year in which the day was a holiday.
///
/// D.Leg. 713 art. 6 and what Leyes 31381, 31530, 31788 and 31822 added (`domain.md` 2.5).
const HOLIDAYS: [(u32, u32, i32); 14] = [
    (1, 1, 0),
    (1, 5, 0),
    (7, 6, 2024),
    (29, 6, 0),
    (23, 7, 2023),
    (28, 7, 0),
    (29, 7, 0),
    (6, 8, 2022),
    (30, 8, 0),
    (8, 10, 0),
    (1, 11, 0),
    (8, 12, 0),
    (9, 12, 2022),
    (25, 12, 0),
];

/// Tells whether offices count the day.
pub fn is_working(day: NaiveDate) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let fixed = HOLIDAYS
        .iter()
        .any(|(d, m, since)| day.day() == *d && day.month() == *m && day.year() >= *since);
    // Holy Thursday and Good Friday
    let holy = easter(day.year()).is_some_and(|easter| {
        let before = easter.signed_duration_since(day).num_days();
        before == 3 || before == 2
    });
    !weekend && !fixed && !holy
}

/// The working day that lies `count` working days after a day.
pub fn after(day: NaiveDate, count: u32) -> NaiveDate {
    let mut left = count;
    let mut reached = day;
    while left > 0 {
        let Some(next) = reached.checked_add_days(Days::new(1)) else { break };
        reached = next;
        if is_working(reached) {
            left -= 1;
        }
    }
    reached
}

/// Easter Sunday of the Gregorian calendar, by the anonymous rule of 1876 (Meeus, Jones, Butcher).
#[expect(clippy::many_single_char_names, reason = "the letters of the published rule")]
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let month = (h + l - 7 * m + 114) / 31;
    let day = (h + l - 7 * m + 114) % 31 + 1;
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn holy_week_and_national_holidays_do_not_count() {
        assert_eq!(easter(2025), Some(day("2025-04-20")));
        assert!(!is_working(day("2025-04-17")));
        assert!(!is_working(day("2025-04-18")));
        assert!(is_working(day("2025-04-16")));
        assert!(!is_working(day("2025-12-08")));
        assert!(!is_working(day("2025-06-07")));
        assert!(is_working(day("2022-06-07")), "the flag day is a holiday since 2024");
    }

    #[test]
    fn a_deadline_counts_from_the_day_after_and_skips_what_does_not_count() {
        // Friday 5 December 2025; the 8th and 9th are holidays
        assert_eq!(after(day("2025-12-05"), 1), day("2025-12-10"));
        assert_eq!(after(day("2025-11-04"), 15), day("2025-11-25"));
        assert_eq!(after(day("2025-11-04"), 0), day("2025-11-04"));
    }
}
