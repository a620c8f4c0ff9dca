//! Text files as physical lines, and lines as fields.
//!
//! A line end always ends a row here, whatever the quotes say: the layouts read this way have no
//! line breaks inside a field, so one stray quote costs one row and never its neighbours.

use std::io::BufRead;
use std::ops::Range;

use encoding_rs::WINDOWS_1252;

use super::ParseError;

/// A reader of lines that counts them.
pub struct Lines {
    bytes: Box<dyn BufRead + Send>,
    line: Vec<u8>,
    number: u64,
}

impl Lines {
    pub fn new(bytes: Box<dyn BufRead + Send>) -> Self {
        Self { bytes, line: Vec::with_capacity(4096), number: 0 }
    }

    /// The next line without its end, with its number from 1; `None` at the end of the file.
    pub fn next_line(&mut self) -> Result<Option<(u64, &[u8])>, ParseError> {
        self.line.clear();
        if self.bytes.read_until(b'\n', &mut self.line)? == 0 {
            return Ok(None);
        }
        self.number += 1;
        let line = self.line.strip_suffix(b"\n").unwrap_or(&self.line);
        Ok(Some((self.number, line.strip_suffix(b"\r").unwrap_or(line))))
    }

    /// The cells of the first line; `None` when the file is empty.
    pub fn header(&mut self) -> Result<Option<Vec<String>>, ParseError> {
        Ok(self.next_line()?.map(|(_, line)| cells(line)))
    }
}

/// The cells of the first line of a file that begins so; `None` when that line is not whole.
pub fn header_of(head: &[u8]) -> Option<Vec<String>> {
    let end = memchr::memchr(b'\n', head)?;
    Some(cells(head[..end].strip_suffix(b"\r").unwrap_or(&head[..end])))
}

/// The cells of a header, trimmed, a byte-order mark dropped; none when it cannot be cut.
fn cells(line: &[u8]) -> Vec<String> {
    let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
    let mut fields = Vec::new();
    if split(line, &mut fields).is_err() {
        fields.clear();
    }
    fields.iter().map(|field| text(&line[field.clone()]).trim().to_owned()).collect()
}

/// A quote that opens or closes where none may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StrayQuote;

/// Cuts a line at its commas; a field's range leaves its own quotes out.
pub fn split(line: &[u8], fields: &mut Vec<Range<usize>>) -> Result<(), StrayQuote> {
    fields.clear();
    let mut start = 0;
    loop {
        let (field, next) = if line.get(start) == Some(&b'"') {
            quoted(line, start + 1)?
        } else {
            bare(line, start)?
        };
        fields.push(field);
        match next {
            Some(after_comma) => start = after_comma,
            None => return Ok(()),
        }
    }
}

/// A field and where the next one begins.
type Cut = (Range<usize>, Option<usize>);

fn quoted(line: &[u8], start: usize) -> Result<Cut, StrayQuote> {
    let mut from = start;
    loop {
        let end = from + memchr::memchr(b'"', &line[from..]).ok_or(StrayQuote)?;
        match line.get(end + 1) {
            None => return Ok((start..end, None)),
            Some(b',') => return Ok((start..end, Some(end + 2))),
            Some(b'"') => from = end + 2,
            Some(_) => return Err(StrayQuote),
        }
    }
}

fn bare(line: &[u8], start: usize) -> Result<Cut, StrayQuote> {
    let end = memchr::memchr(b',', &line[start..]).map_or(line.len(), |comma| start + comma);
    if memchr::memchr(b'"', &line[start..end]).is_some() {
        return Err(StrayQuote);
    }
    Ok((start..end, (end < line.len()).then_some(end + 1)))
}

/// The text of a field: UTF-8, else windows-1252; doubled quotes made single.
pub fn text(field: &[u8]) -> String {
    let decoded = match std::str::from_utf8(field) {
        Ok(text) => text.to_owned(),
        Err(_) => WINDOWS_1252.decode(field).0.into_owned(),
    };
    if decoded.contains("\"\"") { decoded.replace("\"\"", "\"") } else { decoded }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(line: &str) -> Result<Vec<String>, StrayQuote> {
        let mut fields = Vec::new();
        split(line.as_bytes(), &mut fields)?;
        Ok(fields.iter().map(|field| text(&line.as_bytes()[field.clone()])).collect())
    }

    #[test]
    fn fields_are_cut_at_commas_outside_quotes() {
        assert_eq!(cut("\"a, b\",\"\",c").unwrap(), ["a, b", "", "c"]);
        assert_eq!(cut("\"say \"\"hi\"\"\",2").unwrap(), ["say \"hi\"", "2"]);
        assert_eq!(cut("a,").unwrap(), ["a", ""]);
    }

    #[test]
    fn a_stray_quote_is_told_and_costs_its_own_line_only() {
        assert_eq!(cut("\"a\"b\",c"), Err(StrayQuote));
        assert_eq!(cut("\"never closed,c"), Err(StrayQuote));
        assert_eq!(cut("a\"b,c"), Err(StrayQuote));
        let text = b"\"open\n\"next\",\"1\"\n".to_vec();
        let mut lines = Lines::new(Box::new(std::io::Cursor::new(text)));
        lines.next_line().unwrap();
        assert_eq!(lines.next_line().unwrap().unwrap(), (2, &b"\"next\",\"1\""[..]));
    }
}
