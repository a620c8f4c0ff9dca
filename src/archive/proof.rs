//! A proof of inclusion: that a file stood in the archive when a report was printed.
//!
//! It is one JSON object that carries all that a stranger needs except the hash functions.

use ct_merkle::InclusionProof;
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use super::ArchiveError;
use super::key::LogKey;
use super::log::{Log, check_head, root_of};
use crate::domain::evidence::{Digest, ManifestEntry};

/// What a report carries to prove one of its files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// The line of the manifest, exactly as it was hashed.
    pub leaf: String,
    pub leaf_index: u64,
    pub tree_size: u64,
    /// From the leaf to the root, lowest first (RFC 6962, 2.1.1).
    pub hashes: Vec<Digest>,
    /// The signed head (C2SP tlog-checkpoint).
    pub checkpoint: String,
    /// The public key (C2SP signed-note).
    pub key: String,
}

impl Proof {
    /// Proves that the entry at `index` stands in the log.
    pub fn of(log: &Log, index: u64, leaf: String, key: &LogKey) -> Result<Self, ArchiveError> {
        Ok(Self {
            leaf,
            leaf_index: index,
            tree_size: log.len(),
            hashes: log.inclusion(index),
            checkpoint: log.checkpoint(key)?,
            key: key.public.clone(),
        })
    }

    /// Checks the proof alone, without archive or network; gives the entry that it proves.
    ///
    /// # Errors
    /// [`ArchiveError`] tells which step does not hold.
    pub fn check(&self) -> Result<ManifestEntry, ArchiveError> {
        let refuse = |reason: &str| ArchiveError::Proof(reason.to_owned());
        let head = check_head(&self.checkpoint, &self.key)?;
        if head.size != self.tree_size {
            return Err(refuse("its size is not the checkpoint's"));
        }
        let path = self.hashes.iter().flat_map(|digest| digest.as_bytes().to_vec()).collect();
        let path = InclusionProof::<Sha256>::try_from_bytes(path)
            .map_err(|_| refuse("its hashes are malformed"))?;
        root_of(&head.root, head.size)
            .verify_inclusion(&self.leaf.as_bytes(), self.leaf_index, &path)
            .map_err(|_| refuse("the file is not under the checkpoint's root"))?;
        serde_json::from_str(&self.leaf).map_err(|_| refuse("its leaf is no manifest entry"))
    }
}

/// What lies beside a report: a proof for each archived file that it cites, under one head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proofs {
    /// `990101@2025-10.es`
    pub report: String,
    /// Of the report's JSON form: its seal.
    pub sha256: Digest,
    pub proofs: Vec<Proof>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log_of(count: usize) -> (Log, Vec<String>) {
        let leaves: Vec<String> = (0..count)
            .map(|number| {
                ManifestEntry {
                    sha256: Digest::from_bytes([u8::try_from(number).unwrap(); 32]),
                    bytes: 1,
                    obtained_at: chrono::DateTime::UNIX_EPOCH,
                    archived_at: chrono::DateTime::UNIX_EPOCH,
                    origin: "test".to_owned(),
                    file_name: format!("{number}.csv"),
                }
                .leaf()
            })
            .collect();
        (Log::over(leaves.clone()), leaves)
    }

    #[test]
    fn every_entry_of_logs_of_every_size_can_be_proved_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let key = LogKey::open(&folder.path().join("key")).unwrap();
        for size in 1..10 {
            let (log, leaves) = log_of(size);
            for (index, leaf) in leaves.iter().enumerate() {
                let proof = Proof::of(&log, index as u64, leaf.clone(), &key).unwrap();
                assert_eq!(proof.check().unwrap().file_name, format!("{index}.csv"));
                let forged = Proof { leaf: leaf.replace(".csv", ".CSV"), ..proof.clone() };
                assert!(forged.check().is_err());
                let elsewhere =
                    Proof { leaf_index: (index as u64 + 1) % (size as u64 + 1), ..proof };
                assert!(elsewhere.check().is_err());
            }
        }
    }

    #[test]
    fn the_root_is_that_of_rfc_6962_computed_by_hand() {
        use sha2::Digest as _;
        let leaf =
            |text: &str| -> [u8; 32] { Sha256::digest([&[0], text.as_bytes()].concat()).into() };
        let node = |left: &[u8], right: &[u8]| -> [u8; 32] {
            Sha256::digest([&[1], left, right].concat()).into()
        };
        let log = Log::over(["a", "b", "c"].map(str::to_owned));
        let by_hand = node(&node(&leaf("a"), &leaf("b")), &leaf("c"));
        assert_eq!(log.root(), Digest::from_bytes(by_hand));
    }

    #[test]
    fn a_checkpoint_of_another_key_or_another_root_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let ours = LogKey::open(&folder.path().join("key")).unwrap();
        let theirs = LogKey::open(&folder.path().join("other")).unwrap();
        let (log, _) = log_of(3);
        let text = log.checkpoint(&ours).unwrap();
        assert_eq!(check_head(&text, &ours.public).unwrap().root, log.root());
        assert!(check_head(&text, &theirs.public).is_err());
        assert!(check_head(&text.replace("\n3\n", "\n4\n"), &ours.public).is_err());
    }
}
