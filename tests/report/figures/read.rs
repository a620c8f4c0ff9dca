//! The figures inside a text, as a person reads them.

use chrono::{Datelike as _, NaiveDate};

/// A figure, whatever writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// In céntimos.
    Soles(i64),
    /// An amount that a sentence rounds, in céntimos, with the unit to which it is rounded.
    Rounded(i64, i64),
    /// In tenths.
    Percent(i64),
    Day(NaiveDate),
    Count(i64),
    /// A cell whose column holds numbers of several units, in hundredths.
    Bare(i64),
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
/// A sol, and a tenth of a million, in céntimos.
const SOL: i64 = 100;
const TENTH_OF_MILLION: i64 = 10_000_000;

impl Figure {
    /// Whether this, read in a form, says that figure of the model.
    pub fn says(self, of_model: Self) -> bool {
        match (self, of_model) {
            (Self::Rounded(said, unit), Self::Soles(amount)) => {
                let half = if amount < 0 { -unit / 2 } else { unit / 2 };
                (amount + half) / unit * unit == said
            }
            (Self::Bare(said), Self::Soles(amount)) => said == amount,
            (Self::Bare(said), Self::Percent(tenths)) => said == tenths * 10,
            (Self::Bare(said), Self::Day(day)) => {
                said % 100 == 0 && day_of_sheet(said / 100) == Some(day)
            }
            (Self::Bare(said), Self::Count(count)) => said == count * 100,
            _ => self == of_model,
        }
    }
}

/// The figures of a text in the order in which they stand. What follows the two decimals of an amount
/// is the number of its footnote.
pub fn figures(text: &str) -> Vec<Figure> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let before = &rest[..at];
        let (figure, after) = one(before, &rest[at..]);
        found.extend(figure);
        rest = after;
    }
    found
}

/// The figure that begins here, and what follows it.
fn one<'a>(before: &str, text: &'a str) -> (Option<Figure>, &'a str) {
    if let Some((day, after)) = day(text) {
        return (Some(Figure::Day(day)), after);
    }
    let whole = grouped(text);
    let after = &text[whole.len()..];
    let Ok(number) = whole.replace(',', "").parse::<i64>() else { return (None, after) };
    let sign = if before.ends_with('-') && !before.ends_with("--") { -1 } else { 1 };
    let decimals = after.strip_prefix('.').map_or("", digits);
    let is_money = before.trim_end().ends_with("S/");
    let behind = |taken: usize| after[1 + taken..].trim_start_matches([' ', '\u{a0}']);
    if decimals.len() >= 2 {
        let cents: i64 = decimals[..2].parse().unwrap();
        return (Some(Figure::Soles(sign * (number * 100 + cents))), &after[1 + decimals.len()..]);
    }
    if decimals.len() == 1 {
        let tenths = number * 10 + decimals.parse::<i64>().unwrap();
        let rest = &after[2..];
        let millions = behind(1).starts_with("mill") || behind(1).starts_with('M');
        let figure = if is_money && millions {
            Figure::Rounded(sign * tenths * TENTH_OF_MILLION, TENTH_OF_MILLION)
        } else {
            Figure::Percent(sign * tenths)
        };
        return (Some(figure), rest);
    }
    if is_money {
        let millions = after.trim_start_matches([' ', '\u{a0}']).starts_with("mill");
        let (unit, value) = if millions {
            (TENTH_OF_MILLION, number * 10 * TENTH_OF_MILLION)
        } else {
            (SOL, number * SOL)
        };
        return (Some(Figure::Rounded(sign * value, unit)), after);
    }
    (Some(Figure::Count(sign * number)), after)
}

/// `1,234,567`: what follows a whole group of three is a footnote.
fn grouped(text: &str) -> &str {
    let mut end = digits(text).len();
    while let Some(group) = text[end..].strip_prefix(',').map(digits)
        && group.len() >= 3
    {
        end += 4;
    }
    &text[..end]
}

fn digits(text: &str) -> &str {
    &text[..text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len())]
}

/// `2025-10-31`, `31/10/2025`, `31 oct 2025`, `31 de octubre de 2025`.
fn day(text: &str) -> Option<(NaiveDate, &str)> {
    let first = digits(text);
    let after = &text[first.len()..];
    let number = |digits: &str| digits.parse::<u32>().ok();
    for mark in ['-', '/'] {
        if let Some(rest) = after.strip_prefix(mark) {
            let second = digits(rest);
            let rest = rest[second.len()..].strip_prefix(mark)?;
            let third = digits(rest);
            let (year, day) = if first.len() == 4 { (first, third) } else { (third, first) };
            let found = NaiveDate::from_ymd_opt(year.parse().ok()?, number(second)?, number(day)?)?;
            return Some((found, &rest[third.len()..]));
        }
    }
    let mut words = after.split_inclusive([' ', '\u{a0}']).filter(|word| !word.trim().is_empty());
    let mut taken = after.len() - after.trim_start_matches([' ', '\u{a0}']).len();
    if first.len() > 2 || taken == 0 {
        return None;
    }
    let mut month = None;
    for word in words.by_ref().take(4) {
        let bare = word.trim();
        taken += word.len();
        match (bare, month) {
            ("de", _) => {}
            (named, None) => {
                let of =
                    |month: &str| month == named || (named.len() == 3 && month.starts_with(named));
                month = Some(MONTHS.iter().position(|month| of(month))?);
            }
            (year, Some(month)) => {
                let year = digits(year);
                if year.len() < 4 {
                    return None;
                }
                let found = NaiveDate::from_ymd_opt(
                    // a footnote may follow the year
                    year[..4].parse().ok()?,
                    u32::try_from(month).ok()? + 1,
                    number(first)?,
                )?;
                return Some((found, &after[taken.min(after.len())..]));
            }
        }
    }
    None
}

/// The day of a spreadsheet's number, in the years of this report.
pub fn day_of_sheet(serial: i64) -> Option<NaiveDate> {
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)? + chrono::Duration::days(serial);
    (2015..2035).contains(&day.year()).then_some(day)
}

#[test]
fn figures_are_read_as_people_write_them() {
    let day = |year, month, day| Figure::Day(NaiveDate::from_ymd_opt(year, month, day).unwrap());
    assert_eq!(
        figures("S/ 1,950,000.002 47.1 % desde el 31/08/2024, al 3 de mayo de 2025: 1,234 de 38"),
        [
            Figure::Soles(195_000_000),
            Figure::Percent(471),
            day(2024, 8, 31),
            day(2025, 5, 3),
            Figure::Count(1234),
            Figure::Count(38)
        ]
    );
    assert_eq!(figures("22 abr 20244 -17.5"), [day(2024, 4, 22), Figure::Percent(-175)]);
    let said = figures("S/ 1.2 millones, S/ 2 millones, S/ 21.5 M, S/ 60,000");
    let meant = [120_000_000, 200_000_000, 2_150_000_000, 6_000_000];
    assert!(
        said.iter().zip(meant).all(|(said, meant)| said.says(Figure::Soles(meant))),
        "{said:?}"
    );
    assert_eq!(figures("S/ 18,00028")[0], figures("S/ 18,000")[0]);
    assert!(said[0].says(Figure::Soles(123_456_789)) && !said[0].says(Figure::Soles(126_000_000)));
}
