//! Words in three languages: one key, one meaning; Spanish first.
//!
//! The texts stand in `i18n/{es,qu,en}/`, a file a subject, and are built into the program, so that a copy on a USB
//! stick speaks too. A Quechua text that no named person has reviewed never stands alone: the Spanish
//! is shown and the draft beside it ([`say`]). Names of works, places and agreements are never keys.
//!
//! Numbers, amounts and dates are written by [`numbers`], [`dates`] and, to be read aloud,
//! [`spelled`]; a text only receives them as finished words. An argument that chooses a plural is
//! handed over as a number.

pub mod catalogue;
pub mod dates;
pub mod numbers;
pub mod reviews;
pub mod spelled;

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};

use crate::domain::lang::Lang;
use catalogue::{Review, catalogue};

/// The arguments of a text, by name.
pub type Args<'a> = &'a [(&'static str, Arg<'a>)];

/// One argument: a finished piece of text, or a number that may choose a plural.
#[derive(Debug, Clone)]
pub enum Arg<'a> {
    Text(Cow<'a, str>),
    Count(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i64> for Arg<'_> {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<u8> for Arg<'_> {
    fn from(count: u8) -> Self {
        Self::Count(i64::from(count))
    }
}

/// A text as it may be shown: where the wanted language has only an unreviewed draft, the Spanish
/// and the draft beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub text: String,
    /// The language of `text`.
    pub lang: Lang,
    /// The unreviewed draft in the wanted language.
    pub draft: Option<String>,
}

impl Said {
    /// Writes text and draft as one line, the draft marked: `Dinero (sin revisar: Qullqi)`.
    pub fn marked(self) -> String {
        match self.draft {
            Some(draft) => format!("{} ({}: {draft})", self.text, text(Lang::Es, "unreviewed")),
            None => self.text,
        }
    }
}

/// Says a text in a language, with the draft beside it where it is not reviewed.
pub fn say(lang: Lang, key: &str, args: Args) -> Said {
    let spanish = |draft| Said { text: written(Lang::Es, key, args), lang: Lang::Es, draft };
    match catalogue(lang).review(key) {
        Review::Reviewed => Said { text: written(lang, key, args), lang, draft: None },
        Review::Draft => spanish(Some(written(lang, key, args))),
        Review::Spanish => spanish(None),
    }
}

/// Says a text without arguments; Spanish where the language has no reviewed text.
pub fn text(lang: Lang, key: &str) -> String {
    say(lang, key, &[]).text
}

/// Says a text with arguments; Spanish where the language has no reviewed text.
pub fn text_with(lang: Lang, key: &str, args: Args) -> String {
    say(lang, key, args).text
}

/// A Spanish text of the house in another language, found by its words among those whose key begins so;
/// words that are not the house's stay as they are.
pub fn translated(lang: Lang, family: &str, spanish: &str) -> String {
    let known = catalogue(Lang::Es);
    let is_it = |key: &&str| key.starts_with(family) && known.source(key) == Some(spanish);
    match known.keys().find(is_it) {
        Some(key) if lang != Lang::Es => text(lang, key),
        _ => spanish.to_owned(),
    }
}

/// The text of the catalogue itself; the key in guillemets where there is none, which a test forbids.
fn written(lang: Lang, key: &str, args: Args) -> String {
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        let value = match value {
            Arg::Text(text) => FluentValue::from(text.as_ref()),
            Arg::Count(count) => FluentValue::from(*count),
        };
        values.set(*name, value);
    }
    catalogue(lang).format(key, &values).unwrap_or_else(|| format!("«{key}»"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unreviewed_quechua_text_shows_the_spanish_and_the_draft_beside_it() {
        let said = say(Lang::Qu, "money", &[]);
        assert_eq!((said.text.as_str(), said.lang), ("Dinero", Lang::Es));
        assert_eq!(said.draft.as_deref(), Some("Qullqi"));
        assert_eq!(said.marked(), "Dinero (sin revisar: Qullqi)");
    }

    #[test]
    fn a_text_without_a_quechua_draft_is_said_in_spanish() {
        let said = say(Lang::Qu, "step-of", &[("n", 9_u8.into()), ("total", 12_u8.into())]);
        assert_eq!(said.text, "Peldaño 9 de 12");
        let said = say(Lang::Qu, "rung-tail-skipped", &[]);
        assert_eq!(said, Said { text: "no pasó por aquí".into(), lang: Lang::Es, draft: None });
    }

    #[test]
    fn a_number_chooses_the_plural_of_its_language() {
        let agreements = |lang, n: i64| text_with(lang, "count-agreements", &[("n", n.into())]);
        assert_eq!(agreements(Lang::Es, 1), "1 acuerdo");
        assert_eq!(agreements(Lang::Es, 14), "14 acuerdos");
        assert_eq!(agreements(Lang::En, 1), "1 agreement");
        assert_eq!(agreements(Lang::En, 0), "0 agreements");
    }
}
