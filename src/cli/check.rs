//! Lines of checks, as `doctor` and `verify` print them: the state in words, never in colour alone.

use std::io::{self, Write};

use serde::Serialize;

use super::output::json_line;
use crate::domain::lang::Lang;
use crate::domain::source::worded;
use crate::i18n;

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
    pub fn word(self, lang: Lang) -> String {
        i18n::text(lang, &format!("cli-state-{self}"))
    }

    /// Letters of the column in which these words stand.
    pub fn width(lang: Lang) -> usize {
        let letters = |state: &Self| state.word(lang).chars().count();
        Self::ALL.iter().map(letters).max().unwrap_or_default().max(6)
    }
}

/// One thing that was checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Check {
    /// One word for programs: `carpeta`, `base`…; people read the text `cli-check-…` of it.
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

    pub fn warning(check: &str, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new(check, State::Warning, message, Some(hint.into()))
    }

    pub fn failed(check: &str, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new(check, State::Failed, message, Some(hint.into()))
    }

    fn new(check: &str, state: State, message: impl Into<String>, hint: Option<String>) -> Self {
        Self { check: check.to_owned(), state, message: message.into(), hint }
    }

    /// Writes the check as a line for people, its hint below it, or as a line of JSON.
    pub fn write(&self, out: &mut dyn Write, json: bool, lang: Lang) -> io::Result<()> {
        if json {
            return json_line(out, self);
        }
        let (state, width) = (self.state.word(lang), State::width(lang));
        let name = i18n::text(lang, &format!("cli-check-{}", self.check));
        writeln!(out, "{state:<width$} {name:<11} {}", self.message)?;
        match &self.hint {
            Some(hint) => writeln!(out, "{:<width$} hint: {hint}", ""),
            None => Ok(()),
        }
    }
}
