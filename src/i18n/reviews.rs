//! Texts that a speaker has reviewed, as the data folder keeps them: a Fluent file that a person can
//! read and mend, each text with who saw it, when, and which Spanish it translates.
//!
//! A review holds for the Spanish that the speaker saw. When that changes, the text is a draft again.

use std::collections::BTreeSet;

use fluent_bundle::FluentResource;
use sha2::{Digest, Sha256};

use super::catalogue::{self, catalogue};
use crate::domain::lang::Lang;

/// The name of the file in the data folder.
pub const FILE: &str = "translations/qu.ftl";

/// One reviewed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewed {
    pub key: String,
    /// As Fluent writes it, plurals and all.
    pub text: String,
    pub by: String,
    /// `2025-11-20`
    pub on: String,
    /// The beginning of the hash of the Spanish that it translates.
    pub of: String,
}

/// Why a text cannot stand for a key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextFault {
    #[error("no text of the house has this key")]
    Key,
    #[error("the arguments differ: missing {missing}, unknown {unknown}")]
    Arguments { missing: String, unknown: String },
    #[error("the marks ` and [ ] differ from those of the Spanish")]
    Marks,
    #[error("the text cannot be read: a brace is open or a plural is not whole")]
    Unreadable,
}

/// What tells one Spanish text from another.
pub fn digest(spanish: &str) -> String {
    let digest = Sha256::digest(spanish.trim().as_bytes());
    let first = digest.first_chunk().copied().unwrap_or_default();
    format!("{:08x}", u32::from_be_bytes(first))
}

/// Checks that a text takes what the Spanish of its key takes.
pub fn check(key: &str, text: &str) -> Result<(), TextFault> {
    let spanish = catalogue(Lang::Es).source(key).ok_or(TextFault::Key)?;
    let (wanted, given) = (catalogue::arguments(spanish), catalogue::arguments(text));
    if wanted != given {
        let named = |one: &BTreeSet<String>, other: &BTreeSet<String>| {
            let names: Vec<&str> = one.difference(other).map(String::as_str).collect();
            if names.is_empty() { "–".to_owned() } else { names.join(", ") }
        };
        let (missing, unknown) = (named(&wanted, &given), named(&given, &wanted));
        return Err(TextFault::Arguments { missing, unknown });
    }
    let marks = |text: &str| ['`', '[', ']'].map(|mark| text.matches(mark).count());
    // brackets also stand before the cases of a plural
    if !text.contains("->") && !spanish.contains("->") && marks(text) != marks(spanish) {
        return Err(TextFault::Marks);
    }
    // an attribute is no part of a text, and a text that ends too soon is none at all
    let has_attribute = text.lines().any(|line| line.trim_start().starts_with('.'));
    let written = message(key, text, &[]);
    match FluentResource::try_new(written) {
        Ok(resource) if !has_attribute && resource.entries().count() == 1 => Ok(()),
        _ => Err(TextFault::Unreadable),
    }
}

/// The reviewed texts of a file; what cannot be read is left out.
pub fn read(source: &str) -> Vec<Reviewed> {
    let reviewed = catalogue::messages(source).filter_map(|(key, block)| {
        let attribute = |name: &str| catalogue::attribute(block, name).map(str::to_owned);
        Some(Reviewed {
            key: key.to_owned(),
            text: catalogue::text_of(block),
            by: attribute("reviewer")?,
            on: attribute("reviewed-on")?,
            of: attribute("of")?,
        })
    });
    reviewed.filter(|one| check(&one.key, &one.text).is_ok()).collect()
}

/// Writes the file anew, in the order of the keys.
pub fn write(reviewed: &[Reviewed]) -> String {
    let head = "### Textos en quechua revisados por una persona. Los escribe «actaviva translations import».\n\
                ### .of es el comienzo de la huella del texto en español: si este cambia, hay que revisar de nuevo.\n";
    let mut sorted: Vec<&Reviewed> = reviewed.iter().collect();
    sorted.sort_by(|one, other| one.key.cmp(&other.key));
    let message = |one: &&Reviewed| {
        let attributes = [("review", "reviewed"), ("reviewer", &one.by), ("reviewed-on", &one.on)];
        let of = [("of", one.of.as_str())];
        message(&one.key, &one.text, &[attributes.as_slice(), of.as_slice()].concat())
    };
    let texts: Vec<String> = sorted.iter().map(message).collect();
    format!("{head}\n{}", texts.join("\n"))
}

/// One message with its attributes. A text of several lines begins on a line of its own.
fn message(key: &str, text: &str, attributes: &[(&str, &str)]) -> String {
    let lines: Vec<&str> = text.trim().lines().collect();
    let text = match lines.as_slice() {
        [one] => format!("{key} = {one}\n"),
        several => {
            format!("{key} =\n    {}\n", several.join("\n    "))
        }
    };
    let attribute = |(name, value): &(&str, &str)| {
        // a name is written by a person and must not open a brace
        let value = value.replace(['{', '}', '\n', '\r'], " ");
        format!("    .{name} = {}\n", value.trim())
    };
    let attributes: Vec<String> = attributes.iter().map(attribute).collect();
    text + &attributes.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reviewed(key: &str, text: &str) -> Reviewed {
        Reviewed {
            key: key.into(),
            text: text.into(),
            by: "María {Quispe}".into(),
            on: "2025-11-20".into(),
            of: digest(catalogue(Lang::Es).source(key).unwrap()),
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let plural = "{ $n ->\n    [one] { $n } acuerdo\n   *[other] { $n } acuerdokuna\n}";
        let all = [reviewed("count-agreements", plural), reviewed("money", "Qullqi")];
        let file = write(&all);
        assert!(FluentResource::try_new(file.clone()).is_ok(), "{file}");
        let back = read(&file);
        assert_eq!(back.len(), 2, "{file}");
        assert_eq!((back[1].text.as_str(), back[1].by.as_str()), ("Qullqi", "María  Quispe"));
        assert_eq!(back[0].text.lines().count(), 4, "{}", back[0].text);
    }

    #[test]
    fn a_text_that_takes_other_arguments_or_ends_too_soon_is_refused() {
        assert_eq!(check("money", "Qullqi"), Ok(()));
        assert_eq!(check("no-such", "x"), Err(TextFault::Key));
        assert!(matches!(check("step-of", "{ $n } ñiqi"), Err(TextFault::Arguments { .. })));
        assert_eq!(check("money", "Qullqi { \"x\""), Err(TextFault::Unreadable));
        assert_eq!(check("money", "Qullqi\n.reviewer = Nobody"), Err(TextFault::Unreadable));
        assert_eq!(check("page-home-none", "Manaraq acta kanchu"), Err(TextFault::Marks));
    }
}
