//! `evaluate`: judges one municipality, or everybody; after something new its report follows.

use std::time::Duration;

use super::{Desk, Ended, RunError};
use crate::domain::codes::Ubigeo;
use crate::domain::lang::Lang;
use crate::domain::period::Month;
use crate::jobs::evaluate::{self, EvaluateError, Evaluated, Which};
use crate::jobs::job::{Job, Order};
use crate::store::reports;

/// An evaluation takes seconds.
const OTHERS_TURN: Duration = Duration::from_secs(5);

pub async fn run(
    desk: &Desk,
    order: &Order,
    ubigeo: &Ubigeo,
    then_report: bool,
) -> Result<Ended, RunError> {
    // deadlines pass for everybody in the daily evaluation, which has no report of its own
    let which = if then_report { Which::Changed } else { Which::All };
    let evaluated = match evaluate::evaluate(&desk.house, ubigeo, which).await {
        Err(EvaluateError::Busy(_)) => return Ok(Ended::Later { after: OTHERS_TURN }),
        ended => ended?,
    };
    let period = evaluated.judgement.month;
    let changed = changes(&evaluated);
    for lang in &desk.house.settings.work.report_languages {
        if then_report && (changed > 0 || !is_said(desk, ubigeo, period, *lang).await?) {
            let ubigeo = ubigeo.clone();
            desk.then(order, Job::Report { ubigeo, period, lang: *lang }).await?;
        }
    }
    // what cannot wait is not kept waiting for the sheets of a report
    if changed > 0 {
        desk.then_notify(order, ubigeo).await?;
    }
    Ok(Ended::Done { changed })
}

/// Everybody, each in a job of its own.
pub async fn all(desk: &Desk, order: &Order) -> Result<Ended, RunError> {
    let followed = desk.followed().await?;
    let changed = followed.len();
    for ubigeo in followed {
        desk.then(order, Job::Evaluate { ubigeo, then_report: false }).await?;
    }
    Ok(Ended::Done { changed })
}

fn changes(evaluated: &Evaluated) -> usize {
    let written = &evaluated.written;
    written.measures_changed
        + written.contradictions_opened
        + written.contradictions_closed
        + written.alert_steps
}

async fn is_said(
    desk: &Desk,
    ubigeo: &Ubigeo,
    period: Month,
    lang: Lang,
) -> Result<bool, RunError> {
    Ok(reports::newest(&desk.house.db, ubigeo, period, lang).await?.is_some())
}
