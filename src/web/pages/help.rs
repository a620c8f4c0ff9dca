//! How to read the pages, and how to begin.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::web::App;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::{answer, api};

#[derive(Template)]
#[template(path = "help.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    interface: &'static [&'static str],
}

/// `/ayuda`
pub async fn page(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let frame = app.frame(&asked, asked.t("page-help-title").plain(), &[]).await?;
    answer::html(&View { frame, interface: &api::PATHS })
}
