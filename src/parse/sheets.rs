//! Tables of text and of workbooks: finds the header among the first rows, then reads row by row.
//!
//! Titles stand above the header in the Contraloría's files and move from cut to cut, so the header
//! is the first row that some layout recognises.

use std::io::{Read, Seek};

use super::desk::Desk;
use super::layout::{self, Known, Layout};
use super::lines::Lines;
use super::table::{Columns, Row};
use super::xlsx::{Next, Workbook};
use super::{Options, ParseError, Sink, Summary};
use crate::domain::evidence::Locator;
use crate::domain::finding::{Finding, FindingCode};
use crate::domain::source::Dataset;
use crate::domain::text::shorten;

/// Rows among which a header is looked for.
const HEADER_ROWS: u64 = 15;

/// Reads a delimited text of one of the record layouts.
pub fn read_text(
    input: impl Read,
    options: &Options,
    sink: &mut dyn Sink,
) -> Result<Summary, ParseError> {
    let mut table = Table::new(options, sink, None);
    let mut lines = Lines::new(input);
    while let Some(record) = lines.record()? {
        table.take(record.line, &record.cells, record.fault)?;
        lines.width = table.columns.as_ref().map(|columns| columns.names().len());
        if table.is_unknown() {
            break;
        }
    }
    table.finish()
}

/// Reads every sheet of a workbook that holds the same record layout.
pub fn read_workbook(
    input: impl Read + Seek,
    options: &Options,
    sink: &mut dyn Sink,
) -> Result<Summary, ParseError> {
    let mut workbook = Workbook::open(input)?;
    let mut table = Table::new(options, sink, Some(String::new()));
    for (position, name) in workbook.sheet_names().into_iter().enumerate() {
        table.begin_sheet(name);
        workbook.rows(position, &mut |number, cells| {
            table.take(number, cells, None)?;
            Ok(if table.is_unknown() { Next::Enough } else { Next::Row })
        })?;
    }
    table.finish()
}

/// A table being read.
struct Table<'a> {
    options: &'a Options,
    desk: Desk<'a>,
    place: Locator,
    known: Option<&'static Known>,
    layout: Option<Box<dyn Layout>>,
    /// The header of this sheet, once found.
    columns: Option<Columns>,
    /// Rows with anything in them before the header.
    looked_at: u64,
    /// The fullest of them, for the message when none is a header.
    nearest: Columns,
}

impl<'a> Table<'a> {
    fn new(options: &'a Options, sink: &'a mut dyn Sink, sheet: Option<String>) -> Self {
        Self {
            options,
            desk: Desk::new(sink, Dataset::SsiDetail, ""),
            place: Locator { file: options.file_name.clone(), sheet, row: None, column: None },
            known: None,
            layout: None,
            columns: None,
            looked_at: 0,
            nearest: Columns::default(),
        }
    }

    fn begin_sheet(&mut self, name: String) {
        self.place.sheet = Some(name);
        self.columns = None;
        self.looked_at = 0;
    }

    /// Tells that this sheet has no header among its first rows.
    fn is_unknown(&self) -> bool {
        self.columns.is_none() && self.looked_at >= HEADER_ROWS
    }

    fn take(
        &mut self,
        number: u64,
        cells: &[String],
        fault: Option<FindingCode>,
    ) -> Result<(), ParseError> {
        self.place.row = Some(number);
        if self.columns.is_none() {
            return self.look(cells);
        }
        let is_sheet = self.place.sheet.is_some();
        if cells.iter().all(|cell| cell.trim().is_empty()) && is_sheet {
            // a sheet is full of formatted rows without a word
            return Ok(());
        }
        let Some(columns) = &self.columns else { return Ok(()) };
        let mut row = Row::new(columns, cells, &self.place);
        match fault.or_else(|| misshapen(cells, columns, is_sheet)) {
            Some(code) => {
                let words = fault_in_words(code, cells.len(), columns.names().len());
                row.reject(&[], &shorten(&cells.join(","), 200), code, &words);
            }
            None => {
                if let Some(layout) = &mut self.layout {
                    layout.read(&mut row, &mut self.desk);
                }
            }
        }
        self.desk.take(row)?;
        Ok(())
    }

    /// Looks whether a row is the header of a layout.
    fn look(&mut self, cells: &[String]) -> Result<(), ParseError> {
        let columns = Columns::new(cells.iter().map(String::as_str));
        if columns.named() == 0 {
            return Ok(());
        }
        self.looked_at += 1;
        let asked = self.known.map(|known| known.dataset).or(self.options.dataset);
        let Some(known) = layout::recognise(&columns, asked) else {
            if columns.named() > self.nearest.named() {
                self.nearest = columns;
            }
            return Ok(());
        };
        if self.layout.is_none() {
            self.desk.rename(known.dataset, known.name);
            let layout = (known.make)(self.options);
            layout.check(&columns)?;
            self.layout = Some(layout);
            self.known = Some(known);
        }
        for names in
            known.expects.iter().filter(|names| !names.iter().any(|name| columns.has(name)))
        {
            self.desk.note(Finding {
                place: Locator { column: Some(names.join(" / ")), ..self.place.clone() },
                value: String::new(),
                code: FindingCode::MissingColumn,
                message: "a column that this layout usually has is missing".to_owned(),
                rejects_row: false,
            })?;
        }
        self.columns = Some(columns);
        Ok(())
    }

    fn finish(mut self) -> Result<Summary, ParseError> {
        let Some(mut layout) = self.layout.take() else {
            if self.nearest.named() == 0 {
                return Err(ParseError::Empty);
            }
            let missing =
                self.options.dataset.and_then(|asked| layout::missing_column(&self.nearest, asked));
            let seen = shorten(&self.nearest.names().join(","), 120);
            return Err(missing.unwrap_or(ParseError::Unrecognised { seen }));
        };
        layout.finish(&mut self.desk)?;
        self.desk.finish()
    }
}

fn fault_in_words(code: FindingCode, cells: usize, header: usize) -> String {
    match code {
        FindingCode::StrayQuote => "a quote that is never closed".to_owned(),
        FindingCode::BlankLine => "an empty line".to_owned(),
        _ => format!("{cells} columns under a header of {header}"),
    }
}

/// What is wrong with the number of cells of a text row; a sheet leaves empty cells out.
fn misshapen(cells: &[String], columns: &Columns, is_sheet: bool) -> Option<FindingCode> {
    let header = columns.names().len();
    if is_sheet {
        return None;
    }
    if cells.len() == 1 && cells[0].trim().is_empty() && header > 1 {
        return Some(FindingCode::BlankLine);
    }
    if cells.len() < header {
        return Some(FindingCode::ShortRow);
    }
    // a spreadsheet adds delimiters at the end of rows
    let beyond = cells.get(header..).unwrap_or_default();
    beyond.iter().any(|cell| !cell.trim().is_empty()).then_some(FindingCode::LongRow)
}
