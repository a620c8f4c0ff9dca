//! The newest files of a source against the ones before them: rows, sums, columns, and the past.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use crate::domain::finding::FindingCode;
use crate::domain::money::Soles;
use crate::domain::source::{LoadCompared, PastChanges};
use crate::store::db::{Db, StoreError};
use crate::store::loads::{self, Load, OddColumn, Past};

/// Files that are told of one source; SIAF has one a municipality and year.
const MOST: usize = 12;

/// What is compared of all sources.
#[derive(Debug, Default)]
pub struct Compared {
    /// By source.
    pub loads: BTreeMap<String, Vec<LoadCompared>>,
    pub gained: BTreeMap<String, BTreeSet<String>>,
    pub lost: BTreeMap<String, BTreeSet<String>>,
    pub past: BTreeMap<String, PastChanges>,
}

/// Compares the newest file of each name with the one before it.
pub async fn load(db: &Db, all: &[Load], as_of: DateTime<Utc>) -> Result<Compared, StoreError> {
    let codes = [FindingCode::UnknownColumn.as_str(), FindingCode::MissingColumn.as_str()];
    let odd = loads::odd_columns(db, codes, as_of).await?;
    let past = loads::past(db, as_of).await?;
    let mut compared = Compared::default();
    for files in loads::of_each_name(all).values() {
        let Some((newest, before)) = files.split_last() else { continue };
        compared.take(newest, before.last().copied(), &odd, &past);
    }
    for lines in compared.loads.values_mut() {
        lines.sort_by_key(|line| std::cmp::Reverse(line.obtained_at));
        lines.truncate(MOST);
    }
    Ok(compared)
}

impl Compared {
    fn take(&mut self, newest: &Load, before: Option<&Load>, odd: &[OddColumn], past: &[Past]) {
        let source = || newest.source.clone();
        self.loads.entry(source()).or_default().push(line(newest, before));
        for (code, columns) in [
            (FindingCode::UnknownColumn, &mut self.gained),
            (FindingCode::MissingColumn, &mut self.lost),
        ] {
            // what was odd in the file before is no news any more
            let known = before.map(|before| of_file(odd, before.id, code)).unwrap_or_default();
            let now = of_file(odd, newest.id, code);
            columns.entry(source()).or_default().extend(now.difference(&known).cloned());
        }
        let mut changes = past.iter().filter(|past| past.snapshot_id == newest.id).peekable();
        if changes.peek().is_some() {
            let told = self.past.entry(source()).or_insert_with(nothing);
            for change in changes {
                told.figures = told.figures.saturating_add(change.figures);
                let moved = told.moved.centimos().saturating_add(change.moved);
                told.moved = Soles::from_centimos(moved);
                if change.product.starts_with('2') && !told.cuis.contains(&change.product) {
                    told.cuis.push(change.product.clone());
                }
            }
        }
    }
}

const fn nothing() -> PastChanges {
    PastChanges { figures: 0, moved: Soles::ZERO, cuis: Vec::new(), agreements: Vec::new() }
}

fn of_file(odd: &[OddColumn], id: i64, code: FindingCode) -> BTreeSet<String> {
    let of_it = odd.iter().filter(|one| one.snapshot_id == id && one.code == code.as_str());
    of_it.map(|one| one.column_name.clone().unwrap_or_else(|| "?".to_owned())).collect()
}

fn line(newest: &Load, before: Option<&Load>) -> LoadCompared {
    let soles = |centimos: Option<i64>| centimos.map(Soles::from_centimos);
    LoadCompared {
        file: newest.file_name.clone(),
        sha256: newest.sha256.clone(),
        obtained_at: newest.obtained_at,
        rows: newest.rows_read,
        rows_before: before.map(|before| before.rows_read),
        pim: soles(newest.pim),
        pim_before: soles(before.and_then(|before| before.pim)),
        accrued: soles(newest.accrued),
        accrued_before: soles(before.and_then(|before| before.accrued)),
    }
}
