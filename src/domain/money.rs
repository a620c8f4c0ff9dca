//! Money and shares of it.
//!
//! An amount is a whole number of céntimos in an `i64`; no float ever holds one. A percentage is
//! computed at the last moment and keeps its numerator and denominator.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _, ser::Error as _};

/// An amount in Peruvian soles, held as whole céntimos. May be negative (reversals are).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Soles(i64);

impl Soles {
    pub const ZERO: Self = Self(0);

    /// The largest amount that is read, 10^12 soles: four times what the State spends in a year. A
    /// larger one is a slip or a trap, and sums of ninety thousand such amounts still fit.
    pub const LARGEST: Self = Self(100_000_000_000_000);

    /// Takes whole céntimos: `123456` is S/ 1,234.56.
    pub const fn from_centimos(centimos: i64) -> Self {
        Self(centimos)
    }

    /// Takes whole soles; `None` when they do not fit.
    pub const fn from_soles(soles: i64) -> Option<Self> {
        match soles.checked_mul(100) {
            Some(centimos) => Some(Self(centimos)),
            None => None,
        }
    }

    pub const fn centimos(self) -> i64 {
        self.0
    }

    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    #[must_use]
    pub const fn abs(self) -> Self {
        Self(self.0.saturating_abs())
    }

    /// Adds, or tells that the sum does not fit.
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(sum) => Some(Self(sum)),
            None => None,
        }
    }

    /// Reads the plain decimal form: digits, an optional sign, a point, up to two decimals.
    ///
    /// Forms with thousands separators belong to the source that prints them (`parse::numbers`).
    ///
    /// ```
    /// use actaviva::domain::money::Soles;
    /// assert_eq!(Soles::parse("-1141.3"), Some(Soles::from_centimos(-114_130)));
    /// assert_eq!(Soles::parse("1,200"), None);
    /// assert_eq!(Soles::parse("92233720368547758.07"), None, "beyond what is believable");
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        Self::read(text).filter(|amount| amount.abs() <= Self::LARGEST)
    }

    /// Reads an amount of any size that fits: what we wrote ourselves.
    fn read(text: &str) -> Option<Self> {
        let (negative, digits) = match text.as_bytes().first()? {
            b'-' => (true, &text[1..]),
            b'+' => (false, &text[1..]),
            _ => (false, text),
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if (whole.is_empty() && decimals.is_empty()) || !all_digits(whole) || !all_digits(decimals)
        {
            return None;
        }
        // a third decimal must be a zero: amounts of the sources have two, and rounding would invent
        if decimals.len() > 2 && decimals.bytes().skip(2).any(|byte| byte != b'0') {
            return None;
        }
        let soles: i64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
        let mut cents =
            decimals.bytes().take(2).fold(0, |sum, byte| sum * 10 + i64::from(byte - b'0'));
        if decimals.len() == 1 {
            cents *= 10;
        }
        let centimos = soles.checked_mul(100)?.checked_add(cents)?;
        Some(Self(if negative { -centimos } else { centimos }))
    }

    /// Writes `1234.50`: what JSON and CSV carry.
    pub fn plain(self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let magnitude = self.0.unsigned_abs();
        format!("{sign}{}.{:02}", magnitude / 100, magnitude % 100)
    }
}

/// Writes `1,234,567.89`, as the ministry's pages do; the currency sign is the caller's.
impl fmt::Display for Soles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let magnitude = self.0.unsigned_abs();
        let whole = group_thousands(magnitude / 100);
        let sign = if self.0 < 0 { "-" } else { "" };
        f.pad(&format!("{sign}{whole}.{:02}", magnitude % 100))
    }
}

/// Writes a whole number with commas between thousands.
pub fn group_thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

impl Add for Soles {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Soles {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Soles {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl AddAssign for Soles {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sum for Soles {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

impl Serialize for Soles {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let number: serde_json::Number = self.plain().parse().map_err(S::Error::custom)?;
        number.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Soles {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = serde_json::Number::deserialize(deserializer)?;
        Self::read(&number.to_string())
            .ok_or_else(|| D::Error::custom(format!("{number} is not an amount in soles")))
    }
}

/// A number with one decimal, as rates, percentages and differences of them are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tenths(pub i64);

impl Tenths {
    /// Computes `100 × numerator / denominator`, half-up to one decimal; `None` over zero.
    pub fn percent(numerator: i64, denominator: i64) -> Option<Self> {
        ratio(numerator, denominator, 1000).map(Self)
    }

