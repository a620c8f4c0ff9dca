//! Names made of what they name: the same thing has the same name for ever, without anybody keeping it.

use sha2::{Digest as _, Sha256};

use crate::domain::evidence::Digest;

/// Digits of such a name: 128 bits, as many as a UUID has.
const DIGITS: usize = 32;

/// 32 hexadecimal digits of some parts, told apart wherever one ends.
pub fn digits(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let mut digits = Digest::from_bytes(hash.finalize().into()).to_string();
    digits.truncate(DIGITS);
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_that_of_its_parts() {
        assert_eq!(digits(&["a", "b"]), digits(&["a", "b"]));
        assert_ne!(digits(&["a", "b"]), digits(&["ab", ""]));
        assert_eq!(digits(&["a"]).len(), 32);
    }
}
