//! The slots of the schedules that were taken: one row a slot, whoever is first.

use chrono::{DateTime, Utc};

use super::db::{Db, StoreError, on};

/// A slot as it was taken.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Slot {
    pub schedule: String,
    pub due_at: DateTime<Utc>,
    pub taken_at: DateTime<Utc>,
    /// The key of its job; nothing for the first row, which only says from when on the schedule is kept.
    pub job: Option<String>,
    /// Slots before this one for which nobody was there.
    pub missed: i64,
}

/// The newest slot of each schedule.
pub async fn newest(db: &Db) -> Result<Vec<Slot>, StoreError> {
    Ok(on!(db, pool => sqlx::query_as(
        "SELECT schedule, due_at, taken_at, job, missed
         FROM slot
         WHERE due_at = (SELECT MAX(other.due_at) FROM slot AS other
                         WHERE other.schedule = slot.schedule)
         ORDER BY schedule",
    )
    .fetch_all(pool))?)
}

/// Writes that a slot was taken; tells whether this call was the first.
pub async fn take(db: &Db, slot: &Slot) -> Result<bool, StoreError> {
    let written = on!(db, pool => async {
        let insert = sqlx::query(
            "INSERT INTO slot (schedule, due_at, taken_at, job, missed)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (schedule, due_at) DO NOTHING",
        )
        .bind(&slot.schedule)
        .bind(slot.due_at)
        .bind(slot.taken_at)
        .bind(&slot.job)
        .bind(slot.missed);
        insert.execute(pool).await.map(|done| done.rows_affected())
    })?;
    Ok(written == 1)
}

/// Forgets slots that were due before a moment, but never the newest of a schedule.
pub async fn forget(db: &Db, before: DateTime<Utc>) -> Result<(), StoreError> {
    on!(db, pool => async {
        let delete = sqlx::query(
            "DELETE FROM slot
             WHERE due_at < $1
               AND due_at < (SELECT MAX(other.due_at) FROM slot AS other
                             WHERE other.schedule = slot.schedule)",
        )
        .bind(before);
        delete.execute(pool).await.map(|_| ())
    })?;
    Ok(())
}
