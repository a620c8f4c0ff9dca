//! `import agreements`: a register from its first byte to its last version.
//!
//! The file is read whole before anything is kept: with one mistake nothing is changed, and a file
//! with numbers of identity documents is not even archived. What is archived and what was read are the
//! same bytes. A row that says something else than before becomes a version with this file as its
//! evidence; a row that is gone stays as it was.

mod changes;
mod codes;
pub mod export;
mod files;
mod known;
mod scans;
mod write;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Duration, SubsecRound, Utc};

use super::house::House;
use crate::archive::ArchiveError;
use crate::archive::vault::hash_all;
use crate::domain::agreement::Acta;
use crate::domain::evidence::{Digest, Locator, RecordKind};
use crate::domain::finding::FindingCode;
use crate::domain::source::worded;
pub use crate::register::problem::Problem;
use crate::register::problem::{Wrong, quoted};
use crate::register::reading::{self, Known, Placed, Read};
use crate::register::writing::COPY;
use crate::store::db::StoreError;
use crate::store::snapshots::{self, Snapshot};
pub use changes::{Change, What};
pub use files::FilesError;
use scans::{Scan, Take};

/// How to import.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Say what would change and write nothing.
    pub dry_run: bool,
    /// When the file was obtained; now when `None`.
    pub obtained_at: Option<DateTime<Utc>>,
    /// Where it came from, as it is to be told; its path when `None`.
    pub origin: Option<String>,
}

worded! {
    /// What became of a register.
    ImportStatus {
        Loaded = "loaded",
        AlreadyLoaded = "already_loaded",
        /// It has mistakes: nothing was changed.
        Refused = "refused",
        DryRun = "dry_run",
    }
}

/// What an import did, or would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportReport {
    pub file: String,
    /// Nothing when the file may not be kept.
    pub sha256: Option<Digest>,
    pub status: ImportStatus,
    pub new: u64,
    pub changed: u64,
    pub same: u64,
    /// Rows known of the same processes that this file does not have; they stay as they are.
    pub absent: u64,
    /// Everything wrong and doubtful, in the order of the file.
    pub problems: Vec<Problem>,
    /// The rows that say something new.
    pub changes: Vec<Change>,
    pub obtained_at: DateTime<Utc>,
}

impl ImportReport {
    pub fn errors(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(|problem| problem.is_error)
    }

    pub fn warnings(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(|problem| !problem.is_error)
    }

    /// Tells that the file was not kept because of numbers of identity documents.
    pub fn is_personal(&self) -> bool {
        self.errors().any(|problem| problem.wrong.code == FindingCode::PersonalData)
    }
}

