//! What happens to every request and answer, whatever the page: language and form are told from the
//! path, a fault or a delay becomes a problem, problems become pages or JSON, unchanged answers are
//! not sent again, and every answer carries the policy that keeps text from outside from ever being
//! obeyed.

use std::time::Duration;

use askama::Template;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::http::uri::PathAndQuery;
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use tracing::Instrument;

use super::App;
use super::answer;
use super::asked::{Asked, Form, Told};
use super::assets::short_digest;
use super::frame::Frame;
use super::fresh;
use super::problem::Problem;
use crate::telemetry::trace;

/// Longer than any page takes; a phone has given up before.
const LONGEST: Duration = Duration::from_secs(20);

/// A file of 2 GB over a line of five megabits a second.
const LONGEST_UPLOAD: Duration = Duration::from_hours(1);

/// Pages are ours and small; nothing longer is tagged.
const MOST_TAGGED: usize = 64 << 20;

/// No script, no frame, nothing from elsewhere: a text that slips through an escape does nothing.
pub const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Wraps every request.
pub async fn outer(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let told = Told::of(request.uri().path());
    if let Some(uri) = routed(request.uri(), &told) {
        *request.uri_mut() = uri;
    }
    request.extensions_mut().insert(told.clone());
    // asked as a page is, so that its marks are the same; the body is left out at the end
    let is_head = request.method() == Method::HEAD;
    if is_head {
        *request.method_mut() = Method::GET;
    }
    let is_get = request.method() == Method::GET;
    let (uri, asking) = (request.uri().clone(), request.headers().clone());
    let response = match answered(request, next).await {
        Ok(response) => response,
        Err(problem) => problem.into_response(),
    };
    let response = shown(&app, response, &told).await;
    let mut response = if is_get {
        let since = since(&app, &told, &uri).await;
        tagged(response, &asking, since).await
    } else {
        response
    };
    if is_head {
        *response.body_mut() = Body::empty();
    }
    guard(response.headers_mut());
    response
}

/// Since when the answer is as it is; nothing where that cannot be told, and then nothing is claimed.
async fn since(app: &App, told: &Told, uri: &Uri) -> Option<DateTime<Utc>> {
    let asked = Asked::of(told, uri).ok()?;
    fresh::since(app, &asked).await.ok()
}

/// The address without the prefix of a language and the ending of a form, as the routes know it.
fn routed(uri: &Uri, told: &Told) -> Option<Uri> {
    let query = uri.query().map_or_else(String::new, |query| format!("?{query}"));
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::try_from(format!("{}{query}", told.path)).ok()?);
    Uri::from_parts(parts).ok()
}

/// The answer, or the problem that it takes too long or that its page broke.
async fn answered(request: Request, next: Next) -> Result<Response, Problem> {
    let longest = if request.method() == Method::POST { LONGEST_UPLOAD } else { LONGEST };
    // a task of its own, so that a page that panics is a problem and not a lost connection
    let task = tokio::spawn(trace::carried(next.run(request)).in_current_span());
    let abort = task.abort_handle();
    match tokio::time::timeout(longest, task).await {
        Ok(Ok(response)) => Ok(response),
        Ok(Err(broken)) => Err(Problem::broken(&broken)),
        Err(_) => {
            abort.abort();
            Err(Problem::ours(StatusCode::SERVICE_UNAVAILABLE, "too_slow"))
        }
    }
}

#[derive(Template)]
#[template(path = "problem.html", config = "config/askama.toml")]
struct View<'a> {
    frame: Frame,
    problem: &'a Problem,
}

/// Writes the problem of a response as the page or the object that was asked for.
async fn shown(app: &App, response: Response, told: &Told) -> Response {
    let Some(problem) = response.extensions().get::<Problem>().cloned() else { return response };
    let asked = Asked::plain(told);
    let written = if matches!(told.form, Form::Html | Form::Txt | Form::Pdf) {
        let title = match problem.status {
            StatusCode::NOT_FOUND => "problem-title-missing",
            StatusCode::BAD_REQUEST | StatusCode::FORBIDDEN | StatusCode::PAYLOAD_TOO_LARGE => {
                "problem-title-misuse"
            }
            _ => "problem-title-broken",
        };
        let title = asked.t(title).plain();
        // the store may be what failed: a frame that asks nothing will do
        let frame = app.frame(&asked, title.as_str(), &[]).await;
        let frame = frame.unwrap_or_else(|_| Frame::new(&asked, title.as_str(), &[]));
        answer::html(&View { frame, problem: &problem })
    } else {
        answer::json(&serde_json::json!({ "error": problem.said(told.lang) }))
    };
    let Ok(mut written) = written else { return problem.status.into_response() };
    *written.status_mut() = problem.status;
    written
}

/// Gives an answer the mark of its bytes, and leaves the bytes out when the reader has them.
async fn tagged(response: Response, asking: &HeaderMap, since: Option<DateTime<Utc>>) -> Response {
    if response.status() != StatusCode::OK {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = axum::body::to_bytes(body, MOST_TAGGED).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let tag = tag(&bytes);
    let known = asking.get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok());
    let has_mark = known.is_some_and(|known| {
        known
            .split(',')
            .any(|one| one.trim().trim_start_matches("W/") == tag.trim_start_matches("W/"))
    });
    // what never changes is known by its name alone
    let since = since.filter(|_| !parts.headers.contains_key(header::CACHE_CONTROL));
    let has_it = has_mark || since.is_some_and(|at| fresh::is_known(asking, at));
    if let Some(value) = since.and_then(fresh::header) {
        parts.headers.insert(header::LAST_MODIFIED, value);
    }
    if let Ok(value) = HeaderValue::from_str(&tag) {
        parts.headers.insert(header::ETAG, value);
    }
    // asked again each time, answered with 304 while it is the same
    parts.headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-cache"));
    if has_it {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_LENGTH);
        parts.headers.remove(header::CONTENT_TYPE);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(bytes))
}

/// Weak, because the same page goes out compressed and not.
fn tag(bytes: &Bytes) -> String {
    format!("W/\"{}\"", short_digest(bytes))
}

fn guard(headers: &mut HeaderMap) {
    // a page that is also a file brings its own, which allows its one style
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(POLICY));
    // pages link to nobody, but an address must not travel with a click on a source's name
    headers.entry(header::REFERRER_POLICY).or_insert(HeaderValue::from_static("no-referrer"));
    let set: [(HeaderName, &'static str); 3] = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ];
    for (name, value) in set {
        headers.insert(name, HeaderValue::from_static(value));
    }
}
