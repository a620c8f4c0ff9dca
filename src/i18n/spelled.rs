//! Numbers in Spanish words, for a text that is read aloud to an assembly.

use super::numbers::{Rounded, said};
use crate::domain::money::Soles;

const UNITS: [&str; 30] = [
    "cero",
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciséis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiuno",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
];
const TENS: [&str; 10] =
    ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];
const HUNDREDS: [&str; 10] = [
    "",
    "ciento",
    "doscientos",
    "trescientos",
    "cuatrocientos",
    "quinientos",
    "seiscientos",
    "setecientos",
    "ochocientos",
    "novecientos",
];
const MILLION: u64 = 1_000_000;

/// Whether the counted thing is *una obra* or *un acuerdo*; alone, a number counts as *uno*.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// Before a masculine noun: *veintiún acuerdos*.
    Masculine,
    /// Before a feminine noun: *veintiuna obras, doscientas personas*.
    Feminine,
    /// Without a noun: *cuarenta y uno de cada cien*.
    Alone,
}

/// Spells a whole number: `1234` is *mil doscientos treinta y cuatro*.
pub fn number(value: i64, gender: Gender) -> String {
    let words = positive(value.unsigned_abs(), gender);
    if value < 0 { format!("menos {words}") } else { words }
}

/// Spells an amount, rounded as a sentence rounds it: *un millón doscientos mil soles*.
pub fn soles(amount: Soles) -> String {
    let whole = match said(amount) {
        Rounded::Exact => return exact(amount),
        Rounded::Whole(whole) => whole,
        Rounded::TenthsOfMillion(tenths) => tenths * 100_000,
    };
    let words = number(whole, Gender::Masculine);
    match whole.unsigned_abs() {
        1 => format!("{words} sol"),
        round if round != 0 && round.is_multiple_of(MILLION) => format!("{words} de soles"),
        _ => format!("{words} soles"),
    }
}

/// Spells an amount with every céntimo: where two may differ by little.
pub fn to_the_centimo(amount: Soles) -> String {
    if amount.centimos() == 0 { soles(amount) } else { exact(amount) }
}

/// Spells the shares inside a text of others: `61.3 de cada cien` is *sesenta y uno coma tres de cada cien*.
pub fn shares_in(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let ends = |word: &str| {
        word.strip_prefix("cien").is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    };
    let is_share = |at: usize| match words.get(at + 1..) {
        Some(["de", "cada", last, ..] | ["de", last, ..]) => ends(last),
        _ => false,
    };
    let spell = |(at, word): (usize, &&str)| {
        share(word).filter(|_| is_share(at)).unwrap_or_else(|| (*word).to_owned())
    };
    words.iter().enumerate().map(spell).collect::<Vec<String>>().join(" ")
}

/// A number of at most one decimal, in words; the marks before it stay.
fn share(word: &str) -> Option<String> {
    let digits = word.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    let before = &word[..word.len() - digits.len()];
    let (whole, tenths) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = number(whole.parse().ok()?, Gender::Alone);
    Some(match tenths {
        "" | "0" => format!("{before}{whole}"),
        tenths => format!("{before}{whole} coma {}", number(tenths.parse().ok()?, Gender::Alone)),
    })
}

/// Spells the amounts inside a text of others: `S/ 1,200,000.00 menos` is *un millón … menos*.
pub fn amounts_in(text: &str) -> String {
    let mut spelled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("S/") {
        spelled.push_str(&rest[..at]);
        let after = &rest[at + 2..];
        let digits = after.trim_start_matches([' ', '\u{a0}']);
        let end = digits
            .find(|letter: char| !letter.is_ascii_digit() && letter != ',' && letter != '.')
            .unwrap_or(digits.len());
        // a point or comma after the number belongs to the sentence
        let number = digits[..end].trim_end_matches(['.', ',']);
        match Soles::parse(&number.replace(',', "")) {
            Some(amount) => spelled.push_str(&soles(amount)),
            None => spelled.push_str(&rest[at..rest.len() - digits.len() + number.len()]),
        }
        rest = &digits[number.len()..];
    }
    spelled.push_str(rest);
    spelled
}

/// With its céntimos, where it has any.
fn exact(amount: Soles) -> String {
    let (whole, cents) = (amount.centimos() / 100, amount.centimos() % 100);
    let mut parts = Vec::new();
    if whole != 0 {
        let unit = match whole.unsigned_abs() {
            1 => "sol",
            round if round.is_multiple_of(MILLION) => "de soles",
            _ => "soles",
        };
        parts.push(format!("{} {unit}", number(whole, Gender::Masculine)));
    }
    if cents != 0 {
        let unit = if cents.abs() == 1 { "céntimo" } else { "céntimos" };
        let shown = if whole == 0 { cents } else { cents.abs() };
        parts.push(format!("{} {unit}", number(shown, Gender::Masculine)));
    }
    parts.join(" con ")
}

fn positive(value: u64, gender: Gender) -> String {
    if value < MILLION {
        return below_million(value, gender);
    }
    let (millions, rest) = (value / MILLION, value % MILLION);
    let head = match millions {
        1 => "un millón".to_owned(),
        more => format!("{} millones", positive(more, Gender::Masculine)),
    };
    joined(head, rest, gender)
}

