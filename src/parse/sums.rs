//! Sums of budget rows: about ninety bytes each, so that a whole yearly file fits in little memory.
//!
//! A key is packed into one integer; the rows of a file are clustered, so the key of the last row is
//! tried first.

use indexmap::IndexMap;

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
        [
            u128::from(self.year),
            u128::from(self.product),
            u128::from(self.function),
            u128::from(self.rubro),
            u128::from(self.month),
        ]
        .into_iter()
        .zip([16, 32, 8, 8, 8])
        .fold(u128::from(self.unit), |packed, (part, bits)| (packed << bits) | part)
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

/// All sums of a file.
#[derive(Debug, Default)]
pub struct Sums<const N: usize> {
    by_key: IndexMap<u128, Sum<N>>,
    last: Option<(u128, usize)>,
}

/// A sum that does not fit: no public budget is that large.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLarge;

impl<const N: usize> Sums<N> {
    /// Adds a row; tells whether its key is new.
    pub fn add(&mut self, key: SumKey, amounts: &[i64; N], row: u64) -> Result<bool, TooLarge> {
        let packed = key.packed();
        let index = match self.last {
            Some((known, index)) if known == packed => index,
            _ => {
                let entry = self.by_key.entry(packed);
                let index = entry.index();
                entry.or_insert(Sum { key, amounts: [0; N], first_row: row, rows: 0 });
                index
            }
        };
        self.last = Some((packed, index));
        let Some((_, sum)) = self.by_key.get_index_mut(index) else { return Err(TooLarge) };
        let mut added = sum.amounts;
        for (total, amount) in added.iter_mut().zip(amounts) {
            *total = total.checked_add(*amount).ok_or(TooLarge)?;
        }
        sum.amounts = added;
        sum.rows = sum.rows.saturating_add(1);
        Ok(sum.rows == 1)
    }

    /// The sums in key order; those that no row reached (all refused) are left out.
    pub fn sorted(mut self) -> impl Iterator<Item = Sum<N>> {
        self.by_key.sort_unstable_keys();
        self.by_key.into_values().filter(|sum| sum.rows > 0)
    }
}
