//! Pieces that several pages show: situations, rows of agreements, amounts, doors to the evidence.

use super::frame::Place;
use super::told::{Told, VOICE};
use super::{href, public, words};
use crate::domain::alert::Alert;
use crate::domain::evidence::{EvidenceId, RecordKind};
use crate::domain::indicator::{NotComputable, Subject};
use crate::domain::ladder::Situation;
use crate::domain::lang::Lang;
use crate::domain::money::Soles;
use crate::domain::source::SourceState;
use crate::i18n::{numbers, text};
use crate::report::chart::{ladder, marks, money_bar};
use crate::report::model::SourceLine;
use crate::report::model::agreements::{AgreementLine, Story};
use crate::report::model::cited::{Cited, NoteNumber};
use crate::report::model::money::Budget;
use crate::report::words::agreements as said;

/// The word for an agreement with its mark.
pub struct Tag {
    pub svg: String,
    pub word: String,
    pub class: &'static str,
}

impl Tag {
    pub fn of(situation: Situation) -> Self {
        let class = match situation {
            Situation::Done | Situation::OnTrack => "f-blue",
            Situation::Late | Situation::Contradicted => "f-orange",
            Situation::Gone => "f-ink",
            Situation::Unknown | Situation::NotDue | Situation::Replaced => "f-grey",
        };
        Self {
            svg: marks::tag(situation),
            word: text(Lang::Es, &format!("situation-{situation}")),
            class,
        }
    }
}

impl Tag {
    /// How a source is doing, in the same marks as the agreements.
    pub fn of_source(state: SourceState) -> Self {
        let like = match state {
            SourceState::Ok => Situation::Done,
            SourceState::Late => Situation::Late,
            SourceState::Silent | SourceState::Blocked => Situation::Unknown,
            SourceState::Drifted => Situation::Contradicted,
            SourceState::Never => Situation::NotDue,
        };
        Self { word: words::source_state(state), ..Self::of(like) }
    }
}

/// An agreement in a list.
pub struct Row {
    pub href: String,
    pub title: String,
    pub tag: Tag,
    pub mini: String,
    pub step: String,
    pub story: Option<String>,
    /// The reply to its alert, or that there is none.
    pub reply: Option<String>,
}

/// An agreement as lists show it.
pub fn row(place: &Place, told: &Told, line: &AgreementLine) -> Row {
    let rung = line.ladder.reached.map(|rung| format!("{}. ", ladder::word(rung, Lang::Es)));
    let amount = line
        .amount
        .known()
        .map(|amount| format!("{} en el acta.", numbers::soles_said(Lang::Es, *amount)));
    Row {
        href: href::agreement(place, &line.id),
        title: line.title.clone(),
        tag: Tag::of(line.ladder.situation),
        mini: ladder::small(&line.ladder, Lang::Es),
        step: format!(
            "{}. {}{}",
            ladder::step(&line.ladder, Lang::Es),
            rung.unwrap_or_default(),
            amount.unwrap_or_else(|| "El acta no dice el monto.".to_owned())
        ),
        // being on its way is what step and rung say already
        story: (line.story != Story::OnTrack).then(|| said::story(VOICE, line)),
        reply: reply(told, line),
    }
}

/// What was answered to its open alerts: none, all, or how many.
fn reply(told: &Told, line: &AgreementLine) -> Option<String> {
    let alerts: Vec<&Alert> = public::alerts(&told.judged)
        .filter(|alert| alert.state.is_live() && is_of(alert, line))
        .collect();
    let (answered, open): (Vec<&Alert>, Vec<&Alert>) =
        alerts.iter().copied().partition(|alert| alert.reply.is_some());
    let one = |alert: &Alert| super::pages::alerts::answered(alert, &told.judged).short;
    match (answered.as_slice(), open.as_slice()) {
        ([], []) => None,
        ([], [first, ..]) | ([first], []) => Some(one(first)),
        (several, []) => Some(format!("Respondió a sus {} alertas.", several.len())),
        (some, rest) => Some(format!(
            "Respondió a {} de {} alertas; a las otras no, al {}.",
            some.len(),
            some.len() + rest.len(),
            words::day(told.judged.facts.today)
        )),
    }
}

/// Whether an alert is about an agreement or one of its works.
pub fn is_of(alert: &Alert, line: &AgreementLine) -> bool {
    match &alert.id.subject {
        Subject::Agreement(id) => *id == line.id,
        Subject::Work(code) => line.confirmed && line.works.contains(code),
        _ => false,
    }
}

/// A link to where something comes from.
pub struct Door {
    pub href: String,
    pub label: String,
}

/// Doors to the evidence of a footnote: few enough to be followed.
pub fn doors(told: &Told, note: Option<NoteNumber>) -> Vec<Door> {
    const MOST: usize = 2;
    let mut doors: Vec<Door> = Vec::new();
    for door in told.evidence(note).iter().map(door) {
        if doors.len() < MOST && doors.iter().all(|known| known.label != door.label) {
            doors.push(door);
        }
    }
    doors
}

