//! Checks everything again: each file against its name, each leaf, the manifest, the signed head.
//!
//! Never stops at the first flaw and never mends one. The leaves are the truth that the rest is
//! compared with, because they alone are under the signature.

use std::collections::HashSet;

use serde::Serialize;

use super::ArchiveError;
use super::key::LogKey;
use super::log::{Log, check_head};
use super::published::{Published, lines_of};
use super::vault::Vault;
use crate::domain::evidence::{Digest, Logged, ManifestEntry};
use crate::domain::source::worded;

worded! {
    /// What is wrong.
    FlawCode {
        /// The archived file is gone.
        FileMissing = "file_missing",
        /// Its bytes are not those that were archived.
        FileAltered = "file_altered",
        /// It cannot be read or decompressed.
        FileUnreadable = "file_unreadable",
        /// A leaf that is no manifest entry.
        LeafUnreadable = "leaf_unreadable",
        /// The snapshot's row says something else than its leaf.
        RowAltered = "row_altered",
        /// A snapshot that no leaf names.
        NotInLog = "not_in_log",
        /// Leaves are missing, or there are more than there should be.
        LogIncomplete = "log_incomplete",
        ManifestMissing = "manifest_missing",
        /// A line of the manifest is not the leaf of its place.
        ManifestAltered = "manifest_altered",
        CheckpointMissing = "checkpoint_missing",
        /// Its text or its signature do not hold.
        CheckpointInvalid = "checkpoint_invalid",
        /// The signature holds, but for other leaves.
        LogRewritten = "log_rewritten",
        /// Without the key no signature can be checked.
        KeyUnusable = "key_unusable",
    }
}

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Flaw {
    pub code: FlawCode,
    pub sha256: Option<String>,
    pub file: Option<String>,
    /// The line of the manifest or the place in the log.
    pub row: Option<u64>,
    pub message: String,
}

/// What the database states about the archive.
#[derive(Debug, Clone, Default)]
pub struct Stated {
    pub logged: Vec<Logged>,
    /// Hashes of snapshots that no leaf names.
    pub unlogged: Vec<String>,
    /// The number of leaves that there should be.
    pub size: u64,
}

/// The answer of a verification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verdict {
    pub snapshots: u64,
    /// Of the files that were found whole, decompressed.
    pub bytes: u64,
    pub ok: u64,
    pub missing: u64,
    pub altered: u64,
    pub log_size: u64,
    pub log_root: Digest,
    pub log_ok: bool,
    /// Leaves at the end that wait for the next signature.
    pub unsigned: u64,
    pub flaws: Vec<Flaw>,
}

impl Verdict {
    pub fn is_sound(&self) -> bool {
        self.flaws.is_empty()
    }
}

impl Stated {
    /// The number of bytes that a verification has to read.
    pub fn bytes(&self) -> u64 {
        self.logged
            .iter()
            .filter_map(|logged| logged.recorded.as_ref())
            .map(|entry| entry.bytes)
            .sum()
    }
}

/// Checks an archive against what the database states; `progress` is told the bytes of each file.
pub fn verify(
    stated: &Stated,
    vault: &Vault,
    published: &Published,
    key: &Result<LogKey, ArchiveError>,
    progress: &mut dyn FnMut(u64),
) -> Verdict {
    let leaves: Vec<String> = stated.logged.iter().map(|logged| logged.leaf.clone()).collect();
    let log = Log::over(leaves.iter().map(String::as_str));
    let mut check = Check { flaws: Vec::new(), bytes: 0, ok: 0, missing: 0, altered: 0 };
    check.log(stated);
    check.manifest(published, &leaves);
    let signed = check.checkpoint(published, key, &leaves);
    let log_ok = check.flaws.is_empty();
    check.files(stated, vault, progress);
    Verdict {
        snapshots: log.len() + stated.unlogged.len() as u64,
        bytes: check.bytes,
        ok: check.ok,
        missing: check.missing,
        altered: check.altered,
        log_size: log.len(),
        log_root: log.root(),
        log_ok,
        unsigned: log.len().saturating_sub(signed),
        flaws: check.flaws,
    }
}

struct Check {
    flaws: Vec<Flaw>,
    bytes: u64,
    ok: u64,
    missing: u64,
    altered: u64,
}

impl Check {
    fn flaw(&mut self, code: FlawCode, message: impl Into<String>) -> &mut Flaw {
        self.flaws.push(Flaw {
            code,
            sha256: None,
            file: None,
            row: None,
            message: message.into(),
        });
        let last = self.flaws.len() - 1;
        &mut self.flaws[last]
    }

    /// The leaves: one a place, each the twin of its snapshot's row.
    fn log(&mut self, stated: &Stated) {
        if stated.logged.len() as u64 != stated.size {
            let message = format!(
                "the log has {} leaves and should have {}",
                stated.logged.len(),
                stated.size
            );
            self.flaw(FlawCode::LogIncomplete, message);
        }
        for (place, logged) in (0..).zip(&stated.logged) {
            if logged.place != place {
                self.flaw(FlawCode::LogIncomplete, "a place of the log is empty").row = Some(place);
                break;
            }
        }
        for logged in &stated.logged {
            let twin = logged.recorded.as_ref().map(ManifestEntry::leaf);
            if twin.as_ref() == Some(&logged.leaf) {
                continue;
            }
            let entry = entry_of(logged);
            let flaw =
                self.flaw(FlawCode::RowAltered, "the snapshot's row is not what its leaf says");
            flaw.row = Some(logged.place);
            flaw.sha256 = entry.as_ref().map(|entry| entry.sha256.to_string());
            flaw.file = entry.map(|entry| entry.file_name);
        }
        for hash in &stated.unlogged {
            let flaw = self.flaw(FlawCode::NotInLog, "the snapshot has no leaf in the log");
            flaw.sha256 = Some(hash.clone());
        }
    }

