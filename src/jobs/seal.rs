//! After a commit: the log in the database becomes the manifest and the signed head in the archive.
//!
//! A run killed between commit and sealing loses nothing: the next sealing catches up. What it may
//! leave besides (a half-written file, bytes that no leaf names) is harmless and [`tidy`] removes it.

use std::collections::{BTreeSet, HashSet};

use super::house::House;
use crate::archive::ArchiveError;
use crate::archive::key::LogKey;
use crate::archive::log::{Head, Log};
use crate::archive::proof::Proof;
use crate::archive::published::Published;
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
    let proofs = prove_all(house, &BTreeSet::from([digest])).await?;
    Ok(proofs.into_iter().next().ok_or(ArchiveError::Missing(digest))?)
}

/// The same for several, in the order of the log, under one head.
pub async fn prove_all(house: &House, digests: &BTreeSet<Digest>) -> Result<Vec<Proof>, SealError> {
    let digests = digests.clone();
    let leaves = log::leaves(&house.db).await?;
    let (published, key) = (Published::new(house.archive_folder()), house.key_path());
    let proofs = tokio::task::spawn_blocking(move || {
        let key = LogKey::open(&key)?;
        published.publish(&leaves, &key)?;
        let wanted: Vec<(usize, String)> = leaves
            .iter()
            .enumerate()
            .filter(|(_, leaf)| digest_of(leaf).is_some_and(|digest| digests.contains(&digest)))
            .map(|(place, leaf)| (place, leaf.clone()))
            .collect();
        let log = Log::over(leaves);
        let prove = |(place, leaf)| Proof::of(&log, place as u64, leaf, &key);
        wanted.into_iter().map(prove).collect::<Result<Vec<_>, _>>()
    })
    .await??;
    Ok(proofs)
}

/// Removes what killed runs left in the archive; tells how many files.
pub async fn tidy(house: &House) -> Result<usize, SealError> {
    let named: HashSet<Digest> =
        log::leaves(&house.db).await?.iter().filter_map(|leaf| digest_of(leaf)).collect();
    let vault = house.vault()?;
    Ok(tokio::task::spawn_blocking(move || vault.sweep(&named)).await??)
}

fn digest_of(leaf: &str) -> Option<Digest> {
    serde_json::from_str::<ManifestEntry>(leaf).ok().map(|entry| entry.sha256)
}
