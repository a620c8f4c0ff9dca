//! Sums of budget rows, in bounded memory whatever the file.
//!
//! A key is packed into one integer; the rows of a file are clustered, so the key of the last row is
//! tried first. Beyond a quarter of a million keys the sums are sorted and put aside in an unnamed
//! temporary file, and met again when all are handed out in order: a yearly file of the whole country
//! has millions of keys, and a small machine must hold them.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, Write};

use indexmap::IndexMap;

/// Keys held at once: about thirty megabytes of seven amounts each.
const MOST_HELD: usize = 1 << 18;
const BUFFER: usize = 1 << 16;

/// What rows are summed under, as small numbers: `unit` is an index, `product` 0 a municipal total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SumKey {
    pub unit: u16,
    pub year: u16,
    pub product: u32,
    pub function: u8,
    pub rubro: u8,
    /// 0 is the year itself.
    pub month: u8,
}

impl SumKey {
    /// The parts side by side, widest first, so that packed keys sort as keys do.
    fn packed(self) -> u128 {
        let mut bytes = [0; 16];
        bytes[5..7].copy_from_slice(&self.unit.to_be_bytes());
        bytes[7..9].copy_from_slice(&self.year.to_be_bytes());
        bytes[9..13].copy_from_slice(&self.product.to_be_bytes());
        bytes[13..].copy_from_slice(&[self.function, self.rubro, self.month]);
        u128::from_be_bytes(bytes)
    }

    fn unpacked(packed: u128) -> Self {
        let [.., unit, unit_, year, year_, p, p_, p__, p___, function, rubro, month] =
            packed.to_be_bytes();
        Self {
            unit: u16::from_be_bytes([unit, unit_]),
            year: u16::from_be_bytes([year, year_]),
            product: u32::from_be_bytes([p, p_, p__, p___]),
            function,
            rubro,
            month,
        }
    }
}

/// The sum of the rows of one key, in céntimos.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum<const N: usize> {
    pub key: SumKey,
    pub amounts: [i64; N],
    /// Line of the first row.
    pub first_row: u64,
    pub rows: u32,
}

/// A sum without its key.
#[derive(Debug, Clone, Copy)]
struct Total<const N: usize> {
    amounts: [i64; N],
    first_row: u64,
    rows: u32,
}

impl<const N: usize> Total<N> {
    fn plus(mut self, other: &Self) -> Option<Self> {
        for (total, amount) in self.amounts.iter_mut().zip(&other.amounts) {
            *total = total.checked_add(*amount)?;
        }
        self.first_row = self.first_row.min(other.first_row);
        self.rows = self.rows.saturating_add(other.rows);
        Some(self)
    }
}

/// All sums of a file.
#[derive(Debug)]
pub struct Sums<const N: usize> {
    held: IndexMap<u128, Total<N>>,
    last: Option<(u128, usize)>,
    /// What was put aside, each sorted.
    aside: Vec<File>,
    most_held: usize,
}

/// Why a row could not be added.
#[derive(Debug, thiserror::Error)]
pub enum AddError {
    /// No public budget is that large.
    #[error("a sum does not fit")]
    TooLarge,
    #[error("sums cannot be put aside")]
    Aside(#[from] io::Error),
}

impl<const N: usize> Default for Sums<N> {
    fn default() -> Self {
        Self::holding(MOST_HELD)
    }
}

impl<const N: usize> Sums<N> {
    fn holding(most_held: usize) -> Self {
        Self { held: IndexMap::new(), last: None, aside: Vec::new(), most_held }
    }

    /// Adds a row; tells whether its key is not among those held.
    pub fn add(&mut self, key: SumKey, amounts: &[i64; N], row: u64) -> Result<bool, AddError> {
        let packed = key.packed();
        let total = Total { amounts: *amounts, first_row: row, rows: 1 };
        if let Some((_, index)) = self.last.filter(|(known, _)| *known == packed)
            && let Some((_, held)) = self.held.get_index_mut(index)
        {
            *held = held.plus(&total).ok_or(AddError::TooLarge)?;
            return Ok(false);
        }
        if self.held.len() >= self.most_held {
            self.put_aside()?;
        }
        let entry = self.held.entry(packed);
        self.last = Some((packed, entry.index()));
        match entry {
            indexmap::map::Entry::Occupied(mut held) => {
                *held.get_mut() = held.get().plus(&total).ok_or(AddError::TooLarge)?;
                Ok(false)
            }
            indexmap::map::Entry::Vacant(free) => {
                free.insert(total);
                Ok(true)
            }
        }
    }

    /// Writes what is held to a file of its own, in order.
    fn put_aside(&mut self) -> io::Result<()> {
        self.last = None;
        self.held.sort_unstable_keys();
        let mut file = BufWriter::with_capacity(BUFFER, tempfile::tempfile()?);
        for (key, total) in self.held.drain(..) {
            file.write_all(&key.to_le_bytes())?;
            file.write_all(&total.first_row.to_le_bytes())?;
            file.write_all(&total.rows.to_le_bytes())?;
            for amount in total.amounts {
                file.write_all(&amount.to_le_bytes())?;
            }
        }
        let mut file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.rewind()?;
        self.aside.push(file);
        Ok(())
    }

