//! An older snapshot that arrives late must not change what later ones said.
//!
//! A snapshot that repeated what was known wrote no version. When an older one now says something
//! else before it, that repetition has to be written down after all, or the answer for later days
//! would change. What a snapshot repeated stands in its bytes, so those are read again: every later
//! snapshot of the dataset, oldest first, through the same comparison as at first.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::attempt::Bytes;
use super::stream::Meter;
use super::take::{Reading, Taken, take};
use super::{IngestError, Reader};
use crate::domain::period::{Year, lima};
use crate::parse::Options;
use crate::store::coverage::{self, NewCoverage};
use crate::store::db::Tx;
use crate::store::snapshots::{self, Snapshot};

/// Reads again what came after a snapshot that changed something.
pub async fn reassert(
    tx: &mut Tx,
    snapshot_id: i64,
    reader: Reader,
    options: &Options,
    bytes: &Bytes,
    taken: &Taken,
) -> Result<(), IngestError> {
    let wrote_figures = taken.figures.written.any() || taken.figures.withdrawn > 0;
    if !wrote_figures && !taken.records.any() {
        return Ok(());
    }
    let ours = (bytes.obtained_at, snapshot_id);
    for later in snapshots::later(tx, taken.summary.dataset, ours).await? {
        let covered = coverage::of_snapshot(tx, later.id).await?;
        let shares_a_pair = taken.figures.pairs.keys().any(|(_, pair)| covered.contains_key(pair));
        if taken.records.any() || shares_a_pair {
            let years: BTreeSet<i32> = covered.keys().map(|(_, year)| *year).collect();
            again(tx, &later, reader, options, bytes, only(&years)).await?;
        }
    }
    Ok(())
}

async fn again(
    tx: &mut Tx,
    later: &Snapshot,
    reader: Reader,
    options: &Options,
    bytes: &Bytes,
    year: Option<Year>,
) -> Result<(), IngestError> {
    let options = Options {
        file_name: later.file_name.clone(),
        dataset: later.dataset(),
        watch: options.watch.clone(),
        obtained_on: Some(lima::day(later.obtained_at)),
        year,
    };
    let reading =
        Reading { snapshot_id: later.id, complete: later.complete, reader, options: &options };
    let archived = bytes.vault.open(&later.digest()?);
    // its own progress is not the progress that anybody watches
    let meter = Arc::new(Meter::default());
    match take(tx, &reading, archived, &meter).await? {
        Ok(taken) => {
            let covered = covered(&taken, later.complete);
            coverage::insert(tx, later.id, taken.summary.dataset, &covered).await?;
        }
        Err(no_data) => {
            tracing::warn!(sha256 = later.sha256, error = %no_data.error,
                "an archived file that was read before is refused now");
        }
    }
    Ok(())
}

/// The year of a snapshot that speaks of one only: what the person said when it was first read.
fn only(years: &BTreeSet<i32>) -> Option<Year> {
    let year = years.first().filter(|_| years.len() == 1)?;
    Year::new(i64::from(*year))
}

/// The pairs of a reading: those that figures came for, at their level.
pub fn covered(taken: &Taken, complete: bool) -> Vec<NewCoverage> {
    let pairs = taken.figures.pairs.iter();
    pairs
        .map(|((_, pair), detail)| NewCoverage { pair: pair.clone(), complete, detail: *detail })
        .collect()
}
