//! Groups of three letters that two texts share: what is left when words are torn, glued and mistyped.

use super::vocabulary::{Vocabulary, WordId};

/// Groups are told apart by so many values; a few that fall together do no harm.
const SPACE: usize = 4096;

/// The groups of three letters of a text.
#[derive(Debug, Clone)]
pub struct Letters {
    held: [u64; SPACE / 64],
    count: u32,
}

impl Letters {
    pub fn of<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut letters = Self { held: [0; SPACE / 64], count: 0 };
        each_group(words, |group| letters.count += u32::from(take(&mut letters.held, group)));
        letters
    }

    /// Overlap with the words of a name (Dice): 1 is the same text.
    pub fn share_with(&self, core: &[WordId], vocabulary: &Vocabulary) -> f64 {
        let mut seen = [0; SPACE / 64];
        let (mut shared, mut all) = (0_u32, 0_u32);
        each_group(core.iter().map(|id| vocabulary.text(*id)), |group| {
            if take(&mut seen, group) {
                all += 1;
                shared += u32::from(self.held[group / 64] >> (group % 64) & 1 == 1);
            }
        });
        if self.count + all == 0 {
            return 0.0;
        }
        2.0 * f64::from(shared) / f64::from(self.count + all)
    }
}

/// Marks a group; tells whether it is new.
fn take(held: &mut [u64; SPACE / 64], group: usize) -> bool {
    let (word, bit) = (group / 64, 1 << (group % 64));
    let is_new = held[word] & bit == 0;
    held[word] |= bit;
    is_new
}

/// Groups across the words, one space between.
fn each_group<'a>(words: impl Iterator<Item = &'a str>, mut take: impl FnMut(usize)) {
    let (mut two, mut one) = (b' ', b' ');
    let bytes = words.flat_map(|word| word.bytes().chain(std::iter::once(b' ')));
    for (place, byte) in bytes.enumerate() {
        if place >= 2 {
            let mixed = usize::from(two) * 961 + usize::from(one) * 31 + usize::from(byte);
            take(mixed % SPACE);
        }
        (two, one) = (one, byte);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_is_one_and_another_nothing() {
        let mut vocabulary = Vocabulary::default();
        let ids = ["canal", "riego"].map(|word| vocabulary.add(word));
        let share = |text: &str| Letters::of(text.split(' ')).share_with(&ids, &vocabulary);
        assert!((share("canal riego") - 1.0).abs() < 1e-9);
        assert!(share("canalriego") > 0.6);
        assert!(share("posta") < 0.1);
        assert!(Letters::of(std::iter::empty()).share_with(&[], &vocabulary) < 0.1);
    }
}
