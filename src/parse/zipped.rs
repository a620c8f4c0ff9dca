//! The first member of a zip, read as it streams by.
//!
//! A zip's directory stands at its end, but its first member begins at once, and a yearly file of ten
//! gigabytes must not be copied to a disk first. What the directory would tell is checked when the
//! member ends: its checksum, and that the archive itself goes on to its end.

use std::io::{self, BufRead, Read};

use flate2::Crc;
use flate2::bufread::DeflateDecoder;

/// The fixed part of a member's header.
const FIXED: usize = 30;
const ENCRYPTED: u16 = 1;
/// The checksum stands behind the member, because it was not known when the header was written.
const CHECKSUM_BEHIND: u16 = 1 << 3;
const STORED: u16 = 0;
const DEFLATED: u16 = 8;
/// The archive's last record.
const END: &[u8] = b"PK\x05\x06";

/// What the header of the first member says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    pub name: String,
    method: u16,
    /// `None` where it stands behind the member.
    checksum: Option<u32>,
    /// Of the packed bytes; 0 where it stands behind the member.
    packed: u64,
    /// Where the member's bytes begin.
    start: usize,
}

impl Header {
    /// Reads the header at the beginning of an archive; `None` when this member cannot be streamed.
    pub fn of(head: &[u8]) -> Option<Self> {
        let short = |at: usize| Some(u16::from_le_bytes(head.get(at..at + 2)?.try_into().ok()?));
        let long = |at: usize| Some(u32::from_le_bytes(head.get(at..at + 4)?.try_into().ok()?));
        let (flags, method) = (short(6)?, short(8)?);
        let (name, extra) = (usize::from(short(26)?), usize::from(short(28)?));
        let start = FIXED + name + extra;
        let packed = long(18)?;
        let is_behind = flags & CHECKSUM_BEHIND != 0;
        // without its size a stored member has no end; a size of all ones is told elsewhere
        let has_end = method == DEFLATED || (method == STORED && !is_behind && packed != u32::MAX);
        if !has_end || flags & ENCRYPTED != 0 || start >= head.len() {
            return None;
        }
        let name = String::from_utf8_lossy(head.get(FIXED..FIXED + name)?).into_owned();
        let checksum = if is_behind { None } else { Some(long(14)?) };
        Some(Self { name, method, checksum, packed: u64::from(packed), start })
    }

    /// Tells whether the member is text of lines or JSON: a workbook's parts are XML, and a workbook
    /// inside a zip begins as a zip does.
    pub fn is_text(&self, head: &[u8]) -> bool {
        let mut begins = [0; 16];
        let packed = head.get(self.start..).unwrap_or_default();
        let read = match self.method {
            DEFLATED => DeflateDecoder::new(packed).read(&mut begins).unwrap_or(0),
            _ => (&mut &*packed).read(&mut begins).unwrap_or(0),
        };
        let begins = &begins[..read];
        let first = super::records::start(begins);
        !self.name.ends_with('/')
            && first.is_some_and(|first| first != b'<')
            && !begins.starts_with(b"PK")
    }
}

/// The unpacked bytes of a first member.
pub struct Member {
    bytes: Packed,
    checksum: Option<u32>,
    seen: Crc,
    is_done: bool,
}

/// How the member is packed; both leave the archive where the member ends.
enum Packed {
    Deflated(DeflateDecoder<Box<dyn BufRead + Send>>),
    Stored(io::Take<Box<dyn BufRead + Send>>),
}

impl Member {
    /// Opens the member whose header was read from the beginning of these bytes.
    pub fn open(header: &Header, mut archive: Box<dyn BufRead + Send>) -> io::Result<Self> {
        io::copy(&mut archive.by_ref().take(header.start as u64), &mut io::sink())?;
        let bytes = match header.method {
            DEFLATED => Packed::Deflated(DeflateDecoder::new(archive)),
            _ => Packed::Stored(archive.take(header.packed)),
        };
        Ok(Self { bytes, checksum: header.checksum, seen: Crc::new(), is_done: false })
    }

    /// Checks what stands behind the member.
    fn end(&mut self) -> io::Result<()> {
        self.is_done = true;
        let archive = match &mut self.bytes {
            Packed::Deflated(decoder) => decoder.get_mut(),
            Packed::Stored(bytes) => bytes.get_mut(),
        };
        let checksum = match self.checksum {
            Some(checksum) => checksum,
            None => checksum_behind(archive)?,
        };
        if checksum != self.seen.sum() {
            return Err(broken("its checksum is another"));
        }
        if reaches(archive, END)? { Ok(()) } else { Err(broken("the zip has no end")) }
    }
}

impl Read for Member {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.is_done || buffer.is_empty() {
            return Ok(0);
        }
        let count = match &mut self.bytes {
            Packed::Deflated(decoder) => decoder.read(buffer)?,
            Packed::Stored(bytes) => bytes.read(buffer)?,
        };
        match count {
            0 => self.end()?,
            _ => self.seen.update(&buffer[..count]),
        }
        Ok(count)
    }
}

fn broken(reason: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, reason)
}

/// The checksum in the record behind a member; the record's own mark may be missing.
fn checksum_behind(archive: &mut dyn BufRead) -> io::Result<u32> {
    let mut number = [0; 4];
    archive.read_exact(&mut number)?;
    if &number == b"PK\x07\x08" {
        archive.read_exact(&mut number)?;
    }
    Ok(u32::from_le_bytes(number))
}

/// Reads on to the end; tells whether the mark was met.
fn reaches(archive: &mut dyn BufRead, mark: &[u8]) -> io::Result<bool> {
    let mut tail: Vec<u8> = Vec::new();
    let mut is_met = false;
    loop {
        let buffer = archive.fill_buf()?;
        let length = buffer.len();
        if length == 0 {
            return Ok(is_met);
        }
        tail.extend_from_slice(buffer);
        archive.consume(length);
        is_met |= memchr::memmem::find(&tail, mark).is_some();
        // a mark may lie across two buffers
        tail.drain(..tail.len().saturating_sub(mark.len() - 1));
    }
}
