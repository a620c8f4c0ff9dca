//! What is archived.

use axum::extract::State;
use axum::response::Response;

use crate::jobs::lines;
use crate::shapes::snapshots::SnapshotLine;
use crate::store::snapshots;
use crate::web::App;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::problem::Problem;

/// `/api/v1/snapshots`
pub async fn list(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let all = snapshots::list(&app.house.db, asked.as_of(&app)).await?;
    let lines: Vec<SnapshotLine> = all.iter().map(lines::snapshot).collect();
    answer::json(&lines)
}
