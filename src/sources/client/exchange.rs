//! One request and its answer, to the last byte or to where it broke off.

use std::sync::atomic::Ordering;
use std::time::Instant;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use url::Url;

use super::Client;
use crate::domain::fetch::{Attempt, Headers, Outcome};
use crate::domain::text::shorten;
use crate::sources::intake::{Head, Intake};
use crate::sources::ledger::Ledger;
use crate::sources::request::{Request, host_of};
use crate::sources::{FetchError, body, tls};

/// Enough to know a page from data.
const EARLY: u64 = 64;
/// Letters of what was sent along that are written down.
const BODY_LETTERS: usize = 1000;

/// A request at the address that it has come to.
pub struct Asked<'a> {
    pub request: &'a Request,
    pub url: &'a Url,
    /// Bytes that may still come today.
    pub allowance: u64,
}

/// How a body ended.
type Ended = (Outcome, String);

impl<L: Ledger> Client<L> {
    /// Asks once. What the portal or the way to it does wrong is an outcome; an error is our own.
    pub async fn exchange(
        &mut self,
        asked: &Asked<'_>,
        intake: &mut dyn Intake,
    ) -> Result<Attempt, FetchError> {
        let begun = Instant::now();
        let headers = self.headers(asked, intake).await?;
        let mut attempt = self.attempt_of(asked, &headers);
        let (outcome, detail) = match self.send(asked, headers).await {
            Ok(response) => self.receive(asked, intake, response, &mut attempt).await?,
            Err(error) => unanswered(&error),
        };
        attempt.outcome = outcome;
        attempt.detail = shorten(&detail, 400);
        attempt.duration_ms = i64::try_from(begun.elapsed().as_millis()).unwrap_or(i64::MAX);
        Ok(attempt)
    }

    async fn headers(
        &self,
        asked: &Asked<'_>,
        intake: &dyn Intake,
    ) -> Result<Vec<(&'static str, String)>, FetchError> {
        let request = asked.request;
        let mut headers = vec![
            ("user-agent", self.fetching.agent()),
            ("accept", "*/*".to_owned()),
            ("accept-encoding", "identity".to_owned()),
            ("accept-language", "es-PE,es;q=0.9".to_owned()),
        ];
        headers.extend(request.headers.iter().cloned());
        headers
            .extend(request.body.iter().map(|body| ("content-type", body.content_type.to_owned())));
        headers.extend(self.jar.header(&host_of(asked.url)).map(|cookies| ("cookie", cookies)));
        headers.extend(intake.ask());
        if request.conditional
            && intake.length() == 0
            && let Some(last) = self.ledger.last_landed(asked.url.as_str()).await?
        {
            let known = |name| last.header(name).map(str::to_owned);
            headers.extend(known("etag").map(|tag| ("if-none-match", tag)));
            headers.extend(known("last-modified").map(|date| ("if-modified-since", date)));
        }
        Ok(headers)
    }

    fn attempt_of(&self, asked: &Asked<'_>, headers: &[(&'static str, String)]) -> Attempt {
        let body = asked.request.body.as_ref();
        Attempt {
            source: self.source,
            method: asked.request.method().to_owned(),
            url: asked.url.to_string(),
            body: body.map(|body| shorten(&String::from_utf8_lossy(&body.bytes), BODY_LETTERS)),
            started_at: self.now(),
            duration_ms: 0,
            sent: headers.iter().map(|(name, value)| noted(name, value)).collect(),
            received: vec![],
            status: None,
            bytes: 0,
            sha256: None,
            outcome: Outcome::Unreachable,
            detail: String::new(),
            certificate_end: None,
        }
    }

    async fn send(
        &self,
        asked: &Asked<'_>,
        headers: Vec<(&'static str, String)>,
    ) -> Result<reqwest::Response, SendError> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            // a value that no header can carry is left out
            if let Ok(value) = HeaderValue::from_str(&value) {
                map.insert(HeaderName::from_static(name), value);
            }
        }
        let url = asked.url.clone();
        let request = match &asked.request.body {
            Some(body) => self.connection.post(url).body(body.bytes.clone()),
            None => self.connection.get(url),
        };
        match tokio::time::timeout(self.fetching.timeout(), request.headers(map).send()).await {
            Ok(sent) => sent.map_err(SendError::Wire),
            Err(_) => Err(SendError::Late),
        }
    }

    /// Takes the answer in: what stands before the body, the body, and whether it is whole.
    async fn receive(
        &mut self,
        asked: &Asked<'_>,
        intake: &mut dyn Intake,
        mut response: reqwest::Response,
        attempt: &mut Attempt,
    ) -> Result<Ended, FetchError> {
        let status = response.status().as_u16();
        let host = host_of(asked.url);
        for cookie in response.headers().get_all("set-cookie") {
            self.jar.take(&host, &String::from_utf8_lossy(cookie.as_bytes()));
        }
        let headers = received(response.headers());
        attempt.status = Some(status);
        attempt.received.clone_from(&headers);
        attempt.certificate_end = tls::certificate_end(&response);
        if let Some(ended) = by_status(status, intake)? {
            return Ok(ended);
        }
        let had = intake.length();
        if let Some(ended) = intake.begin(&Head { status, headers: &headers })? {
            self.progress.twice.fetch_add(had, Ordering::Relaxed);
            return Ok(ended);
        }
        // what had come before and comes again
        self.progress.twice.fetch_add(had.saturating_sub(intake.length()), Ordering::Relaxed);
        self.progress.total.store(intake.total().unwrap_or_default(), Ordering::Relaxed);
        let ended = self.body(asked, intake, &mut response, attempt).await?;
        intake.pause()?;
        Ok(ended)
    }

    async fn body(
        &mut self,
        asked: &Asked<'_>,
        intake: &mut dyn Intake,
        response: &mut reqwest::Response,
        attempt: &mut Attempt,
    ) -> Result<Ended, FetchError> {
        let kind = asked.request.kind;
        let mut is_known = intake.length() >= EARLY;
        let (mut window, mut in_window) = (Instant::now(), 0_u64);
        loop {
            let chunk = match tokio::time::timeout(self.fetching.timeout(), response.chunk()).await
            {
                Ok(Ok(Some(chunk))) => chunk,
                Ok(Ok(None)) => break,
                Ok(Err(error)) => return Ok((Outcome::Cut, last_words(&error))),
                Err(_) => return Ok((Outcome::Cut, "not a byte came any more".to_owned())),
            };
            intake.take(&chunk)?;
            let count = chunk.len() as u64;
            attempt.bytes += count;
            in_window += count;
            self.progress.received.fetch_add(count, Ordering::Relaxed);
            self.progress.here.store(intake.length(), Ordering::Relaxed);
            if !is_known && intake.length() >= EARLY {
                is_known = true;
                if let Some((outcome, what)) = body::refuse(kind, &intake.edges()?.0) {
                    intake.start_over()?;
                    return Ok((outcome, what.to_owned()));
                }
            }
            if attempt.bytes >= asked.allowance {
                return Ok((Outcome::Cut, "what may come in one day has come".to_owned()));
            }
            if window.elapsed() >= self.fetching.timeout() {
                if in_window * 60
                    < self.fetching.slowest_bytes_per_minute * window.elapsed().as_secs()
                {
                    return Ok((Outcome::Cut, "slower than it may be".to_owned()));
                }
                (window, in_window) = (Instant::now(), 0);
            }
        }
        whole(asked.request, intake)
    }
}

