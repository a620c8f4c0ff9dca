//! What a request cannot be given: one type for pages and programs.
//!
//! A handler returns a [`Problem`]; it is turned into a page or into JSON in [`super::outer`], which
//! knows the form that was asked for. What the reader sees and what the log holds are two texts: an
//! error of ours shows a code, under which the log tells the cause.

use axum::http::header::LOCATION;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::words;
use crate::jobs::judgement::JudgementError;
use crate::store::db::StoreError;

/// Why there is no answer, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    #[serde(skip)]
    pub status: StatusCode,
    /// Stable: `page_unknown`, `municipality_unknown`…
    pub code: String,
    /// In Spanish, because people read it as it is.
    pub message: String,
    /// The next step.
    pub hint: Option<String>,
    /// Names written alike, with their addresses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub similar: Vec<(String, String)>,
    /// What was searched for, to be corrected in place.
    #[serde(skip)]
    pub searched: String,
    /// Not a problem at all: the page lives there.
    #[serde(skip)]
    pub moved: Option<String>,
}

impl Problem {
    fn new(status: StatusCode, code: &str, message: impl Into<String>) -> Self {
        Self {
            status,
            code: code.to_owned(),
            message: message.into(),
            hint: None,
            similar: Vec::new(),
            searched: String::new(),
            moved: None,
        }
    }

    /// Nothing known has this address.
    pub fn unknown(code: &str, message: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, code, message)
    }

    /// It cannot be asked so.
    pub fn misuse(code: &str, message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code, message)
    }

    /// Too slow, or broken: ours to mend.
    pub fn ours(status: StatusCode, code: &str, message: impl Into<String>) -> Self {
        Self::new(status, code, message)
    }

    /// The page has its permanent address elsewhere.
    pub fn moved(to: impl Into<String>) -> Self {
        let moved = Some(to.into());
        Self { moved, ..Self::new(StatusCode::MOVED_PERMANENTLY, "moved", String::new()) }
    }

    /// What was searched for is there, for now.
    pub fn found(at: impl Into<String>) -> Self {
        let moved = Some(at.into());
        Self { moved, ..Self::new(StatusCode::SEE_OTHER, "found", String::new()) }
    }

    /// Something of ours failed: the log has the cause, the reader the code under which it stands there.
    pub fn broken(cause: &dyn std::error::Error) -> Self {
        let mut number = [0; 4];
        // without chance there is no code, and the log still has the cause
        let _told = getrandom::fill(&mut number);
        let code = format!("{:08x}", u32::from_be_bytes(number));
        let chain = chain(cause);
        tracing::error!(error.code = %code, error.cause = %chain, "a page failed: {chain}");
        Self::ours(
            StatusCode::INTERNAL_SERVER_ERROR,
            "internal",
            format!("algo falló aquí, no en lo que usted pidió. No se guardó nada. Código {code}"),
        )
        .hint("vuelva a intentarlo; si sigue así, dé el código a quien mantiene este sitio")
    }

    /// The message as a sentence.
    pub fn sentence(&self) -> String {
        words::capital(&self.message) + "."
    }

    /// The hint as a sentence.
    pub fn advice(&self) -> Option<String> {
        self.hint.as_deref().map(|hint| words::capital(hint) + ".")
    }

    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
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

impl From<JudgementError> for Problem {
    fn from(error: JudgementError) -> Self {
        match error {
            JudgementError::Store(error) => error.into(),
            JudgementError::UnknownMunicipality(ubigeo) => Self::unknown(
                "municipality_unknown",
                format!("no se conoce la municipalidad {ubigeo}"),
            ),
            JudgementError::Day(day) => {
                Self::misuse("date", format!("no se puede juzgar ningún mes en {day}"))
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
