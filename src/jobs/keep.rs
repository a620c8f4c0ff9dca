//! Keeping a document as evidence: a scan, a letter, an answer. Nothing is read from it.

use std::io::Read;
use std::path::Path;

use super::house::House;
use super::ingest::IngestError;
use crate::archive::ArchiveError;
use crate::domain::evidence::{Digest, ManifestEntry};
use crate::store::log;
use crate::store::snapshots::{self, NewSnapshot};
use crate::telemetry::trace;

/// Archives the bytes of a file on disk; the same bytes twice are kept once.
pub async fn file(house: &House, path: &Path) -> Result<Digest, IngestError> {
    let name =
        path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let bytes = std::fs::File::open(path)
        .map_err(|cause| ArchiveError::Read { path: path.to_owned(), cause })?;
    self::bytes(house, &name, &path.display().to_string(), Box::new(bytes)).await
}

/// Archives bytes, with their leaf in the log.
pub async fn bytes(
    house: &House,
    file_name: &str,
    origin: &str,
    mut bytes: Box<dyn Read + Send>,
) -> Result<Digest, IngestError> {
    let vault = house.vault()?;
    let kept = tokio::task::spawn_blocking(move || vault.take(&mut bytes)).await??;
    let now = house.clock.now();
    let mut tx = house.db.begin().await?;
    if snapshots::find(&mut tx, &kept.digest).await?.is_none() {
        let mut new = NewSnapshot::taken(kept.digest, kept.bytes, file_name, now);
        origin.clone_into(&mut new.origin);
        new.trace = trace::current().map(String::from);
        let id = snapshots::insert(&mut tx, &new).await?;
        let entry = ManifestEntry {
            sha256: kept.digest,
            bytes: kept.bytes,
            obtained_at: now,
            archived_at: now,
            origin: origin.to_owned(),
            file_name: file_name.to_owned(),
        };
        log::append(&mut tx, id, &entry).await?;
        tx.commit().await?;
        if let Err(error) = super::seal::seal(house).await {
            // the document is kept; the next sealing catches up, and `verify` tells until then
            tracing::warn!(%error, "log not sealed");
        }
    }
    Ok(kept.digest)
}
