//! The drop folder: files that a person fetched by hand, because a portal shuts programs out.
//!
//! A file that is still being copied is left for the next time. One that was read goes to `done`, a wrong
//! one to `refused`, each with a note beside it: nothing of a person's is deleted here, although the
//! bytes of both lie in the archive. They may be, and the note says so.

use std::fs::{self, Metadata};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Where a file goes that was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Read, and kept in the archive.
    Done,
    /// Not believed.
    Refused,
}

impl Shelf {
    const fn folder(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Refused => "refused",
        }
    }
}

/// Endings under which programs keep what is not whole yet.
const UNFINISHED: [&str; 6] = ["part", "crdownload", "download", "filepart", "tmp", "swp"];

/// The files that lie ready, and those that are still being copied.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub ready: Vec<PathBuf>,
    pub unfinished: Vec<PathBuf>,
}

/// Looks into the folder, made when missing; `now` is the machine's own time.
pub fn look(folder: &Path, settle: Duration, now: SystemTime) -> io::Result<Found> {
    fs::create_dir_all(folder)?;
    let mut found = Found::default();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, about) = (entry.path(), entry.metadata()?);
        let name = entry.file_name().to_string_lossy().into_owned();
        if !about.is_file() || name.starts_with('.') || name.starts_with("~$") {
            continue;
        }
        let is_named_so = is_named_unfinished(&path);
        // a file from the future was not changed just now
        let age = changed(&about).and_then(|then| now.duration_since(then).ok());
        let is_fresh = age.is_some_and(|age| age < settle);
        if is_named_so || is_fresh {
            found.unfinished.push(path);
        } else {
            found.ready.push(path);
        }
    }
    found.ready.sort();
    found.unfinished.sort();
    Ok(found)
}

/// Whether a file bears one of the names of what is not whole yet.
pub fn is_named_unfinished(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| UNFINISHED.contains(&ending.as_str()))
}

/// When a file was last written to. A program that copies may give it the time of its original, but
/// not the time at which the disk took its last bytes.
fn changed(about: &Metadata) -> Option<SystemTime> {
    let written = about.modified().ok();
    let seconds = u64::try_from(about.ctime()).ok();
    written.max(seconds.map(|seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)))
}

/// Moves a file onto a shelf, never over another one, with a note beside it.
pub fn put(folder: &Path, shelf: Shelf, path: &Path, words: &str) -> io::Result<PathBuf> {
    let shelf = folder.join(shelf.folder());
    fs::create_dir_all(&shelf)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut target = shelf.join(&name);
    let mut number = 1;
    while target.exists() {
        number += 1;
        target = shelf.join(format!("{number}-{name}"));
    }
    fs::rename(path, &target)?;
    let mut note = target.clone().into_os_string();
    note.push(".txt");
    fs::write(note, words)?;
    Ok(target)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_still_being_copied_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str| fs::write(folder.path().join(name), "x").unwrap();
        for name in ["b.csv", "a.csv", "c.csv.part", ".hidden", "~$open.xlsx"] {
            put(name);
        }
        let names = |paths: &[PathBuf]| -> Vec<String> {
            paths.iter().map(|path| path.file_name().unwrap().to_str().unwrap().into()).collect()
        };
        let then = fs::metadata(folder.path().join("a.csv")).unwrap().modified().unwrap();
        let settle = Duration::from_secs(10);
        let soon = look(folder.path(), settle, then + Duration::from_secs(1)).unwrap();
        assert!(soon.ready.is_empty() && soon.unfinished.len() == 3);
        let later = look(folder.path(), settle, then + Duration::from_mins(1)).unwrap();
        assert_eq!(names(&later.ready), ["a.csv", "b.csv"]);
        assert_eq!(names(&later.unfinished), ["c.csv.part"]);
    }

    #[test]
    fn a_file_on_a_shelf_keeps_its_name_and_gets_a_note_and_nothing_is_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        for words in ["first", "second"] {
            fs::write(&path, words).unwrap();
            put(folder.path(), Shelf::Refused, &path, words).unwrap();
        }
        let read =
            |name: &str| fs::read_to_string(folder.path().join("refused").join(name)).unwrap();
        assert_eq!((read("a.csv"), read("a.csv.txt")), ("first".into(), "first".into()));
        assert_eq!((read("2-a.csv"), read("2-a.csv.txt")), ("second".into(), "second".into()));
        assert!(!path.exists());
        fs::write(&path, "third").unwrap();
        let done = put(folder.path(), Shelf::Done, &path, "read").unwrap();
        assert_eq!(done, folder.path().join("done/a.csv"));
    }

    #[test]
    fn a_copy_that_took_over_an_old_time_is_still_being_copied() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        fs::write(&path, "half").unwrap();
        let file = fs::File::options().write(true).open(&path).unwrap();
        let old = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
        file.set_modified(old).unwrap();
        let settle = Duration::from_secs(10);
        // the disk's own clock counts
        let taken = fs::metadata(&path).unwrap().ctime();
        let taken = SystemTime::UNIX_EPOCH + Duration::from_secs(u64::try_from(taken).unwrap());
        let soon = look(folder.path(), settle, taken + Duration::from_secs(2)).unwrap();
        assert_eq!((soon.ready.len(), soon.unfinished.len()), (0, 1));
        let later = look(folder.path(), settle, taken + Duration::from_secs(12)).unwrap();
        assert_eq!(later.ready.len(), 1);
    }
}
