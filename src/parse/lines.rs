//! Delimited text whose fields may hold line breaks and stray quotes, as the ministry's and the
//! Contraloría's exports do.
//!
//! A quote closes a field only before a delimiter or the end of a line, so an unescaped inner quote
//! stays a letter. A quote that never closes costs its own row and no other: the lines after it are
//! read again as rows of their own.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read};

use super::ParseError;
use crate::domain::finding::FindingCode;

/// No cell of these exports is longer; what runs further is a quote that was never closed.
const LONGEST_RECORD: usize = 1 << 20;

/// A line that runs further than this is a file without line ends, and would fill the memory.
const LONGEST_LINE: usize = 16 << 20;

/// Lines that one quoted cell may run over.
const MOST_LINES: usize = 400;

/// A record as it stands in the file.
pub struct Record {
    /// The line that it begins in, from 1.
    pub line: u64,
    pub cells: Vec<String>,
    /// What was wrong with its form, when something was.
    pub fault: Option<FindingCode>,
}

/// Reads records from any delimited text; the delimiter and the encoding are found out.
pub struct Lines<R> {
    input: BufReader<R>,
    /// Lines to be read again after a quote that was never closed.
    again: VecDeque<(u64, Vec<u8>)>,
    line: u64,
    delimiter: u8,
    /// Cells of the header, once the reader knows it.
    pub width: Option<usize>,
    /// The most that one record may take: what runs further is a quote that was never closed.
    pub limits: Limits,
}

/// How long a record may be before it is one that never ends.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    pub bytes: usize,
    pub lines: usize,
}

impl<R: Read> Lines<R> {
    pub fn new(input: R) -> Self {
        let input = BufReader::with_capacity(1 << 16, input);
        let limits = Limits { bytes: LONGEST_RECORD, lines: MOST_LINES };
        Self { input, again: VecDeque::new(), line: 0, delimiter: 0, width: None, limits }
    }

    /// The next record, or `None` at the end.
    pub fn record(&mut self) -> Result<Option<Record>, ParseError> {
        let Some((line, mut bytes)) = self.line()? else { return Ok(None) };
        if self.delimiter == 0 {
            self.delimiter = delimiter(&bytes);
        }
        let mut further = VecDeque::new();
        let fault = loop {
            if closed(&bytes, self.delimiter) {
                break None;
            }
            let full = bytes.len() > self.limits.bytes || further.len() >= self.limits.lines;
            let next = if full { None } else { self.line()? };
            let Some((number, next)) = next else {
                break Some(FindingCode::StrayQuote);
            };
            bytes.push(b'\n');
            bytes.extend_from_slice(&next);
            further.push_back((number, next));
        };
        // a quote that was closed by that of another row gives a row of a strange width
        let strange =
            |width: usize| !further.is_empty() && split(&bytes, self.delimiter).len() != width;
        let fault = fault.or(self.width.is_some_and(strange).then_some(FindingCode::StrayQuote));
        if fault.is_some() {
            let own: usize = further.iter().map(|(_, line): &(u64, Vec<u8>)| line.len() + 1).sum();
            bytes.truncate(bytes.len() - own);
            further.append(&mut self.again);
            self.again = further;
        }
        let cells = split(&bytes, self.delimiter);
        Ok(Some(Record { line, cells, fault }))
    }

    /// The next line without its end, and its number.
    fn line(&mut self) -> Result<Option<(u64, Vec<u8>)>, ParseError> {
        if let Some(line) = self.again.pop_front() {
            return Ok(Some(line));
        }
        let mut bytes = Vec::new();
        if self.input.by_ref().take(LONGEST_LINE as u64).read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        self.line += 1;
        if bytes.len() >= LONGEST_LINE {
            let reason = format!("line {} has no end within 16 MB", self.line);
            return Err(ParseError::Unreadable { reason });
        }
        if bytes.last() == Some(&b'\n') {
            bytes.pop();
        }
        if bytes.last() == Some(&b'\r') {
            bytes.pop();
        }
        if self.line == 1 && bytes.starts_with(b"\xEF\xBB\xBF") {
            bytes.drain(..3);
        }
        Ok(Some((self.line, bytes)))
    }
}

/// The delimiter of a header: the one that occurs most outside quotes.
fn delimiter(line: &[u8]) -> u8 {
    let mut in_quotes = false;
    let mut counts = [(b',', 0), (b'|', 0), (b';', 0), (b'\t', 0)];
    for byte in line {
        in_quotes ^= *byte == b'"';
        for (delimiter, count) in counts.iter_mut().filter(|_| !in_quotes) {
            *count += usize::from(byte == delimiter);
        }
    }
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(delimiter, _)| *delimiter)
}

