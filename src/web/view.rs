//! Pieces that several pages show: situations, rows of agreements, amounts, doors to the evidence.

use chrono::NaiveDate;

use super::frame::Place;
use super::speech::{self, Piece, Word};
use super::told::Told;
use super::{href, public, words};
use crate::domain::agreement::VisitState;
use crate::domain::alert::Alert;
use crate::domain::evidence::{EvidenceId, RecordKind};
use crate::domain::indicator::{NotComputable, Subject};
use crate::domain::ladder::Situation;
use crate::domain::lang::Lang;
use crate::domain::money::Soles;
use crate::domain::source::{Source, SourceState};
use crate::i18n::{numbers, text};
use crate::report::chart::ladder;
use crate::report::chart::marks::{self, Drawn};
use crate::report::drawings;
use crate::report::model::SourceLine;
use crate::report::model::agreements::{AgreementLine, Story};
use crate::report::model::cited::{Cited, NoteNumber};
use crate::report::model::money::Budget;
use crate::report::words::agreements as said;

/// The word for an agreement with its mark.
pub struct Tag {
    pub svg: String,
    pub word: Word,
    pub class: &'static str,
}

impl Tag {
    pub fn of(lang: Lang, situation: Situation) -> Self {
        let class = match situation {
            Situation::Done | Situation::OnTrack => "f-blue",
            Situation::Late | Situation::Contradicted => "f-orange",
            Situation::Gone => "f-ink",
            Situation::Unknown | Situation::NotDue | Situation::Replaced => "f-grey",
        };
        Self {
            svg: marks::tag(situation, Drawn::Once),
            word: speech::t(lang, &format!("situation-{situation}")),
            class,
        }
    }
}

impl Tag {
    /// How a source is doing, in the same marks as the agreements.
    pub fn of_source(lang: Lang, state: SourceState) -> Self {
        let like = match state {
            SourceState::Ok => Situation::Done,
            SourceState::Late => Situation::Late,
            SourceState::Silent | SourceState::Blocked => Situation::Unknown,
            SourceState::Drifted => Situation::Contradicted,
            SourceState::Never => Situation::NotDue,
        };
        Self { word: speech::t(lang, &format!("source-state-{state}")), ..Self::of(lang, like) }
    }
}

/// An agreement in a list.
pub struct Row {
    pub href: String,
    pub title: String,
    pub tag: Tag,
    pub mini: String,
    pub step: String,
    pub story: Option<Piece>,
    /// The reply to its alert, or that there is none.
    pub reply: Option<Word>,
}

/// An agreement as lists show it.
pub fn row(place: &Place, told: &Told, line: &AgreementLine) -> Row {
    let lang = told.lang;
    let rung = line.ladder.reached.map(|rung| format!("{}. ", ladder::word(rung, lang)));
    let amount = line.amount.known().map_or_else(
        || told.t("piece-row-no-amount"),
        |amount| told.t("piece-row-amount").with("amount", numbers::soles_said(lang, *amount)),
    );
    Row {
        href: href::agreement(place, &line.id),
        title: line.title.clone(),
        tag: Tag::of(lang, line.ladder.situation),
        mini: ladder::small(&line.ladder, lang, Drawn::Once),
        step: format!(
            "{}. {}{}",
            ladder::step(&line.ladder, lang),
            rung.unwrap_or_default(),
            amount.plain()
        ),
        // being on its way is what step and rung say already
        story: (line.story != Story::OnTrack).then(|| told.said(said::story(told.voice(), line))),
        reply: reply(told, line),
    }
}

