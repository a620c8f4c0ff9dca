//! A file that is being downloaded, over cut transfers, killed programs and power cuts.
//!
//! Beside the bytes lies a note of what they are a part of: the portal's own mark of the version, and
//! how many bytes are known to be on the disk. A transfer is continued only with that mark
//! (`If-Range`): without one, or when the portal answers with another, it begins again, because two
//! versions must never be spliced.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::body::LOOKED_AT;
use super::intake::{Head, Intake};
use super::{FetchError, Fetched};
use crate::domain::evidence::Digest;
use crate::domain::fetch::Outcome;

/// After so many bytes the disk is asked to have them: what a power cut can cost.
const SURE_EVERY: u64 = 64 << 20;
/// A transfer that was not gone on with for so long is begun again, if ever: the portal has another
/// version by then.
const LONGEST_BREAK: Duration = Duration::from_hours(7 * 24);

/// What is known of the file beside its bytes.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Note {
    url: String,
    /// A strong `ETag`, else `Last-Modified`.
    version: Option<String>,
    total: Option<u64>,
    /// Bytes that are on the disk for sure.
    sure: u64,
}

/// A file being downloaded; locked, so that two programs never write into one.
#[derive(Debug)]
pub struct Part {
    path: PathBuf,
    file: File,
    length: u64,
    note: Note,
}

impl Part {
    /// Opens what came of an address so far.
    ///
    /// # Errors
    /// [`FetchError::Taken`] when another program is downloading the same.
    pub fn open(folder: &Path, url: &str) -> Result<Self, FetchError> {
        fs::create_dir_all(folder)?;
        let name = Digest::from_bytes(Sha256::digest(url.as_bytes()).into()).to_string();
        let path = folder.join(format!("{}.part", &name[..24]));
        let file =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path)?;
        if file.try_lock().is_err() {
            return Err(FetchError::Taken);
        }
        let fresh = || Note { url: url.to_owned(), ..Note::default() };
        let mut note: Note = fs::read(note_path(&path))
            .ok()
            .and_then(|text| serde_json::from_slice(&text).ok())
            .filter(|note: &Note| note.url == url)
            .unwrap_or_else(fresh);
        // what the disk was not asked to have may be holes after a power cut
        let length = file.metadata()?.len().min(note.sure);
        file.set_len(length)?;
        note.sure = length;
        let mut part = Self { path, file, length, note };
        part.file.seek(SeekFrom::Start(length))?;
        Ok(part)
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Goes again when nothing came.
    pub fn leave_nothing(self) {
        if self.length == 0 {
            remove(&self.path);
        }
    }

    fn note_down(&mut self) -> io::Result<()> {
        self.file.sync_data()?;
        self.note.sure = self.length;
        let text = serde_json::to_vec(&self.note).map_err(io::Error::other)?;
        let path = note_path(&self.path);
        let new = path.with_extension("new");
        fs::write(&new, text)?;
        fs::rename(new, path)
    }
}

fn note_path(path: &Path) -> PathBuf {
    path.with_extension("json")
}

/// Removes what lies in the archive now.
pub fn clear(fetched: &Fetched) {
    if let super::Bytes::File(path) = &fetched.bytes {
        remove(path);
    }
}

/// Removes the parts that nobody goes on with: some portals give each day's file an address of its own,
/// and what broke off under yesterday's would lie there for ever.
pub fn sweep(folder: &Path, now: SystemTime) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let written = entry.metadata().and_then(|about| about.modified()).unwrap_or(now);
        let is_old = now.duration_since(written).is_ok_and(|age| age > LONGEST_BREAK);
        let is_part = path.extension().is_some_and(|ending| ending == "part");
        // whoever is downloading it holds its lock
        if is_part && is_old && File::open(&path).is_ok_and(|file| file.try_lock().is_ok()) {
            remove(&path);
        }
    }
}

/// Removes a part with its note.
fn remove(path: &Path) {
    for path in [path, &note_path(path)] {
        // a leftover is downloaded over the next time
        let _gone = fs::remove_file(path);
    }
}

/// The portal's mark of a version that may be used to continue: a weak one says only that two
/// versions are alike.
fn version(head: &Head<'_>) -> Option<String> {
    let strong = head.header("etag").filter(|tag| tag.starts_with('"'));
    strong.or_else(|| head.header("last-modified")).map(str::to_owned)
}

/// Where a part begins and how long the whole is: `bytes 1000-1999/7000`.
fn range(value: &str) -> Option<(u64, Option<u64>)> {
    let (part, whole) = value.trim().strip_prefix("bytes")?.trim().split_once('/')?;
    Some((part.split_once('-')?.0.trim().parse().ok()?, whole.trim().parse().ok()))
}

impl Intake for Part {
    fn ask(&self) -> Vec<(&'static str, String)> {
        match &self.note.version {
            Some(version) if self.length > 0 => {
                vec![("range", format!("bytes={}-", self.length)), ("if-range", version.clone())]
            }
            _ => vec![],
        }
    }

    fn begin(&mut self, head: &Head<'_>) -> io::Result<Option<(Outcome, String)>> {
        let now = version(head);
        if head.status == 206 {
            let fits =
                head.header("content-range").and_then(range).is_some_and(|(start, whole)| {
                    start == self.length && (whole.is_none() || whole == self.note.total)
                });
            let same = now.is_none() || now == self.note.version;
            if fits && same {
                return Ok(None);
            }
            self.start_over()?;
            let words = "the rest that came is not the rest of what we have";
            return Ok(Some((Outcome::Changed, words.to_owned())));
        }
        self.start_over()?;
        self.note.version = now;
        self.note.total = head.content_length();
        Ok(None)
    }

