//! `look`: for whom did something new come in? Nobody else is computed again.

use std::time::Duration;

use super::{Desk, Ended, RunError};
use crate::jobs::evaluate;
use crate::jobs::job::{Job, Order};

/// Compares what each municipality would be judged by with what it was judged by last.
pub async fn run(desk: &Desk) -> Result<Ended, RunError> {
    let mut changed = 0;
    for ubigeo in desk.followed().await? {
        if let Some(known) = evaluate::changed(&desk.house, &ubigeo).await? {
            // named after what is known: however often it is seen, it is judged once
            let order = Order::new(Job::Match { ubigeo }, known.short());
            desk.queue.push(&order, Duration::ZERO).await?;
            changed += 1;
        }
    }
    Ok(Ended::Done { changed })
}
