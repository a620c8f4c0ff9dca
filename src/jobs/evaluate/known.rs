//! By what a municipality, and each of its agreements, is judged: digests that tell whether anything
//! of it is new.
//!
//! Over the text that the program writes for itself, because nothing else than this program reads it:
//! a version that knows more of a fact judges anew, as it should.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Debug, Write as _};

use chrono::{DateTime, NaiveDate};
use sha2::{Digest as _, Sha256};

use crate::domain::agreement::{Agreement, AgreementId};
use crate::domain::codes::{Cui, WorkCode};
use crate::domain::evidence::Digest;
use crate::domain::facts::{Coverage, Facts, Versions};
use crate::domain::link::{LinkState, Target};
use crate::domain::period::Month;
use crate::domain::source::{Source, SourceState};

/// What a municipality is judged by, but for the day, for what follows from the rest, and for how many
/// files said the same: whoever waits for a second file is judged with everybody, once a day.
pub fn of_municipality(facts: &Facts) -> Digest {
    let sources = states(facts);
    let facts = Facts {
        as_of: DateTime::UNIX_EPOCH,
        today: NaiveDate::MIN,
        contradictions: Vec::new(),
        sources: Vec::new(),
        coverage: facts
            .coverage
            .iter()
            .map(|one| Coverage { snapshots: 0, ..one.clone() })
            .collect(),
        ..facts.clone()
    };
    let mut hash = Hash::new();
    hash.add(&sources);
    hash.add(&facts);
    hash.digest()
}

/// What each agreement in force is judged by for a month: what belongs to its own investments and
/// works, and of what belongs to all only what changes an agreement's rungs and measures.
///
/// The day is left out here too: deadlines pass for everybody at once, in the daily evaluation.
pub fn of_agreements(facts: &Facts, month: Month) -> BTreeMap<AgreementId, Digest> {
    let shared = shared(facts, month);
    let in_force = facts.agreements.iter().filter(|versions| versions.in_force().is_some());
    in_force
        .filter_map(|versions| {
            let id = versions.in_force()?.fact.id.clone();
            let mut hash = Hash::new();
            hash.add(&shared);
            Own::of(facts, versions).add_to(&mut hash, facts);
            Some((id, hash.digest()))
        })
        .collect()
}

fn states(facts: &Facts) -> Vec<(Source, SourceState, bool)> {
    facts.sources.iter().map(|one| (one.source, one.state, one.is_mute())).collect()
}

/// What every agreement is judged by: the papers of its process, which files were loaded and whether
/// they reach the judged month, and how other years went.
fn shared(facts: &Facts, month: Month) -> Digest {
    let mut hash = Hash::new();
    hash.add(&(env!("CARGO_PKG_VERSION"), &facts.municipality, month));
    hash.add(&(&facts.processes, &facts.actas, &facts.signatories, &facts.programme));
    hash.add(&(&facts.visits, states(facts)));
    for one in &facts.coverage {
        // a file that reaches beyond the month, or the year, says no more of it than another such file
        let reach = if one.year == month.year() { month.last_day() } else { one.year.last_day() };
        let cutoff = one.cutoff.map(|cutoff| cutoff.min(reach));
        hash.add(&(one.dataset, one.year, cutoff, one.snapshots.min(2)));
    }
    for figure in facts.figures.iter().filter(|figure| figure.key.year < month.year()) {
        hash.add(figure);
    }
    hash.digest()
}

/// The codes that belong to an agreement: linked by anybody, or named in its acta.
struct Own<'a> {
    versions: &'a Versions<Agreement>,
    id: &'a AgreementId,
    cuis: BTreeSet<&'a str>,
    works: BTreeSet<&'a str>,
}

impl<'a> Own<'a> {
    fn of(facts: &'a Facts, versions: &'a Versions<Agreement>) -> Self {
        let id = &versions.all[versions.all.len() - 1].fact.id;
        let named = versions.all.iter().flat_map(|seen| seen.fact.cuis.iter().map(Cui::as_str));
        let mut own = Self { versions, id, cuis: named.collect(), works: BTreeSet::new() };
        let live = facts.links.iter().filter(|link| link.state != LinkState::Rejected);
        for link in live.filter(|link| link.id.agreement == *id) {
            match &link.id.target {
                Target::Investment(cui) => own.cuis.insert(cui.as_str()),
                Target::Work(code) => own.works.insert(code.as_str()),
            };
        }
        // a link to a work means its investment, and one to an investment its works
        for work in &facts.works {
            let cui = work.fact.cui.as_ref().map(Cui::as_str);
            if own.works.contains(work.fact.code.as_str()) {
                own.cuis.extend(cui);
            }
        }
        for work in &facts.works {
            if own.has(work.fact.cui.as_ref()) {
                own.works.insert(work.fact.code.as_str());
            }
        }
        own
    }

