//! Why a command could not be done, as a person reads it and as a program does.

use serde::Serialize;

use crate::domain::lang::Lang;
use crate::i18n::catalogue::catalogue;
use crate::i18n::{self, Arg};

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
    /// What the words of a person's language take.
    #[serde(skip)]
    pub args: Vec<(&'static str, String)>,
    /// Of several next steps, the one that holds.
    #[serde(skip)]
    pub step: Option<&'static str>,
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
            args: Vec::new(),
            step: None,
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

    /// Something that the words take: `.with("typed", text)`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// The next step is to say what was meant.
    #[must_use]
    pub fn meant(self, meant: impl Into<String>) -> Self {
        self.with("meant", meant).step("fail-meant-hint")
    }

    /// The next step is told by this text, and not by the one of the code.
    #[must_use]
    pub fn step(self, key: &'static str) -> Self {
        Self { step: Some(key), ..self }
    }

    /// What failed, as a person reads it; as the program wrote it where the house has no words for it.
    pub fn told(&self, lang: Lang) -> String {
        let key = format!("fail-{}", self.code);
        self.said(lang, &key).unwrap_or_else(|| self.message.clone())
    }

    /// The next step, as a person reads it.
    pub fn told_hint(&self, lang: Lang) -> Option<String> {
        let hint = self.hint.as_ref()?;
        let own = format!("fail-{}-hint", self.code);
        let key = self.step.unwrap_or(&own);
        Some(self.said(lang, key).unwrap_or_else(|| hint.clone()))
    }

    /// A text of the house; nothing when there is none or what it takes is not known here.
    fn said(&self, lang: Lang, key: &str) -> Option<String> {
        let taken = catalogue(Lang::Es).arguments(key)?;
        let is_given = |name: &String| self.args.iter().any(|(given, _)| given == name);
        // a number chooses a plural
        let arg = |name: &str, value: &'_ String| match value.parse::<i64>() {
            Ok(count) if name == "n" => Arg::Count(count),
            _ => Arg::from(value.clone()),
        };
        let args: Vec<(&'static str, Arg)> =
            self.args.iter().map(|(name, value)| (*name, arg(name, value))).collect();
        taken.iter().all(is_given).then(|| i18n::text_with(lang, key, &args))
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
        let why = message.clone();
        let failure = match error {
            Error::Address(_) => Self::misuse("database_address", message).hint(
                "write postgres://user:password@host/name, or leave it out for the SQLite file",
            ),
            Error::Unreachable(_) => Self::new("database_unreachable", message)
                .hint("check the address, that the server runs, and that it knows this user"),
            _ => Self::new("database", message).hint(
                "run actaviva doctor; check the disk and that no other program holds the file",
            ),
        };
        failure.with("cause", why)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        if super::output::is_closed_pipe(&error) {
            return Self::new(Self::READER_GONE, "the reader of the output is gone");
        }
        Self::new("io", error.to_string())
            .hint("check the path, its permissions and the free disk")
            .with("cause", error.to_string())
    }
}

impl From<tokio::task::JoinError> for Failure {
    fn from(error: tokio::task::JoinError) -> Self {
        Self::new("interrupted", error.to_string()).hint("run the command again")
    }
}

impl From<crate::jobs::house::HouseError> for Failure {
    fn from(error: crate::jobs::house::HouseError) -> Self {
        match error {
            crate::jobs::house::HouseError::Store(error) => error.into(),
            crate::jobs::house::HouseError::Folder(folder, cause) => {
                Self::new("data_folder_made", format!("the data folder cannot be made: {cause}"))
                    .file(folder.display().to_string())
                    .hint("name another one with --data, or check its permissions")
                    .with("cause", cause.to_string())
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
            Kind::Place(_) => ("archive_place", "write a folder, or s3://bucket/prefix"),
            Kind::NotBuilt => {
                ("archive_place", "build it with cargo build --release --features s3")
            }
            Kind::Store { .. } => (
                "archive_store",
                "nothing was lost; check the archive settings, its keys and the network, then run it again",
            ),
            Kind::Proof(_) => {
                ("proof_invalid", "ask whoever gave you the proof for the file as it was printed")
            }
        };
        let failure = Self::new(code, format!("{error}{cause}")).hint(hint);
        match error {
            Kind::Store { place, reason } => failure.with("place", place).with("cause", reason),
            _ => failure,
        }
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
