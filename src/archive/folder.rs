//! Archived bytes in a folder: one compressed file a distinct content, `ab/cdef….zst`.
//!
//! The same bytes put again replace the file that lies there: a damaged copy is mended so. A folder
//! may be shared by data folders that know nothing of each other; there nobody can tell that a file is
//! named by none of them, so it stays.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::ArchiveError;
use super::scratch::Scratch;
use super::vault::piece_name;
use crate::domain::evidence::Digest;

/// The longest that bytes can wait for the commit that names them; a machine that writes for longer
/// than this into a shared folder does not live any more.
const ORPHAN_AGE: Duration = Duration::from_hours(24);

/// A folder of archived bytes.
#[derive(Debug, Clone)]
pub struct Folder {
    pub path: PathBuf,
    /// Other data folders use it too.
    pub is_shared: bool,
}

impl Folder {
    /// Where the bytes of a digest lie: `ab/cdef….zst`.
    pub fn path_of(&self, digest: &Digest) -> PathBuf {
        self.path.join(piece_name(digest))
    }

    /// Gives written bytes their name; tells whether nothing bore it.
    pub fn put(&self, digest: &Digest, scratch: &Scratch) -> Result<bool, ArchiveError> {
        let path = self.path_of(digest);
        let is_new = !path.is_file();
        let write = |cause| ArchiveError::Write { path: path.clone(), cause };
        let folder = path.parent().unwrap_or(&self.path);
        fs::create_dir_all(folder).map_err(write)?;
        fs::rename(&scratch.path, &path).map_err(write)?;
        // the name must survive a power cut as well as the bytes
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(write)?;
        Ok(is_new)
    }

    /// The compressed bytes of a digest.
    pub fn read(&self, digest: &Digest) -> Result<Box<dyn Read + Send>, ArchiveError> {
        let path = self.path_of(digest);
        match File::open(&path) {
            Ok(file) => Ok(Box::new(file)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Err(ArchiveError::Missing(*digest))
            }
            Err(cause) => Err(ArchiveError::Read { path, cause }),
        }
    }

    /// Removes what killed runs left: half-written files that nobody holds, and files older than a day
    /// that are not `named`. Tells how many.
    pub fn sweep(&self, named: &HashSet<Digest>) -> Result<usize, ArchiveError> {
        // the disk's own clock, with which the files were dated
        let now = Scratch::new(&self.path)?.touch()?;
        let mut removed = 0;
        for path in files_in(&self.path.join(Scratch::FOLDER))? {
            let Ok(file) = File::open(&path) else { continue };
            // not every network hands locks on
            if self.is_shared && !is_old(&path, now) {
                continue;
            }
            // the lock is held while the file is removed: its writer would take it in between
            if file.try_lock().is_ok() {
                remove(&path)?;
                removed += 1;
            }
        }
        let folders = if self.is_shared { Vec::new() } else { folders_in(&self.path)? };
        for folder in folders {
            for path in files_in(&folder)? {
                let Some(digest) = digest_of(&path) else { continue };
                if !named.contains(&digest) && is_old(&path, now) {
                    remove(&path)?;
                    removed += 1;
                }
            }
        }
        Ok(removed)
    }
}

fn is_old(path: &Path, now: SystemTime) -> bool {
    let written = fs::metadata(path).and_then(|about| about.modified()).ok();
    written.and_then(|then| now.duration_since(then).ok()).is_some_and(|age| age > ORPHAN_AGE)
}

/// The digest that a file of the archive is named by: the two digits of its folder, then its own.
fn digest_of(path: &Path) -> Option<Digest> {
    let folder = path.parent()?.file_name()?.to_str()?;
    let name = path.file_name()?.to_str()?.strip_suffix(".zst")?;
    format!("{folder}{name}").parse().ok()
}

fn remove(path: &Path) -> Result<(), ArchiveError> {
    fs::remove_file(path).map_err(|cause| ArchiveError::Write { path: path.to_owned(), cause })
}

fn files_in(folder: &Path) -> Result<Vec<PathBuf>, ArchiveError> {
    entries(folder, Path::is_file)
}

fn folders_in(folder: &Path) -> Result<Vec<PathBuf>, ArchiveError> {
    entries(folder, Path::is_dir)
}

fn entries(folder: &Path, wanted: fn(&Path) -> bool) -> Result<Vec<PathBuf>, ArchiveError> {
    let read = |cause| ArchiveError::Read { path: folder.to_owned(), cause };
    let listing = match fs::read_dir(folder) {
        Ok(listing) => listing,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(cause) => return Err(read(cause)),
    };
    let mut paths = Vec::new();
    for entry in listing {
        let path = entry.map_err(read)?.path();
        if wanted(&path) {
            paths.push(path);
        }
    }
    Ok(paths)
}
