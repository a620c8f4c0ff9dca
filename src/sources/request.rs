//! One question to a portal.

use url::Url;

use super::FetchError;
use super::body::Kind;

/// What is asked, and what is hoped for.
#[derive(Debug, Clone)]
pub struct Request {
    pub url: Url,
    pub headers: Vec<(&'static str, String)>,
    /// A form or JSON to be posted; nothing is a GET.
    pub body: Option<Posted>,
    pub kind: Kind,
    /// Ask for what changed since the last time only.
    pub conditional: bool,
}

/// What is sent along.
#[derive(Debug, Clone)]
pub struct Posted {
    pub content_type: &'static str,
    pub bytes: Vec<u8>,
}

impl Request {
    pub fn get(url: &str, kind: Kind) -> Result<Self, FetchError> {
        Ok(Self { url: address(url)?, headers: vec![], body: None, kind, conditional: false })
    }

    /// A form as a browser posts it.
    pub fn form(url: &str, fields: &[(&str, &str)], kind: Kind) -> Result<Self, FetchError> {
        let text = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields.iter().copied())
            .finish();
        let content_type = "application/x-www-form-urlencoded";
        let body = Some(Posted { content_type, bytes: text.into_bytes() });
        Ok(Self { body, ..Self::get(url, kind)? })
    }

    #[must_use]
    pub fn conditional(mut self) -> Self {
        self.conditional = true;
        self
    }

    #[must_use]
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub const fn method(&self) -> &'static str {
        if self.body.is_some() { "POST" } else { "GET" }
    }
}

/// An address that can be asked.
pub fn address(text: &str) -> Result<Url, FetchError> {
    let url = Url::parse(text.trim()).ok();
    url.filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
        .ok_or_else(|| FetchError::Address(text.to_owned()))
}

/// An address with parameters.
pub fn with_query(base: &str, pairs: &[(&str, &str)]) -> Result<String, FetchError> {
    let mut url = address(base)?;
    url.query_pairs_mut().extend_pairs(pairs.iter().copied());
    Ok(url.into())
}

/// A file below an address.
pub fn below(base: &str, rest: &str) -> String {
    format!("{}/{}", base.trim_end_matches('/'), rest.trim_start_matches('/'))
}

/// The host with its port: what is asked by one connection at a time.
pub fn host_of(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}
