//! Rungs 1 and 2: signed, and known to be a public project.

use super::Climber;
use super::notes;
use super::standing::Standing;
use crate::domain::evidence::EvidenceId;
use crate::domain::link::LinkState;
use crate::domain::period::{Year, lima};
use crate::domain::source::Source;

/// 1: an acta with its date, those who signed it and a copy; without the copy it says so.
pub fn signed(of: &Climber<'_>) -> Standing {
    let process = &of.agreement.id.process;
    let agreement = EvidenceId::Agreement(of.agreement.id.clone());
    let actas: Vec<_> =
        of.facts.actas.iter().filter(|acta| acta.fact.process == *process).collect();
    let Some(acta) = actas.last() else {
        return Standing::unknown(notes::NO_ACTA).by([agreement]);
    };
    let evidence: Vec<EvidenceId> =
        actas.iter().map(|acta| acta.id.clone()).chain([agreement]).collect();
    if actas.iter().any(|other| other.fact != acta.fact) {
        return Standing::contradicted(notes::TWO_ACTAS).by(evidence);
    }
    let signatories = || of.facts.signatories.iter().any(|one| one.fact.process == *process);
    let standing = match acta.fact.signed_on.filter(|on| *on <= of.facts.today) {
        None => Standing::unknown(notes::NO_DATE),
        Some(_) if !signatories() => Standing::unknown(notes::NO_SIGNATORIES),
        Some(on) if acta.fact.scan.is_none() => Standing::done(Some(on)).note(notes::NO_SCAN),
        Some(on) => Standing::done(Some(on)),
    };
    standing.by(evidence)
}

/// 2: a link that a person confirmed, or that the acta itself names.
pub fn identified(of: &Climber<'_>) -> Standing {
    if !of.is_identified() {
        return unlinked(of);
    }
    let links = of.ties.links.iter().map(|link| EvidenceId::Link(link.id.clone()));
    if is_in_no_file(of) {
        return Standing::contradicted(notes::NOT_IN_FILES).by(links);
    }
    let decided = of.ties.links.iter().filter_map(|link| link.decided_at).min();
    Standing::done(decided.map(lima::day)).by(links)
}

fn unlinked(of: &Climber<'_>) -> Standing {
    let proposed: Vec<EvidenceId> = of
        .facts
        .links
        .iter()
        .filter(|link| link.id.agreement == of.agreement.id && link.state == LinkState::Proposed)
        .map(|link| EvidenceId::Link(link.id.clone()))
        .collect();
    if proposed.is_empty() {
        Standing::not_yet().by([EvidenceId::Agreement(of.agreement.id.clone())])
    } else {
        Standing::unknown(notes::ONLY_PROPOSED).by(proposed)
    }
}

/// None of the confirmed codes stands in any file, though files that should have them are loaded.
fn is_in_no_file(of: &Climber<'_>) -> bool {
    let facts = of.facts;
    let known = of.ties.parts.iter().any(|part| {
        let of_it = |cui: Option<&crate::domain::codes::Cui>| cui == Some(&part.cui);
        facts.figures.iter().any(|figure| of_it(figure.key.cui().as_ref()))
            || facts.investments.iter().any(|investment| of_it(investment.fact.cui.as_ref()))
            || facts.works.iter().any(|work| of_it(work.fact.cui.as_ref()))
            || facts.follow_ups.iter().any(|form| form.fact.cui == part.cui)
    });
    // a project without money yet stands in no budget file: only an agreed year can miss it
    let should_be_there = facts.coverage.iter().any(|loaded| {
        loaded.dataset.source() == Source::Siaf && agreed_years(of).contains(&loaded.year)
    });
    !known && !of.ties.parts.is_empty() && should_be_there
}

/// The fiscal years that the agreement is for; those of its process where the acta names none.
pub fn agreed_years(of: &Climber<'_>) -> Vec<Year> {
    let own = of.agreement.fiscal_years();
    if !own.is_empty() {
        return own;
    }
    let process = &of.agreement.id.process;
    let of_process = of.facts.processes.iter().find(|one| one.fact.id == *process);
    match of_process {
        Some(found) if !found.fact.fiscal_years.is_empty() => found.fact.fiscal_years.clone(),
        // the assembly of a year decides on the next one
        _ => vec![process.year.next()],
    }
}
