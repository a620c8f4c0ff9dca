//! Which project it is thought to be, by whom and why; and where the sources about it differ.

use crate::domain::evidence::EvidenceId;
use crate::domain::finding::{Claim, Contradiction};
use crate::domain::link::{Link, LinkState, Target};
use crate::domain::period::lima;
use crate::domain::text::shorten;
use crate::report::model::agreements::AgreementLine;
use crate::web::frame::Place;
use crate::web::speech::Word;
use crate::web::told::Told;
use crate::web::{href, words};

/// A link with its reasons.
pub struct Tie {
    pub target: String,
    pub href: String,
    pub state: Word,
    /// As the matcher wrote them.
    pub reasons: String,
    pub against: String,
    pub trace: String,
}

pub fn list(told: &Told, line: &AgreementLine, place: &Place) -> Vec<Tie> {
    let of_it = told.judged.facts.links.iter().filter(|link| link.id.agreement == line.id);
    // a person's no is told too: it says that somebody looked
    of_it.map(|link| tie(told, link, place)).collect()
}

fn tie(told: &Told, link: &Link, place: &Place) -> Tie {
    let (target, href) = match &link.id.target {
        Target::Investment(cui) => (format!("CUI {cui}"), href::investment(place, cui)),
        Target::Work(code) => {
            (told.t("piece-work").with("code", code.as_str()).plain(), href::work(place, code))
        }
    };
    Tie {
        target,
        href,
        state: state(told, link),
        reasons: link.reasons.join("; "),
        against: link.against.join("; "),
        trace: href::trace(&EvidenceId::Link(link.id.clone())),
    }
}

fn state(told: &Told, link: &Link) -> Word {
    let said = match (link.state, link.why.is_some()) {
        (LinkState::Confirmed, false) => return told.t("page-agreement-tie-named"),
        (LinkState::Confirmed, true) => told.t("page-agreement-tie-confirmed"),
        (LinkState::Rejected, _) => told.t("page-agreement-tie-rejected"),
        (LinkState::Proposed, _) => return told.t("page-agreement-tie-proposed"),
    };
    let said = match (&link.decided_by, link.decided_at) {
        (Some(by), Some(at)) => told
            .t("page-agreement-tie-by")
            .with("state", said)
            .name("by", by)
            .with("date", words::day(told.lang, lima::day(at))),
        _ => said,
    };
    match &link.why {
        Some(why) => told.t("page-agreement-tie-why").with("state", said).name("why", why),
        None => said,
    }
}

/// Two records that say different things: both values, both doors, never a middle.
pub struct Disagreement {
    pub field: Word,
    pub sides: [Side; 2],
}

/// One of the two.
pub struct Side {
    pub source: String,
    pub value: String,
    pub place: String,
    pub href: String,
}

/// The disagreements about the investments and works of an agreement.
pub fn disagreements(told: &Told, line: &AgreementLine) -> Vec<Disagreement> {
    let of_it = |found: &&Contradiction| {
        let (unit_or_work, cui) = found.subject.split_once(':').unwrap_or((&found.subject, ""));
        line.works.iter().any(|code| code.as_str() == unit_or_work)
            || line.cuis.iter().any(|known| known.as_str() == cui)
    };
    let all = told.judged.facts.contradictions.iter();
    all.filter(of_it).map(|found| disagreement(told, found)).collect()
}

/// The disagreements about one code: a work's, or an investment's in any unit.
pub fn about(told: &Told, code: &str) -> Vec<Disagreement> {
    let of_it = |found: &&Contradiction| {
        let (first, second) = found.subject.split_once(':').unwrap_or((&found.subject, ""));
        first == code || second == code
    };
    let all = told.judged.facts.contradictions.iter();
    all.filter(of_it).map(|found| disagreement(told, found)).collect()
}

/// A contradiction as it is shown.
fn disagreement(told: &Told, found: &Contradiction) -> Disagreement {
    let field = told.t(&format!("disputed-{}", found.field));
    Disagreement {
        field: match found.period {
            Some(period) => {
                told.t("piece-differ-field").with("field", field).with("period", period.to_string())
            }
            None => field,
        },
        sides: [side(told, &found.one), side(told, &found.other)],
    }
}

fn side(told: &Told, claim: &Claim) -> Side {
    let locator = &claim.row.locator;
    let file = shorten(&locator.file, 60);
    Side {
        source: words::source(told.lang, claim.dataset.source()),
        value: claim.value.clone(),
        place: match locator.row {
            Some(row) => told
                .t("piece-differ-place")
                .with("file", file)
                .with("row", words::count(i64::try_from(row).unwrap_or(i64::MAX)))
                .plain(),
            None => file,
        },
        href: format!("/archivo/{}", claim.row.sha256),
    }
}
