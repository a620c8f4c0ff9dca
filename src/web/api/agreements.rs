//! The register with each agreement's ladder.

use axum::extract::State;
use axum::response::Response;

use crate::domain::agreement::ProcessId;
use crate::shapes::agreements::{self, AgreementLine};
use crate::web::App;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::problem::Problem;

/// `/api/v1/agreements?municipality=&process=030503/2016`
pub async fn list(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let process: Option<ProcessId> = super::parsed(&asked, "process")?;
    let ubigeos = match (&process, asked.value("municipality")) {
        (Some(process), None) => vec![process.ubigeo.clone()],
        _ => super::wanted(&app, &asked).await?,
    };
    let mut found: Vec<AgreementLine> = Vec::new();
    for ubigeo in ubigeos {
        found.extend(agreements::lines(&*app.judgement(&asked, &ubigeo).await?));
    }
    found.retain(|line| process.as_ref().is_none_or(|one| line.agreement.process == *one));
    answer::json(&found)
}
