//! Who is told, how it is with their mails, and what an operator can do about it.

use super::NotifyError;
use super::leave::{self, Wish};
use crate::domain::codes::Ubigeo;
use crate::domain::subscriber::{MailAddress, Subscriber};
use crate::jobs::house::House;
use crate::notify::smtp::{self, SmtpError};
use crate::shapes::notices::{NoticeLine, NoticeState};
use crate::store::db::StoreError;
use crate::store::deliveries::{self, MailState, Outgoing, Subscription};

/// Why nothing was done for a subscriber.
#[derive(Debug, thiserror::Error)]
pub enum StateError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Notify(#[from] NotifyError),
    #[error("nobody is told at {0}")]
    Unknown(MailAddress),
    #[error("no mail to {0} was refused or given up")]
    NotParked(MailAddress),
}

/// Everybody in the settings, and whoever was told and is there no more.
pub async fn list(house: &House) -> Result<Vec<NoticeLine>, StoreError> {
    let subscriptions = deliveries::all(&house.db).await?;
    let newest = deliveries::newest(&house.db).await?;
    let of = |one: &Subscriber| {
        let is_it =
            |known: &&Subscription| known.mail == one.mail && known.ubigeo == one.municipality;
        subscriptions.iter().find(is_it)
    };
    let last = |known: &Subscription| newest.iter().find(|mail| mail.subscription == known.id);
    let mut lines: Vec<NoticeLine> = house
        .settings
        .notices
        .subscribers
        .iter()
        .map(|one| line(Some(one), of(one), of(one).and_then(last)))
        .collect();
    let listed = |known: &&Subscription| {
        house.settings.notices.of(&known.ubigeo).any(|one| one.mail == known.mail)
    };
    let others = subscriptions.iter().filter(|known| !listed(known));
    lines.extend(others.map(|known| line(None, Some(known), last(known))));
    Ok(lines)
}

fn line(
    listed: Option<&Subscriber>,
    known: Option<&Subscription>,
    last: Option<&Outgoing>,
) -> NoticeLine {
    let state = match (listed, known, last.map(|mail| mail.state)) {
        (None, ..) => NoticeState::Unlisted,
        (_, None, _) => NoticeState::New,
        (_, Some(known), _) if known.left_at.is_some() => NoticeState::Left,
        (.., Some(MailState::Parked)) => NoticeState::Parked,
        (.., Some(MailState::Waiting | MailState::Sending)) => NoticeState::Waiting,
        _ => NoticeState::Told,
    };
    let mail = listed.map(|one| &one.mail).or_else(|| known.map(|known| &known.mail));
    let place = listed.map(|one| &one.municipality).or_else(|| known.map(|known| &known.ubigeo));
    let sent = last.filter(|mail| mail.state == MailState::Sent);
    let open = last.filter(|mail| mail.state != MailState::Sent);
    NoticeLine {
        mail: mail.map(ToString::to_string).unwrap_or_default(),
        municipality: place.map(ToString::to_string).unwrap_or_default(),
        language: listed.map(|one| one.language),
        frequency: listed.map(|one| one.frequency),
        role: listed.map(|one| one.role),
        state,
        told_since: known.map(|known| known.begun_at),
        last_sent_at: sent.and_then(|mail| mail.ended_at),
        subject: last.map(|mail| mail.subject.clone()),
        tries: open.map_or(0, |mail| mail.tries),
        next_try: open
            .filter(|mail| matches!(mail.state, MailState::Waiting | MailState::Sending))
            .map(|mail| mail.next_at),
        why: open.and_then(|mail| mail.why.clone()),
    }
}

/// Lets somebody leave or come back; of every municipality, or of one.
pub async fn wish(
    house: &House,
    mail: &MailAddress,
    only: Option<&Ubigeo>,
    wish: Wish,
) -> Result<(), StateError> {
    for one in of(house, mail, only).await? {
        leave::act(house, &one, wish).await?;
    }
    Ok(())
}

/// Asks the server of the settings as if a mail were to be handed over.
pub async fn greet(house: &House) -> Result<(), SmtpError> {
    smtp::open(&house.settings.mail).await?.close().await;
    Ok(())
}

/// Tries a mail again that was refused or given up.
pub async fn retry(
    house: &House,
    mail: &MailAddress,
    only: Option<&Ubigeo>,
) -> Result<(), StateError> {
    let newest = deliveries::newest(&house.db).await?;
    let known = of(house, mail, only).await?;
    let is_its = |one: &&Outgoing| known.iter().any(|known| known.id == one.subscription);
    let parked: Vec<&Outgoing> =
        newest.iter().filter(|one| one.state == MailState::Parked).filter(is_its).collect();
    if parked.is_empty() {
        return Err(StateError::NotParked(mail.clone()));
    }
    let now = house.clock.now();
    let mut tx = house.db.begin().await?;
    for one in parked {
        let again = Outgoing {
            state: MailState::Waiting,
            next_at: now,
            ended_at: None,
            why: None,
            ..one.clone()
        };
        deliveries::set(&mut tx, &again).await?;
    }
    Ok(tx.commit().await?)
}

async fn of(
    house: &House,
    mail: &MailAddress,
    only: Option<&Ubigeo>,
) -> Result<Vec<Subscription>, StateError> {
    let mut all = deliveries::all(&house.db).await?;
    all.retain(|one| one.mail == *mail && only.is_none_or(|only| one.ubigeo == *only));
    if all.is_empty() { Err(StateError::Unknown(mail.clone())) } else { Ok(all) }
}
