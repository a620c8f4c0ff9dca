//! A file that a person hands over in a page: written aside, and put into the drop folder when whole.
//!
//! From there it goes the way of every file of that folder. Its name is the person's own, as far as a
//! name can be trusted; nothing that lies there is written over.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;
use tokio::io::AsyncWriteExt;

use super::house::House;
use super::job::{Job, Order};
use super::queue::{Queue, QueueError};
use crate::clock::Clock;
use crate::domain::evidence::Digest;
use crate::sources::inbox;
use crate::store::db::StoreError;
use crate::store::snapshots;

/// What comes is hidden under this until it is whole: the drop folder's readers leave it alone.
const ASIDE: &str = ".subida-";
/// Nobody uploads for so long: what is older was left by a program that was killed.
const STALE: Duration = Duration::from_hours(24);
const LONGEST_NAME: usize = 120;
/// Names of the same file that are tried.
const MOST_ALIKE: u32 = 1000;

/// Why a file was not taken; nothing of it is kept.
#[derive(Debug, thiserror::Error)]
pub enum UploadError {
    #[error("the file cannot be written into the drop folder")]
    Disk(#[from] io::Error),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Queue(#[from] QueueError),
}

/// A file on its way in.
pub struct Arriving {
    inbox: PathBuf,
    aside: NamedTempFile,
    file: tokio::fs::File,
    hasher: Sha256,
    bytes: u64,
}

/// A file that came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    pub name: String,
    pub sha256: Digest,
    pub bytes: u64,
    /// The archive has these very bytes already, so they were not kept a second time.
    pub is_known: bool,
}

impl Arriving {
    /// Makes room for a file.
    pub fn begin(house: &House) -> Result<Self, UploadError> {
        let inbox = house.inbox_folder();
        fs::create_dir_all(&inbox)?;
        clear(&inbox)?;
        let aside = tempfile::Builder::new().prefix(ASIDE).tempfile_in(&inbox)?;
        let file = tokio::fs::File::from_std(aside.reopen()?);
        Ok(Self { inbox, aside, file, hasher: Sha256::new(), bytes: 0 })
    }

    /// Takes the next bytes.
    pub async fn write(&mut self, piece: &[u8]) -> Result<(), UploadError> {
        self.hasher.update(piece);
        self.bytes += piece.len() as u64;
        Ok(self.file.write_all(piece).await?)
    }

    pub const fn is_empty(&self) -> bool {
        self.bytes == 0
    }

    /// Puts the whole file into the drop folder, and has it read as soon as it has lain there for as
    /// long as every file must.
    pub async fn end(
        mut self,
        house: &House,
        queue: &Queue,
        said: &str,
    ) -> Result<Arrived, UploadError> {
        self.file.flush().await?;
        self.file.sync_all().await?;
        let sha256 = Digest::from_bytes(self.hasher.finalize().into());
        let known = snapshots::by_digest(&house.db, &sha256).await?;
        let mut arrived =
            Arrived { name: name_of(said), sha256, bytes: self.bytes, is_known: true };
        if known.is_some_and(|known| known.is_loaded()) {
            return Ok(arrived);
        }
        arrived.is_known = false;
        arrived.name = put(&self.inbox, self.aside, &arrived.name)?;
        let settle = house.settings.fetching.inbox_settle_seconds;
        let order = Order::new(Job::Inbox, sha256.short());
        queue.push(&order, Duration::from_secs(settle + 1)).await?;
        Ok(arrived)
    }
}

/// Gives the file its name, or the next one that is free.
fn put(inbox: &Path, mut aside: NamedTempFile, name: &str) -> Result<String, io::Error> {
    for number in 1..MOST_ALIKE {
        let free = if number == 1 { name.to_owned() } else { format!("{number}-{name}") };
        match aside.persist_noclobber(inbox.join(&free)) {
            Ok(_) => {
                fs::File::open(inbox)?.sync_all()?;
                return Ok(free);
            }
            Err(refused) if refused.error.kind() == io::ErrorKind::AlreadyExists => {
                aside = refused.file;
            }
            Err(refused) => return Err(refused.error),
        }
    }
    Err(io::Error::other("too many files of one name wait in the drop folder"))
}

/// Removes what killed programs left.
fn clear(inbox: &Path) -> io::Result<()> {
    let now: std::time::SystemTime = Clock::System.now().into();
    for entry in fs::read_dir(inbox)? {
        let entry = entry?;
        let is_aside = entry.file_name().to_string_lossy().starts_with(ASIDE);
        let written = entry.metadata().and_then(|about| about.modified()).ok();
        let age = written.and_then(|then| now.duration_since(then).ok());
        if is_aside && age.is_some_and(|age| age > STALE) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// The last part of what a browser says, without what could hide a file, steer a terminal or keep the
/// drop folder from reading it.
fn name_of(said: &str) -> String {
    let last = said.rsplit(['/', '\\']).next().unwrap_or_default();
    let mild: String = last.chars().filter(|letter| !letter.is_control()).collect();
    let mild = crate::domain::text::tame(mild.trim().trim_start_matches(['.', '~', '$', ' ']));
    let cut = mild.chars().count().saturating_sub(LONGEST_NAME);
    // the end of a name says what it is
    let name: String = mild.chars().skip(cut).collect();
    match name.as_str() {
        "" => "archivo".to_owned(),
        name if inbox::is_named_unfinished(Path::new(name)) => format!("{name}.dat"),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_persons_own_and_leads_nowhere_else() {
        for (said, name) in [
            ("2025-Gasto-Mensual.csv", "2025-Gasto-Mensual.csv"),
            ("C:\\Users\\ana\\Descargas\\año 2025.xlsx", "año 2025.xlsx"),
            ("../../etc/passwd", "passwd"),
            (".oculto", "oculto"),
            ("~$libro.xlsx", "libro.xlsx"),
            ("a\u{202e}b\n.csv", "a␀b.csv"),
            ("gasto.csv.part", "gasto.csv.part.dat"),
            ("..", "archivo"),
            ("", "archivo"),
        ] {
            assert_eq!(name_of(said), name, "{said:?}");
        }
        let long = format!("{}.csv", "x".repeat(500));
        assert!(name_of(&long).len() == LONGEST_NAME && name_of(&long).ends_with("x.csv"));
    }

    #[test]
    fn nothing_that_lies_there_is_written_over() {
        let inbox = tempfile::tempdir().unwrap();
        let aside = || tempfile::Builder::new().prefix(ASIDE).tempfile_in(&inbox).unwrap();
        assert_eq!(put(inbox.path(), aside(), "a.csv").unwrap(), "a.csv");
        assert_eq!(put(inbox.path(), aside(), "a.csv").unwrap(), "2-a.csv");
        assert_eq!(fs::read_dir(inbox.path()).unwrap().count(), 2);
    }
}
