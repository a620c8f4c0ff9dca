//! One transaction: from a snapshot in the archive to a snapshot that is known.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::stream::Meter;
use super::take::{NoData, Reading, Taken, take};
use super::watch::{self, Watched};
use super::{IngestError, Refusal, Report, Request, Status, later};
use crate::archive::vault::{Kept, Vault};
use crate::domain::evidence::ManifestEntry;
use crate::domain::finding::Finding;
use crate::domain::period::{Year, lima};
use crate::domain::source::Source;
use crate::jobs::house::House;
use crate::parse::{Options, ParseError, Summary, Watch};
use crate::store::coverage::{self, NewCoverage};
use crate::store::db::Tx;
use crate::store::snapshots::{self, Counts, Moment, NewSnapshot, Scope, Snapshot, SnapshotStatus};
use crate::store::{findings, loads, log, municipalities};
use crate::telemetry::trace;

/// Bytes that lie in the archive.
pub struct Bytes {
    pub vault: Vault,
    pub kept: Kept,
    pub obtained_at: DateTime<Utc>,
    pub archived_at: DateTime<Utc>,
}

/// How one attempt ended.
enum Ended {
    Done(Report),
    Refused(Refusal, Vec<Finding>),
}

/// Loads archived bytes, or keeps them as refused.
pub async fn load(
    house: &House,
    request: &Request,
    bytes: &Bytes,
    meter: &Arc<Meter>,
) -> Result<Report, IngestError> {
    match attempt(house, request, bytes, meter).await? {
        Ended::Done(report) => Ok(report),
        Ended::Refused(refusal, findings) => {
            keep_refused(house, request, bytes, refusal, &findings).await
        }
    }
}

async fn attempt(
    house: &House,
    request: &Request,
    bytes: &Bytes,
    meter: &Arc<Meter>,
) -> Result<Ended, IngestError> {
    let watched = Watched::find(house, request.keep).await?;
    let mut tx = house.db.begin().await?;
    let known = snapshots::find(&mut tx, &bytes.kept.digest).await?;
    let watch = watched.watch();
    if let Some(known) = known.as_ref().filter(|known| known.is_loaded())
        && !wants_more(&mut tx, known, watched.scope(), &watch).await?
    {
        return Ok(Ended::Done(already(house, known).await?));
    }
    let obtained_at = known.as_ref().map_or(bytes.obtained_at, |known| known.obtained_at);
    let complete = request.complete || known.as_ref().is_some_and(|known| known.complete);
    let snapshot_id = match &known {
        Some(known) => known.id,
        None => register(&mut tx, request, bytes, None).await?,
    };
    let options = Options {
        file_name: request.file_name.clone(),
        dataset: request.dataset,
        watch: watch.clone(),
        obtained_on: Some(lima::day(obtained_at)),
        year: request.year.or_else(|| year_asked(&request.origin)),
    };
    let reading = Reading { snapshot_id, complete, reader: request.reader, options: &options };
    let archived = bytes.vault.open(&bytes.kept.digest);
    let taken = match take(&mut tx, &reading, archived, meter).await? {
        Ok(taken) => taken,
        Err(NoData { error, findings }) => return Ok(Ended::Refused(refusal(&error), findings)),
    };
    let moment = (obtained_at, snapshot_id);
    if let Some(refusal) = shrunk(&mut tx, request, complete, &taken.summary, moment).await? {
        return Ok(Ended::Refused(refusal, taken.findings));
    }
    let bytes = &Bytes { vault: bytes.vault.clone(), obtained_at, ..*bytes };
    later::reassert(&mut tx, snapshot_id, request.reader, &options, bytes, &taken).await?;
    let snapshot = Written { id: snapshot_id, complete, scope: watched.scope(), watch: &watch };
    let counts = write(&mut tx, &snapshot, obtained_at, &taken).await?;
    tx.commit().await?;
    let mut report = report(bytes, &taken, counts);
    report.nothing_watched = watched.nothing();
    Ok(Ended::Done(report))
}

