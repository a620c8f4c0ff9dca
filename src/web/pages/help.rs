//! How to read the pages, and how to begin.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::web::App;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::problem::Problem;

#[derive(Template)]
#[template(path = "help.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    interface: &'static [&'static str],
}

/// What programs may ask.
const INTERFACE: &[&str] = &["/api/v1/snapshots", "/api/v1/findings", "/api/v1/sources"];

/// `/ayuda`
pub async fn page(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let frame = app.frame(&asked, "Ayuda", &[]).await?;
    answer::html(&View { frame, interface: INTERFACE })
}