    /// Computes *avance* as the ministry prints it: half-up to three decimals, then to one.
    ///
    /// One step misses 9 of the 1,891 municipalities of 2024: 814,943 of 1,311,262 prints 62.2.
    ///
    /// ```
    /// use actaviva::domain::money::Tenths;
    /// assert_eq!(Tenths::ministry_rate(814_943, 1_311_262), Some(Tenths(622)));
    /// ```
    pub fn ministry_rate(numerator: i64, denominator: i64) -> Option<Self> {
        let thousandths = ratio(numerator, denominator, 100_000)?;
        ratio(thousandths, 100, 1).map(Self)
    }

    /// Reads `57.1`, `57` or `-3.25` (half-up to one decimal).
    pub fn parse(text: &str) -> Option<Self> {
        let negative = text.starts_with('-');
        let (whole, decimals) = text
            .trim_start_matches(['-', '+'])
            .split_once('.')
            .unwrap_or((text.trim_start_matches(['-', '+']), "0"));
        if whole.is_empty() || decimals.is_empty() || decimals.len() > 12 {
            return None;
        }
        let digits: i64 = format!("{whole}{decimals}").parse().ok()?;
        let scale = 10_i64.checked_pow(u32::try_from(decimals.len()).ok()?)?;
        // differences of what is read must fit; the sources go up to 32,000,000 %
        let tenths = ratio(digits, scale, 10).filter(|tenths| *tenths < 1_000_000_000_000)?;
        Some(Self(if negative { -tenths } else { tenths }))
    }
}

/// Writes `57.1`.
impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let magnitude = self.0.unsigned_abs();
        f.pad(&format!("{sign}{}.{}", magnitude / 10, magnitude % 10))
    }
}

impl Serialize for Tenths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let number: serde_json::Number = self.to_string().parse().map_err(S::Error::custom)?;
        number.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Tenths {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = serde_json::Number::deserialize(deserializer)?;
        Self::parse(&number.to_string())
            .ok_or_else(|| D::Error::custom(format!("{number} is not a number with a decimal")))
    }
}

/// Computes `scale × numerator / denominator`, rounded half away from zero.
fn ratio(numerator: i64, denominator: i64, scale: i64) -> Option<i64> {
    if denominator == 0 {
        return None;
    }
    let (top, bottom) = (i128::from(numerator) * i128::from(scale), i128::from(denominator));
    let half_up = (2 * top.abs() + bottom.abs()) / (2 * bottom.abs());
    let signed = if (top < 0) == (bottom < 0) { half_up } else { -half_up };
    i64::try_from(signed).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_keeps_its_centimos_through_text_and_json() {
        for (text, centimos) in
            [("0", 0), ("-43960", -4_396_000), ("95.4", 9_540), ("0.07", 7), ("-0.05", -5)]
        {
            let amount = Soles::parse(text).unwrap();
            assert_eq!(amount.centimos(), centimos, "{text}");
            let json = serde_json::to_string(&amount).unwrap();
            assert_eq!(serde_json::from_str::<Soles>(&json).unwrap(), amount);
        }
        assert_eq!(serde_json::to_string(&Soles::from_centimos(123_450)).unwrap(), "1234.50");
        assert_eq!(Soles::from_centimos(123_456_789).to_string(), "1,234,567.89");
    }

    #[test]
    fn what_is_not_an_amount_is_refused() {
        for text in [
            "",
            "-",
            ".",
            "1,200",
            "1.234",
            "12a",
            "1e3",
            "99999999999999999999",
            "1000000000000.01",
        ] {
            assert_eq!(Soles::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_rate_over_zero_is_no_rate() {
        assert_eq!(Tenths::percent(5, 0), None);
        assert_eq!(Tenths::ministry_rate(5, 0), None);
    }

    #[test]
    fn rates_round_half_up_on_both_sides_of_zero() {
        assert_eq!(Tenths::percent(1, 8), Some(Tenths(125)));
        assert_eq!(Tenths::percent(105 - 45, 105), Some(Tenths(571)));
        assert_eq!(Tenths::percent(-60, 105), Some(Tenths(-571)));
        assert_eq!(Tenths::parse("91.70"), Some(Tenths(917)));
    }
}
