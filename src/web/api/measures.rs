//! Indicators as computed for a month.

use axum::extract::State;
use axum::response::Response;

use crate::domain::indicator::{Measure, Subject};
use crate::domain::period::Month;
use crate::shapes::measures::{self, MeasureLine};
use crate::web::App;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::problem::Problem;

/// `/api/v1/measures?municipality=&indicator=&subject=&period=2025-10`
pub async fn list(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let subject: Option<Subject> = super::parsed(&asked, "subject")?;
    let period: Option<Month> = super::parsed(&asked, "period")?;
    let indicator = asked.value("indicator");
    let is_asked = |measure: &&Measure| {
        indicator.is_none_or(|one| one == measure.id.indicator)
            && subject.as_ref().is_none_or(|one| *one == measure.id.subject)
    };
    let mut found: Vec<MeasureLine> = Vec::new();
    for ubigeo in super::wanted(&app, &asked).await? {
        let told = app.told_of(&asked, &ubigeo, period).await?;
        found.extend(told.judged.measures.iter().filter(is_asked).map(measures::line));
    }
    answer::json(&found)
}
