//! Rows of a workbook, streamed: one row in memory, whatever the sheet weighs.
//!
//! Owns the container and the cells; knows nothing of what a row means. It is written over the XML
//! events because the Contraloría's bulk file (726 MB unzipped, every element named `x:…`, no cell
//! references) reads as zero rows or as gigabytes with the ready-made readers: cells without a
//! reference are counted by position, and only local names matter.

use std::io::{BufRead, BufReader, Read, Seek};

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use zip::ZipArchive;

use super::ParseError;
use super::decimal;

/// Excel's own limit; a reference beyond it is a mistake and not a reason to allocate.
const MOST_COLUMNS: usize = 16_384;

/// Excel's own limit of letters in a cell, with room for others' writers.
const LONGEST_CELL: usize = 1 << 20;

/// What the taker of rows wants next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    Row,
    Enough,
}

/// Takes a row with its number, from 1.
pub type TakeRow<'a> = dyn FnMut(u64, &[String]) -> Result<Next, ParseError> + 'a;

/// An opened workbook.
pub struct Workbook<R> {
    archive: ZipArchive<R>,
    /// Names and parts, in the order of the tabs.
    sheets: Vec<(String, String)>,
    shared: Vec<String>,
}

impl<R: Read + Seek> Workbook<R> {
    /// Opens the container and reads names, relations and shared strings.
    pub fn open(reader: R) -> Result<Self, ParseError> {
        // the directory of a zip is its end: without it the download was cut
        let mut archive = ZipArchive::new(reader)
            .map_err(|error| ParseError::Truncated { reason: format!("workbook: {error}") })?;
        let sheets = sheets(&mut archive)?;
        let shared = shared_strings(&mut archive)?;
        Ok(Self { archive, sheets, shared })
    }

    /// The names of the sheets, in the order of the tabs.
    pub fn sheet_names(&self) -> Vec<String> {
        self.sheets.iter().map(|(name, _)| name.clone()).collect()
    }

    /// Hands each row of a sheet with its number (from 1) to `take`, until it has enough.
    pub fn rows(&mut self, sheet: usize, take: &mut TakeRow<'_>) -> Result<(), ParseError> {
        let Some((_, part)) = self.sheets.get(sheet) else { return Ok(()) };
        let entry = self.archive.by_name(part).map_err(|error| unreadable(&error))?;
        let mut rows = Rows {
            xml: reader(BufReader::with_capacity(1 << 16, entry)),
            shared: &self.shared,
            row: 0,
            cells: Vec::new(),
            used: 0,
        };
        rows.run(take)
    }
}

fn unreadable(error: &dyn std::fmt::Display) -> ParseError {
    ParseError::Unreadable { reason: format!("workbook: {error}") }
}

fn reader<B: BufRead>(inner: B) -> Reader<B> {
    let mut xml = Reader::from_reader(inner);
    xml.config_mut().check_end_names = false;
    xml
}

/// The sheets by tab: `workbook.xml` names them, its relations say which part each is.
fn sheets<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
) -> Result<Vec<(String, String)>, ParseError> {
    let mut relations = Vec::new();
    elements(archive, "xl/_rels/workbook.xml.rels", "Relationship", &mut |element| {
        if let (Some(id), Some(target)) = (attribute(element, "Id"), attribute(element, "Target")) {
            relations.push((id, target));
        }
    })?;
    let mut found = Vec::new();
    elements(archive, "xl/workbook.xml", "sheet", &mut |element| {
        let target = attribute(element, "id")
            .and_then(|id| relations.iter().find(|(known, _)| *known == id))
            .map(|(_, target)| target.trim_start_matches('/'));
        if let Some(target) = target {
            let part =
                if target.starts_with("xl/") { target.into() } else { format!("xl/{target}") };
            found.push((attribute(element, "name").unwrap_or_default(), part));
        }
    })?;
    if found.is_empty() {
        return Err(ParseError::Unreadable { reason: "the workbook has no sheet".into() });
    }
    Ok(found)
}

/// Calls `each` for every element of that local name in a part; a part that is not there has none.
fn elements<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    part: &str,
    name: &str,
    each: &mut dyn FnMut(&BytesStart<'_>),
) -> Result<(), ParseError> {
    let Ok(entry) = archive.by_name(part) else { return Ok(()) };
    let mut xml = reader(BufReader::new(entry));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(|error| unreadable(&error))? {
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == name =>
            {
                each(&element);
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// An attribute by its local name, so that `r:id` is `id`.
fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element
        .attributes()
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .and_then(|attribute| {
            attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(String::from)
        })
}

fn shared_strings<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Result<Vec<String>, ParseError> {
    let Ok(entry) = archive.by_name("xl/sharedStrings.xml") else { return Ok(Vec::new()) };
    let mut xml = reader(BufReader::new(entry));
    let mut buffer = Vec::new();
    let mut strings = Vec::new();
    let mut text = Text::default();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(|error| unreadable(&error))? {
            Event::Start(element) => text.open(element.local_name().as_ref()),
            Event::Empty(element) if element.local_name().as_ref() == "si" => {
                strings.push(String::new());
            }
            Event::Text(letters) => text.push(&letters),
            Event::CData(letters) => text.push(&letters),
            Event::GeneralRef(reference) => text.refer(&reference),
            Event::End(element) => {
                text.close(element.local_name().as_ref());
                if element.local_name().as_ref() == "si" {
                    strings.push(std::mem::take(&mut text.letters));
                }
            }
            Event::Eof => return Ok(strings),
            _ => {}
        }
    }
}

/// Gathers the letters of `t` and `v` elements; phonetic guides (`rPh`) are not part of the text.
#[derive(Default)]
struct Text {
    letters: String,
    inside: bool,
    phonetic: bool,
}

impl Text {
    fn open(&mut self, name: &str) {
        match name {
            "t" | "v" => self.inside = !self.phonetic,
            "rPh" => self.phonetic = true,
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "t" | "v" => self.inside = false,
            "rPh" => self.phonetic = false,
            _ => {}
        }
    }

    fn push(&mut self, letters: &str) {
        if self.inside && self.letters.len() < LONGEST_CELL {
            self.letters.push_str(letters);
        }
    }

    fn refer(&mut self, reference: &BytesRef<'_>) {
        let letter = match reference.as_ref() {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => reference.resolve_char_ref().ok().flatten(),
        };
        if let Some(letter) = letter {
            self.push(letter.encode_utf8(&mut [0; 4]));
        }
    }
}

/// How a cell says what its value is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Shared,
    Text,
    Flag,
    Error,
}

