//! The names of a pool, read and packed: a whole country's names must fit into a small server.
//!
//! Each name becomes a run of word numbers and a few words of bits; the text itself stays with the
//! caller and is read again only for the few names that are shown.

use super::kinds::Kinds;
use super::natures::Natures;
use super::normalize::Name;
use super::phonetic;
use super::vocabulary::WordId;
use std::collections::HashMap;

/// A name of the pool.
#[derive(Debug, Clone, Copy)]
pub struct Document<'a> {
    /// The words of the core, in order, each once.
    pub core: &'a [WordId],
    /// The words of the place formula that are not in the core.
    pub tail: &'a [WordId],
    /// Numbers and letters that identify.
    pub numbers: &'a [u32],
    pub districts: &'a [u32],
    pub provinces: &'a [u32],
    pub departments: &'a [u32],
    pub natures: Natures,
    pub kinds: Kinds,
    pub stage: Option<u8>,
}

#[derive(Debug)]
struct Packed {
    start: u32,
    /// Ends of core, tail, numbers, districts, provinces and departments, from the start on.
    ends: [u8; 6],
    stage: u8,
    natures: Natures,
    kinds: Kinds,
}

/// All names of a pool.
#[derive(Debug, Default)]
pub struct Documents {
    packed: Vec<Packed>,
    runs: Vec<u32>,
    pub places: PlaceNames,
}

impl Documents {
    pub fn len(&self) -> usize {
        self.packed.len()
    }

    pub fn is_empty(&self) -> bool {
        self.packed.is_empty()
    }

    /// Adds a name whose words are numbered already.
    pub fn push(&mut self, name: &Name, core: &[WordId], tail: &[WordId], kinds: Kinds) {
        let start = u32::try_from(self.runs.len()).unwrap_or(u32::MAX);
        let numbers: Vec<u32> = name.numbers.iter().map(|text| number(text)).collect();
        let mut named = |names: &[String]| -> Vec<u32> {
            names.iter().map(|name| self.places.add(name)).collect()
        };
        let districts = named(&name.places.districts);
        let provinces = named(&name.places.provinces);
        let departments = named(&name.places.departments);
        let runs = [core, tail, &numbers, &districts, &provinces, &departments];
        let mut ends = [0; 6];
        let mut end = 0;
        for (run, place) in runs.into_iter().zip(&mut ends) {
            // a name of more than 255 words is cut, not refused
            let room = usize::from(u8::MAX - end);
            let kept = &run[..run.len().min(room)];
            self.runs.extend_from_slice(kept);
            end += u8::try_from(kept.len()).unwrap_or(u8::MAX - end);
            *place = end;
        }
        self.packed.push(Packed {
            start,
            ends,
            stage: name.stage.unwrap_or(0),
            natures: name.natures,
            kinds,
        });
    }

    pub fn get(&self, number: usize) -> Document<'_> {
        let packed = &self.packed[number];
        let runs = &self.runs[packed.start as usize..];
        let run = |part: usize| {
            let from = if part == 0 { 0 } else { packed.ends[part - 1] };
            &runs[usize::from(from)..usize::from(packed.ends[part])]
        };
        Document {
            core: run(0),
            tail: run(1),
            numbers: run(2),
            districts: run(3),
            provinces: run(4),
            departments: run(5),
            natures: packed.natures,
            kinds: packed.kinds,
            stage: Some(packed.stage).filter(|stage| *stage > 0),
        }
    }

    pub fn shrink(&mut self) {
        self.packed.shrink_to_fit();
        self.runs.shrink_to_fit();
    }
}

/// A number or letter as it is compared: letters beyond all numbers.
pub fn number(text: &str) -> u32 {
    const LETTERS: u32 = 0xF000_0000;
    match text.as_bytes() {
        [letter] if letter.is_ascii_alphabetic() => LETTERS + u32::from(*letter),
        _ => text.parse::<u32>().map_or(LETTERS, |number| number.min(LETTERS - 1)),
    }
}

/// Every district, province and department that a name speaks of, once.
#[derive(Debug, Default)]
pub struct PlaceNames {
    ids: HashMap<Box<str>, u32>,
    keys: Vec<Box<[String]>>,
}

impl PlaceNames {
    fn add(&mut self, name: &str) -> u32 {
        if let Some(id) = self.ids.get(name) {
            return *id;
        }
        let id = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
        self.ids.insert(name.into(), id);
        self.keys.push(keys(name));
        id
    }

    /// Tells whether somebody's name for a place is one of these.
    pub fn is_one(&self, asked: &[String], held: u32) -> bool {
        same_place(asked, &self.keys[held as usize])
    }
}

/// The sounds of the words of a place name that tell something.
pub fn keys(name: &str) -> Box<[String]> {
    name.split(' ').filter(|word| word.len() > 2).map(phonetic::key).collect()
}

/// `TINYAHUARCO` and `FUNDICION DE TINYAHUARCO` are one place, and so are two spellings of it.
fn same_place(one: &[String], other: &[String]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let near = |word: &String| {
        long.iter().any(|held| {
            held == word
                || (word.len() >= 5
                    && strsim::osa_distance(held, word) <= if word.len() < 9 { 1 } else { 2 })
        })
    };
    !short.is_empty() && short.iter().all(near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_comes_back_as_it_was_packed() {
        let mut documents = Documents::default();
        let name = Name::read(
            "MEJORAMIENTO DE LA I.E. N° 50623 II ETAPA DEL DISTRITO DE MARA - PROVINCIA DE COTABAMBAS",
        );
        documents.push(&Name::default(), &[], &[], Kinds::default());
        documents.push(&name, &[1, 2, 3], &[4], Kinds::of_word("ie"));
        let packed = documents.get(1);
        assert_eq!((packed.core, packed.tail), (&[1, 2, 3][..], &[4][..]));
        assert_eq!((packed.numbers, packed.stage), (&[50_623][..], Some(2)));
        assert_eq!((packed.districts.len(), packed.provinces.len()), (1, 1));
        assert!(documents.places.is_one(&keys("marra"), packed.districts[0]));
        assert!(!documents.places.is_one(&keys("haquira"), packed.districts[0]));
    }
}
