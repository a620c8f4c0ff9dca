//! What wraps a file: gz, zip, or nothing.
//!
//! Only the first file of a zip is read: the portals put one into each. When it is text it streams
//! by; a workbook needs its directory, which stands at its end, so its bytes go to an unnamed
//! temporary file first. Memory stays constant either way.

use std::fs::File;
use std::io::{BufRead, BufReader, Cursor, Read, Seek, SeekFrom};

use flate2::bufread::MultiGzDecoder;
use zip::ZipArchive;

use super::zipped::{Header, Member};
use super::{Options, ParseError};

/// As much as is looked at to recognise a file.
const HEAD: usize = 4096;
const BUFFER: usize = 1 << 20;

/// Unwrapped bytes with the name of the file that they are.
pub struct Content {
    pub body: Body,
    /// The member of a zip, or the file's own name.
    pub name: String,
}

/// What was inside.
pub enum Body {
    Stream(Box<dyn BufRead + Send>),
    /// A workbook, or a zip without members: its directory stands at its end, so it is a file.
    Workbook(File),
}

/// Unwraps a file.
pub fn open(bytes: Box<dyn Read + Send>, options: &Options) -> Result<Content, ParseError> {
    let name = options.file_name.clone();
    let (head, bytes) = head(buffered(bytes))?;
    if !head.starts_with(&[0x1f, 0x8b]) {
        return unzipped(&head, bytes, name);
    }
    let name = name.strip_suffix(".gz").map_or(name.clone(), ToOwned::to_owned);
    let (head, bytes) = self::head(buffered(MultiGzDecoder::new(bytes)))?;
    unzipped(&head, bytes, name)
}

/// Opens the member of a zip that bears this name; `None` where there is none but the first, which
/// [`open`] streams.
pub fn member(bytes: Box<dyn Read + Send>, name: &str) -> Result<Option<Content>, ParseError> {
    let (head, mut bytes) = head(buffered(bytes))?;
    if !is_zip(&head) || Header::of(&head).is_some_and(|first| first.name == name) {
        return Ok(None);
    }
    let mut spool = tempfile::tempfile()?;
    std::io::copy(&mut bytes, &mut spool)?;
    let mut archive = ZipArchive::new(&spool).map_err(unreadable)?;
    let Some(index) = archive.index_for_name(name) else { return Ok(None) };
    inside(archive.by_index(index).map_err(unreadable)?).map(Some)
}

#[expect(clippy::needless_pass_by_value, reason = "it is what map_err hands over")]
fn unreadable(error: zip::result::ZipError) -> ParseError {
    ParseError::Truncated { reason: error.to_string() }
}

/// A member in a file of its own, because it borrows the directory that it is read through.
fn inside<R: Read>(mut member: zip::read::ZipFile<'_, R>) -> Result<Content, ParseError> {
    let name = member.name().map_err(unreadable)?.into_owned();
    let mut file = tempfile::tempfile()?;
    std::io::copy(&mut member, &mut file)?;
    file.seek(SeekFrom::Start(0))?;
    let mut mark = [0; 4];
    let is_workbook = file.read(&mut mark)? == mark.len() && is_zip(&mark);
    file.seek(SeekFrom::Start(0))?;
    let body = if is_workbook { Body::Workbook(file) } else { Body::Stream(buffered(file)) };
    Ok(Content { body, name })
}

/// The first bytes, without taking them.
pub fn head(
    mut bytes: Box<dyn BufRead + Send>,
) -> Result<(Vec<u8>, Box<dyn BufRead + Send>), ParseError> {
    let mut head = Vec::with_capacity(HEAD);
    bytes.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
    let whole = Cursor::new(head.clone()).chain(bytes);
    Ok((head, Box::new(whole)))
}

fn buffered(bytes: impl Read + Send + 'static) -> Box<dyn BufRead + Send> {
    Box::new(BufReader::with_capacity(BUFFER, bytes))
}

fn is_zip(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04")
}

/// Opens the first file of a zip; a workbook is a zip too, and stays whole.
fn unzipped(
    head: &[u8],
    bytes: Box<dyn BufRead + Send>,
    name: String,
) -> Result<Content, ParseError> {
    if head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF") {
        return Err(ParseError::Utf16);
    }
    if !is_zip(head) {
        return Ok(Content { body: Body::Stream(bytes), name });
    }
    match Header::of(head).filter(|header| header.is_text(head)) {
        Some(header) => {
            let member = Member::open(&header, bytes)?;
            Ok(Content { body: Body::Stream(buffered(member)), name: header.name })
        }
        None => spooled(bytes, name),
    }
}

/// Copies an archive to a temporary file, where its directory can be read.
fn spooled(mut bytes: Box<dyn BufRead + Send>, name: String) -> Result<Content, ParseError> {
    let mut spool = tempfile::tempfile()?;
    std::io::copy(&mut bytes, &mut spool)?;
    let mut archive = ZipArchive::new(&spool).map_err(unreadable)?;
    let mut first = None;
    for index in 0..archive.len() {
        if archive.by_index_raw(index).map_err(unreadable)?.is_file() {
            first = Some(index);
            break;
        }
    }
    let Some(first) = first.filter(|_| archive.index_for_name("xl/workbook.xml").is_none()) else {
        drop(archive);
        spool.seek(SeekFrom::Start(0))?;
        return Ok(Content { body: Body::Workbook(spool), name });
    };
    inside(archive.by_index(first).map_err(unreadable)?)
}
