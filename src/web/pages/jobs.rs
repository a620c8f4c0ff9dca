//! What broke? Everything that is done in the background, and when what is due.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::domain::ladder::Situation;
use crate::i18n::dates;
use crate::jobs::status;
use crate::report::chart::marks::{self, Drawn};
use crate::shapes::work::{JobLine, JobState, ScheduleLine, ScheduleState};
use crate::web::App;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::speech::{self, Word};
use crate::web::table::{Cell, Table};

/// Jobs that ended and are shown; all of them are in the twins.
const MOST_DONE: usize = 30;

#[derive(Template)]
#[template(path = "jobs.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    failed: Vec<Failed>,
    missed: Vec<Word>,
    schedules: Vec<Due>,
    jobs: Vec<Row>,
}

/// A job that a person has to look at.
struct Failed {
    id: String,
    since: String,
    tries: usize,
    why: String,
}

struct Due {
    name: Word,
    word: Word,
    svg: String,
    class: &'static str,
    last: Option<String>,
    next: Option<String>,
}

struct Row {
    id: String,
    word: Word,
    when: String,
    changed: Option<String>,
}

/// Both lists, as programs read them.
#[derive(Serialize)]
struct Object<'a> {
    schedules: &'a [ScheduleLine],
    jobs: &'a [JobLine],
}

/// `/tareas`
pub async fn page(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let jobs = jobs(&app).await?;
    let schedules = schedules(&app).await?;
    let title = asked.t("page-jobs-title").plain();
    let frame = app.frame(&asked, title, &["json", "csv"]).await?;
    let view = || view(frame, &jobs, &schedules);
    let object = Object { schedules: &schedules, jobs: &jobs };
    answer::table(&asked, view, &object, || table(&jobs))
}

/// Every job that is remembered.
pub async fn jobs(app: &App) -> Result<Vec<JobLine>, Problem> {
    Ok(status::jobs(app.queue().await?).await?)
}

/// Every schedule.
pub async fn schedules(app: &App) -> Result<Vec<ScheduleLine>, Problem> {
    Ok(status::schedules(&app.house, app.queue().await?).await?)
}

fn view(frame: Frame, jobs: &[JobLine], schedules: &[ScheduleLine]) -> View {
    let lang = frame.lang();
    let moment = |at: DateTime<Utc>| dates::moment(lang, at);
    let failed = |job: &JobLine| Failed {
        id: job.id.clone(),
        since: job.ended_at.map(moment).unwrap_or_default(),
        tries: job.tries as usize,
        why: job.why.clone().unwrap_or_default(),
    };
    let faults = status::faults(jobs, schedules);
    let word = |what: &str, state: &str| speech::t(lang, &format!("{what}-{state}"));
    let due = |one: &ScheduleLine| {
        let (like, class) = looks(one.state);
        Due {
            name: word("schedule", one.schedule),
            word: word("schedule-state", one.state.as_str()),
            svg: marks::tag(like, Drawn::Once),
            class,
            last: one.last_run.map(moment),
            next: one.next.map(moment),
        }
    };
    let row = |job: &JobLine| Row {
        id: job.id.clone(),
        word: word("job-state", job.state.as_str()),
        when: job.ended_at.or(job.due_at).map(moment).unwrap_or_default(),
        changed: job.changed.map(|changed| changed.to_string()),
    };
    let open = jobs.iter().filter(|job| !matches!(job.state, JobState::Done | JobState::Failed));
    let done = jobs.iter().filter(|job| job.state == JobState::Done).take(MOST_DONE);
    View {
        failed: faults.jobs.iter().map(failed).collect(),
        missed: faults.schedules.iter().map(|one| word("schedule", one.schedule)).collect(),
        schedules: schedules.iter().map(due).collect(),
        jobs: open.chain(done).map(row).collect(),
        frame,
    }
}

/// The same marks as agreements and sources have.
const fn looks(state: ScheduleState) -> (Situation, &'static str) {
    match state {
        ScheduleState::Ok => (Situation::Done, "f-blue"),
        ScheduleState::Waiting => (Situation::OnTrack, "f-blue"),
        ScheduleState::New | ScheduleState::Off => (Situation::NotDue, "f-grey"),
        ScheduleState::Missed => (Situation::Late, "f-orange"),
        ScheduleState::Failed => (Situation::Contradicted, "f-orange"),
    }
}

fn table(jobs: &[JobLine]) -> Table {
    let mut table =
        Table::new(&["id", "state", "tries", "due_at", "started_at", "ended_at", "changed", "why"]);
    for job in jobs {
        table.push(vec![
            Cell::text(&job.id),
            Cell::plain(&job.state),
            Cell::plain(&job.tries),
            Cell::or_nothing(job.due_at.map(|at| at.to_rfc3339())),
            Cell::or_nothing(job.started_at.map(|at| at.to_rfc3339())),
            Cell::or_nothing(job.ended_at.map(|at| at.to_rfc3339())),
            Cell::or_nothing(job.changed),
            Cell::text(job.why.as_deref().unwrap_or_default()),
        ]);
    }
    table
}
