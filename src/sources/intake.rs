//! What takes a body in: memory for a reply, a file for what is large.

use std::io::{self, Read};

use flate2::bufread::MultiGzDecoder;

use super::body::LOOKED_AT;
use crate::domain::fetch::{Headers, Outcome, header};

/// A reply longer than this is a file that was asked for in the wrong way.
const MOST_HELD: usize = 256 << 20;

/// What stands before a body.
#[derive(Debug, Clone, Copy)]
pub struct Head<'a> {
    pub status: u16,
    pub headers: &'a Headers,
}

impl Head<'_> {
    pub fn header(&self, name: &str) -> Option<&str> {
        header(self.headers, name)
    }

    pub fn content_length(&self) -> Option<u64> {
        self.header("content-length")?.trim().parse().ok()
    }
}

/// Takes the bytes of one address, over as many attempts as it needs.
pub trait Intake: Send + Sync {
    /// Headers that ask for the rest of what is here already.
    fn ask(&self) -> Vec<(&'static str, String)>;
    /// Looks at what stands before the body; an outcome when the body is not wanted.
    fn begin(&mut self, head: &Head<'_>) -> io::Result<Option<(Outcome, String)>>;
    fn take(&mut self, chunk: &[u8]) -> io::Result<()>;
    /// The attempt is over, well or not.
    fn pause(&mut self) -> io::Result<()>;
    /// Forgets what came.
    fn start_over(&mut self) -> io::Result<()>;
    fn length(&self) -> u64;
    /// The length that was announced.
    fn total(&self) -> Option<u64>;
    /// Unpacks what came packed although it was not asked to.
    fn unpack(&mut self) -> io::Result<()> {
        Ok(())
    }
    /// The beginning and the end of what came.
    fn edges(&mut self) -> io::Result<(Vec<u8>, Vec<u8>)>;
}

/// A reply, held in memory: it comes whole or not at all.
#[derive(Debug, Default)]
pub struct Held {
    pub bytes: Vec<u8>,
    total: Option<u64>,
}

impl Intake for Held {
    fn ask(&self) -> Vec<(&'static str, String)> {
        vec![]
    }

    fn begin(&mut self, head: &Head<'_>) -> io::Result<Option<(Outcome, String)>> {
        self.bytes.clear();
        self.total = head.content_length();
        Ok(None)
    }

    fn take(&mut self, chunk: &[u8]) -> io::Result<()> {
        if self.bytes.len() + chunk.len() > MOST_HELD {
            return Err(io::Error::other("the reply is longer than any reply"));
        }
        self.bytes.extend_from_slice(chunk);
        Ok(())
    }

    fn pause(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn start_over(&mut self) -> io::Result<()> {
        self.bytes.clear();
        Ok(())
    }

    fn length(&self) -> u64 {
        self.bytes.len() as u64
    }

    fn total(&self) -> Option<u64> {
        self.total
    }

    /// A reply may be labelled gzip and be none, or be gzip without a label: its first bytes tell.
    fn unpack(&mut self) -> io::Result<()> {
        if self.bytes.starts_with(&[0x1f, 0x8b]) {
            let mut unpacked = Vec::new();
            let most = MOST_HELD as u64;
            MultiGzDecoder::new(&self.bytes[..]).take(most).read_to_end(&mut unpacked)?;
            self.bytes = unpacked;
        }
        Ok(())
    }

    fn edges(&mut self) -> io::Result<(Vec<u8>, Vec<u8>)> {
        let cut = self.bytes.len().min(LOOKED_AT);
        Ok((self.bytes[..cut].to_vec(), self.bytes[self.bytes.len() - cut..].to_vec()))
    }
}
