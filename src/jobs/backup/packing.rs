//! Writing a backup: the file while it has no name, and what goes into it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Read, Write as _};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::BackupError;
use super::contents::{Contents, NAME, Packed};
use super::copying::{CHUNK, Failed, copy};
use crate::archive::ArchiveError;
use crate::archive::vault::{Vault, piece_name};
use crate::domain::evidence::{Digest, ManifestEntry};

/// The files beside a backup while it is made; they go when this does. What a killed run left is
/// written over by the next backup of the same name.
pub struct Draft {
    /// The backup itself, locked.
    file: File,
    path: PathBuf,
    pub facts: PathBuf,
    pub queue: PathBuf,
}

impl Draft {
    /// Takes the place beside the file that is to be.
    pub fn begin(target: &Path) -> Result<Self, BackupError> {
        let beside = |ending: &str| {
            let mut name = target.as_os_str().to_owned();
            name.push(ending);
            PathBuf::from(name)
        };
        let (path, facts, queue) = (beside(".part"), beside(".part.db"), beside(".part.jobs"));
        let write = |cause| BackupError::Write { path: path.clone(), cause };
        let file = private(&path, false).map_err(write)?;
        if file.try_lock().is_err() {
            return Err(BackupError::Busy(target.to_owned()));
        }
        let draft = Self { file, path: path.clone(), facts, queue };
        draft.file.set_len(0).map_err(write)?;
        // databases are copied into files that are empty, and nobody else's to read
        for copy in [&draft.facts, &draft.queue] {
            private(copy, true)
                .map_err(|cause| BackupError::Write { path: copy.clone(), cause })?;
        }
        Ok(draft)
    }

    /// Gives the whole file its name.
    pub fn name(&self, target: &Path) -> Result<(), BackupError> {
        let write = |cause| BackupError::Write { path: target.to_owned(), cause };
        self.file.sync_all().map_err(write)?;
        if target.exists() {
            return Err(BackupError::Exists(target.to_owned()));
        }
        fs::rename(&self.path, target).map_err(write)?;
        let folder = target.parent().unwrap_or(Path::new("/"));
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(write)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        for path in [&self.path, &self.facts, &self.queue] {
            // the backup has its name by now, or there is none
            let _gone = fs::remove_file(path);
        }
    }
}

/// A file that only its owner reads: a backup holds the key, and what people signed.
fn private(path: &Path, empty: bool) -> io::Result<File> {
    OpenOptions::new().write(true).create(true).truncate(empty).mode(0o600).open(path)
}

/// The zip being written.
pub struct Packing {
    zip: ZipWriter<BufWriter<File>>,
    path: PathBuf,
    files: Vec<Packed>,
}

impl Packing {
    pub fn begin(draft: &Draft) -> Result<Self, BackupError> {
        let write = |cause| BackupError::Write { path: draft.path.clone(), cause };
        let file = BufWriter::with_capacity(CHUNK, draft.file.try_clone().map_err(write)?);
        Ok(Self { zip: ZipWriter::new(file), path: draft.path.clone(), files: Vec::new() })
    }

    /// Packs a file under a name.
    pub fn file(&mut self, name: &str, path: &Path) -> Result<(), BackupError> {
        let mut file =
            File::open(path).map_err(|cause| BackupError::Read { path: path.to_owned(), cause })?;
        self.pack(name, CompressionMethod::Deflated, &mut file)
    }

    /// Packs a file of the folder under its path there, if it was not taken away just now.
    pub fn file_if_there(&mut self, folder: &Path, path: &Path) -> Result<(), BackupError> {
        let name = path.strip_prefix(folder).unwrap_or(path).to_string_lossy().into_owned();
        match self.file(&name, path) {
            Err(BackupError::Read { cause, .. }) if cause.kind() == io::ErrorKind::NotFound => {
                Ok(())
            }
            packed => packed,
        }
    }

    pub fn text(&mut self, name: &str, text: &str) -> Result<(), BackupError> {
        self.pack(name, CompressionMethod::Deflated, &mut text.as_bytes())
    }

    /// Packs the archived bytes that are named, compressed as they lie there; tells which are gone.
    pub fn archived(
        &mut self,
        vault: &Vault,
        named: &[ManifestEntry],
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Vec<Digest>, BackupError> {
        let of = named.iter().map(|entry| entry.bytes).sum();
        let (mut done, mut missing) = (0, Vec::new());
        for entry in named {
            match vault.raw(&entry.sha256) {
                Ok(mut bytes) => {
                    let name = format!("archive/{}", piece_name(&entry.sha256));
                    self.pack(&name, CompressionMethod::Stored, &mut bytes)?;
                }
                Err(ArchiveError::Missing(digest)) => missing.push(digest),
                Err(error) => return Err(error.into()),
            }
            done += entry.bytes;
            progress(done, of);
        }
        Ok(missing)
    }

    pub fn take_files(&mut self) -> Vec<Packed> {
        std::mem::take(&mut self.files)
    }

    /// Writes the list, and what makes a zip whole; tells its length.
    pub fn end(mut self, contents: &Contents) -> Result<u64, BackupError> {
        let list = serde_json::to_string_pretty(contents)
            .map_err(|error| self.broken(io::Error::other(error)))?;
        self.text(NAME, &list)?;
        let path = self.path.clone();
        let write = |cause: io::Error| BackupError::Write { path: path.clone(), cause };
        let mut file = self.zip.finish().map_err(|error| write(error.into()))?;
        file.flush().map_err(write)?;
        file.get_ref().metadata().map(|about| about.len()).map_err(write)
    }

    fn pack(
        &mut self,
        name: &str,
        method: CompressionMethod,
        bytes: &mut dyn Read,
    ) -> Result<(), BackupError> {
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .large_file(true)
            .unix_permissions(0o600);
        self.zip.start_file(name, options).map_err(|error| self.broken(error.into()))?;
        let (sha256, length) = copy(bytes, &mut self.zip).map_err(|failed| match failed {
            Failed::Source(cause) => BackupError::Read { path: name.into(), cause },
            Failed::Target(cause) => BackupError::Write { path: self.path.clone(), cause },
        })?;
        self.files.push(Packed { name: name.to_owned(), bytes: length, sha256 });
        Ok(())
    }

    fn broken(&self, cause: io::Error) -> BackupError {
        BackupError::Write { path: self.path.clone(), cause }
    }
}
