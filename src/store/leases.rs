//! Leases: what only one program at a time may do, among all that share this database.
//!
//! A lease that is not renewed runs out, so that a killed program keeps nothing for ever. Whoever
//! writes under a lease asks once more inside the transaction ([`confirm`]): a program that slept
//! through the end of its lease writes nothing.

use chrono::{DateTime, Utc};

use super::db::{Db, StoreError, Tx, on, on_tx};

/// Takes a lease that is free, or has run out, or is the holder's own; tells whether it is held now.
pub async fn take(
    db: &Db,
    name: &str,
    holder: &str,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let taken: Option<(String,)> = on!(db, pool => sqlx::query_as(
        "INSERT INTO lease (name, holder, held_until)
         VALUES ($1, $2, $4)
         ON CONFLICT (name) DO UPDATE
         SET holder = excluded.holder, held_until = excluded.held_until
         WHERE lease.holder = excluded.holder OR lease.held_until <= $3
         RETURNING holder",
    )
    .bind(name)
    .bind(holder)
    .bind(now)
    .bind(until)
    .fetch_optional(pool))?;
    Ok(taken.is_some())
}

/// Gives a lease back.
pub async fn release(db: &Db, name: &str, holder: &str) -> Result<(), StoreError> {
    on!(db, pool => async {
        let delete = sqlx::query("DELETE FROM lease WHERE name = $1 AND holder = $2");
        delete.bind(name).bind(holder).execute(pool).await.map(|_| ())
    })?;
    Ok(())
}

/// Tells, where it is going to be written, whether the lease is still the holder's.
pub async fn confirm(tx: &mut Tx, name: &str, holder: &str) -> Result<bool, StoreError> {
    let held: Option<(String,)> = on_tx!(tx, conn => sqlx::query_as(
        "SELECT holder FROM lease WHERE name = $1 AND holder = $2",
    )
    .bind(name)
    .bind(holder)
    .fetch_optional(conn))?;
    Ok(held.is_some())
}
