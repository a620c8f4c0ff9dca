//! Who is told, up to where, and the mails on their way.
//!
//! A watermark and the mail that moves it are written in one transaction, and only when the watermark is
//! still the one that the mail was made from: whoever comes second writes nothing. The watermark is a
//! text here; what it means is `notify`'s.

use chrono::{DateTime, Utc};

use super::db::{Db, StoreError, Tx, execute, on};
use crate::domain::codes::Ubigeo;
use crate::domain::source::worded;
use crate::domain::subscriber::MailAddress;

worded! {
    /// Where a mail is.
    MailState {
        /// The server does not have it.
        Waiting = "waiting",
        /// It is being handed over, or nobody knows whether the server took it.
        Sending = "sending",
        Sent = "sent",
        /// Refused for good: a person has to look.
        Parked = "parked",
        /// Told by a later mail, or to nobody any more.
        Dropped = "dropped",
    }
}

worded! {
    /// What a mail is.
    MailKind {
        /// All that is new.
        Digest = "digest",
        /// What could not wait.
        Urgent = "urgent",
    }
}

/// Somebody who is told about a municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    pub id: i64,
    pub mail: MailAddress,
    pub ubigeo: Ubigeo,
    pub begun_at: DateTime<Utc>,
    /// The slot of the last digest.
    pub digest_at: DateTime<Utc>,
    /// The watermark.
    pub known: String,
    pub left_at: Option<DateTime<Utc>>,
}

/// A mail on its way, or at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    pub id: i64,
    pub subscription: i64,
    pub kind: MailKind,
    pub subject: String,
    pub message_id: String,
    pub made_at: DateTime<Utc>,
    pub state: MailState,
    pub tries: i64,
    /// Not to be tried before.
    pub next_at: DateTime<Utc>,
    pub ended_at: Option<DateTime<Utc>>,
    pub why: Option<String>,
    /// The mail as it is sent.
    pub body: String,
    /// The watermark that it moved.
    pub before: String,
}

#[derive(Debug, sqlx::FromRow)]
struct SubscriptionRow {
    id: i64,
    mail: String,
    ubigeo: String,
    begun_at: DateTime<Utc>,
    digest_at: DateTime<Utc>,
    known: String,
    left_at: Option<DateTime<Utc>>,
}

#[derive(Debug, sqlx::FromRow)]
struct OutgoingRow {
    id: i64,
    subscription_id: i64,
    kind: String,
    subject: String,
    message_id: String,
    made_at: DateTime<Utc>,
    state: String,
    tries: i64,
    next_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
    why: Option<String>,
    body: String,
    before: String,
}

/// Everybody who was ever told.
pub async fn all(db: &Db) -> Result<Vec<Subscription>, StoreError> {
    let rows: Vec<SubscriptionRow> = on!(db, pool => sqlx::query_as(
        "SELECT id, mail, ubigeo, begun_at, digest_at, known, left_at
         FROM subscription
         ORDER BY ubigeo, mail",
    )
    .fetch_all(pool))?;
    rows.into_iter().map(subscription).collect()
}

/// One who is told, by its number.
pub async fn by_id(db: &Db, id: i64) -> Result<Option<Subscription>, StoreError> {
    let row: Option<SubscriptionRow> = on!(db, pool => sqlx::query_as(
        "SELECT id, mail, ubigeo, begun_at, digest_at, known, left_at
         FROM subscription
         WHERE id = $1",
    )
    .bind(id)
    .fetch_optional(pool))?;
    row.map(subscription).transpose()
}

/// One who is told about a municipality.
pub async fn find(
    db: &Db,
    mail: &MailAddress,
    ubigeo: &Ubigeo,
) -> Result<Option<Subscription>, StoreError> {
    let row: Option<SubscriptionRow> = on!(db, pool => sqlx::query_as(
        "SELECT id, mail, ubigeo, begun_at, digest_at, known, left_at
         FROM subscription
         WHERE mail = $1 AND ubigeo = $2",
    )
    .bind(mail.as_str())
    .bind(ubigeo.as_str())
    .fetch_optional(pool))?;
    row.map(subscription).transpose()
}

