//! The one client: every request of the house goes through here, and is written down.
//!
//! One request to a host at a time among all programs on one database, a pause between them, fewer
//! when the portal is busy, none in quiet hours or beyond the day's bytes. The one decision a newcomer
//! would question: pauses and turns are measured with the machine's own clock even where `--today`
//! moves the house, because a portal lives in the present.

mod exchange;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use chrono::{DateTime, NaiveTime, Utc};
use url::Url;

use super::body::Kind;
use super::cookies::Jar;
use super::intake::{Held, Intake};
use super::ledger::{Ledger, Turn};
use super::part::Part;
use super::request::{Request, host_of};
use super::robots::{self, Rules};
use super::{Bytes, FetchError, Fetched, manners, tls};
use crate::clock::Clock;
use crate::domain::fetch::{Attempt, Outcome};
use crate::domain::period::lima;
use crate::domain::source::Source;
use crate::settings::Fetching;

/// A redirect that leads to another, five times, leads in a circle.
const MOST_HOPS: u32 = 5;
/// A portal that asks for more is not taken at its word: it may have lost its clock.
const LONGEST_REST: Duration = Duration::from_hours(24);
/// Whoever waits for a host asks again after this: it may be given back sooner than was thought.
const ASKED_AGAIN: Duration = Duration::from_secs(1);
/// A cut attempt that brought less than this brought nothing.
const PROGRESS: u64 = 4096;

/// How far the visit is; read by whoever shows it.
#[derive(Debug, Default)]
pub struct Progress {
    /// Bytes of the file that is coming, and its length while that is known (else 0).
    here: AtomicU64,
    total: AtomicU64,
    requests: AtomicU64,
    /// Everything that came over the wire.
    received: AtomicU64,
    /// Of that, what had come before.
    twice: AtomicU64,
}

impl Progress {
    /// Bytes here, bytes of the whole, requests so far.
    pub fn state(&self) -> (u64, u64, u64) {
        let load = |number: &AtomicU64| number.load(Ordering::Relaxed);
        (load(&self.here), load(&self.total), load(&self.requests))
    }

    /// Bytes over the wire, and those of them that came twice.
    pub fn wire(&self) -> (u64, u64) {
        (self.received.load(Ordering::Relaxed), self.twice.load(Ordering::Relaxed))
    }
}

/// The client of one visit.
#[derive(Debug)]
pub struct Client<L> {
    source: Source,
    connection: reqwest::Client,
    ledger: L,
    fetching: Fetching,
    clock: Clock,
    chance: fastrand::Rng,
    /// Where files lie while they are coming.
    folder: PathBuf,
    rules: Rules,
    jar: Jar,
    progress: Arc<Progress>,
}

/// What a client needs besides its settings.
#[derive(Debug)]
pub struct Means<L> {
    pub ledger: L,
    pub clock: Clock,
    pub chance: fastrand::Rng,
    pub folder: PathBuf,
    pub extra_ca: Option<PathBuf>,
    pub progress: Arc<Progress>,
}

/// An answer that was asked for.
#[derive(Debug)]
pub struct Reply {
    pub url: Url,
    pub bytes: Vec<u8>,
    pub attempt: i64,
}

impl Reply {
    /// The text, windows-1252 where it is not UTF-8: some pages of the portals are.
    pub fn text(&self) -> String {
        match std::str::from_utf8(&self.bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => encoding_rs::WINDOWS_1252.decode(&self.bytes).0.into_owned(),
        }
    }
}

/// How a question was answered in the end.
struct Answered {
    url: Url,
    is_unchanged: bool,
    attempt: i64,
}