    fn manifest(&mut self, published: &Published, leaves: &[String]) {
        let file = published.manifest_path().display().to_string();
        let standing = match published.manifest() {
            Ok(Some(standing)) => standing,
            Ok(None) if leaves.is_empty() => return,
            Ok(None) => {
                self.flaw(FlawCode::ManifestMissing, "the manifest is gone").file = Some(file);
                return;
            }
            Err(error) => {
                self.flaw(FlawCode::ManifestAltered, error.to_string()).file = Some(file);
                return;
            }
        };
        let expected = lines_of(leaves);
        if expected.starts_with(&standing) && (standing.is_empty() || standing.ends_with('\n')) {
            return;
        }
        let row = standing
            .lines()
            .zip(leaves)
            .position(|(line, leaf)| line != leaf)
            .unwrap_or_else(|| standing.lines().count().min(leaves.len()));
        let flaw = self.flaw(FlawCode::ManifestAltered, "a line of the manifest is not its leaf");
        flaw.file = Some(file);
        flaw.row = Some(row as u64 + 1);
    }

    /// Gives the number of leaves under the signature.
    fn checkpoint(
        &mut self,
        published: &Published,
        key: &Result<LogKey, ArchiveError>,
        leaves: &[String],
    ) -> u64 {
        let file = Some(published.checkpoint_path().display().to_string());
        let text = match published.checkpoint() {
            Ok(Some(text)) => text,
            Ok(None) if leaves.is_empty() => return 0,
            Ok(None) => {
                self.flaw(FlawCode::CheckpointMissing, "the signed head is gone").file = file;
                return 0;
            }
            Err(error) => {
                self.flaw(FlawCode::CheckpointInvalid, error.to_string()).file = file;
                return 0;
            }
        };
        let key = match key {
            Ok(key) => key,
            Err(error) => {
                self.flaw(FlawCode::KeyUnusable, error.to_string());
                return 0;
            }
        };
        match check_head(&text, &key.public) {
            Ok(head) if head.is_head_of(leaves) => {
                self.signed_lines(published, head.size);
                head.size
            }
            Ok(_) => {
                let message = "the log does not begin with the leaves that were signed";
                self.flaw(FlawCode::LogRewritten, message).file = file;
                0
            }
            Err(error) => {
                self.flaw(FlawCode::CheckpointInvalid, error.to_string()).file = file;
                0
            }
        }
    }

    /// The manifest is written before its head is signed, so it never has fewer lines than that.
    fn signed_lines(&mut self, published: &Published, size: u64) {
        let Ok(Some(standing)) = published.manifest() else { return };
        let lines = standing.lines().count() as u64;
        if lines < size {
            let flaw = self.flaw(FlawCode::ManifestAltered, "lines of the manifest are gone");
            flaw.file = Some(published.manifest_path().display().to_string());
            flaw.row = Some(lines + 1);
        }
    }

    fn files(&mut self, stated: &Stated, vault: &Vault, progress: &mut dyn FnMut(u64)) {
        let mut seen = HashSet::new();
        for logged in &stated.logged {
            let Some(entry) = entry_of(logged) else {
                let flaw = self.flaw(FlawCode::LeafUnreadable, "the leaf is no manifest entry");
                flaw.row = Some(logged.place);
                self.altered += 1;
                continue;
            };
            // leaves that were overwritten with one another would count one file twice
            if seen.insert(entry.sha256) {
                self.file(&entry, vault);
            }
            progress(entry.bytes);
        }
    }

    fn file(&mut self, entry: &ManifestEntry, vault: &Vault) {
        let (code, message) = match vault.rehash(&entry.sha256) {
            Ok(found) if found == (entry.sha256, entry.bytes) => {
                self.ok += 1;
                self.bytes += entry.bytes;
                return;
            }
            Ok((digest, bytes)) => {
                self.altered += 1;
                (FlawCode::FileAltered, format!("{bytes} bytes whose hash is {digest}"))
            }
            Err(ArchiveError::Missing(_)) => {
                self.missing += 1;
                (FlawCode::FileMissing, "the archived file is gone".to_owned())
            }
            Err(error) => {
                use std::error::Error as _;
                self.altered += 1;
                let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
                (FlawCode::FileUnreadable, format!("{error}{cause}"))
            }
        };
        let flaw = self.flaw(code, message);
        flaw.sha256 = Some(entry.sha256.to_string());
        flaw.file = Some(entry.file_name.clone());
    }
}

/// The entry of a leaf, or of its row when the leaf is none.
fn entry_of(logged: &Logged) -> Option<ManifestEntry> {
    serde_json::from_str(&logged.leaf).ok().or_else(|| logged.recorded.clone())
}
