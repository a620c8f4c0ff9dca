//! Lines of checks, as `doctor` and `verify` print them: the state in words, never in colour alone.

use std::io::{self, Write};

use serde::Serialize;

use super::output::json_line;
use crate::domain::source::worded;

worded! {
    /// How a check ended.
    State {
        Ok = "ok",
        Warning = "warning",
        Failed = "failed",
    }
}

impl State {
    /// The word that people read.
    const fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Warning => "aviso",
            Self::Failed => "falla",
        }
    }
}

/// One thing that was checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Check {
    /// One word: `carpeta`, `base`…
    pub check: String,
    pub state: State,
    pub message: String,
    /// The next step.
    pub hint: Option<String>,
}

impl Check {
    pub fn ok(check: &str, message: impl Into<String>) -> Self {
        Self::new(check, State::Ok, message, None)
    }

    pub fn warning(check: &str, message: impl Into<String>, hint: &str) -> Self {
        Self::new(check, State::Warning, message, Some(hint))
    }

    pub fn failed(check: &str, message: impl Into<String>, hint: &str) -> Self {
        Self::new(check, State::Failed, message, Some(hint))
    }

    fn new(check: &str, state: State, message: impl Into<String>, hint: Option<&str>) -> Self {
        let (check, hint) = (check.to_owned(), hint.map(str::to_owned));
        Self { check, state, message: message.into(), hint }
    }

    /// Writes the check as a line for people, its hint below it, or as a line of JSON.
    pub fn write(&self, out: &mut dyn Write, json: bool) -> io::Result<()> {
        if json {
            return json_line(out, self);
        }
        writeln!(out, "{:<6} {:<11} {}", self.state.word(), self.check, self.message)?;
        match &self.hint {
            Some(hint) => writeln!(out, "{:<6} hint: {hint}", ""),
            None => Ok(()),
        }
    }
}
