//! `restore`: a data folder out of a backup, put in its place when it has proved itself.
//!
//! Everything is unpacked beside the folder that is to be, each file against its hash, and then
//! verified as any archive is. Only then it gets its name, in one step: killed at any moment, there is
//! either no data folder or the whole one.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Component, Path, PathBuf};

use zip::ZipArchive;

use super::contents::{Contents, FORMAT, NAME, Packed};
use super::copying::{Failed, copy};
use crate::archive::verify::Verdict;
use crate::clock::Clock;
use crate::domain::evidence::Digest;
use crate::jobs::house::{House, HouseError};
use crate::jobs::seal::SealError;
use crate::jobs::verify;
use crate::settings::{DatabaseUrl, Settings};

/// Held while a folder is restored.
const LOCK: &str = ".lock";

/// What to restore, and where.
#[derive(Debug, Clone)]
pub struct Wanted {
    pub file: PathBuf,
    pub folder: PathBuf,
    /// Put it in place though the archive was not sound when the backup was made.
    pub though_unsound: bool,
}

/// A folder that was restored.
#[derive(Debug)]
pub struct Restored {
    pub contents: Contents,
    pub verdict: Verdict,
}

/// Why nothing was restored; nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    #[error("a backup is restored into a data folder with its own SQLite file")]
    Postgres,
    #[error("the folder is not empty")]
    NotEmpty(PathBuf),
    #[error("the folder is being restored by another program")]
    Busy(PathBuf),
    #[error("the backup cannot be read: {cause}")]
    Unreadable { path: PathBuf, cause: io::Error },
    #[error("the backup is not whole: {reason}")]
    Broken { path: PathBuf, reason: String },
    #[error("the backup is of version {0} of this program, which knows more")]
    Newer(String),
    #[error("the folder cannot be written: {cause}")]
    Write { path: PathBuf, cause: io::Error },
    #[error("what was saved does not prove itself: {} things are wrong", .0.flaws.len())]
    Unsound(Box<Verdict>),
    #[error(transparent)]
    House(#[from] HouseError),
    #[error(transparent)]
    Verify(#[from] SealError),
    #[error("the work was interrupted")]
    Interrupted(#[from] tokio::task::JoinError),
}

/// Restores a backup; `progress` is told how many of how many bytes are there.
pub async fn restore(
    wanted: &Wanted,
    settings: &Settings,
    clock: Clock,
    progress: impl FnMut(u64, u64) + Send + 'static,
) -> Result<Restored, RestoreError> {
    if !settings.database.url.is_sqlite() {
        return Err(RestoreError::Postgres);
    }
    let folder = std::path::absolute(&wanted.folder)
        .map_err(|cause| RestoreError::Write { path: wanted.folder.clone(), cause })?;
    if !is_free(&folder) {
        return Err(RestoreError::NotEmpty(folder));
    }
    let file = wanted.file.clone();
    let building = Building::of(&folder);
    let (building, contents) = tokio::task::spawn_blocking(move || {
        let (archive, contents) = open(&file)?;
        let building = building.begin()?;
        unpack(&file, archive, &contents, &building.path, progress)?;
        Ok::<_, RestoreError>((building, contents))
    })
    .await??;
    let verdict = Box::pin(prove(&building.path, settings, clock)).await?;
    if !verdict.is_sound() && !wanted.though_unsound {
        return Err(RestoreError::Unsound(Box::new(verdict)));
    }
    building.name(&folder)?;
    Ok(Restored { contents, verdict })
}

/// Nothing is there, or nothing is in it.
fn is_free(folder: &Path) -> bool {
    match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

/// The folder beside its place, while it is not whole; it goes when this does.
struct Building {
    path: PathBuf,
    lock: Option<File>,
}

impl Building {
    fn of(folder: &Path) -> Self {
        let mut name = folder.as_os_str().to_owned();
        name.push(".restoring");
        Self { path: name.into(), lock: None }
    }

    /// Makes it empty: what a killed run left in it goes.
    fn begin(self) -> Result<Self, RestoreError> {
        let path = self.path.clone();
        let write = |cause| RestoreError::Write { path: path.clone(), cause };
        fs::create_dir_all(&path).map_err(write)?;
        let lock = File::create(path.join(LOCK)).map_err(write)?;
        if lock.try_lock().is_err() {
            return Err(RestoreError::Busy(path));
        }
        for entry in fs::read_dir(&path).map_err(write)? {
            let entry = entry.map_err(write)?;
            let removed = match entry.file_type() {
                Ok(kind) if kind.is_dir() => fs::remove_dir_all(entry.path()),
                _ if entry.file_name() == LOCK => Ok(()),
                _ => fs::remove_file(entry.path()),
            };
            removed.map_err(write)?;
        }
        Ok(Self { path, lock: Some(lock) })
    }

    /// Puts it in its place.
    fn name(mut self, folder: &Path) -> Result<(), RestoreError> {
        let write = |cause| RestoreError::Write { path: folder.to_owned(), cause };
        fs::remove_file(self.path.join(LOCK)).map_err(write)?;
        File::open(&self.path).and_then(|folder| folder.sync_all()).map_err(write)?;
        // an empty folder is replaced, and a full one is not
        fs::rename(&self.path, folder).map_err(write)?;
        self.lock = None;
        let above = folder.parent().unwrap_or(Path::new("/"));
        File::open(above).and_then(|above| above.sync_all()).map_err(write)
    }
}

impl Drop for Building {
    fn drop(&mut self) {
        // only what this run made: another one may hold it
        if self.lock.is_some() {
            let _gone = fs::remove_dir_all(&self.path);
        }
    }
}

/// Opens a backup and reads its list.
fn open(file: &Path) -> Result<(ZipArchive<File>, Contents), RestoreError> {
    let broken = |reason: String| RestoreError::Broken { path: file.to_owned(), reason };
    let bytes = File::open(file)
        .map_err(|cause| RestoreError::Unreadable { path: file.to_owned(), cause })?;
    // its list stands at its end, so that a backup cut short is none
    let mut archive = ZipArchive::new(bytes).map_err(|error| broken(error.to_string()))?;
    let mut text = String::new();
    archive
        .by_name(NAME)
        .map_err(|_| broken(format!("{NAME} is not in it: it is no backup of actaviva")))?
        .read_to_string(&mut text)
        .map_err(|error| broken(error.to_string()))?;
    let contents: Contents =
        serde_json::from_str(&text).map_err(|error| broken(format!("{NAME}: {error}")))?;
    if contents.format > FORMAT {
        return Err(RestoreError::Newer(contents.version));
    }
    Ok((archive, contents))
}

fn unpack(
    file: &Path,
    mut archive: ZipArchive<File>,
    contents: &Contents,
    folder: &Path,
    mut progress: impl FnMut(u64, u64),
) -> Result<(), RestoreError> {
    let broken = |reason: String| RestoreError::Broken { path: file.to_owned(), reason };
    let of = contents.files.iter().map(|packed| packed.bytes).sum();
    let mut done = 0;
    for packed in &contents.files {
        let path = inside(folder, &packed.name)
            .ok_or_else(|| broken(format!("«{}» is no name of a file in it", packed.name)))?;
        let mut bytes = archive
            .by_name(&packed.name)
            .map_err(|error| broken(format!("{}: {error}", packed.name)))?;
        let (sha256, length) = write(&path, &mut bytes).map_err(|failed| match failed {
            Failed::Source(cause) => broken(format!("{}: {cause}", packed.name)),
            Failed::Target(cause) => RestoreError::Write { path: path.clone(), cause },
        })?;
        let Packed { name, bytes, sha256: expected } = packed;
        if (sha256, length) != (*expected, *bytes) {
            return Err(broken(format!("{name} is not what was saved")));
        }
        done += length;
        progress(done, of);
    }
    Ok(())
}

/// The path of a file in the folder; nothing for a name that leads out of it.
fn inside(folder: &Path, name: &str) -> Option<PathBuf> {
    let path = Path::new(name);
    let mut parts = path.components();
    let is_inside = !name.is_empty() && parts.all(|part| matches!(part, Component::Normal(_)));
    is_inside.then(|| folder.join(path))
}

fn write(path: &Path, bytes: &mut dyn Read) -> Result<(Digest, u64), Failed> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failed::Target)?;
    }
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
        .map_err(Failed::Target)?;
    let copied = copy(bytes, &mut file)?;
    file.sync_all().map_err(Failed::Target)?;
    Ok(copied)
}

/// Verifies what was unpacked, with the bytes that were unpacked.
async fn prove(folder: &Path, settings: &Settings, clock: Clock) -> Result<Verdict, RestoreError> {
    let mut settings = settings.clone();
    settings.database.url = DatabaseUrl::default();
    settings.archive.url.clear();
    let house = House::open(folder, settings, clock).await?;
    let verdict = verify::run(&house, |_| ()).await;
    house.db.close().await;
    Ok(verdict?)
}
