//! The Ed25519 key that signs the head of the log, in the forms of C2SP `signed-note`.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::SigningKey;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use signed_note::{StandardSigner, key_id};

use super::ArchiveError;

/// The algorithm byte of Ed25519 in `signed-note`.
const ED25519: u8 = 1;

/// The signing key of one data folder, and the public key that strangers check with.
#[derive(Clone)]
pub struct LogKey {
    pub signer: StandardSigner,
    /// `name+id+base64`: what `signed-note` calls a verifier key.
    pub public: String,
    /// The name of the log, first line of its checkpoints.
    pub origin: String,
    seed: [u8; 32],
}

impl std::fmt::Debug for LogKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "LogKey({})", self.public)
    }
}

impl LogKey {
    /// Reads the key of a data folder, made on first use with mode 0600.
    pub fn open(path: &Path) -> Result<Self, ArchiveError> {
        if !path.is_file() {
            Self::make(path)?;
        }
        Self::read(path)
    }

    /// Reads the key of a data folder; a missing one is not made.
    pub fn read(path: &Path) -> Result<Self, ArchiveError> {
        let text = fs::read_to_string(path)
            .map_err(|cause| ArchiveError::Read { path: path.to_owned(), cause })?;
        Self::parse(text.trim())
            .map_err(|reason| ArchiveError::Key { path: path.to_owned(), reason })
    }

    /// A tag that only this folder can make (HMAC-SHA256): what it is for is part of it, so that a tag
    /// for one purpose never passes for another.
    pub fn tag(&self, purpose: &str, message: &str) -> Vec<u8> {
        self.mac(purpose, message)
            .map(|mac| mac.finalize().into_bytes().to_vec())
            .unwrap_or_default()
    }

    /// Whether a tag, or the beginning of one, is ours; takes the same time for any.
    pub fn checks(&self, purpose: &str, message: &str, tag: &[u8]) -> bool {
        self.mac(purpose, message).is_some_and(|mac| mac.verify_truncated_left(tag).is_ok())
    }

    fn mac(&self, purpose: &str, message: &str) -> Option<Hmac<Sha256>> {
        // never refused: HMAC takes a key of any length
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.seed).ok()?;
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(message.as_bytes());
        Some(mac)
    }

    fn parse(secret: &str) -> Result<Self, String> {
        let signer = StandardSigner::new(secret).map_err(|error| error.to_string())?;
        // PRIVATE+KEY+name+id+base64: the form was just checked by the signer
        let parts: Vec<&str> = secret.splitn(5, '+').collect();
        let &[_, _, origin, _, encoded] = parts.as_slice() else {
            return Err("malformed".to_owned());
        };
        let bytes = STANDARD.decode(encoded).map_err(|error| error.to_string())?;
        let seed: [u8; 32] = bytes
            .get(1..)
            .and_then(|seed| seed.try_into().ok())
            .ok_or_else(|| "the seed is not 32 bytes".to_owned())?;
        let public = encode_public(origin, &SigningKey::from_bytes(&seed));
        Ok(Self { signer, public, origin: origin.to_owned(), seed })
    }

    fn make(path: &Path) -> Result<(), ArchiveError> {
        let write = |cause| ArchiveError::Write { path: path.to_owned(), cause };
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(|error| write(std::io::Error::other(error)))?;
        let key = SigningKey::from_bytes(&seed);
        let mut public = vec![ED25519];
        public.extend_from_slice(key.verifying_key().as_bytes());
        // the log's name is its key's own fingerprint: two folders never share a name
        let [first, second, third, fourth] = [public[1], public[2], public[3], public[4]];
        let name = format!("{first:02x}{second:02x}{third:02x}{fourth:02x}");
        let origin = format!("actaviva/{name}");
        let mut secret = vec![ED25519];
        secret.extend_from_slice(&seed);
        let text = format!(
            "PRIVATE+KEY+{origin}+{:08x}+{}\n",
            key_id(&origin, &public),
            STANDARD.encode(secret)
        );
        // under a name of its own first, and then linked: a killed run leaves no half-written key, and of
        // two that make one at once the first wins
        let draft = path.with_extension(&name);
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&draft)
            .map_err(write)?;
        let written =
            file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).and_then(|()| {
                match fs::hard_link(&draft, path) {
                    Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
                    linked => linked,
                }
            });
        fs::remove_file(&draft).map_err(write)?;
        written.map_err(write)
    }
}

fn encode_public(origin: &str, key: &SigningKey) -> String {
    let mut public = vec![ED25519];
    public.extend_from_slice(key.verifying_key().as_bytes());
    format!("{origin}+{:08x}+{}", key_id(origin, &public), STANDARD.encode(public))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_belongs_to_its_folder_its_purpose_and_its_message() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("one"), folder.path().join("other"));
        let key = LogKey::open(&one).unwrap();
        let tag = key.tag("leave", "17");
        assert!(LogKey::read(&one).unwrap().checks("leave", "17", &tag[..16]));
        assert!(!key.checks("leave", "18", &tag[..16]) && !key.checks("enter", "17", &tag[..16]));
        assert!(!LogKey::open(&other).unwrap().checks("leave", "17", &tag[..16]));
        assert!(!key.checks("leave", "17", &[]), "no tag is no tag");
    }
}
