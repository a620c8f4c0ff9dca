//! What portals do wrong, on purpose and from a seed.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;
use futures_util::stream;

use super::World;

/// One thing that goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing: a pause in a script.
    None,
    Busy(u16),
    /// 429 with `Retry-After`.
    TooMany {
        seconds: u64,
    },
    /// 200 and the portal's page where data were asked for.
    Page,
    /// 200 and an error in JSON.
    Error,
    /// Imperva's page, with 200.
    Wall,
    Forbidden,
    Teapot,
    /// The transfer breaks off after so many bytes.
    Cut(u64),
    /// `Content-Length` and the body are both too short: the portal believes that this is all.
    Short,
    /// `Content-Length` promises more than comes.
    Long,
    /// Labelled gzip, and is none.
    GzipLie,
    /// A few bytes now and then, for ever.
    Drip,
    /// To the same address with `moved=1`.
    Redirect,
    /// The same under another name of the host.
    Elsewhere,
    /// An empty body with 200.
    Empty,
}

/// When something goes wrong.
#[derive(Debug, Default)]
pub struct Faults {
    plan: Mutex<Plan>,
}

#[derive(Debug, Default)]
struct Plan {
    /// For requests to paths that begin so, one after the other.
    script: VecDeque<(String, Fault)>,
    /// So many of a thousand requests, any of these.
    chance: Option<(fastrand::Rng, u32, Vec<Fault>)>,
    done: usize,
}

impl Faults {
    /// Lets these happen to the next requests to a path.
    pub fn script(&self, path: &str, faults: impl IntoIterator<Item = Fault>) {
        let mut plan = self.plan.lock().unwrap();
        plan.script.extend(faults.into_iter().map(|fault| (path.to_owned(), fault)));
    }

    /// Lets any of these happen to so many of a thousand requests, from a seed.
    pub fn at_random(&self, seed: u64, of_a_thousand: u32, kinds: &[Fault]) {
        let rng = fastrand::Rng::with_seed(seed);
        self.plan.lock().unwrap().chance = Some((rng, of_a_thousand, kinds.to_vec()));
    }

    pub fn stop(&self) {
        *self.plan.lock().unwrap() = Plan::default();
    }

    /// How many faults happened.
    pub fn done(&self) -> usize {
        self.plan.lock().unwrap().done
    }

    fn next(&self, path: &str) -> Fault {
        let mut plan = self.plan.lock().unwrap();
        let at = plan.script.iter().position(|(prefix, _)| path.starts_with(prefix.as_str()));
        if let Some((_, fault)) = at.and_then(|at| plan.script.remove(at)) {
            plan.done += usize::from(fault != Fault::None);
            return fault;
        }
        let Some((rng, rate, kinds)) = &mut plan.chance else { return Fault::None };
        if rng.u32(0..1000) >= *rate {
            return Fault::None;
        }
        let fault = match kinds[rng.usize(0..kinds.len())] {
            Fault::Cut(most) => Fault::Cut(rng.u64(0..most)),
            other => other,
        };
        plan.done += 1;
        fault
    }
}

const WALL: &str = "<html style=\"height:100%\"><head><META NAME=\"ROBOTS\" CONTENT=\"NOINDEX, NOFOLLOW\">\
<script src=\"/_Incapsula_Resource?SWJIYLWA=719d34d31c8e3a6e6fffd425f7e032f3\"></script></head><body>\
<iframe src=\"/_Incapsula_Resource?CWUDNSAI=24\">Request unsuccessful. Incapsula incident ID: \
0</iframe></body></html>";
const PAGE: &str = "<!DOCTYPE html><html><head><title>Portal</title></head><body>Servicio no \
disponible, intente más tarde</body></html>";

