//! InfObras: data sets under dated names, a session, a search, and pages of works with their data in
//! script.

use std::sync::Arc;

use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use serde_json::{Value, json};

use super::{World, data, parameter};

const SETS: [(&str, &str); 2] = [
    ("DataSet-Obras-Publicas", "infobras/bulk-2025-11.xlsx"),
    ("DataSet-Obras-Paralizadas", "infobras/paralizadas-2025-06.xlsx"),
];
/// A quarterly list of stalled works as gob.pe keeps it.
pub const STALLED: &str = "/uploads/document/file/7351/paralizadas-junio.XLSX";
const SESSION: &str = "ASP.NET_SessionId=abc";

pub fn router() -> Router<Arc<World>> {
    Router::new()
        .route("/InfobrasWeb/DataSets", get(sets))
        .route("/InfobrasWeb/Archivo/DownloadFile", get(download))
        .route("/InfobrasWeb/Mapa/Index", get(map))
        .route(STALLED, get(stalled))
        .route("/infobrasweb/Mapa/busqueda/obrasBasic", post(search))
        .route("/InfobrasWeb/Mapa/DatosEjecucion", get(work))
}

fn day(world: &World) -> String {
    let day = world.day.lock().unwrap().clone();
    if day.is_empty() { "24-11-2025".to_owned() } else { day }
}

async fn sets(State(world): State<Arc<World>>) -> Html<String> {
    let day = day(&world);
    let links = SETS.map(|(set, _)| {
        format!("<a class=\"download-file\" data-filename=\"{set} {day}\">{set}</a>")
    });
    Html(format!("<!DOCTYPE html><html><body>{}</body></html>", links.join("\n")))
}

async fn download(State(world): State<Arc<World>>, RawQuery(query): RawQuery) -> Response {
    let name = parameter(&query.unwrap_or_default(), "filename").unwrap_or_default();
    let day = day(&world);
    let set = SETS.iter().find(|(set, _)| format!("{set} {day}") == name);
    match set {
        Some((_, path)) => {
            let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            ([(header::CONTENT_TYPE, kind)], world.published(path)).into_response()
        }
        // 200, whatever was asked
        None => axum::Json(json!({ "error": "No existe el archivo" })).into_response(),
    }
}

/// gob.pe answers 418 to who does not say that it is a browser.
async fn stalled(headers: HeaderMap) -> Response {
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
    if !agent.is_some_and(|agent| agent.starts_with("Mozilla/")) {
        return StatusCode::IM_A_TEAPOT.into_response();
    }
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let headers = [(header::CONTENT_TYPE, kind), (header::ETAG, "\"7351\"")];
    (headers, data::bytes("infobras/paralizadas-2025-06.xlsx")).into_response()
}

async fn map() -> Response {
    let cookie = [(header::SET_COOKIE, format!("{SESSION}; path=/; HttpOnly"))];
    (cookie, Html("<html>Mapa</html>")).into_response()
}

fn has_session(headers: &HeaderMap) -> bool {
    let cookie = headers.get(header::COOKIE).and_then(|value| value.to_str().ok());
    cookie.is_some_and(|cookie| cookie.contains(SESSION))
}

async fn search(
    State(world): State<Arc<World>>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    if !has_session(&headers) {
        return Html("<html>Sesión terminada</html>").into_response();
    }
    let asked = parameter(&query.unwrap_or_default(), "Parameters").unwrap_or_default();
    let asked: Value = serde_json::from_str(&asked).unwrap_or_default();
    let found: Vec<Value> = data::json(&world.published("ssi/obras-2025-11.json"))
        .get(asked["codSnip"].as_str().unwrap_or_default())
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .map(|work| json!({ "ObraId": work["NOBR_ID"], "nombre": work["COBR_DESCRI"] }))
        .collect();
    axum::Json(json!({ "Result": found })).into_response()
}

async fn work(
    State(world): State<Arc<World>>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    if !has_session(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let code = parameter(&query.unwrap_or_default(), "ObraId").unwrap_or_default();
    if !["999031", "999081", "999082"].contains(&code.as_str()) {
        return (StatusCode::NOT_FOUND, Html("<html>404</html>")).into_response();
    }
    let page = data::json(&world.published(&format!("infobras/obra-{code}-2025-11.json")));
    let arrays: Vec<String> = page
        .as_object()
        .unwrap()
        .iter()
        .filter(|(_, value)| value.is_array())
        .map(|(name, value)| format!("var {name}={value};"))
        .collect();
    Html(format!(
        "<html><head><title>Datos de ejecución</title></head><body>\
         <script>{}</script></body></html>",
        arrays.join("\n")
    ))
    .into_response()
}
