//! Folding of names, so that two spellings of one name can meet.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Folds a text for comparison: lower case, no accents, anything else than letters and digits a
/// single space.
///
/// ```
/// use actaviva::domain::text::fold;
/// assert_eq!(fold("  Ch’illka, I.E. N° 50623 "), "ch illka i e n 50623");
/// assert_eq!(fold("NIÑO"), "nino");
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in
        text.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase)
    {
        // º and ° are not letters of a name: N° and Nº are one
        if letter.is_alphanumeric() && letter != 'º' && letter != 'ª' {
            folded.push(letter);
        } else if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Folds a name of a place: as [`fold`], but an apostrophe joins, because sources leave it out.
pub fn fold_place(name: &str) -> String {
    let without_apostrophes: String =
        name.chars().filter(|letter| !matches!(letter, '\'' | '’' | 'ʼ' | '´' | '`')).collect();
    fold(&without_apostrophes)
}

/// Makes an address part of a name: `Qoriwayq’o` is `qoriwayqo`, `San Juan` is `san-juan`.
pub fn slug(name: &str) -> String {
    fold_place(name).replace(' ', "-")
}

/// Shortens at a word to at most `limit` letters, with `…` when something was left out.
pub fn shorten(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let head: String = text.chars().take(limit.saturating_sub(1)).collect();
    let cut = head.rfind(' ').filter(|cut| *cut > 0).unwrap_or(head.len());
    format!("{}…", head[..cut].trim_end())
}

/// A name with the apostrophe of Quechua as it is printed: files write another sign.
pub fn printed(name: &str) -> String {
    name.replace('\'', "’")
}

/// As many whole sentences as fit; a first one that is longer is cut at a word.
pub fn sentences(text: &str, limit: usize) -> String {
    let fits = |end: &usize| text[..*end].chars().count() <= limit;
    let ends = text.match_indices(". ").map(|(at, _)| at + 1).chain([text.len()]);
    match ends.filter(fits).last() {
        Some(end) => text[..end].to_owned(),
        None => shorten(text, limit),
    }
}

/// Tells the letters that steer instead of being read: controls, and the marks that turn the
/// direction of what follows.
pub fn is_unruly(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Tells the unruly letters that no text of several lines needs.
pub fn steers(letter: char) -> bool {
    is_unruly(letter) && !matches!(letter, '\n' | '\r' | '\t')
}

/// Shows the letters of others that would steer a terminal or turn a page: a sign for each. Line ends
/// and tabulators stay.
///
/// ```
/// use actaviva::domain::text::tame;
/// assert_eq!(tame("posta\u{1b}[31m de\u{202e} salud\n"), "posta␀[31m de␀ salud\n");
/// ```
pub fn tame(text: &str) -> String {
    text.chars().map(|letter| if steers(letter) { '␀' } else { letter }).collect()
}

/// Makes one line of a text from outside: unruly letters are left out, line ends become spaces.
/// A no-break space stays, so that an amount is not parted from its sign.
///
/// ```
/// use actaviva::domain::text::tidy;
/// assert_eq!(tidy("posta\r\nde\u{202e} salud\0 "), "posta de salud");
/// ```
pub fn tidy(text: &str) -> String {
    let spaced = text.replace(['\n', '\r', '\t'], " ");
    let ruled: String = spaced.chars().filter(|letter| !is_unruly(*letter)).collect();
    ruled.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_cut_at_a_word_and_says_so() {
        assert_eq!(shorten("Mejoramiento del canal", 16), "Mejoramiento…");
        assert_eq!(shorten("corto", 16), "corto");
        assert_eq!(slug("Qoriwayq’o"), "qoriwayqo");
    }
}