/// Where a field that begins at `start` ends (its delimiter's place, or the end), and whether a
/// quoted one was closed.
fn field_end(bytes: &[u8], start: usize, delimiter: u8) -> (usize, bool) {
    let rest = &bytes[start..];
    if rest.first() != Some(&b'"') {
        let end = memchr::memchr(delimiter, rest).unwrap_or(rest.len());
        return (start + end, true);
    }
    let mut at = start + 1;
    while let Some(quote) = memchr::memchr(b'"', &bytes[at..]).map(|offset| at + offset) {
        match bytes.get(quote + 1) {
            None => return (quote + 1, true),
            Some(next) if *next == delimiter => return (quote + 1, true),
            Some(b'"') => at = quote + 2,
            Some(_) => at = quote + 1,
        }
    }
    (bytes.len(), false)
}

/// Tells that every quoted field of the record is closed.
fn closed(bytes: &[u8], delimiter: u8) -> bool {
    let mut start = 0;
    while start <= bytes.len() {
        let (end, closed) = field_end(bytes, start, delimiter);
        if !closed {
            return false;
        }
        start = end + 1;
    }
    true
}

fn split(bytes: &[u8], delimiter: u8) -> Vec<String> {
    let mut cells = Vec::new();
    let mut start = 0;
    while start <= bytes.len() {
        let (end, _) = field_end(bytes, start, delimiter);
        cells.push(cell(&bytes[start..end]));
        start = end + 1;
    }
    cells
}

/// The text of a field; bytes that are not UTF-8 are windows-1252, which has no invalid bytes.
fn cell(field: &[u8]) -> String {
    let text = std::str::from_utf8(field)
        .map_or_else(|_| encoding_rs::WINDOWS_1252.decode(field).0, Cow::Borrowed);
    match text.strip_prefix('"') {
        None => text.into_owned(),
        Some(quoted) => quoted.strip_suffix('"').unwrap_or(quoted).replace("\"\"", "\""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(text: &[u8]) -> Vec<(u64, Vec<String>, bool)> {
        let mut lines = Lines::new(text);
        let mut records = Vec::new();
        while let Some(record) = lines.record().unwrap() {
            records.push((record.line, record.cells, record.fault.is_some()));
        }
        records
    }

    fn cells(text: &str) -> Vec<String> {
        records(text.as_bytes()).remove(0).1
    }

    #[test]
    fn quotes_close_before_a_delimiter_only() {
        assert_eq!(cells("\"a \"\"b\"\" c\",d"), ["a \"b\" c", "d"]);
        assert_eq!(cells("\"I.E. \"X\" DE\",d"), ["I.E. \"X\" DE", "d"]);
        assert_eq!(cells("\"\"\"Mejoramiento\",\"\""), ["\"Mejoramiento", ""]);
        assert_eq!(cells("a,b,"), ["a", "b", ""]);
        assert_eq!(cells("RUC|A,B|C"), ["RUC", "A,B", "C"]);
    }

    #[test]
    fn a_line_break_inside_quotes_is_part_of_the_cell() {
        let read = records(b"a,b\r\n\"x\ny\",2\r\n3,4\n");
        assert_eq!(read[1], (2, vec!["x\ny".to_owned(), "2".to_owned()], false));
        assert_eq!(read[2].0, 4);
    }

    #[test]
    fn a_quote_that_never_closes_costs_one_row() {
        let read = records(b"a,b\n\"x,1\n3,4\n5,6\n");
        assert_eq!(
            read.iter().map(|(line, _, fault)| (*line, *fault)).collect::<Vec<_>>(),
            [(1, false), (2, true), (3, false), (4, false)]
        );
    }

    #[test]
    fn latin_letters_are_read_in_either_encoding() {
        assert_eq!(records(b"PE\xD1A,x")[0].1[0], "PEÑA");
        assert_eq!(cells("PEÑA,x")[0], "PEÑA");
    }

    #[test]
    fn a_file_without_line_ends_is_refused_before_it_fills_the_memory() {
        let mut lines = Lines::new(std::io::repeat(b'0').take(1 << 40));
        assert!(matches!(lines.record(), Err(ParseError::Unreadable { .. })));
    }
}
