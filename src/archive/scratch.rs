//! A file of the archive before it has its name: written, hashed, forced to disk.
//!
//! It is locked by its writer, so that sweeping tells the living from what a killed run left.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use sha2::{Digest as _, Sha256};

use super::ArchiveError;
use super::vault::CHUNK;
use crate::domain::evidence::Digest;

/// Speed over size: published CSV shrinks 17:1 at this level already; level 3 takes twice the time
/// for four parts in a hundred.
const LEVEL: i32 = 1;

/// A file being written; removed when dropped before it was given its name.
pub struct Scratch {
    pub path: PathBuf,
}

impl Scratch {
    pub const FOLDER: &str = "incoming";

    pub fn new(archive: &Path) -> Result<Self, ArchiveError> {
        let folder = archive.join(Self::FOLDER);
        let write = |cause| ArchiveError::Write { path: folder.clone(), cause };
        fs::create_dir_all(&folder).map_err(write)?;
        let mut unique = [0; 16];
        getrandom::fill(&mut unique).map_err(|error| write(io::Error::other(error)))?;
        let name = format!("{:032x}", u128::from_be_bytes(unique));
        Ok(Self { path: folder.join(name) })
    }

    /// Takes bytes in one pass; the file stays locked for as long as it is held.
    pub fn fill(&self, source: &mut dyn Read) -> Result<(Digest, u64, File), ArchiveError> {
        let write = |cause| ArchiveError::Write { path: self.path.clone(), cause };
        let file = self.locked().map_err(write)?;
        let mut encoder = zstd::Encoder::new(file, LEVEL).map_err(write)?;
        // on a thread of its own, because hashing takes this one whole
        encoder.multithread(1).map_err(write)?;
        let mut hasher = Sha256::new();
        let mut chunk = vec![0; CHUNK];
        let mut bytes: u64 = 0;
        loop {
            let count = match source.read(&mut chunk) {
                Ok(0) => break,
                Ok(count) => count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(cause) => return Err(ArchiveError::Source(cause)),
            };
            hasher.update(&chunk[..count]);
            encoder.write_all(&chunk[..count]).map_err(write)?;
            bytes += count as u64;
        }
        let file = encoder.finish().map_err(write)?;
        file.sync_all().map_err(write)?;
        Ok((Digest::from_bytes(hasher.finalize().into()), bytes, file))
    }

    /// Makes the file, and takes its lock before a sweep finds it without.
    fn locked(&self) -> io::Result<File> {
        loop {
            let file = File::create_new(&self.path)?;
            file.lock()?;
            if self.path.is_file() {
                return Ok(file);
            }
        }
    }

    /// Makes the file empty, to learn what time the disk has.
    pub fn touch(&self) -> Result<SystemTime, ArchiveError> {
        File::create_new(&self.path)
            .and_then(|file| file.metadata()?.modified())
            .map_err(|cause| ArchiveError::Write { path: self.path.clone(), cause })
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // renamed files are no longer here; a leftover is swept on the next opening
        let _gone = fs::remove_file(&self.path);
    }
}
