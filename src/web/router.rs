//! Which page lives where. Every route here is read-only and open to all, unless it says beside it who
//! may.

use axum::Router;
use axum::extract::State;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use tower_http::compression::CompressionLayer;

use super::address::{Here, listed};
use super::asked::Asked;
use super::problem::Problem;
use super::{App, api, assets, health, metrics, observed, outer, pages};
use crate::store::municipalities::{self, Found};

/// All pages, wrapped in what happens to every request.
pub fn router(app: App) -> Router {
    let pages = Router::new()
        .route("/", get(pages::home::home))
        .route("/buscar", get(pages::home::search))
        .route("/comparar", get(pages::compare::page))
        .route("/fuentes", get(pages::sources::all))
        .route("/fuentes/{source}", get(pages::sources::one))
        .route("/hallazgos", get(pages::findings::page))
        .route("/archivo/{sha256}", get(pages::snapshot::page))
        .route("/rastro/{*id}", get(pages::trace::page))
        .route("/{m}", get(pages::municipality::page))
        .route("/{m}/acuerdos", get(pages::agreements::page))
        .route("/{m}/acuerdos/{id}", get(pages::agreement::page))
        .route("/{m}/inversiones", get(pages::investments::list))
        .route("/{m}/inversiones/{cui}", get(pages::investments::one))
        .route("/{m}/informes", get(pages::reports::list))
        .route("/{m}/informes/{month}", get(pages::reports::one))
        .route("/{m}/informes/{month}/hoja", get(pages::reports::sheet))
        .route("/{m}/avisos.atom", get(pages::feeds::atom))
        .route("/{m}/plazos.ics", get(pages::feeds::calendar))
        .route("/{m}/presupuesto", get(pages::budget::page))
        .route("/{m}/programa", get(pages::programme::page))
        .route("/{m}/comite", get(pages::committee::page))
        .route("/{m}/acta/{year}", get(pages::acta::page))
        .route("/{m}/proceso/{year}", get(pages::process::page))
        .route("/{m}/obras", get(pages::works::list))
        .route("/{m}/obras/{code}", get(pages::works::one))
        .route("/{m}/alertas", get(pages::alerts::list))
        .route("/{m}/alertas/{*rest}", get(pages::alerts::one))
        .route("/{m}/indicadores", get(pages::indicators::of_municipality))
        .route("/indicadores", get(pages::indicators::all))
        .route("/indicadores/{id}", get(pages::indicators::one))
        .route("/datos", get(pages::open_data::page))
        .route("/accesibilidad", get(pages::accessibility::page))
        .route("/ayuda", get(pages::help::page))
        .route("/verificar", get(pages::verify::page))
        .route("/v/{code}", get(pages::verify::code))
        .route("/v/{code}/{digits}", get(pages::verify::code_with_digits))
        // a QR holds capitals alone
        .route("/V/{code}", get(pages::verify::code))
        .route("/V/{code}/{digits}", get(pages::verify::code_with_digits))
        .route("/tareas", get(pages::jobs::page))
        // the operator's alone, and only from a page of ours
        .route("/subir", get(pages::upload::form).post(pages::upload::take))
        .merge(watching())
        // whoever holds the signed link of a mail: it changes that one subscription and nothing else
        .route("/avisos/baja/{id}/{tag}", get(pages::notices::ask).post(pages::notices::leave))
        .route("/avisos/vuelta/{id}/{tag}", post(pages::notices::come_back))
        .merge(api::routes())
        .route(&assets::STYLE_PATH, get(assets::style))
        .route_layer(from_fn(observed::routed))
        .fallback(nothing)
        .method_not_allowed_fallback(only_reading)
        .with_state(app.clone());
    // the form is told before the routes are looked at, so they stand inside a router without any
    Router::new()
        .fallback_service(pages)
        .layer(from_fn_with_state(app, outer::outer))
        .layer(CompressionLayer::new().gzip(true))
        .layer(from_fn(observed::observed))
}

/// What whoever keeps the program running asks.
fn watching() -> Router<App> {
    Router::new()
        .route("/health", get(health::health))
        .route("/ready", get(health::ready))
        .route("/metrics", get(metrics::page))
}

/// The same alone, for a program that only works.
pub fn watched(app: App) -> Router {
    let routes = watching()
        .route_layer(from_fn(observed::routed))
        .fallback(nothing)
        .method_not_allowed_fallback(only_reading)
        .with_state(app.clone());
    Router::new()
        .fallback_service(routes)
        .layer(from_fn_with_state(app, outer::outer))
        .layer(from_fn(observed::observed))
}

/// No page of this name: perhaps a municipality is meant.
async fn nothing(State(app): State<App>, asked: Asked) -> Problem {
    let first = asked.path.trim_start_matches('/').split('/').next().unwrap_or_default().to_owned();
    // a municipality written otherwise is sent on, and one that is alike is offered
    match Here::find(&app, &asked, &first).await {
        Err(problem) => problem,
        Ok(here) => {
            let known = listed([(&here.municipality, here.place.slug.as_str())].into_iter());
            Problem::unknown("page_unknown").with("path", &asked.path).similar(known)
        }
    }
}

async fn only_reading() -> Problem {
    Problem::ours(axum::http::StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed")
}

/// What a typed name leads to, for the search.
pub(super) async fn look_up(app: &App, text: &str) -> Result<Found, Problem> {
    Ok(municipalities::find(&app.house.db, text).await?)
}
