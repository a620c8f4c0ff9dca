//! The code that the acta itself names: proof, unless the name or the place contradicts it.
//!
//! A code may be mistyped. One that nobody knows, but for one digit (or two neighbours exchanged) of a
//! project with a similar name, is proposed as that project and the wrong digit is told. A generic code
//! (pre-investment studies…) names a kind of spending and never a project.

use super::assign::{Question, unscored};
use super::candidates::{Found, Pool};
use super::reasons;
use super::score;
use crate::domain::agreement::AgreementId;
use crate::domain::codes::Cui;
use crate::domain::link::{Link, LinkState, Target};

/// The score of a code that nothing contradicts.
pub const SURE: f64 = 0.99;

/// A mistyped code is believed from this probability of its name on.
const SIMILAR: f64 = 0.3;

/// A code of the acta that names nothing known, or nothing in particular.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongCode {
    pub agreement: AgreementId,
    pub code: Cui,
    /// The known code at one slip of the pen whose name is similar.
    pub meant: Option<Cui>,
    /// Lower case, no full stop, as findings are.
    pub message: String,
}

/// What the codes of one agreement give.
#[derive(Debug, Default)]
pub(super) struct Coded {
    pub links: Vec<Link>,
    pub wrong: Vec<WrongCode>,
}

pub(super) fn links(question: &Question, investments: &Pool, works: &Pool) -> Coded {
    let mut found = Coded::default();
    let mut codes = question.agreement.cuis.clone();
    codes.extend(
        question.name.codes.iter().filter(|code| !question.agreement.cuis.contains(code)).cloned(),
    );
    for code in codes {
        if code.is_generic() {
            let message = format!(
                "el código {code} es de una clase de gasto que comparten muchas municipalidades, no de un proyecto"
            );
            found.wrong.push(WrongCode {
                agreement: question.agreement.id.clone(),
                code,
                meant: None,
                message,
            });
        } else if let Some(link) = link(question, investments, &Target::Investment(code.clone())) {
            found.links.push(link);
        } else {
            let (link, wrong) = mistyped(question, investments, code);
            found.links.extend(link);
            found.wrong.push(wrong);
        }
    }
    for work in &question.agreement.works {
        found.links.extend(link(question, works, &Target::Work(work.clone())));
    }
    found
}

/// Confirmed by the acta; only proposed when the name contradicts the code.
fn link(question: &Question, pool: &Pool, target: &Target) -> Option<Link> {
    let found = strongest(question, pool, target)?;
    let named = reasons::named(target);
    let nameless = pool.candidates[found.candidate].name.trim().is_empty();
    let (mut reasons, against) =
        if nameless { Default::default() } else { reasons::words(question, pool, &found) };
    reasons.insert(0, named);
    let link = Link { reasons, against, ..unscored(question.agreement, target.clone()) };
    if !nameless && found.contradicts() {
        let likely = score::probabilities(&[found.evidence])[0];
        return Some(Link { score: Some(score::thousandths(likely.min(0.5))), ..link });
    }
    Some(Link {
        state: LinkState::Confirmed,
        score: Some(score::thousandths(SURE)),
        by_code: true,
        decided_by: Some(Link::BY_ACTA.to_owned()),
        ..link
    })
}

/// The entry of a target that fits best; one code may have several names.
fn strongest(question: &Question, pool: &Pool, target: &Target) -> Option<Found> {
    pool.named(target)
        .map(|at| pool.compare(&question.name, at, Some(question.ubigeo())))
        .max_by(|one, other| one.evidence.total_cmp(&other.evidence))
}

fn mistyped(question: &Question, pool: &Pool, code: Cui) -> (Option<Link>, WrongCode) {
    let likely = |found: &Found| score::probabilities(&[found.evidence])[0];
    let best = code
        .slips()
        .into_iter()
        .filter_map(|meant| strongest(question, pool, &Target::Investment(meant)))
        .filter(|found| likely(found) >= SIMILAR && !found.contradicts())
        .max_by(|one, other| one.evidence.total_cmp(&other.evidence));
    let agreement = question.agreement.id.clone();
    let Some(found) = best else {
        let message = format!("nadie conoce el código {code}; compruébelo en el acta");
        return (None, WrongCode { agreement, code, meant: None, message });
    };
    let target = pool.candidates[found.candidate].target.clone();
    let (mut reasons, mut against) = reasons::words(question, pool, &found);
    reasons.insert(0, format!("el código del acta ({code}) se parece a este ({target})"));
    against.insert(0, format!("el acta dice {code}, que no existe"));
    let link = Link {
        score: Some(score::thousandths(likely(&found))),
        reasons,
        against,
        ..unscored(question.agreement, target.clone())
    };
    let meant = pool.candidates[found.candidate].cui.clone();
    let message = format!(
        "nadie conoce el código {code}; se parece a {target}, que tiene un nombre parecido; compruébelo en el acta"
    );
    (Some(link), WrongCode { agreement, code, meant, message })
}
