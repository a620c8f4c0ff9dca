//! After a commit: the log in the database becomes the manifest and the signed head in the archive.
//!
//! A run killed between commit and sealing loses nothing: the next sealing catches up. What it may
//! leave besides (a half-written file, bytes that no leaf names) is harmless and [`tidy`] removes it.

use std::collections::HashSet;

use super::house::House;
use crate::archive::ArchiveError;
use crate::archive::key::LogKey;
use crate::archive::log::{Head, Log};
use crate::archive::proof::Proof;
use crate::archive::published::Published;
use crate::archive::vault::Vault;
use crate::domain::evidence::{Digest, ManifestEntry};
use crate::store::db::StoreError;
use crate::store::log;

/// Why the log cannot be sealed.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    #[error("the work was interrupted")]
    Interrupted(#[from] tokio::task::JoinError),
}

/// Brings manifest and signed head up to the log; call it after each commit that added a leaf.
pub async fn seal(house: &House) -> Result<Head, SealError> {
    let leaves = log::leaves(&house.db).await?;
    let (published, key) = (Published::new(house.archive_folder()), house.key_path());
    let head =
        tokio::task::spawn_blocking(move || published.publish(&leaves, &LogKey::open(&key)?))
            .await??;
    Ok(head)
}

/// Proves that archived bytes stand in the log, under the head that is signed with this.
pub async fn prove(house: &House, digest: Digest) -> Result<Proof, SealError> {
    let leaves = log::leaves(&house.db).await?;
    let (published, key) = (Published::new(house.archive_folder()), house.key_path());
    let proof = tokio::task::spawn_blocking(move || {
        let key = LogKey::open(&key)?;
        published.publish(&leaves, &key)?;
        let place = leaves
            .iter()
            .position(|leaf| digest_of(leaf) == Some(digest))
            .ok_or(ArchiveError::Missing(digest))?;
        let leaf = leaves[place].clone();
        Proof::of(&Log::over(leaves), place as u64, leaf, &key)
    })
    .await??;
    Ok(proof)
}

/// Removes what killed runs left in the archive; tells how many files.
pub async fn tidy(house: &House) -> Result<usize, SealError> {
    let named: HashSet<Digest> =
        log::leaves(&house.db).await?.iter().filter_map(|leaf| digest_of(leaf)).collect();
    let vault = Vault::new(house.archive_folder());
    Ok(tokio::task::spawn_blocking(move || vault.sweep(&named)).await??)
}

fn digest_of(leaf: &str) -> Option<Digest> {
    serde_json::from_str::<ManifestEntry>(leaf).ok().map(|entry| entry.sha256)
}
