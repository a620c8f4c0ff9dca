//! `demo`: the invented district, built from its files as if the house had watched it for a year.
//!
//! Owns the order of what happened ([`story`]) and the files, embedded ([`files`]); does nothing
//! itself that a person could not do with the commands of the house. Every figure that it tells is
//! counted in the store afterwards. The one decision a newcomer would question: the house lives
//! through the months one by one, ingest by ingest, because an alert that opens, is answered and ends
//! cannot be made out of one evaluation.

pub mod files;
pub mod place;
pub mod story;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, NaiveDateTime, Utc};

use self::story::{Does, Says, Step};
use super::alerts::{self, AlertError, Asked};
use super::evaluate::{self, EvaluateError};
use super::house::House;
use super::ingest::{self, IngestError, Meter, Request, Status};
use super::judgement::{self, JudgementError};
use super::matching::review::{self, Part, Reason, ReviewError};
use super::matching::{self, MatchError};
use super::register::{self, ImportError};
use super::report::{self, ReportError};
use crate::clock::Clock;
use crate::domain::codes::{CodeError, Ubigeo};
use crate::domain::lang::Lang;
use crate::domain::link::Link;
use crate::domain::period::{Month, PeriodError, lima};
use crate::domain::source::SourceState;
use crate::store::db::StoreError;
use crate::store::{reports, snapshots};

/// Where its pages begin.
pub const PAGE: &str = "/qoriwayqo";

