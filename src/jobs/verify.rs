//! Proves that nothing in the archive was changed or lost since it was archived.

use super::house::House;
use super::seal::SealError;
use crate::archive::key::LogKey;
use crate::archive::published::Published;
pub use crate::archive::verify::Verdict;
use crate::archive::verify::{Stated, verify};
use crate::store::log;

/// How much of a verification is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    pub bytes: u64,
    pub of: u64,
}

/// Checks every file, every leaf and the signed head; changes nothing.
pub async fn run(
    house: &House,
    mut progress: impl FnMut(Done) + Send + 'static,
) -> Result<Verdict, SealError> {
    let stated = Stated {
        logged: log::entries(&house.db).await?,
        unlogged: log::unlogged(&house.db).await?,
        size: log::size(&house.db).await?,
    };
    let (archive, key, vault) = (house.archive_folder(), house.key_path(), house.vault()?);
    let verdict = tokio::task::spawn_blocking(move || {
        let of = stated.bytes();
        let mut bytes = 0;
        verify(&stated, &vault, &Published::new(&archive), &LogKey::read(&key), &mut |more| {
            bytes += more;
            progress(Done { bytes, of });
        })
    })
    .await?;
    Ok(verdict)
}
