//! The words of a pool, and which of them a word of somebody else may mean.
//!
//! Same letters, same sound, a letter or two off, a beginning (`mejoram.`), two words run together or
//! one torn apart, a Ñ or Ü that the works register printed as a gap. Numbers are only ever equal.
//! Near spellings are found by the hashes of what is left of a word without one of its letters.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::kinds::Kinds;
use super::phonetic;
use super::weights::weight;
use super::words::{Word, is_small};

/// Place of a word in the vocabulary.
pub type WordId = u32;

/// A word of the pool.
#[derive(Debug)]
struct Entry {
    text: Box<str>,
    key: Box<str>,
    held: u32,
    weight: f32,
    kinds: Kinds,
}

/// Every word of a pool.
#[derive(Debug, Default)]
pub struct Vocabulary {
    entries: Vec<Entry>,
    ids: HashMap<Box<str>, WordId>,
    /// Hashes of each key and of the key with one letter taken out, sorted: two keys at one edit share one.
    torn: Vec<(u32, WordId)>,
    sorted: Vec<WordId>,
}

/// How sure two spellings are one word.
const SAME_SOUND: f64 = 0.93;
const ONE_EDIT: f64 = 0.85;
const TWO_EDITS: f64 = 0.7;
const BEGINNING: f64 = 0.75;
const RUN_TOGETHER: f64 = 0.9;
/// People mistake the middle of a word: `Vilcancha` and `Pilcancha` are rather two places.
const OTHER_START: f64 = 0.75;
/// A near spelling counts less when the word as written is known: it may well be another place.
const KNOWN_ITSELF: f64 = 0.75;
/// So many words may begin like an abbreviation.
const BEGINNINGS: usize = 24;

impl Vocabulary {
    /// Takes a word of a name; once a name.
    pub fn add(&mut self, text: &str) -> WordId {
        if let Some(&id) = self.ids.get(text) {
            return id;
        }
        let id = WordId::try_from(self.entries.len()).unwrap_or(WordId::MAX);
        self.ids.insert(text.into(), id);
        self.entries.push(Entry {
            text: text.into(),
            key: phonetic::key(text).into(),
            held: 0,
            weight: 0.0,
            kinds: Kinds::of_word(text),
        });
        id
    }

    pub fn count(&mut self, id: WordId) {
        if let Some(entry) = self.entries.get_mut(id as usize) {
            entry.held += 1;
        }
    }

    /// Closes the vocabulary of `names` names: weights and the indexes of near words.
    pub fn close(&mut self, names: usize) {
        for entry in &mut self.entries {
            #[expect(clippy::cast_possible_truncation, reason = "a weight is below 8")]
            let told = weight(&entry.text, entry.held as usize, names) as f32;
            entry.weight = told;
        }
        let mut sorted: Vec<WordId> = (0..).take(self.entries.len()).collect();
        sorted.sort_by(|one, other| self.text(*one).cmp(self.text(*other)));
        self.sorted = sorted;
        let mut torn = Vec::with_capacity(self.entries.len() * 8);
        for (id, entry) in (0..).zip(&self.entries) {
            torn.extend(torn_forms(&entry.key).map(|form| (form, id)));
        }
        torn.sort_unstable();
        torn.dedup();
        torn.shrink_to_fit();
        self.torn = torn;
    }

    pub fn text(&self, id: WordId) -> &str {
        &self.entries[id as usize].text
    }

    pub fn id(&self, text: &str) -> Option<WordId> {
        self.ids.get(text).copied()
    }

    pub fn weight(&self, id: WordId) -> f64 {
        f64::from(self.entries[id as usize].weight)
    }

    pub fn kinds(&self, id: WordId) -> Kinds {
        self.entries[id as usize].kinds
    }

    /// Which words of the pool the word may mean, with how sure; one may come twice.
    pub fn meanings(&self, word: &Word) -> Vec<(WordId, f64)> {
        let mut found: Vec<(WordId, f64)> = Vec::new();
        let exact = self.id(&word.text);
        found.extend(exact.map(|id| (id, 1.0)));
        if !word.text.bytes().any(|byte| byte.is_ascii_digit()) {
            let doubt = if exact.is_some() { KNOWN_ITSELF } else { 1.0 };
            self.near(&phonetic::key(&word.text), doubt, &mut found);
            let halves = self.halves(&word.text, exact.is_some());
            found.extend(halves.into_iter().flatten().map(|id| (id, RUN_TOGETHER)));
            if exact.is_none() {
                found.extend(self.glued(&word.text).map(|id| (id, RUN_TOGETHER)));
                found.extend(self.beginning_with(word).map(|id| (id, BEGINNING)));
            }
        }
        found
    }

