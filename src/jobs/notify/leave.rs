//! Leaving, and coming back: by a signed link, without signing in.
//!
//! The link names the subscription by its number and carries a tag made with the key of the data folder,
//! so nobody can make one for somebody else. It does not run out: whoever has the mail may leave. Whoever
//! left stays so, whatever the settings list, and comes back by the same link or through the operator;
//! what happened in between is not told.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::{NotifyError, told};
use crate::archive::ArchiveError;
use crate::archive::key::LogKey;
use crate::jobs::house::House;
use crate::store::db::StoreError;
use crate::store::deliveries::{self, Subscription};

/// What the tag is for: the key signs the log too, and no tag may stand for the other.
const PURPOSE: &str = "actaviva/notices/leave";
/// Bytes of a tag: enough against guessing, short enough for a line of a mail.
const TAG: usize = 16;

/// Why a link cannot be made or followed.
#[derive(Debug, thiserror::Error)]
pub enum LeaveError {
    #[error("the key of the data folder cannot be used")]
    Key(#[from] ArchiveError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What somebody wants who follows the link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Leave,
    Return,
}

/// `/avisos/baja/17/…`
pub fn path(house: &House, subscription: &Subscription) -> Result<String, LeaveError> {
    let key = LogKey::open(&house.key_path())?;
    Ok(format!("/avisos/baja/{}/{}", subscription.id, tag(&key, subscription)))
}

/// The subscription of a link; nothing where nobody made it.
pub async fn find(house: &House, id: i64, given: &str) -> Result<Option<Subscription>, LeaveError> {
    let Some(subscription) = deliveries::by_id(&house.db, id).await? else { return Ok(None) };
    let Ok(given) = URL_SAFE_NO_PAD.decode(given) else { return Ok(None) };
    let key = LogKey::open(&house.key_path())?;
    let is_ours = key.checks(PURPOSE, &named(&subscription), &given) && given.len() == TAG;
    Ok(is_ours.then_some(subscription))
}

/// Does what is wished; a second time changes nothing.
pub async fn act(
    house: &House,
    subscription: &Subscription,
    wish: Wish,
) -> Result<(), NotifyError> {
    let now = house.clock.now();
    let (left_at, known) = match (wish, subscription.left_at) {
        (Wish::Leave, Some(_)) | (Wish::Return, None) => return Ok(()),
        (Wish::Leave, None) => (Some(now), subscription.known.clone()),
        (Wish::Return, Some(_)) => {
            let known = told(house, &subscription.ubigeo).await?.known();
            (None, serde_json::to_string(&known)?)
        }
    };
    let mut tx = house.db.begin().await?;
    deliveries::leave(&mut tx, subscription.id, left_at, &known, now).await?;
    Ok(tx.commit().await?)
}

fn tag(key: &LogKey, subscription: &Subscription) -> String {
    let tag = key.tag(PURPOSE, &named(subscription));
    URL_SAFE_NO_PAD.encode(tag.get(..TAG).unwrap_or_default())
}

/// What the tag is made of: a number alone could be another's in another database.
fn named(subscription: &Subscription) -> String {
    format!("{}\n{}\n{}", subscription.id, subscription.mail, subscription.ubigeo)
}
