//! The alphabet of short messages (GSM 03.38, seven bits), and how other letters come into it.
//!
//! One letter outside it makes the whole message cost double, and old phones show boxes. So á í ó ú
//! lose their accent, while é ñ ¿ ¡ stand in the alphabet and stay (`design.md` 7).

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What one message holds.
pub const MOST: usize = 160;

/// Letters of one septet, without the line ends, of which a message of ours has none.
const BASIC: &str = "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡\
                     ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

/// Letters that are two septets, because a sign stands before each.
const EXTENDED: &str = "^{}\\[~]|€";

/// How many septets a letter is; `None` when the alphabet lacks it.
fn width(letter: char) -> Option<usize> {
    if BASIC.contains(letter) {
        Some(1)
    } else if EXTENDED.contains(letter) {
        Some(2)
    } else {
        None
    }
}

/// How many septets a text is; `None` when a letter of it is outside the alphabet.
pub fn septets(text: &str) -> Option<usize> {
    text.chars().map(width).sum()
}

/// Writes a text in the alphabet; a letter that has nothing like it there becomes `?`.
pub fn spelled(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.nfc() {
        match letter {
            '’' | '‘' | 'ʼ' | '´' | '`' => written.push('\''),
            '«' | '»' | '“' | '”' | '„' => written.push('"'),
            '–' | '—' | '·' | '•' | '−' => written.push('-'),
            '…' => written.push_str("..."),
            '°' | 'º' => written.push('o'),
            'ª' => written.push('a'),
            letter if letter.is_whitespace() => written.push(' '),
            letter if width(letter).is_some() => written.push(letter),
            letter => written.push_str(&without_accent(letter)),
        }
    }
    written
}

fn without_accent(letter: char) -> String {
    let bare: String = letter.nfd().filter(|part| !is_combining_mark(*part)).collect();
    if !bare.is_empty() && septets(&bare).is_some() { bare } else { "?".to_owned() }
}

/// Shortens a text of the alphabet at a word to at most so many septets, the dots counted.
pub fn cut(text: &str, most: usize) -> String {
    const DOTS: &str = "...";
    if septets(text).is_some_and(|all| all <= most) {
        return text.to_owned();
    }
    let Some(room) = most.checked_sub(DOTS.len()) else { return String::new() };
    let mut taken = 0;
    let mut head = String::new();
    for letter in text.chars() {
        taken += width(letter).unwrap_or(1);
        if taken > room {
            break;
        }
        head.push(letter);
    }
    let whole = text[head.len()..].starts_with(' ');
    let end = head.rfind(' ').filter(|end| *end > 0 && !whole).unwrap_or(head.len());
    format!("{}{DOTS}", head[..end].trim_end_matches([' ', ',', ';', ':', '.']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_alphabet_is_that_of_the_standard() {
        // 128 places without the line feed, the carriage return and the escape
        assert_eq!(BASIC.chars().count(), 125);
        assert_eq!(septets("ñ é ¿ ¡"), Some(7));
        assert_eq!(septets("[x]"), Some(5));
        assert_eq!(septets("ó"), None);
    }

    #[test]
    fn letters_outside_it_come_near_or_say_that_they_cannot() {
        assert_eq!(
            spelled("La muni respondió: «Sut’iq’ocha», año N° 3… é Ñ 水"),
            "La muni respondio: \"Sut'iq'ocha\", año No 3... é Ñ ?"
        );
        // an accent that stands apart from its letter is the same letter
        assert_eq!(spelled("nin\u{303}o accio\u{301}n"), "niño accion");
    }

    #[test]
    fn a_text_is_cut_at_a_word_within_its_septets() {
        assert_eq!(cut("Tres jardines de niños", 16), "Tres jardines...");
        assert_eq!(cut("corto", 16), "corto");
        assert_eq!(cut("[[[[[[[[[[", 9), "[[[...");
        assert_eq!(cut("largo", 2), "");
    }
}
