//! Opens a file of a record layout by its first bytes: workbook, JSON, page of a work, or text.

use std::io::{BufReader, Cursor, Read, Seek, SeekFrom};

use super::{Options, ParseError, Sink, Summary, infobras_work, replies, sheets};

/// What the first bytes say.
const LOOKED_AT: usize = 4096;

/// Reads a file of any record layout; compressed files are unpacked by the caller.
///
/// # Errors
/// [`ParseError`] when the file as a whole is none of these layouts.
pub fn read(
    input: impl Read,
    options: &Options,
    sink: &mut dyn Sink,
) -> Result<Summary, ParseError> {
    let mut input = BufReader::with_capacity(1 << 16, input);
    let mut head = Vec::new();
    input.by_ref().take(LOOKED_AT as u64).read_to_end(&mut head)?;
    let start = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&head).trim_ascii_start();
    match start.first() {
        None => Err(ParseError::Empty),
        Some(b'P') if head.starts_with(b"PK\x03\x04") => {
            // a workbook's directory stands at its end
            let mut spooled = tempfile::tempfile()?;
            std::io::copy(&mut Cursor::new(&head).chain(input), &mut spooled)?;
            spooled.seek(SeekFrom::Start(0))?;
            sheets::read_workbook(spooled, options, sink)
        }
        Some(b'[' | b'{') => replies::read(Cursor::new(&head).chain(input), options, sink),
        Some(b'<') => infobras_work::read_page(Cursor::new(&head).chain(input), options, sink),
        Some(_) => sheets::read_text(Cursor::new(&head).chain(input), options, sink),
    }
}