impl<L: Ledger> Client<L> {
    pub fn new(source: Source, fetching: Fetching, means: Means<L>) -> Result<Self, FetchError> {
        let connection = tls::connection(&fetching.agent(), means.extra_ca.as_deref())?;
        let Means { ledger, clock, chance, folder, progress, .. } = means;
        let (rules, jar) = (Rules::default(), Jar::default());
        Ok(Self {
            source,
            connection,
            ledger,
            fetching,
            clock,
            chance,
            folder,
            rules,
            jar,
            progress,
        })
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Asks for a reply.
    pub async fn ask(&mut self, request: &Request) -> Result<Reply, FetchError> {
        self.heed_robots(&request.url).await?;
        let mut held = Held::default();
        let answered = self.answer(request, &mut held).await?;
        Ok(Reply { url: answered.url, bytes: held.bytes, attempt: answered.attempt })
    }

    /// Asks for a file; nothing when the one we have is the one there is.
    pub async fn download(
        &mut self,
        request: &Request,
        name: &str,
    ) -> Result<Option<Fetched>, FetchError> {
        self.heed_robots(&request.url).await?;
        let mut part = Part::open(&self.folder, request.url.as_str())?;
        let answered = self.answer(request, &mut part).await?;
        if answered.is_unchanged {
            part.leave_nothing();
            return Ok(None);
        }
        Ok(Some(Fetched {
            bytes: Bytes::File(part.path().to_owned()),
            name: name.to_owned(),
            origin: answered.url.into(),
            dataset: None,
            year: None,
            complete: false,
            steady: true,
            obtained_at: self.now(),
            attempts: vec![answered.attempt],
        }))
    }

    /// Begins a new session with a host.
    pub fn forget_session(&mut self, url: &Url) {
        self.jar.forget(&host_of(url));
    }

    /// Reads the host's rules, once, and keeps to them.
    async fn heed_robots(&mut self, url: &Url) -> Result<(), FetchError> {
        if !self.rules.knows(url) {
            let request = Request {
                url: robots::address(url),
                headers: vec![],
                body: None,
                kind: Kind::Any,
                conditional: false,
            };
            let mut held = Held::default();
            match self.answer(&request, &mut held).await {
                Ok(_) => self.rules.learn(url, Some(&held.bytes)),
                // a host without rules, or one that hides them, has none
                Err(FetchError::Answer {
                    outcome: Outcome::Refused | Outcome::Blocked, ..
                }) => self.rules.learn(url, None),
                Err(error) => return Err(error),
            }
        }
        if self.rules.allow(url) {
            Ok(())
        } else {
            Err(FetchError::Robots { url: url.to_string() })
        }
    }

    /// Asks until there is an answer, or until asking on would be rude.
    async fn answer(
        &mut self,
        request: &Request,
        intake: &mut dyn Intake,
    ) -> Result<Answered, FetchError> {
        let mut url = request.url.clone();
        let (mut failures, mut hops) = (0, 0);
        loop {
            let before = intake.length();
            let (attempt, id) = self.attempt(request, &url, intake).await?;
            match attempt.outcome {
                Outcome::Ok | Outcome::Unchanged => {
                    let is_unchanged = attempt.outcome == Outcome::Unchanged;
                    return Ok(Answered { url, is_unchanged, attempt: id });
                }
                Outcome::Redirected if hops < MOST_HOPS => {
                    hops += 1;
                    url = next_hop(&url, &attempt)?;
                }
                outcome if outcome.is_passing() => {
                    let has_gained = intake.length() >= before + PROGRESS;
                    failures = if has_gained { 1 } else { failures + 1 };
                    if failures >= self.fetching.attempts {
                        return Err(given_up(&url, attempt));
                    }
                    self.wait(&url, &attempt, failures).await?;
                }
                _ => return Err(given_up(&url, attempt)),
            }
        }
    }

    /// Waits as long as the portal says, else longer each time.
    async fn wait(
        &mut self,
        url: &Url,
        attempt: &Attempt,
        failures: u32,
    ) -> Result<(), FetchError> {
        let asked = asked_to_wait(attempt);
        if let Some(asked) = asked.filter(|asked| *asked > self.longest_wait()) {
            return Err(FetchError::Wait { url: url.to_string(), seconds: asked.as_secs() });
        }
        let ours = manners::back_off(&self.fetching, failures, &mut self.chance);
        tokio::time::sleep(asked.unwrap_or(ours)).await;
        Ok(())
    }

    /// One attempt: waits for its turn, asks, and writes down what happened.
    async fn attempt(
        &mut self,
        request: &Request,
        url: &Url,
        intake: &mut dyn Intake,
    ) -> Result<(Attempt, i64), FetchError> {
        let now = self.now();
        let local = now.with_timezone(&lima::offset());
        if let Some(until) = self.fetching.quiet_hours.until(local.time()) {
            return Err(FetchError::Quiet(until));
        }
        let midnight = lima::instant(local.date_naive(), NaiveTime::MIN);
        let spent = self.ledger.bytes_since(midnight).await?;
        let allowance = self.fetching.daily_bytes().saturating_sub(spent);
        if allowance == 0 {
            return Err(FetchError::Budget);
        }
        let host = host_of(url);
        self.wait_for_turn(&host).await?;
        self.progress.requests.fetch_add(1, Ordering::Relaxed);
        let asked = exchange::Asked { request, url, allowance };
        let exchanged = self.exchange(&asked, intake).await;
        // the host is given back however it went
        let mut pause = self.fetching.pause().max(self.rules.pause(url));
        if let Ok(attempt) = &exchanged {
            // nobody of the house asks a host that asked to be left alone
            pause = pause.max(asked_to_wait(attempt).unwrap_or_default().min(LONGEST_REST));
        }
        self.ledger.release(&host, pause).await?;
        let attempt = exchanged?;
        let id = self.ledger.add(&attempt).await?;
        if attempt.bytes >= allowance {
            return Err(FetchError::Budget);
        }
        Ok((attempt, id))
    }

    /// Waits while another program asks the host, or it rests; not when it rests for long.
    async fn wait_for_turn(&self, host: &str) -> Result<(), FetchError> {
        loop {
            match self.ledger.hold(host).await? {
                Turn::Ours => return Ok(()),
                Turn::After(rest) if rest > self.longest_wait() => {
                    return Err(FetchError::Rests {
                        host: host.to_owned(),
                        seconds: rest.as_secs(),
                    });
                }
                Turn::After(rest) => tokio::time::sleep(rest.min(ASKED_AGAIN)).await,
            }
        }
    }

    const fn longest_wait(&self) -> Duration {
        Duration::from_secs(self.fetching.wait_longest_seconds)
    }
}

/// What a portal says of itself: leave me alone for so long.
fn asked_to_wait(attempt: &Attempt) -> Option<Duration> {
    let value = attempt.header("retry-after")?;
    manners::retry_after(value, Clock::System.now())
}

/// Where a redirect leads; never from a proven host to one that proves nothing.
fn next_hop(url: &Url, attempt: &Attempt) -> Result<Url, FetchError> {
    let next = attempt.header("location").and_then(|location| url.join(location).ok());
    let is_safe = |next: &Url| {
        matches!((url.scheme(), next.scheme()), ("http", "http" | "https") | ("https", "https"))
    };
    next.filter(is_safe).ok_or_else(|| FetchError::Shape {
        url: url.to_string(),
        what: "it sends us to an address that may not be followed".into(),
    })
}

fn given_up(url: &Url, attempt: Attempt) -> FetchError {
    FetchError::Answer {
        url: url.to_string(),
        outcome: attempt.outcome,
        status: attempt.status,
        detail: attempt.detail,
    }
}
