//! SSI: JSON by CUI, posted as a form.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use super::{World, data, parameter};

pub fn router() -> Router<Arc<World>> {
    Router::new()
        .route("/invierteWS/{group}/{service}", post(service))
        .route("/ssi/Ssi/verInfObras2/{cui}", get(works))
        .route("/invierte/paraliza/traeListaParalizaPublico", post(stalled))
}

async fn service(
    State(world): State<Arc<World>>,
    Path((_, service)): Path<(String, String)>,
    form: String,
) -> Json<Value> {
    let asks = parameter(&form, "tipo").unwrap_or_default();
    let path = match (service.as_str(), asks.as_str()) {
        ("traeDetInvSSI", "SIAF") => "ssi/detalle-2025-11.json",
        ("traeDevengSSI", "DEV2") => "ssi/dev2-2025-11.json",
        ("traeDevengSSI", "MES") => "ssi/mes-2025-11.json",
        ("traeInfSeguimF12B", _) => "ssi/f12b-2025-11.json",
        _ => return Json(json!([])),
    };
    of(&world, path, &parameter(&form, "id").unwrap_or_default())
}

async fn works(State(world): State<Arc<World>>, Path(cui): Path<String>) -> Json<Value> {
    of(&world, "ssi/obras-2025-11.json", &cui)
}

async fn stalled(State(world): State<Arc<World>>, form: String) -> Json<Value> {
    of(&world, "ssi/paralizadas-2025-09.json", &parameter(&form, "id").unwrap_or_default())
}

/// An unknown code, and one without data, are both `[]`.
fn of(world: &World, path: &str, cui: &str) -> Json<Value> {
    Json(data::json(&world.published(path)).get(cui).cloned().unwrap_or_else(|| json!([])))
}
