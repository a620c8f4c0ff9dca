//! An answer in the form that was asked for: page, JSON or CSV.

use askama::Template;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::asked::{Asked, Form};
use super::problem::Problem;
use super::table::Table;

const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");
const JSON: HeaderValue = HeaderValue::from_static("application/json; charset=utf-8");
const CSV: HeaderValue = HeaderValue::from_static("text/csv; charset=utf-8");

/// Answers with the page, or with the object that it shows.
pub fn page<V: Template, O: Serialize>(
    asked: &Asked,
    view: impl FnOnce() -> V,
    object: &O,
) -> Result<Response, Problem> {
    match asked.form {
        Form::Html => html(&view()),
        Form::Json => json(object),
        Form::Csv => Err(no_table()),
    }
}

/// Answers with the page, with its objects, or with its table.
pub fn table<V: Template, O: Serialize>(
    asked: &Asked,
    view: impl FnOnce() -> V,
    object: &O,
    rows: impl FnOnce() -> Table,
) -> Result<Response, Problem> {
    match asked.form {
        Form::Html => html(&view()),
        Form::Json => json(object),
        Form::Csv => Ok(typed(CSV, rows().csv())),
    }
}

pub fn html<V: Template>(view: &V) -> Result<Response, Problem> {
    view.render().map(|page| typed(HTML, page)).map_err(|error| Problem::broken(&error))
}

pub fn json<O: Serialize>(object: &O) -> Result<Response, Problem> {
    // one line an object: a reader of the source sees what is there
    let text = serde_json::to_string_pretty(object).map_err(|error| Problem::broken(&error))?;
    Ok(typed(JSON, text + "\n"))
}

fn no_table() -> Problem {
    Problem::unknown("no_table", "esta página no es una tabla: no tiene .csv")
        .hint("pida .json, o la página misma")
}

fn typed(kind: HeaderValue, body: String) -> Response {
    let mut response = (StatusCode::OK, body).into_response();
    response.headers_mut().insert(CONTENT_TYPE, kind);
    response
}
