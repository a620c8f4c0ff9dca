//! The words of a pool, and which of them a word of somebody else may mean.
//!
//! Same letters, same sound, a letter or two off, a beginning (`mejoram.`), two words run together or
//! one torn apart, a Ñ or Ü that the works register printed as a gap. Numbers are only ever equal.

use std::collections::HashMap;

use super::concepts;
use super::phonetic;
use super::weights::weight;
use super::words::Word;

/// Place of a word in the vocabulary.
pub type WordId = u32;

/// A word of the pool.
#[derive(Debug)]
struct Entry {
    text: String,
    key: String,
    held: usize,
}

/// Every word of a pool.
#[derive(Debug, Default)]
pub struct Vocabulary {
    entries: Vec<Entry>,
    ids: HashMap<String, WordId>,
    by_key: HashMap<String, Vec<WordId>>,
    by_concept: HashMap<u8, Vec<WordId>>,
    /// Keys with one letter taken out: two keys at one edit share such a form.
    torn: HashMap<String, Vec<WordId>>,
    sorted: Vec<WordId>,
    weights: Vec<f64>,
}

/// How sure two spellings are one word.
const SAME_SOUND: f64 = 0.93;
const ONE_EDIT: f64 = 0.85;
const TWO_EDITS: f64 = 0.7;
const BEGINNING: f64 = 0.75;
const RUN_TOGETHER: f64 = 0.9;
const SAME_CONCEPT: f64 = 0.55;
/// A near spelling counts less when the word as written is known: it may well be another place.
const KNOWN_ITSELF: f64 = 0.75;

impl Vocabulary {
    /// Takes a word of a name; once a name.
    pub fn add(&mut self, text: &str) -> WordId {
        if let Some(&id) = self.ids.get(text) {
            return id;
        }
        let id = WordId::try_from(self.entries.len()).unwrap_or(WordId::MAX);
        let key = phonetic::key(text);
        self.by_key.entry(key.clone()).or_default().push(id);
        for concept in concepts::of(text) {
            self.by_concept.entry(concept).or_default().push(id);
        }
        self.ids.insert(text.to_owned(), id);
        self.entries.push(Entry { text: text.to_owned(), key, held: 0 });
        id
    }

    pub fn count(&mut self, id: WordId) {
        if let Some(entry) = self.entries.get_mut(id as usize) {
            entry.held += 1;
        }
    }

    /// Closes the vocabulary of `names` names: weights and the indexes of near words.
    pub fn close(&mut self, names: usize) {
        self.weights =
            self.entries.iter().map(|entry| weight(&entry.text, entry.held, names)).collect();
        let mut sorted: Vec<WordId> = (0..).take(self.entries.len()).collect();
        sorted.sort_by(|one, other| self.text(*one).cmp(self.text(*other)));
        self.sorted = sorted;
        for (id, entry) in (0..).zip(&self.entries) {
            for form in torn_forms(&entry.key) {
                self.torn.entry(form).or_default().push(id);
            }
        }
    }

    pub fn text(&self, id: WordId) -> &str {
        &self.entries[id as usize].text
    }

    pub fn id(&self, text: &str) -> Option<WordId> {
        self.ids.get(text).copied()
    }

    pub fn weight(&self, id: WordId) -> f64 {
        self.weights[id as usize]
    }

    /// The weight of a word whether or not the pool holds it.
    pub fn weight_of(&self, text: &str, names: usize) -> f64 {
        self.id(text).map_or_else(|| weight(text, 0, names), |id| self.weight(id))
    }

    /// Which words of the pool the word may mean, each once, with how sure.
    pub fn meanings(&self, word: &Word) -> Vec<(WordId, f64)> {
        let mut found: HashMap<WordId, f64> = HashMap::new();
        let mut take = |id: WordId, sure: f64| {
            let best = found.entry(id).or_insert(sure);
            *best = best.max(sure);
        };
        let exact = self.id(&word.text);
        if let Some(id) = exact {
            take(id, 1.0);
        }
        if !word.text.bytes().any(|byte| byte.is_ascii_digit()) {
            let key = phonetic::key(&word.text);
            let doubt = if exact.is_some() { KNOWN_ITSELF } else { 1.0 };
            self.by_key.get(&key).into_iter().flatten().for_each(|id| take(*id, SAME_SOUND));
            concepts::of(&word.text)
                .filter_map(|concept| self.by_concept.get(&concept))
                .flatten()
                .for_each(|id| take(*id, SAME_CONCEPT));
            self.at_an_edit(&key).into_iter().for_each(|(id, sure)| take(id, sure * doubt));
            self.torn_or_joined(word).into_iter().for_each(|id| take(id, RUN_TOGETHER));
            if exact.is_none() {
                self.beginning_with(word).into_iter().for_each(|id| take(id, BEGINNING));
            }
        }
        let mut meanings: Vec<_> = found.into_iter().collect();
        meanings.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        meanings
    }

    fn at_an_edit(&self, key: &str) -> Vec<(WordId, f64)> {
        let mut near = Vec::new();
        for form in torn_forms(key) {
            for &id in self.torn.get(&form).into_iter().flatten() {
                let other = &self.entries[id as usize].key;
                let edits = strsim::osa_distance(key, other);
                let long = key.len().min(other.len());
                match edits {
                    1 if long >= 4 => near.push((id, ONE_EDIT)),
                    2 if long >= 7 => near.push((id, TWO_EDITS)),
                    _ => {}
                }
            }
        }
        near
    }

    /// Words that the abbreviation begins; a bare beginning needs four letters.
    fn beginning_with(&self, word: &Word) -> Vec<WordId> {
        let needed = if word.dotted { 3 } else { 5 };
        if word.text.len() < needed {
            return Vec::new();
        }
        let start = self.sorted.partition_point(|id| self.text(*id) < word.text.as_str());
        self.sorted[start..]
            .iter()
            .take(40)
            .copied()
            .take_while(|id| self.text(*id).starts_with(&word.text))
            .collect()
    }

    /// `minicomplejo` is `mini complejo`; `redise o` is `rediseño`; `amplia cion` is one word.
    fn torn_or_joined(&self, word: &Word) -> Vec<WordId> {
        let joints = ["", "n", "u"];
        let joined = joints
            .iter()
            .filter(|_| !word.next.is_empty())
            .filter_map(|joint| self.id(&format!("{}{joint}{}", word.text, word.next)));
        let mut found: Vec<WordId> = joined.collect();
        let halves =
            (4..word.text.len().saturating_sub(3)).filter(|cut| word.text.is_char_boundary(*cut));
        for cut in halves {
            let (left, right) = word.text.split_at(cut);
            if let (Some(left), Some(right)) = (self.id(left), self.id(right)) {
                found.extend([left, right]);
                break;
            }
        }
        found
    }
}

/// The key and every form of it with one letter taken out; short keys only as they are.
fn torn_forms(key: &str) -> Vec<String> {
    let mut forms = vec![key.to_owned()];
    if key.len() >= 4 && key.is_ascii() && !key.bytes().any(|byte| byte.is_ascii_digit()) {
        for cut in 0..key.len() {
            let mut form = key.to_owned();
            form.remove(cut);
            forms.push(form);
        }
    }
    forms
}
