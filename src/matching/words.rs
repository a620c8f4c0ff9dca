//! A text cut into words: the finest step of reading a name.
//!
//! Letters lose accents and case, apostrophes join (`Ch’illka` is one word), every other sign parts.
//! Two signs are remembered: a dot after a word (it may be an abbreviation) and a break before it
//! (comma, dash, colon, quote: a new phrase). What a word means is not known here.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// One word of a name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Word {
    /// Folded: lower case, no accents; after `abbreviations::open` the usual full form.
    pub text: String,
    /// As somebody wrote it, for the reasons that people read.
    pub seen: String,
    /// A dot stood right after it.
    pub dotted: bool,
    /// A comma, dash, colon, bracket or quote stood before it.
    pub fresh: bool,
    /// The whole place formula stands before it: `… - PASCO (COMPONENTE 2)`.
    pub after: bool,
    /// The folded word right after it, small words too, unless a break is between.
    pub next: String,
}

impl Word {
    pub fn is_number(&self) -> bool {
        !self.text.is_empty() && self.text.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// Words of one use, looked up by their folded form.
pub(super) type List = LazyLock<HashSet<&'static str>>;

/// Makes a list of words written with spaces between.
pub(super) fn list(words: &'static str) -> HashSet<&'static str> {
    words.split_ascii_whitespace().collect()
}

static SMALL: List = LazyLock::new(|| {
    list(
        "a al ante con da de del desde do e el ella en entre es esta este etc hacia hasta la las le les lo los \
         mediante no o para pero por que se segun sin sobre su sus u un una unas uno unos y ya",
    )
});

/// Tells whether the folded word is one that carries nothing by itself.
pub fn is_small(text: &str) -> bool {
    SMALL.contains(text)
}

/// Cuts a text into folded words.
pub fn split(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = Word::default();
    let mut fresh = true;
    let mut before = 'x';
    for letter in text.chars() {
        let before = std::mem::replace(&mut before, letter);
        if is_apostrophe(letter) {
            continue;
        }
        if letter.is_alphanumeric() && letter != 'º' && letter != 'ª' {
            let folded = std::iter::once(letter)
                .nfd()
                .filter(|part| !is_combining_mark(*part))
                .flat_map(char::to_lowercase);
            open.text.extend(folded);
            open.seen.push(letter);
            continue;
        }
        if !is_combining_mark(letter) {
            if !open.text.is_empty() {
                open.dotted = letter == '.';
                push(&mut words, std::mem::take(&mut open), &mut fresh);
            }
            // «OXAPAMPA . PASCO»: a dot that ends no word parts phrases
            fresh |= is_break(letter) || (letter == '.' && before.is_whitespace());
        }
    }
    if !open.text.is_empty() {
        push(&mut words, open, &mut fresh);
    }
    for position in 1..words.len() {
        if !words[position].fresh {
            let next = words[position].text.clone();
            words[position - 1].next = next;
        }
    }
    words
}

/// Adds a word; signs that were run together with a number are parted from it or dropped.
fn push(words: &mut Vec<Word>, mut word: Word, fresh: &mut bool) {
    word.fresh = std::mem::take(fresh);
    if let Some(start) = word.text.find(|letter: char| letter.is_ascii_digit()) {
        let (sign, number) = word.text.split_at(start);
        let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
        match sign {
            // `N31`, `Nro31`
            "n" | "no" | "nro" | "num" | "numero" if is_number => {
                word.text.drain(..start);
            }
            // `IE50623`
            "ie" | "iei" | "iep" | "ies" if is_number => {
                let text = sign.to_owned();
                words.push(Word { text, seen: word.seen.clone(), ..word.clone() });
                word.fresh = false;
                word.text.drain(..start);
            }
            // a finger slipped inside a long number: `46a392`
            _ if word.text.len() > 4 && letters_in(&word.text) == 1 => {
                word.text.retain(|letter| letter.is_ascii_digit());
            }
            _ => {}
        }
    }
    if word.is_number() {
        let significant = word.text.trim_start_matches('0');
        let value = if significant.is_empty() { "0" } else { significant }.to_owned();
        word.text = value;
    }
    words.push(word);
}

fn letters_in(text: &str) -> usize {
    text.chars().filter(|letter| !letter.is_ascii_digit()).count()
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ' | '´' | '`')
}

/// `¿` is what the procurement portal makes of dashes and curly quotes.
fn is_break(letter: char) -> bool {
    matches!(
        letter,
        ',' | ';'
            | ':'
            | '-'
            | '–'
            | '—'
            | '('
            | ')'
            | '/'
            | '"'
            | '“'
            | '”'
            | '«'
            | '»'
            | '¿'
            | '?'
            | '\n'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        split(text).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn apostrophes_join_and_every_other_sign_parts() {
        assert_eq!(texts("Ch’illka, I.E. Nº 050623"), ["chillka", "i", "e", "n", "50623"]);
        assert_eq!(texts("CUI Nº2234342 (JR.28)"), ["cui", "n", "2234342", "jr", "28"]);
        assert_eq!(texts("N31 PE-18 IE50623 46a392"), ["31", "pe", "18", "ie", "50623", "46392"]);
    }

    #[test]
    fn a_dot_and_a_break_are_remembered() {
        let words = split("Mej. canal - Ñahui");
        assert!(words[0].dotted && !words[1].fresh && words[2].fresh);
        assert_eq!(words[2].text, "nahui");
        assert_eq!(words[2].seen, "Ñahui");
    }
}
