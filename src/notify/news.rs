//! What is new since a subscriber was told last; worst first.
//!
//! What happened to one alert between two mails is one piece of news, and what one piece says another
//! does not say again.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::known::{Known, Stood, quiet};
use crate::domain::agreement::AgreementId;
use crate::domain::alert::{
    Alert, AlertEventKind, AlertId, AlertState, Happened, Reply, Severity, Slots,
};
use crate::domain::indicator::Subject;
use crate::domain::judgement::Judgement;
use crate::domain::ladder::{Ladder, Situation};
use crate::domain::period::Month;
use crate::domain::source::Source;
use crate::domain::subscriber::Role;
use crate::report::model::changes::{What as Moved, agreement_of};
use crate::report::model::questions::title;

/// Rules that say in other words that an agreement is gone.
const OF_GONE: [&str; 2] = ["budget_removed", "programme_dropped"];

/// A report that was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Made {
    /// Grows from report to report.
    pub number: i64,
    pub period: Month,
}

/// What news are found in.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    pub judged: &'a Judgement,
    /// Steps of alerts, in their order: all that the watermark may lack.
    pub steps: &'a [Happened],
    /// Every report of the municipality.
    pub reports: &'a [Made],
    pub role: Role,
    /// Working days before an alert is published.
    pub delay: u32,
}

/// One piece of news.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub what: What,
    pub agreement: Option<AgreementId>,
    /// The alert that it is about, with its answer.
    pub alert: Option<(AlertId, Option<Reply>)>,
    /// The title of the agreement, or of the alert.
    pub title: String,
    /// The steps that it tells.
    steps: Vec<i64>,
}

/// What is new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Had money or a place in the programme, no longer.
    Gone,
    /// An alert that waits for an answer of whoever reads this.
    ToAnswer {
        observed: String,
        slots: Slots,
        severity: Severity,
        /// The last day before it is published.
        until: Option<NaiveDate>,
    },
    /// A promised day passed.
    Broken { promised_on: Option<NaiveDate> },
    /// As the report tells it.
    Moved { moved: Moved, severity: Option<Severity> },
}

/// An answer of the municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replied {
    pub alert: AlertId,
    pub title: String,
    pub reply: Reply,
}

/// All that is new, and the watermark after it is told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct News {
    pub items: Vec<Item>,
    pub replies: Vec<Replied>,
    /// Months whose first report was made.
    pub reports: Vec<Month>,
    /// Sources that stopped answering.
    pub quiet: Vec<Source>,
    pub known: Known,
}

impl News {
    pub fn is_empty(&self) -> bool {
        self.changes() == 0 && self.reports.is_empty() && self.quiet.is_empty()
    }

    /// Changes in agreements and their alerts.
    pub fn changes(&self) -> usize {
        self.items.len() + self.replies.len()
    }

    /// What cannot wait for the digest; the rest stays to be told.
    pub fn at_once(self, before: &Known) -> Option<Self> {
        let is_urgent = |item: &Item| matches!(item.what, What::Gone | What::ToAnswer { .. });
        let items: Vec<Item> = self.items.into_iter().filter(is_urgent).collect();
        if items.is_empty() {
            return None;
        }
        let mut known = before.clone();
        for item in &items {
            for step in &item.steps {
                known.withheld.remove(step);
                known.ahead.extend((*step > known.step).then_some(*step));
            }
            if let (What::Gone, Some(id)) = (&item.what, &item.agreement)
                && let Some(stood) = self.known.agreements.get(id)
            {
                known.agreements.insert(id.clone(), *stood);
            }
        }
        Some(Self { items, known, ..Self::default() })
    }
}

