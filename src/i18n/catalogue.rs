//! The three Fluent files, read once; which texts they have and who has reviewed them.
//!
//! In `qu.ftl` every message carries its review state as an attribute: `.review = draft` (found in a
//! dictionary or ours, no speaker has seen it), `.review = reviewed` with `.reviewer` and
//! `.reviewed-on`, or `.review = spanish` without a text: not translated yet, the Spanish stands.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::domain::lang::Lang;

/// Whether a text may stand alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Review {
    /// Written or seen by a speaker.
    Reviewed,
    /// A draft that no named speaker has seen.
    Draft,
    /// Not translated: the Spanish stands.
    Spanish,
}

/// The texts of one language.
pub struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    reviews: BTreeMap<String, Review>,
    arguments: BTreeMap<String, BTreeSet<String>>,
}

/// The catalogue of a language.
pub fn catalogue(lang: Lang) -> &'static Catalogue {
    static ES: OnceLock<Catalogue> = OnceLock::new();
    static QU: OnceLock<Catalogue> = OnceLock::new();
    static EN: OnceLock<Catalogue> = OnceLock::new();
    match lang {
        Lang::Es => ES.get_or_init(|| Catalogue::read(Lang::Es, include_str!("es.ftl"))),
        Lang::Qu => QU.get_or_init(|| Catalogue::read(Lang::Qu, include_str!("qu.ftl"))),
        Lang::En => EN.get_or_init(|| Catalogue::read(Lang::En, include_str!("en.ftl"))),
    }
}

impl Catalogue {
    fn read(lang: Lang, source: &'static str) -> Self {
        // a broken line loses itself and not the file; a test keeps the files whole
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(whole) => whole,
            Err((readable, _)) => readable,
        };
        let locale: LanguageIdentifier = lang.as_str().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // the marks that isolate arguments print as boxes on old phones and in text files
        bundle.set_use_isolating(false);
        // nothing was there before, so nothing is overridden
        bundle.add_resource_overriding(resource);
        let reviews = keys(source).map(|key| (key.to_owned(), review(&bundle, lang, key)));
        let reviews = reviews.collect();
        let arguments = messages(source).map(|(key, text)| (key.to_owned(), arguments(text)));
        let arguments = arguments.collect();
        Self { bundle, reviews, arguments }
    }

    /// The keys, in order of the alphabet.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.reviews.keys().map(String::as_str)
    }

    /// Whether the text of a key may stand alone.
    pub fn review(&self, key: &str) -> Review {
        self.reviews.get(key).copied().unwrap_or(Review::Spanish)
    }

    /// The names of the arguments that a text takes; `None` where there is no such key.
    pub fn arguments(&self, key: &str) -> Option<&BTreeSet<String>> {
        self.arguments.get(key)
    }

    /// The text with its arguments filled in; `None` where the key has no text.
    pub fn format(&self, key: &str, args: &FluentArgs) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors);
        Some(text.into_owned())
    }
}

/// The message keys of a file.
fn keys(source: &str) -> impl Iterator<Item = &str> {
    messages(source).map(|(key, _)| key)
}

/// The messages of a file: a key at the beginning of a line, and everything up to the next.
fn messages(source: &str) -> impl Iterator<Item = (&str, &str)> {
    let begins =
        |line: &str| line.starts_with(|first: char| first.is_ascii_lowercase() || first == '#');
    let mut rest = source;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let first = rest.find('\n').map_or(rest.len(), |end| end + 1);
            let length: usize = rest[first..]
                .split_inclusive('\n')
                .take_while(|line| !begins(line))
                .map(str::len)
                .sum();
            let (message, after) = rest.split_at(first + length);
            rest = after;
            if message.starts_with(|first: char| first.is_ascii_lowercase())
                && let Some((key, text)) = message.split_once('=')
            {
                return Some((key.trim(), text));
            }
        }
        None
    })
}

/// The names after `$` in a text, its selectors and variants included.
fn arguments(text: &str) -> BTreeSet<String> {
    let names = text.split('$').skip(1);
    names
        .map(|rest| rest.chars().take_while(|l| l.is_alphanumeric() || "-_".contains(*l)).collect())
        .collect()
}

fn review(bundle: &FluentBundle<FluentResource>, lang: Lang, key: &str) -> Review {
    if lang != Lang::Qu {
        return Review::Reviewed;
    }
    let Some(message) = bundle.get_message(key) else { return Review::Spanish };
    let state = message.get_attribute("review").map(|attribute| {
        bundle.format_pattern(attribute.value(), None, &mut Vec::new()).into_owned()
    });
    match (message.value().is_some(), state.as_deref()) {
        (true, Some("reviewed")) => Review::Reviewed,
        (true, _) => Review::Draft,
        (false, _) => Review::Spanish,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [(Lang, &str); 3] = [
        (Lang::Es, include_str!("es.ftl")),
        (Lang::Qu, include_str!("qu.ftl")),
        (Lang::En, include_str!("en.ftl")),
    ];

    #[test]
    fn the_files_are_whole_and_no_key_stands_twice() {
        for (lang, source) in FILES {
            let broken = FluentResource::try_new(source.to_owned()).err().map(|(_, errors)| errors);
            assert!(broken.is_none(), "{lang}: {broken:?}");
            let mut seen = BTreeSet::new();
            for key in keys(source) {
                assert!(seen.insert(key), "{lang}: {key} stands twice");
            }
        }
    }

    #[test]
    fn the_three_languages_have_the_same_keys_and_arguments() {
        let spanish: BTreeSet<&str> = catalogue(Lang::Es).keys().collect();
        for lang in [Lang::Qu, Lang::En] {
            let own: BTreeSet<&str> = catalogue(lang).keys().collect();
            let difference: Vec<_> = spanish.symmetric_difference(&own).collect();
            assert!(difference.is_empty(), "{lang} and es differ in {difference:?}");
            for key in &spanish {
                if catalogue(lang).review(key) == Review::Spanish {
                    continue;
                }
                let (es, other) =
                    (catalogue(Lang::Es).arguments(key), catalogue(lang).arguments(key));
                assert_eq!(es, other, "{lang}: {key}");
            }
        }
    }

    #[test]
    fn every_quechua_text_says_whether_it_was_reviewed_and_by_whom() {
        for (key, text) in messages(source(Lang::Qu)) {
            let has = |attribute: &str| text.contains(attribute);
            assert!(has(".review ="), "{key} says nothing about its review");
            if has(".review = reviewed") {
                assert!(has(".reviewer =") && has(".reviewed-on ="), "{key}: reviewed by whom?");
            }
        }
    }

    fn source(lang: Lang) -> &'static str {
        FILES.iter().find(|(file, _)| *file == lang).unwrap().1
    }
}