/// Answers as the plan says.
pub async fn spoil(State(world): State<Arc<World>>, request: Request, next: Next) -> Response {
    let uri = request.uri().clone();
    if uri.query().is_some_and(|query| query.contains("moved=1")) {
        return next.run(request).await;
    }
    let html = |status: StatusCode, text: &'static str| {
        (status, [(header::CONTENT_TYPE, "text/html")], text).into_response()
    };
    match world.faults.next(uri.path()) {
        Fault::None => next.run(request).await,
        Fault::Busy(status) => {
            html(StatusCode::from_u16(status).unwrap(), "<html>Service Unavailable</html>")
        }
        Fault::TooMany { seconds } => {
            let after = [(header::RETRY_AFTER, seconds.to_string())];
            (StatusCode::TOO_MANY_REQUESTS, after).into_response()
        }
        Fault::Page => html(StatusCode::OK, PAGE),
        Fault::Wall => html(StatusCode::OK, WALL),
        Fault::Error => {
            let json = [(header::CONTENT_TYPE, "application/json")];
            (json, r#"{"error":"No existe el archivo"}"#).into_response()
        }
        Fault::Forbidden => html(StatusCode::FORBIDDEN, "<html>403</html>"),
        Fault::Teapot => html(StatusCode::IM_A_TEAPOT, "<html>418</html>"),
        Fault::Empty => StatusCode::OK.into_response(),
        Fault::Elsewhere => {
            let host = request.headers().get(header::HOST).unwrap().to_str().unwrap();
            let host = host.replace("127.0.0.1", "localhost");
            let query = uri.query().map(|query| format!("{query}&")).unwrap_or_default();
            let to = format!("http://{host}{}?{query}moved=1", uri.path());
            (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, to)]).into_response()
        }
        Fault::Redirect => {
            let query = uri.query().map(|query| format!("{query}&")).unwrap_or_default();
            let to = format!("{}?{query}moved=1", uri.path());
            (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, to)]).into_response()
        }
        Fault::Cut(after) => cut(next.run(request).await, after),
        Fault::Drip => drip(next.run(request).await).await,
        Fault::Short => resized(next.run(request).await, |length| length / 2, true).await,
        Fault::Long => resized(next.run(request).await, |length| length + 100, false).await,
        Fault::GzipLie => {
            let mut response = next.run(request).await;
            response
                .headers_mut()
                .insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            response
        }
    }
}

/// Breaks the connection after so many bytes of the body.
fn cut(response: Response, after: u64) -> Response {
    let (parts, body) = response.into_parts();
    let start = (body.into_data_stream(), Some(after));
    let broken = stream::unfold(start, |(mut body, left)| async move {
        let left = left?;
        if left == 0 {
            // what was sent so far is on its way before the connection breaks
            tokio::time::sleep(Duration::from_millis(5)).await;
            return Some((Err(std::io::Error::other("cut")), (body, None)));
        }
        let chunk = body.next().await?.unwrap();
        let take = usize::try_from(left).unwrap_or(usize::MAX).min(chunk.len());
        Some((Ok(chunk.slice(..take)), (body, Some(left - take as u64))))
    });
    // what was promised stays promised
    Response::from_parts(parts, Body::from_stream(broken))
}

/// A byte now and then: the file would take for ever.
async fn drip(response: Response) -> Response {
    let (parts, body) = response.into_parts();
    let whole = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    let drops = stream::unfold((whole, 0), |(whole, at)| async move {
        tokio::time::sleep(Duration::from_millis(80)).await;
        let drop = whole.get(at..=at).map(Bytes::copy_from_slice)?;
        Some((Ok::<_, std::io::Error>(drop), (whole, at + 1)))
    });
    Response::from_parts(parts, Body::from_stream(drops))
}

/// Lies about the length; the body is cut to it, or ends before it.
async fn resized(response: Response, length: fn(u64) -> u64, is_cut: bool) -> Response {
    let (mut parts, body) = response.into_parts();
    let whole = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    let said = length(whole.len() as u64);
    parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(said));
    let kept = if is_cut { usize::try_from(said).unwrap() } else { whole.len() };
    let whole = whole.slice(..kept);
    // in a stream of its own, or the server would set the length right
    let body = Body::from_stream(stream::iter([Ok::<_, std::io::Error>(whole)]));
    Response::from_parts(parts, body)
}
