//! Where a fact stands: which archived bytes, which row, and the address that `trace` takes.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::agreement::AgreementId;
use super::figure::FigureId;
use super::indicator::MeasureId;
use super::link::LinkId;
use super::source::{Dataset, worded};

/// The SHA-256 of archived bytes, printed as 64 lower-case hex digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The first 8 digits: what people read and type.
    pub fn short(&self) -> String {
        self.to_string()[..8].to_owned()
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for Digest {
    type Err = EvidenceError;
    fn from_str(text: &str) -> Result<Self, EvidenceError> {
        let refuse = || EvidenceError::Digest(text.to_owned());
        if text.len() != 64 || !text.is_ascii() {
            return Err(refuse());
        }
        let mut bytes = [0; 32];
        for (position, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * position..2 * position + 2], 16)
                .map_err(|_| refuse())?;
        }
        Ok(Self(bytes))
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// A place inside a file, as a person sees it: the row counts the header.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Locator {
    /// The member of a zip, or the file's own name.
    pub file: String,
    pub sheet: Option<String>,
    /// Line of a text file or row of a sheet, from 1, header included; the item's number in JSON.
    pub row: Option<u64>,
    pub column: Option<String>,
}

/// One entry of the archive's log: what was archived, when, and where it came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManifestEntry {
    pub sha256: Digest,
    pub bytes: u64,
    pub obtained_at: DateTime<Utc>,
    pub archived_at: DateTime<Utc>,
    /// Path or address, as given.
    pub origin: String,
    pub file_name: String,
}

impl ManifestEntry {
    /// The canonical line that is hashed as a leaf: JSON, fields in this order, no spaces.
    pub fn leaf(&self) -> String {
        // a struct of text and numbers always has a JSON form
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// A leaf of the log beside what the snapshot's own row says; the two must be the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// From 0.
    pub place: u64,
    pub leaf: String,
    /// Nothing when the row's hash is not even one.
    pub recorded: Option<ManifestEntry>,
}

/// The row of a snapshot that a fact was read from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RowRef {
    pub sha256: Digest,
    pub locator: Locator,
}

worded! {
    /// What a source's record speaks of; with the dataset and the key it is the record's identity.
    RecordKind {
        Investment = "investment",
        /// Formato 12-B: the monthly follow-up of an investment.
        FollowUp = "follow-up",
        /// A note on an investment's situation.
        Situation = "situation",
        Work = "work",
        /// One month of a work's progress.
        Progress = "progress",
        Stoppage = "stoppage",
        Tender = "tender",
        Contract = "contract",
        Municipality = "municipality",
        /// A contracting entity, by its CONSUCODE.
        Entity = "entity",
        /// Register: the participatory process.
        Process = "process",
        Acta = "acta",
        Agreement = "agreement",
        /// A line of the multi-annual programme.
        Programme = "programme",
        Signatory = "signatory",
        Member = "member",
        /// An event with its participation.
        Event = "event",
        /// A site visit of the committee.
        Visit = "visit",
        /// One of the twelve steps of a process.
        Step = "step",
        /// What a process taught: a problem, a right decision, a proposal.
        Lesson = "lesson",
    }
}

/// The identity of what one dataset says about one thing; versions of it follow each other in time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId {
    pub kind: RecordKind,
    pub dataset: Dataset,
    /// Unique within kind and dataset: a CUI, a work code, `78690:2025-03`…
    pub key: String,
}

/// What can be handed to `trace`: the address of anything printed.
///
/// | printed | example |
/// |---|---|
/// | snapshot | `3f9a1c0b…` (64 digits, a unique prefix on the command line) |
/// | figure | `siaf-63:300305:2414963:2025-03:18` |
/// | measure | `execution_rate@030503/2016/07@2025-10` |
/// | agreement | `030503/2016/07` |
/// | match | `030503/2016/07~2414963` |
/// | record | `work:infobras-search:78690` |
/// | alert | `stalled_work/78690/1` |
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EvidenceId {
    Snapshot(Digest),
    Figure(FigureId),
    Measure(MeasureId),
    Agreement(AgreementId),
    Link(LinkId),
    Record(RecordId),
    /// `rule/subject/case`; kept as text, because a subject may hold slashes.
    Alert(String),
}

impl fmt::Display for EvidenceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Snapshot(digest) => digest.fmt(f),
            Self::Figure(figure) => figure.fmt(f),
            Self::Measure(measure) => measure.fmt(f),
            Self::Agreement(agreement) => agreement.fmt(f),
            Self::Link(link) => link.fmt(f),
            Self::Record(record) => write!(f, "{}:{}:{}", record.kind, record.dataset, record.key),
            Self::Alert(alert) => f.write_str(alert),
        }
    }
}

impl FromStr for EvidenceId {
    type Err = EvidenceError;

    /// Tells the kinds apart by their signs: `@` a measure, `~` a match, `:` a record or a figure.
    fn from_str(text: &str) -> Result<Self, EvidenceError> {
        let refuse = || EvidenceError::Id(text.to_owned());
        if text.contains('@') {
            return text.parse().map(Self::Measure).map_err(|_| refuse());
        }
        if text.contains('~') {
            return text.parse().map(Self::Link).map_err(|_| refuse());
        }
        if let Some((head, rest)) = text.split_once(':') {
            if let Ok(kind) = head.parse::<RecordKind>() {
                let (dataset, key) = rest.split_once(':').ok_or_else(refuse)?;
                let dataset = dataset.parse().map_err(|_| refuse())?;
                return Ok(Self::Record(RecordId { kind, dataset, key: key.to_owned() }));
            }
            return text.parse().map(Self::Figure).map_err(|_| refuse());
        }
        if let Ok(agreement) = text.parse() {
            return Ok(Self::Agreement(agreement));
        }
        if let Ok(digest) = text.parse() {
            return Ok(Self::Snapshot(digest));
        }
        if text.contains('/') { Ok(Self::Alert(text.to_owned())) } else { Err(refuse()) }
    }
}

impl Serialize for EvidenceId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for EvidenceId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// A fact with where it stands and since when it is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Seen<T> {
    pub fact: T,
    pub dataset: Dataset,
    pub row: RowRef,
    /// When the first snapshot that carried this version was obtained.
    pub known_at: DateTime<Utc>,
    /// What `trace` takes.
    pub id: EvidenceId,
}

/// An address that names nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EvidenceError {
    #[error("«{0}» is not a SHA-256: 64 hexadecimal digits")]
    Digest(String),
    #[error(
        "«{0}» is not the id of a figure, measure, agreement, match, record, alert or snapshot"
    )]
    Id(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_address_is_read_back_as_written() {
        let snapshot = "3f9a1c0b".repeat(8);
        for text in [
            snapshot.as_str(),
            "siaf-63:300305:2414963:2025-03:18",
            "ssi-dev2:300305:2414963:2025",
            "execution_rate@030503/2016/07@2025-10",
            "execution_rate@030503@2025-10",
            "030503/2016/07",
            "030503/2016/07~2414963",
            "work:infobras-search:78690",
            "progress:infobras-work:78690:2025-03",
            "stalled_work/78690/1",
        ] {
            let id: EvidenceId = text.parse().unwrap();
            assert_eq!(id.to_string(), text);
        }
        assert!("nothing".parse::<EvidenceId>().is_err());
    }
}
