//! The Fluent files of three languages, read once; which texts they have and who has reviewed them.
//!
//! Each language has the same files, one a subject. In those of `qu/` every message carries its
//! review state as an attribute: `.review = draft` (found in a dictionary or ours, no speaker has
//! seen it), `.review = reviewed` with `.reviewer` and `.reviewed-on`, or `.review = spanish` without
//! a text: not translated yet, the Spanish stands. What speakers have reviewed stands in the data
//! folder ([`super::reviews`]) and goes before it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::reviews::{self, Reviewed};
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
    texts: BTreeMap<String, Text>,
}

/// One text of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// As Fluent writes it; empty where the Spanish stands.
    pub source: String,
    pub review: Review,
    /// Who has reviewed it, and when.
    pub by: Option<(String, String)>,
    /// It was reviewed, and its Spanish has changed since.
    pub is_outdated: bool,
    arguments: BTreeSet<String>,
}

/// The files of a language as one text.
macro_rules! files {
    ($($subject:literal)*) => {
        /// What is written in a language, file after file.
        pub const fn written(lang: Lang) -> &'static str {
            match lang {
                Lang::Es => concat!($(include_str!(concat!("es/", $subject, ".ftl")), "\n"),*),
                Lang::Qu => concat!($(include_str!(concat!("qu/", $subject, ".ftl")), "\n"),*),
                Lang::En => concat!($(include_str!(concat!("en/", $subject, ".ftl")), "\n"),*),
            }
        }
    };
}

files!(
    "words" "ladder" "alerts" "report" "report_before" "paper" "spoken" "workbook" "columns"
    "drawings" "pages" "pages_municipality" "pages_process" "pages_evidence" "cli" "cli_failures"
    "indicators" "steps" "notices"
);

static REVIEWED: OnceLock<Vec<Reviewed>> = OnceLock::new();

/// Takes in what speakers have reviewed; counts from the next start where texts were said before.
pub fn take_reviews(source: &str) {
    // the first folder that is opened is the one that speaks
    let _is_first = REVIEWED.set(reviews::read(source));
}

/// The catalogue of a language.
pub fn catalogue(lang: Lang) -> &'static Catalogue {
    static ES: OnceLock<Catalogue> = OnceLock::new();
    static QU: OnceLock<Catalogue> = OnceLock::new();
    static EN: OnceLock<Catalogue> = OnceLock::new();
    let reviewed = || REVIEWED.get().map_or(&[][..], Vec::as_slice);
    match lang {
        Lang::Es => ES.get_or_init(|| Catalogue::read(lang, &[])),
        Lang::Qu => QU.get_or_init(|| Catalogue::read(lang, reviewed())),
        Lang::En => EN.get_or_init(|| Catalogue::read(lang, &[])),
    }
}

impl Catalogue {
    fn read(lang: Lang, reviewed: &[Reviewed]) -> Self {
        let source = written(lang);
        let locale: LanguageIdentifier = lang.as_str().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // the marks that isolate arguments print as boxes on old phones and in text files
        bundle.set_use_isolating(false);
        for source in [source.to_owned(), reviews::write(reviewed)] {
            // a broken line loses itself and not the file; a test keeps the files whole
            let resource = match FluentResource::try_new(source) {
                Ok(whole) => whole,
                Err((readable, _)) => readable,
            };
            // what is reviewed goes before the draft
            bundle.add_resource_overriding(resource);
        }
        let text = |(key, block): (&str, &str)| (key.to_owned(), Text::built_in(lang, block));
        let mut texts: BTreeMap<String, Text> = messages(source).map(text).collect();
        for one in reviewed {
            texts.insert(one.key.clone(), Text::reviewed(one));
        }
        Self { bundle, texts }
    }

    /// All texts, in order of the alphabet of their keys.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &Text)> {
        self.texts.iter().map(|(key, text)| (key.as_str(), text))
    }

    /// The keys, in order of the alphabet.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().map(String::as_str)
    }

    /// Whether the text of a key may stand alone.
    pub fn review(&self, key: &str) -> Review {
        self.texts.get(key).map_or(Review::Spanish, |text| text.review)
    }

    /// A text as Fluent writes it; `None` where there is no such key.
    pub fn source(&self, key: &str) -> Option<&str> {
        self.texts.get(key).map(|text| text.source.as_str())
    }

    /// The names of the arguments that a text takes; `None` where there is no such key.
    pub fn arguments(&self, key: &str) -> Option<&BTreeSet<String>> {
        self.texts.get(key).map(|text| &text.arguments)
    }

    /// The text with its arguments filled in; `None` where the key has no text.
    pub fn format(&self, key: &str, args: &FluentArgs) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors);
        Some(text.into_owned())
    }
}

