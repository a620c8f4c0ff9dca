//! The letters: Andika, made for people who learn to read, with every letter of Quechua.
//!
//! A PDF that must be readable in fifty years may not name a letter that it has no picture of; so what
//! the fonts lack is replaced before it is set ([`writable`]).

use std::borrow::Cow;
use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

const FILES: [&[u8]; 2] =
    [include_bytes!("fonts/Andika-Regular.ttf"), include_bytes!("fonts/Andika-Bold.ttf")];

/// Stands for a letter that the fonts lack: it shows that something was there.
const LACKING: char = '\u{fffd}';

/// The fonts and the book in which Typst looks them up.
pub struct Shelf {
    pub fonts: Vec<Font>,
    pub book: LazyHash<FontBook>,
}

/// The fonts, read once.
pub fn shelf() -> &'static Shelf {
    static SHELF: OnceLock<Shelf> = OnceLock::new();
    SHELF.get_or_init(|| {
        let fonts: Vec<Font> =
            FILES.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        Shelf { fonts, book }
    })
}

/// Tells whether every font has a picture of a letter.
pub fn has(letter: char) -> bool {
    shelf().fonts.iter().all(|font| font.info().coverage.contains(u32::from(letter)))
}

/// A text that the fonts can write: letters without a picture become one sign, marks that only steer
/// are left out.
pub fn writable(text: &str) -> Cow<'_, str> {
    let kept = |letter: char| letter.is_ascii() || (!is_bare(letter) && has(letter));
    if text.chars().all(kept) {
        return Cow::Borrowed(text);
    }
    let written = text.chars().filter(|letter| !is_bare(*letter)).map(|letter| match letter {
        // the sum of a formula, typed as a Greek letter
        'Σ' => '∑',
        // letters of private use have a picture here and no meaning anywhere else
        '\u{e000}'..='\u{f8ff}' => LACKING,
        letter if kept(letter) => letter,
        _ => LACKING,
    });
    Cow::Owned(written.collect())
}

/// Marks without a picture of their own: joiners, variation selectors, soft hyphens.
const fn is_bare(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200c}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;
    use crate::i18n::catalogue::written;

    #[test]
    fn every_letter_of_the_three_languages_has_a_picture() {
        for source in [
            written(Lang::Es),
            written(Lang::Qu),
            written(Lang::En),
            "ñÑ ’ ʼ ✓ ≠ → … « » – · ° º ª ½ \u{a0}\u{200b}",
        ] {
            let lacking: Vec<char> =
                source.chars().filter(|letter| !letter.is_control() && !has(*letter)).collect();
            assert!(lacking.is_empty(), "{lacking:?}");
        }
    }

    #[test]
    fn what_has_no_picture_is_one_sign_and_what_only_steers_is_gone() {
        assert_eq!(writable("Ch’illka"), Cow::Borrowed("Ch’illka"));
        assert_eq!(writable("水 a\u{202e}b\u{e000}"), "\u{fffd} ab\u{fffd}");
    }
}
