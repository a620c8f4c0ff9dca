//! Numbers as other programs write them, brought to plain decimal digits without a float.
//!
//! Spreadsheets and JSON writers print `4.13092078E8` or `425492106.30000001`; a float holds no
//! more than 15 sure digits, so the rest is noise of the writer and not money.

use crate::domain::money::{Soles, Tenths};

/// Digits that a double surely holds.
const SURE_DIGITS: usize = 15;

/// Brings a number to plain digits: no exponent, at most 15 significant digits, no idle zeros.
///
/// ```
/// use actaviva::parse::decimal::plain;
/// assert_eq!(plain("4.13092078E8").as_deref(), Some("413092078"));
/// assert_eq!(plain("425492106.30000001").as_deref(), Some("425492106.3"));
/// assert_eq!(plain("2196451.0").as_deref(), Some("2196451"));
/// assert_eq!(plain("1,200"), None);
/// ```
pub fn plain(text: &str) -> Option<String> {
    let (negative, unsigned) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (unsigned, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let mut digits: Vec<u8> = whole.bytes().chain(fraction.bytes()).collect();
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) || digits.len() > 60 {
        return None;
    }
    let mut point = i32::try_from(whole.len()).ok()?.checked_add(exponent)?;
    let leading = digits.iter().take_while(|digit| **digit == b'0').count();
    digits.drain(..leading);
    point -= i32::try_from(leading).ok()?;
    // a whole number keeps all its digits: codes and céntimos have no noise
    if digits.len() > SURE_DIGITS && point < i32::try_from(digits.len()).ok()? {
        point += round_to(&mut digits, SURE_DIGITS);
    }
    write(&digits, point, negative)
}

/// Rounds half-up to `keep` digits; tells by how much the point moved (a carry out of the front).
fn round_to(digits: &mut Vec<u8>, keep: usize) -> i32 {
    let up = digits[keep] >= b'5';
    digits.truncate(keep);
    if !up {
        return 0;
    }
    for digit in digits.iter_mut().rev() {
        if *digit == b'9' {
            *digit = b'0';
        } else {
            *digit += 1;
            return 0;
        }
    }
    digits.insert(0, b'1');
    1
}

fn write(digits: &[u8], point: i32, negative: bool) -> Option<String> {
    // beyond this no amount, code or share of ours exists
    if !(-30..=30).contains(&point) {
        return digits.is_empty().then(|| "0".to_owned());
    }
    let split = usize::try_from(point.max(0)).ok()?;
    let lead = usize::try_from((-point).max(0)).ok()?;
    let digit = |position: usize| char::from(digits.get(position).copied().unwrap_or(b'0'));
    let whole: String = (0..split).map(digit).collect();
    let rest = digits.get(split.min(digits.len())..)?;
    let fraction: String =
        std::iter::repeat_n('0', lead).chain(rest.iter().copied().map(char::from)).collect();
    let fraction = fraction.trim_end_matches('0');
    let whole = if whole.is_empty() { "0" } else { &whole };
    let sign = if negative && !(whole == "0" && fraction.is_empty()) { "-" } else { "" };
    Some(if fraction.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{fraction}")
    })
}

/// An amount as read, and whether decimals beyond the céntimo were rounded away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Money {
    pub soles: Soles,
    pub rounded: bool,
}

/// Reads an amount in plain or exponent form; a third decimal is rounded half-up and told.
pub fn money(text: &str) -> Option<Money> {
    if let Some(soles) = Soles::parse(text) {
        return Some(Money { soles, rounded: false });
    }
    let plain = plain(text)?;
    if let Some(soles) = Soles::parse(&plain) {
        return Some(Money { soles, rounded: false });
    }
    let (whole, decimals) = plain.split_once('.')?;
    let up = decimals.as_bytes().get(2)? >= &b'5';
    let magnitude = Soles::parse(&format!("{}.{}", whole.trim_start_matches('-'), &decimals[..2]))?;
    let magnitude = magnitude.checked_add(Soles::from_centimos(i64::from(up)))?;
    let soles = if plain.starts_with('-') { -magnitude } else { magnitude };
    Some(Money { soles, rounded: true })
}

/// Takes the commas out of a number that is grouped in thousands; `None` where they stand elsewhere.
///
/// ```
/// use actaviva::parse::decimal::thousands;
/// assert_eq!(thousands("25,955,058").as_deref(), Some("25955058"));
/// assert_eq!(thousands("1,20"), None);
/// ```
pub fn thousands(text: &str) -> Option<String> {
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut groups = whole.strip_prefix('-').unwrap_or(whole).split(',');
    let first = groups.next().unwrap_or_default();
    let mut further = groups.peekable();
    let is_grouped = further.peek().is_none() || (1..=3).contains(&first.len());
    let right = is_grouped && further.all(|group| group.len() == 3) && !rest.contains(',');
    right.then(|| text.replace(',', ""))
}

/// Reads a number with decimals, rounded half-up to one.
pub fn tenths(text: &str) -> Option<Tenths> {
    plain(text).and_then(|plain| Tenths::parse(&plain))
}

/// Reads InfObras' own form: whole digits, then a space for the decimal mark (`95 4` is 95.4).
///
/// The form is strict on purpose: readers that drop the space multiply public money by a hundred.
///
/// ```
/// use actaviva::parse::decimal::spaced;
/// assert_eq!(spaced("1205287 56").as_deref(), Some("1205287.56"));
/// assert_eq!(spaced("100").as_deref(), Some("100"));
/// assert_eq!(spaced("1 205 287"), None);
/// ```
pub fn spaced(text: &str) -> Option<String> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    match unsigned.split_once(' ') {
        None => digits(unsigned).then(|| text.to_owned()),
        Some((whole, decimals)) => (digits(whole) && digits(decimals) && decimals.len() <= 2)
            .then(|| text.replacen(' ', ".", 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exponents_and_float_noise_become_plain_digits() {
        for (written, meant) in [
            ("0", "0"),
            ("-0.0", "0"),
            ("000.10", "0.1"),
            ("1E-3", "0.001"),
            ("-1.5e2", "-150"),
            ("99999999999999.999", "100000000000000"),
            ("20205028600", "20205028600"),
            ("123456789012345678", "123456789012345678"),
        ] {
            assert_eq!(plain(written).as_deref(), Some(meant), "{written}");
        }
        for wrong in ["", "-", ".", "1e", "1e999", "12a", "--1"] {
            assert_eq!(plain(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_third_decimal_is_rounded_and_told() {
        let read = money("1234.565").unwrap();
        assert_eq!((read.soles.centimos(), read.rounded), (123_457, true));
        assert_eq!(money("-0.005").unwrap().soles.centimos(), -1);
        assert_eq!(money("413092078.00000001").unwrap(), money("413092078").unwrap());
    }

    #[test]
    fn a_space_is_a_decimal_mark_and_nothing_else() {
        assert_eq!(spaced("27 78").as_deref(), Some("27.78"));
        assert_eq!(spaced("95 4").as_deref(), Some("95.4"));
        assert_eq!(spaced("-3 5").as_deref(), Some("-3.5"));
        for wrong in ["", " ", "5 ", " 5", "1  2", "12 345", "1.2", "S/ 5"] {
            assert_eq!(spaced(wrong), None, "{wrong}");
        }
    }
}
