//! Exact sums of the figures in force, under any subset of their keys.
//!
//! Dataset is always one of the keys: figures of two datasets are compared, never added.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Utc};

use super::read::{Filter, Walk};
use crate::domain::codes::Ubigeo;
use crate::domain::evidence::Digest;
use crate::domain::figure::Amounts;
use crate::domain::period::{Month, Year};
use crate::domain::source::{Dataset, worded};
use crate::store::db::{Db, StoreError};
use crate::store::municipalities;

worded! {
    /// A key to sum under.
    By {
        Ubigeo = "ubigeo",
        SecEjec = "sec_ejec",
        Cui = "cui",
        Year = "year",
        Month = "month",
        Rubro = "rubro",
        Function = "function",
    }
}

/// A sum; a key that was not asked for is `None`, and so is one that the dataset does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    pub dataset: Dataset,
    pub ubigeo: Option<Ubigeo>,
    pub sec_ejec: Option<String>,
    /// Project or product; `None` in a municipal total.
    pub cui: Option<String>,
    pub year: Option<Year>,
    /// A month of its year; `None` is the year itself.
    pub month: Option<Month>,
    pub rubro: Option<String>,
    pub function: Option<String>,
    pub amounts: Amounts,
    /// Of the newest version that went in.
    pub known_at: DateTime<Utc>,
    pub sha256: Digest,
    /// How many figures of it a newer complete file no longer has; they have no amounts.
    pub withdrawn_parts: u64,
    /// Nothing else is in it.
    pub withdrawn: bool,
    /// The phases in which its withdrawn parts had an amount, in the order of [`Amounts::as_array`].
    pub lost: [bool; PHASES],
    /// It is a unit's total, of which no product is known.
    pub is_total: bool,
}

/// PIA to paid.
const PHASES: usize = 7;

/// The keys of a sum in the order in which sums are listed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    dataset: Dataset,
    ubigeo: Option<Ubigeo>,
    sec_ejec: Option<String>,
    cui: Option<String>,
    year: Option<Year>,
    month: Option<Month>,
    rubro: Option<String>,
    function: Option<String>,
}

#[derive(Debug)]
struct Total {
    amounts: Amounts,
    parts: u64,
    withdrawn_parts: u64,
    lost: [bool; PHASES],
    is_total: bool,
    /// Moment, number and hash of the newest version in it.
    newest: (DateTime<Utc>, i64, Digest),
}

/// Sums the figures in force before a moment. Withdrawn ones have no amounts: a sum says how many of
/// them are in it, and one of nothing else is withdrawn itself. Consulta Amigable prints the total of a
/// municipality and, on other pages, its projects: the total is a line of its own, and where projects
/// are not told apart it is the sum.
pub async fn sums(
    db: &Db,
    filter: &Filter,
    by: &BTreeSet<By>,
    as_of: DateTime<Utc>,
) -> Result<Vec<Sum>, StoreError> {
    let mut walk = Walk::begin(db, filter, as_of).await?;
    let places = municipalities::by_unit(db).await?;
    let mut totals: BTreeMap<Key, Total> = BTreeMap::new();
    while walk.next(db).await? {
        let known = &walk.known;
        // what a project has is in the total of its municipality already
        let beside = known.totals_beside()?;
        for versions in known.versions() {
            let Some(row) = versions.last() else { continue };
            let Some(carrier) = known.carriers.get(&row.snapshot_id) else { continue };
            let pair = (row.sec_ejec.clone(), row.year);
            let is_part_of_total = !row.product.is_empty()
                && row.dataset()? == Dataset::ConsultaAmigable
                && !by.contains(&By::Cui)
                && beside.contains(&pair);
            if is_part_of_total || !known.is_told(row)? {
                continue;
            }
            let version = (carrier.obtained_at, row.snapshot_id, carrier.digest);
            let total = totals.entry(key(row, by, &places)?).or_insert_with(|| Total::at(version));
            total.take(&versions)?;
            total.newest = total.newest.max(version);
        }
    }
    Ok(totals.into_iter().map(|(key, total)| sum(key, &total)).collect())
}

fn key(
    row: &super::Row,
    by: &BTreeSet<By>,
    places: &HashMap<String, Ubigeo>,
) -> Result<Key, StoreError> {
    let text =
        |word: By, code: &str| (by.contains(&word) && !code.is_empty()).then(|| code.to_owned());
    let year = Year::new(row.year)
        .ok_or_else(|| StoreError::Corrupt { what: "year", value: row.year.to_string() })?;
    let month = u32::try_from(row.month).ok().and_then(|month| Month::new(year, month));
    Ok(Key {
        dataset: row.dataset()?,
        ubigeo: if by.contains(&By::Ubigeo) { places.get(&row.sec_ejec).cloned() } else { None },
        sec_ejec: text(By::SecEjec, &row.sec_ejec),
        cui: text(By::Cui, &row.product),
        year: by.contains(&By::Year).then_some(year),
        month: if by.contains(&By::Month) { month } else { None },
        rubro: text(By::Rubro, &row.rubro),
        function: text(By::Function, &row.function),
    })
}

impl Total {
    const fn at(newest: (DateTime<Utc>, i64, Digest)) -> Self {
        let (parts, withdrawn_parts, lost) = (0, 0, [false; PHASES]);
        let amounts = Amounts::from_array([None; PHASES]);
        Self { amounts, parts, withdrawn_parts, lost, is_total: true, newest }
    }

    /// Adds the newest version of a figure, the last of those that are known.
    fn take(&mut self, versions: &[&super::Row]) -> Result<(), StoreError> {
        let [before @ .., row] = versions else { return Ok(()) };
        self.parts += 1;
        self.is_total &= row.product.is_empty();
        if !row.withdrawn {
            self.amounts = add(&self.amounts, &row.amounts())?;
            return Ok(());
        }
        self.withdrawn_parts += 1;
        let had = before.iter().rev().find(|version| !version.withdrawn);
        for (lost, amount) in
            self.lost.iter_mut().zip(had.map(|row| row.amounts().as_array()).into_iter().flatten())
        {
            *lost |= amount.is_some();
        }
        Ok(())
    }
}

/// A sum of public money that does not fit is an error, never a wrong figure.
fn add(one: &Amounts, other: &Amounts) -> Result<Amounts, StoreError> {
    one.checked_plus(other).ok_or_else(|| StoreError::Corrupt {
        what: "amount that does not fit",
        value: format!("{other:?}"),
    })
}

fn sum(key: Key, total: &Total) -> Sum {
    let (known_at, _, sha256) = total.newest;
    Sum {
        dataset: key.dataset,
        ubigeo: key.ubigeo,
        sec_ejec: key.sec_ejec,
        cui: key.cui,
        year: key.year,
        month: key.month,
        rubro: key.rubro,
        function: key.function,
        amounts: total.amounts,
        known_at,
        sha256,
        withdrawn_parts: total.withdrawn_parts,
        withdrawn: total.withdrawn_parts == total.parts,
        lost: total.lost,
        is_total: total.is_total,
    }
}
