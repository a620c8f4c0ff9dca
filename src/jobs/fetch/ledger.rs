//! The book of requests, in the house's database.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio::task::JoinHandle;

use crate::clock::Clock;
use crate::domain::fetch::Attempt;
use crate::jobs::house::House;
use crate::sources::FetchError;
use crate::sources::ledger::{Ledger, Turn};
use crate::store::db::{Db, StoreError};
use crate::store::fetches::{self, Hold};

/// Short beside any pause that a portal would notice.
const TURN: Duration = Duration::from_millis(50);
/// SQLite has one writer at a time, and a yearly file is written for minutes.
const PATIENCE: u32 = 120;

/// The book as one visit writes it.
#[derive(Debug)]
pub struct Book {
    db: Db,
    run: i64,
    holder: String,
    /// A host is free again when its holder did not renew it for so long: it was killed.
    held_for: Duration,
    /// A portal may take minutes to answer, so the host is renewed beside the question.
    renewed: Duration,
    renewal: Mutex<Option<JoinHandle<()>>>,
}

impl Book {
    pub fn new(house: &House, run: i64) -> Self {
        // a visit has its own number in a database, so two visits are two holders
        Self {
            db: house.db.clone(),
            run,
            holder: format!("visit {run}"),
            held_for: house.settings.work.taken_for_dead(),
            renewed: house.settings.work.heartbeat(),
            renewal: Mutex::default(),
        }
    }

    /// Keeps a host that is held, until the next call.
    fn renew(&self, host: Option<&str>) {
        let next = host.map(|host| {
            let (db, host, holder) = (self.db.clone(), host.to_owned(), self.holder.clone());
            let (renewed, held_for) = (self.renewed, self.held_for);
            tokio::spawn(async move {
                loop {
                    tokio::time::sleep(renewed).await;
                    let now = Clock::System.now();
                    match fetches::hold(&db, &host, &holder, now, now + held_for).await {
                        Ok(Hold::Ours) => {}
                        other => tracing::warn!(%host, ?other, "host not renewed"),
                    }
                }
            })
        });
        let mut renewal = self.renewal.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(before) = std::mem::replace(&mut *renewal, next) {
            before.abort();
        }
    }
}

impl Drop for Book {
    fn drop(&mut self) {
        self.renew(None);
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

    async fn hold(&self, host: &str) -> Result<Turn, FetchError> {
        let now = Clock::System.now();
        let held =
            patiently!(fetches::hold(&self.db, host, &self.holder, now, now + self.held_for))?;
        Ok(match held {
            Hold::Ours => {
                self.renew(Some(host));
                Turn::Ours
            }
            Hold::Taken => Turn::After(TURN),
            Hold::Rests(until) => Turn::After((until - now).to_std().unwrap_or_default().max(TURN)),
        })
    }

    async fn release(&self, host: &str, rest: Duration) -> Result<(), FetchError> {
        self.renew(None);
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
