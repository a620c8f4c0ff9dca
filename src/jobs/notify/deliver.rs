//! Hands the mails of the outbox to the server, once each as far as that can be known.
//!
//! One program at a time for a municipality, under a lease. Before a mail is handed over it is written
//! that it will be; whoever finds it so was killed in between, and hands it over again under the same
//! Message-ID. A server that does not answer keeps every mail waiting, longer from try to try; a
//! recipient who is refused is parked with the server's words.

use chrono::{DateTime, Duration, Utc};

use crate::domain::codes::Ubigeo;
use crate::domain::subscriber::MailAddress;
use crate::jobs::house::House;
use crate::jobs::lease::{self, Held};
use crate::notify::smtp::{self, Handed, Line, SmtpError};
use crate::settings::Mail;
use crate::store::db::StoreError;
use crate::store::deliveries::{self, MailState, Outgoing, Subscription};

/// A pause is this many times the one before.
const GROWTH: u64 = 4;

/// What became of the mails of a municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Delivered {
    pub sent: usize,
    pub parked: usize,
    pub waiting: usize,
}

/// Hands over what is due; nothing when another program is at it.
pub async fn deliver(house: &House, ubigeo: &Ubigeo) -> Result<Option<Delivered>, StoreError> {
    let Some(held) = lease::hold(house, format!("deliver/{ubigeo}")).await? else {
        return Ok(None);
    };
    let delivered = Box::pin(under(house, ubigeo, &held)).await;
    held.release().await;
    delivered.map(Some)
}

async fn under(house: &House, ubigeo: &Ubigeo, held: &Held) -> Result<Delivered, StoreError> {
    let now = house.clock.now();
    let subscriptions = deliveries::all(&house.db).await?;
    let mut delivered = Delivered::default();
    let mut line: Option<Line> = None;
    let is_due = |mail: &Outgoing| mail.state != MailState::Parked && mail.next_at <= now;
    for mail in deliveries::open(&house.db).await?.into_iter().filter(is_due) {
        let of = subscriptions.iter().find(|one| one.id == mail.subscription);
        let Some(of) = of.filter(|one| one.ubigeo == *ubigeo) else { continue };
        if !is_wanted(house, of) {
            let mail = Outgoing { state: MailState::Dropped, ..mail };
            set(house, held, &ended(mail, now, "nobody wants it any more")).await?;
            continue;
        }
        // written before anything is said: from here on it may have gone out
        let mail = Outgoing { state: MailState::Sending, tries: mail.tries + 1, ..mail };
        if !set(house, held, &mail).await? {
            break;
        }
        let handed = hand(&house.settings.mail, &mut line, &of.mail, &mail).await;
        let mail = after(&house.settings.mail, mail, handed, now);
        match mail.state {
            MailState::Sent => delivered.sent += 1,
            MailState::Parked => delivered.parked += 1,
            _ => delivered.waiting += 1,
        }
        set(house, held, &mail).await?;
    }
    if let Some(line) = line {
        line.close().await;
    }
    Ok(delivered)
}

/// Whoever left, or is no longer in the settings, is told nothing.
fn is_wanted(house: &House, of: &Subscription) -> bool {
    let is_listed = house.settings.notices.of(&of.ubigeo).any(|one| one.mail == of.mail);
    of.left_at.is_none() && is_listed
}

/// Hands over one mail, on the connection that there is.
async fn hand(
    settings: &Mail,
    line: &mut Option<Line>,
    to: &MailAddress,
    mail: &Outgoing,
) -> Result<Handed, SmtpError> {
    let Some(from) = &settings.from else {
        return Ok(Handed::NotNow("no sender is set".to_owned()));
    };
    let mut open = match line.take() {
        Some(open) => open,
        None => smtp::open(settings).await?,
    };
    let handed = open.hand(from, to, mail.body.as_bytes()).await;
    match handed {
        Handed::Taken | Handed::Refused(_) => *line = Some(open),
        // what is broken is not used again
        Handed::NotNow(_) | Handed::Unsure(_) => open.close().await,
    }
    Ok(handed)
}

/// Where a mail is after it was handed over, or was not.
fn after(
    settings: &Mail,
    mail: Outgoing,
    handed: Result<Handed, SmtpError>,
    now: DateTime<Utc>,
) -> Outgoing {
    let (state, why) = match handed {
        Ok(Handed::Taken) => (MailState::Sent, None),
        Ok(Handed::Refused(why)) => (MailState::Parked, Some(why)),
        Ok(Handed::NotNow(why)) => (MailState::Waiting, Some(why)),
        Ok(Handed::Unsure(why)) => (MailState::Sending, Some(why)),
        Err(error) => (MailState::Waiting, Some(error.to_string())),
    };
    let given_up = now - mail.made_at > Duration::days(settings.give_up_days.into());
    let is_open = matches!(state, MailState::Waiting | MailState::Sending);
    let state = if is_open && given_up { MailState::Parked } else { state };
    if let Some(why) = &why {
        tracing::warn!(mail.id = mail.id, mail.tries = mail.tries, %state, why, "mail not sent");
    }
    let next_at = now + pause(settings, mail.tries);
    let ended_at = (!is_open || given_up).then_some(now);
    Outgoing { state, next_at, ended_at, why, ..mail }
}

fn ended(mail: Outgoing, now: DateTime<Utc>, why: &str) -> Outgoing {
    Outgoing { ended_at: Some(now), why: Some(why.to_owned()), ..mail }
}

/// Grows from try to try up to the longest.
fn pause(settings: &Mail, tries: i64) -> Duration {
    let times = u32::try_from(tries.saturating_sub(1)).unwrap_or(u32::MAX);
    let grown = settings.retry_first_seconds.saturating_mul(GROWTH.saturating_pow(times));
    let seconds = grown.min(settings.retry_longest_seconds).max(1);
    Duration::seconds(i64::try_from(seconds).unwrap_or(i64::MAX / 1000))
}

/// Writes where a mail is, as long as the lease is held.
async fn set(house: &House, held: &Held, mail: &Outgoing) -> Result<bool, StoreError> {
    let mut tx = house.db.begin().await?;
    if !held.confirm(&mut tx).await? {
        return Ok(false);
    }
    deliveries::set(&mut tx, mail).await?;
    tx.commit().await?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;

    #[test]
    fn pauses_grow_up_to_six_hours() {
        let settings = Settings::defaults().unwrap().mail;
        let minutes: Vec<i64> =
            (1..=6).map(|tries| pause(&settings, tries).num_minutes()).collect();
        assert_eq!(minutes, [5, 20, 80, 320, 360, 360]);
        assert_eq!(pause(&settings, i64::MAX).num_minutes(), 360);
    }
}
