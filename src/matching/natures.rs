//! Kinds of work (*naturaleza de la intervención*): what is done to the thing.
//!
//! Official names open with one or several of a closed list; people shorten them, make verbs of them
//! and mistype them. Read here, so that the words about the thing stay apart from what is done to it.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::words::Word;

/// The closed list; the position is the bit.
const NAMES: [&str; 22] = [
    "mejoramiento",
    "ampliacion",
    "creacion",
    "construccion",
    "instalacion",
    "rehabilitacion",
    "recuperacion",
    "renovacion",
    "reparacion",
    "adquisicion",
    "optimizacion",
    "fortalecimiento",
    "remodelacion",
    "mantenimiento",
    "implementacion",
    "equipamiento",
    "reconstruccion",
    "reubicacion",
    "reforzamiento",
    "desarrollo",
    "apoyo",
    "habilitacion",
];

/// Something that was not there before.
const NEW: [&str; 5] =
    ["creacion", "construccion", "instalacion", "implementacion", "habilitacion"];

static PLACES: LazyLock<HashMap<&str, u8>> = LazyLock::new(|| NAMES.into_iter().zip(0..).collect());

static NEW_BITS: LazyLock<u32> =
    LazyLock::new(|| NEW.iter().filter_map(|name| PLACES.get(name)).map(|bit| 1 << bit).sum());

/// A set of kinds of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Natures(u32);

impl Natures {
    /// Takes the word's kind in, if it is one.
    pub fn take(&mut self, word: &Word) -> bool {
        let kind = of(word);
        self.0 |= kind.map_or(0, |bit| 1 << bit);
        kind.is_some()
    }

    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    #[must_use]
    pub const fn shared(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// All that one speaks of or all that the other does is new, and the other way round.
    pub fn is_new(self) -> bool {
        self.0 & *NEW_BITS != 0
    }

    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// The names, in the order of the list.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        NAMES
            .into_iter()
            .enumerate()
            .filter(move |(bit, _)| self.0 >> bit & 1 == 1)
            .map(|one| one.1)
    }
}

/// Tells whether the word opens an official name.
pub fn is_nature(word: &Word) -> bool {
    of(word).is_some()
}

/// The full word, a beginning of it, or a letter or two off.
fn of(word: &Word) -> Option<u8> {
    let text = word.text.as_str();
    if let Some(bit) = PLACES.get(text) {
        return Some(*bit);
    }
    let near = |name: &str| {
        if text.len() < 5 - usize::from(word.dotted) || !name.starts_with(&text[..2]) {
            return false;
        }
        let allowed = match text.len() {
            0..7 => 0,
            7..10 => 1,
            _ => 2,
        };
        name.starts_with(text)
            || (allowed > 0
                && text.len().abs_diff(name.len()) <= allowed
                && strsim::osa_distance(text, name) <= allowed)
    };
    if !text.is_ascii() || word.is_number() {
        return None;
    }
    let mut found = (0..).zip(NAMES).filter(|(_, name)| near(name)).map(|(bit, _)| bit);
    let first = found.next();
    // «re…» begins many: a beginning of several says nothing
    if found.next().is_some() { None } else { first }
}

#[cfg(test)]
mod tests {
    use super::super::words::split;
    use super::*;

    fn read(text: &str) -> Vec<&'static str> {
        let mut natures = Natures::default();
        for word in split(text) {
            natures.take(&word);
        }
        natures.names().collect()
    }

    #[test]
    fn beginnings_verbs_and_slips_are_read() {
        assert_eq!(
            read("ampliac. rehabilit. Construc. instala"),
            ["ampliacion", "construccion", "instalacion", "rehabilitacion"]
        );
        assert_eq!(
            read("mejoramienot recuperacio ampliacoin"),
            ["mejoramiento", "ampliacion", "recuperacion"]
        );
        assert!(read("equipo crea recreacion local Apongo").is_empty());
    }
}
