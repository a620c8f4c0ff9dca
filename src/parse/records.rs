//! Opens a file of a record layout by its first bytes: JSON, page of a work, or text.

use std::io::BufRead;

use super::{Options, ParseError, Sink, Summary, pages, replies, sheets};

/// Reads a file of any record layout that is no workbook; `head` is how `bytes` begin.
///
/// # Errors
/// [`ParseError`] when the file as a whole is none of these layouts.
pub fn read(
    head: &[u8],
    bytes: Box<dyn BufRead + Send>,
    options: &Options,
    sink: &mut dyn Sink,
) -> Result<Summary, ParseError> {
    match start(head) {
        None => Err(ParseError::Empty),
        Some(b'[' | b'{') => replies::read(bytes, options, sink),
        Some(b'<') => pages::read(bytes, options, sink),
        Some(_) => sheets::read_text(bytes, options, sink),
    }
}

/// The first byte that says something.
pub fn start(head: &[u8]) -> Option<u8> {
    head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start().first().copied()
}
