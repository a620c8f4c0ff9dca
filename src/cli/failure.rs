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
        use std::error::Error;
        let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
        Self::new("database", format!("{error}{cause}"))
            .hint("run actaviva doctor; check the disk and that no other program holds the file")
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
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
