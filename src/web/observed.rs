//! Every request has an id, by which the log and the answer (`x-request-id`) name it, and is measured.
//!
//! Stands outside of everything else, so that it sees what the reader got: problems, delays and
//! answers that were not sent again too. A caller that has a chain of its own (`traceparent`) is
//! followed in it.

use std::sync::{Arc, OnceLock};
use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument;

use crate::telemetry;
use crate::telemetry::metrics::{REQUEST_SECONDS, REQUESTS};
use crate::telemetry::trace::{self, TraceId};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// Of what no route was found for: addresses that people invent must not become series.
const NO_ROUTE: &str = "none";

/// The route that answered, told from inside to outside.
#[derive(Debug, Clone, Default)]
pub struct Route(Arc<OnceLock<String>>);

/// Wraps every request.
pub async fn observed(mut request: Request, next: Next) -> Response {
    let id = id_of(request.headers());
    let route = Route::default();
    request.extensions_mut().insert(route.clone());
    let method = method(request.method());
    // the path alone: what people search for is theirs
    let path = request.uri().path();
    let span =
        tracing::info_span!("request", trace.id = %id, http.method = method, http.path = path);
    telemetry::join(&span, id);
    let begun = Instant::now();
    let mut response = trace::within(id, next.run(request)).instrument(span.clone()).await;
    let (took, status) = (begun.elapsed(), response.status().as_u16());
    let route = route.0.get().cloned().unwrap_or_else(|| NO_ROUTE.to_owned());
    span.in_scope(|| {
        let duration_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        tracing::info!(http.route = route, http.status = status, duration_ms, "request answered");
    });
    let labels =
        [("route", route.clone()), ("method", method.to_owned()), ("status", status.to_string())];
    metrics::counter!(REQUESTS, &labels).increment(1);
    metrics::histogram!(REQUEST_SECONDS, "route" => route).record(took);
    if let Ok(value) = HeaderValue::from_str(&id.to_string()) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    response
}

/// Stands where the route is known.
pub async fn routed(matched: MatchedPath, request: Request, next: Next) -> Response {
    if let Some(Route(route)) = request.extensions().get() {
        route.get_or_init(|| matched.as_str().to_owned());
    }
    next.run(request).await
}

fn id_of(headers: &HeaderMap) -> TraceId {
    let parent = headers.get("traceparent").and_then(|value| value.to_str().ok());
    parent.and_then(TraceId::of_parent).unwrap_or_else(TraceId::begin)
}

/// Methods that anybody may invent must not become series either.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}
