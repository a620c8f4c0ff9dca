//! What is done in the background, and when what is due.

use axum::extract::State;
use axum::response::Response;

use crate::web::App;
use crate::web::answer;
use crate::web::pages::jobs;
use crate::web::problem::Problem;

/// `/api/v1/jobs`
pub async fn list(State(app): State<App>) -> Result<Response, Problem> {
    answer::json(&jobs::jobs(&app).await?)
}

/// `/api/v1/schedule`
pub async fn schedule(State(app): State<App>) -> Result<Response, Problem> {
    answer::json(&jobs::schedules(&app).await?)
}
