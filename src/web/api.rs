//! The interface for programs: the shapes of the command line under the names of its commands, lists
//! as JSON arrays and `verify` as its one object.
//!
//! One file a resource. `municipality` takes what the command line takes (ubigeo, SEC_EJEC, name);
//! without it every municipality that is followed answers. `al` answers as of a day.

pub mod agreements;
pub mod alerts;
pub mod figures;
pub mod findings;
pub mod indicators;
pub mod jobs;
pub mod matches;
pub mod measures;
pub mod municipalities;
pub mod snapshots;
pub mod sources;
pub mod verify;
pub mod works;

use std::fmt::Display;
use std::str::FromStr;

use axum::Router;
use axum::routing::get;

use super::App;
use super::asked::Asked;
use super::problem::Problem;
use crate::domain::codes::Ubigeo;
use crate::domain::place::Municipality;
use crate::store::municipalities::Found;

/// What a reader of the help may try, in the order of the data's way.
pub const PATHS: [&str; 14] = [
    "/api/v1/sources",
    "/api/v1/snapshots",
    "/api/v1/findings",
    "/api/v1/municipalities",
    "/api/v1/figures",
    "/api/v1/works",
    "/api/v1/agreements",
    "/api/v1/match",
    "/api/v1/indicators",
    "/api/v1/measures",
    "/api/v1/alerts",
    "/api/v1/verify",
    "/api/v1/schedule",
    "/api/v1/jobs",
];

pub fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/sources", get(sources::list))
        .route("/api/v1/snapshots", get(snapshots::list))
        .route("/api/v1/findings", get(findings::list))
        .route("/api/v1/municipalities", get(municipalities::list))
        .route("/api/v1/figures", get(figures::list))
        .route("/api/v1/works", get(works::list))
        .route("/api/v1/agreements", get(agreements::list))
        .route("/api/v1/match", get(matches::list))
        // the name that it had before it was called as the command is
        .route("/api/v1/matches", get(matches::list))
        .route("/api/v1/indicators", get(indicators::list))
        .route("/api/v1/measures", get(measures::list))
        .route("/api/v1/alerts", get(alerts::list))
        .route("/api/v1/trace/{*id}", get(super::pages::trace::page))
        .route("/api/v1/verify", get(verify::all))
        .route("/api/v1/schedule", get(jobs::schedule))
        .route("/api/v1/jobs", get(jobs::list))
        .route("/api", get(nothing))
        .route("/api/{*rest}", get(nothing))
}

/// No resource of this name: all that there are.
async fn nothing(asked: Asked) -> Problem {
    Problem::unknown("path_unknown").with("path", &asked.path).with("paths", PATHS.join(", "))
}

/// The municipality that a query names, when it names one.
async fn named(app: &App, asked: &Asked) -> Result<Option<Municipality>, Problem> {
    let Some(text) = asked.value("municipality") else { return Ok(None) };
    let codes = |some: &[Municipality]| {
        let listed: Vec<String> =
            some.iter().map(|one| format!("{} ({})", one.short_name(), one.ubigeo)).collect();
        listed.join(", ")
    };
    match super::router::look_up(app, text).await? {
        Found::One(one) => Ok(Some(*one)),
        Found::Several(some) => Err(Problem::misuse("municipality_ambiguous")
            .kind("code")
            .with("typed", text)
            .with("codes", codes(&some))),
        Found::None { similar } if similar.is_empty() => {
            Err(Problem::unknown("municipality_unknown").kind("code").with("typed", text))
        }
        Found::None { similar } => Err(Problem::unknown("municipality_unknown")
            .kind("alike")
            .with("typed", text)
            .with("codes", codes(&similar))),
    }
}

/// The municipalities that are asked about: the one named, or every one that is followed.
async fn wanted(app: &App, asked: &Asked) -> Result<Vec<Ubigeo>, Problem> {
    match named(app, asked).await? {
        Some(one) => Ok(vec![one.ubigeo]),
        None => Ok(app.house.followed().await?.into_iter().collect()),
    }
}

/// A value of the query as a type.
fn parsed<T: FromStr>(asked: &Asked, name: &str) -> Result<Option<T>, Problem>
where
    T::Err: Display,
{
    let Some(text) = asked.value(name) else { return Ok(None) };
    text.parse().map(Some).map_err(|error: T::Err| Problem::parameter(&format!("{name}: {error}")))
}