    /// The same sound, or an edit or two from it.
    fn near(&self, key: &str, doubt: f64, found: &mut Vec<(WordId, f64)>) {
        for form in torn_forms(key) {
            let start = self.torn.partition_point(|(hash, _)| *hash < form);
            for (_, id) in self.torn[start..].iter().take_while(|(hash, _)| *hash == form) {
                let other = &*self.entries[*id as usize].key;
                if other == key {
                    found.push((*id, SAME_SOUND));
                    continue;
                }
                let long = key.len().min(other.len());
                let sure = match strsim::osa_distance(key, other) {
                    1 if long >= 4 => ONE_EDIT,
                    2 if long >= 7 => TWO_EDITS,
                    _ => continue,
                };
                let same_start = key.as_bytes().first() == other.as_bytes().first();
                found.push((*id, sure * doubt * if same_start { 1.0 } else { OTHER_START }));
            }
        }
    }

    /// Words that the abbreviation begins; a bare beginning needs five letters.
    fn beginning_with<'a>(&'a self, word: &'a Word) -> impl Iterator<Item = WordId> + 'a {
        let is_long = word.text.len() >= if word.dotted { 3 } else { 5 };
        let start = self.sorted.partition_point(|id| self.text(*id) < word.text.as_str());
        let rest = self.sorted[start..].iter().copied().take(BEGINNINGS);
        rest.take_while(move |id| is_long && self.text(*id).starts_with(&word.text))
    }

    /// Words that the word and the one after it are when they are torn: `redise o` is `rediseño`,
    /// `Waylla Uran` is `Huayllauran`.
    pub fn joined(&self, word: &Word) -> Vec<(WordId, f64)> {
        let mut found = Vec::new();
        let has_digit = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
        if word.next.is_empty() || has_digit(&word.text) || has_digit(&word.next) {
            return found;
        }
        for joint in ["", "n", "u"] {
            let whole = format!("{}{joint}{}", word.text, word.next);
            found.extend(self.id(&whole).map(|id| (id, RUN_TOGETHER)));
        }
        let both_names = word.text.len() >= 4 && word.next.len() >= 4;
        if both_names && self.id(&word.text).is_none() | self.id(&word.next).is_none() {
            self.near(
                &phonetic::key(&format!("{}{}", word.text, word.next)),
                RUN_TOGETHER,
                &mut found,
            );
        }
        found
    }

    /// `minicomplejo` is `mini complejo`, `puentetcarrozable` is `puente carrozable`.
    fn halves(&self, text: &str, is_known: bool) -> Option<[WordId; 2]> {
        let cuts = (4..text.len().saturating_sub(3)).filter(|cut| text.is_char_boundary(*cut));
        let known = |left: &str, right: Option<&str>| {
            Some([
                self.id(left)?,
                right.filter(|right| right.len() >= 4).and_then(|right| self.id(right))?,
            ])
        };
        let whole = cuts.clone().find_map(|cut| known(&text[..cut], text.get(cut..)));
        let with_a_slip = || cuts.clone().find_map(|cut| known(&text[..cut], text.get(cut + 1..)));
        if is_known { whole } else { whole.or_else(with_a_slip) }
    }

    /// `desanpata` is `de Sanpata`, `saneamientoen` is `saneamiento en`.
    fn glued<'a>(&'a self, text: &'a str) -> impl Iterator<Item = WordId> + 'a {
        let cuts = (1..text.len()).filter(|cut| text.is_char_boundary(*cut));
        cuts.filter_map(move |cut| {
            let (left, right) = text.split_at(cut);
            let whole = match () {
                () if left.len() <= 3 && is_small(left) && right.len() >= 4 => right,
                () if right.len() <= 3 && is_small(right) && left.len() >= 4 => left,
                () => return None,
            };
            self.id(whole)
        })
    }
}

/// Hashes of the key and of every form of it with one letter taken out; a short key and a number only as
/// they are.
fn torn_forms(key: &str) -> impl Iterator<Item = u32> + '_ {
    let is_torn =
        key.len() >= 4 && key.is_ascii() && !key.bytes().any(|byte| byte.is_ascii_digit());
    let cuts = if is_torn { key.len() } else { 0 };
    let form = move |cut: Option<usize>| {
        let mut hasher = DefaultHasher::new();
        for (place, letter) in key.bytes().enumerate() {
            if Some(place) != cut {
                letter.hash(&mut hasher);
            }
        }
        let [.., a, b, c, d] = hasher.finish().to_be_bytes();
        u32::from_be_bytes([a, b, c, d])
    };
    std::iter::once(form(None)).chain((0..cuts).map(move |cut| form(Some(cut))))
}
