//! Numbers and amounts as people write them and say them.
//!
//! Tables and traces carry every céntimo; a sentence rounds to what can be kept in mind, but never
//! to nothing and never to all (`design.md` 6).

use super::{text, text_with};
use crate::domain::lang::Lang;
use crate::domain::money::{Soles, Tenths, group_thousands};

/// Keeps the currency sign and its number on one line.
const NO_BREAK: char = '\u{a0}';
const MILLION: i64 = 1_000_000;
/// Below S/ 100, here in céntimos, the céntimos are said too.
const SMALL: i64 = 10_000;

/// `S/ 1,234,567.89`, with a no-break space.
pub fn soles(amount: Soles) -> String {
    format!("S/{NO_BREAK}{amount}")
}

/// `S/ 1,234,568`: for lists, where the céntimos of the files beside them only take room. Less than a
/// sol is written whole, so that no money becomes none.
pub fn soles_whole(amount: Soles) -> String {
    let centimos = amount.centimos();
    if centimos.unsigned_abs() < 100 && centimos != 0 {
        return soles(amount);
    }
    format!("S/{NO_BREAK}{}", count(whole_soles(amount)))
}

/// `S/ 1.2 millones`, `S/ 412,350`, `S/ 45.10`: for sentences.
pub fn soles_said(lang: Lang, amount: Soles) -> String {
    match said(amount) {
        Rounded::Exact => soles(amount),
        Rounded::Whole(whole) => format!("S/{NO_BREAK}{}", count(whole)),
        Rounded::TenthsOfMillion(tenths) => {
            let number = tenths_of(tenths);
            let args = [("n", number.into()), ("whole", (tenths / 10).abs().into())];
            let key = if tenths % 10 == 0 { "millions-whole" } else { "millions" };
            text_with(lang, key, &args).replace("S/ ", &format!("S/{NO_BREAK}"))
        }
    }
}

/// `S/ 1.2 M`, `S/ 412,350`: for pictures only, where a word has no room.
pub fn soles_drawn(amount: Soles) -> String {
    match said(amount) {
        Rounded::Exact | Rounded::Whole(_) => {
            format!("S/{NO_BREAK}{}", count(whole_soles(amount)))
        }
        Rounded::TenthsOfMillion(tenths) => {
            format!("S/{NO_BREAK}{}.{}{NO_BREAK}M", tenths / 10, (tenths % 10).abs())
        }
    }
}

/// How an amount is rounded in a sentence; one rule for digits and for words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounded {
    /// All céntimos.
    Exact,
    Whole(i64),
    TenthsOfMillion(i64),
}

/// Rounds an amount for a sentence.
pub fn said(amount: Soles) -> Rounded {
    let whole = whole_soles(amount);
    if amount.is_zero() {
        Rounded::Whole(0)
    } else if amount.centimos().abs() < SMALL {
        Rounded::Exact
    } else if whole.abs() < MILLION {
        Rounded::Whole(whole)
    } else {
        Rounded::TenthsOfMillion(half_up(amount.centimos(), MILLION * 10))
    }
}

/// `7,640,118`.
pub fn count(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}", group_thousands(number.unsigned_abs()))
}

/// `41.0 %`, for tables.
pub fn percent(rate: Tenths) -> String {
    format!("{rate}{NO_BREAK}%")
}

/// A share as people say it; never nothing for something, never all for less than all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hundredths {
    Exactly(i64),
    LessThanOne,
    LessThanZero,
    AlmostAll,
    JustOverAll,
}

/// Tells how many of one hundred a part is; `None` of nothing.
pub fn hundredths(part: i64, whole: i64) -> Option<Hundredths> {
    if whole <= 0 {
        return None;
    }
    Some(match half_up_ratio(part, whole) {
        0 if part > 0 => Hundredths::LessThanOne,
        0 if part < 0 => Hundredths::LessThanZero,
        100 if part < whole => Hundredths::AlmostAll,
        100 if part > whole => Hundredths::JustOverAll,
        other => Hundredths::Exactly(other),
    })
}

