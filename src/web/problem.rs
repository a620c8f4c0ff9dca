//! What a request cannot be given: one type for pages and programs.
//!
//! A handler returns a [`Problem`]; it is turned into a page or into JSON in [`super::outer`], which
//! knows the form that was asked for. What the reader sees and what the log holds are two texts: an
//! error of ours shows a code, under which the log tells the cause.

use axum::http::header::LOCATION;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::speech::{self, Value, Word};
use super::words;
use crate::domain::lang::Lang;
use crate::i18n::Arg;
use crate::i18n::catalogue::catalogue;
use crate::jobs::judgement::JudgementError;
use crate::jobs::queue::QueueError;
use crate::store::db::StoreError;

/// Why there is no answer, and what to do; said in a language when it is shown.
#[derive(Debug, Clone)]
pub struct Problem {
    pub status: StatusCode,
    /// Stable: `page_unknown`, `municipality_unknown`…
    pub code: &'static str,
    /// One of several sentences of the same code.
    kind: &'static str,
    args: Vec<(&'static str, Arg<'static>)>,
    /// Names written alike, with their addresses.
    pub similar: Vec<(String, String)>,
    /// What was searched for, to be corrected in place.
    pub searched: String,
    /// Not a problem at all: the page lives there.
    pub moved: Option<String>,
}

/// A problem as a program reads it.
#[derive(Debug, Serialize)]
pub struct Said<'a> {
    code: &'a str,
    message: String,
    /// The next step.
    hint: Option<String>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    similar: &'a [(String, String)],
}

impl Problem {
    const fn new(status: StatusCode, code: &'static str) -> Self {
        Self {
            status,
            code,
            kind: "",
            args: Vec::new(),
            similar: Vec::new(),
            searched: String::new(),
            moved: None,
        }
    }

    /// Nothing known has this address.
    pub const fn unknown(code: &'static str) -> Self {
        Self::new(StatusCode::NOT_FOUND, code)
    }

    /// It cannot be asked so.
    pub const fn misuse(code: &'static str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code)
    }

    /// A value of the query that means nothing, in the words of its own type.
    pub fn parameter(what: &(impl ToString + ?Sized)) -> Self {
        let what = words::capital(&what.to_string()) + ".";
        Self::misuse("parameter").with("what", what)
    }

    /// Too slow, or broken: ours to mend.
    pub const fn ours(status: StatusCode, code: &'static str) -> Self {
        Self::new(status, code)
    }

    /// The page has its permanent address elsewhere.
    pub fn moved(to: impl Into<String>) -> Self {
        let moved = Some(to.into());
        Self { moved, ..Self::new(StatusCode::MOVED_PERMANENTLY, "moved") }
    }

    /// What was searched for is there, for now.
    pub fn found(at: impl Into<String>) -> Self {
        let moved = Some(at.into());
        Self { moved, ..Self::new(StatusCode::SEE_OTHER, "found") }
    }

    /// Something of ours failed: the log has the cause, the reader the code under which it stands there.
    pub fn broken(cause: &dyn std::error::Error) -> Self {
        let mut number = [0; 4];
        // without chance there is no code, and the log still has the cause
        let _told = getrandom::fill(&mut number);
        let code = format!("{:08x}", u32::from_be_bytes(number));
        let chain = chain(cause);
        tracing::error!(error.code = %code, error.cause = %chain, "a page failed: {chain}");
        Self::ours(StatusCode::INTERNAL_SERVER_ERROR, "internal").with("code", code)
    }

    /// What happened, as a sentence.
    pub fn sentence(&self, lang: Lang) -> Word {
        self.worded(lang, &self.key())
    }

    /// What to do now, as a sentence.
    pub fn advice(&self, lang: Lang) -> Option<Word> {
        let key = format!("{}-hint", self.key());
        catalogue(Lang::Es).arguments(&key).is_some().then(|| self.worded(lang, &key))
    }

    /// The problem for a program.
    pub fn said(&self, lang: Lang) -> Said<'_> {
        Said {
            code: self.code,
            message: self.sentence(lang).plain(),
            hint: self.advice(lang).map(|advice| advice.plain()),
            similar: &self.similar,
        }
    }

    fn key(&self) -> String {
        let kind = if self.kind.is_empty() { String::new() } else { format!("-{}", self.kind) };
        format!("problem-{}{kind}", self.code)
    }

    fn worded(&self, lang: Lang, key: &str) -> Word {
        let word = speech::t(lang, key);
        self.args.iter().fold(word, |word, (name, value)| word.with(name, value))
    }

    /// Says it with another of the sentences of its code.
    #[must_use]
    pub const fn kind(mut self, kind: &'static str) -> Self {
        self.kind = kind;
        self
    }

    /// What its sentences speak of.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Value) -> Self {
        self.args.push((name, value.arg()));
        self
    }

    #[must_use]
    pub fn searched(mut self, text: &str) -> Self {
        text.clone_into(&mut self.searched);
        self
    }

    #[must_use]
    pub fn similar(mut self, similar: Vec<(String, String)>) -> Self {
        self.similar = similar;
        self
    }
}

fn chain(cause: &dyn std::error::Error) -> String {
    let mut chain = cause.to_string();
    let mut next = cause.source();
    while let Some(cause) = next {
        chain.push_str(": ");
        chain.push_str(&cause.to_string());
        next = cause.source();
    }
    chain
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        Self::broken(&error)
    }
}

impl From<QueueError> for Problem {
    fn from(error: QueueError) -> Self {
        Self::broken(&error)
    }
}

impl From<JudgementError> for Problem {
    fn from(error: JudgementError) -> Self {
        match error {
            JudgementError::Store(error) => error.into(),
            JudgementError::UnknownMunicipality(ubigeo) => Self::unknown("municipality_unknown")
                .kind("number")
                .with("typed", ubigeo.to_string()),
            JudgementError::Day(day) => {
                Self::misuse("date").kind("month").with("typed", day.to_string())
            }
        }
    }
}

/// Carries the problem to the outer layer, which knows the form that was asked for.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        if let Some(to) = &self.moved {
            let mut response = self.status.into_response();
            if let Ok(to) = HeaderValue::from_str(to) {
                response.headers_mut().insert(LOCATION, to);
            }
            return response;
        }
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
