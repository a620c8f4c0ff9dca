//! What nobody knows, and who could say it. An unknown is a result, said as plainly as a figure.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::agreements::AgreementLine;
use super::works::WorksPart;
use crate::domain::agreement::{AgreementId, ProcessId};
use crate::domain::codes::WorkCode;
use crate::domain::indicator::{NotComputable, Subject};
use crate::domain::judgement::Judgement;
use crate::domain::ladder::{Rung, RungState, Situation};
use crate::domain::period::Year;
use crate::domain::source::{Source, SourceState};

/// One thing that is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "unknown")]
pub enum Unknown {
    /// No acta is loaded: the first thing to add.
    NoActa,
    /// Nobody knows which public project carries it out.
    Unmatched { agreements: Vec<AgreementId> },
    /// The matcher proposes a project; a person has to say yes or no.
    Unconfirmed { agreements: Vec<AgreementId> },
    /// A rung of which no source says anything.
    Rung { rung: Rung, agreements: Vec<AgreementId> },
    /// Works without any report of progress.
    NoProgress { works: Vec<WorkCode> },
    /// A source that does not answer, or of which nothing was ever loaded.
    Source { source: Source, state: SourceState, data_until: Option<NaiveDate> },
    /// An acta without the copy of its scan.
    NoScan { process: ProcessId },
    /// Who came to an assembly is not written down.
    NoParticipation { year: Year },
    /// Measures of the municipality that could not be computed, by reason.
    NotComputable { reason: NotComputable, indicators: Vec<String> },
}

/// Lists what is not known, the most general first. Without an acta most measures have nothing to
/// measure: that it is missing says it once.
pub fn list(now: &Judgement, agreements: &[AgreementLine], works: &WorksPart) -> Vec<Unknown> {
    let mut found = Vec::new();
    if agreements.is_empty() {
        found.push(Unknown::NoActa);
    }
    found.extend(matches(agreements));
    found.extend(rungs(agreements));
    let silent_works: Vec<WorkCode> = works
        .works
        .iter()
        .filter(|work| !work.agreements.is_empty() && work.built.known().is_none())
        .map(|work| work.code.clone())
        .collect();
    if !silent_works.is_empty() {
        found.push(Unknown::NoProgress { works: silent_works });
    }
    found.extend(sources(now));
    found.extend(register(now));
    if !agreements.is_empty() {
        found.extend(measures(now));
    }
    found
}

fn matches(agreements: &[AgreementLine]) -> Vec<Unknown> {
    let standing = || agreements.iter().filter(|line| line.ladder.situation != Situation::Replaced);
    let ids = |wanted: fn(&AgreementLine) -> bool| -> Vec<AgreementId> {
        standing().filter(|line| wanted(line)).map(|line| line.id.clone()).collect()
    };
    let unmatched = ids(|line| line.cuis.is_empty() && line.works.is_empty());
    let unconfirmed =
        ids(|line| !line.confirmed && (!line.cuis.is_empty() || !line.works.is_empty()));
    let mut found = Vec::new();
    if !unmatched.is_empty() {
        found.push(Unknown::Unmatched { agreements: unmatched });
    }
    if !unconfirmed.is_empty() {
        found.push(Unknown::Unconfirmed { agreements: unconfirmed });
    }
    found
}

/// Rungs that no source speaks of, of agreements whose project is known; the last rung apart,
/// because only a visit can say it.
fn rungs(agreements: &[AgreementLine]) -> Vec<Unknown> {
    let mut by_rung: BTreeMap<Rung, Vec<AgreementId>> = BTreeMap::new();
    for line in agreements.iter().filter(|line| line.confirmed) {
        for status in &line.ladder.rungs {
            let reached_end = line.ladder.is_done(Rung::Finished);
            let asks = status.rung != Rung::InService || reached_end;
            if status.state == RungState::Unknown && asks {
                by_rung.entry(status.rung).or_default().push(line.id.clone());
            }
        }
    }
    by_rung.into_iter().map(|(rung, agreements)| Unknown::Rung { rung, agreements }).collect()
}

fn sources(now: &Judgement) -> Vec<Unknown> {
    now.facts
        .sources
        .iter()
        .filter(|health| {
            matches!(health.state, SourceState::Silent | SourceState::Never | SourceState::Blocked)
        })
        .map(|health| Unknown::Source {
            source: health.source,
            state: health.state,
            data_until: health.last_cutoff,
        })
        .collect()
}

fn register(now: &Judgement) -> Vec<Unknown> {
    let scans = now
        .facts
        .actas
        .iter()
        .filter(|acta| acta.fact.scan.is_none())
        .map(|acta| Unknown::NoScan { process: acta.fact.process.clone() });
    let counted = |year: Year| {
        now.facts.events.iter().any(|event| {
            event.fact.counts_for_process
                && event.fact.process.year == year
                && event.fact.men.is_some()
                && event.fact.women.is_some()
        })
    };
    let silent = now
        .facts
        .processes
        .iter()
        .map(|process| process.fact.id.year)
        .filter(|year| !counted(*year))
        .map(|year| Unknown::NoParticipation { year });
    scans.chain(silent).collect()
}

fn measures(now: &Judgement) -> Vec<Unknown> {
    let mut by_reason: BTreeMap<NotComputable, Vec<String>> = BTreeMap::new();
    for measure in &now.measures {
        let of_all = matches!(measure.id.subject, Subject::Municipality(_) | Subject::Portfolio(_));
        if let (Err(reason), true) = (measure.value, of_all) {
            by_reason.entry(reason).or_default().push(measure.id.indicator.clone());
        }
    }
    by_reason
        .into_iter()
        .map(|(reason, indicators)| Unknown::NotComputable { reason, indicators })
        .collect()
}
