//! One transaction: the workbook and the copies of its actas become snapshots, its rows versions.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::{ImportError, files, known};
use crate::archive::vault::Kept;
use crate::domain::agreement::Acta;
use crate::domain::evidence::{Locator, ManifestEntry};
use crate::domain::finding::Finding;
use crate::domain::place::Municipality;
use crate::domain::source::Dataset;
use crate::jobs::house::House;
use crate::register::reading::{self, Placed, Register, each_sheet};
use crate::register::writing::SheetRow;
use crate::store::db::{StoreError, Tx};
use crate::store::records::{self, NewRecord, Written};
use crate::store::snapshots::{self, Counts, NewSnapshot, Reading, Scope, SnapshotStatus};
use crate::store::{findings, log, municipalities};
use crate::telemetry::trace;

use super::changes;
use super::scans::Scan;

/// The layout of the copy of an acta.
pub const SCAN_LAYOUT: &str = "acta-scan";

/// Bytes in the archive, and when they were obtained.
#[derive(Debug, Clone, Copy)]
pub struct Archived<'a> {
    pub name: &'a str,
    pub origin: &'a str,
    pub kept: Kept,
    pub obtained_at: DateTime<Utc>,
    pub archived_at: DateTime<Utc>,
}

/// What is written.
pub struct Whole<'a> {
    pub register: &'a Register,
    pub municipalities: Vec<Municipality>,
    pub findings: Vec<Finding>,
    pub scans: &'a [Scan],
    pub layout: &'a str,
    pub rows: u64,
}

/// Writes a register and commits.
pub async fn whole(
    house: &House,
    archived: Archived<'_>,
    whole: Whole<'_>,
) -> Result<Written, ImportError> {
    let mut tx = house.db.begin().await?;
    let id = snapshot(&mut tx, archived, None).await?;
    for scan in whole.scans {
        keep_scan(&mut tx, scan, archived).await?;
    }
    let mut parts = Parts::default();
    let drafts = drafts(whole.register, &mut parts)?;
    snapshots::insert_parts(&mut tx, id, &parts.0).await?;
    let written = records::write(&mut tx, id, drafts).await?;
    findings::replace(&mut tx, id, &whole.findings).await?;
    municipalities::learn(&mut tx, id, archived.obtained_at, whole.municipalities).await?;
    let rows = i64::try_from(whole.rows).unwrap_or(i64::MAX);
    let reading = Reading {
        dataset: Dataset::Register,
        layout: whole.layout,
        cutoff: None,
        complete: false,
        scope: Scope::All,
        watch: "",
        counts: Counts { rows_read: rows, rows_kept: rows, ..Counts::default() },
    };
    snapshots::finish(&mut tx, id, &reading).await?;
    if written.any() {
        reassert(house, &mut tx, (archived.obtained_at, id)).await?;
    }
    tx.commit().await?;
    Ok(written)
}

/// Writes that the copy of an acta came after its workbook: a version whose evidence is the copy.
pub async fn late_scans(
    house: &House,
    scans: &[(Placed<Acta>, &Scan)],
    now: DateTime<Utc>,
) -> Result<Written, ImportError> {
    let mut tx = house.db.begin().await?;
    let mut written = Written::default();
    for (acta, scan) in scans {
        let archived = Archived {
            name: &scan.name,
            origin: &scan.origin,
            kept: scan.kept,
            obtained_at: now,
            archived_at: now,
        };
        let id = snapshot(&mut tx, archived, Some(SCAN_LAYOUT)).await?;
        let place = Locator { file: scan.name.clone(), ..Locator::default() };
        let mut parts = Parts(snapshots::parts(&mut tx, id).await?);
        let draft = draft(&Placed { fact: acta.fact.clone(), place }, &mut parts)?;
        snapshots::insert_parts(&mut tx, id, &parts.0).await?;
        written = written.plus(records::write(&mut tx, id, vec![draft]).await?);
    }
    tx.commit().await?;
    Ok(written)
}

