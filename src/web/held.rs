//! What was computed for one page and holds for the next, for as long as nothing new is known.

use std::sync::{Arc, Mutex, PoisonError};

use crate::store::stamp::Stamp;

struct Entry<K, T> {
    key: K,
    stamp: Stamp,
    thing: Arc<T>,
}

/// A few things under their keys, the last used first; each with the mark under which it was made.
pub struct Held<K, T> {
    most: usize,
    entries: Mutex<Vec<Entry<K, T>>>,
}

impl<K: PartialEq, T> Held<K, T> {
    pub const fn new(most: usize) -> Self {
        Self { most, entries: Mutex::new(Vec::new()) }
    }

    /// The thing of a key, when nothing new is known since it was made.
    pub fn get(&self, key: &K, stamp: &Stamp) -> Option<Arc<T>> {
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let at = entries.iter().position(|entry| entry.key == *key && entry.stamp == *stamp)?;
        let entry = entries.remove(at);
        let thing = Arc::clone(&entry.thing);
        entries.insert(0, entry);
        Some(thing)
    }

    /// Keeps a thing; the one that was not used for longest makes room.
    pub fn put(&self, key: K, stamp: Stamp, thing: T) -> Arc<T> {
        let thing = Arc::new(thing);
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        entries.retain(|entry| entry.key != key);
        entries.insert(0, Entry { key, stamp, thing: Arc::clone(&thing) });
        entries.truncate(self.most);
        thing
    }
}