/// Finds what is new since a watermark.
pub fn gather(scene: &Scene<'_>, before: &Known) -> News {
    let step = scene.steps.last().map_or(before.step, |last| last.number.max(before.step));
    let report = scene.reports.iter().map(|made| made.number).max().unwrap_or(0);
    let mut news = News {
        known: Known::of(scene.judged, step, report.max(before.report)),
        reports: new_months(scene.reports, before.report),
        quiet: quiet(scene.judged).difference(&before.quiet).copied().collect(),
        ..News::default()
    };
    let hidden = hidden(scene.judged, before);
    standing(scene.judged, before, &mut news.items);
    news.items.retain(|item| item.agreement.as_ref().is_none_or(|id| !hidden.contains_key(id)));
    // what comes back as it was is no news either
    news.known.agreements.extend(hidden);
    let gone: Vec<AgreementId> = news
        .items
        .iter()
        .filter(|item| item.what == What::Gone)
        .filter_map(|item| item.agreement.clone())
        .collect();
    for (id, steps) in by_alert(scene, before) {
        of_alert(scene, &id, &steps, &gone, &mut news);
    }
    let told: BTreeSet<AgreementId> = news
        .items
        .iter()
        .filter(|item| !item.steps.is_empty())
        .filter_map(|item| item.agreement.clone())
        .collect();
    // the word for an agreement changes because of the alert that is told beside it
    news.items.retain(|item| {
        let is_word = matches!(item.what, What::Moved { moved: Moved::Situation { .. }, .. });
        !is_word || item.agreement.as_ref().is_none_or(|id| !told.contains(id))
    });
    news.items.sort_by_key(order);
    news
}

/// Months of which no report was told before.
fn new_months(reports: &[Made], before: i64) -> Vec<Month> {
    let (old, new): (Vec<&Made>, Vec<&Made>) =
        reports.iter().partition(|made| made.number <= before);
    let told: BTreeSet<Month> = old.iter().map(|made| made.period).collect();
    let months: BTreeSet<Month> = new.iter().map(|made| made.period).collect();
    months.difference(&told).copied().collect()
}

/// Agreements of which nothing is known because a source does not answer, as they were told: that is
/// said once, with the source.
fn hidden(judged: &Judgement, before: &Known) -> BTreeMap<AgreementId, Stood> {
    let is_quiet = !quiet(judged).is_empty();
    let unknown = judged
        .ladders
        .iter()
        .filter(|(_, ladder)| is_quiet && ladder.situation == Situation::Unknown);
    unknown
        .filter_map(|(id, ladder)| {
            let stood = before.agreements.get(id)?;
            (stood.reached >= ladder.reached).then(|| (id.clone(), *stood))
        })
        .collect()
}

/// What moved on the ladders.
fn standing(judged: &Judgement, before: &Known, items: &mut Vec<Item>) {
    for (id, ladder) in &judged.ladders {
        let what = match before.agreements.get(id) {
            None => Some(moved(Moved::New)),
            Some(stood) => of_ladder(*stood, ladder),
        };
        items.extend(what.map(|what| Item {
            what,
            agreement: Some(id.clone()),
            alert: None,
            title: title(judged, id),
            steps: Vec::new(),
        }));
    }
}

fn of_ladder(stood: Stood, ladder: &Ladder) -> Option<What> {
    let (was, is) = (stood.situation, ladder.situation);
    if was == is && stood.reached == ladder.reached {
        return None;
    }
    if was != Situation::Gone && is == Situation::Gone {
        return Some(What::Gone);
    }
    if let Some(rung) = ladder.reached.filter(|_| ladder.reached > stood.reached) {
        let on = ladder.rung(rung).and_then(|status| status.date);
        return Some(moved(Moved::Climbed { rung, on }));
    }
    (was != is).then(|| moved(Moved::Situation { before: was, now: is }))
}

const fn moved(moved: Moved) -> What {
    What::Moved { moved, severity: None }
}

/// The steps that are lacking, by alert.
fn by_alert<'a>(scene: &Scene<'a>, before: &Known) -> BTreeMap<AlertId, Vec<&'a Happened>> {
    let mut alerts: BTreeMap<AlertId, Vec<&Happened>> = BTreeMap::new();
    for step in scene.steps.iter().filter(|step| before.lacks(step.number)) {
        alerts.entry(step.event.alert.clone()).or_default().push(step);
    }
    alerts
}

