//! A text in another language and whether a speaker has seen it.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::lang::Lang;

/// How far a translation has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TranslationState {
    Reviewed,
    /// Reviewed, but its Spanish has changed since.
    Outdated,
    Draft,
    Missing,
}

/// One line of `translations`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TranslationLine {
    pub key: String,
    pub lang: Lang,
    pub state: TranslationState,
    pub spanish: String,
    pub text: Option<String>,
    pub reviewer: Option<String>,
    pub reviewed_on: Option<NaiveDate>,
}
