//! Rung 3: in the programme of three years, the local one (*PEPMIP*) or the ministry's (*PMI*).

use std::collections::BTreeMap;

use super::Climber;
use super::notes;
use super::standing::Standing;
use crate::domain::agreement::ProgrammeItem;
use crate::domain::evidence::{EvidenceId, Seen};
use crate::domain::period::lima;

pub fn programmed(of: &Climber<'_>) -> Standing {
    let versions = versions(of);
    let mut newest_first = versions.values().rev();
    let in_force = newest_first.next();
    let here = in_force.map(|items| own(of, items)).unwrap_or_default();
    if !here.is_empty() {
        return Standing::done(None).by(here);
    }
    if let Some(official) = official(of) {
        return official;
    }
    let before = newest_first.map(|items| own(of, items)).find(|items| !items.is_empty());
    match (before, in_force) {
        (Some(was), Some(items)) => {
            let standing = Standing::not_yet().note(notes::LEFT_PROGRAMME).by(was);
            match items.iter().map(|item| item.known_at).min() {
                Some(since) => standing.lost(lima::day(since)),
                None => standing,
            }
        }
        (None, Some(items)) => Standing::not_yet().by(items.first().map(|item| item.id.clone())),
        (_, None) if !of.is_identified() => Standing::unknown(notes::NO_MATCH),
        (_, None) => told_absent(of),
    }
}

/// The versions of the local programme, by name: `2025-2027` follows `2024-2026`.
fn versions<'a>(of: &Climber<'a>) -> BTreeMap<&'a str, Vec<&'a Seen<ProgrammeItem>>> {
    let mut versions: BTreeMap<&str, Vec<&Seen<ProgrammeItem>>> = BTreeMap::new();
    for item in &of.facts.programme {
        versions.entry(item.fact.version.as_str()).or_default().push(item);
    }
    versions
}

fn own(of: &Climber<'_>, items: &[&Seen<ProgrammeItem>]) -> Vec<EvidenceId> {
    items
        .iter()
        .filter(|item| {
            item.fact.agreement.as_ref() == Some(&of.agreement.id)
                || item.fact.cui.as_ref().is_some_and(|cui| of.ties.has_part(cui))
        })
        .map(|item| item.id.clone())
        .collect()
}

/// What the ministry's own programme says of the confirmed investments; nothing unless it has them.
fn official(of: &Climber<'_>) -> Option<Standing> {
    let mut empty = Vec::new();
    for part in &of.ties.parts {
        for record in of.facts.investment_records(&part.cui) {
            let has_money = record.fact.programmed.iter().any(|amount| amount.centimos() > 0);
            let is_zero = !record.fact.programmed.is_empty() && !has_money;
            if has_money || (record.fact.in_programme == Some(true) && !is_zero) {
                return Some(Standing::done(None).by([record.id.clone()]));
            }
            if record.fact.in_programme == Some(true) {
                empty.push(record.id.clone());
            }
        }
    }
    (!empty.is_empty()).then(|| Standing::contradicted(notes::NOTHING_PROGRAMMED).by(empty))
}

/// No local programme is loaded: a record that says "not registered" is still an answer.
fn told_absent(of: &Climber<'_>) -> Standing {
    let refused: Vec<EvidenceId> = of
        .ties
        .parts
        .iter()
        .flat_map(|part| of.facts.investment_records(&part.cui))
        .filter(|record| record.fact.in_programme == Some(false))
        .map(|record| record.id.clone())
        .collect();
    if refused.is_empty() {
        Standing::unknown(notes::NO_PROGRAMME)
    } else {
        Standing::not_yet().by(refused)
    }
}
