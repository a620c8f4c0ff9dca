//! The content-addressed store: one compressed piece a distinct content, named by its SHA-256.
//!
//! It lies in the data folder, in a folder that machines share, or in an S3 store; whoever archives or
//! reads does not see the difference. The manifest and the signed head never lie here but beside the
//! database that they speak of: machines that share a database and a vault each sign with their own key.

use std::collections::HashSet;
use std::io::{self, BufReader, Read};
use std::path::PathBuf;

use sha2::{Digest as _, Sha256};

use super::ArchiveError;
use super::folder::Folder;
#[cfg(feature = "s3")]
use super::s3::Store;
use super::scratch::Scratch;
use crate::domain::evidence::Digest;
use crate::settings::Archive;
use crate::settings::archive::Place;

/// Bytes that are moved at once.
pub(super) const CHUNK: usize = 1 << 17;

/// Where the bytes of a digest lie in any archive: `ab/cdef….zst`.
pub fn piece_name(digest: &Digest) -> String {
    let hex = digest.to_string();
    format!("{}/{}.zst", &hex[..2], &hex[2..])
}

/// Where archived bytes lie.
#[derive(Debug, Clone)]
pub struct Vault {
    /// The folder in which bytes are made ready before they get their name.
    scratch: PathBuf,
    shelf: Shelf,
}

#[derive(Debug, Clone)]
enum Shelf {
    Folder(Folder),
    #[cfg(feature = "s3")]
    Store(std::sync::Arc<Store>),
}

/// What was taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    pub digest: Digest,
    pub bytes: u64,
    /// False when the same bytes were here already.
    pub is_new: bool,
}

impl Vault {
    /// In a folder that belongs to one data folder alone.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self::in_folder(Folder { path: folder.into(), is_shared: false })
    }

    /// Where the settings say; `own` is the folder of the data folder itself.
    ///
    /// # Errors
    /// [`ArchiveError`] when the place is none, or none of this program's.
    pub fn of(settings: &Archive, own: PathBuf) -> Result<Self, ArchiveError> {
        match settings.place()? {
            Place::Own => Ok(Self::new(own)),
            Place::Folder(path) => Ok(Self::in_folder(Folder { path, is_shared: true })),
            #[cfg(feature = "s3")]
            Place::Store { bucket, prefix } => {
                let store = Store::open(&bucket, &prefix, settings)?;
                Ok(Self { scratch: own, shelf: Shelf::Store(store) })
            }
            #[cfg(not(feature = "s3"))]
            Place::Store { .. } => Err(ArchiveError::NotBuilt),
        }
    }

    fn in_folder(folder: Folder) -> Self {
        Self { scratch: folder.path.clone(), shelf: Shelf::Folder(folder) }
    }

    /// Where the bytes of a digest lie, in words.
    pub fn path(&self, digest: &Digest) -> PathBuf {
        match &self.shelf {
            Shelf::Folder(folder) => folder.path_of(digest),
            #[cfg(feature = "s3")]
            Shelf::Store(store) => store.address_of(digest).into(),
        }
    }

    /// Whether the bytes are there; not where nobody can say.
    pub fn has(&self, digest: &Digest) -> bool {
        match &self.shelf {
            Shelf::Folder(folder) => folder.path_of(digest).is_file(),
            #[cfg(feature = "s3")]
            Shelf::Store(store) => store.has(digest).unwrap_or(false),
        }
    }

    /// Takes bytes in one pass: hashed, compressed, forced to disk, and only then given their name.
    ///
    /// # Errors
    /// [`ArchiveError`] when source, disk or store fail; nothing of the half-written file stays visible.
    pub fn take(&self, source: &mut dyn Read) -> Result<Kept, ArchiveError> {
        let scratch = Scratch::new(&self.scratch)?;
        // held, and with it its lock, until the file has its name
        let (digest, bytes, _held) = scratch.fill(source)?;
        let is_new = match &self.shelf {
            Shelf::Folder(folder) => folder.put(&digest, &scratch)?,
            #[cfg(feature = "s3")]
            Shelf::Store(store) => store.put(&digest, &scratch.path)?,
        };
        Ok(Kept { digest, bytes, is_new })
    }

    /// Archived bytes as they lie there, compressed: for copies.
    pub fn raw(&self, digest: &Digest) -> Result<Box<dyn Read + Send>, ArchiveError> {
        match &self.shelf {
            Shelf::Folder(folder) => folder.read(digest),
            #[cfg(feature = "s3")]
            Shelf::Store(store) => store.read(digest),
        }
    }

    /// Opens archived bytes for reading, decompressed.
    pub fn open(&self, digest: &Digest) -> Result<Box<dyn Read + Send>, ArchiveError> {
        let buffered = BufReader::with_capacity(CHUNK, self.raw(digest)?);
        let decoder = zstd::Decoder::with_buffer(buffered)
            .map_err(|cause| ArchiveError::Read { path: self.path(digest), cause })?;
        Ok(Box::new(decoder))
    }

    /// Hashes archived bytes again; tells the digest that they have now and their number.
    pub fn rehash(&self, digest: &Digest) -> Result<(Digest, u64), ArchiveError> {
        let mut bytes = self.open(digest)?;
        hash_all(&mut bytes).map_err(|cause| ArchiveError::Read { path: self.path(digest), cause })
    }

    /// Removes what killed runs left: half-written files that nobody holds, and files older than a day
    /// that are not `named`. Tells how many.
    pub fn sweep(&self, named: &HashSet<Digest>) -> Result<usize, ArchiveError> {
        match &self.shelf {
            Shelf::Folder(folder) => folder.sweep(named),
            #[cfg(feature = "s3")]
            // what lies in the store is everybody's; it is made ready here
            Shelf::Store(_) => Folder { path: self.scratch.clone(), is_shared: false }.sweep(named),
        }
    }

    /// The shared place, in words, when it answers; nothing when the data folder has its own.
    ///
    /// # Errors
    /// [`ArchiveError`] tells why nothing could be archived there now.
    pub fn shared(&self) -> Result<Option<String>, ArchiveError> {
        match &self.shelf {
            Shelf::Folder(folder) if !folder.is_shared => Ok(None),
            Shelf::Folder(Folder { path, .. }) => {
                Scratch::new(path)?.touch()?;
                Ok(Some(path.display().to_string()))
            }
            #[cfg(feature = "s3")]
            Shelf::Store(store) => store.answers().map(Some),
        }
    }
}

