//! Bytes from one place to another, hashed on the way.

use std::io::{self, Read, Write};

use sha2::{Digest as _, Sha256};

use crate::domain::evidence::Digest;

/// Bytes that are moved at once.
pub const CHUNK: usize = 1 << 17;

/// On which side it went wrong.
pub enum Failed {
    Source(io::Error),
    Target(io::Error),
}

/// Copies everything; tells its hash and its length.
pub fn copy(from: &mut dyn Read, to: &mut dyn Write) -> Result<(Digest, u64), Failed> {
    let (mut hasher, mut length) = (Sha256::new(), 0);
    let mut chunk = vec![0; CHUNK];
    loop {
        let count = match from.read(&mut chunk) {
            Ok(0) => return Ok((Digest::from_bytes(hasher.finalize().into()), length)),
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(Failed::Source(error)),
        };
        hasher.update(&chunk[..count]);
        to.write_all(&chunk[..count]).map_err(Failed::Target)?;
        length += count as u64;
    }
}
