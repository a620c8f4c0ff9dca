//! The drop folder: what a person fetched by hand, the same way as what we fetch ourselves.

use std::fs::File;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::{Shown, VisitError};
use crate::archive::ArchiveError;
use crate::clock::Clock;
use crate::jobs::house::House;
use crate::jobs::ingest::{self, IngestError, Report, Request};
use crate::sources::inbox::{self as folder, Shelf};

/// What became of the files of the folder.
#[derive(Debug, Default)]
pub struct Dropped {
    /// The file's name, what its reading said, and where it was moved.
    pub files: Vec<(String, Report, PathBuf)>,
    /// Still being copied.
    pub unfinished: Vec<PathBuf>,
}

/// Ingests every file that lies ready; each is moved to `done` or to `refused`.
pub async fn inbox(house: &House, shown: &Shown) -> Result<Dropped, VisitError> {
    let inbox = house.inbox_folder();
    let settle = Duration::from_secs(house.settings.fetching.inbox_settle_seconds);
    let disk = |path: PathBuf| {
        move |cause| VisitError::from(IngestError::from(ArchiveError::Read { path, cause }))
    };
    let found =
        folder::look(&inbox, settle, Clock::System.now().into()).map_err(disk(inbox.clone()))?;
    let mut dropped = Dropped { unfinished: found.unfinished, ..Dropped::default() };
    for path in found.ready {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let request = Request { origin: path.display().to_string(), ..Request::of(&name) };
        let bytes = File::open(&path).map_err(disk(path.clone()))?;
        let report =
            ingest::ingest(house, &request, Box::new(bytes), Arc::clone(&shown.reading)).await?;
        let (shelf, words) = note(&report);
        let moved = folder::put(&inbox, shelf, &path, &words).map_err(disk(path.clone()))?;
        dropped.files.push((name, report, moved));
    }
    Ok(dropped)
}

/// Where a file goes, and what stands beside it for the person who put it there.
fn note(report: &Report) -> (Shelf, String) {
    let kept = format!(
        "Sus bytes están guardados como prueba en el archivo ({}): este se puede borrar.",
        report.sha256
    );
    if let Some(refusal) = &report.refusal {
        let words = format!(
            "Este archivo no se cargó, y lo que ya se sabía quedó como estaba.\n\
             Por qué: {}\nQué hacer: {}\n{kept}\n",
            refusal.message, refusal.hint
        );
        return (Shelf::Refused, words);
    }
    let of = report.dataset.map_or_else(|| "documento".to_owned(), |of| of.to_string());
    let rows = report.counts.rows_read;
    (Shelf::Done, format!("Leído: {of}, {rows} filas.\n{kept}\n"))
}