/// The news of one alert.
fn of_alert(
    scene: &Scene<'_>,
    id: &AlertId,
    steps: &[&Happened],
    gone: &[AgreementId],
    news: &mut News,
) {
    let now = scene.judged.alerts.iter().find(|alert| alert.id == *id);
    let Some(alert) = now.or_else(|| steps.last().map(|step| &step.alert)) else { return };
    let is_elsewhere = match alert.id.subject {
        // told with the sources
        Subject::Source(_) => true,
        // what the committee owes to itself is its own matter
        Subject::Committee(_) => scene.role != Role::Committee,
        _ => false,
    };
    if alert.historical || is_elsewhere {
        return;
    }
    let numbers: Vec<i64> = steps.iter().map(|step| step.number).collect();
    let today = scene.judged.facts.today;
    if scene.role == Role::Reader && !alert.is_public(scene.delay, today) {
        news.known.withheld.extend(numbers);
        return;
    }
    let agreement = agreement_of(scene.judged, &alert.id.subject);
    let named =
        agreement.as_ref().map_or_else(|| alert.title.clone(), |id| title(scene.judged, id));
    let is_gone = agreement.as_ref().is_some_and(|id| gone.contains(id));
    if is_gone && OF_GONE.contains(&alert.id.rule.as_str()) {
        // one fact in other words: told with the agreement, at once too
        let of_it = |item: &&mut Item| item.agreement == agreement && item.what == What::Gone;
        if let Some(item) = news.items.iter_mut().find(of_it) {
            item.steps.extend(numbers);
        }
        return;
    }
    let (id, reply) = (alert.id.clone(), replied(steps));
    match became(scene, alert, steps) {
        // the answer stands beside it
        Some(what) => {
            let alert = Some((id, alert.reply.clone()));
            news.items.push(Item { what, agreement, alert, title: named, steps: numbers });
        }
        None => {
            news.replies.extend(reply.map(|reply| Replied { alert: id, title: named, reply }));
        }
    }
}

fn replied(steps: &[&Happened]) -> Option<Reply> {
    let last = steps.iter().rev().find(|step| step.event.kind == AlertEventKind::Replied);
    last.and_then(|step| step.alert.reply.clone())
}

/// What became of an alert by some steps, beside an answer.
fn became(scene: &Scene<'_>, alert: &Alert, steps: &[&Happened]) -> Option<What> {
    use AlertEventKind::{Dismissed, Opened, PromiseBroken, Reopened, Resolved};
    let has = |kinds: &[AlertEventKind]| {
        // what nobody has confirmed yet is not told
        let is_said = |step: &&&Happened| step.alert.state != AlertState::Pending;
        steps.iter().filter(is_said).any(|step| kinds.contains(&step.event.kind))
    };
    let severity = Some(alert.severity);
    if has(&[Resolved, Dismissed]) {
        let moved = Moved::AlertClosed { alert: alert.id.to_string() };
        return Some(What::Moved { moved, severity });
    }
    if has(&[PromiseBroken]) {
        let promised_on = alert.reply.as_ref().and_then(|reply| reply.promised_on);
        return Some(What::Broken { promised_on });
    }
    if !has(&[Opened, Reopened]) || !alert.state.is_live() || alert.state == AlertState::Silenced {
        return None;
    }
    let is_asked = scene.role == Role::Official && alert.id.asks_municipality();
    Some(if is_asked && alert.reply.is_none() {
        What::ToAnswer {
            observed: alert.observed.clone(),
            slots: alert.words.clone(),
            severity: alert.severity,
            until: alert.own_until(scene.delay),
        }
    } else {
        let moved = Moved::AlertOpened {
            alert: alert.id.to_string(),
            observed: alert.observed.clone(),
            slots: alert.words.clone(),
        };
        What::Moved { moved, severity }
    })
}

/// Worst first; inside, the gravest alert first, then the order in which they were found.
fn order(item: &Item) -> (u8, u8) {
    let grave = |severity: Option<Severity>| 3 - severity.map_or(0, Severity::number);
    match &item.what {
        What::Gone => (0, 0),
        What::ToAnswer { severity, .. } => (1, grave(Some(*severity))),
        What::Broken { .. } => (2, 0),
        What::Moved { moved: Moved::AlertOpened { .. }, severity } => (3, grave(*severity)),
        What::Moved { moved: Moved::Situation { .. }, .. } => (4, 0),
        What::Moved { moved: Moved::Climbed { .. }, .. } => (5, 0),
        What::Moved { moved: Moved::AlertClosed { .. }, .. } => (6, 0),
        What::Moved { .. } => (7, 0),
    }
}

#[cfg(test)]
mod tests;