/// Why the demonstration cannot be built.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    #[error(transparent)]
    Ingest(#[from] IngestError),
    #[error(transparent)]
    Register(#[from] ImportError),
    #[error(transparent)]
    Matching(#[from] MatchError),
    #[error(transparent)]
    Review(#[from] ReviewError),
    #[error(transparent)]
    Evaluate(#[from] EvaluateError),
    #[error(transparent)]
    Alert(#[from] AlertError),
    #[error(transparent)]
    Report(#[from] ReportError),
    #[error(transparent)]
    Judgement(#[from] JudgementError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the folder of the demonstration cannot be written")]
    Folder(#[source] std::io::Error),
    /// A step that the house does not take: the story and the house disagree.
    #[error("step {step} of the demonstration: {reason}")]
    Step { step: String, reason: String },
}

impl From<CodeError> for DemoError {
    fn from(error: CodeError) -> Self {
        wrong("a code", &error)
    }
}

/// What the built district holds, as counted in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    pub actas: usize,
    pub agreements: usize,
    /// Public sources of which something was loaded.
    pub sources: usize,
    /// Alerts that say something about today.
    pub alerts: usize,
    pub reports: usize,
}

/// The district of the demonstration.
pub fn ubigeo() -> Result<Ubigeo, DemoError> {
    Ok(Ubigeo::parse(story::UBIGEO)?)
}

/// Lives through the story in a house that holds nothing yet; `seen` hears of each step.
pub async fn build(
    house: &House,
    seen: &mut (dyn FnMut(usize, usize, &str) + Send),
) -> Result<(), DemoError> {
    let inbox = house.folder.join("inbox");
    files::lay_out(&inbox).map_err(DemoError::Folder)?;
    let steps = story::steps();
    for (number, step) in steps.iter().enumerate() {
        seen(number, steps.len(), step.at);
        let at = moment(step.at)?;
        let then = House { clock: Clock::Fixed(at), ..house.clone() };
        take(&then, &inbox, step).await?;
    }
    seen(steps.len(), steps.len(), "");
    Ok(())
}

/// Tells that something was loaded into the database before.
pub async fn holds_data(house: &House) -> Result<bool, DemoError> {
    Ok(!snapshots::list(&house.db, house.everything()).await?.is_empty())
}

/// Counts what there is, on the day of the house.
pub async fn count(house: &House) -> Result<Counted, DemoError> {
    let judgement = judgement::load(house, &ubigeo()?, house.everything(), None).await?;
    // a month that was told twice, or in two languages, is one report
    let said = reports::list(&house.db, &ubigeo()?).await?;
    let months: BTreeSet<Month> = said.iter().map(|said| said.period).collect();
    let loaded = judgement.facts.sources.iter().filter(|one| one.state != SourceState::Never);
    Ok(Counted {
        actas: judgement.facts.actas.len(),
        agreements: judgement.facts.agreements.len(),
        sources: loaded.count(),
        alerts: judgement.live_alerts().count(),
        reports: months.len(),
    })
}

async fn take(house: &House, inbox: &Path, step: &Step) -> Result<(), DemoError> {
    match &step.does {
        Does::Receive { files, complete } => {
            for name in *files {
                receive(house, name, *complete).await?;
            }
        }
        Does::Register(name) => register(house, inbox, &format!("registro/{name}")).await?,
        Does::Match => {
            matching::run(house, &ubigeo()?).await?;
        }
        Does::Decide { agreement, target, kind, why } => {
            let agreement = format!("{}/{agreement}", story::UBIGEO);
            let parsed = agreement.parse().map_err(|error: String| wrong(&agreement, &error));
            let target = target.parse().map_err(|error: String| wrong(target, &error))?;
            let part = Part { target, share: Link::WHOLE };
            let reason = Reason { by: story::REVIEWER.to_owned(), why: (*why).to_owned() };
            review::link(house, &parsed?, *kind, vec![part], reason).await?;
        }
        Does::Evaluate => {
            evaluate::evaluate_in_turn(house, &ubigeo()?, evaluate::Which::All).await?;
        }
        Does::Report(month) => {
            let order = report::Order {
                ubigeo: ubigeo()?,
                period: month.parse().map_err(|error: PeriodError| wrong(month, &error))?,
                lang: Lang::Es,
                formats: report::Format::USUAL.to_vec(),
                as_of: house.everything(),
            };
            report::make(house, &order, &house.folder.join("reports")).await?;
        }
        Does::Answer { alert, by, says } => {
            let id = alert.parse().map_err(|error: String| wrong(alert, &error))?;
            alerts::act(house, &id, asked(*says)?, by).await?;
        }
    }
    Ok(())
}

/// Takes one of the embedded files as if it had just been fetched.
async fn receive(house: &House, name: &str, complete: bool) -> Result<(), DemoError> {
    let bytes = files::bytes(name).ok_or_else(|| wrong(name, &"no such file is embedded"))?;
    let file_name = name.rsplit('/').next().unwrap_or(name);
    let request = Request {
        origin: format!("muestra/{name}"),
        obtained_at: Some(house.clock.now()),
        complete,
        ..Request::of(file_name)
    };
    let report =
        ingest::ingest(house, &request, Box::new(bytes), Arc::new(Meter::default())).await?;
    match (report.status, report.refusal) {
        (Status::Loaded, _) => Ok(()),
        (status, refusal) => {
            let why = refusal.map_or_else(|| status.to_string(), |refusal| refusal.message);
            Err(wrong(name, &why))
        }
    }
}

/// Takes a folder of the register as `import agreements` does.
async fn register(house: &House, inbox: &Path, name: &str) -> Result<(), DemoError> {
    // told without the path of this machine, so that the same demonstration is the same everywhere
    let options = register::Options {
        origin: Some(format!("muestra/{name}")),
        ..register::Options::default()
    };
    let report = register::import(house, &inbox.join(name), &options).await?;
    match report.errors().next() {
        None => Ok(()),
        Some(problem) => Err(wrong(&report.file, &format!("{problem:?}"))),
    }
}

fn asked(says: Says) -> Result<Asked, DemoError> {
    let day = |text: &str| text.parse().map_err(|error: chrono::ParseError| wrong(text, &error));
    let why = str::to_owned;
    Ok(match says {
        Says::Seen => Asked::Acknowledge,
        Says::Reply { text, promised } => {
            let promised_on = promised.map(day).transpose()?;
            Asked::Reply { text: text.to_owned(), document: None, promised_on }
        }
        Says::Dismissed(reason) => Asked::Dismiss { why: why(reason) },
        Says::Silenced { until, why: reason } => {
            Asked::Silence { until: day(until)?, why: why(reason) }
        }
        Says::Confirmed(reason) => Asked::Confirm { why: why(reason) },
    })
}

/// A Lima time as the story writes it: `2025-09-12 07:05`.
fn moment(text: &str) -> Result<DateTime<Utc>, DemoError> {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M");
    local
        .map(|local| lima::instant(local.date(), local.time()))
        .map_err(|error| wrong(text, &error))
}

fn wrong(step: &str, reason: &impl ToString) -> DemoError {
    DemoError::Step { step: step.to_owned(), reason: reason.to_string() }
}
