//! The names of a pool, ready to be asked for the ones nearest to a sentence.
//!
//! An inverted index with a budget: the rarest words are read first, and a word that half the pool
//! holds is not read at all once the budget is spent. Pairs of near words have an index of their own:
//! without it the right name is lost as soon as the pool grows (every place name is then common, but
//! not beside that other word).

use super::asked::Asked;
use super::documents::Documents;
use super::kinds::Kinds;
use super::normalize::Name;
use super::vocabulary::{Vocabulary, WordId};

/// Entries that one question may read.
const BUDGET: usize = 20_000;
/// Entries of one word that are read even when the budget is spent.
const ALWAYS: usize = 50;
/// How many words further on the second word of a pair may stand.
const NEAR: usize = 2;
/// Two words that weigh less than this together are no pair: half of all names hold them.
const TELLING_PAIR: f64 = 4.0;
/// Meanings of a word that are tried in pairs.
const TRIED: usize = 6;

/// The pool, indexed.
#[derive(Debug, Default)]
pub struct Index {
    pub vocabulary: Vocabulary,
    pub documents: Documents,
    /// The documents of each word one after another, with where each word's begin.
    postings: Vec<u32>,
    starts: Vec<u32>,
    pairs: Pairs,
}

/// Pairs of near words, as their hashes with the documents that hold them, sorted.
#[derive(Debug, Default)]
struct Pairs {
    entries: Vec<(u32, u32)>,
    /// Where the entries of each beginning of a hash start: a look-up reads one place, not twenty.
    starts: Vec<u32>,
    /// Bits of a hash that are no part of its beginning.
    rest: u32,
}

impl Pairs {
    fn of(mut entries: Vec<(u32, u32)>) -> Self {
        entries.sort_unstable();
        entries.shrink_to_fit();
        let bits = (entries.len() / 4).checked_ilog2().unwrap_or(0).clamp(1, 20);
        let rest = u32::BITS - bits;
        let mut starts: Vec<u32> = vec![0; (1 << bits) + 1];
        for (pair, _) in &entries {
            starts[(pair >> rest) as usize + 1] += 1;
        }
        for beginning in 1..starts.len() {
            starts[beginning] += starts[beginning - 1];
        }
        Self { entries, starts, rest }
    }

    fn list(&self, left: WordId, right: WordId) -> &[(u32, u32)] {
        let wanted = hash(left, right);
        let beginning = (wanted >> self.rest) as usize;
        let Some(&[from, to]) = self.starts.get(beginning..beginning + 2) else { return &[] };
        let near = &self.entries[from as usize..to as usize];
        let start = near.partition_point(|(pair, _)| *pair < wanted);
        let end = near.partition_point(|(pair, _)| *pair <= wanted);
        &near[start..end]
    }
}

