//! Who keeps the place running, and may do what is not for everybody: upload files, read the numbers.
//!
//! There are no accounts yet. Whoever knows the token of the settings is let in from anywhere. Without
//! a token the same machine is: a connection from itself, to its own name (another site must not lead
//! a browser here), handed on by nobody; and never where the pages are public, because behind a proxy
//! everybody seems to be this machine.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use sha2::{Digest, Sha256};

use super::problem::Problem;
use crate::settings::Web;

/// What proxies say of themselves.
const HANDED_ON: [&str; 4] = ["forwarded", "x-forwarded-for", "x-real-ip", "via"];

/// What a request tells of who asks.
#[derive(Debug, Clone, Default)]
pub struct Caller {
    /// The same machine, asked by its own name, without anybody in between.
    is_local: bool,
    token: Option<String>,
}

impl Caller {
    /// Lets the operator in.
    ///
    /// # Errors
    /// A [`Problem`] that says what is missing.
    pub fn admit(&self, web: &Web) -> Result<(), Problem> {
        self.admit_with(web, None)
    }

    /// The same, with a token that came in another way than in its header.
    pub fn admit_with(&self, web: &Web, typed: Option<&str>) -> Result<(), Problem> {
        let refused = |kind| Problem::ours(StatusCode::FORBIDDEN, "operator_only").kind(kind);
        match (web.operator_token.reveal(), typed.or(self.token.as_deref())) {
            (Some(token), Some(given)) if is_same(token, given) => Ok(()),
            (Some(_), Some(_)) => Err(refused("wrong")),
            (Some(_), None) => Err(refused("token")),
            (None, _) if self.is_local && web.public_address.is_none() => Ok(()),
            (None, _) => Err(refused("")),
        }
    }

    fn of(headers: &HeaderMap, peer: Option<IpAddr>) -> Self {
        let is_handed_on = HANDED_ON.iter().any(|name| headers.contains_key(*name));
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
        let is_own_name = text(header::HOST).is_some_and(is_own_name);
        let token = text(header::AUTHORIZATION).and_then(|value| value.strip_prefix("Bearer "));
        Self {
            is_local: peer.is_some_and(|peer| peer.is_loopback()) && is_own_name && !is_handed_on,
            token: token.map(|token| token.trim().to_owned()),
        }
    }
}

/// `localhost`, or an address of the machine to itself, with or without a port.
fn is_own_name(host: &str) -> bool {
    if let Ok(address) = host.parse::<SocketAddr>() {
        return address.ip().is_loopback();
    }
    let host = host.trim_start_matches('[').trim_end_matches(']');
    if let Ok(address) = host.parse::<IpAddr>() {
        return address.is_loopback();
    }
    host.split(':').next() == Some("localhost")
}

/// Compares digests, so that the time that it takes tells nothing about the token.
fn is_same(token: &str, given: &str) -> bool {
    Sha256::digest(token.as_bytes()) == Sha256::digest(given.as_bytes())
}

impl<S: Sync> FromRequestParts<S> for Caller {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        Ok(Self::of(&parts.headers, peer.map(|ConnectInfo(peer)| peer.ip())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::{Secret, Settings};

    fn caller(peer: &str, headers: &[(&'static str, &str)]) -> Caller {
        let mut all = HeaderMap::new();
        for (name, value) in headers {
            all.insert(*name, value.parse().unwrap());
        }
        Caller::of(&all, Some(peer.parse().unwrap()))
    }

    #[test]
    fn without_a_token_only_the_same_machine_by_its_own_name_and_only_where_nobody_else_comes() {
        let mut web = Settings::defaults().unwrap().web;
        for host in ["127.0.0.1:8080", "localhost", "localhost:80", "[::1]:8080", "127.0.0.1"] {
            assert!(caller("127.0.0.1", &[("host", host)]).admit(&web).is_ok(), "{host}");
        }
        for (peer, headers) in [
            ("10.0.0.7", vec![("host", "127.0.0.1")]),
            ("127.0.0.1", vec![("host", "actas.example")]),
            ("127.0.0.1", vec![("host", "localhost.evil.example")]),
            ("127.0.0.1", vec![]),
            ("127.0.0.1", vec![("host", "localhost"), ("x-forwarded-for", "10.0.0.7")]),
        ] {
            assert!(caller(peer, &headers).admit(&web).is_err(), "{peer} {headers:?}");
        }
        web.public_address = Some("https://actas.example".to_owned());
        assert!(caller("127.0.0.1", &[("host", "127.0.0.1")]).admit(&web).is_err());
    }

    #[test]
    fn a_token_lets_in_from_anywhere_whoever_knows_it_and_nobody_else() {
        let mut web = Settings::defaults().unwrap().web;
        web.operator_token = Secret::new("s3cret");
        let with = |token: &str| caller("10.0.0.7", &[("authorization", token)]).admit(&web);
        assert!(with("Bearer s3cret").is_ok());
        for wrong in ["Bearer s3cre", "Bearer ", "s3cret", "Basic s3cret"] {
            assert!(with(wrong).is_err(), "{wrong}");
        }
        assert!(caller("127.0.0.1", &[("host", "localhost")]).admit(&web).is_err());
        assert!(caller("10.0.0.7", &[]).admit_with(&web, Some("s3cret")).is_ok());
    }
}