/// Why an import could not be done; nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error(transparent)]
    Files(#[from] FilesError),
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the archived bytes cannot be read back")]
    Reading(#[source] std::io::Error),
    #[error("the work was interrupted")]
    Interrupted(#[from] tokio::task::JoinError),
}

/// A register on its way in.
struct Arrival {
    handed: files::Handed,
    path: PathBuf,
    origin: Option<String>,
    digest: Digest,
    /// The snapshot of the same bytes, if there is one.
    earlier: Option<Snapshot>,
    known: Known,
    read: Read,
    obtained_at: DateTime<Utc>,
    now: DateTime<Utc>,
}

/// Imports a workbook, a CSV, or a folder of CSV.
///
/// # Errors
/// [`ImportError`] when the files cannot be had or disk or database fail. A register with mistakes is
/// not an error but a report that is refused, with every mistake in it.
pub async fn import(
    house: &House,
    path: &Path,
    options: &Options,
) -> Result<ImportReport, ImportError> {
    let mut arrival = arrive(house, path, options).await?;
    if arrival.read.has_errors() {
        return Ok(arrival.refused());
    }
    let is_loaded = arrival.earlier.as_ref().is_some_and(Snapshot::is_loaded);
    // bytes that are loaded are not archived again; a copy of an acta may have come since
    let how = if options.dry_run { Take::Look } else { Take::Archive(house.vault()?) };
    let scans = arrival.take_scans(how).await?;
    let before = if is_loaded {
        known::ever(house)
    } else {
        arrival.obtained_at + Duration::microseconds(1)
    };
    changes::keep_scans(house, &mut arrival.read.register, before).await?;
    arrival.read.problems.extend(codes::warnings(house, &arrival.read.register).await?);
    if is_loaded {
        return again(house, arrival, &scans, options.dry_run).await;
    }
    let compared = changes::of(house, &arrival.read.register, before).await?;
    if !options.dry_run {
        arrival.write(house, &scans).await?;
        seal(house).await;
    }
    let status = if options.dry_run { ImportStatus::DryRun } else { ImportStatus::Loaded };
    Ok(arrival.report(status, compared))
}

/// Reads everything, and looks up what is known; nothing is kept yet.
async fn arrive(house: &House, path: &Path, options: &Options) -> Result<Arrival, ImportError> {
    let owned = path.to_owned();
    let handed = tokio::task::spawn_blocking(move || files::open(&owned)).await??;
    let (digest, _) = hash_all(&mut handed.bytes.as_slice()).map_err(ImportError::Reading)?;
    let earlier = snapshots::by_digest(&house.db, &digest).await?;
    // microseconds are what both engines keep
    let now = house.clock.now().trunc_subsecs(6);
    let obtained_at = earlier.as_ref().map_or_else(
        || options.obtained_at.map_or(now, |moment| moment.trunc_subsecs(6)),
        |earlier| earlier.obtained_at,
    );
    let known = known::load(house).await?;
    let mut read = reading::read(&handed.tables, &known);
    read.problems.extend(handed.left_out.iter().map(|name| left_out(name)));
    let (path, origin) = (path.to_owned(), options.origin.clone());
    Ok(Arrival { handed, path, origin, digest, earlier, known, read, obtained_at, now })
}

fn left_out(name: &str) -> Problem {
    let place = Locator { file: name.to_owned(), ..Locator::default() };
    let what = format!("{} no es una hoja del registro: no se lee ni se archiva", quoted(name));
    let instead = "Si lo es, llámelo como la plantilla: proceso.csv, acta.csv, acuerdos.csv…";
    Problem::warning(place, "", Wrong::new(FindingCode::UnknownValue, what, instead))
}

impl Arrival {
    fn refused(self) -> ImportReport {
        let sha256 = (!self.read.is_personal()).then_some(self.digest);
        let report = self.report(ImportStatus::Refused, changes::Compared::default());
        ImportReport { sha256, ..report }
    }

    fn report(self, status: ImportStatus, compared: changes::Compared) -> ImportReport {
        ImportReport {
            file: self.path.display().to_string(),
            sha256: Some(self.digest),
            status,
            new: compared.new_rows(),
            changed: compared.changed_rows(),
            same: compared.same,
            absent: compared.absent,
            problems: self.read.problems,
            changes: compared.changes,
            obtained_at: self.obtained_at,
        }
    }

    /// Hashes the copies of the actas, off the runtime's threads.
    async fn take_scans(&mut self, how: Take) -> Result<Vec<Scan>, ImportError> {
        let folder = self.handed.folder.clone();
        let mut register = std::mem::take(&mut self.read.register);
        let taken = tokio::task::spawn_blocking(move || {
            let mut problems = Vec::new();
            let scans = scans::take(&mut register, &folder, &how, &mut problems);
            (register, scans, problems)
        });
        let (register, scans, problems) = taken.await?;
        self.read.register = register;
        self.read.problems.extend(problems);
        let mut scans = scans?;
        if let Some(origin) = &self.origin {
            for scan in &mut scans {
                scan.origin = format!("{origin}/{}", scan.name);
            }
        }
        Ok(scans)
    }

    /// Archives the bytes that were read, and writes what they say.
    async fn write(&mut self, house: &House, scans: &[Scan]) -> Result<(), ImportError> {
        let vault = house.vault()?;
        let bytes = std::mem::take(&mut self.handed.bytes);
        let layout = files::layout(&bytes);
        let kept = tokio::task::spawn_blocking(move || vault.take(&mut bytes.as_slice())).await??;
        let archived = write::Archived {
            name: &self.handed.name,
            origin: &self.origin.clone().unwrap_or_else(|| self.path.display().to_string()),
            kept,
            obtained_at: self.obtained_at,
            archived_at: self.now,
        };
        let whole = write::Whole {
            register: &self.read.register,
            municipalities: known::learnt(&self.read.register.municipalities, &self.known),
            findings: self.read.problems.iter().map(Problem::finding).collect(),
            scans,
            layout,
            rows: self.read.rows,
        };
        write::whole(house, archived, whole).await?;
        Ok(())
    }
}

/// The same bytes again: nothing changes, but for the copy of an acta that was missing at first.
async fn again(
    house: &House,
    arrival: Arrival,
    scans: &[Scan],
    dry_run: bool,
) -> Result<ImportReport, ImportError> {
    let before = known::ever(house);
    let mut compared = changes::of(house, &arrival.read.register, before).await?;
    let rows = compared.changes.len() as u64 + compared.same;
    let late: Vec<(Placed<Acta>, &Scan)> = arrival
        .read
        .register
        .actas
        .iter()
        .filter(|acta| compared.changes.iter().any(|change| is_only_a_copy(change, acta)))
        .filter_map(|acta| {
            Some((
                acta.clone(),
                scans.iter().find(|scan| Some(scan.kept.digest) == acta.fact.scan)?,
            ))
        })
        .collect();
    // a later register may say otherwise: this one, loaded before it, changes nothing of that
    compared.changes.retain(|change| late.iter().any(|(acta, _)| is_only_a_copy(change, acta)));
    compared.same = rows - compared.changes.len() as u64;
    if !late.is_empty() && !dry_run {
        write::late_scans(house, &late, arrival.now).await?;
        seal(house).await;
    }
    let status = match (dry_run, late.is_empty()) {
        (true, _) => ImportStatus::DryRun,
        (false, true) => ImportStatus::AlreadyLoaded,
        (false, false) => ImportStatus::Loaded,
    };
    Ok(arrival.report(status, compared))
}

/// Tells that nothing is new about an acta but its copy.
fn is_only_a_copy(change: &Change, acta: &Placed<Acta>) -> bool {
    let What::Changed(cells) = &change.what else { return false };
    change.kind == RecordKind::Acta
        && change.key == acta.fact.process.to_string()
        && acta.fact.scan.is_some()
        && cells.iter().all(|cell| cell.column == COPY)
}

async fn seal(house: &House) {
    if let Err(error) = super::seal::seal(house).await {
        // the load stands; the next sealing catches up, and `verify` tells until then
        tracing::warn!(%error, "log not sealed");
    }
}