/// The messages of a file: a key at the beginning of a line, and everything up to the next.
pub fn messages(source: &str) -> impl Iterator<Item = (&str, &str)> {
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
pub fn arguments(text: &str) -> BTreeSet<String> {
    let names = text.split('$').skip(1);
    names
        .map(|rest| rest.chars().take_while(|l| l.is_alphanumeric() || "-_".contains(*l)).collect())
        .collect()
}

/// The value of an attribute of a message.
pub fn attribute<'a>(block: &'a str, name: &str) -> Option<&'a str> {
    let found = block.lines().find_map(|line| {
        line.trim_start().strip_prefix('.')?.strip_prefix(name)?.trim_start().strip_prefix('=')
    });
    found.map(str::trim)
}

/// The text of a message without its attributes, its lines as deep as they stand to each other.
pub fn text_of(block: &str) -> String {
    let is_text = |line: &&str| !line.trim_start().starts_with('.');
    let mut lines = block.lines().take_while(is_text);
    let first = lines.next().unwrap_or_default().trim();
    let rest: Vec<&str> = lines.filter(|line| !line.trim().is_empty()).collect();
    // a plural that begins on the line of its key closes at the margin
    let depth = |line: &&str| line.len() - line.trim_start().len();
    let margin = if first.is_empty() { rest.iter().map(depth).min().unwrap_or(0) } else { 0 };
    let rest = rest.into_iter().map(|line| line.get(margin..).unwrap_or(line).trim_end());
    let all: Vec<&str> =
        Some(first).filter(|first| !first.is_empty()).into_iter().chain(rest).collect();
    all.join("\n")
}

impl Text {
    fn built_in(lang: Lang, block: &str) -> Self {
        let source = text_of(block);
        let review = match (lang, source.is_empty(), attribute(block, "review")) {
            (Lang::Es | Lang::En, ..) | (Lang::Qu, false, Some("reviewed")) => Review::Reviewed,
            (Lang::Qu, true, _) => Review::Spanish,
            (Lang::Qu, false, _) => Review::Draft,
        };
        let by = attribute(block, "reviewer").zip(attribute(block, "reviewed-on"));
        let by = by.map(|(who, on)| (who.to_owned(), on.to_owned()));
        Self { arguments: arguments(&source), review, by, is_outdated: false, source }
    }

    fn reviewed(one: &Reviewed) -> Self {
        let spanish = catalogue(Lang::Es).source(&one.key).unwrap_or_default();
        let is_outdated = reviews::digest(spanish) != one.of;
        Self {
            source: one.text.clone(),
            review: if is_outdated { Review::Draft } else { Review::Reviewed },
            by: Some((one.by.clone(), one.on.clone())),
            is_outdated,
            arguments: arguments(&one.text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(source: &str) -> impl Iterator<Item = &str> {
        messages(source).map(|(key, _)| key)
    }

    #[test]
    fn the_files_are_whole_and_no_key_stands_twice() {
        for lang in [Lang::Es, Lang::Qu, Lang::En] {
            let source = written(lang);
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

    /// The words that the house never says (`design.md` 6).
    const NEVER: [&str; 14] = [
        "irregularidad",
        "corrupción",
        "corrupto",
        "culpable",
        "incumplió",
        "incumplieron",
        "fracaso",
        "abandono",
        "sólo",
        "apenas",
        "por desgracia",
        "ranking",
        "puntaje",
        "haga clic",
    ];

    #[test]
    fn no_text_accuses_judges_or_ranks() {
        for (key, text) in catalogue(Lang::Es).texts() {
            let words = text.source.to_lowercase();
            let said = NEVER.iter().find(|word| words.contains(**word));
            assert!(said.is_none(), "{key} says «{}»: {}", said.unwrap_or(&""), text.source);
        }
    }

    /// A sentence that is read aloud has one breath. Formulas, laws, and what a technician reads on a
    /// terminal, are looked at and not heard.
    #[test]
    fn a_sentence_in_spanish_has_twenty_words_at_most() {
        let is_looked_at = |key: &str| {
            ["cli-", "fail-", "trace-", "norm-"].iter().any(|first| key.starts_with(first))
                || key.ends_with("-formula")
                || key.ends_with("-inputs")
        };
        let spoken = catalogue(Lang::Es).texts().filter(|(key, text)| {
            // the cases of a plural are not one sentence
            !is_looked_at(key) && !text.source.contains("->")
        });
        for (key, text) in spoken {
            let source = text.source.replace("{ $", "{").replace(" }", "}");
            // a command to be typed is one thing
            let parts = source.split('`').step_by(2).collect::<Vec<_>>().join("x");
            for sentence in parts.split_inclusive(['.', ';', '?', '!']) {
                let count = sentence.split_whitespace().count();
                assert!(count <= 20, "{key}: {count} words: {sentence}");
            }
        }
    }

    #[test]
    fn every_quechua_text_says_whether_it_was_reviewed_and_by_whom() {
        for (key, text) in messages(written(Lang::Qu)) {
            let has = |attribute: &str| text.contains(attribute);
            assert!(has(".review ="), "{key} says nothing about its review");
            if has(".review = reviewed") {
                assert!(has(".reviewer =") && has(".reviewed-on ="), "{key}: reviewed by whom?");
            }
        }
    }
}
