//! What a backup says of itself: its files, each with its hash.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::evidence::Digest;

/// Its own name in the backup.
pub const NAME: &str = "actaviva-backup.json";
/// A greater number is of a later version, whose files may mean something else.
pub const FORMAT: u32 = 1;

/// The list of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    pub format: u32,
    /// Of the program that made it.
    pub version: String,
    pub made_at: DateTime<Utc>,
    /// Where the archive lay that other data folders use too; its bytes are here all the same.
    pub shared_archive: Option<String>,
    pub files: Vec<Packed>,
}

/// One file of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packed {
    /// Its path in the data folder.
    pub name: String,
    pub bytes: u64,
    pub sha256: Digest,
}
