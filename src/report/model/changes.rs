//! What moved since the last report: rungs, money, alerts, replies, amendments.

use chrono::NaiveDate;
use serde::Serialize;

use super::questions::title;
use crate::domain::agreement::AgreementId;
use crate::domain::alert::Slots;
use crate::domain::alert::{Alert, AlertState};
use crate::domain::facts::budget::{Question, Whose};
use crate::domain::indicator::Subject;
use crate::domain::judgement::Judgement;
use crate::domain::ladder::{Ladder, Rung, RungState, Situation};
use crate::domain::money::Soles;
use crate::domain::period::lima;

/// One change, with the name that people know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    pub what: What,
    pub agreement: Option<AgreementId>,
    /// The agreement's title, or the alert's.
    pub title: String,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum What {
    /// Had it, no longer.
    Lost {
        rung: Rung,
    },
    MoneyDown {
        before: Soles,
        now: Soles,
    },
    AlertOpened {
        alert: String,
        observed: String,
        #[serde(skip)]
        slots: Slots,
    },
    Situation {
        before: Situation,
        now: Situation,
    },
    Climbed {
        rung: Rung,
        on: Option<NaiveDate>,
    },
    MoneyUp {
        before: Soles,
        now: Soles,
    },
    Amended {
        document: Option<String>,
    },
    New,
    Confirmed,
    Replied {
        alert: String,
        by: String,
        on: NaiveDate,
        promised_on: Option<NaiveDate>,
    },
    AlertClosed {
        alert: String,
    },
}

/// Less than a sol is rounding, not a change.
const ONE_SOL: Soles = Soles::from_centimos(100);

/// Compares two judgements; first what was lost.
pub fn list(before: &Judgement, now: &Judgement) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    for (id, ladder) in &now.ladders {
        for what in of_agreement(before, now, id, ladder) {
            changes.push(Change { what, agreement: Some(id.clone()), title: title(now, id) });
        }
    }
    // a source that fell silent is told with the sources, what the committee owes to itself alone
    let elsewhere =
        |alert: &&Alert| matches!(alert.id.subject, Subject::Source(_) | Subject::Committee(_));
    let mut alerts: Vec<&Alert> = now.alerts.iter().filter(|alert| !elsewhere(alert)).collect();
    alerts.sort_by_key(|alert| (std::cmp::Reverse(alert.severity), alert.id.clone()));
    for alert in alerts {
        changes.extend(of_alert(before, now, alert));
    }
    let fell: Vec<AgreementId> = changes
        .iter()
        .filter(|change| matches!(change.what, What::MoneyDown { .. }))
        .filter_map(|change| change.agreement.clone())
        .collect();
    changes.retain(|change| !says_again(change, &fell));
    changes.sort_by_key(|change| order(&change.what));
    changes
}

/// The fall of an agreement's money is said once, with both amounts.
fn says_again(change: &Change, fell: &[AgreementId]) -> bool {
    let of_money = match &change.what {
        What::Lost { rung } => *rung == Rung::InBudget,
        What::AlertOpened { alert, .. } => alert.starts_with("budget_removed/"),
        _ => false,
    };
    of_money && change.agreement.as_ref().is_some_and(|id| fell.contains(id))
}

/// Places of the kinds in the list; inside, the order in which they were found.
const fn order(what: &What) -> u8 {
    match what {
        What::Lost { .. } => 0,
        What::MoneyDown { .. } => 1,
        What::AlertOpened { .. } => 5,
        What::Situation { .. } => 2,
        What::Climbed { .. } => 3,
        What::MoneyUp { .. } => 7,
        What::Amended { .. } => 8,
        What::New => 9,
        What::Confirmed => 10,
        What::Replied { .. } => 4,
        What::AlertClosed { .. } => 6,
    }
}

