//! `notify`: who has to be told what, written into the outbox; [`deliver`] hands it over.
//!
//! The mail and the watermark behind it are one transaction, so a fact is told once however often this
//! runs and wherever it is killed. A mail that no server has yet is taken back and told anew together
//! with what came since: after a week without a server there is one mail and not seven. Whoever is new in
//! the settings begins with today, once the municipality has been judged: history is no news.

pub mod deliver;
pub mod leave;
pub mod state;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use self::leave::LeaveError;
use super::house::House;
use super::judgement::JudgementError;
use super::report;
use crate::domain::alert::Happened;
use crate::domain::codes::Ubigeo;
use crate::domain::indicator::Subject;
use crate::domain::judgement::Judgement;
use crate::domain::period::Month;
use crate::domain::subscriber::{Frequency, Subscriber};
use crate::notify::deadlines::{self, Terms};
use crate::notify::digest::{self, Addressed};
use crate::notify::known::Known;
use crate::notify::letter::Letter;
use crate::notify::links::Links;
use crate::notify::mime::{self, Head, MimeError};
use crate::notify::naming;
use crate::notify::news::{self, Made, News, Scene};
pub use crate::notify::smtp::SmtpError;
use crate::report::model::Report;
use crate::store::db::StoreError;
use crate::store::deliveries::{self, MailKind, MailState, Outgoing, Subscription};
use crate::store::{alerts, judged, reports};