/// What was answered to its open alerts: none, all, or how many.
fn reply(told: &Told, line: &AgreementLine) -> Option<Word> {
    let alerts: Vec<&Alert> = public::alerts(&told.judged)
        .filter(|alert| alert.state.is_live() && is_of(alert, line))
        .collect();
    let (answered, open): (Vec<&Alert>, Vec<&Alert>) =
        alerts.iter().copied().partition(|alert| alert.reply.is_some());
    let one = |alert: &Alert| super::pages::alerts::answered(alert, told).short;
    match (answered.as_slice(), open.as_slice()) {
        ([], []) => None,
        ([], [first, ..]) | ([first], []) => Some(one(first)),
        (several, []) => Some(told.t("piece-reply-all").with("n", several.len())),
        (some, rest) => Some(
            told.t("piece-reply-some")
                .with("some", some.len())
                .with("all", some.len() + rest.len())
                .with("date", words::day(told.lang, told.judged.facts.today)),
        ),
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
    for door in told.evidence(note).iter().map(|id| door(told.lang, id)) {
        if doors.len() < MOST && doors.iter().all(|known| known.label != door.label) {
            doors.push(door);
        }
    }
    doors
}

/// A door named by what stands behind it.
pub fn door(lang: Lang, id: &EvidenceId) -> Door {
    let said = |key: &str| text(lang, key);
    let label = match id {
        EvidenceId::Snapshot(digest) => {
            speech::t(lang, "piece-door-file").with("digest", digest.short()).plain()
        }
        EvidenceId::Figure(figure) => {
            format!("{}, {}", words::source(lang, figure.dataset.source()), figure.period)
        }
        EvidenceId::Record(record) => match record.kind {
            RecordKind::Agreement | RecordKind::Acta => said("piece-door-acta"),
            RecordKind::Programme => said("piece-door-programme"),
            RecordKind::Visit => said("piece-door-visit"),
            RecordKind::Work | RecordKind::Progress | RecordKind::Stoppage => {
                let work = record.key.split(':').next().unwrap_or_default();
                format!("{} {work}", words::source(lang, record.dataset.source()))
            }
            _ => words::source(lang, record.dataset.source()),
        },
        EvidenceId::Agreement(_) => said("piece-door-acta"),
        EvidenceId::Link(_) => said("piece-door-link"),
        EvidenceId::Measure(_) => said("piece-door-measure"),
        EvidenceId::Alert(_) => said("piece-door-alert"),
    };
    Door { href: href::trace(id), label }
}

/// The money of one year: picture, amounts in full, day and door.
pub struct Money {
    /// Nothing at all is known, for one reason: it is said once, and there is no picture.
    pub unknown: Option<String>,
    pub svg: String,
    pub rows: Vec<Phase>,
    pub foot: Word,
    pub door: Option<String>,
}

/// One phase of the budget.
pub struct Phase {
    pub name: Word,
    /// The amount in full, or why there is none.
    pub said: String,
    pub is_known: bool,
}

/// Shows a budget; `id` is unique on the page.
pub fn money(told: &Told, budget: &Budget, year: &str, id: &str) -> Money {
    let phases = [
        ("column-pia", &budget.pia),
        ("column-pim", &budget.pim),
        ("column-certified", &budget.certified),
        ("column-accrued", &budget.accrued),
    ];
    let cited = phases.iter().find(|(_, cited)| cited.note.is_some());
    let on = phases.iter().find_map(|(_, cited)| cited.on);
    Money {
        svg: drawings::bar(told.lang, year, budget, id),
        unknown: unknown(told.lang, budget),
        rows: phases
            .iter()
            .map(|(key, cited)| Phase {
                name: told.t(key),
                said: amount(told.lang, cited),
                is_known: cited.known().is_some(),
            })
            .collect(),
        foot: on.or(told.report.head.data_until).map_or_else(
            || told.t("piece-data-until-unknown"),
            |day| told.t("piece-data-until").with("date", words::long_day(told.lang, day)),
        ),
        door: cited.and_then(|(_, cited)| told.evidence(cited.note).first().map(href::trace)),
    }
}

/// The one reason for which none of the four is known.
fn unknown(lang: Lang, budget: &Budget) -> Option<String> {
    let phases = [&budget.pia, &budget.pim, &budget.certified, &budget.accrued];
    let reasons: Vec<NotComputable> =
        phases.iter().filter_map(|cited| cited.value.as_ref().err().copied()).collect();
    let one = reasons.first().copied()?;
    let is_all = reasons.len() == phases.len() && reasons.iter().all(|why| *why == one);
    is_all.then(|| reason(lang, one) + ".")
}

/// An amount in full, or why there is none.
pub fn amount(lang: Lang, cited: &Cited<Soles>) -> String {
    match &cited.value {
        Ok(amount) => numbers::soles(*amount),
        Err(why) => reason(lang, *why),
    }
}

/// Why there is no value, in a few words.
pub fn reason(lang: Lang, why: NotComputable) -> String {
    let reason = text(lang, &format!("reason-{why}"));
    // our reasons begin with a word and never with a name
    let mut letters = reason.chars();
    let first = letters.next().map(|first| first.to_lowercase().to_string()).unwrap_or_default();
    speech::t(lang, "piece-reason").with("reason", first + letters.as_str()).plain()
}

/// The sources that do not answer, and of which day what we say is; nothing when all do.
pub struct Silence {
    pub who: Word,
    pub of_day: Option<Word>,
}

/// Says it once for all of them: before the first figure that it touches, and of no source whose
/// figures the page does not show.
pub fn silence(told: &Told, shown: &[Source]) -> Option<Silence> {
    let silent: Vec<&SourceLine> = told
        .report
        .sources
        .iter()
        .filter(|line| {
            let quiet = line.state.is_quiet();
            quiet && line.seen_on.is_some() && shown.contains(&line.source)
        })
        .collect();
    let day = |line: &SourceLine| line.data_until.or(line.seen_on);
    let name_of = |line: &SourceLine| words::source(told.lang, line.source);
    match silent.as_slice() {
        [] => None,
        [one] => Some(Silence {
            who: told.t("piece-silent").with("source", name_of(one)),
            of_day: day(one)
                .map(|day| told.t("piece-silent-of").with("date", words::long_day(told.lang, day))),
        }),
        several => {
            let names: Vec<String> = several.iter().map(|line| name_of(line)).collect();
            let of_day = |line: &&SourceLine| {
                Some(format!("{}, {}", name_of(line), words::day(told.lang, day(line)?)))
            };
            let days: Vec<String> = several.iter().filter_map(of_day).collect();
            Some(Silence {
                who: told.t("piece-silent-several").with("list", names.join(", ")),
                of_day: Some(told.t("piece-silent-of-several").with("list", days.join("; "))),
            })
        }
    }
}

/// What the committee saw on a visit; its note stays in its own words.
pub fn visit(
    lang: Lang,
    on: NaiveDate,
    state: VisitState,
    built: Option<String>,
    note: Option<&str>,
) -> Word {
    let said = match built {
        Some(built) => speech::t(lang, "piece-visit-built").with("k", built),
        None => speech::t(lang, "piece-visit"),
    };
    let said = said
        .with("date", words::day(lang, on))
        .with("state", text(lang, &format!("visit-state-{state}")));
    match note {
        Some(note) => speech::t(lang, "piece-visit-note").with("visit", said).name("note", note),
        None => said,
    }
}