fn of_agreement(
    before: &Judgement,
    now: &Judgement,
    id: &AgreementId,
    ladder: &Ladder,
) -> Vec<What> {
    let Some(was) = before.ladder(id) else { return vec![What::New] };
    let mut found = Vec::new();
    let lost = ladder.rungs.iter().filter(|status| status.lost_on.is_some());
    found.extend(
        lost.filter(|status| was.is_done(status.rung))
            .map(|status| What::Lost { rung: status.rung }),
    );
    // of several new rungs the highest says all
    let climbed = ladder.rungs.iter().rev().find(|status| {
        status.state == RungState::Done
            && !was.is_done(status.rung)
            && Some(status.rung) > was.reached
    });
    if let Some(status) = climbed {
        found.push(What::Climbed { rung: status.rung, on: status.date });
    } else if was.situation != ladder.situation && found.is_empty() {
        found.push(What::Situation { before: was.situation, now: ladder.situation });
    }
    found.extend(money(before, now, id));
    let versions = |judgement: &Judgement| {
        judgement.facts.agreements.iter().find_map(|versions| {
            let seen = versions.in_force()?;
            (seen.fact.id == *id).then(|| {
                (versions.all.len(), seen.fact.amendment.as_ref().map(|a| a.document.clone()))
            })
        })
    };
    if let (Some((then, _)), Some((current, document))) = (versions(before), versions(now))
        && current > then
    {
        found.push(What::Amended { document });
    }
    if now.facts.ties(id).confirmed && !before.facts.ties(id).confirmed {
        found.push(What::Confirmed);
    }
    found
}

/// The PIM of the running year, then and now.
fn money(before: &Judgement, now: &Judgement, id: &AgreementId) -> Option<What> {
    let year = now.month.year();
    let pim = |judgement: &Judgement| {
        let ties = judgement.facts.ties(id);
        let parts = (ties.confirmed && !ties.parts.is_empty()).then_some(&ties.parts)?;
        judgement.facts.money(&Question::new(Whose::Of(parts), year))?.amounts.pim
    };
    let (then, current) = (pim(before)?, pim(now)?);
    if (current - then).abs() < ONE_SOL {
        None
    } else if current < then {
        Some(What::MoneyDown { before: then, now: current })
    } else {
        Some(What::MoneyUp { before: then, now: current })
    }
}

fn of_alert(before: &Judgement, now: &Judgement, alert: &Alert) -> Vec<Change> {
    let is_told = |alert: &Alert| alert.state.is_live() && alert.state != AlertState::Pending;
    let was = before.alerts.iter().find(|known| known.id == alert.id);
    let id = alert.id.to_string();
    let mut found = Vec::new();
    // what the first load of history opened is no news
    if is_told(alert) && !alert.historical && was.is_none_or(|was| !is_told(was)) {
        found.push(What::AlertOpened {
            alert: id.clone(),
            observed: alert.observed.clone(),
            slots: alert.words.clone(),
        });
    }
    if let Some(reply) = &alert.reply
        && was.is_none_or(|was| was.reply.as_ref() != Some(reply))
    {
        found.push(What::Replied {
            alert: id.clone(),
            by: reply.by.clone(),
            on: lima::day(reply.at),
            promised_on: reply.promised_on,
        });
    }
    if alert.state == AlertState::Resolved && was.is_some_and(is_told) {
        found.push(What::AlertClosed { alert: id });
    }
    let agreement = agreement_of(now, &alert.id.subject);
    let named = agreement.as_ref().map_or_else(|| alert.title.clone(), |id| title(now, id));
    found
        .into_iter()
        .map(|what| Change { what, agreement: agreement.clone(), title: named.clone() })
        .collect()
}

/// The agreement that a subject belongs to, where a person has confirmed that.
pub fn agreement_of(now: &Judgement, subject: &Subject) -> Option<AgreementId> {
    match subject {
        Subject::Agreement(id) => Some(id.clone()),
        Subject::Work(code) => now
            .ladders
            .iter()
            .map(|(id, _)| id)
            .find(|id| {
                let ties = now.facts.ties(id);
                ties.confirmed && ties.works.contains(code)
            })
            .cloned(),
        _ => None,
    }
}
