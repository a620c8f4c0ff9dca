//! What the report says, before any form of it: pure data, without a language.
//!
//! Every rendering is made from this one model, so that no figure can differ between paper, page,
//! table and voice. Values carry their day and their footnote ([`cited`]); an unknown says why. The
//! sentences that the forms share stand in `report::words`.

pub mod agreements;
pub mod before_acta;
pub mod changes;
pub mod cited;
pub mod corrections;
pub mod money;
pub mod neighbours;
pub mod participation;
pub mod questions;
pub mod rows;
pub mod summary;
pub mod unknowns;
pub mod works;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::codes::Ubigeo;
use crate::domain::evidence::Digest;
use crate::domain::indicator::Measure;
use crate::domain::judgement::Judgement;
use crate::domain::period::{Month, lima};
use crate::domain::source::{Source, SourceState};
use agreements::AgreementLine;
use before_acta::BeforeActa;
use changes::Change;
use cited::{Note, Notes};
use corrections::Correction;
use money::MoneyPart;
use neighbours::Neighbours;
use participation::Participation;
use questions::Question;
use rows::CitedRow;
use summary::Summary;
use unknowns::Unknown;
use works::WorksPart;

/// The committee's report of one municipality and month.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    pub head: Head,
    pub summary: Summary,
    /// What moved since the last report; `None` in the first one.
    pub changes: Option<Vec<Change>>,
    pub corrections: Vec<Correction>,
    pub money: MoneyPart,
    /// The province beside it, where totals of it are known.
    pub neighbours: Option<Neighbours>,
    /// What is told where no acta is loaded.
    pub before_acta: Option<BeforeActa>,
    /// First those that need a look.
    pub agreements: Vec<AgreementLine>,
    pub works: WorksPart,
    pub questions: Vec<Question>,
    pub unknowns: Vec<Unknown>,
    pub participation: Participation,
    pub sources: Vec<SourceLine>,
    pub annex: Annex,
    pub notes: Vec<Note>,
}

/// Of whom and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Head {
    pub ubigeo: Ubigeo,
    /// The name that people use.
    pub name: String,
    pub official_name: String,
    /// An invented district: every form says so.
    pub sample: bool,
    pub period: Month,
    /// What became known later is not in here.
    pub as_of: NaiveDate,
    /// The day on which deadlines are judged.
    pub today: NaiveDate,
    /// The last day that the budget files speak of.
    pub data_until: Option<NaiveDate>,
    /// The period of the report before this one.
    pub before: Option<Month>,
}

/// How a source is doing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceLine {
    pub source: Source,
    pub state: SourceState,
    /// The last day that it speaks of itself.
    pub data_until: Option<NaiveDate>,
    /// When its newest file was obtained.
    pub seen_on: Option<NaiveDate>,
}

/// What an auditor needs: formulas, and every measure with both parts of its fraction.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Annex {
    pub formulas: Vec<Formula>,
    #[serde(serialize_with = "as_lines")]
    pub measures: Vec<Measure>,
    #[serde(skip)]
    pub rows: Vec<CitedRow>,
    /// The archived scans of the actas.
    #[serde(skip)]
    pub scans: Vec<Digest>,
}

/// An indicator in words; the registry of indicators fills it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Formula {
    pub indicator: String,
    pub name: String,
    /// One sentence of what it means.
    pub meaning: String,
    pub formula: String,
    /// The norm or practice that it stands on.
    pub ground: String,
    pub version: u16,
}

impl Annex {
    /// The archived files that the report stands on, the signed actas among them.
    pub fn files(&self) -> BTreeSet<Digest> {
        let rows = self.rows.iter().map(|row| row.row.sha256);
        rows.chain(self.scans.iter().copied()).collect()
    }
}

/// Writes measures as the command line and the pages do.
fn as_lines<S: serde::Serializer>(measures: &[Measure], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(measures.iter().map(crate::shapes::measures::line))
}

/// Builds the report from what the house concludes, and from what it concluded last time.
pub fn build(now: &Judgement, before: Option<&Judgement>, formulas: &[Formula]) -> Report {
    let mut notes = Notes::default();
    let agreements = agreements::lines(now, &mut notes);
    let money = money::part(now, &mut notes);
    let before_acta = before_acta::part(now, &mut notes);
    let neighbours = neighbours::part(now, &mut notes);
    let works = works::part(now, &mut notes);
    let questions = questions::list(now, &mut notes);
    let participation = participation::part(now, &mut notes);
    let corrections =
        before.map_or_else(Vec::new, |before| corrections::list(before, now, &mut notes));
    let notes = notes.finish();
    Report {
        head: head(now, before, money.data_until),
        summary: summary::of(&agreements),
        changes: before.map(|before| changes::list(before, now)),
        corrections,
        unknowns: unknowns::list(now, &agreements, &works),
        sources: sources(now),
        annex: annex(now, formulas, &notes),
        money,
        neighbours,
        before_acta,
        agreements,
        works,
        questions,
        participation,
        notes,
    }
}

fn head(now: &Judgement, before: Option<&Judgement>, data_until: Option<NaiveDate>) -> Head {
    let municipality = &now.facts.municipality;
    Head {
        ubigeo: municipality.ubigeo.clone(),
        name: municipality.short_name(),
        official_name: municipality.name.clone(),
        sample: municipality.is_sample(),
        period: now.month,
        // `as_of` is the first instant that is hidden
        // without `--as-of` that lies far ahead: what is said is known today at the latest
        as_of: lima::day(now.facts.as_of - chrono::Duration::seconds(1)).min(now.facts.today),
        today: now.facts.today,
        data_until,
        before: before.map(|before| before.month),
    }
}

fn sources(now: &Judgement) -> Vec<SourceLine> {
    let line = |health: &crate::domain::source::SourceHealth| SourceLine {
        source: health.source,
        state: health.state,
        data_until: health.last_cutoff,
        seen_on: health.last_success.map(lima::day),
    };
    now.facts.sources.iter().map(line).collect()
}

fn annex(now: &Judgement, formulas: &[Formula], notes: &[Note]) -> Annex {
    // without an acta most measures have no value, and how they would be computed helps nobody
    let told = |measure: &&Measure| !now.facts.agreements.is_empty() || measure.value.is_ok();
    let used = |formula: &&Formula| {
        now.measures.iter().filter(told).any(|measure| measure.id.indicator == formula.indicator)
    };
    Annex {
        formulas: formulas.iter().filter(used).cloned().collect(),
        measures: now.measures.clone(),
        rows: rows::cited(now, notes),
        scans: now.facts.actas.iter().filter_map(|acta| acta.fact.scan).collect(),
    }
}
