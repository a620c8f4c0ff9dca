//! Which project it is thought to be, by whom and why; and where the sources about it differ.

use crate::domain::evidence::EvidenceId;
use crate::domain::finding::{Claim, Contradiction};
use crate::domain::judgement::Judgement;
use crate::domain::lang::Lang;
use crate::domain::link::{Link, LinkState, Target};
use crate::domain::period::lima;
use crate::i18n::text;
use crate::report::model::agreements::AgreementLine;
use crate::web::frame::Place;
use crate::web::{href, words};

/// A link with its reasons.
pub struct Tie {
    pub target: String,
    pub href: String,
    pub state: String,
    pub reasons: Vec<String>,
    pub against: Vec<String>,
    pub trace: String,
}

pub fn list(judged: &Judgement, line: &AgreementLine, place: &Place) -> Vec<Tie> {
    let of_it = judged.facts.links.iter().filter(|link| link.id.agreement == line.id);
    // a person's no is told too: it says that somebody looked
    of_it.map(|link| tie(link, place)).collect()
}

fn tie(link: &Link, place: &Place) -> Tie {
    let (target, href) = match &link.id.target {
        Target::Investment(cui) => (format!("CUI {cui}"), href::investment(place, cui)),
        Target::Work(code) => (format!("Obra {code}"), href::work(place, code)),
    };
    Tie {
        target,
        href,
        state: state(link),
        reasons: link.reasons.clone(),
        against: link.against.clone(),
        trace: href::trace(&EvidenceId::Link(link.id.clone())),
    }
}

fn state(link: &Link) -> String {
    let said = match (link.state, link.why.is_some()) {
        (LinkState::Confirmed, false) => {
            return "confirmado: el acta misma nombra el código".to_owned();
        }
        (LinkState::Confirmed, true) => "confirmado",
        (LinkState::Rejected, _) => "descartado",
        (LinkState::Proposed, _) => return "por confirmar".to_owned(),
    };
    let by = link.decided_by.as_ref().map_or_else(String::new, |by| format!(" por {by}"));
    let on =
        link.decided_at.map_or_else(String::new, |at| format!(" el {}", words::day(lima::day(at))));
    let why = link.why.as_ref().map_or_else(String::new, |why| format!(": «{why}»"));
    format!("{said}{by}{on}{why}")
}

/// Two records that say different things: both values, both doors, never a middle.
pub struct Disagreement {
    pub field: String,
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
pub fn disagreements(judged: &Judgement, line: &AgreementLine) -> Vec<Disagreement> {
    let of_it = |found: &&Contradiction| {
        let (unit_or_work, cui) = found.subject.split_once(':').unwrap_or((&found.subject, ""));
        line.works.iter().any(|code| code.as_str() == unit_or_work)
            || line.cuis.iter().any(|known| known.as_str() == cui)
    };
    judged.facts.contradictions.iter().filter(of_it).map(disagreement).collect()
}

/// The disagreements about one code: a work's, or an investment's in any unit.
pub fn about(judged: &Judgement, code: &str) -> Vec<Disagreement> {
    let of_it = |found: &&Contradiction| {
        let (first, second) = found.subject.split_once(':').unwrap_or((&found.subject, ""));
        first == code || second == code
    };
    judged.facts.contradictions.iter().filter(of_it).map(disagreement).collect()
}

/// A contradiction as it is shown.
fn disagreement(found: &Contradiction) -> Disagreement {
    let period = found.period.map_or_else(String::new, |period| format!(", {period}"));
    Disagreement {
        field: format!("{}{period}", text(Lang::Es, &format!("field-{}", found.field))),
        sides: [side(&found.one), side(&found.other)],
    }
}

fn side(claim: &Claim) -> Side {
    let locator = &claim.row.locator;
    let row = locator.row.map_or_else(String::new, |row| {
        format!(", fila {}", words::count(i64::try_from(row).unwrap_or(i64::MAX)))
    });
    Side {
        source: words::source(claim.dataset.source()),
        value: claim.value.clone(),
        place: format!("{}{row}", crate::domain::text::shorten(&locator.file, 60)),
        href: format!("/archivo/{}", claim.row.sha256),
    }
}