    fn take(&mut self, chunk: &[u8]) -> io::Result<()> {
        self.file.write_all(chunk)?;
        self.length += chunk.len() as u64;
        if self.length - self.note.sure >= SURE_EVERY { self.note_down() } else { Ok(()) }
    }

    fn pause(&mut self) -> io::Result<()> {
        self.note_down()
    }

    fn start_over(&mut self) -> io::Result<()> {
        self.file.set_len(0)?;
        self.file.seek(SeekFrom::Start(0))?;
        self.length = 0;
        self.note.version = None;
        self.note.total = None;
        self.note.sure = 0;
        Ok(())
    }

    fn length(&self) -> u64 {
        self.length
    }

    fn total(&self) -> Option<u64> {
        self.note.total
    }

    fn edges(&mut self) -> io::Result<(Vec<u8>, Vec<u8>)> {
        let looked_at = LOOKED_AT as u64;
        let (mut head, mut tail) = (Vec::new(), Vec::new());
        self.file.seek(SeekFrom::Start(0))?;
        (&self.file).take(looked_at).read_to_end(&mut head)?;
        self.file.seek(SeekFrom::Start(self.length.saturating_sub(looked_at)))?;
        (&self.file).take(looked_at).read_to_end(&mut tail)?;
        self.file.seek(SeekFrom::Start(self.length))?;
        Ok((head, tail))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;

    fn headers(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_part_is_continued_by_another_program_and_only_with_the_mark_of_its_version() {
        let folder = tempfile::tempdir().unwrap();
        let whole = headers(&[("ETag", "\"v1\""), ("Content-Length", "8")]);
        {
            let mut part = Part::open(folder.path(), "http://a/b").unwrap();
            assert_eq!(part.ask(), []);
            part.begin(&Head { status: 200, headers: &whole }).unwrap();
            part.take(b"abcd").unwrap();
            part.pause().unwrap();
            part.take(b"not asked to be on the disk").unwrap();
        }
        let mut part = Part::open(folder.path(), "http://a/b").unwrap();
        let asked = [("range", "bytes=4-".to_owned()), ("if-range", "\"v1\"".to_owned())];
        assert_eq!(part.ask(), asked);
        let rest = headers(&[("ETag", "\"v1\""), ("Content-Range", "bytes 4-7/8")]);
        assert_eq!(part.begin(&Head { status: 206, headers: &rest }).unwrap(), None);
        part.take(b"efgh").unwrap();
        assert_eq!(part.edges().unwrap().0, b"abcdefgh");
    }

    #[test]
    fn two_versions_are_never_spliced() {
        let folder = tempfile::tempdir().unwrap();
        let mut part = Part::open(folder.path(), "http://a/b").unwrap();
        let first = headers(&[("ETag", "\"v1\""), ("Content-Length", "8")]);
        part.begin(&Head { status: 200, headers: &first }).unwrap();
        part.take(b"abcd").unwrap();
        // a portal that does not know If-Range gives the rest of another version
        let other = headers(&[("ETag", "\"v2\""), ("Content-Range", "bytes 4-7/8")]);
        let ended = part.begin(&Head { status: 206, headers: &other }).unwrap();
        assert_eq!(ended.map(|(outcome, _)| outcome), Some(Outcome::Changed));
        assert_eq!((part.length(), part.ask()), (0, vec![]));
        // and a weak mark is none
        let weak = headers(&[("ETag", "W/\"v1\"")]);
        part.begin(&Head { status: 200, headers: &weak }).unwrap();
        part.take(b"abcd").unwrap();
        assert_eq!(part.ask(), []);
    }

    #[test]
    fn two_programs_never_write_into_one_part() {
        let folder = tempfile::tempdir().unwrap();
        let _mine = Part::open(folder.path(), "http://a/b").unwrap();
        assert!(Part::open(folder.path(), "http://a/b").is_err());
        assert!(Part::open(folder.path(), "http://a/c").is_ok());
    }

    #[test]
    fn a_part_that_nobody_goes_on_with_is_swept_away_and_one_that_is_coming_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let now = || SystemTime::from(Clock::System.now());
        let begin = |url: &str| {
            let mut part = Part::open(folder.path(), url).unwrap();
            part.take(b"abcd").unwrap();
            part.pause().unwrap();
            part
        };
        let (coming, left) = (begin("http://a/today"), begin("http://a/yesterday"));
        let gone = left.path().to_owned();
        drop(left);
        sweep(folder.path(), now());
        assert!(gone.is_file(), "it may still be gone on with");
        sweep(folder.path(), now() + LONGEST_BREAK + Duration::from_secs(1));
        assert!(!gone.exists() && !note_path(&gone).exists());
        assert!(coming.path().is_file());
        // a folder that nothing was downloaded to yet
        sweep(&folder.path().join("none"), now());
    }

    #[test]
    fn a_part_of_which_nothing_came_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let part = Part::open(folder.path(), "http://a/b").unwrap();
        let path = part.path().to_owned();
        part.leave_nothing();
        assert!(!path.exists());
    }
}
