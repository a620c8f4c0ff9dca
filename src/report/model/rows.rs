//! Where every cited figure stands: the file by its hash, its sheet and its row.
//!
//! So a workbook that lies alone on somebody's disk still says which bytes it was made from. The JSON
//! leaves the rows out (`trace` finds them again), because every report that was made is kept, and
//! the rows of one municipality weigh more than all else that is said of it.

use chrono::NaiveDate;

use super::cited::Note;
use crate::domain::evidence::{EvidenceId, RowRef, Seen};
use crate::domain::facts::{Facts, Versions};
use crate::domain::figure::{Figure, FigureId};
use crate::domain::judgement::Judgement;
use crate::domain::period::{Period, lima};
use crate::domain::source::Dataset;

/// A row of an archived file behind an address that the report cites.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CitedRow {
    pub id: EvidenceId,
    pub dataset: Dataset,
    pub row: RowRef,
    /// How many rows of the file were summed; `row` is the first of them.
    pub rows: u32,
    /// The day on which the first file that says it was obtained.
    pub known_on: NaiveDate,
}

/// The rows behind all notes and measures, by address.
pub fn cited(now: &Judgement, notes: &[Note]) -> Vec<CitedRow> {
    let of_notes = notes.iter().flat_map(|note| &note.evidence);
    let of_measures = now.measures.iter().flat_map(|measure| &measure.evidence);
    let mut ids: Vec<&EvidenceId> = of_notes.chain(of_measures).collect();
    ids.sort();
    ids.dedup();
    let mut records = records(&now.facts);
    records.sort();
    let mut found = Vec::new();
    for id in ids {
        if let EvidenceId::Figure(figure) = id {
            found.extend(figures(now, id, figure));
        } else {
            let start = records.partition_point(|row| row.id < *id);
            found.extend(records[start..].iter().take_while(|row| row.id == *id).cloned());
        }
    }
    found.sort();
    found.dedup();
    found
}

fn figures(now: &Judgement, id: &EvidenceId, wanted: &FigureId) -> Vec<CitedRow> {
    let is_of_it = |figure: &&Figure| {
        let key = &figure.key;
        key.dataset == wanted.dataset
            && wanted.sec_ejec.as_ref().is_none_or(|unit| key.sec_ejec.as_ref() == Some(unit))
            && wanted.product.as_ref().is_none_or(|product| key.product.as_ref() == Some(product))
            && wanted.rubro.as_ref().is_none_or(|rubro| key.rubro.as_ref() == Some(rubro))
            && is_within(now, wanted.period, key.period())
    };
    let cited = |figure: &Figure| CitedRow {
        id: id.clone(),
        dataset: figure.key.dataset,
        row: figure.row.clone(),
        rows: figure.rows,
        known_on: lima::day(figure.known_at),
    };
    now.facts.figures.iter().filter(is_of_it).map(cited).collect()
}

/// A year is its own line and its months, as far as the report's month: what is summed goes no further.
fn is_within(now: &Judgement, wanted: Period, of: Period) -> bool {
    match (wanted, of) {
        (Period::Year(year), Period::Month(month)) => {
            month.year() == year && month.number() <= now.month.number()
        }
        _ => wanted == of,
    }
}

/// Every fact of the register and of the sources, with its address.
fn records(facts: &Facts) -> Vec<CitedRow> {
    let mut all = Vec::new();
    add(&mut all, &facts.processes);
    add(&mut all, &facts.actas);
    add(&mut all, &facts.programme);
    add(&mut all, &facts.signatories);
    add(&mut all, &facts.members);
    add(&mut all, &facts.events);
    add(&mut all, &facts.visits);
    add(&mut all, &facts.investments);
    add(&mut all, &facts.follow_ups);
    add(&mut all, &facts.situations);
    add(&mut all, &facts.works);
    add(&mut all, &facts.progress);
    add(&mut all, &facts.stoppages);
    add(&mut all, &facts.tenders);
    add(&mut all, &facts.contracts);
    for seen in facts.agreements.iter().filter_map(Versions::in_force) {
        let row = one(seen);
        // measures name an agreement by its short address
        all.push(CitedRow { id: EvidenceId::Agreement(seen.fact.id.clone()), ..row.clone() });
        all.push(row);
    }
    all
}

fn add<T>(all: &mut Vec<CitedRow>, seen: &[Seen<T>]) {
    all.extend(seen.iter().map(one));
}

fn one<T>(seen: &Seen<T>) -> CitedRow {
    CitedRow {
        id: seen.id.clone(),
        dataset: seen.dataset,
        row: seen.row.clone(),
        rows: 1,
        known_on: lima::day(seen.known_at),
    }
}
