//! The two files that a stranger reads: `manifest.jsonl`, one line a leaf, and `checkpoint`.
//!
//! Both are projections of the log in the database and lag behind it for the moment between a
//! commit and its sealing. They are replaced whole (a new file, then its name), so nobody ever
//! reads half of one. What was signed once binds: a log that does not begin with it is refused,
//! because signing it too would hide that somebody rewrote the past.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::ArchiveError;
use super::key::LogKey;
use super::log::{Head, Log, check_head};

/// The public side of an archive.
#[derive(Debug, Clone)]
pub struct Published {
    folder: PathBuf,
}

impl Published {
    pub fn new(archive: impl Into<PathBuf>) -> Self {
        Self { folder: archive.into() }
    }

    pub fn manifest_path(&self) -> PathBuf {
        self.folder.join("manifest.jsonl")
    }

    pub fn checkpoint_path(&self) -> PathBuf {
        self.folder.join("checkpoint")
    }

    /// The manifest as it stands; nothing before the first sealing.
    pub fn manifest(&self) -> Result<Option<String>, ArchiveError> {
        read(&self.manifest_path())
    }

    /// The signed head as it stands; nothing before the first sealing.
    pub fn checkpoint(&self) -> Result<Option<String>, ArchiveError> {
        read(&self.checkpoint_path())
    }

    /// Brings both files up to the log and signs its head; a second call changes nothing.
    ///
    /// # Errors
    /// [`ArchiveError::Forked`] when one of the files holds what the log does not.
    pub fn publish(&self, leaves: &[String], key: &LogKey) -> Result<Head, ArchiveError> {
        let _turn = self.take_turn()?;
        if let Some(text) = self.checkpoint()?
            && !check_head(&text, &key.public)?.is_head_of(leaves)
        {
            return Err(ArchiveError::Forked(self.checkpoint_path()));
        }
        let lines = lines_of(leaves);
        let standing = self.manifest()?;
        if !lines.starts_with(standing.as_deref().unwrap_or_default()) {
            return Err(ArchiveError::Forked(self.manifest_path()));
        }
        if standing.as_ref() != Some(&lines) {
            self.replace(&self.manifest_path(), &lines)?;
        }
        let log = Log::over(leaves.iter().map(String::as_str));
        let head = log.checkpoint(key)?;
        if self.checkpoint()?.as_ref() != Some(&head) {
            self.replace(&self.checkpoint_path(), &head)?;
        }
        Ok(Head { origin: key.origin.clone(), size: log.len(), root: log.root() })
    }

    /// Waits until nobody else is publishing; the turn ends when the file is dropped.
    fn take_turn(&self) -> Result<File, ArchiveError> {
        let path = self.folder.join(".lock");
        let write = |cause| ArchiveError::Write { path: path.clone(), cause };
        fs::create_dir_all(&self.folder).map_err(write)?;
        let file = File::create(&path).map_err(write)?;
        file.lock().map_err(write)?;
        Ok(file)
    }

    fn replace(&self, path: &Path, text: &str) -> Result<(), ArchiveError> {
        let draft = path.with_extension("new");
        let put = || -> io::Result<()> {
            let mut file = File::create(&draft)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()?;
            fs::rename(&draft, path)?;
            File::open(&self.folder)?.sync_all()
        };
        put().map_err(|cause| ArchiveError::Write { path: path.to_owned(), cause })
    }
}

/// The manifest over these leaves.
pub fn lines_of(leaves: &[String]) -> String {
    let mut lines = String::with_capacity(leaves.iter().map(|leaf| leaf.len() + 1).sum());
    for leaf in leaves {
        lines.push_str(leaf);
        lines.push('\n');
    }
    lines
}

fn read(path: &Path) -> Result<Option<String>, ArchiveError> {
    match fs::read(path) {
        // bytes that are no text compare as unequal to every leaf, which is what they are
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(ArchiveError::Read { path: path.to_owned(), cause }),
    }
}
