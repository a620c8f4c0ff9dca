//! An answer in the form that was asked for: page, JSON or CSV.

use askama::Template;
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::asked::{Asked, Form};
use super::outer;
use super::problem::Problem;
use super::table::Table;
use crate::domain::text::tame;

const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");
const JSON: HeaderValue = HeaderValue::from_static("application/json; charset=utf-8");
const TEXT: HeaderValue = HeaderValue::from_static("text/plain; charset=utf-8");
const ATOM: HeaderValue = HeaderValue::from_static("application/atom+xml; charset=utf-8");
const CALENDAR: HeaderValue = HeaderValue::from_static("text/calendar; charset=utf-8");
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
        Form::Csv | Form::Txt | Form::Pdf => Err(no_such_form(asked)),
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
        Form::Csv => Ok(csv(rows().csv())),
        Form::Txt | Form::Pdf => Err(no_such_form(asked)),
    }
}

pub fn html<V: Template>(view: &V) -> Result<Response, Problem> {
    // here and not field by field: no text of others may turn a page, whatever page shows it
    view.render().map(|page| typed(HTML, tame(&page))).map_err(|error| Problem::broken(&error))
}

pub fn json<O: Serialize>(object: &O) -> Result<Response, Problem> {
    // one line an object: a reader of the source sees what is there
    let text = serde_json::to_string_pretty(object).map_err(|error| Problem::broken(&error))?;
    Ok(typed(JSON, text + "\n"))
}

/// A page that carries its own style, because it is also a file: that one style is allowed by its
/// hash, and nothing else.
pub fn standalone(page: String) -> Response {
    let style = page.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>"));
    let hash = style.map(|(style, _)| STANDARD.encode(Sha256::digest(style.as_bytes())));
    let policy = hash.map(|hash| {
        outer::POLICY.replace("style-src 'self'", &format!("style-src 'sha256-{hash}'"))
    });
    let mut response = typed(HTML, page);
    if let Some(policy) = policy.and_then(|policy| HeaderValue::from_str(&policy).ok()) {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// JSON that is written already.
pub fn written_json(text: String) -> Response {
    typed(JSON, text)
}

pub fn text(text: String) -> Response {
    typed(TEXT, text)
}

/// Sheets to be printed.
pub fn pdf(sheets: Vec<u8>) -> Response {
    let mut response = (StatusCode::OK, sheets).into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    response
}

pub fn csv(table: String) -> Response {
    typed(CSV, table)
}

/// A feed.
pub fn atom(feed: String) -> Response {
    typed(ATOM, feed)
}

/// Days for a calendar.
pub fn calendar(days: String) -> Response {
    typed(CALENDAR, days)
}

/// The page is there, but not in the form that was asked for.
pub fn no_such_form(asked: &Asked) -> Problem {
    let kind = match asked.form {
        Form::Csv => "csv",
        Form::Txt => "txt",
        Form::Pdf => "pdf",
        Form::Html | Form::Json => "",
    };
    Problem::unknown("no_such_form")
        .kind(kind)
        .similar(vec![(asked.path.clone(), asked.path.clone())])
}

fn typed(kind: HeaderValue, body: String) -> Response {
    let mut response = (StatusCode::OK, body).into_response();
    response.headers_mut().insert(CONTENT_TYPE, kind);
    response
}
