//! Taking what a reader hands over into an open transaction.

use std::collections::HashMap;
use std::io::Read;
use std::sync::Arc;

use super::stream::{Item, Meter, Stream};
use super::{IngestError, Reader, records};
use crate::archive::ArchiveError;
use crate::domain::codes::{Ruc, SecEjec, Ubigeo};
use crate::domain::evidence::Locator;
use crate::domain::finding::Finding;
use crate::domain::place::Municipality;
use crate::domain::source::Dataset;
use crate::parse::{Options, ParseError, Record, Summary};
use crate::store::coverage::Pair;
use crate::store::db::Tx;
use crate::store::figures::{Load, Loaded, NewFigure};
use crate::store::records::{NewRecord, Written};
use crate::store::{records as stored_records, snapshots};

/// Records held before they are compared and written.
const HELD: usize = 2000;

/// A snapshot to be read into the store.
pub struct Reading<'a> {
    pub snapshot_id: i64,
    pub complete: bool,
    pub reader: Reader,
    pub options: &'a Options,
}

/// What was read, and what it changed.
#[derive(Debug)]
pub struct Taken {
    pub summary: Summary,
    pub findings: Vec<Finding>,
    pub municipalities: Vec<Municipality>,
    pub taxpayers: Vec<(SecEjec, Ruc)>,
    pub figures: Loaded,
    pub records: Written,
}

/// The file turned out to be no data; what was found on the way stays as its explanation.
#[derive(Debug)]
pub struct NoData {
    pub error: ParseError,
    pub findings: Vec<Finding>,
}

/// Reads a snapshot into the transaction.
pub async fn take(
    tx: &mut Tx,
    reading: &Reading<'_>,
    bytes: Result<Box<dyn Read + Send>, ArchiveError>,
    meter: &Arc<Meter>,
) -> Result<Result<Taken, NoData>, IngestError> {
    let mut stream =
        Stream::start(reading.reader, bytes?, reading.options.clone(), Arc::clone(meter));
    let mut desk = Desk::open(tx, reading).await?;
    while let Some(batch) = stream.next().await {
        for item in batch {
            desk.take(tx, item).await?;
        }
    }
    match stream.summary().await? {
        Ok(summary) => Ok(Ok(desk.close(tx, reading, summary).await?)),
        Err(ParseError::Io(cause)) => Err(IngestError::Reading(cause)),
        Err(error) => Ok(Err(NoData { error, findings: desk.findings })),
    }
}

/// The pairs that a file says it speaks of and that are kept in detail; the file itself may tell
/// which unit a watched municipality is.
fn kept_in_detail(summary: &Summary, learnt: &[Municipality], options: &Options) -> Vec<Pair> {
    let ubigeos: HashMap<&SecEjec, &Ubigeo> =
        learnt.iter().filter_map(|one| Some((one.sec_ejec.as_ref()?, &one.ubigeo))).collect();
    let kept = |unit: &SecEjec| options.watch.keeps_unit(unit, ubigeos.get(unit).copied());
    let covered = summary.coverage.iter();
    covered
        .filter(|(unit, _)| unit.as_ref().is_none_or(kept))
        .map(|(unit, year)| {
            (unit.as_ref().map(ToString::to_string).unwrap_or_default(), year.number())
        })
        .collect()
}

/// Where the items of one file are sorted to.
struct Desk {
    snapshot_id: i64,
    parts: Parts,
    figures: Load,
    held: Vec<NewRecord>,
    written: Written,
    findings: Vec<Finding>,
    municipalities: Vec<Municipality>,
    taxpayers: Vec<(SecEjec, Ruc)>,
}

impl Desk {
    async fn open(tx: &mut Tx, reading: &Reading<'_>) -> Result<Self, IngestError> {
        let known = snapshots::parts(tx, reading.snapshot_id).await?;
        Ok(Self {
            snapshot_id: reading.snapshot_id,
            parts: Parts::over(known),
            figures: Load::begin(tx, reading.snapshot_id, reading.complete).await?,
            held: Vec::with_capacity(HELD),
            written: Written::default(),
            findings: Vec::new(),
            municipalities: Vec::new(),
            taxpayers: Vec::new(),
        })
    }

    async fn take(&mut self, tx: &mut Tx, item: Item) -> Result<(), IngestError> {
        match item {
            Item::Finding(finding) => self.findings.push(finding),
            Item::Record { dataset, place, record } => {
                self.record(tx, dataset, &place, record).await?;
            }
        }
        Ok(())
    }

    async fn record(
        &mut self,
        tx: &mut Tx,
        dataset: Dataset,
        place: &Locator,
        record: Record,
    ) -> Result<(), IngestError> {
        let row = place.row.and_then(|row| i64::try_from(row).ok()).unwrap_or_default();
        if let Some(new) = records::stored(dataset, &record)? {
            self.held.push(NewRecord { part: self.parts.number(place), row, ..new });
        }
        match record {
            Record::Figure { key, amounts, rows } => {
                let part = self.parts.number(place);
                let figure = NewFigure { key, amounts, part, row, rows: i64::from(rows) };
                self.figures.take(tx, figure).await?;
            }
            Record::Municipality(one) => self.municipalities.push(*one),
            Record::Entity(one) => self.taxpayers.extend(one.sec_ejec.zip(one.ruc)),
            _ => {}
        }
        if self.held.len() >= HELD { self.write(tx).await } else { Ok(()) }
    }

    async fn write(&mut self, tx: &mut Tx) -> Result<(), IngestError> {
        let held = std::mem::replace(&mut self.held, Vec::with_capacity(HELD));
        let written = stored_records::write(tx, self.snapshot_id, held).await?;
        self.written = self.written.plus(written);
        Ok(())
    }

    async fn close(
        mut self,
        tx: &mut Tx,
        reading: &Reading<'_>,
        summary: Summary,
    ) -> Result<Taken, IngestError> {
        self.write(tx).await?;
        let covered = kept_in_detail(&summary, &self.municipalities, reading.options);
        let figures = self.figures.finish(tx, summary.dataset, &covered).await?;
        snapshots::insert_parts(tx, self.snapshot_id, &self.parts.all).await?;
        Ok(Taken {
            summary,
            findings: self.findings,
            municipalities: self.municipalities,
            taxpayers: self.taxpayers,
            figures,
            records: self.written,
        })
    }
}

/// The members and sheets of a file, numbered as they come.
struct Parts {
    all: Vec<(String, Option<String>)>,
    numbers: HashMap<(String, Option<String>), i64>,
}

impl Parts {
    /// Goes on after those of an earlier reading.
    fn over(known: Vec<(String, Option<String>)>) -> Self {
        let numbers = (0..).zip(&known).map(|(number, part)| (part.clone(), number)).collect();
        Self { all: known, numbers }
    }

    fn number(&mut self, place: &Locator) -> i64 {
        let part = (place.file.clone(), place.sheet.clone());
        let next = i64::try_from(self.all.len()).unwrap_or(i64::MAX);
        *self.numbers.entry(part).or_insert_with_key(|part| {
            self.all.push(part.clone());
            next
        })
    }
}
