//! OECE: records page after page, with links that name a dead host, and a month in bulk.

use std::io::Write;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, RawQuery};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, body::Bytes};
use serde_json::{Value, json};

use super::{World, data, parameter};

const PAGE: usize = 2;

pub fn router() -> Router<Arc<World>> {
    Router::new()
        .route("/api/v1/recordsAfter", get(records))
        .route("/api/v1/file/seace_v3/json/{year}/{month}/", get(month))
}

async fn records(RawQuery(query): RawQuery) -> Json<Value> {
    let after = parameter(&query.unwrap_or_default(), "searchAfter");
    let start: usize = after.and_then(|text| text.parse().ok()).unwrap_or_default();
    let all = releases();
    let page: Vec<Value> = all
        .iter()
        .skip(start)
        .take(PAGE)
        .map(|release| json!({ "ocid": release["ocid"], "compiledRelease": release }))
        .collect();
    let next = (start + PAGE < all.len()).then(|| {
        // the host is dead since OSCE became OECE, and still printed
        let host = "https://contratacionesabiertas.osce.gob.pe";
        format!("{host}/api/v1/recordsAfter?format=json&order=desc&searchAfter={}", start + PAGE)
    });
    Json(json!({ "records": page, "links": { "next": next } }))
}

fn releases() -> Vec<Value> {
    let packages = data::json(&data::bytes("contrataciones/ocds-2025-08.json"));
    packages
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|package| package["package"]["releases"].as_array().unwrap().clone())
        .collect()
}

async fn month(Path((year, month)): Path<(String, String)>) -> Response {
    if (year.as_str(), month.as_str()) != ("2025", "08") {
        return (StatusCode::NOT_FOUND, "<html>404</html>").into_response();
    }
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    zip.start_file("2025-08_seace_v3.json", options).unwrap();
    zip.write_all(&data::bytes("contrataciones/ocds-2025-08.json")).unwrap();
    let bytes = Bytes::from(zip.finish().unwrap().into_inner());
    let headers = [(header::ETAG, "\"2025-08\""), (header::CONTENT_TYPE, "application/zip")];
    (headers, bytes).into_response()
}
