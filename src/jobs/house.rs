//! An opened data folder: one folder holds everything that a person must back up.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::translations;
use crate::archive::ArchiveError;
use crate::archive::vault::Vault;
use crate::clock::Clock;
use crate::domain::codes::Ubigeo;
use crate::domain::evidence::RecordKind;
use crate::domain::source::Source;
use crate::settings::Settings;
use crate::store::db::{Db, StoreError};
use crate::store::records;
use crate::store::sources::Rhythm;

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
    pub settings: Settings,
}

impl House {
    /// Opens the folder, made when missing, with the database that the settings name.
    pub async fn open(folder: &Path, settings: Settings, clock: Clock) -> Result<Self, HouseError> {
        std::fs::create_dir_all(folder)
            .map_err(|error| HouseError::Folder(folder.to_owned(), error))?;
        // before anything is said
        translations::load(folder);
        let url = &settings.database.url;
        let db = if url.is_sqlite() {
            Db::open_sqlite(&folder.join("actaviva.db")).await?
        } else if url.is_postgres() {
            Db::open_postgres(url.reveal()).await?
        } else {
            return Err(StoreError::Address(url.to_string()).into());
        };
        Ok(Self { folder: folder.to_owned(), db, clock, settings })
    }

    /// Where the published log lies, and the archived bytes unless they are shared.
    pub fn archive_folder(&self) -> PathBuf {
        self.folder.join("archive")
    }

    /// Where archived bytes lie, which may be a place that data folders share.
    pub fn vault(&self) -> Result<Vault, ArchiveError> {
        Vault::of(&self.settings.archive, self.archive_folder())
    }

    /// The drop folder: what a person fetched by hand.
    pub fn inbox_folder(&self) -> PathBuf {
        self.folder.join("inbox")
    }

    /// The key that signs the head of the log.
    pub fn key_path(&self) -> PathBuf {
        self.folder.join("key")
    }

    /// The municipalities that are followed: those with a register, and those that the settings name.
    pub async fn followed(&self) -> Result<BTreeSet<Ubigeo>, StoreError> {
        let with_register = [RecordKind::Process, RecordKind::Agreement];
        let mut followed = records::ubigeos(&self.db, &with_register).await?;
        followed.extend(self.settings.watch.municipalities.iter().cloned());
        Ok(followed)
    }

    /// A moment after everything that is known, even from a clock that was moved back. The engines
    /// keep times as text or in a narrower range, so the greatest time there is would not do.
    pub fn everything(&self) -> DateTime<Utc> {
        self.clock.now() + chrono::Duration::days(36_500)
    }

    /// When a source counts as late and as silent, after the settings; nothing for the register.
    pub fn rhythm(&self, source: Source) -> Option<Rhythm> {
        let sources = &self.settings.sources;
        Some(Rhythm {
            late_after: sources.late_after_days(source)?,
            silent_after: sources.silent_after_days(source)?,
        })
    }
}
