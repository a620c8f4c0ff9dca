//! What wraps a file: gz, zip, or nothing.
//!
//! A zip's directory stands at its end, so its bytes go to an unnamed temporary file first; memory
//! stays constant. Only the first member is read: the portals put one file into each zip.

use std::io::{BufRead, BufReader, Cursor, Read, Seek, SeekFrom};

use flate2::bufread::MultiGzDecoder;
use zip::ZipArchive;

use super::{Options, ParseError};

/// As much as is looked at to recognise a file.
const HEAD: usize = 4096;
const BUFFER: usize = 1 << 20;

/// Unwrapped bytes with the name of the file that they are.
pub struct Content {
    pub bytes: Box<dyn BufRead + Send>,
    /// The member of a zip, or the file's own name.
    pub name: String,
}

impl Content {
    /// The first bytes, without taking them.
    pub fn head(&mut self) -> Result<Vec<u8>, ParseError> {
        let mut head = vec![0; HEAD];
        let mut filled = 0;
        while filled < HEAD {
            match self.bytes.read(&mut head[filled..]).map_err(broken)? {
                0 => break,
                count => filled += count,
            }
        }
        head.truncate(filled);
        let rest = std::mem::replace(&mut self.bytes, Box::new(Cursor::new(Vec::new())));
        self.bytes =
            Box::new(BufReader::with_capacity(BUFFER, Cursor::new(head.clone()).chain(rest)));
        Ok(head)
    }
}

/// Unwraps a file.
pub fn open(bytes: Box<dyn Read + Send>, options: &Options) -> Result<Content, ParseError> {
    let mut plain = Content {
        bytes: Box::new(BufReader::with_capacity(BUFFER, bytes)),
        name: options.file_name.clone(),
    };
    let head = plain.head()?;
    match head.as_slice() {
        [0x1f, 0x8b, ..] => {
            let name =
                options.file_name.strip_suffix(".gz").unwrap_or(&options.file_name).to_owned();
            let decoder = MultiGzDecoder::new(plain.bytes);
            Ok(Content { bytes: Box::new(BufReader::with_capacity(BUFFER, decoder)), name })
        }
        [b'P', b'K', 3, 4, ..] => unzip(plain),
        _ => Ok(plain),
    }
}

/// Spools a zip and opens its first member; a workbook is a zip too, and stays whole.
fn unzip(mut packed: Content) -> Result<Content, ParseError> {
    let mut spool = tempfile::tempfile()?;
    std::io::copy(&mut packed.bytes, &mut spool)?;
    let unreadable =
        |error: zip::result::ZipError| ParseError::Truncated { reason: error.to_string() };
    let mut archive = ZipArchive::new(&spool).map_err(unreadable)?;
    let is_workbook = archive.index_for_name("xl/workbook.xml").is_some();
    if is_workbook || archive.is_empty() {
        drop(archive);
        spool.seek(SeekFrom::Start(0))?;
        return Ok(Content {
            bytes: Box::new(BufReader::with_capacity(BUFFER, spool)),
            name: packed.name,
        });
    }
    let mut member = archive.by_index(0).map_err(unreadable)?;
    let name = member.name().map_err(unreadable)?.into_owned();
    // the member borrows the directory; its bytes go to a file of their own and the reading streams from there
    let mut inside = tempfile::tempfile()?;
    std::io::copy(&mut member, &mut inside).map_err(broken)?;
    inside.seek(SeekFrom::Start(0))?;
    Ok(Content { bytes: Box::new(BufReader::with_capacity(BUFFER, inside)), name })
}

/// A reading error inside a compressed stream means that it breaks off.
pub fn broken(error: std::io::Error) -> ParseError {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::UnexpectedEof | ErrorKind::InvalidData | ErrorKind::InvalidInput => {
            ParseError::Truncated { reason: error.to_string() }
        }
        _ => ParseError::Io(error),
    }
}