fn below_million(value: u64, gender: Gender) -> String {
    let (thousands, rest) = (value / 1000, value % 1000);
    match thousands {
        0 => below_thousand(rest, gender),
        1 => joined("mil".to_owned(), rest, gender),
        more => {
            // mil is masculine by itself: veintiún mil, but doscientas mil personas
            let before = if gender == Gender::Feminine { gender } else { Gender::Masculine };
            joined(format!("{} mil", below_thousand(more, before)), rest, gender)
        }
    }
}

fn joined(head: String, rest: u64, gender: Gender) -> String {
    if rest == 0 { head } else { format!("{head} {}", below_million(rest, gender)) }
}

fn below_thousand(value: u64, gender: Gender) -> String {
    let (hundreds, rest) = (value / 100, value % 100);
    if value == 100 {
        return "cien".to_owned();
    }
    let head = word(&HUNDREDS, hundreds);
    let head = match gender {
        Gender::Feminine if hundreds > 1 => {
            head.replace("cientos", "cientas").replace("quinientos", "quinientas")
        }
        _ => head.to_owned(),
    };
    match (hundreds, rest) {
        (0, _) => below_hundred(rest, gender),
        (_, 0) => head,
        _ => format!("{head} {}", below_hundred(rest, gender)),
    }
}

fn below_hundred(value: u64, gender: Gender) -> String {
    if value >= 30 {
        let (ten, one) = (word(&TENS, value / 10), value % 10);
        return if one == 0 {
            ten.to_owned()
        } else {
            format!("{ten} y {}", below_hundred(one, gender))
        };
    }
    match (value, gender) {
        (1, Gender::Masculine) => "un".to_owned(),
        (1, Gender::Feminine) => "una".to_owned(),
        (21, Gender::Masculine) => "veintiún".to_owned(),
        (21, Gender::Feminine) => "veintiuna".to_owned(),
        _ => word(&UNITS, value).to_owned(),
    }
}

fn word(words: &[&'static str], at: u64) -> &'static str {
    usize::try_from(at).ok().and_then(|at| words.get(at)).copied().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_said_as_people_say_them() {
        let alone = |value| number(value, Gender::Alone);
        assert_eq!(alone(0), "cero");
        assert_eq!(alone(16), "dieciséis");
        assert_eq!(alone(41), "cuarenta y uno");
        assert_eq!(alone(100), "cien");
        assert_eq!(alone(101), "ciento uno");
        assert_eq!(alone(1_234), "mil doscientos treinta y cuatro");
        assert_eq!(alone(21_500), "veintiún mil quinientos");
        assert_eq!(alone(1_000_001), "un millón uno");
        assert_eq!(alone(-3), "menos tres");
        assert_eq!(number(21, Gender::Masculine), "veintiún");
        assert_eq!(number(257, Gender::Feminine), "doscientas cincuenta y siete");
        assert_eq!(number(501, Gender::Feminine), "quinientas una");
        assert_eq!(alone(i64::MAX).split(' ').next(), Some("nueve"));
    }

    #[test]
    fn amounts_inside_a_text_are_said_and_the_rest_is_kept() {
        assert_eq!(
            amounts_in("S/ 0.00 (S/ 1,200,000.00 menos), antes S/\u{a0}45."),
            "cero soles (un millón doscientos mil soles menos), antes cuarenta y cinco soles."
        );
        assert_eq!(amounts_in("S/ nada y S/"), "S/ nada y S/");
    }

    #[test]
    fn shares_inside_a_text_are_said_and_the_rest_is_kept() {
        assert_eq!(
            shares_in("se registra 61.3 de cada cien (40 de cien), obra 999031 de 2025"),
            "se registra sesenta y uno coma tres de cada cien (cuarenta de cien), obra 999031 de 2025"
        );
        assert_eq!(shares_in("de cien casas; 7 de cienfuegos"), "de cien casas; 7 de cienfuegos");
    }

    #[test]
    fn where_two_amounts_differ_by_little_every_centimo_is_said() {
        let said = |centimos| to_the_centimo(Soles::from_centimos(centimos));
        assert_eq!(
            said(805_322_150),
            "ocho millones cincuenta y tres mil doscientos veintiún soles con cincuenta céntimos"
        );
        assert_eq!(said(300_000_000), "tres millones de soles");
        assert_eq!(said(0), "cero soles");
    }

    #[test]
    fn amounts_are_said_as_the_sentences_round_them() {
        let said = |centimos| soles(Soles::from_centimos(centimos));
        assert_eq!(said(123_456_789), "un millón doscientos mil soles");
        assert_eq!(said(200_000_000), "dos millones de soles");
        assert_eq!(said(99_999_999), "un millón de soles");
        assert_eq!(said(4_000_000), "cuarenta mil soles");
        assert_eq!(said(845_049), "ocho mil cuatrocientos cincuenta soles");
        assert_eq!(said(150), "un sol con cincuenta céntimos");
        assert_eq!(said(0), "cero soles");
        assert_eq!(said(-100_000_000), "menos un millón de soles");
    }
}
