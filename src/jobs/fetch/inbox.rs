//! The drop folder: what a person fetched by hand, the same way as what we fetch ourselves.

use std::fs::{self, File};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::{Shown, VisitError};
use crate::archive::ArchiveError;
use crate::clock::Clock;
use crate::jobs::house::House;
use crate::jobs::ingest::{self, IngestError, Report, Request};
use crate::sources::inbox as folder;

/// What became of the files of the folder.
#[derive(Debug, Default)]
pub struct Dropped {
    /// The file's name, what its reading said, and where it was moved when it was refused.
    pub files: Vec<(String, Report, Option<PathBuf>)>,
    /// Still being copied.
    pub unfinished: Vec<PathBuf>,
}

/// Ingests every file that lies ready; each is taken away, or moved to `refused`.
pub async fn inbox(house: &House, shown: &Shown) -> Result<Dropped, VisitError> {
    let inbox = house.folder.join("inbox");
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
        let moved = match &report.refusal {
            None => {
                fs::remove_file(&path).map_err(disk(path.clone()))?;
                None
            }
            Some(refusal) => {
                let words = format!("{}\n{}\n", refusal.message, refusal.hint);
                Some(folder::refuse(&inbox, &path, &words).map_err(disk(path.clone()))?)
            }
        };
        dropped.files.push((name, report, moved));
    }
    Ok(dropped)
}
