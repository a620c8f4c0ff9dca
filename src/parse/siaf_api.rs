//! Records of MEF's data API: the rows of SIAF's files as JSON, every value a text.
//!
//! They are written down as the lines of the file that they come from, in a temporary file, and read as
//! such: one layout has one reader. The API adds `_id`; a record's number is its place in the list.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};

use serde_json::Value;

use super::json::{self, Part};
use super::{Options, ParseError, Record, Sink, Stopped, Summary, siaf63, siaf73};
use crate::domain::evidence::Locator;
use crate::domain::finding::Finding;
use crate::domain::source::Dataset;

/// The API's own number of a record.
const OWN_NUMBER: &str = "_id";

/// Tells from the beginning of a file that it holds such records.
pub fn fits(head: &[u8]) -> bool {
    let has = |name: &str| memchr::memmem::find(head, name.as_bytes()).is_some();
    has("\"records\"") && has("\"ANO_EJE\"") && has("\"SEC_EJEC\"") && !has("\"ocid\"")
}

/// Reads the records as lines of their layout.
///
/// # Errors
/// As the layout's own reader; `Unrecognised` when the records are of no layout of SIAF.
pub fn read(
    bytes: impl Read,
    options: &Options,
    sink: &mut dyn Sink,
) -> Result<Summary, ParseError> {
    let mut lines = Lines { file: BufWriter::new(tempfile::tempfile()?), columns: vec![] };
    json::parts(bytes, &mut |part| lines.part(part))?;
    if lines.columns.is_empty() {
        return Err(ParseError::NoRows);
    }
    let Lines { file, columns } = lines;
    let mut file = file.into_inner().map_err(std::io::IntoInnerError::into_error)?;
    file.seek(SeekFrom::Start(0))?;
    let bytes: Box<dyn BufRead + Send> = Box::new(BufReader::new(file));
    let mut sink = Numbered { inner: sink };
    if siaf63::fits(&columns) {
        siaf63::read(bytes, options, &mut sink)
    } else if siaf73::fits(&columns) {
        siaf73::read(bytes, options, &mut sink)
    } else {
        Err(ParseError::Unrecognised { seen: columns.join(",") })
    }
}

/// The lines being written.
struct Lines {
    file: BufWriter<std::fs::File>,
    /// Of the first record; a later one's others are not of the layout.
    columns: Vec<String>,
}

impl Lines {
    fn part(&mut self, part: Part<'_>) -> Result<(), ParseError> {
        match part {
            Part::Item { value, .. } => self.record(&value),
            // the list may stand one deeper
            Part::Single { key: "result", value } => {
                let records = value.get("records").and_then(Value::as_array);
                records.into_iter().flatten().try_for_each(|record| self.record(record))
            }
            Part::Single { .. } => Ok(()),
        }
    }

    fn record(&mut self, value: &Value) -> Result<(), ParseError> {
        let Some(fields) = value.as_object() else { return Ok(()) };
        if self.columns.is_empty() {
            let names = fields.keys().filter(|name| *name != OWN_NUMBER);
            self.columns = names.cloned().collect();
            let columns = self.columns.clone();
            self.line(columns.iter().map(String::as_str))?;
        }
        let texts: HashMap<&str, String> = fields
            .iter()
            .filter_map(|(name, value)| Some((name.as_str(), json::scalar(value)?)))
            .collect();
        let columns = std::mem::take(&mut self.columns);
        let cells = columns.iter().map(|name| texts.get(name.as_str()).map_or("", String::as_str));
        let written = self.line(cells);
        self.columns = columns;
        written
    }

    fn line<'a>(&mut self, cells: impl Iterator<Item = &'a str>) -> Result<(), ParseError> {
        for (number, cell) in cells.enumerate() {
            let comma = if number == 0 { "" } else { "," };
            let cell = cell.replace('"', "\"\"").replace(['\n', '\r'], " ");
            write!(self.file, "{comma}\"{cell}\"")?;
        }
        Ok(self.file.write_all(b"\n")?)
    }
}

/// Gives each record its own number: the line of the header is ours.
struct Numbered<'a> {
    inner: &'a mut dyn Sink,
}

fn own(place: &Locator) -> Locator {
    let row = place.row.and_then(|row| row.checked_sub(1)).filter(|row| *row > 0);
    Locator { row, ..place.clone() }
}

impl Sink for Numbered<'_> {
    fn record(&mut self, dataset: Dataset, place: &Locator, record: Record) -> Result<(), Stopped> {
        self.inner.record(dataset, &own(place), record)
    }

    fn finding(&mut self, finding: Finding) -> Result<(), Stopped> {
        self.inner.finding(Finding { place: own(&finding.place), ..finding })
    }

    fn progress(&mut self, rows: u64) -> Result<(), Stopped> {
        self.inner.progress(rows)
    }
}
