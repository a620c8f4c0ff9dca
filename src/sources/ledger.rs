//! Where requests are written down, and who may ask a host: what this room needs of the database.

use std::future::Future;
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::FetchError;
use crate::domain::fetch::Attempt;

/// Whose turn it is at a host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Ours until it is released: it is renewed for as long as the program lives.
    Ours,
    /// Another one asks it, or it rests: not before so long.
    After(Duration),
}

/// The book of requests, shared by all programs on one database.
pub trait Ledger: Send + Sync {
    /// Writes an attempt down; gives its number.
    fn add(&self, attempt: &Attempt) -> impl Future<Output = Result<i64, FetchError>> + Send;

    /// The newest attempt at an address whose bytes were archived and believed.
    fn last_landed(
        &self,
        url: &str,
    ) -> impl Future<Output = Result<Option<Attempt>, FetchError>> + Send;

    /// Bytes that came since a moment, from everywhere.
    fn bytes_since(
        &self,
        moment: DateTime<Utc>,
    ) -> impl Future<Output = Result<u64, FetchError>> + Send;

    /// Takes a host: nobody else among all programs asks it until it is released.
    fn hold(&self, host: &str) -> impl Future<Output = Result<Turn, FetchError>> + Send;

    /// Gives a host back, to rest for so long.
    fn release(
        &self,
        host: &str,
        rest: Duration,
    ) -> impl Future<Output = Result<(), FetchError>> + Send;
}
