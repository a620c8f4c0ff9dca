//! `backup`: one file with everything that a data folder holds, made while others work in it.
//!
//! The order makes it one moment: the queue first (what was done by then is in the facts that are
//! copied after it), then the signed head and the manifest (the facts that are copied after them begin
//! with what they signed), then the facts, then the archived bytes that these name, which only ever
//! become more. The file is an ordinary zip, so that it can be opened without us; it gets its name when
//! it is whole and on the disk.

pub mod contents;
mod copying;
mod packing;
pub mod restore;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::house::House;
use super::queue::{Queue, QueueError};
use crate::archive::ArchiveError;
use crate::archive::published::Published;
use crate::domain::evidence::{Digest, ManifestEntry};
use crate::store::db::StoreError;
use crate::store::{copies, log};
use contents::{Contents, FORMAT};
use packing::{Draft, Packing};

/// Names in a data folder that are copied in their own way, and those that are not worth a copy: what
/// is made again by itself.
const OWN_WAY: [&str; 9] = [
    "archive",
    "actaviva.db",
    "actaviva.db-wal",
    "actaviva.db-shm",
    "jobs.db",
    "jobs.db-wal",
    "jobs.db-shm",
    "demo",
    "downloads",
];
/// What ends in these is being made.
const UNFINISHED: [&str; 2] = [".new", ".restoring"];

/// A backup that was made.
#[derive(Debug)]
pub struct Made {
    pub bytes: u64,
    pub contents: Contents,
    /// Archived files that are gone or cannot be read: `verify` tells why.
    pub missing: Vec<Digest>,
}

/// Why there is no backup; nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    #[error("a PostgreSQL database is not copied into a file by us")]
    Postgres,
    #[error("the file is there already")]
    Exists(PathBuf),
    #[error("the file would lie inside the data folder")]
    Inside(PathBuf),
    #[error("another backup is writing the file now")]
    Busy(PathBuf),
    #[error("the backup cannot be written: {cause}")]
    Write { path: PathBuf, cause: io::Error },
    #[error("a file of the data folder cannot be read: {cause}")]
    Read { path: PathBuf, cause: io::Error },
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Queue(#[from] QueueError),
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    #[error("the work was interrupted")]
    Interrupted(#[from] tokio::task::JoinError),
}

/// Makes a backup; `progress` is told how many of how many bytes of the archive are copied.
pub async fn make(
    house: &House,
    file: &Path,
    mut progress: impl FnMut(u64, u64) + Send + 'static,
) -> Result<Made, BackupError> {
    let file = allowed(house, file)?;
    let draft = Draft::begin(&file)?;
    let queue = Queue::open(house).await?;
    copies::into(queue.db(), &draft.queue).await?;
    let published = Published::new(house.archive_folder());
    let (checkpoint, manifest) = (published.checkpoint()?, published.manifest()?);
    copies::into(&house.db, &draft.facts).await?;
    let named: Vec<ManifestEntry> = log::leaves(&house.db)
        .await?
        .iter()
        .filter_map(|leaf| serde_json::from_str(leaf).ok())
        .collect();
    let vault = house.vault()?;
    let (folder, made_at) = (house.folder.clone(), house.clock.now());
    let shared_archive = Some(house.settings.archive.url.trim().to_owned());
    tokio::task::spawn_blocking(move || {
        let mut packing = Packing::begin(&draft)?;
        packing.file("actaviva.db", &draft.facts)?;
        packing.file("jobs.db", &draft.queue)?;
        for (name, text) in [("checkpoint", checkpoint), ("manifest.jsonl", manifest)] {
            if let Some(text) = text {
                packing.text(&format!("archive/{name}"), &text)?;
            }
        }
        for path in others(&folder)? {
            packing.file_if_there(&folder, &path)?;
        }
        let missing = packing.archived(&vault, &named, &mut progress)?;
        let contents = Contents {
            format: FORMAT,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            made_at,
            shared_archive: shared_archive.filter(|url| !url.is_empty()),
            files: packing.take_files(),
        };
        let bytes = packing.end(&contents)?;
        draft.name(&file)?;
        Ok(Made { bytes, contents, missing })
    })
    .await?
}

/// Refuses what cannot be a backup; gives the whole path of the file.
fn allowed(house: &House, file: &Path) -> Result<PathBuf, BackupError> {
    if !house.settings.database.url.is_sqlite() {
        return Err(BackupError::Postgres);
    }
    let write = |cause| BackupError::Write { path: file.to_owned(), cause };
    let file = std::path::absolute(file).map_err(write)?;
    if file.exists() {
        return Err(BackupError::Exists(file));
    }
    let within = file.parent().unwrap_or(Path::new("/")).canonicalize().map_err(write)?;
    let folder = house.folder.canonicalize().map_err(write)?;
    // a copy inside would be copied with the next one, and is lost with the folder
    if within.starts_with(folder) { Err(BackupError::Inside(file)) } else { Ok(file) }
}

/// Everything else in the folder, whatever it is: settings, key, rules, reports, what was dropped.
fn others(folder: &Path) -> Result<Vec<PathBuf>, BackupError> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(current) = waiting.pop() {
        let read = |cause| BackupError::Read { path: current.clone(), cause };
        for entry in fs::read_dir(&current).map_err(read)? {
            let entry = entry.map_err(read)?;
            let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
            let is_ours = current == folder && OWN_WAY.contains(&name.as_str());
            if is_ours || UNFINISHED.iter().any(|ending| name.ends_with(ending)) {
                continue;
            }
            // a link to a folder may lead anywhere, and round in a circle
            if entry.file_type().map_err(read)?.is_dir() {
                waiting.push(path);
            } else if path.is_file() {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