/// The year that an address asked the source for: `…/Navegar_7.aspx?y=2024&ap=Proyecto`.
fn year_asked(origin: &str) -> Option<Year> {
    let (_, query) = origin.split_once('?')?;
    query.split('&').find_map(|pair| pair.strip_prefix("y=")?.parse().ok())
}

/// Makes the snapshot exist, and its leaf in the log with it.
async fn register(
    tx: &mut Tx,
    request: &Request,
    bytes: &Bytes,
    refusal: Option<&Refusal>,
) -> Result<i64, IngestError> {
    let Kept { digest, bytes: length, .. } = bytes.kept;
    let mut new = NewSnapshot::taken(digest, length, &request.file_name, bytes.obtained_at);
    new.origin.clone_from(&request.origin);
    new.archived_at = bytes.archived_at;
    new.trace = trace::current().map(String::from);
    if let Some(refusal) = refusal {
        new.status = SnapshotStatus::Refused;
        new.error = Some((refusal.code.clone(), refusal.message.clone()));
    }
    let id = snapshots::insert(tx, &new).await?;
    let entry = ManifestEntry {
        sha256: digest,
        bytes: length,
        obtained_at: bytes.obtained_at,
        archived_at: bytes.archived_at,
        origin: request.origin.clone(),
        file_name: request.file_name.clone(),
    };
    log::append(tx, id, &entry).await?;
    Ok(id)
}

/// Tells whether bytes that are loaded must be read again, because more is to be kept of them.
async fn wants_more(
    tx: &mut Tx,
    known: &Snapshot,
    scope: Scope,
    watch: &Watch,
) -> Result<bool, IngestError> {
    if known.scope == Scope::All.as_str() {
        return Ok(false);
    }
    if scope == Scope::All {
        return Ok(true);
    }
    let before = watch::of_line(&known.watch);
    let gained = watch::units_gained(&before, watch);
    let covered = coverage::of_snapshot(tx, known.id).await?;
    let of_ours = |unit: &str| gained.iter().any(|gained| gained.as_str() == unit);
    if covered.iter().any(|((unit, _), detail)| !detail && of_ours(unit)) {
        return Ok(true);
    }
    let is_of_works = known.dataset().is_some_and(|one| one.source() == Source::Infobras);
    Ok(is_of_works && provinces(watch).difference(&provinces(&before)).next().is_some())
}

fn provinces(watch: &Watch) -> BTreeSet<String> {
    match watch {
        Watch::All => BTreeSet::new(),
        Watch::Units { provinces, .. } => provinces.clone(),
    }
}

/// Refuses a complete file, or one fetched again and again, that has less than half of the rows of the
/// one before it.
async fn shrunk(
    tx: &mut Tx,
    request: &Request,
    complete: bool,
    summary: &Summary,
    before: Moment,
) -> Result<Option<Refusal>, IngestError> {
    if request.accept_shrunk {
        return Ok(None);
    }
    let last = if complete {
        let years: Vec<i64> =
            summary.coverage.iter().map(|(_, year)| i64::from(year.number())).collect();
        snapshots::last_complete(tx, summary.dataset, &years, before).await?
    } else if request.keep_aside_half {
        snapshots::last_named(tx, summary.dataset, &request.file_name, before).await?
    } else {
        None
    };
    let rows = number(summary.rows_read);
    Ok(last.filter(|(_, before)| rows < before / 2).map(|(sha256, before)| Refusal {
        code: "shrank".into(),
        message: format!(
            "the file has {rows} rows where the last complete one ({}) had {before}",
            &sha256[..8]
        ),
        hint: "download it again; when the source really has so little left, ingest it with \
               --complete --accept-shrunk, or without --complete to withdraw nothing"
            .into(),
        args: vec![("rows", rows.to_string()), ("before", before.to_string())],
    }))
}

/// The snapshot that a reading completes.
struct Written<'a> {
    id: i64,
    complete: bool,
    scope: Scope,
    watch: &'a Watch,
}

