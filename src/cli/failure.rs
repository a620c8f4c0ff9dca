//! Why a command could not be done, as a person reads it and as a program does.

use serde::Serialize;

/// An error with its place and the next step. Nothing was changed when one is returned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{message}")]
pub struct Failure {
    /// Stable: `file_empty`, `municipality_unknown`…
    pub code: String,
    /// Lower case, no full stop, what failed and where.
    pub message: String,
    /// The next step.
    pub hint: Option<String>,
    pub file: Option<String>,
    pub row: Option<u64>,
    pub column: Option<String>,
    /// Used the wrong way (exit 2) rather than could not be done (exit 1).
    #[serde(skip)]
    pub misuse: bool,
}

impl Failure {
    /// Nobody reads the output any more (`| head`): not an error.
    pub const READER_GONE: &str = "reader_gone";

    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            message: message.into(),
            hint: None,
            file: None,
            row: None,
            column: None,
            misuse: false,
        }
    }

    /// The person asked for something that cannot be asked so.
    pub fn misuse(code: &str, message: impl Into<String>) -> Self {
        Self { misuse: true, ..Self::new(code, message) }
    }

    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    #[must_use]
    pub fn file(mut self, file: impl Into<String>) -> Self {
        self.file = Some(file.into());
        self
    }
}

impl From<crate::store::db::StoreError> for Failure {
    fn from(error: crate::store::db::StoreError) -> Self {
        use crate::store::db::StoreError as Error;
        use std::error::Error as _;
        let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
        let message = format!("{error}{cause}");
        match error {
            Error::Address(_) => Self::misuse("database_address", message).hint(
                "write postgres://user:password@host/name, or leave it out for the SQLite file",
            ),
            Error::Unreachable(_) => Self::new("database_unreachable", message)
                .hint("check the address, that the server runs, and that it knows this user"),
            _ => Self::new("database", message).hint(
                "run actaviva doctor; check the disk and that no other program holds the file",
            ),
        }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        if super::output::is_closed_pipe(&error) {
            return Self::new(Self::READER_GONE, "the reader of the output is gone");
        }
        Self::new("io", error.to_string()).hint("check the path, its permissions and the free disk")
    }
}

impl From<crate::jobs::house::HouseError> for Failure {
    fn from(error: crate::jobs::house::HouseError) -> Self {
        match error {
            crate::jobs::house::HouseError::Store(error) => error.into(),
            crate::jobs::house::HouseError::Folder(folder, cause) => {
                Self::new("data_folder", format!("the data folder cannot be made: {cause}"))
                    .file(folder.display().to_string())
                    .hint("name another one with --data, or check its permissions")
            }
        }
    }
}

impl From<crate::settings::SettingsError> for Failure {
    fn from(error: crate::settings::SettingsError) -> Self {
        use crate::settings::SettingsError as Error;
        let failure = Self::misuse("settings", error.to_string());
        let (place, row, hint) = match error {
            Error::Unreadable { file, .. } => {
                (file, None, "check the path and its permissions".to_owned())
            }
            Error::Syntax { file, row, .. } => {
                (file, row, "write it as in the file that actaviva init makes".to_owned())
            }
            Error::Unknown { origin, row, nearest, .. } => (
                origin,
                row,
                format!("the nearest known one is «{nearest}»; actaviva config show lists all"),
            ),
            Error::Value { origin, row, .. } => {
                (origin, row, "actaviva config show prints the values that hold".to_owned())
            }
        };
        Self { row, ..failure.file(place).hint(hint) }
    }
}

impl From<crate::jobs::seal::SealError> for Failure {
    fn from(error: crate::jobs::seal::SealError) -> Self {
        match error {
            crate::jobs::seal::SealError::Store(error) => error.into(),
            crate::jobs::seal::SealError::Archive(error) => error.into(),
            crate::jobs::seal::SealError::Interrupted(error) => {
                Self::new("interrupted", error.to_string()).hint("run the command again")
            }
        }
    }
}

impl From<crate::archive::ArchiveError> for Failure {
    fn from(error: crate::archive::ArchiveError) -> Self {
        use crate::archive::ArchiveError as Kind;
        use std::error::Error;
        let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
        let (code, hint) = match &error {
            Kind::Write { .. } => {
                ("archive_write", "check the free disk and the permissions of the data folder")
            }
            Kind::Read { .. } => {
                ("archive_read", "run actaviva verify; restore the file from a backup")
            }
            Kind::Source(_) => ("file_unreadable", "check that the file can be read to its end"),
            Kind::Missing(_) => {
                ("archive_missing", "run actaviva verify; restore the file from a backup")
            }
            Kind::Key { .. } => {
                ("archive_key", "restore the file key of the data folder from a backup")
            }
            Kind::Forked(_) => ("log_forked", "run actaviva verify and compare with a backup"),
            Kind::Checkpoint(_) => {
                ("checkpoint_invalid", "run actaviva verify and compare with a backup")
            }
            Kind::Proof(_) => {
                ("proof_invalid", "ask whoever gave you the proof for the file as it was printed")
            }
        };
        Self::new(code, format!("{error}{cause}")).hint(hint)
    }
}

impl From<crate::jobs::ingest::IngestError> for Failure {
    fn from(error: crate::jobs::ingest::IngestError) -> Self {
        use crate::jobs::ingest::IngestError as Error;
        match error {
            Error::Archive(error) => error.into(),
            Error::Store(error) => error.into(),
            Error::Reading(cause) => {
                Self::new("archive_read", format!("the archive cannot be read: {cause}"))
                    .hint("run actaviva verify; check the disk")
            }
            Error::Interrupted(error) => {
                Self::new("interrupted", error.to_string()).hint("run the command again")
            }
        }
    }
}
