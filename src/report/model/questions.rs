//! What to ask, of whom, by when; with the reply beside it, or the word that there is none.

use chrono::NaiveDate;
use serde::Serialize;

use super::cited::{NoteNumber, Notes};
use crate::domain::agreement::AgreementId;
use crate::domain::alert::Slots;
use crate::domain::alert::{Alert, AlertState, Severity, Step};
use crate::domain::codes::WorkCode;
use crate::domain::evidence::EvidenceId;
use crate::domain::indicator::Subject;
use crate::domain::judgement::Judgement;
use crate::domain::period::lima;
use crate::domain::workdays;

/// Working days within which an answer is awaited: the practice of the committees, not a law.
const ANSWER_DAYS: u32 = 15;

/// One question, made from a live alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Question {
    pub alert: String,
    pub rule: String,
    pub about: About,
    /// The work it is about, also where the agreement gives the name.
    pub work: Option<WorkCode>,
    /// 1 look, 2 ask, 3 act this month.
    pub severity: Severity,
    pub state: AlertState,
    /// In the words of the rule, in Spanish.
    pub title: String,
    pub expected: String,
    pub observed: String,
    /// What fills them, so that they can be said in another language.
    #[serde(skip)]
    pub slots: Slots,
    pub ground: String,
    pub next: Vec<Step>,
    pub opened_on: NaiveDate,
    /// The promised day, else fifteen working days after it was opened.
    pub by: NaiveDate,
    /// `by` is a day that the municipality itself promised.
    pub promised: bool,
    pub reply: Option<ReplyLine>,
    /// Where a person looks it up; `trace` takes it.
    pub note: Option<NoteNumber>,
}

/// What the question is about, with the name that people know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    Agreement { id: AgreementId, title: String },
    Work { code: WorkCode, name: String },
    Municipality,
}

/// The official's answer, unedited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReplyLine {
    pub by: String,
    pub on: NaiveDate,
    pub text: String,
    pub promised_on: Option<NaiveDate>,
}

/// The questions, the gravest and oldest first. What a person put to silence asks nothing.
pub fn list(now: &Judgement, notes: &mut Notes) -> Vec<Question> {
    let mut alerts: Vec<&Alert> = now
        .live_alerts()
        .filter(|alert| alert.state != AlertState::Silenced)
        // a silent source is not the mayor's: it stands with the sources; what the committee owes is
        // told to the committee alone
        .filter(|alert| !matches!(alert.id.subject, Subject::Source(_) | Subject::Committee(_)))
        .collect();
    alerts.sort_by_key(|alert| {
        (std::cmp::Reverse(alert.severity), alert.opened_at, alert.id.clone())
    });
    alerts.into_iter().map(|alert| question(now, alert, notes)).collect()
}

fn question(now: &Judgement, alert: &Alert, notes: &mut Notes) -> Question {
    let opened_on = lima::day(alert.opened_at);
    let promised = alert.reply.as_ref().and_then(|reply| reply.promised_on);
    let id = alert.id.to_string();
    Question {
        rule: alert.id.rule.clone(),
        about: about(now, &alert.id.subject),
        work: match &alert.id.subject {
            Subject::Work(code) => Some(code.clone()),
            _ => None,
        },
        severity: alert.severity,
        state: alert.state,
        title: alert.title.clone(),
        expected: alert.expected.clone(),
        observed: alert.observed.clone(),
        slots: alert.words.clone(),
        ground: alert.ground.clone(),
        next: alert.next.clone(),
        opened_on,
        by: promised.unwrap_or_else(|| workdays::after(opened_on, ANSWER_DAYS)),
        promised: promised.is_some(),
        reply: alert.reply.as_ref().map(|reply| ReplyLine {
            by: reply.by.clone(),
            on: lima::day(reply.at),
            text: reply.text.clone(),
            promised_on: reply.promised_on,
        }),
        note: notes.cite(vec![EvidenceId::Alert(id.clone())], None),
        alert: id,
    }
}

/// The name that people know; a work of an agreement goes by the agreement's title.
fn about(now: &Judgement, subject: &Subject) -> About {
    match subject {
        Subject::Agreement(id) => About::Agreement { id: id.clone(), title: title(now, id) },
        Subject::Work(code) => work(now, code),
        Subject::Municipality(_)
        | Subject::Process(_)
        | Subject::Portfolio(_)
        | Subject::Committee(_)
        | Subject::Source(_) => About::Municipality,
    }
}

fn work(now: &Judgement, code: &WorkCode) -> About {
    let of = now.ladders.iter().map(|(id, _)| id).find(|id| {
        let ties = now.facts.ties(id);
        ties.confirmed && ties.works.contains(code)
    });
    match of {
        Some(id) => About::Agreement { id: id.clone(), title: title(now, id) },
        None => About::Work {
            code: code.clone(),
            name: now.facts.one_work(code).map_or_else(|| code.to_string(), |one| one.work.name),
        },
    }
}

/// The short title of an agreement, its number where it has none.
pub fn title(now: &Judgement, id: &AgreementId) -> String {
    let in_force = now.facts.agreements.iter().filter_map(|versions| versions.in_force());
    let mut named = in_force.filter(|seen| seen.fact.id == *id);
    named.next().map_or_else(|| id.to_string(), |seen| seen.fact.title.clone())
}
