//! The names of a pool, ready to be asked for the ones nearest to a sentence.
//!
//! An inverted index with a budget: the rarest words are read first, and a word that half the pool
//! holds is not read at all once the budget is spent. Pairs of neighbouring words have an index of
//! their own: without it the right name is lost as soon as the pool grows (every place name is then
//! common, but not beside that other word).

use std::collections::HashMap;

use super::normalize::Name;
use super::vocabulary::{Vocabulary, WordId};

/// Entries that one question may read.
const BUDGET: usize = 20_000;
/// Entries of one word that are read even when the budget is spent.
const ALWAYS: usize = 50;

/// A name of the pool.
#[derive(Debug)]
pub struct Document {
    pub name: Name,
    /// The words of the core, in order, each once.
    pub core: Vec<WordId>,
    /// The words of the place formula that are not in the core.
    pub tail: Vec<WordId>,
}

/// The pool, indexed.
#[derive(Debug, Default)]
pub struct Index {
    pub vocabulary: Vocabulary,
    pub documents: Vec<Document>,
    postings: Vec<Vec<u32>>,
    pairs: HashMap<(WordId, WordId), Vec<u32>>,
}

/// A word of the question with what it may mean in this pool.
#[derive(Debug)]
pub struct Asked {
    /// Place among the words of the question's core.
    pub word: usize,
    pub weight: f64,
    pub meanings: Vec<(WordId, f64)>,
}

impl Index {
    /// Reads and indexes the names.
    pub fn build<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut index = Self::default();
        for text in names {
            index.add(Name::read(text));
        }
        let names = index.documents.len();
        index.vocabulary.close(names);
        index
    }

    fn add(&mut self, name: Name) {
        let number = u32::try_from(self.documents.len()).unwrap_or(u32::MAX);
        let mut core: Vec<WordId> = Vec::with_capacity(name.core.len());
        let mut before = None;
        for word in &name.core {
            let id = self.vocabulary.add(&word.text);
            if let Some(before) = before.replace(id) {
                let list = self.pairs.entry((before, id)).or_default();
                if list.last() != Some(&number) {
                    list.push(number);
                }
            }
            if !core.contains(&id) {
                core.push(id);
            }
        }
        let mut tail: Vec<WordId> = Vec::new();
        for word in name.places.words() {
            let id = self.vocabulary.add(word);
            if !core.contains(&id) && !tail.contains(&id) {
                tail.push(id);
            }
        }
        for &id in core.iter().chain(&tail) {
            self.vocabulary.count(id);
            if self.postings.len() <= id as usize {
                self.postings.resize(id as usize + 1, Vec::new());
            }
            self.postings[id as usize].push(number);
        }
        self.documents.push(Document { name, core, tail });
    }

    /// What each word of the question's core may mean here; a word once.
    pub fn ask(&self, name: &Name) -> Vec<Asked> {
        let mut seen: Vec<&str> = Vec::new();
        let mut asked = Vec::new();
        for (place, word) in name.core.iter().enumerate() {
            if seen.contains(&word.text.as_str()) {
                continue;
            }
            seen.push(&word.text);
            let meanings = self.vocabulary.meanings(word);
            let weight = self.weight_asked(&word.text, &meanings);
            asked.push(Asked { word: place, weight, meanings });
        }
        asked
    }

    /// A misspelt common word weighs what the common word does, not what an unknown name does.
    fn weight_asked(&self, text: &str, meanings: &[(WordId, f64)]) -> f64 {
        let own = self.vocabulary.weight_of(text, self.documents.len());
        match meanings.first() {
            Some((id, sure)) if *sure > 0.6 => own.min(self.vocabulary.weight(*id).max(0.5)),
            _ => own,
        }
    }

    /// The documents that share most with the question, best first; `extra` are place words.
    pub fn nearest(&self, asked: &[Asked], places: &[WordId], limit: usize) -> Vec<u32> {
        let mut lists: Vec<(&[u32], f64)> = Vec::new();
        for word in asked {
            for (id, sure) in &word.meanings {
                lists.push((self.list(*id), word.weight * sure));
            }
        }
        lists.extend(places.iter().map(|id| (self.list(*id), 0.5 * self.vocabulary.weight(*id))));
        for pair in asked.windows(2) {
            for (left, sure_left) in pair[0].meanings.iter().take(6) {
                for (right, sure_right) in pair[1].meanings.iter().take(6) {
                    if let Some(list) = self.pairs.get(&(*left, *right)) {
                        lists.push((
                            list,
                            0.5 * (pair[0].weight + pair[1].weight) * sure_left * sure_right,
                        ));
                    }
                }
            }
        }
        lists.sort_by_key(|(list, _)| list.len());
        let mut budget = BUDGET;
        let mut scores: HashMap<u32, f64> = HashMap::new();
        for (list, score) in lists {
            if list.len() > budget && list.len() > ALWAYS {
                continue;
            }
            budget = budget.saturating_sub(list.len());
            for document in list {
                *scores.entry(*document).or_default() += score;
            }
        }
        let mut ranked: Vec<(u32, f64)> = scores.into_iter().collect();
        ranked.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        ranked.truncate(limit);
        ranked.into_iter().map(|(document, _)| document).collect()
    }

    fn list(&self, id: WordId) -> &[u32] {
        self.postings.get(id as usize).map(Vec::as_slice).unwrap_or_default()
    }

    /// The ids of the question's place words that the pool knows.
    pub fn place_words(&self, name: &Name) -> Vec<WordId> {
        name.places.words().filter_map(|word| self.vocabulary.id(word)).collect()
    }
}
