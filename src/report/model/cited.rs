//! A value with its day and its footnote: nothing is printed without knowing where it comes from.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::domain::evidence::EvidenceId;
use crate::domain::indicator::NotComputable;
use crate::domain::source::Source;

/// The number of a footnote, from 1.
pub type NoteNumber = usize;

/// A value, or why there is none; with the day it speaks of and its footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited<T> {
    pub value: Result<T, NotComputable>,
    /// The last day that the source speaks of.
    pub on: Option<NaiveDate>,
    pub note: Option<NoteNumber>,
}

impl<T> Cited<T> {
    pub const fn unknown(why: NotComputable) -> Self {
        Self { value: Err(why), on: None, note: None }
    }

    pub fn known(&self) -> Option<&T> {
        self.value.as_ref().ok()
    }

    /// The reason for which there is no value.
    pub fn why(&self) -> Option<NotComputable> {
        self.value.as_ref().err().copied()
    }
}

impl<T: Serialize> Serialize for Cited<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut written = serializer.serialize_struct("Cited", 4)?;
        written.serialize_field("value", &self.value.as_ref().ok())?;
        written.serialize_field("reason", &self.value.as_ref().err())?;
        written.serialize_field("date", &self.on)?;
        written.serialize_field("note", &self.note)?;
        written.end()
    }
}

/// A footnote: the addresses that `trace` takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Note {
    pub note: NoteNumber,
    pub evidence: Vec<EvidenceId>,
    /// The systems that the addresses lead to, where the address itself says it.
    pub sources: Vec<Source>,
    /// The last day that they speak of.
    pub date: Option<NaiveDate>,
}

/// Footnotes in the order of their first use; the same evidence is one note.
#[derive(Debug, Default)]
pub struct Notes {
    list: Vec<Note>,
    known: BTreeMap<(Vec<EvidenceId>, Option<NaiveDate>), NoteNumber>,
}

impl Notes {
    /// The note of some evidence; `None` where there is none.
    pub fn cite(&mut self, evidence: Vec<EvidenceId>, on: Option<NaiveDate>) -> Option<NoteNumber> {
        if evidence.is_empty() {
            return None;
        }
        let key = (evidence, on);
        if let Some(note) = self.known.get(&key) {
            return Some(*note);
        }
        let note = self.list.len() + 1;
        let mut sources: Vec<Source> = key.0.iter().filter_map(source).collect();
        sources.sort_unstable();
        sources.dedup();
        self.list.push(Note { note, evidence: key.0.clone(), sources, date: on });
        self.known.insert(key, note);
        Some(note)
    }

    pub fn finish(self) -> Vec<Note> {
        self.list
    }
}

/// The system that an address names itself.
fn source(id: &EvidenceId) -> Option<Source> {
    match id {
        EvidenceId::Figure(figure) => Some(figure.dataset.source()),
        EvidenceId::Record(record) => Some(record.dataset.source()),
        EvidenceId::Agreement(_) => Some(Source::Register),
        EvidenceId::Snapshot(_)
        | EvidenceId::Measure(_)
        | EvidenceId::Link(_)
        | EvidenceId::Alert(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_evidence_is_one_note_and_no_evidence_is_none() {
        let mut notes = Notes::default();
        let figure: EvidenceId = "siaf-63:300305:2414963:2025".parse().unwrap();
        let first = notes.cite(vec![figure.clone()], None);
        assert_eq!(first, Some(1));
        assert_eq!(notes.cite(vec![figure], None), Some(1));
        assert_eq!(notes.cite(Vec::new(), None), None);
        assert_eq!(notes.finish()[0].sources, [Source::Siaf]);
    }

    #[test]
    fn an_unknown_is_null_with_its_reason_beside_it() {
        let unknown: Cited<i64> = Cited::unknown(NotComputable::NoMatch);
        let written = serde_json::to_string(&unknown).unwrap();
        assert_eq!(written, r#"{"value":null,"reason":"no_match","date":null,"note":null}"#);
    }
}
