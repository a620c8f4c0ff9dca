//! Alerts as they stand.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;

use crate::domain::alert::{Alert, AlertId, AlertState};
use crate::shapes::alerts::{self, AlertLine};
use crate::web::App;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::problem::Problem;
use crate::web::public;

/// `/api/v1/alerts?municipality=&state=&all=true`
pub async fn list(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let state: Option<AlertState> = super::parsed(&asked, "state")?;
    let all = asked.value("all") == Some("true");
    // a source or a work that two municipalities share has one alert
    let mut found: BTreeMap<AlertId, Alert> = BTreeMap::new();
    for ubigeo in super::wanted(&app, &asked).await? {
        let judged = app.judgement(&asked, &ubigeo).await?;
        let told = public::alerts(&judged);
        found.extend(told.map(|alert| (alert.id.clone(), alert.clone())));
    }
    let lines: Vec<AlertLine> = found
        .values()
        .filter(|alert| match state {
            Some(state) => alert.state == state,
            None => all || alert.state.is_live(),
        })
        .map(alerts::line)
        .collect();
    answer::json(&lines)
}
