//! Which investments and works an agreement means.
//!
//! Confirmed links count. Where there is none, the best proposal stands in for it and says so: what is
//! computed from it is marked "por confirmar" and opens nothing by itself.

use super::Facts;
use crate::domain::agreement::AgreementId;
use crate::domain::codes::{Cui, WorkCode};
use crate::domain::link::{Link, LinkState, Target};

/// An investment and how much of it belongs to an agreement, in thousandths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub cui: Cui,
    pub share: u16,
}

/// What ties an agreement to public records.
#[derive(Debug, Clone, Default)]
pub struct Ties<'a> {
    /// The links that count: all confirmed ones, else the best proposal alone, if it is likely.
    pub links: Vec<&'a Link>,
    pub confirmed: bool,
    pub parts: Vec<Part>,
    /// In the order of their codes.
    pub works: Vec<WorkCode>,
}

impl Ties<'_> {
    pub fn has_part(&self, cui: &Cui) -> bool {
        self.parts.iter().any(|part| part.cui == *cui)
    }
}

impl Facts {
    /// The links of an agreement that count, with the investments and works they lead to.
    pub fn ties(&self, agreement: &AgreementId) -> Ties<'_> {
        let confirmed = self.confirmed(agreement);
        if !confirmed.is_empty() {
            return self.follow(confirmed, true);
        }
        // one of two sisters is no answer: what is doubted accuses nobody
        let proposed = self.links.iter().filter(|link| {
            link.id.agreement == *agreement
                && link.state == LinkState::Proposed
                && link.score.is_some_and(|score| score >= Link::LIKELY)
        });
        // of two equal scores the first stays, so that the same facts give the same answer
        let best = proposed.fold(None, |best: Option<&Link>, link| match best {
            Some(found) if found.score >= link.score => best,
            _ => Some(link),
        });
        self.follow(best.into_iter().collect(), false)
    }

    fn follow<'a>(&'a self, links: Vec<&'a Link>, confirmed: bool) -> Ties<'a> {
        let mut ties = Ties { confirmed, ..Ties::default() };
        for link in &links {
            if let Target::Investment(cui) = &link.id.target {
                add_part(&mut ties.parts, cui, link.share);
            }
        }
        let whole: Vec<Cui> = ties.parts.iter().map(|part| part.cui.clone()).collect();
        let mut named: Vec<Cui> = Vec::new();
        for link in &links {
            if let Target::Work(code) = &link.id.target {
                ties.works.push(code.clone());
                for cui in self.cuis_of_work(code) {
                    add_part(&mut ties.parts, &cui, link.share);
                    named.push(cui);
                }
            }
        }
        // a link to one work of an investment says that the others are not meant
        for work in &self.works {
            let Some(cui) = &work.fact.cui else { continue };
            if whole.contains(cui) && !named.contains(cui) {
                ties.works.push(work.fact.code.clone());
            }
        }
        ties.works.sort();
        ties.works.dedup();
        ties.links = links;
        ties
    }

    fn cuis_of_work(&self, code: &WorkCode) -> Vec<Cui> {
        let mut cuis: Vec<Cui> = self
            .works
            .iter()
            .filter(|work| work.fact.code == *code)
            .filter_map(|work| work.fact.cui.clone())
            .collect();
        cuis.sort();
        cuis.dedup();
        cuis
    }
}

fn add_part(parts: &mut Vec<Part>, cui: &Cui, share: u16) {
    if !parts.iter().any(|part| part.cui == *cui) {
        parts.push(Part { cui: cui.clone(), share });
    }
}

#[cfg(test)]
mod tests {
    use super::super::made::{Made, agreement, agreement_id, cui};
    use super::*;

    #[test]
    fn a_doubted_proposal_counts_for_nothing_until_a_person_decides() {
        let target = || Target::Investment(cui("2414963"));
        let mut made =
            Made::district().agreement(agreement(1)).link(1, target(), LinkState::Proposed);
        let parts = |made: &Made| made.facts.ties(&agreement_id(1)).parts.len();
        assert_eq!(parts(&made), 1);
        made.facts.links[0].score = Some(Link::LIKELY - 1);
        assert_eq!(parts(&made), 0);
        made.facts.links[0].state = LinkState::Confirmed;
        assert_eq!(parts(&made), 1);
    }
}
