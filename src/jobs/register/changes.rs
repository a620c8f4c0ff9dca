//! What an import would change: each row beside the version that holds before it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use crate::domain::agreement::Acta;
use crate::domain::evidence::{Locator, RecordKind, Seen};
use crate::domain::source::Dataset;
use crate::jobs::house::House;
use crate::register::amend::{self, CellChange};
use crate::register::reading::{Placed, Register, each_sheet};
use crate::register::writing::{SheetRow, cells};
use crate::store::db::StoreError;
use crate::store::records::{self, Filter};

/// A row that says something new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub kind: RecordKind,
    pub key: String,
    pub place: Locator,
    pub what: What,
}

/// What is new about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Its cells by heading.
    New(Vec<(String, String)>),
    /// The cells that say something else: an amendment.
    Changed(Vec<CellChange>),
}

/// All rows of a register compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Compared {
    pub changes: Vec<Change>,
    pub same: u64,
    /// Rows known of the same processes that this file does not have; they stay as they are.
    pub absent: u64,
}

impl Compared {
    pub fn new_rows(&self) -> u64 {
        self.count(|what| matches!(what, What::New(_)))
    }

    pub fn changed_rows(&self) -> u64 {
        self.count(|what| matches!(what, What::Changed(_)))
    }

    fn count(&self, is: impl Fn(&What) -> bool) -> u64 {
        self.changes.iter().filter(|change| is(&change.what)).count() as u64
    }
}

/// Compares a register with what was known before a moment.
pub async fn of(
    house: &House,
    register: &Register,
    before: DateTime<Utc>,
) -> Result<Compared, StoreError> {
    let mut compared = Compared::default();
    each_sheet!(register, rows => compare(house, rows, before, &mut compared).await?);
    Ok(compared)
}

async fn compare<T: SheetRow>(
    house: &House,
    rows: &[Placed<T>],
    before: DateTime<Utc>,
    compared: &mut Compared,
) -> Result<(), StoreError> {
    let kind = T::SHEET.kind;
    let mut known: BTreeMap<String, T> = BTreeMap::new();
    let ubigeos: BTreeSet<String> = rows.iter().map(|row| row.fact.ubigeo().to_string()).collect();
    for ubigeo in ubigeos {
        known.extend(current::<T>(house, &Filter::Ubigeo(ubigeo), before).await?);
    }
    let keys: BTreeSet<String> = rows.iter().map(|row| row.fact.key()).collect();
    for Placed { fact, place } in rows {
        let key = fact.key();
        let what = match known.get(&key) {
            Some(held) if held == fact => {
                compared.same += 1;
                continue;
            }
            Some(held) => What::Changed(amend::changes(held, fact)),
            None => What::New(cells(fact)),
        };
        compared.changes.push(Change { kind, key, place: place.clone(), what });
    }
    // a file that names some processes says nothing of the others
    let groups: BTreeSet<&str> = keys.iter().filter_map(|key| group(kind, key)).collect();
    let missing = known.keys().filter(|key| !keys.contains(*key));
    let missing =
        missing.filter(|key| group(kind, key).is_some_and(|group| groups.contains(group)));
    compared.absent += missing.count() as u64;
    Ok(())
}

/// What a row belongs to: its process, programme, or visited agreement.
fn group(kind: RecordKind, key: &str) -> Option<&str> {
    let belongs = !matches!(kind, RecordKind::Process | RecordKind::Acta);
    key.rsplit_once('/').map(|(group, _)| group).filter(|_| belongs)
}

/// The versions of the register that held before a moment, by key.
pub async fn current<T: SheetRow>(
    house: &House,
    filter: &Filter,
    before: DateTime<Utc>,
) -> Result<BTreeMap<String, T>, StoreError> {
    let seen: Vec<Seen<T>> = records::current(&house.db, T::SHEET.kind, filter, before).await?;
    let ours = seen.into_iter().filter(|seen| seen.dataset == Dataset::Register);
    Ok(ours.map(|seen| (seen.fact.key(), seen.fact)).collect())
}

/// Keeps the archived copy of an acta whose file is not beside this workbook but has the same name.
pub async fn keep_scans(
    house: &House,
    register: &mut Register,
    before: DateTime<Utc>,
) -> Result<(), StoreError> {
    let keys: Vec<String> = register.actas.iter().map(|acta| acta.fact.key()).collect();
    let known = current::<Acta>(house, &Filter::Keys(keys), before).await?;
    for Placed { fact, .. } in register.actas.iter_mut().filter(|acta| acta.fact.scan.is_none()) {
        let held = known.get(&fact.key()).filter(|held| held.scan_file == fact.scan_file);
        fact.scan = held.filter(|held| held.scan_file.is_some()).and_then(|held| held.scan);
    }
    Ok(())
}
