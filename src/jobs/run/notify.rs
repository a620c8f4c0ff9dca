//! `notify` and `deliver`: who has to be told, and the mails on their way.

use std::time::Duration;

use super::{Desk, Ended, RunError};
use crate::domain::codes::Ubigeo;
use crate::jobs::job::{Job, Order};
use crate::jobs::notify;

/// A server takes some seconds for a mail.
const OTHERS_TURN: Duration = Duration::from_secs(5);

/// Writes the mails; what is due is handed over by a job of its own, which the next look finds.
pub async fn run(desk: &Desk, ubigeo: &Ubigeo) -> Result<Ended, RunError> {
    let changed = Box::pin(notify::compose(&desk.house, ubigeo)).await?;
    Ok(Ended::Done { changed })
}

/// Every municipality about which anybody is told, each in a job of its own.
pub async fn all(desk: &Desk, order: &Order) -> Result<Ended, RunError> {
    let mut changed = 0;
    for ubigeo in desk.house.settings.notices.municipalities() {
        desk.then(order, Job::Notify { ubigeo: ubigeo.clone() }).await?;
        changed += 1;
    }
    Ok(Ended::Done { changed })
}

/// Hands over what is due. A server that does not answer is no failed job: the mails wait, and say so.
pub async fn deliver(desk: &Desk, ubigeo: &Ubigeo) -> Result<Ended, RunError> {
    let delivered = Box::pin(notify::deliver::deliver(&desk.house, ubigeo)).await?;
    Ok(match delivered {
        Some(delivered) => Ended::Done { changed: delivered.sent },
        None => Ended::Later { after: OTHERS_TURN },
    })
}
