//! Rows of the store as the shapes that are printed and served.

use std::collections::BTreeSet;

use crate::shapes::figures::FigureLine;
use crate::shapes::findings::FindingLine;
use crate::shapes::snapshots::SnapshotLine;
use crate::shapes::unknown::{Unknown, Why};
use crate::store::figures::{By, Sum};
use crate::store::findings::StoredFinding;
use crate::store::snapshots::Snapshot;

/// A sum of figures under the keys that were asked for.
pub fn figure(sum: &Sum, by: &BTreeSet<By>) -> FigureLine {
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
        withdrawn_parts: sum.withdrawn_parts,
        unknown: unknown_keys(sum, by),
    }
    .with(&sum.amounts, sum.lost)
}

/// Why keys of a sum are null. A month that was asked for and is null is the year itself.
fn unknown_keys(sum: &Sum, by: &BTreeSet<By>) -> Unknown {
    let of_product = if sum.is_total { Why::Total } else { Why::NotPublished };
    let why = |key: By, why: Why| if by.contains(&key) { why } else { Why::NotAsked };
    let unknown = Unknown::default()
        .unless(sum.ubigeo.as_ref(), "ubigeo", why(By::Ubigeo, Why::Unmatched))
        .unless(sum.sec_ejec.as_ref(), "sec_ejec", why(By::SecEjec, Why::NotPublished))
        .unless(sum.cui.as_ref(), "cui", why(By::Cui, of_product))
        .unless(sum.year.as_ref(), "year", Why::NotAsked)
        .unless(sum.rubro.as_ref(), "rubro", why(By::Rubro, of_product))
        .unless(sum.function.as_ref(), "function", why(By::Function, of_product));
    if by.contains(&By::Month) {
        return unknown;
    }
    unknown.unless(sum.month.as_ref(), "month", Why::NotAsked)
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