/// Writes everything that is known only when the last row is read.
async fn write(
    tx: &mut Tx,
    snapshot: &Written<'_>,
    obtained_at: DateTime<Utc>,
    taken: &Taken,
) -> Result<Counts, IngestError> {
    let Written { id, complete, scope, watch } = *snapshot;
    let summary = &taken.summary;
    let figures = &taken.figures.written;
    let counts = Counts {
        rows_read: number(summary.rows_read),
        rows_kept: number(summary.rows_kept),
        rows_rejected: number(summary.rows_rejected),
        figures_new: number(figures.new),
        figures_changed: number(figures.changed),
        figures_same: number(figures.same),
    };
    findings::replace(tx, id, &taken.findings).await?;
    municipalities::learn(tx, id, obtained_at, taken.municipalities.clone()).await?;
    municipalities::learn_taxpayers(tx, &taken.taxpayers).await?;
    coverage::insert(tx, id, summary.dataset, &pairs(taken, complete)).await?;
    loads::insert(tx, id, &taken.figures).await?;
    let reading = snapshots::Reading {
        dataset: summary.dataset,
        layout: &summary.layout,
        cutoff: summary.cutoff,
        complete,
        scope,
        watch: &watch::line(watch),
        counts,
    };
    snapshots::finish(tx, id, &reading).await?;
    Ok(counts)
}

/// What the snapshot speaks of: the pairs with figures, and of a dataset without figures all that
/// it names. A pair of a unit that nobody keeps is not spoken of.
fn pairs(taken: &Taken, complete: bool) -> Vec<NewCoverage> {
    let covered = later::covered(taken, complete);
    if !covered.is_empty() {
        return covered;
    }
    let named = taken.summary.coverage.iter().map(|(unit, year)| NewCoverage {
        pair: (unit.as_ref().map(ToString::to_string).unwrap_or_default(), year.number()),
        complete,
        detail: true,
    });
    named.collect()
}

fn refusal(error: &ParseError) -> Refusal {
    let (code, message, hint) = (error.code().into(), error.to_string(), error.hint());
    Refusal { code, message, hint, args: error.args() }
}

/// Keeps a refused file as evidence of what was received; what was known stays as it was.
async fn keep_refused(
    house: &House,
    request: &Request,
    bytes: &Bytes,
    refusal: Refusal,
    found: &[Finding],
) -> Result<Report, IngestError> {
    let mut tx = house.db.begin().await?;
    if snapshots::find(&mut tx, &bytes.kept.digest).await?.is_none() {
        let id = register(&mut tx, request, bytes, Some(&refusal)).await?;
        findings::replace(&mut tx, id, found).await?;
        tx.commit().await?;
    }
    Ok(Report {
        status: Status::Refused,
        dataset: request.dataset,
        findings: number(found.len() as u64),
        refusal: Some(refusal),
        ..empty(bytes)
    })
}

/// The report of bytes that were loaded before.
async fn already(house: &House, known: &Snapshot) -> Result<Report, IngestError> {
    Ok(Report {
        sha256: known.digest()?,
        bytes: u64::try_from(known.bytes).unwrap_or_default(),
        dataset: known.dataset(),
        layout: known.layout.clone(),
        status: Status::AlreadyLoaded,
        counts: Counts {
            figures_new: 0,
            figures_changed: 0,
            figures_same: known.counts.figures(),
            ..known.counts
        },
        findings: findings::count(&house.db, known.id).await?,
        figures_withdrawn: 0,
        cutoff: known.cutoff,
        obtained_at: known.obtained_at,
        refusal: None,
        nothing_watched: false,
    })
}

fn empty(bytes: &Bytes) -> Report {
    Report {
        sha256: bytes.kept.digest,
        bytes: bytes.kept.bytes,
        dataset: None,
        layout: None,
        status: Status::Loaded,
        counts: Counts::default(),
        findings: 0,
        figures_withdrawn: 0,
        cutoff: None,
        obtained_at: bytes.obtained_at,
        refusal: None,
        nothing_watched: false,
    }
}

fn report(bytes: &Bytes, taken: &Taken, counts: Counts) -> Report {
    Report {
        dataset: Some(taken.summary.dataset),
        layout: Some(taken.summary.layout.clone()),
        counts,
        findings: number(taken.findings.len() as u64),
        figures_withdrawn: number(taken.figures.withdrawn),
        cutoff: taken.summary.cutoff,
        ..empty(bytes)
    }
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
