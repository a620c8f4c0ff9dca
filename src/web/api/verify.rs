//! Whether the archive still is what was archived.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::State;
use axum::response::Response;
use tokio::sync::Mutex;

use crate::jobs::seal::SealError;
use crate::jobs::verify::{self, Verdict};
use crate::web::App;
use crate::web::answer;
use crate::web::problem::Problem;

/// Every byte of the archive is read for an answer: for so long one answer serves everybody who asks.
const FRESH: Duration = Duration::from_mins(1);

/// The last verification and when it ended.
pub type Verified = Arc<Mutex<Option<(Instant, Verdict)>>>;

/// `/api/v1/verify`
pub async fn all(State(app): State<App>) -> Result<Response, Problem> {
    // a task of its own: it goes on when the one who asked is gone, and the next one finds its answer
    let task = tokio::spawn(verdict(app));
    let verdict = task.await.map_err(|broken| Problem::broken(&broken))?;
    answer::json(&verdict.map_err(|error| Problem::broken(&error))?)
}

/// A fresh verdict; those who ask at the same moment wait for the same one.
async fn verdict(app: App) -> Result<Verdict, SealError> {
    let mut last = app.verified.lock().await;
    if let Some((_, verdict)) = last.as_ref().filter(|(ended, _)| ended.elapsed() < FRESH) {
        return Ok(verdict.clone());
    }
    let verdict = verify::run(&app.house, |_| {}).await?;
    *last = Some((Instant::now(), verdict.clone()));
    Ok(verdict)
}
