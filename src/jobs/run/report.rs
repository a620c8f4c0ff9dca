//! `report`: a month's report of one municipality, or of everybody.

use super::{Desk, Ended, RunError};
use crate::domain::codes::Ubigeo;
use crate::domain::lang::Lang;
use crate::domain::period::Month;
use crate::jobs::job::{Job, Order};
use crate::jobs::report::{self, Format};

/// Makes the files in `reports/` and keeps what they say; the same words again are nothing new.
pub async fn run(
    desk: &Desk,
    ubigeo: &Ubigeo,
    period: Month,
    lang: Lang,
) -> Result<Ended, RunError> {
    let order = report::Order {
        ubigeo: ubigeo.clone(),
        period,
        lang,
        formats: Format::USUAL.to_vec(),
        as_of: desk.house.everything(),
    };
    let made = report::make(&desk.house, &order, &desk.house.folder.join("reports")).await?;
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