    fn has(&self, cui: Option<&Cui>) -> bool {
        cui.is_some_and(|cui| self.cuis.contains(cui.as_str()))
    }

    fn builds(&self, work: &WorkCode) -> bool {
        self.works.contains(work.as_str())
    }

    fn add_to(&self, hash: &mut Hash, facts: &Facts) {
        hash.add(self.versions);
        hash.all(&facts.links, |link| link.id.agreement == *self.id);
        let money = |product: Option<Cui>| self.has(product.as_ref());
        hash.all(&facts.figures, |one| money(one.key.cui()));
        hash.all(&facts.figure_history, |one| money(one.key.cui()));
        hash.all(&facts.investments, |one| self.has(one.fact.cui.as_ref()));
        hash.all(&facts.follow_ups, |one| self.has(Some(&one.fact.cui)));
        hash.all(&facts.situations, |one| self.has(Some(&one.fact.cui)));
        hash.all(&facts.works, |one| self.builds(&one.fact.code));
        hash.all(&facts.work_history, |one| self.builds(&one.fact.code));
        hash.all(&facts.progress, |one| self.builds(&one.fact.work));
        // few, and tied by several codes
        hash.add(&(&facts.stoppages, &facts.tenders, &facts.contracts));
        hash.all(&facts.contradictions, |one| {
            let code = one.subject.rsplit_once(':').map_or(one.subject.as_str(), |(_, code)| code);
            self.cuis.contains(code) || self.works.contains(code)
        });
    }
}

/// A hash that is written to like text.
struct Hash(Sha256);

impl Hash {
    fn new() -> Self {
        Self(Sha256::new())
    }

    fn add(&mut self, what: &impl Debug) {
        // a hash takes whatever it is given
        let _taken = writeln!(self, "{what:?}");
    }

    fn all<T: Debug>(&mut self, list: &[T], is_ours: impl Fn(&T) -> bool) {
        for one in list.iter().filter(|one| is_ours(one)) {
            self.add(one);
        }
        self.add(&"·");
    }

    fn digest(self) -> Digest {
        Digest::from_bytes(self.0.finalize().into())
    }
}

impl fmt::Write for Hash {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.update(text.as_bytes());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::facts::made::{Made, agreement, agreement_id, cui, month};
    use crate::domain::source::Dataset;

    fn district() -> Made {
        let linked = |made: Made, number: u16, code: &str| {
            made.agreement(agreement(number)).link(
                number,
                Target::Investment(cui(code)),
                LinkState::Confirmed,
            )
        };
        let made = Made::district();
        let made = linked(linked(made, 1, "2414963"), 2, "2499999");
        made.loaded(Dataset::Siaf63, 2025, Some("2025-10-31"))
            .flow("2414963", 2025, 3, 100, 100)
            .flow("2499999", 2025, 3, 100, 100)
    }

    fn changed(before: &Facts, after: &Facts) -> Vec<AgreementId> {
        let month = month("2025-10");
        let (before, after) = (of_agreements(before, month), of_agreements(after, month));
        after
            .into_iter()
            .filter(|(id, now)| before.get(id) != Some(now))
            .map(|(id, _)| id)
            .collect()
    }

    #[test]
    fn only_the_agreement_whose_money_moved_is_judged_by_something_new() {
        let before = district().facts;
        assert_eq!(changed(&before, &before), []);
        let after = district().flow("2499999", 2025, 9, 0, 1).facts;
        assert_eq!(changed(&before, &after), [agreement_id(2)]);
        assert_ne!(of_municipality(&before), of_municipality(&after));
    }

    #[test]
    fn what_other_years_spent_is_the_pace_of_all() {
        let after = district().flow("2400000", 2024, 9, 0, 1).facts;
        assert_eq!(changed(&district().facts, &after), [agreement_id(1), agreement_id(2)]);
    }

    #[test]
    fn a_file_that_reaches_further_beyond_the_month_says_nothing_new_of_it() {
        let mut after = district().facts;
        after.coverage[0].cutoff = Some("2025-11-20".parse().unwrap());
        let mut before = district().facts;
        before.coverage[0].cutoff = Some("2025-11-12".parse().unwrap());
        assert_eq!(changed(&before, &after), []);
        before.coverage[0].cutoff = Some("2025-10-12".parse().unwrap());
        assert_eq!(changed(&before, &after).len(), 2);
    }
}