impl Index {
    /// Reads and indexes the names.
    pub fn build<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut index = Self::default();
        for text in names {
            index.add(&Name::read(text));
        }
        index.documents.shrink();
        index.vocabulary.close(index.documents.len());
        index.post();
        index.pair();
        index
    }

    fn add(&mut self, name: &Name) {
        let mut core: Vec<WordId> = Vec::with_capacity(name.core.len());
        for word in &name.core {
            let id = self.vocabulary.add(&word.text);
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
        core.iter().chain(&tail).for_each(|id| self.vocabulary.count(*id));
        let kinds = Kinds::of_words(core.iter().map(|id| self.vocabulary.kinds(*id)));
        self.documents.push(name, &core, &tail, kinds);
    }

    fn numbered(&self) -> impl Iterator<Item = (u32, super::documents::Document<'_>)> {
        (0..).zip((0..self.documents.len()).map(|number| self.documents.get(number)))
    }

    fn post(&mut self) {
        let mut counts: Vec<u32> = Vec::new();
        for (_, document) in self.numbered() {
            for id in document.core.iter().chain(document.tail) {
                let id = *id as usize;
                if counts.len() <= id + 1 {
                    counts.resize(id + 2, 0);
                }
                counts[id + 1] += 1;
            }
        }
        for id in 1..counts.len() {
            counts[id] += counts[id - 1];
        }
        let mut postings = vec![0; counts.last().copied().unwrap_or(0) as usize];
        let mut next = counts.clone();
        for (number, document) in self.numbered() {
            for id in document.core.iter().chain(document.tail) {
                let place = &mut next[*id as usize];
                postings[*place as usize] = number;
                *place += 1;
            }
        }
        (self.postings, self.starts) = (postings, counts);
    }

    fn pair(&mut self) {
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        for (number, document) in self.numbered() {
            for (place, left) in document.core.iter().enumerate() {
                for right in document.core[place + 1..].iter().take(NEAR) {
                    let told = self.vocabulary.weight(*left) + self.vocabulary.weight(*right);
                    if told >= TELLING_PAIR {
                        pairs.push((hash(*left, *right), number));
                    }
                }
            }
        }
        self.pairs = Pairs::of(pairs);
    }

    /// The documents that share most with the question, best first, with how much that is.
    pub fn nearest(&self, asked: &Asked, limit: usize) -> Vec<u32> {
        let mut scores: Vec<f32> = vec![0.0; self.documents.len()];
        let mut touched: Vec<u32> = Vec::new();
        let mut take = |document: u32, score: f32| {
            let held = &mut scores[document as usize];
            if *held == 0.0 {
                touched.push(document);
            }
            *held += score;
        };
        let mut budget = BUDGET;
        let mut lists = self.lists(asked);
        lists.sort_by_key(|(list, _)| list.len());
        for (list, score) in lists {
            if list.len() > budget && list.len() > ALWAYS {
                continue;
            }
            budget = budget.saturating_sub(list.len());
            match list {
                List::Word(list) => list.iter().for_each(|document| take(*document, score)),
                List::Pair(list) => list.iter().for_each(|(_, document)| take(*document, score)),
            }
        }
        let order = |one: &u32, other: &u32| {
            scores[*other as usize].total_cmp(&scores[*one as usize]).then(one.cmp(other))
        };
        if touched.len() > limit {
            touched.select_nth_unstable_by(limit, order);
            touched.truncate(limit);
        }
        touched.sort_unstable_by(order);
        touched
    }

    /// What there is to read for a question, with what each entry adds.
    fn lists(&self, asked: &Asked) -> Vec<(List<'_>, f32)> {
        let mut lists: Vec<(List, f32)> = Vec::new();
        for word in &asked.words {
            for (id, sure) in &word.meanings {
                lists.push((List::Word(self.list(*id)), narrow(word.weight * sure)));
            }
        }
        for id in &asked.place_words {
            lists.push((List::Word(self.list(*id)), narrow(0.5 * self.vocabulary.weight(*id))));
        }
        for (place, left) in asked.words.iter().enumerate() {
            for right in asked.words[place + 1..].iter().take(NEAR) {
                for (left_id, left_sure) in left.meanings.iter().take(TRIED) {
                    for (right_id, right_sure) in right.meanings.iter().take(TRIED) {
                        let list = self.pairs.list(*left_id, *right_id);
                        if !list.is_empty() {
                            let told = 0.5 * (left.weight + right.weight) * left_sure * right_sure;
                            lists.push((List::Pair(list), narrow(told)));
                        }
                    }
                }
            }
        }
        lists
    }

    fn list(&self, id: WordId) -> &[u32] {
        let id = id as usize;
        self.starts
            .get(id..id + 2)
            .and_then(|ends| self.postings.get(ends[0] as usize..ends[1] as usize))
            .unwrap_or_default()
    }
}

/// Entries of a word or of a pair.
enum List<'a> {
    Word(&'a [u32]),
    Pair(&'a [(u32, u32)]),
}

impl List<'_> {
    const fn len(&self) -> usize {
        match self {
            Self::Word(list) => list.len(),
            Self::Pair(list) => list.len(),
        }
    }
}

/// Two pairs with one hash add a little to a wrong candidate, which is looked at closely anyway.
fn hash(left: WordId, right: WordId) -> u32 {
    let mixed = (u64::from(left) << 32 | u64::from(right)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let [a, b, c, d, ..] = mixed.to_be_bytes();
    u32::from_be_bytes([a, b, c, d])
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a score is a small number; ranks need no more"
)]
fn narrow(score: f64) -> f32 {
    score as f32
}