struct Rows<'a, B> {
    xml: Reader<B>,
    shared: &'a [String],
    row: u64,
    /// Kept from row to row, so that a sheet of 20 million cells allocates a few hundred times.
    cells: Vec<String>,
    used: usize,
}

impl<B: BufRead> Rows<'_, B> {
    fn run(&mut self, take: &mut TakeRow<'_>) -> Result<(), ParseError> {
        let mut buffer = Vec::new();
        let mut text = Text::default();
        let mut kind = Kind::Number;
        loop {
            buffer.clear();
            match self.xml.read_event_into(&mut buffer).map_err(|error| unreadable(&error))? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "row" => self.begin(&element),
                    "c" => {
                        kind = self.cell(&element);
                        text = Text::default();
                    }
                    name => text.open(name),
                },
                Event::Empty(element) => match element.local_name().as_ref() {
                    "row" => self.begin(&element),
                    "c" => {
                        self.cell(&element);
                    }
                    _ => {}
                },
                Event::Text(letters) => text.push(&letters),
                Event::CData(letters) => text.push(&letters),
                Event::GeneralRef(reference) => text.refer(&reference),
                Event::End(element) => match element.local_name().as_ref() {
                    "c" => self.fill(kind, &text.letters),
                    "row" => {
                        if take(self.row, &self.cells[..self.used])? == Next::Enough {
                            return Ok(());
                        }
                    }
                    "sheetData" => return Ok(()),
                    name => text.close(name),
                },
                Event::Eof => {
                    return Err(ParseError::Truncated { reason: "the sheet has no end".into() });
                }
                _ => {}
            }
        }
    }

    fn begin(&mut self, element: &BytesStart<'_>) {
        self.row =
            attribute(element, "r").and_then(|number| number.parse().ok()).unwrap_or(self.row + 1);
        self.used = 0;
    }

    /// Makes room for a cell at its reference, or after the last one when it has none.
    fn cell(&mut self, element: &BytesStart<'_>) -> Kind {
        let mut kind = Kind::Number;
        let mut column = self.used;
        for attribute in element.attributes().flatten() {
            match attribute.key.as_ref() {
                "t" => {
                    kind = match attribute.value.as_ref() {
                        "s" => Kind::Shared,
                        "str" | "inlineStr" | "d" => Kind::Text,
                        "b" => Kind::Flag,
                        "e" => Kind::Error,
                        _ => Kind::Number,
                    }
                }
                "r" => column = column_of(&attribute.value).unwrap_or(column),
                _ => {}
            }
        }
        let needed = (column + 1).min(MOST_COLUMNS);
        if self.cells.len() < needed {
            self.cells.resize_with(needed, String::new);
        }
        for cell in &mut self.cells[self.used.min(needed)..needed] {
            cell.clear();
        }
        self.used = self.used.max(needed);
        kind
    }

    fn fill(&mut self, kind: Kind, letters: &str) {
        let Some(cell) = self.used.checked_sub(1).and_then(|last| self.cells.get_mut(last)) else {
            return;
        };
        match kind {
            Kind::Text => cell.push_str(letters),
            Kind::Shared => {
                let string = letters.trim().parse().ok().and_then(|n: usize| self.shared.get(n));
                cell.push_str(string.map_or("", String::as_str));
            }
            // 413092078.00000001 and 4.13092078E8 are how a spreadsheet writes 413092078
            Kind::Number => match decimal::plain(letters.trim()) {
                Some(plain) => cell.push_str(&plain),
                None => cell.push_str(letters),
            },
            Kind::Flag => cell.push_str(if letters.trim() == "1" { "SI" } else { "NO" }),
            Kind::Error => {}
        }
    }
}

/// The column of a reference such as `AB12`, from 0.
fn column_of(reference: &str) -> Option<usize> {
    let letters = reference.bytes().take_while(u8::is_ascii_uppercase);
    let number = letters.take(4).fold(0, |sum, letter| sum * 26 + usize::from(letter - b'A' + 1));
    (1..=MOST_COLUMNS).contains(&number).then(|| number - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_names_its_column() {
        assert_eq!(column_of("A1"), Some(0));
        assert_eq!(column_of("AB12"), Some(27));
        assert_eq!(column_of("XFD1"), Some(16_383));
        assert_eq!(column_of("ZZZZZZ1"), None);
        assert_eq!(column_of("12"), None);
    }
}