/// Begins to tell somebody, from a watermark on; who is told already stays as they are.
pub async fn begin(
    tx: &mut Tx,
    mail: &MailAddress,
    ubigeo: &Ubigeo,
    known: &str,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let written = execute!(
        tx,
        sqlx::query(
            "INSERT INTO subscription (mail, ubigeo, begun_at, digest_at, known)
             VALUES ($1, $2, $3, $3, $4)
             ON CONFLICT (mail, ubigeo) DO NOTHING",
        )
        .bind(mail.as_str())
        .bind(ubigeo.as_str())
        .bind(now)
        .bind(known)
    )?;
    Ok(written == 1)
}

/// Moves a watermark that is still the one it was; tells whether it was.
pub async fn advance(
    tx: &mut Tx,
    was: &Subscription,
    known: &str,
    digest_at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let written = execute!(
        tx,
        sqlx::query(
            "UPDATE subscription
             SET known = $1, digest_at = $2
             WHERE id = $3 AND known = $4 AND digest_at = $5 AND left_at IS NULL",
        )
        .bind(known)
        .bind(digest_at)
        .bind(was.id)
        .bind(&was.known)
        .bind(was.digest_at)
    )?;
    Ok(written == 1)
}

/// Writes that somebody left, or came back with a watermark of today.
pub async fn leave(
    tx: &mut Tx,
    id: i64,
    left_at: Option<DateTime<Utc>>,
    known: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    execute!(
        tx,
        sqlx::query(
            "UPDATE subscription
             SET left_at = $1, known = $2, digest_at = $3
             WHERE id = $4",
        )
        .bind(left_at)
        .bind(known)
        .bind(now)
        .bind(id)
    )?;
    execute!(
        tx,
        sqlx::query(
            "UPDATE outbox
             SET state = 'dropped', ended_at = $1, why = 'left'
             WHERE subscription_id = $2 AND state IN ('waiting', 'parked')",
        )
        .bind(now)
        .bind(id)
    )?;
    Ok(())
}

/// Puts a mail into the outbox.
pub async fn put(tx: &mut Tx, mail: &Outgoing) -> Result<(), StoreError> {
    execute!(
        tx,
        sqlx::query(
            "INSERT INTO outbox
               (subscription_id, kind, subject, message_id, made_at, state, tries, next_at, body,
                before)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        )
        .bind(mail.subscription)
        .bind(mail.kind.as_str())
        .bind(&mail.subject)
        .bind(&mail.message_id)
        .bind(mail.made_at)
        .bind(mail.state.as_str())
        .bind(mail.tries)
        .bind(mail.next_at)
        .bind(&mail.body)
        .bind(&mail.before)
    )?;
    Ok(())
}

/// Takes a mail back that no server has; tells whether that was still so.
pub async fn take_back(
    tx: &mut Tx,
    id: i64,
    why: &str,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let written = execute!(
        tx,
        sqlx::query(
            "UPDATE outbox
             SET state = 'dropped', ended_at = $1, why = $2
             WHERE id = $3 AND state = 'waiting'",
        )
        .bind(now)
        .bind(why)
        .bind(id)
    )?;
    Ok(written == 1)
}

/// The newest mail of each who is told, those that were dropped left out.
pub async fn newest(db: &Db) -> Result<Vec<Outgoing>, StoreError> {
    let rows: Vec<OutgoingRow> = on!(db, pool => sqlx::query_as(
        "SELECT id, subscription_id, kind, subject, message_id, made_at, state, tries, next_at,
                ended_at, why, body, before
         FROM outbox
         WHERE id = (SELECT MAX(other.id) FROM outbox AS other
                     WHERE other.subscription_id = outbox.subscription_id
                       AND other.state <> 'dropped')
         ORDER BY id",
    )
    .fetch_all(pool))?;
    rows.into_iter().map(outgoing).collect()
}

