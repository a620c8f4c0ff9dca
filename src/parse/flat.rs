//! Text files as physical lines, and lines as fields.
//!
//! A line end always ends a row here, whatever the quotes say: the layouts read this way have no
//! line breaks inside a field, so one stray quote costs one row and never its neighbours.

use std::io::BufRead;
use std::ops::Range;

use encoding_rs::WINDOWS_1252;

use super::ParseError;

/// No row of these layouts is longer by far; what is would be a file without line ends.
const LONGEST_LINE: usize = 1 << 18;

/// A line without its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// From 1.
    pub number: u64,
    pub text: &'a [u8],
    /// Its end was left out, because it is longer than any row.
    pub is_cut: bool,
}

/// A reader of lines that counts them.
pub struct Lines {
    bytes: Box<dyn BufRead + Send>,
    /// A line that did not lie in one piece in the buffer.
    pieces: Vec<u8>,
    number: u64,
    /// Bytes of the buffer that the line handed out last stands in.
    lent: usize,
}

impl Lines {
    pub fn new(bytes: Box<dyn BufRead + Send>) -> Self {
        Self { bytes, pieces: Vec::new(), number: 0, lent: 0 }
    }

    /// The next line; `None` at the end of the file.
    pub fn next_line(&mut self) -> Result<Option<Line<'_>>, ParseError> {
        self.bytes.consume(std::mem::take(&mut self.lent));
        self.pieces.clear();
        let mut is_cut = false;
        loop {
            let buffer = filled(&mut self.bytes)?;
            let end = memchr::memchr(b'\n', buffer);
            if buffer.is_empty() && self.pieces.is_empty() {
                return Ok(None);
            }
            if let Some(end) = end.filter(|_| self.pieces.is_empty()) {
                self.lent = end + 1;
                break;
            }
            let piece = &buffer[..end.unwrap_or(buffer.len())];
            let room = LONGEST_LINE.saturating_sub(self.pieces.len());
            is_cut |= piece.len() > room;
            self.pieces.extend_from_slice(&piece[..piece.len().min(room)]);
            let taken = piece.len() + usize::from(end.is_some());
            self.bytes.consume(taken);
            if end.is_some() || taken == 0 {
                break;
            }
        }
        self.number += 1;
        let text = match self.lent.checked_sub(1) {
            Some(end) => &filled(&mut self.bytes)?[..end],
            None => &self.pieces,
        };
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        Ok(Some(Line { number: self.number, text, is_cut }))
    }

    /// The cells of the first line; `None` when the file is empty.
    pub fn header(&mut self) -> Result<Option<Vec<String>>, ParseError> {
        Ok(self.next_line()?.map(|line| cells(line.text)))
    }
}

/// The buffer with something in it, unless the end is reached.
fn filled(bytes: &mut Box<dyn BufRead + Send>) -> std::io::Result<&[u8]> {
    loop {
        match bytes.fill_buf() {
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            // asked again, because the borrow checker takes the first answer for kept
            Ok(_) => return bytes.fill_buf(),
            Err(error) => return Err(error),
        }
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
    fn lines_come_whole_whatever_the_buffer() {
        let text = b"a,b\r\nlonger,line\n\nlast";
        for size in 1..=text.len() {
            let bytes = std::io::BufReader::with_capacity(size, &text[..]);
            let mut lines = Lines::new(Box::new(bytes));
            let mut read = Vec::new();
            while let Some(line) = lines.next_line().unwrap() {
                read.push((line.number, line.text.to_vec()));
            }
            let expected: [(u64, &[u8]); 4] =
                [(1, b"a,b"), (2, b"longer,line"), (3, b""), (4, b"last")];
            assert!(read.iter().map(|(number, text)| (*number, text.as_slice())).eq(expected));
        }
    }

    #[test]
    fn a_file_without_line_ends_is_not_held_in_memory() {
        let bytes = std::io::BufReader::new(std::io::Read::take(std::io::repeat(b'a'), 1 << 20));
        let mut lines = Lines::new(Box::new(bytes));
        let line = lines.next_line().unwrap().unwrap();
        assert!(line.is_cut && line.text.len() == LONGEST_LINE);
        assert_eq!(lines.next_line().unwrap(), None);
    }

    #[test]
    fn a_stray_quote_is_told_and_costs_its_own_line_only() {
        assert_eq!(cut("\"a\"b\",c"), Err(StrayQuote));
        assert_eq!(cut("\"never closed,c"), Err(StrayQuote));
        assert_eq!(cut("a\"b,c"), Err(StrayQuote));
        let text = b"\"open\n\"next\",\"1\"\n".to_vec();
        let mut lines = Lines::new(Box::new(std::io::Cursor::new(text)));
        lines.next_line().unwrap();
        let next = lines.next_line().unwrap().unwrap();
        assert_eq!((next.number, next.text), (2, &b"\"next\",\"1\""[..]));
    }
}
