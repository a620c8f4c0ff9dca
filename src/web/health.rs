//! For whoever keeps the program running: does it live, and can it do its work?
//!
//! `/health` says that the program answers; `/ready` asks database and queue, and says no with a 503.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::App;
use crate::jobs::queue::QueueError;
use crate::jobs::status;
use crate::store::stamp;

#[derive(Serialize)]
struct Health {
    status: &'static str,
    version: &'static str,
}

/// What has to answer before work can be done.
#[derive(Serialize)]
struct Ready {
    ready: bool,
    database: bool,
    queue: bool,
    /// Jobs that were given up, and schedules whose slot did not run: for a person, not for a restart.
    jobs_failed: usize,
    schedules_missed: usize,
}

/// `/health`
pub async fn health() -> Response {
    Json(Health { status: "ok", version: env!("CARGO_PKG_VERSION") }).into_response()
}

/// `/ready`
pub async fn ready(State(app): State<App>) -> Response {
    let database = stamp::came_in(&app.house.db).await.is_ok();
    let faults = faults(&app).await;
    let (jobs_failed, schedules_missed) =
        faults.as_ref().map_or((0, 0), |faults| (faults.jobs.len(), faults.schedules.len()));
    let queue = faults.is_ok();
    let ready = database && queue;
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(Ready { ready, database, queue, jobs_failed, schedules_missed })).into_response()
}

async fn faults(app: &App) -> Result<status::Faults, QueueError> {
    let queue = app.queue().await?;
    let jobs = status::jobs(queue).await?;
    let schedules = status::schedules(&app.house, queue).await?;
    Ok(status::faults(&jobs, &schedules))
}
