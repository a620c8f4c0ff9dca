//! The catalogue of indicators.

use axum::extract::State;
use axum::response::Response;

use crate::indicators::list;
use crate::shapes::indicators::{IndicatorLine, line};
use crate::web::App;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::problem::Problem;

/// `/api/v1/indicators`
pub async fn list(State(_app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let lines: Vec<IndicatorLine> = list::ALL.iter().map(|one| line(asked.lang, one)).collect();
    answer::json(&lines)
}
