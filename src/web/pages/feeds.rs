//! What happened, for news readers; the days that come, for calendars. Of one municipality each, with
//! what may be told to whoever asks.

use axum::extract::{Path, State};
use axum::response::Response;
use chrono::DateTime;

use crate::domain::subscriber::Role;
use crate::jobs::notify;
use crate::notify::feed::{self, Scene};
use crate::notify::links::Links;
use crate::notify::{calendar as days, deadlines};
use crate::store::stamp;
use crate::web::address::Here;
use crate::web::asked::Asked;
use crate::web::problem::Problem;
use crate::web::{App, answer};

/// `/{m}/avisos.atom`
pub async fn atom(
    State(app): State<App>,
    asked: Asked,
    Path(m): Path<String>,
) -> Result<Response, Problem> {
    let here = Here::find(&app, &asked, &m).await?;
    let ubigeo = &here.municipality.ubigeo;
    let told = app.told(&asked, ubigeo).await?;
    let as_of = asked.as_of(&app);
    let steps = notify::steps(&app.house, &told.judged, 0, as_of).await?;
    let mut reports = notify::first_reports(&app.house, ubigeo).await?;
    reports.retain(|(_, made_at)| *made_at < as_of);
    let links = links(&app, &asked, &here);
    let scene = Scene {
        judged: &told.judged,
        steps: &steps,
        reports: &reports,
        voice: told.voice(),
        links: &links,
    };
    let (own, page) = (links.at(&here.path("/avisos.atom")), links.at(&here.place.home()));
    let feed = feed::of(&scene, own, page);
    let written = feed::render(&feed).map_err(|error| Problem::broken(&error))?;
    Ok(answer::atom(written))
}

/// `/{m}/plazos.ics`
pub async fn calendar(
    State(app): State<App>,
    asked: Asked,
    Path(m): Path<String>,
) -> Result<Response, Problem> {
    let here = Here::find(&app, &asked, &m).await?;
    let told = app.told(&asked, &here.municipality.ubigeo).await?;
    // the alerts are those that may be told already; what is left is whose days these are
    let role =
        if app.house.settings.web.address.is_loopback() { Role::Committee } else { Role::Reader };
    let deadlines = deadlines::list(&told.judged, role, notify::terms(&app.house));
    let newest = stamp::newest(&app.house.db).await?.unwrap_or(DateTime::UNIX_EPOCH);
    let links = links(&app, &asked, &here);
    let written = days::render(&told.judged, &deadlines, told.voice(), &links, newest);
    Ok(answer::calendar(written.map_err(|error| Problem::broken(&error))?))
}

/// Whole addresses where the pages have one: a reader keeps them away from here.
fn links(app: &App, asked: &Asked, here: &Here) -> Links {
    Links {
        base: app.house.settings.web.public_address.clone().unwrap_or_default(),
        ubigeo: here.municipality.ubigeo.clone(),
        lang: asked.lang,
    }
}
