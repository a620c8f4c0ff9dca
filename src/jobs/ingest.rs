//! `ingest`: one file from its first byte to its last figure.
//!
//! The bytes go to the archive first. What is read from them is written in one transaction that
//! also makes the snapshot exist, so that a run killed at any moment leaves the state before or
//! after. A file that is refused changes nothing that was known; it is kept as evidence of what was
//! received. The reader is handed in, because the same path serves files and fetched replies, and a
//! test can bring its own.

mod attempt;
mod later;
mod records;
mod stream;
mod take;
mod watch;

use std::io::Read;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, SubsecRound, Utc};

use super::house::House;
use crate::archive::ArchiveError;
use crate::archive::vault::{Kept, Vault};
use crate::domain::evidence::Digest;
use crate::domain::period::Year;
use crate::domain::source::{Dataset, worded};
use crate::parse::{self, Options, ParseError, Sink, Summary};
use crate::store::db::StoreError;
use crate::store::snapshots::Counts;
pub use stream::Meter;

/// Reads bytes into a sink: [`parse::read`], or a test's own.
pub type Reader = fn(Box<dyn Read + Send>, &Options, &mut dyn Sink) -> Result<Summary, ParseError>;

/// How much of a file is kept in detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Keep {
    /// The watched municipalities; everything while none is watched.
    #[default]
    Usual,
    /// The watched municipalities, and totals only while none is.
    Watched,
    All,
}

/// What to ingest and how.
#[derive(Debug, Clone)]
pub struct Request {
    /// The file's own name.
    pub file_name: String,
    /// Path or address, as given.
    pub origin: String,
    /// Said by the person instead of recognised.
    pub dataset: Option<Dataset>,
    /// The year of a file that does not say it.
    pub year: Option<Year>,
    /// When the bytes were obtained; now when `None`.
    pub obtained_at: Option<DateTime<Utc>>,
    /// The file is all that there is of the units and years that it speaks of.
    pub complete: bool,
    /// Take a complete file though it has less than half of the rows of the one before.
    pub accept_shrunk: bool,
    /// Keep it aside when it has less than half of the rows of the last one of its name: half a crawl.
    pub keep_aside_half: bool,
    pub keep: Keep,
    pub reader: Reader,
}

impl Request {
    /// A file of this name, read in the usual way.
    pub fn of(file_name: &str) -> Self {
        Self {
            file_name: file_name.to_owned(),
            origin: file_name.to_owned(),
            dataset: None,
            year: None,
            obtained_at: None,
            complete: false,
            accept_shrunk: false,
            keep_aside_half: false,
            keep: Keep::Usual,
            reader: parse::read,
        }
    }
}

worded! {
    /// What became of a file.
    Status {
        Loaded = "loaded",
        AlreadyLoaded = "already_loaded",
        Refused = "refused",
    }
}

/// What an ingest did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub sha256: Digest,
    pub bytes: u64,
    pub dataset: Option<Dataset>,
    pub layout: Option<String>,
    pub status: Status,
    pub counts: Counts,
    pub findings: i64,
    pub figures_withdrawn: i64,
    pub cutoff: Option<NaiveDate>,
    pub obtained_at: DateTime<Utc>,
    pub refusal: Option<Refusal>,
    /// No municipality is watched yet, so everything was kept in detail.
    pub nothing_watched: bool,
}

/// Why a file was not believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    pub code: String,
    pub message: String,
    pub hint: String,
    /// What the words of a person's language take.
    pub args: Vec<(&'static str, String)>,
}

/// Why an ingest could not be done; nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum IngestError {
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the archived bytes cannot be read back")]
    Reading(#[source] std::io::Error),
    #[error("the work was interrupted")]
    Interrupted(#[from] tokio::task::JoinError),
}

/// Ingests one file: archives it, reads it, writes what is new.
///
/// # Errors
/// [`IngestError`] when disk or database fail. A file that is no data is not an error but a report
/// with a [`Refusal`].
pub async fn ingest(
    house: &House,
    request: &Request,
    bytes: Box<dyn Read + Send>,
    meter: Arc<Meter>,
) -> Result<Report, IngestError> {
    // microseconds are what both engines keep; the log's leaf must say the same as the row
    let now = house.clock.now().trunc_subsecs(6);
    let obtained_at = request.obtained_at.map_or(now, |moment| moment.trunc_subsecs(6));
    // what a killed run left is in the way of a small disk
    if let Err(error) = super::seal::tidy(house).await {
        tracing::warn!(%error, "archive not tidied");
    }
    let vault = house.vault()?;
    let kept = archive(&vault, bytes, Arc::clone(&meter)).await?;
    meter.reading(kept.bytes);
    let bytes = attempt::Bytes { vault, kept, obtained_at, archived_at: now };
    let report = attempt::load(house, request, &bytes, &meter).await?;
    if let Err(error) = super::seal::seal(house).await {
        // the load stands; the next sealing catches up, and `verify` tells until then
        tracing::warn!(%error, "log not sealed");
    }
    Ok(report)
}

/// Takes the bytes into the archive, off the runtime's threads.
async fn archive(
    vault: &Vault,
    bytes: Box<dyn Read + Send>,
    meter: Arc<Meter>,
) -> Result<Kept, IngestError> {
    let vault = vault.clone();
    let taken = tokio::task::spawn_blocking(move || vault.take(&mut meter.over(bytes))).await??;
    Ok(taken)
}
