//! The desk over which rows become records: counts them, hands them on, and sums up at the end.
//!
//! Owns the arithmetic that every layout owes its reader: rows read are rows kept and rows
//! rejected, nothing in between.

use std::collections::{BTreeSet, HashSet};

use chrono::NaiveDate;

use super::table::Row;
use super::{ParseError, Record, Sink, Stopped, Summary, identity};
use crate::domain::codes::SecEjec;
use crate::domain::evidence::Locator;
use crate::domain::finding::{Finding, FindingCode};
use crate::domain::period::Year;
use crate::domain::source::Dataset;

/// Rows between two calls of [`Sink::progress`].
const PROGRESS_ROWS: u64 = 4096;

/// Counts, cutoff and coverage of one file, and the way to its taker.
pub struct Desk<'a> {
    sink: &'a mut dyn Sink,
    dataset: Dataset,
    layout: String,
    read: u64,
    kept: u64,
    cutoff: Option<NaiveDate>,
    coverage: BTreeSet<(Option<SecEjec>, Year)>,
    /// What was handed on already.
    things: HashSet<String>,
}

impl<'a> Desk<'a> {
    pub fn new(sink: &'a mut dyn Sink, dataset: Dataset, layout: impl Into<String>) -> Self {
        Self {
            sink,
            dataset,
            layout: layout.into(),
            read: 0,
            kept: 0,
            cutoff: None,
            coverage: BTreeSet::new(),
            things: HashSet::new(),
        }
    }

    /// Says what the file is, once it was recognised.
    pub fn rename(&mut self, dataset: Dataset, layout: &str) {
        self.dataset = dataset;
        layout.clone_into(&mut self.layout);
    }

    /// Counts a row and hands on what came out of it; a rejected row gives findings only.
    pub fn take(&mut self, mut row: Row<'_>) -> Result<(), Stopped> {
        self.read += 1;
        let rejected = row.is_rejected();
        if !rejected {
            self.kept += 1;
            let place = row_place(row.outer, row.place());
            for record in std::mem::take(&mut row.records) {
                self.emit(&place, record)?;
            }
        }
        for finding in std::mem::take(&mut row.findings) {
            self.sink.finding(finding)?;
        }
        if self.read.is_multiple_of(PROGRESS_ROWS) {
            self.sink.progress(self.read)?;
        }
        Ok(())
    }

    /// Hands on a record; a second one about the same thing becomes a finding.
    pub fn emit(&mut self, place: &Locator, record: Record) -> Result<(), Stopped> {
        let Some(thing) = identity::of(&record) else {
            return self.sink.record(self.dataset, place, record);
        };
        if self.things.contains(&thing) {
            return self.sink.finding(Finding {
                place: place.clone(),
                value: crate::domain::text::shorten(&thing, 120),
                code: FindingCode::Duplicate,
                message: "stands above already; the first one counts".to_owned(),
                rejects_row: false,
            });
        }
        self.things.insert(thing);
        self.sink.record(self.dataset, place, record)
    }

    /// Hands on a finding about the file or about several rows.
    pub fn note(&mut self, finding: Finding) -> Result<(), Stopped> {
        self.sink.finding(finding)
    }

    /// A day that the file speaks of: the greatest of them is its cutoff.
    pub fn saw(&mut self, day: Option<NaiveDate>) {
        self.cutoff = self.cutoff.max(day);
    }

    pub fn cover(&mut self, unit: Option<&SecEjec>, year: Year) {
        if !self.coverage.contains(&(unit.cloned(), year)) {
            self.coverage.insert((unit.cloned(), year));
        }
    }

    /// Sums up.
    ///
    /// # Errors
    /// A file without rows, or none of whose rows could be read, is no data.
    pub fn finish(self) -> Result<Summary, ParseError> {
        self.sink.progress(self.read)?;
        if self.read == 0 {
            return Err(ParseError::NoRows);
        }
        if self.kept == 0 {
            return Err(ParseError::AllRejected { rows: self.read });
        }
        Ok(Summary {
            dataset: self.dataset,
            layout: self.layout,
            rows_read: self.read,
            rows_kept: self.kept,
            rows_rejected: self.read - self.kept,
            cutoff: self.cutoff,
            coverage: self.coverage,
        })
    }
}

/// In a JSON reply the place names the key that the item stood under.
fn row_place<'a>(outer: Option<&str>, place: &'a Locator) -> std::borrow::Cow<'a, Locator> {
    match outer {
        Some(key) => {
            std::borrow::Cow::Owned(Locator { column: Some(key.to_owned()), ..place.clone() })
        }
        None => std::borrow::Cow::Borrowed(place),
    }
}
