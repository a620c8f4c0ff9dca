//! Amounts as people type them.
//!
//! Peru writes a comma between thousands and a point before céntimos. A form that another country
//! reads otherwise (`1.200`, `1.200,50`) is not guessed at: it is told how to write it.

use super::problem::{Wrong, quoted};
use crate::domain::finding::FindingCode;
use crate::domain::money::Soles;

/// Reads an amount: `1200.50`, `1,200.50`, `S/ 1 200,50`.
pub fn read(cell: &str) -> Result<Soles, Wrong> {
    let bare = bare(cell);
    let unreadable = |instead: String| Wrong::unreadable(FindingCode::BadAmount, cell, instead);
    if let Some(unsigned) = bare.strip_prefix('-') {
        let instead =
            plain(unsigned).map_or_else(example, |soles| format!("Escriba {}", soles.plain()));
        let what = format!("{} es menos que cero", quoted(cell));
        return Err(Wrong::new(FindingCode::OutOfRange, what, instead));
    }
    if let Some(soles) = plain(&bare) {
        return Ok(soles);
    }
    Err(match meant(&bare) {
        Some(soles) => unreadable(format!("Escriba {}", soles.plain())),
        None => match thousands_or_decimals(&bare) {
            Some((whole, cents)) => unreadable(format!("Escriba {whole} o {cents}, lo que sea")),
            None => unreadable(example()),
        },
    })
}

fn example() -> String {
    "Escriba solo el número, como 1200.50".to_owned()
}

/// Without the sign of the currency, and without spaces where they part thousands.
fn bare(cell: &str) -> String {
    let mut text = cell.to_lowercase();
    for sign in ["s/.", "s/", "soles", "pen"] {
        text = text.replacen(sign, "", 1);
    }
    let (minus, text) = text.trim().strip_prefix('-').map_or(("", text.trim()), |rest| ("-", rest));
    let groups: Vec<&str> = text.trim().split([' ', '\u{a0}', '\u{202f}', '\'']).collect();
    let joined = if parts_thousands(&groups) { groups.concat() } else { text.trim().to_owned() };
    format!("{minus}{joined}")
}

/// Tells that every group after the first begins with exactly three digits, and the last alone may go on.
fn parts_thousands(groups: &[&str]) -> bool {
    let Some((first, rest)) = groups.split_first() else { return false };
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
    let last = rest.len().saturating_sub(1);
    (1..=3).contains(&first.len())
        && digits(first) == first.len()
        && rest.iter().enumerate().all(|(at, group)| {
            digits(group) == 3
                && (group.len() == 3
                    || (at == last && !group[3..].starts_with(char::is_alphanumeric)))
        })
}

/// The forms that mean one thing only.
fn plain(text: &str) -> Option<Soles> {
    let (whole, cents) = text.split_once('.').unwrap_or((text, ""));
    if text.contains('.') && (cents.is_empty() || cents.len() > 2) {
        return None;
    }
    if !text.contains('.')
        && let Some((before, after)) = text.split_once(',')
        && (1..=2).contains(&after.len())
    {
        // two digits after a comma can be no thousands
        return Soles::parse(&format!("{before}.{after}"));
    }
    let groups: Vec<&str> = whole.split(',').collect();
    let joined =
        if groups.len() == 1 || parts_thousands(&groups) { groups.concat() } else { return None };
    let amount = if cents.is_empty() { joined } else { format!("{joined}.{cents}") };
    if amount.starts_with(['+', '-']) { None } else { Soles::parse(&amount) }
}

/// What a form that is not taken most likely means: points between thousands, or too many decimals.
fn meant(text: &str) -> Option<Soles> {
    if let Some((whole, cents)) = text.rsplit_once(',') {
        let groups: Vec<&str> = whole.split('.').collect();
        return (groups.len() > 1 && parts_thousands(&groups) && (1..=2).contains(&cents.len()))
            .then(|| Soles::parse(&format!("{}.{cents}", groups.concat())))?;
    }
    let groups: Vec<&str> = text.split('.').collect();
    if groups.len() > 2 && parts_thousands(&groups) {
        return Soles::parse(&groups.concat());
    }
    let (whole, decimals) = text.split_once('.')?;
    // a spreadsheet's own division: 333.333333333333
    let more = decimals.len() > 3 && decimals.bytes().all(|byte| byte.is_ascii_digit());
    let up = Soles::from_centimos(i64::from(
        decimals.as_bytes().get(2).is_some_and(|digit| *digit >= b'5'),
    ));
    more.then(|| Soles::parse(&format!("{whole}.{}", &decimals[..2])))?
        .and_then(|cut| cut.checked_add(up))
}

/// Both readings of `1.200`: one point and three digits.
fn thousands_or_decimals(text: &str) -> Option<(String, String)> {
    let (whole, decimals) = text.split_once('.')?;
    let all = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    (all(whole) && all(decimals) && decimals.len() == 3)
        .then(|| (format!("{whole}{decimals}"), format!("{whole}.{}", &decimals[..2])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_the_country_are_read() {
        for (cell, centimos) in [
            ("1200.50", 120_050),
            ("1,200.50", 120_050),
            ("S/ 1 200,50", 120_050),
            ("S/. 1,200", 120_000),
            ("1200", 120_000),
            ("1200,5", 120_050),
            ("1,200,000.00", 120_000_000),
            ("1 200 000", 120_000_000),
            ("350000 soles", 35_000_000),
            ("0", 0),
            ("12.5", 1_250),
            ("S/\u{a0}15\u{a0}000.00", 1_500_000),
        ] {
            assert_eq!(read(cell).map(Soles::centimos), Ok(centimos), "{cell}");
        }
    }

    #[test]
    fn a_form_that_could_mean_something_else_is_told_how_to_be_written() {
        let instead = |cell: &str| read(cell).expect_err(cell).instead;
        assert_eq!(instead("1.200,50"), "Escriba 1200.50");
        assert_eq!(instead("1.200.000"), "Escriba 1200000.00");
        assert_eq!(instead("1.200"), "Escriba 1200 o 1.20, lo que sea");
        assert_eq!(instead("333.333333333333"), "Escriba 333.33");
        assert_eq!(instead("-5"), "Escriba 5.00");
        for cell in ["", "mil", "12,34,5", "1,2,3", "S/", "1..2", "12 34", "=1+1", "1.", "١٢"] {
            assert_eq!(instead(cell), example(), "{cell}");
        }
    }
}