/// Why nobody could be told.
#[derive(Debug, thiserror::Error)]
pub enum NotifyError {
    #[error(transparent)]
    Judgement(#[from] JudgementError),
    #[error(transparent)]
    Mime(#[from] MimeError),
    #[error(transparent)]
    Leave(#[from] LeaveError),
    #[error("the watermark of a subscriber cannot be read")]
    Known(#[from] serde_json::Error),
}

impl From<StoreError> for NotifyError {
    fn from(error: StoreError) -> Self {
        Self::Judgement(error.into())
    }
}

/// What is known of a municipality when its subscribers are told.
struct Told {
    judged: Judgement,
    report: Report,
    /// The last step of any alert, from before anything else was read: a later one is told later.
    step: i64,
    reports: Vec<Made>,
}

/// Writes the mails that are due for the subscribers of a municipality; tells how many.
pub async fn compose(house: &House, ubigeo: &Ubigeo) -> Result<usize, NotifyError> {
    let subscribers: Vec<&Subscriber> = house.settings.notices.of(ubigeo).collect();
    let has_somebody = house.settings.mail.is_on() && !subscribers.is_empty();
    // what a first load finds is history, and there is none before it was judged
    if !has_somebody || judged::last(&house.db, ubigeo).await?.is_none() {
        return Ok(0);
    }
    let told = told(house, ubigeo).await?;
    let newest = deliveries::newest(&house.db).await?;
    let mut written = 0;
    for subscriber in subscribers {
        let Some(known) = deliveries::find(&house.db, &subscriber.mail, ubigeo).await? else {
            begin(house, subscriber, &told).await?;
            continue;
        };
        let last = newest.iter().find(|mail| mail.subscription == known.id);
        written += usize::from(tell(house, subscriber, &known, last, &told).await?);
    }
    Ok(written)
}

async fn told(house: &House, ubigeo: &Ubigeo) -> Result<Told, NotifyError> {
    let step = alerts::last_step(&house.db).await?;
    let month = super::judgement::judged_month(house.clock.today())?;
    let all = house.everything();
    let (judged, report) = report::judged(house, ubigeo, month, all).await?;
    Ok(Told { reports: made(house, ubigeo).await?, judged, report, step })
}

async fn made(house: &House, ubigeo: &Ubigeo) -> Result<Vec<Made>, StoreError> {
    let all = reports::numbered(&house.db, ubigeo).await?;
    Ok(all.into_iter().map(|(number, period, _)| Made { number, period }).collect())
}

impl Told {
    /// Everything as it is now.
    fn known(&self) -> Known {
        let report = self.reports.last().map_or(0, |made| made.number);
        Known::of(&self.judged, self.step, report)
    }
}

/// The steps after a number in the lives of the alerts that a municipality is told about.
pub async fn steps(
    house: &House,
    judged: &Judgement,
    after: i64,
    as_of: DateTime<Utc>,
) -> Result<Vec<Happened>, StoreError> {
    let subjects: BTreeSet<Subject> =
        judged.alerts.iter().map(|alert| alert.id.subject.clone()).collect();
    let mut steps = alerts::steps(&house.db, &subjects, after, as_of).await?;
    // another municipality may have an alert about the same work
    steps.retain(|step| judged.alerts.iter().any(|alert| alert.id == step.event.alert));
    Ok(steps)
}

/// The first report of each month, with the moment at which it was made.
pub async fn first_reports(
    house: &House,
    ubigeo: &Ubigeo,
) -> Result<Vec<(Month, DateTime<Utc>)>, StoreError> {
    let mut seen = BTreeSet::new();
    let all = reports::numbered(&house.db, ubigeo).await?;
    let first = all.into_iter().filter(|(_, month, _)| seen.insert(*month));
    Ok(first.map(|(_, month, at)| (month, at)).collect())
}

/// How many working days what takes, after the settings.
pub const fn terms(house: &House) -> Terms {
    let alerts = &house.settings.alerts;
    Terms { publication: alerts.publication_delay_working_days, answer: alerts.answer_working_days }
}

async fn begin(house: &House, subscriber: &Subscriber, told: &Told) -> Result<(), NotifyError> {
    let known = serde_json::to_string(&told.known())?;
    let mut tx = house.db.begin().await?;
    let (mail, ubigeo) = (&subscriber.mail, &subscriber.municipality);
    deliveries::begin(&mut tx, mail, ubigeo, &known, house.clock.now()).await?;
    Ok(tx.commit().await?)
}

/// Tells one subscriber; tells whether there was anything to say.
async fn tell(
    house: &House,
    subscriber: &Subscriber,
    subscription: &Subscription,
    last: Option<&Outgoing>,
    told: &Told,
) -> Result<bool, NotifyError> {
    let is_parked = last.is_some_and(|mail| mail.state == MailState::Parked);
    if subscription.left_at.is_some() || is_parked {
        return Ok(false);
    }
    // a mail that no server has is told anew, with what came since
    let waiting = last.filter(|mail| mail.state == MailState::Waiting);
    let base = waiting.map_or(&subscription.known, |mail| &mail.before);
    let before: Known = serde_json::from_str(base)?;
    let slot = slot(house, subscriber, subscription);
    let is_digest = slot.is_some() || waiting.is_some_and(|mail| mail.kind == MailKind::Digest);
    let mut steps = steps(house, &told.judged, before.since(), house.everything()).await?;
    steps.retain(|step| step.number <= told.step);
    let scene = Scene {
        judged: &told.judged,
        steps: &steps,
        reports: &told.reports,
        role: subscriber.role,
        delay: house.settings.alerts.publication_delay_working_days,
    };
    let mut news = news::gather(&scene, &before);
    news.known.step = told.step.max(before.step);
    let (kind, news) = match (is_digest, news) {
        (true, news) => (MailKind::Digest, Some(news)),
        (false, news) => (MailKind::Urgent, news.at_once(&before)),
    };
    let Some(news) = news else {
        return withdraw(house, subscription, waiting, base).await;
    };
    let known = serde_json::to_string(&news.known)?;
    if waiting.is_some() && known == subscription.known && slot.is_none() {
        // it says everything already
        return Ok(false);
    }
    // no change, no mail; but once a month that nothing changed
    let is_silent = news.is_empty() && subscriber.frequency == Frequency::Weekly;
    let letter = (!is_silent).then(|| letter(house, subscriber, subscription, told, kind, &news));
    let moves = Moves { base, known, digest_at: slot.unwrap_or(subscription.digest_at), kind };
    write(house, subscription, waiting, moves, letter.transpose()?).await
}

/// Takes back a mail that waits and that nothing asks for any more: what was to be answered at once was
/// answered. What it told is told with the next digest.
async fn withdraw(
    house: &House,
    subscription: &Subscription,
    waiting: Option<&Outgoing>,
    base: &str,
) -> Result<bool, NotifyError> {
    if waiting.is_none() {
        return Ok(false);
    }
    let (known, digest_at) = (base.to_owned(), subscription.digest_at);
    let moves = Moves { base, known, digest_at, kind: MailKind::Urgent };
    write(house, subscription, waiting, moves, None).await
}

/// The slot of a digest that came since the last one; however many came, it is one digest.
fn slot(
    house: &House,
    subscriber: &Subscriber,
    subscription: &Subscription,
) -> Option<DateTime<Utc>> {
    let cron = house.settings.notices.digests(subscriber.frequency)?;
    cron.last(house.clock.now()).filter(|slot| *slot > subscription.digest_at)
}

/// Links of the mails about a municipality; none where the pages have no address.
fn links(house: &House, subscriber: &Subscriber) -> Links {
    Links {
        // the settings are refused without it
        base: house.settings.web.public_address.clone().unwrap_or_default(),
        ubigeo: subscriber.municipality.clone(),
        lang: subscriber.language,
    }
}

fn letter(
    house: &House,
    subscriber: &Subscriber,
    subscription: &Subscription,
    told: &Told,
    kind: MailKind,
    news: &News,
) -> Result<(Letter, Links, String), LeaveError> {
    let links = links(house, subscriber);
    let leave = links.at(&leave::path(house, subscription)?);
    let to = Addressed { subscriber, links: &links, leave: leave.clone() };
    let letter = match kind {
        MailKind::Urgent => digest::urgent(&told.report, news, &to),
        MailKind::Digest => {
            let deadlines = deadlines::list(&told.judged, subscriber.role, terms(house));
            digest::digest(&told.report, news, &deadlines, &to)
        }
    };
    Ok((letter, links, leave))
}

/// From which watermark to which a mail moves.
struct Moves<'a> {
    base: &'a str,
    known: String,
    digest_at: DateTime<Utc>,
    kind: MailKind,
}

/// Writes the watermark and the mail that moves it, and takes back the one that it makes needless.
async fn write(
    house: &House,
    subscription: &Subscription,
    waiting: Option<&Outgoing>,
    moves: Moves<'_>,
    letter: Option<(Letter, Links, String)>,
) -> Result<bool, NotifyError> {
    let now = house.clock.now();
    let mail = letter
        .map(|(letter, links, leave)| {
            outgoing(house, subscription, &moves, &letter, &links, &leave)
        })
        .transpose()?;
    let mut tx = house.db.begin().await?;
    if let Some(waiting) = waiting
        && !deliveries::take_back(&mut tx, waiting.id, "told by a later mail", now).await?
    {
        return Ok(false);
    }
    if !deliveries::advance(&mut tx, subscription, &moves.known, moves.digest_at).await? {
        return Ok(false);
    }
    if let Some(mail) = &mail {
        deliveries::put(&mut tx, mail).await?;
    }
    tx.commit().await?;
    Ok(mail.is_some())
}

fn outgoing(
    house: &House,
    subscription: &Subscription,
    moves: &Moves<'_>,
    letter: &Letter,
    links: &Links,
    leave: &str,
) -> Result<Outgoing, NotifyError> {
    let made_at = house.clock.now();
    let settings = &house.settings.mail;
    // the settings are refused without a sender
    let from = settings.from.as_ref().unwrap_or(&subscription.mail);
    let message_id = message_id(subscription, moves, made_at, links.host());
    let body = mime::write(
        letter,
        &Head {
            from,
            from_name: &settings.from_name,
            to: &subscription.mail,
            message_id: &message_id,
            at: made_at,
            leave,
            leave_word: &format!("baja-{}", subscription.id),
            about: &subscription.ubigeo,
            host: links.host(),
        },
    )?;
    Ok(Outgoing {
        id: 0,
        subscription: subscription.id,
        kind: moves.kind,
        subject: letter.subject.clone(),
        message_id,
        made_at,
        state: MailState::Waiting,
        tries: 0,
        next_at: made_at,
        ended_at: None,
        why: None,
        body: String::from_utf8_lossy(&body).into_owned(),
        before: moves.base.to_owned(),
    })
}

/// Made of what the mail tells: however often it is handed over, it is the same mail.
fn message_id(
    subscription: &Subscription,
    moves: &Moves<'_>,
    made_at: DateTime<Utc>,
    host: &str,
) -> String {
    let (mail, at) = (subscription.mail.as_str(), made_at.to_rfc3339());
    let of = [mail, subscription.ubigeo.as_str(), moves.base, &moves.known, &at];
    format!("{}@{host}", naming::digits(&of))
}