/// Makes the snapshot exist with its leaf in the log, or finds the one of the same bytes.
async fn snapshot(
    tx: &mut Tx,
    archived: Archived<'_>,
    kept_as: Option<&str>,
) -> Result<i64, StoreError> {
    let Archived { name, origin, kept, obtained_at, archived_at } = archived;
    if let Some(known) = snapshots::find(tx, &kept.digest).await? {
        return Ok(known.id);
    }
    let mut new = NewSnapshot::taken(kept.digest, kept.bytes, name, obtained_at);
    origin.clone_into(&mut new.origin);
    new.archived_at = archived_at;
    new.trace = trace::current().map(String::from);
    new.dataset = Some(Dataset::Register);
    new.layout = kept_as.map(str::to_owned);
    new.status = SnapshotStatus::Kept;
    let id = snapshots::insert(tx, &new).await?;
    let entry = ManifestEntry {
        sha256: kept.digest,
        bytes: kept.bytes,
        obtained_at,
        archived_at,
        origin: origin.to_owned(),
        file_name: name.to_owned(),
    };
    log::append(tx, id, &entry).await?;
    Ok(id)
}

async fn keep_scan(tx: &mut Tx, scan: &Scan, with: Archived<'_>) -> Result<i64, StoreError> {
    let archived = Archived {
        name: file_name(&scan.path, &scan.name),
        origin: &scan.origin,
        kept: scan.kept,
        ..with
    };
    snapshot(tx, archived, Some(SCAN_LAYOUT)).await
}

fn file_name<'a>(path: &'a Path, name: &'a str) -> &'a str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or(name)
}

/// Files and sheets of a snapshot, numbered as rows name them.
#[derive(Debug, Default)]
struct Parts(Vec<(String, Option<String>)>);

impl Parts {
    fn number(&mut self, place: &Locator) -> i64 {
        let part = (place.file.clone(), place.sheet.clone());
        let at = self.0.iter().position(|known| *known == part).unwrap_or_else(|| {
            self.0.push(part);
            self.0.len() - 1
        });
        i64::try_from(at).unwrap_or(i64::MAX)
    }
}

fn drafts(register: &Register, parts: &mut Parts) -> Result<Vec<NewRecord>, StoreError> {
    let mut drafts = Vec::new();
    each_sheet!(register, rows => for row in rows {
        drafts.push(draft(row, parts)?);
    });
    Ok(drafts)
}

fn draft<T: SheetRow>(row: &Placed<T>, parts: &mut Parts) -> Result<NewRecord, StoreError> {
    let Placed { fact, place } = row;
    Ok(NewRecord {
        part: parts.number(place),
        row: place.row.and_then(|row| i64::try_from(row).ok()).unwrap_or_default(),
        cui: fact.cui().map(ToString::to_string),
        ubigeo: Some(fact.ubigeo().to_string()),
        ..NewRecord::of(T::SHEET.kind, Dataset::Register, fact.key(), fact)?
    })
}

/// An older register that comes late must not change what later ones said: a later one that repeated
/// what was known wrote no version, so it is read again, as `ingest` does with its files.
async fn reassert(house: &House, tx: &mut Tx, after: snapshots::Moment) -> Result<(), ImportError> {
    let known = known::load(house).await?;
    let vault = house.vault()?;
    for later in snapshots::later(tx, Dataset::Register, after).await? {
        let mut bytes = Vec::new();
        vault.open(&later.digest()?)?.read_to_end(&mut bytes).map_err(ImportError::Reading)?;
        let Ok(tables) = files::tables(&later.file_name, &bytes) else {
            tracing::warn!(
                sha256 = later.sha256,
                "an archived register that was read before cannot be read now"
            );
            continue;
        };
        let mut register = reading::read(&tables, &known).register;
        let just_after = later.obtained_at + chrono::Duration::microseconds(1);
        changes::keep_scans(house, &mut register, just_after).await?;
        let mut parts = Parts(snapshots::parts(tx, later.id).await?);
        let drafts = drafts(&register, &mut parts)?;
        snapshots::insert_parts(tx, later.id, &parts.0).await?;
        records::write(tx, later.id, drafts).await?;
    }
    Ok(())
}
