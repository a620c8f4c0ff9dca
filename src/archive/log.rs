//! The manifest as a Merkle log: RFC 6962 hashing, its head a C2SP checkpoint in a signed note.

use ct_merkle::RootHash;
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use sha2::Sha256;
use signed_note::{Note, StandardVerifier, VerifierList};
use tlog_tiles::{Checkpoint, Hash};

use super::ArchiveError;
use super::key::LogKey;
use crate::domain::evidence::Digest;

/// The log: its leaves in order, in memory (a leaf is a line; a thousand snapshots a year is little).
pub struct Log {
    tree: MemoryBackedTree<Sha256, Vec<u8>>,
}

impl std::fmt::Debug for Log {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Log({} leaves)", self.len())
    }
}

impl Log {
    /// Builds the log over its leaves.
    pub fn over<L: Into<String>>(leaves: impl IntoIterator<Item = L>) -> Self {
        let mut tree = MemoryBackedTree::new();
        for leaf in leaves {
            tree.push(leaf.into().into_bytes());
        }
        Self { tree }
    }

    pub fn len(&self) -> u64 {
        self.tree.len()
    }

    pub fn is_empty(&self) -> bool {
        self.tree.is_empty()
    }

    /// The root over all leaves.
    pub fn root(&self) -> Digest {
        Digest::from_bytes((*self.tree.root().as_bytes()).into())
    }

    /// The hashes that lead from a leaf to the root, lowest first.
    pub fn inclusion(&self, index: u64) -> Vec<Digest> {
        let Ok(index) = usize::try_from(index) else { return Vec::new() };
        if self.tree.get(index).is_none() {
            return Vec::new();
        }
        let proof = self.tree.prove_inclusion(index);
        proof
            .as_bytes()
            .chunks_exact(32)
            .map(|chunk| Digest::from_bytes(std::array::from_fn(|at| chunk[at])))
            .collect()
    }

    /// The head as text that anybody can check: checkpoint, empty line, signature.
    pub fn checkpoint(&self, key: &LogKey) -> Result<String, ArchiveError> {
        let refuse = |reason: String| ArchiveError::Checkpoint(reason);
        let head = Checkpoint::new(&key.origin, self.len(), Hash(*self.root().as_bytes()), "")
            .map_err(|_| refuse("its head cannot be written".to_owned()))?;
        let mut note =
            Note::new(&head.to_bytes(), &[]).map_err(|error| refuse(error.to_string()))?;
        note.add_sigs(&[&key.signer]).map_err(|error| refuse(error.to_string()))?;
        String::from_utf8(note.to_bytes()).map_err(|error| refuse(error.to_string()))
    }
}

/// A head whose signature holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    pub origin: String,
    pub size: u64,
    pub root: Digest,
}

impl Head {
    /// Tells whether these leaves begin with the ones that were signed.
    pub fn is_head_of(&self, leaves: &[String]) -> bool {
        usize::try_from(self.size)
            .ok()
            .and_then(|size| leaves.get(..size))
            .is_some_and(|signed| Log::over(signed.iter().map(String::as_str)).root() == self.root)
    }
}

/// Checks the signature of a checkpoint with a public key.
///
/// # Errors
/// [`ArchiveError::Checkpoint`] tells what does not hold.
pub fn check_head(text: &str, public: &str) -> Result<Head, ArchiveError> {
    let refuse = |reason: String| ArchiveError::Checkpoint(reason);
    let note = Note::from_bytes(text.as_bytes()).map_err(|error| refuse(error.to_string()))?;
    let verifier = StandardVerifier::new(public).map_err(|error| refuse(error.to_string()))?;
    note.verify(&VerifierList::new(vec![Box::new(verifier)]))
        .map_err(|error| refuse(error.to_string()))?;
    let head = Checkpoint::from_bytes(note.text())
        .map_err(|_| refuse("its text is no checkpoint".to_owned()))?;
    Ok(Head {
        origin: head.origin().to_owned(),
        size: head.size(),
        root: Digest::from_bytes(head.hash().0),
    })
}

/// The root over a number of leaves, as ct-merkle takes it.
pub(super) fn root_of(digest: &Digest, leaves: u64) -> RootHash<Sha256> {
    RootHash::new((*digest.as_bytes()).into(), leaves)
}
