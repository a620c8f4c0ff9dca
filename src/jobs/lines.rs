//! Rows of the store as the shapes that are printed and served.

use crate::shapes::figures::FigureLine;
use crate::shapes::findings::FindingLine;
use crate::shapes::snapshots::SnapshotLine;
use crate::shapes::unknown::Unknown;
use crate::store::figures::Sum;
use crate::store::findings::StoredFinding;
use crate::store::snapshots::Snapshot;

/// A sum of figures.
pub fn figure(sum: &Sum) -> FigureLine {
    FigureLine {
        source: sum.dataset.source(),
        dataset: sum.dataset,
        ubigeo: sum.ubigeo.clone(),
        sec_ejec: sum.sec_ejec.clone(),
        cui: sum.cui.clone(),
        year: sum.year,
        month: sum.month,
        rubro: sum.rubro.clone(),
        function: sum.function.clone(),
        pia: None,
        pim: None,
        certified: None,
        committed_annual: None,
        committed: None,
        accrued: None,
        paid: None,
        known_at: sum.known_at,
        sha256: sum.sha256,
        withdrawn: sum.withdrawn,
        unknown: Unknown::default(),
    }
    .with(&sum.amounts)
}

/// A finding of a file.
pub fn finding(one: &StoredFinding) -> FindingLine {
    FindingLine {
        sha256: one.sha256.clone(),
        file: one.file.clone(),
        sheet: one.sheet.clone(),
        row: one.row_number.and_then(|row| u64::try_from(row).ok()),
        column: one.column_name.clone(),
        value: one.value.clone(),
        code: one.code.clone(),
        message: one.message.clone(),
        unknown: Unknown::default(),
    }
    .placed()
}

/// Archived bytes.
pub fn snapshot(one: &Snapshot) -> SnapshotLine {
    SnapshotLine {
        sha256: one.sha256.clone(),
        source: one.source.clone(),
        dataset: one.dataset.clone(),
        layout: one.layout.clone(),
        bytes: one.bytes,
        obtained_at: one.obtained_at,
        origin: one.origin.clone(),
        file: one.file_name.clone(),
        cutoff: one.cutoff,
        rows_read: one.counts.rows_read,
        rows_kept: one.counts.rows_kept,
        rows_rejected: one.counts.rows_rejected,
        complete: one.complete,
        status: one.status.clone(),
        error: one.error_code.clone(),
        unknown: Unknown::default(),
    }
    .explained()
}
