//! For whom the pages are made, how that was looked at, and what is still missing.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::web::App;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::problem::Problem;

#[derive(Template)]
#[template(path = "accessibility.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
}

/// `/accesibilidad`
pub async fn page(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let frame = app.frame(&asked, asked.t("page-access-title").plain(), &[]).await?;
    answer::html(&View { frame })
}