/// Looks at a body that ended: whether it is what was asked for, and all of it.
fn whole(request: &Request, intake: &mut dyn Intake) -> Result<Ended, FetchError> {
    if let Some(total) = intake.total().filter(|total| *total != intake.length()) {
        return Ok((Outcome::Cut, format!("{} of {total} bytes came", intake.length())));
    }
    if intake.unpack().is_err() {
        intake.start_over()?;
        return Ok((Outcome::Cut, "the packed reply breaks off".to_owned()));
    }
    let (head, tail) = intake.edges()?;
    if let Some((outcome, what)) = body::refuse(request.kind, &head) {
        intake.start_over()?;
        return Ok((outcome, what.to_owned()));
    }
    if let Some(what) = body::lacks(request.kind, &head, &tail) {
        // the portal says that this was all, so there is nothing to continue
        intake.start_over()?;
        return Ok((Outcome::Cut, what.to_owned()));
    }
    Ok((Outcome::Ok, String::new()))
}

/// What a status says before any body is looked at; nothing when the body decides.
fn by_status(status: u16, intake: &mut dyn Intake) -> Result<Option<Ended>, FetchError> {
    let outcome = match status {
        200 | 206 => return Ok(None),
        304 => Outcome::Unchanged,
        301 | 302 | 303 | 307 | 308 => Outcome::Redirected,
        // 418 is what gob.pe answers to programs (`sources/infobras.md` 6)
        403 | 418 | 451 => Outcome::Blocked,
        416 => {
            intake.start_over()?;
            Outcome::Changed
        }
        408 | 409 | 425 | 429 | 500..=599 => Outcome::Busy,
        _ => Outcome::Refused,
    };
    Ok(Some((outcome, format!("status {status}"))))
}

/// Why a request got no answer.
enum SendError {
    Late,
    Wire(reqwest::Error),
}

fn unanswered(error: &SendError) -> Ended {
    match error {
        SendError::Late => (Outcome::Timeout, "no answer in time".to_owned()),
        SendError::Wire(error) if error.is_timeout() => (Outcome::Timeout, last_words(error)),
        SendError::Wire(error) if tls::is_certificate(error) => {
            (Outcome::Certificate, last_words(error))
        }
        SendError::Wire(error) => (Outcome::Unreachable, last_words(error)),
    }
}

fn last_words(error: &reqwest::Error) -> String {
    tls::causes(error).last().unwrap_or_default()
}

fn received(headers: &HeaderMap) -> Headers {
    headers
        .iter()
        .map(|(name, value)| noted(name.as_str(), &String::from_utf8_lossy(value.as_bytes())))
        .collect()
}

/// A header as it is written down: a session's secret is not evidence.
fn noted(name: &str, value: &str) -> (String, String) {
    let is_secret = matches!(name, "cookie" | "set-cookie" | "authorization");
    let value = if is_secret {
        let names: Vec<&str> = value
            .split(';')
            .take(if name == "cookie" { 99 } else { 1 })
            .map(|pair| pair.split('=').next().unwrap_or_default().trim())
            .collect();
        format!("{}=…", names.join("=…; "))
    } else {
        value.to_owned()
    };
    (name.to_owned(), value)
}
