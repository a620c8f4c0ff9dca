//! `fetch`: asks a public source, and takes what comes the way of `ingest`.
//!
//! A visit is written down from its first request to its end, whatever it brings: how a source is
//! doing is judged from these visits. What came before a visit broke off is ingested all the same. A
//! file leaves the folder of downloads only when its bytes lie in the archive.

mod ask;
mod inbox;
mod ledger;

use std::fs::File;
use std::io::{Cursor, Read};
use std::sync::Arc;

use crate::archive::ArchiveError;
use crate::clock::Clock;
use crate::domain::codes::Ubigeo;
use crate::domain::fetch::RunOutcome;
use crate::domain::period::Year;
use crate::domain::source::Source;
use crate::jobs::house::House;
use crate::jobs::ingest::{self, IngestError, Meter, Report, Request, Status};
pub use crate::sources::client::Progress;
use crate::sources::client::{Client, Means};
use crate::sources::{self, Bytes, Fetched, Harvest, part};
pub use crate::sources::{FetchError, Planned};
use crate::store::db::StoreError;
use crate::store::fetches;
pub use inbox::{Dropped, inbox};

/// Refusals that say that a source changed, not that a transfer failed.
const DRIFTED: [&str; 5] =
    ["column_missing", "layout_unknown", "shrank", "all_rows_rejected", "no_rows"];

/// What a person, or a schedule, asked for.
#[derive(Debug, Clone)]
pub struct Wanted {
    pub source: Source,
    pub municipality: Option<Ubigeo>,
    pub year: Option<Year>,
}

/// One file that came, and what became of it.
#[derive(Debug)]
pub struct Came {
    pub name: String,
    pub origin: String,
    pub report: Report,
}

/// What a visit did.
#[derive(Debug)]
pub struct Visited {
    pub run: i64,
    pub outcome: RunOutcome,
    pub files: Vec<Came>,
    pub unchanged: Vec<String>,
    pub failures: Vec<FetchError>,
    pub requests: u64,
    pub bytes_received: u64,
    /// Of those, what had come before and came again.
    pub bytes_twice: u64,
}

/// Why a visit could not even be begun, or its bytes not be kept.
#[derive(Debug, thiserror::Error)]
pub enum VisitError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Ingest(#[from] IngestError),
    #[error(transparent)]
    Fetch(#[from] FetchError),
}

/// What is shown while it lasts.
#[derive(Debug, Clone, Default)]
pub struct Shown {
    pub fetching: Arc<Progress>,
    pub reading: Arc<Meter>,
}

/// What would be asked; nothing is.
pub async fn plan(house: &House, wanted: &Wanted) -> Result<Vec<Planned>, VisitError> {
    let ask = ask::of(house, wanted).await?;
    Ok(sources::plan(&house.settings.portals, &ask)?)
}

/// Visits a source and ingests what comes.
pub async fn fetch(
    house: &House,
    wanted: &Wanted,
    chance: fastrand::Rng,
    shown: &Shown,
) -> Result<Visited, VisitError> {
    let ask = ask::of(house, wanted).await?;
    let portals = &house.settings.portals;
    // what cannot be asked at all is no visit
    sources::plan(portals, &ask)?;
    let municipality = wanted.municipality.as_ref();
    let run = fetches::begin_run(&house.db, wanted.source, municipality, house.clock.now()).await?;
    let downloads = house.folder.join("downloads");
    // by the machine's clock, with which the disk dates its files
    part::sweep(&downloads, Clock::System.now().into());
    let means = Means {
        ledger: ledger::Book::new(house, run),
        clock: house.clock,
        chance,
        folder: downloads,
        extra_ca: portals.extra_ca(wanted.source),
        progress: Arc::clone(&shown.fetching),
    };
    let mut harvest = Harvest::default();
    let visit = async {
        let mut client = Client::new(wanted.source, house.settings.fetching.clone(), means)?;
        sources::visit(&mut client, portals, &ask, &mut harvest).await
    };
    if let Err(error) = visit.await {
        harvest.failures.push(error);
    }
    let files = match take_in(house, std::mem::take(&mut harvest.files), shown).await {
        Ok(files) => files,
        Err(error) => {
            // the source gave it; that it could not be kept is ours
            let (outcome, words) = (RunOutcome::Postponed, error.to_string());
            fetches::end_run(&house.db, run, house.clock.now(), outcome, &words).await?;
            return Err(error);
        }
    };
    let (outcome, message) = judge(&files, &harvest);
    fetches::end_run(&house.db, run, house.clock.now(), outcome, &message).await?;
    let (bytes_received, bytes_twice) = shown.fetching.wire();
    Ok(Visited {
        run,
        outcome,
        files,
        unchanged: harvest.unchanged,
        failures: harvest.failures,
        requests: shown.fetching.state().2,
        bytes_received,
        bytes_twice,
    })
}

/// Ingests file after file.
async fn take_in(
    house: &House,
    fetched: Vec<Fetched>,
    shown: &Shown,
) -> Result<Vec<Came>, VisitError> {
    let mut came = Vec::new();
    for mut one in fetched {
        let request = Request {
            origin: one.origin.clone(),
            dataset: one.dataset,
            year: one.year,
            obtained_at: Some(one.obtained_at),
            complete: one.complete,
            keep_aside_half: one.steady,
            ..Request::of(&one.name)
        };
        let bytes: Box<dyn Read + Send> = match &mut one.bytes {
            Bytes::Held(bytes) => Box::new(Cursor::new(std::mem::take(bytes))),
            Bytes::File(path) => Box::new(File::open(&*path).map_err(|cause| {
                IngestError::from(ArchiveError::Read { path: path.clone(), cause })
            })?),
        };
        let report = ingest::ingest(house, &request, bytes, Arc::clone(&shown.reading)).await?;
        for attempt in &one.attempts {
            fetches::landed(&house.db, *attempt, &report.sha256).await?;
        }
        part::clear(&one);
        came.push(Came { name: one.name, origin: one.origin, report });
    }
    Ok(came)
}

/// What the visit is called, and its worst news.
fn judge(files: &[Came], harvest: &Harvest) -> (RunOutcome, String) {
    let refused = files.iter().find_map(|file| Some((file, file.report.refusal.as_ref()?)));
    if let Some((file, refusal)) = refused {
        let outcome = if DRIFTED.contains(&refusal.code.as_str()) {
            RunOutcome::Drifted
        } else {
            RunOutcome::Failed
        };
        return (outcome, format!("{}: {}", file.name, refusal.message));
    }
    // a month that is not published yet does not make a visit that brought eleven a failure
    let worst = harvest.failures.iter().find(|failure| failure.ends_the_visit());
    let has_come = !files.is_empty() || !harvest.unchanged.is_empty();
    let failure = worst.or_else(|| harvest.failures.first().filter(|_| !has_come));
    if let Some(failure) = failure {
        return (failure.run(), failure.to_string());
    }
    let new = files.iter().any(|file| file.report.status == Status::Loaded);
    let outcome = if new { RunOutcome::Fetched } else { RunOutcome::Unchanged };
    (outcome, format!("{} files", files.len()))
}
