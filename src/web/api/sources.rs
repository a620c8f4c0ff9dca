//! How each public source is doing.

use axum::extract::State;
use axum::response::Response;

use crate::web::App;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::pages::sources::health;
use crate::web::problem::Problem;

/// `/api/v1/sources`
pub async fn list(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    answer::json(&health(&app, &asked).await?)
}