/// A door named by what stands behind it.
pub fn door(id: &EvidenceId) -> Door {
    let label = match id {
        EvidenceId::Snapshot(digest) => format!("archivo {}", digest.short()),
        EvidenceId::Figure(figure) => {
            format!("{}, {}", words::source(figure.dataset.source()), figure.period)
        }
        EvidenceId::Record(record) => match record.kind {
            RecordKind::Agreement | RecordKind::Acta => "acta".to_owned(),
            RecordKind::Programme => "programa".to_owned(),
            RecordKind::Visit => "visita".to_owned(),
            RecordKind::Work | RecordKind::Progress | RecordKind::Stoppage => {
                let work = record.key.split(':').next().unwrap_or_default();
                format!("{} {work}", words::source(record.dataset.source()))
            }
            _ => words::source(record.dataset.source()),
        },
        EvidenceId::Agreement(_) => "acta".to_owned(),
        EvidenceId::Link(_) => "por qué es este proyecto".to_owned(),
        EvidenceId::Measure(_) => "cómo se calculó".to_owned(),
        EvidenceId::Alert(_) => "alerta".to_owned(),
    };
    Door { href: href::trace(id), label }
}

/// The money of one year: picture, amounts in full, day and door.
pub struct Money {
    /// Nothing at all is known, for one reason: it is said once, and there is no picture.
    pub unknown: Option<String>,
    pub svg: String,
    pub rows: Vec<Phase>,
    pub foot: String,
    pub door: Option<String>,
}

/// One phase of the budget.
pub struct Phase {
    pub name: String,
    /// The amount in full, or why there is none.
    pub said: String,
    pub is_known: bool,
}

/// Shows a budget; `id` is unique on the page.
pub fn money(told: &Told, budget: &Budget, year: &str, id: &str) -> Money {
    let known = |cited: &Cited<Soles>| cited.known().copied();
    let phases = [
        ("column-pia", &budget.pia),
        ("column-pim", &budget.pim),
        ("column-certified", &budget.certified),
        ("column-accrued", &budget.accrued),
    ];
    let cited = phases.iter().find(|(_, cited)| cited.note.is_some());
    let on = phases.iter().find_map(|(_, cited)| cited.on);
    Money {
        svg: money_bar::draw(&money_bar::Picture {
            year,
            pia: known(&budget.pia),
            pim: known(&budget.pim),
            certified: known(&budget.certified),
            accrued: known(&budget.accrued),
            lang: Lang::Es,
            id,
        }),
        unknown: unknown(budget),
        rows: phases
            .iter()
            .map(|(key, cited)| Phase {
                name: text(Lang::Es, key),
                said: amount(cited),
                is_known: cited.known().is_some(),
            })
            .collect(),
        foot: on.or(told.report.head.data_until).map_or_else(
            || "No se sabe hasta qué día son los datos.".to_owned(),
            |day| format!("Datos al {}.", words::long_day(day)),
        ),
        door: cited.and_then(|(_, cited)| told.evidence(cited.note).first().map(href::trace)),
    }
}

/// The one reason for which none of the four is known.
fn unknown(budget: &Budget) -> Option<String> {
    let phases = [&budget.pia, &budget.pim, &budget.certified, &budget.accrued];
    let reasons: Vec<NotComputable> =
        phases.iter().filter_map(|cited| cited.value.as_ref().err().copied()).collect();
    let one = reasons.first().copied()?;
    let is_all = reasons.len() == phases.len() && reasons.iter().all(|why| *why == one);
    is_all.then(|| reason(one) + ".")
}

/// An amount in full, or why there is none.
pub fn amount(cited: &Cited<Soles>) -> String {
    match &cited.value {
        Ok(amount) => numbers::soles(*amount),
        Err(why) => reason(*why),
    }
}

/// Why there is no value, in a few words.
pub fn reason(why: NotComputable) -> String {
    format!("No se sabe: {}", text(Lang::Es, &format!("reason-{why}")).to_lowercase())
}

/// The sources that do not answer, and of which day what we say is; nothing when all do.
pub struct Silence {
    pub who: String,
    pub of_day: String,
}

/// Says it once for all of them: before the first figure that it touches.
pub fn silence(told: &Told) -> Option<Silence> {
    let silent: Vec<&SourceLine> = told
        .report
        .sources
        .iter()
        .filter(|line| {
            let quiet = matches!(line.state, SourceState::Silent | SourceState::Blocked);
            quiet && line.seen_on.is_some()
        })
        .collect();
    let day = |line: &SourceLine| line.data_until.or(line.seen_on);
    let names: Vec<String> = silent.iter().map(|line| words::source(line.source)).collect();
    match silent.as_slice() {
        [] => None,
        [one] => Some(Silence {
            who: format!("{} no responde.", words::source(one.source)),
            of_day: day(one).map_or_else(String::new, |day| {
                format!("Lo que decimos de ahí es del {}.", words::long_day(day))
            }),
        }),
        several => {
            let days: Vec<String> = several
                .iter()
                .filter_map(|line| {
                    Some(format!("{}, {}", words::source(line.source), words::day(day(line)?)))
                })
                .collect();
            Some(Silence {
                who: format!("No responden: {}.", names.join(", ")),
                of_day: format!("Lo que decimos es de su último dato: {}.", days.join("; ")),
            })
        }
    }
}
