//! `report`: a month's report of one municipality, or of everybody.

use super::{Desk, Ended, RunError};
use crate::domain::codes::Ubigeo;
use crate::domain::lang::Lang;
use crate::domain::period::Month;
use crate::jobs::job::{Job, Order};
use crate::jobs::report::{self, Format};

/// Makes the files in `reports/` and keeps what they say; the same words again are nothing new. Whoever
/// is told about the municipality is told.
pub async fn run(
    desk: &Desk,
    order: &Order,
    ubigeo: &Ubigeo,
    period: Month,
    lang: Lang,
) -> Result<Ended, RunError> {
    let wanted = report::Order {
        ubigeo: ubigeo.clone(),
        period,
        lang,
        formats: Format::USUAL.to_vec(),
        as_of: desk.house.everything(),
    };
    let made = report::make(&desk.house, &wanted, &desk.house.folder.join("reports")).await?;
    desk.then_notify(order, ubigeo).await?;
    Ok(Ended::Done { changed: usize::from(made.new) })
}

/// Everybody, in every language of the settings, each in a job of its own.
pub async fn all(desk: &Desk, order: &Order, period: Month) -> Result<Ended, RunError> {
    let mut changed = 0;
    for ubigeo in desk.followed().await? {
        for lang in &desk.house.settings.work.report_languages {
            let ubigeo = ubigeo.clone();
            desk.then(order, Job::Report { ubigeo, period, lang: *lang }).await?;
            changed += 1;
        }
    }
    Ok(Ended::Done { changed })
}
