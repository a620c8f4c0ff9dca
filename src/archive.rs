//! Bytes as evidence, append-only.
//!
//! Owns the content-addressed files, the Merkle log over their manifest, its signed head and the
//! proofs that a stranger can check. Knows nothing of what the bytes mean, and nothing of the
//! database: the log's leaves are handed in. The one decision a newcomer would question: a snapshot
//! exists from the moment its log entry is committed with its load, not from the moment its file
//! lies here, so that a killed run leaves a file that nobody names and not a half-known snapshot.

mod folder;
pub mod key;
pub mod log;
pub mod proof;
pub mod published;
#[cfg(feature = "s3")]
mod s3;
mod scratch;
pub mod vault;
pub mod verify;

use std::path::PathBuf;

use crate::domain::evidence::Digest;
use crate::settings::archive::NoPlace;

/// What can go wrong with the archive.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    #[error("the archive cannot write {path}")]
    Write {
        path: PathBuf,
        #[source]
        cause: std::io::Error,
    },
    #[error("the archive cannot read {path}")]
    Read {
        path: PathBuf,
        #[source]
        cause: std::io::Error,
    },
    #[error("the bytes to archive could not be read")]
    Source(#[source] std::io::Error),
    #[error("{0} is not in the archive")]
    Missing(Digest),
    #[error("the key of the log in {path} cannot be used: {reason}")]
    Key { path: PathBuf, reason: String },
    #[error("{0} says something else than the log in the database: nothing was signed")]
    Forked(PathBuf),
    #[error("the checkpoint is not one of this log: {0}")]
    Checkpoint(String),
    #[error("the proof does not hold: {0}")]
    Proof(String),
    #[error(transparent)]
    Place(#[from] NoPlace),
    #[error("this program is built without s3: it reaches no store")]
    NotBuilt,
    #[error("the store {place} does not do it: {reason}")]
    Store { place: String, reason: String },
}