/// The digest of everything that a source gives, and how many bytes it is; nothing is kept.
pub fn hash_all(source: &mut dyn Read) -> io::Result<(Digest, u64)> {
    let mut hasher = Sha256::new();
    let mut chunk = vec![0; CHUNK];
    let mut bytes = 0;
    loop {
        let count = source.read(&mut chunk)?;
        if count == 0 {
            return Ok((Digest::from_bytes(hasher.finalize().into()), bytes));
        }
        hasher.update(&chunk[..count]);
        bytes += count as u64;
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::time::{Duration, SystemTime};

    use super::*;

    #[test]
    fn the_same_bytes_are_kept_once_and_read_back_as_they_were() {
        let folder = tempfile::tempdir().unwrap();
        let vault = Vault::new(folder.path());
        let first = vault.take(&mut &b"abc"[..]).unwrap();
        let again = vault.take(&mut &b"abc"[..]).unwrap();
        assert!(first.is_new && !again.is_new);
        assert_eq!(first.digest, again.digest);
        // the test vector of FIPS 180-2
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(first.digest.to_string(), expected);
        let mut back = Vec::new();
        vault.open(&first.digest).unwrap().read_to_end(&mut back).unwrap();
        assert_eq!(back, b"abc");
        assert_eq!(vault.rehash(&first.digest).unwrap(), (first.digest, 3));
    }

    #[test]
    fn a_source_that_breaks_off_leaves_nothing_behind() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("cut"))
            }
        }
        let folder = tempfile::tempdir().unwrap();
        let vault = Vault::new(folder.path());
        assert!(vault.take(&mut Broken).is_err());
        assert_eq!(fs::read_dir(folder.path().join("incoming")).unwrap().count(), 0);
    }

    #[test]
    fn in_a_shared_folder_nothing_is_swept_away_that_another_may_have_written() {
        let folder = tempfile::tempdir().unwrap();
        let mut settings = crate::settings::Settings::defaults().unwrap().archive;
        settings.url = folder.path().display().to_string();
        let own = folder.path().join("own");
        let shared = Vault::of(&settings, own.clone()).unwrap();
        let kept = shared.take(&mut &b"abc"[..]).unwrap();
        let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1);
        let age = |path: &std::path::Path| {
            fs::File::options().write(true).open(path).unwrap().set_modified(long_ago).unwrap();
        };
        age(&shared.path(&kept.digest));
        let half = folder.path().join("incoming/half");
        fs::write(&half, "x").unwrap();
        assert_eq!(shared.sweep(&HashSet::new()).unwrap(), 0, "another machine may be writing it");
        age(&half);
        assert_eq!(shared.sweep(&HashSet::new()).unwrap(), 1);
        assert!(shared.has(&kept.digest) && !own.exists());
        let same = Vault::new(folder.path());
        assert_eq!(same.sweep(&HashSet::new()).unwrap(), 1, "in one's own nobody else writes");
    }
}