    /// The sums in key order.
    pub fn sorted(mut self) -> io::Result<Sorted<N>> {
        self.held.sort_unstable_keys();
        let mut runs: Vec<Run<N>> = vec![Run::Held(self.held.into_iter())];
        runs.extend(
            self.aside.into_iter().map(|file| Run::Aside(BufReader::with_capacity(BUFFER, file))),
        );
        let mut sorted = Sorted { next: BinaryHeap::new(), heads: vec![None; runs.len()], runs };
        for run in 0..sorted.runs.len() {
            sorted.advance(run)?;
        }
        Ok(sorted)
    }
}

/// Sums in key order, one source of them.
enum Run<const N: usize> {
    Held(indexmap::map::IntoIter<u128, Total<N>>),
    Aside(BufReader<File>),
}

impl<const N: usize> Run<N> {
    fn next(&mut self) -> io::Result<Option<(u128, Total<N>)>> {
        let file = match self {
            Self::Held(held) => return Ok(held.next()),
            Self::Aside(file) => file,
        };
        let mut key = [0; 16];
        match file.read_exact(&mut key) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
            Err(error) => return Err(error),
        }
        let (mut number, mut rows) = ([0; 8], [0; 4]);
        file.read_exact(&mut number)?;
        file.read_exact(&mut rows)?;
        let mut total = Total {
            amounts: [0; N],
            first_row: u64::from_le_bytes(number),
            rows: u32::from_le_bytes(rows),
        };
        for amount in &mut total.amounts {
            file.read_exact(&mut number)?;
            *amount = i64::from_le_bytes(number);
        }
        Ok(Some((u128::from_le_bytes(key), total)))
    }
}

/// All sums in key order, those of one key in several sources added up.
pub struct Sorted<const N: usize> {
    runs: Vec<Run<N>>,
    /// The first sum not yet handed out of each source; its key stands in `next`.
    heads: Vec<Option<Total<N>>>,
    next: BinaryHeap<Reverse<(u128, usize)>>,
}

impl<const N: usize> Sorted<N> {
    fn advance(&mut self, run: usize) -> io::Result<()> {
        let Some(source) = self.runs.get_mut(run) else { return Ok(()) };
        let head = source.next()?;
        self.next.extend(head.map(|(key, _)| Reverse((key, run))));
        if let Some(place) = self.heads.get_mut(run) {
            *place = head.map(|(_, total)| total);
        }
        Ok(())
    }

    /// Takes the first sum of all, and moves its source on.
    fn take(&mut self, run: usize) -> io::Result<Option<Total<N>>> {
        self.next.pop();
        let total = self.heads.get_mut(run).and_then(Option::take);
        self.advance(run)?;
        Ok(total)
    }

    fn sum(&mut self) -> io::Result<Option<Sum<N>>> {
        let Some(Reverse((key, run))) = self.next.peek().copied() else { return Ok(None) };
        let Some(mut total) = self.take(run)? else { return Ok(None) };
        while let Some(Reverse((_, run))) = self.next.peek().copied().filter(|next| next.0.0 == key)
        {
            let Some(more) = self.take(run)? else { continue };
            let too_large = || io::Error::other("a sum does not fit");
            total = total.plus(&more).ok_or_else(too_large)?;
        }
        let Total { amounts, first_row, rows } = total;
        Ok(Some(Sum { key: SumKey::unpacked(key), amounts, first_row, rows }))
    }
}

impl<const N: usize> Iterator for Sorted<N> {
    type Item = io::Result<Sum<N>>;
    fn next(&mut self) -> Option<Self::Item> {
        self.sum().transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(product: u32, month: u8) -> SumKey {
        SumKey { unit: 7, year: 2025, product, function: 22, rubro: 18, month }
    }

    #[test]
    fn what_was_put_aside_is_added_to_what_came_later() {
        let rows = [(3, 1, 5), (1, 0, 7), (3, 1, -2), (2, 12, 1), (1, 0, 4), (3, 1, 10), (9, 1, 1)];
        let told: Vec<Vec<Sum<1>>> = [1, 2, 3, 100]
            .into_iter()
            .map(|held| {
                let mut sums = Sums::holding(held);
                for (row, (product, month, amount)) in (2..).zip(rows) {
                    sums.add(key(product, month), &[amount], row).unwrap();
                }
                sums.sorted().unwrap().collect::<io::Result<_>>().unwrap()
            })
            .collect();
        let whole = |product, month, amount, first_row, rows| Sum {
            key: key(product, month),
            amounts: [amount],
            first_row,
            rows,
        };
        let expected = [
            whole(1, 0, 11, 3, 2),
            whole(2, 12, 1, 5, 1),
            whole(3, 1, 13, 2, 3),
            whole(9, 1, 1, 8, 1),
        ];
        for told in told {
            assert_eq!(told, expected);
        }
    }

    #[test]
    fn a_sum_that_does_not_fit_is_told_and_changes_nothing() {
        let mut sums = Sums::<1>::default();
        sums.add(key(1, 1), &[i64::MAX], 2).unwrap();
        assert!(matches!(sums.add(key(1, 1), &[1], 3), Err(AddError::TooLarge)));
        assert_eq!(sums.sorted().unwrap().next().unwrap().unwrap().amounts, [i64::MAX]);
    }
}
