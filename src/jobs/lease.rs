//! What only one program at a time may do, held for as long as it lasts.
//!
//! Renewed while it is held, so that a slow job keeps it and a killed one loses it, when its job is taken
//! over and no later. By the machine's clock, because a house may stand on a day of its own.

use std::time::Duration;

use tokio::task::JoinHandle;

use super::house::House;
use crate::clock::Clock;
use crate::store::db::{Db, StoreError, Tx};
use crate::store::leases;

/// A lease that is held; one that is dropped without [`Held::release`] runs out.
#[derive(Debug)]
pub struct Held {
    db: Db,
    name: String,
    holder: String,
    renewal: JoinHandle<()>,
}

/// Takes a lease; nothing when another program holds it.
pub async fn hold(house: &House, name: String) -> Result<Option<Held>, StoreError> {
    let (holder, work) = (holder(), &house.settings.work);
    let (renewed, lasts) = (work.heartbeat(), work.taken_for_dead());
    if !take(&house.db, &name, &holder, lasts).await? {
        return Ok(None);
    }
    let (db, named, held) = (house.db.clone(), name.clone(), holder.clone());
    let renewal = tokio::spawn(async move {
        loop {
            tokio::time::sleep(renewed).await;
            if let Err(error) = take(&db, &named, &held, lasts).await {
                // what is written under it is refused if it ran out
                tracing::warn!(%error, lease = %named, "lease not renewed");
            }
        }
    });
    Ok(Some(Held { db: house.db.clone(), name, holder, renewal }))
}

async fn take(db: &Db, name: &str, holder: &str, lasts: Duration) -> Result<bool, StoreError> {
    let now = Clock::System.now();
    leases::take(db, name, holder, now, now + lasts).await
}

/// A name that no other program has, nor this one a second time.
fn holder() -> String {
    // without chance the number of the process must do
    let chance = getrandom::u64().unwrap_or_default();
    format!("{}-{chance:016x}", std::process::id())
}

impl Held {
    /// Tells, inside the transaction that writes under it, whether it is still held.
    pub async fn confirm(&self, tx: &mut Tx) -> Result<bool, StoreError> {
        leases::confirm(tx, &self.name, &self.holder).await
    }

    pub async fn release(self) {
        self.renewal.abort();
        if let Err(error) = leases::release(&self.db, &self.name, &self.holder).await {
            tracing::warn!(%error, lease = %self.name, "lease not given back; it runs out by itself");
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.renewal.abort();
    }
}
