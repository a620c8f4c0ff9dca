//! The municipalities that are known, with their addresses.

use axum::extract::State;
use axum::response::Response;
use serde::Serialize;

use crate::domain::place::Municipality;
use crate::store::municipalities;
use crate::web::App;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::problem::Problem;

#[derive(Serialize)]
struct Line {
    #[serde(flatten)]
    municipality: Municipality,
    short_name: String,
    slug: Option<String>,
    followed: bool,
    sample: bool,
}

/// `/api/v1/municipalities`
pub async fn list(State(app): State<App>, _asked: Asked) -> Result<Response, Problem> {
    let addresses = app.addresses().await?;
    let followed = app.house.followed().await?;
    let line = |municipality: Municipality| Line {
        short_name: municipality.short_name(),
        slug: addresses.slug(&municipality.ubigeo).map(str::to_owned),
        followed: followed.contains(&municipality.ubigeo),
        sample: municipality.is_sample(),
        municipality,
    };
    let all = municipalities::all(&app.house.db).await?;
    let lines: Vec<Line> = all.into_iter().map(line).collect();
    answer::json(&lines)
}
