//! What the pages of one municipality are filled from: its judgement, and the report made of it.
//!
//! The report's model is asked for every sentence and amount, so that page and paper cannot differ.

use std::ops::Deref;
use std::sync::Arc;

use super::speech::{self, Piece, Word};
use crate::domain::agreement::AgreementId;
use crate::domain::codes::WorkCode;
use crate::domain::evidence::EvidenceId;
use crate::domain::judgement::Judgement;
use crate::domain::lang::Lang;
use crate::report::model::Report;
use crate::report::model::agreements::AgreementLine;
use crate::report::model::cited::NoteNumber;
use crate::report::model::works::{self, WorkLine};
use crate::report::words::Voice;

/// What is known of a municipality; the same in every language.
pub struct Known {
    pub judged: Arc<Judgement>,
    pub report: Report,
}

/// A municipality as it is told, in the language that is asked for.
#[derive(Clone)]
pub struct Told {
    pub known: Arc<Known>,
    pub lang: Lang,
}

impl Deref for Told {
    type Target = Known;
    fn deref(&self) -> &Known {
        &self.known
    }
}

impl Told {
    /// The pages speak to the eye.
    pub const fn voice(&self) -> Voice {
        Voice::written(self.lang)
    }

    /// A sentence of the report, in which titles of agreements may stand.
    pub fn said(&self, text: String) -> Piece {
        let titles = self.report.agreements.iter().map(|line| line.title.as_str());
        speech::sentence(self.lang, text, titles)
    }

    /// A text of the house.
    pub fn t(&self, key: &str) -> Word {
        speech::t(self.lang, key)
    }
}

impl Known {
    /// One agreement as the report tells it.
    pub fn agreement(&self, id: &AgreementId) -> Option<&AgreementLine> {
        self.report.agreements.iter().find(|line| line.id == *id)
    }

    /// One work; those that the report leaves out are told in the same way.
    pub fn work(&self, code: &WorkCode) -> Option<WorkLine> {
        let told = self.report.works.works.iter().find(|line| line.code == *code);
        told.cloned().or_else(|| works::one(&self.judged, code))
    }

    /// What a footnote leads to.
    pub fn evidence(&self, note: Option<NoteNumber>) -> &[EvidenceId] {
        let found = self.report.notes.iter().find(|known| Some(known.note) == note);
        found.map_or(&[], |note| note.evidence.as_slice())
    }
}
