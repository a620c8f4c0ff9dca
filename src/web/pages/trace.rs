//! Where is this from: the chain behind anything printed, down to the row.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use crate::domain::evidence::EvidenceId;
use crate::domain::text::shorten;
use crate::jobs::trace::{self, Address, Effort, Step, StepKind, TraceError};
use crate::store::alerts;
use crate::web::address::encoded;
use crate::web::answer;
use crate::web::asked::{Asked, Form};
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::{App, public, words};

/// Letters of a step and of a row on a page; all of them stand in the twin.
const STEP_LETTERS: usize = 400;
const ROW_LETTERS: usize = 600;
/// Letters of the heading.
const LEAD_LETTERS: usize = 140;
/// Deeper steps stand under each other.
const DEEPEST: u16 = 5;

#[derive(Template)]
#[template(path = "trace.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    /// What it is about, before the chain.
    lead: String,
    id: String,
    broken: Vec<String>,
    steps: Vec<Shown>,
}

struct Shown {
    depth: u16,
    /// The key of its kind.
    word: String,
    text: String,
    href: Option<String>,
    raw: Option<String>,
    broken: bool,
}

/// `/rastro/{id}`
pub async fn page(
    State(app): State<App>,
    asked: Asked,
    Path(typed): Path<String>,
) -> Result<Response, Problem> {
    let unknown = || Problem::unknown("evidence_unknown").with("typed", &typed);
    let id: Address = typed.parse().map_err(|_| unknown())?;
    if let Address::Evidence(EvidenceId::Alert(alert)) = &id
        && !may_tell(&app, &asked, alert).await?
    {
        return Err(unknown());
    }
    let effort = if asked.form == Form::Html { Effort::BRISK } else { Effort::WHOLE };
    let trace = trace::trace(&app.house, &id, asked.as_of(&app), effort, asked.lang).await;
    let trace = match trace {
        Ok(trace) => trace,
        Err(TraceError::Unknown(_)) => return Err(unknown()),
        Err(TraceError::Store(error)) => return Err(error.into()),
        Err(error @ (TraceError::Archive(_) | TraceError::Interrupted(_))) => {
            return Err(Problem::broken(&error));
        }
    };
    let frame = app.frame(&asked, asked.t("page-trace-title").plain(), &["json"]).await?;
    let view = || View {
        frame,
        lead: lead(&trace.steps),
        id: typed.clone(),
        broken: trace.broken().map(|step| shorten(&step.text, STEP_LETTERS)).collect(),
        steps: trace.steps.iter().map(|step| shown(step, &typed)).collect(),
    };
    answer::page(&asked, view, &trace.steps)
}

/// The first step up to its first stop: the figure itself, without its formula.
fn lead(steps: &[Step]) -> String {
    let whole = steps.first().map(|step| step.text.as_str()).unwrap_or_default();
    let said = whole.split(';').next().unwrap_or(whole);
    words::capital(&shorten(said, LEAD_LETTERS))
}

/// Whether an alert may be told to those who read these pages.
async fn may_tell(app: &App, asked: &Asked, alert: &str) -> Result<bool, Problem> {
    let Ok(id) = alert.parse() else { return Ok(true) };
    let found = alerts::find_at(&app.house.db, &id, asked.as_of(app)).await?;
    let today = asked.house(app).clock.today();
    Ok(found.is_none_or(|alert| public::may_tell(&alert, &app.house.settings, today)))
}

fn shown(step: &Step, root: &str) -> Shown {
    Shown {
        depth: step.depth.min(DEEPEST),
        word: format!("trace-{}", step.kind),
        text: shorten(&step.text, STEP_LETTERS),
        href: href(step).filter(|_| step.id != root),
        raw: step.raw.as_deref().map(|raw| shorten(raw, ROW_LETTERS)),
        broken: step.broken,
    }
}

/// Where a step leads further; a row is read in place.
fn href(step: &Step) -> Option<String> {
    if step.broken {
        return None;
    }
    match step.kind {
        StepKind::Snapshot => Some(format!("/archivo/{}", step.id)),
        StepKind::Row | StepKind::Fetch | StepKind::Decision => None,
        _ => Some(format!("/rastro/{}", encoded(&step.id))),
    }
}
