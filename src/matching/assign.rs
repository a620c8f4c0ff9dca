//! From candidates to proposals: by code when the acta names it, otherwise by text; or none.
//!
//! Nothing good enough is a result, and so is "two are equally good": both are then proposed, each with
//! the other as its runner-up, and a person chooses (up to four). Several investments may carry out one agreement
//! and one investment several agreements; shares are a person's word (`split`), never the matcher's.
//! A work is looked for only where no investment was found: the works of an investment come with its code.

use super::by_code::{self, WrongCode};
use super::candidates::{Candidate, Found, Pool};
use super::normalize::Name;
use super::reasons;
use super::score;
use crate::domain::agreement::Agreement;
use crate::domain::codes::Ubigeo;
use crate::domain::link::{Link, LinkId, Target};

/// From which probability on something is done.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settings {
    /// A first answer is proposed from here on.
    pub accept: f64,
    /// A second one that is at least this likely comes too close and is said.
    pub close: f64,
}

impl Default for Settings {
    /// The cut at which made pairs of unseen vocabulary were right 98 times of 100 and more.
    fn default() -> Self {
        Self { accept: f64::from(Link::LIKELY) / 1000.0, close: 0.15 }
    }
}

impl Settings {
    /// Two sisters or three that a few words do not tell apart; more of them say that nothing was found.
    const MOST: usize = 4;

    /// How many of the candidates are proposed, the likeliest first: one that is likely enough, or the
    /// few that are so together, each of which comes close; a person chooses among those.
    fn taken(&self, likely: &[f64]) -> usize {
        let mut together = 0.0;
        for (before, one) in likely.iter().take(Self::MOST).enumerate() {
            together += one;
            match before {
                0 if together >= self.accept => return 1,
                0 => {}
                _ if *one < self.close => return 0,
                _ if together >= self.accept => return before + 1,
                _ => {}
            }
        }
        0
    }
}

/// What the matcher says about a set of agreements.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Proposed {
    /// Proposals, and links confirmed by the acta's own code; by agreement, best first.
    pub links: Vec<Link>,
    /// Codes of the acta that name nothing known.
    pub wrong_codes: Vec<WrongCode>,
}

/// An agreement, read, beside what may carry it out.
pub(super) struct Question<'a> {
    pub agreement: &'a Agreement,
    pub name: Name,
}

impl<'a> Question<'a> {
    fn of(agreement: &'a Agreement) -> Self {
        let mut text = agreement.text.clone();
        if Name::read(&text).core.len() < 4 {
            text = format!("{} {text}", agreement.title);
        }
        let mut name = Name::read(&text);
        // the place has its own column: it counts where the text does not say it already
        for word in agreement.place.as_deref().map(Name::read).unwrap_or_default().core {
            if name.core.iter().all(|said| said.text != word.text) {
                name.core.push(word);
            }
        }
        Self { agreement, name }
    }

    pub fn ubigeo(&self) -> &'a Ubigeo {
        &self.agreement.id.process.ubigeo
    }
}

/// Proposes for each agreement what may carry it out.
pub fn propose(
    agreements: &[Agreement],
    candidates: &[Candidate],
    settings: &Settings,
) -> Proposed {
    let (investments, works): (Vec<&Candidate>, Vec<&Candidate>) =
        candidates.iter().partition(|candidate| matches!(candidate.target, Target::Investment(_)));
    let (investments, works) = (Pool::new(investments), Pool::new(works));
    let mut proposed = Proposed::default();
    for agreement in agreements {
        let question = Question::of(agreement);
        let coded = by_code::links(&question, &investments, &works);
        proposed.wrong_codes.extend(coded.wrong);
        let mut links = coded.links;
        if links.is_empty() {
            links = by_text(&question, &investments, settings);
        }
        if links.is_empty() {
            links = by_text(&question, &works, settings);
        }
        proposed.links.extend(links);
    }
    proposed
}

/// The candidates that are likely enough, by text alone.
fn by_text(question: &Question, pool: &Pool, settings: &Settings) -> Vec<Link> {
    let mut found = pool.search(&question.name, Some(question.ubigeo()));
    for one in &mut found {
        one.evidence += reasons::hand_set(question.agreement, pool.candidates[one.candidate]);
    }
    found.sort_by(|one, other| {
        other.evidence.total_cmp(&one.evidence).then(one.candidate.cmp(&other.candidate))
    });
    let evidence: Vec<f64> = found.iter().map(|one| one.evidence).collect();
    let likely = score::probabilities(&evidence);
    let at = |place: usize| likely.get(place).copied().unwrap_or(0.0);
    let taken = settings.taken(&likely);
    let rival = |place: usize| {
        let other = usize::from(place == 0);
        let rival = found.get(other).filter(|_| at(1) >= settings.close)?;
        let candidate = pool.candidates[rival.candidate];
        Some(format!("{}: {}", candidate.target, candidate.name))
    };
    (0..taken)
        .map(|place| {
            let candidate = pool.candidates[found[place].candidate];
            let (reasons, against) = reasons::words(question, pool, &found[place]);
            Link {
                score: Some(score::thousandths(at(place))),
                reasons,
                against,
                runner_up: rival(place),
                ..unscored(question.agreement, candidate.target.clone())
            }
        })
        .collect()
}

/// A proposal with nothing said yet.
pub(super) fn unscored(agreement: &Agreement, target: Target) -> Link {
    Link::unsaid(LinkId { agreement: agreement.id.clone(), target })
}

/// The best candidate and its probability, nothing but a text being known; by the code in the text
/// itself when the pool holds it near.
pub fn best(pool: &Pool, question: &Name) -> Option<(usize, f64)> {
    let found = pool.search(question, None);
    let named = |one: &&Found| {
        let cui = pool.candidates[one.candidate].cui.as_ref();
        cui.is_some_and(|cui| question.codes.contains(cui) && !cui.is_generic())
    };
    if let Some(named) = found.iter().find(named) {
        return Some((named.candidate, by_code::SURE));
    }
    let evidence: Vec<f64> = found.iter().map(|one| one.evidence).collect();
    Some((found.first()?.candidate, *score::probabilities(&evidence).first()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_likely_answer_or_the_few_that_are_close_or_none() {
        let taken = |likely: &[f64]| Settings::default().taken(likely);
        assert_eq!(taken(&[0.9, 0.05]), 1);
        assert_eq!(taken(&[0.45, 0.4]), 2);
        assert_eq!(taken(&[0.25, 0.24, 0.23, 0.2]), 3);
        assert_eq!(taken(&[0.16, 0.16, 0.16, 0.16, 0.16]), 4);
        assert_eq!(taken(&[0.55, 0.1, 0.1]), 0, "a lone weak one beside nothing close");
        assert_eq!(taken(&[0.2, 0.19]), 0);
        assert_eq!(taken(&[]), 0);
    }
}
