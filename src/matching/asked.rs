//! A sentence, made ready to be compared with many names of one pool.

use super::documents::{self, Document};
use super::index::Index;
use super::kinds::Kinds;
use super::letters::Letters;
use super::normalize::Name;
use super::vocabulary::{Vocabulary, WordId};

/// A sentence beside a pool.
#[derive(Debug)]
pub struct Asked {
    /// Each word of the core once, in order.
    pub words: Vec<AskedWord>,
    /// Words of its place formula that the pool knows.
    pub place_words: Vec<WordId>,
    pub numbers: Vec<u32>,
    pub kinds: Kinds,
    pub letters: Letters,
    pub districts: Vec<Box<[String]>>,
    pub provinces: Vec<Box<[String]>>,
    pub departments: Vec<Box<[String]>>,
    /// Which word of the pool may be meant by which word asked, sorted by the pool's word.
    meant: Vec<(WordId, usize, f64)>,
}

/// A word of the sentence with what it may mean in this pool.
#[derive(Debug)]
pub struct AskedWord {
    /// Place among the words of the sentence's core.
    pub place: usize,
    pub weight: f64,
    pub kinds: Kinds,
    pub meanings: Vec<(WordId, f64)>,
    after: bool,
}

impl AskedWord {
    /// No name of the pool holds it, or it stands behind the place formula: speech, a component.
    pub fn is_aside(&self) -> bool {
        self.meanings.is_empty() || self.after
    }

    /// What it counts in the whole of the sentence.
    pub fn counted(&self) -> f64 {
        if self.is_aside() { 0.5 * self.weight } else { self.weight }
    }
}

/// An unknown word of so few letters is a slip rather than a name.
const SHORT: usize = 4;
const SHORT_WEIGHT: f64 = 2.0;
/// Two words for one kind of thing.
const SAME_KIND: f64 = 0.55;

impl Asked {
    /// Reads the sentence beside the pool.
    pub fn of(name: &Name, index: &Index) -> Self {
        let vocabulary = &index.vocabulary;
        let mut words: Vec<AskedWord> = Vec::with_capacity(name.core.len());
        let mut torn: Vec<(WordId, f64)> = Vec::new();
        for (place, word) in name.core.iter().enumerate() {
            let whole = vocabulary.joined(word);
            let before = std::mem::replace(&mut torn, whole.clone());
            if name.core[..place].iter().any(|before| before.text == word.text) {
                continue;
            }
            let mut meanings = vocabulary.meanings(word);
            meanings.extend(before.into_iter().chain(whole));
            surest_first(&mut meanings);
            let weight = weight(vocabulary, &word.text, &meanings, index.documents.len());
            let own = Kinds::of_word(&word.text);
            let meant = meanings.first().map_or(own, |(id, _)| vocabulary.kinds(*id));
            let kinds = if own.is_empty() { meant } else { own };
            words.push(AskedWord { place, weight, kinds, meanings, after: word.after });
        }
        let mut meant: Vec<(WordId, usize, f64)> = Vec::new();
        for (number, word) in words.iter().enumerate() {
            meant.extend(word.meanings.iter().map(|(id, sure)| (*id, number, *sure)));
        }
        meant.sort_unstable_by_key(|one| (one.0, one.1));
        let keys =
            |names: &[String]| names.iter().map(|name| documents::keys(name)).collect::<Vec<_>>();
        Self {
            kinds: Kinds::of_words(words.iter().map(|word| word.kinds)),
            letters: Letters::of(name.core.iter().map(|word| word.text.as_str())),
            place_words: name.places.words().filter_map(|word| vocabulary.id(word)).collect(),
            numbers: name.numbers.iter().map(|text| documents::number(text)).collect(),
            districts: keys(&name.places.districts),
            provinces: keys(&name.places.provinces),
            departments: keys(&name.places.departments),
            words,
            meant,
        }
    }

    /// Words asked that a word of the pool may be, with how sure.
    pub fn meant_by(&self, id: WordId) -> impl Iterator<Item = (usize, f64)> + '_ {
        let start = self.meant.partition_point(|(held, ..)| *held < id);
        let run = self.meant[start..].iter().take_while(move |(held, ..)| *held == id);
        run.map(|(_, word, sure)| (*word, *sure))
    }

    /// How much of the sentence a name holds, roughly and fast.
    pub fn held_by(&self, document: &Document) -> f64 {
        let mut held = vec![0.0_f64; self.words.len()];
        for id in document.core.iter().chain(document.tail) {
            for (word, sure) in self.meant_by(*id) {
                held[word] = held[word].max(sure);
            }
        }
        let words: f64 = held.iter().zip(&self.words).map(|(sure, word)| sure * word.weight).sum();
        words + 4.0 * self.kinds.share_in(document.kinds)
    }
}

/// Each meaning once, as sure as it was at its best.
pub(super) fn surest_first(meanings: &mut Vec<(WordId, f64)>) {
    meanings.sort_by(|one, other| one.0.cmp(&other.0).then(other.1.total_cmp(&one.1)));
    meanings.dedup_by_key(|one| one.0);
    meanings.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
}

/// A misspelt common word weighs what the common word does, not what an unknown name does.
fn weight(vocabulary: &Vocabulary, text: &str, meanings: &[(WordId, f64)], names: usize) -> f64 {
    let own = vocabulary
        .id(text)
        .map_or_else(|| super::weights::weight(text, 0, names), |id| vocabulary.weight(id));
    match meanings.first() {
        Some((id, sure)) if *sure > 0.6 => own.min(vocabulary.weight(*id).max(0.5)),
        None if text.len() <= SHORT => own.min(SHORT_WEIGHT),
        _ => own,
    }
}

/// The sentence beside one document, word by word.
#[derive(Debug)]
pub struct Alignment {
    /// For each word asked, how surely the name holds it.
    pub asked: Vec<f64>,
    /// For each word of the name's core, how surely the sentence holds it.
    pub core: Vec<f64>,
}

impl Alignment {
    pub fn of(asked: &Asked, document: &Document, vocabulary: &Vocabulary) -> Self {
        let mut aligned =
            Self { asked: vec![0.0; asked.words.len()], core: vec![0.0; document.core.len()] };
        for (place, id) in document.core.iter().enumerate() {
            if asked.place_words.contains(id) {
                aligned.core[place] = 1.0;
            }
            for (word, sure) in asked.meant_by(*id) {
                aligned.core[place] = aligned.core[place].max(sure);
                aligned.asked[word] = aligned.asked[word].max(sure);
            }
        }
        for id in document.tail {
            for (word, sure) in asked.meant_by(*id) {
                aligned.asked[word] = aligned.asked[word].max(sure);
            }
        }
        aligned.by_kind(asked, document, vocabulary);
        aligned
    }

    /// A word that was not found counts as half found where the other side speaks of its kind.
    fn by_kind(&mut self, asked: &Asked, document: &Document, vocabulary: &Vocabulary) {
        let spoken = Kinds::all(document.core.iter().map(|id| vocabulary.kinds(*id)));
        for (word, sure) in asked.words.iter().zip(&mut self.asked) {
            if *sure < SAME_KIND && word.kinds.meets(spoken) {
                *sure = SAME_KIND;
            }
        }
        let spoken = Kinds::all(asked.words.iter().map(|word| word.kinds));
        for (id, sure) in document.core.iter().zip(&mut self.core) {
            if *sure < SAME_KIND && vocabulary.kinds(*id).meets(spoken) {
                *sure = SAME_KIND;
            }
        }
    }
}