/// Of one hundred: `41`, `casi 100`, `menos de 1`.
pub fn of_hundred(lang: Lang, part: i64, whole: i64) -> Option<String> {
    hundredths(part, whole).map(|share| match share {
        Hundredths::Exactly(number) => count(number),
        Hundredths::LessThanOne => text(lang, "less-than-one"),
        Hundredths::LessThanZero => text(lang, "less-than-zero"),
        Hundredths::AlmostAll => text(lang, "almost-hundred"),
        Hundredths::JustOverAll => text(lang, "just-over-hundred"),
    })
}

fn whole_soles(amount: Soles) -> i64 {
    half_up(amount.centimos(), 100)
}

fn half_up(value: i64, unit: i64) -> i64 {
    let rounded = (value.unsigned_abs() + unit.unsigned_abs() / 2) / unit.unsigned_abs();
    let rounded = i64::try_from(rounded).unwrap_or(i64::MAX);
    if value < 0 { -rounded } else { rounded }
}

fn half_up_ratio(part: i64, whole: i64) -> i64 {
    let (part, whole) = (i128::from(part) * 100, i128::from(whole));
    let rounded = (2 * part.abs() + whole) / (2 * whole);
    let signed = if part < 0 { -rounded } else { rounded };
    i64::try_from(signed).unwrap_or(i64::MAX)
}

/// `1.2` of 12, `1` of 10.
fn tenths_of(tenths: i64) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    if rest == 0 {
        format!("{sign}{}", group_thousands(whole))
    } else {
        format!("{sign}{}.{rest}", group_thousands(whole))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_shows_every_centimo_and_never_breaks_after_the_sign() {
        assert_eq!(soles(Soles::from_centimos(123_456_789)), "S/\u{a0}1,234,567.89");
    }

    #[test]
    fn a_sentence_rounds_to_what_can_be_kept_in_mind() {
        let said =
            |centimos| soles_said(Lang::Es, Soles::from_centimos(centimos)).replace('\u{a0}', " ");
        assert_eq!(said(0), "S/ 0");
        assert_eq!(said(45), "S/ 0.45");
        assert_eq!(said(845_049), "S/ 8,450");
        assert_eq!(said(41_235_050), "S/ 412,351");
        assert_eq!(said(99_999_949), "S/ 999,999");
        assert_eq!(said(99_999_999), "S/ 1 millón");
        assert_eq!(said(123_456_789), "S/ 1.2 millones");
        assert_eq!(said(-123_456_789), "S/ -1.2 millones");
        assert_eq!(said(200_000_000), "S/ 2 millones");
    }

    #[test]
    fn a_list_has_whole_soles_but_less_than_one_is_never_nothing() {
        let said = |centimos| soles_whole(Soles::from_centimos(centimos)).replace('\u{a0}', " ");
        assert_eq!(said(123_456_750), "S/ 1,234,568");
        assert_eq!(said(-149), "S/ -1");
        assert_eq!(said(45), "S/ 0.45");
        assert_eq!(said(0), "S/ 0");
        assert!(said(i64::MAX).starts_with("S/ 92,233"), "{}", said(i64::MAX));
    }

    #[test]
    fn a_share_is_never_rounded_to_nothing_or_to_all() {
        let said = |part, whole| of_hundred(Lang::Es, part, whole);
        assert_eq!(said(41, 100).as_deref(), Some("41"));
        assert_eq!(said(1, 1000).as_deref(), Some("menos de 1"));
        assert_eq!(said(999, 1000).as_deref(), Some("casi 100"));
        assert_eq!(said(1000, 1000).as_deref(), Some("100"));
        assert_eq!(said(1001, 1000).as_deref(), Some("algo más de 100"));
        assert_eq!(said(0, 1000).as_deref(), Some("0"));
        assert_eq!(said(-1, 1000).as_deref(), Some("menos de 0"));
        assert_eq!(said(1, 0), None);
    }
}
