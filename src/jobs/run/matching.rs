//! `match`: proposes links with what is known now; judging follows.

use super::{Desk, Ended, RunError};
use crate::domain::codes::Ubigeo;
use crate::jobs::job::{Job, Order};
use crate::jobs::matching;

pub async fn run(desk: &Desk, order: &Order, ubigeo: &Ubigeo) -> Result<Ended, RunError> {
    let matched = matching::run(&desk.house, ubigeo).await?;
    desk.then(order, Job::Evaluate { ubigeo: ubigeo.clone(), then_report: true }).await?;
    let saved = matched.saved;
    Ok(Ended::Done { changed: saved.new + saved.changed + saved.gone })
}
