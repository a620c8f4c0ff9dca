//! Reading beside writing: records come through a bounded channel, a batch at a time, so that a
//! file of any length needs the memory of a few batches.

use std::io::Read;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use super::Reader;
use crate::domain::evidence::Locator;
use crate::domain::finding::Finding;
use crate::domain::source::Dataset;
use crate::parse::{Options, ParseError, Record, Sink, Stopped, Summary};

/// Items handed over at once.
const BATCH: usize = 512;
/// Batches that may wait.
const WAITING: usize = 4;

/// How far the work is; read by whoever shows it.
#[derive(Debug, Default)]
pub struct Meter {
    bytes: AtomicU64,
    total: AtomicU64,
    rows: AtomicU64,
}

impl Meter {
    /// Bytes read and bytes to read (0 while not known), and rows read.
    pub fn state(&self) -> (u64, u64, u64) {
        let load = |number: &AtomicU64| number.load(Ordering::Relaxed);
        (load(&self.bytes), load(&self.total), load(&self.rows))
    }

    /// Begins counting again, now that the length is known.
    pub(super) fn reading(&self, total: u64) {
        self.bytes.store(0, Ordering::Relaxed);
        self.rows.store(0, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
    }

    /// Counts the bytes that are read through it.
    pub(super) fn over(self: Arc<Self>, inner: Box<dyn Read + Send>) -> Metered {
        Metered { inner, meter: self }
    }
}

/// A reader whose progress can be seen.
pub(super) struct Metered {
    inner: Box<dyn Read + Send>,
    meter: Arc<Meter>,
}

impl Read for Metered {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.meter.bytes.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

/// One thing that comes out of a file.
#[derive(Debug)]
pub(super) enum Item {
    Record { dataset: Dataset, place: Locator, record: Record },
    Finding(Finding),
}

/// A file being read.
#[derive(Debug)]
pub(super) struct Stream {
    batches: mpsc::Receiver<Vec<Item>>,
    reading: JoinHandle<Result<Summary, ParseError>>,
}

impl Stream {
    /// Begins to read, on a thread that may block.
    pub fn start(
        reader: Reader,
        bytes: Box<dyn Read + Send>,
        options: Options,
        meter: Arc<Meter>,
    ) -> Self {
        let (sender, batches) = mpsc::channel(WAITING);
        let reading = tokio::task::spawn_blocking(move || {
            let mut sink = Sender { sender, batch: Vec::with_capacity(BATCH), meter: &meter };
            let metered = Box::new(Arc::clone(&meter).over(bytes));
            let outcome = reader(metered, &options, &mut sink);
            // what came before a refusal explains it
            let handed_over = sink.hand_over();
            outcome.and_then(|summary| Ok(handed_over.map(|()| summary)?))
        });
        Self { batches, reading }
    }

    /// The next items; `None` when the reader is done.
    pub async fn next(&mut self) -> Option<Vec<Item>> {
        self.batches.recv().await
    }

    /// What the file turned out to be.
    pub async fn summary(self) -> Result<Result<Summary, ParseError>, tokio::task::JoinError> {
        self.reading.await
    }
}

struct Sender<'a> {
    sender: mpsc::Sender<Vec<Item>>,
    batch: Vec<Item>,
    meter: &'a Meter,
}

impl Sender<'_> {
    fn send(&mut self, item: Item) -> Result<(), Stopped> {
        self.batch.push(item);
        if self.batch.len() >= BATCH { self.hand_over() } else { Ok(()) }
    }

    fn hand_over(&mut self) -> Result<(), Stopped> {
        let batch = std::mem::replace(&mut self.batch, Vec::with_capacity(BATCH));
        if batch.is_empty() {
            return Ok(());
        }
        self.sender.blocking_send(batch).map_err(|_| Stopped)
    }
}

impl Sink for Sender<'_> {
    fn record(&mut self, dataset: Dataset, place: &Locator, record: Record) -> Result<(), Stopped> {
        self.send(Item::Record { dataset, place: place.clone(), record })
    }

    fn finding(&mut self, finding: Finding) -> Result<(), Stopped> {
        self.send(Item::Finding(finding))
    }

    fn progress(&mut self, rows: u64) -> Result<(), Stopped> {
        self.meter.rows.store(rows, Ordering::Relaxed);
        if self.sender.is_closed() { Err(Stopped) } else { Ok(()) }
    }
}
