//! Where requests are written down, and who may ask a host: what this room needs of the database.

use std::future::Future;

use chrono::{DateTime, Utc};

use super::FetchError;
use crate::domain::fetch::Attempt;

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

    /// Takes a host, or keeps it; false while another one has it, or it must rest.
    fn hold(&self, host: &str) -> impl Future<Output = Result<bool, FetchError>> + Send;

    /// Gives a host back, to rest for so long.
    fn release(
        &self,
        host: &str,
        rest: std::time::Duration,
    ) -> impl Future<Output = Result<(), FetchError>> + Send;
}