/// Mails that are not at their end, the oldest first.
pub async fn open(db: &Db) -> Result<Vec<Outgoing>, StoreError> {
    let rows: Vec<OutgoingRow> = on!(db, pool => sqlx::query_as(
        "SELECT id, subscription_id, kind, subject, message_id, made_at, state, tries, next_at,
                ended_at, why, body, before
         FROM outbox
         WHERE state IN ('waiting', 'sending', 'parked')
         ORDER BY id",
    )
    .fetch_all(pool))?;
    rows.into_iter().map(outgoing).collect()
}

/// The municipalities that have mails to be tried by a moment: with the first of each and its tries,
/// which name the occasion.
pub async fn due(db: &Db, now: DateTime<Utc>) -> Result<Vec<(Ubigeo, i64, i64)>, StoreError> {
    let rows: Vec<(String, i64, i64)> = on!(db, pool => sqlx::query_as(
        "SELECT subscription.ubigeo, MIN(outbox.id), CAST(SUM(outbox.tries) AS BIGINT)
         FROM outbox
         JOIN subscription ON subscription.id = outbox.subscription_id
         WHERE outbox.state IN ('waiting', 'sending') AND outbox.next_at <= $1
         GROUP BY subscription.ubigeo
         ORDER BY subscription.ubigeo",
    )
    .bind(now)
    .fetch_all(pool))?;
    rows.into_iter().map(|(place, first, tries)| Ok((ubigeo(&place)?, first, tries))).collect()
}

/// Writes where a mail is now.
pub async fn set(tx: &mut Tx, mail: &Outgoing) -> Result<(), StoreError> {
    execute!(
        tx,
        sqlx::query(
            "UPDATE outbox
             SET state = $1, tries = $2, next_at = $3, ended_at = $4, why = $5
             WHERE id = $6",
        )
        .bind(mail.state.as_str())
        .bind(mail.tries)
        .bind(mail.next_at)
        .bind(mail.ended_at)
        .bind(mail.why.as_deref())
        .bind(mail.id)
    )?;
    Ok(())
}

/// Forgets mails that ended before a moment, but never the newest of one who is told.
pub async fn forget(db: &Db, before: DateTime<Utc>) -> Result<(), StoreError> {
    on!(db, pool => async {
        let delete = sqlx::query(
            "DELETE FROM outbox
             WHERE state IN ('sent', 'dropped') AND ended_at < $1
               AND id < (SELECT MAX(other.id) FROM outbox AS other
                         WHERE other.subscription_id = outbox.subscription_id)",
        );
        delete.bind(before).execute(pool).await.map(|_| ())
    })?;
    Ok(())
}

fn subscription(row: SubscriptionRow) -> Result<Subscription, StoreError> {
    let mail = MailAddress::parse(&row.mail)
        .map_err(|_| StoreError::Corrupt { what: "address", value: row.mail.clone() })?;
    Ok(Subscription {
        id: row.id,
        mail,
        ubigeo: ubigeo(&row.ubigeo)?,
        begun_at: row.begun_at,
        digest_at: row.digest_at,
        known: row.known,
        left_at: row.left_at,
    })
}

fn ubigeo(text: &str) -> Result<Ubigeo, StoreError> {
    let corrupt = |_| StoreError::Corrupt { what: "ubigeo of a mail", value: text.to_owned() };
    Ubigeo::parse(text).map_err(corrupt)
}

fn outgoing(row: OutgoingRow) -> Result<Outgoing, StoreError> {
    let corrupt = |what, value: &str| StoreError::Corrupt { what, value: value.to_owned() };
    Ok(Outgoing {
        kind: row.kind.parse().map_err(|_| corrupt("kind of a mail", &row.kind))?,
        state: row.state.parse().map_err(|_| corrupt("state of a mail", &row.state))?,
        id: row.id,
        subscription: row.subscription_id,
        subject: row.subject,
        message_id: row.message_id,
        made_at: row.made_at,
        tries: row.tries,
        next_at: row.next_at,
        ended_at: row.ended_at,
        why: row.why,
        body: row.body,
        before: row.before,
    })
}
