//! An opened data folder: one folder holds everything that a person must back up.

use std::path::{Path, PathBuf};

use crate::clock::Clock;
use crate::store::db::{Db, StoreError};

/// Why a data folder cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum HouseError {
    #[error("the data folder {0} cannot be made")]
    Folder(PathBuf, #[source] std::io::Error),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The data folder with its database open.
#[derive(Debug, Clone)]
pub struct House {
    pub folder: PathBuf,
    pub db: Db,
    pub clock: Clock,
}

impl House {
    /// Opens the folder, made when missing; `database` is a postgres:// address or nothing.
    pub async fn open(
        folder: &Path,
        database: Option<&str>,
        clock: Clock,
    ) -> Result<Self, HouseError> {
        std::fs::create_dir_all(folder)
            .map_err(|error| HouseError::Folder(folder.to_owned(), error))?;
        let db = match database {
            Some(url) if url.starts_with("postgres://") || url.starts_with("postgresql://") => {
                Db::open_postgres(url).await?
            }
            Some(other) => return Err(StoreError::Address(other.to_owned()).into()),
            None => Db::open_sqlite(&folder.join("actaviva.db")).await?,
        };
        Ok(Self { folder: folder.to_owned(), db, clock })
    }

    /// Where the archived bytes lie, and their published log.
    pub fn archive_folder(&self) -> PathBuf {
        self.folder.join("archive")
    }

    /// The key that signs the head of the log.
    pub fn key_path(&self) -> PathBuf {
        self.folder.join("key")
    }
}
