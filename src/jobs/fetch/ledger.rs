//! The book of requests, in the house's database.

use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::clock::Clock;
use crate::domain::fetch::Attempt;
use crate::jobs::house::House;
use crate::sources::FetchError;
use crate::sources::ledger::Ledger;
use crate::store::db::{Db, StoreError};
use crate::store::fetches;

/// A host is given back by itself when its holder was killed.
const HELD_FOR: Duration = Duration::from_mins(1);
/// SQLite has one writer at a time, and a yearly file is written for minutes.
const PATIENCE: u32 = 120;

/// The book as one visit writes it.
#[derive(Debug)]
pub struct Book {
    db: Db,
    run: i64,
    holder: String,
}

impl Book {
    pub fn new(house: &House, run: i64) -> Self {
        // a visit has its own number in a database, so two visits are two holders
        Self { db: house.db.clone(), run, holder: format!("visit {run}") }
    }
}

/// Does it again while another program writes.
macro_rules! patiently {
    ($work:expr) => {{
        let mut tried = 0;
        loop {
            match $work.await {
                Err(error) if is_busy(&error) && tried < PATIENCE => {
                    tried += 1;
                    tracing::debug!(tried, "the database is busy");
                }
                Err(error) => break Err(failed(&error)),
                Ok(done) => break Ok(done),
            }
        }
    }};
}

impl Ledger for Book {
    async fn add(&self, attempt: &Attempt) -> Result<i64, FetchError> {
        patiently!(fetches::add(&self.db, self.run, attempt))
    }

    async fn last_landed(&self, url: &str) -> Result<Option<Attempt>, FetchError> {
        patiently!(fetches::last_landed(&self.db, url))
    }

    async fn bytes_since(&self, moment: DateTime<Utc>) -> Result<u64, FetchError> {
        patiently!(fetches::bytes_since(&self.db, moment))
    }

    async fn hold(&self, host: &str) -> Result<bool, FetchError> {
        let now = Clock::System.now();
        patiently!(fetches::hold(&self.db, host, &self.holder, now, now + HELD_FOR))
    }

    async fn release(&self, host: &str, rest: Duration) -> Result<(), FetchError> {
        let now = Clock::System.now();
        patiently!(fetches::release(&self.db, host, &self.holder, now, now + rest))
    }
}

fn is_busy(error: &StoreError) -> bool {
    let StoreError::Sql(error) = error else { return false };
    error.as_database_error().is_some_and(|error| error.message().contains("locked"))
}

fn failed(error: &StoreError) -> FetchError {
    use std::error::Error;
    let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
    FetchError::Ledger(format!("{error}{cause}"))
}
