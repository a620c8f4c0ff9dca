//! MEF's files, with Range and If-Range as the portal has them, and its data API.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use axum::body::{Body, Bytes};
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use futures_util::stream;
use serde_json::{Value, json};

use super::{World, data, parameter};

/// A file whose bytes are made as they are asked for: `big-2000.csv` has 2000 MB.
const LINE: usize = 64;
const CHUNK: u64 = 1 << 16;

/// The versions of the files that tests put there.
#[derive(Debug, Default)]
pub struct Files {
    own: Mutex<BTreeMap<String, (u64, Bytes)>>,
}

impl Files {
    /// Puts a file there, or a new version of it.
    pub fn put(&self, name: &str, bytes: impl Into<Bytes>) {
        let mut own = self.own.lock().unwrap();
        let version = own.get(name).map_or(1, |(version, _)| version + 1);
        own.insert(name.to_owned(), (version, bytes.into()));
    }

    fn get(&self, name: &str) -> Option<(String, Content)> {
        if let Some((version, bytes)) = self.own.lock().unwrap().get(name) {
            return Some((format!("\"{name}-{version}\""), Content::Bytes(bytes.clone())));
        }
        let path = match name {
            "2024-Gasto.csv" => "siaf/2024-Gasto.csv",
            "2025-Gasto-Mensual.csv" => "siaf/2025-Gasto-noviembre.csv",
            "DETALLE_INVERSIONES.csv" => "inversiones/detalle-2025-11.csv",
            _ => return big(name),
        };
        Some((format!("\"{name}\""), Content::Bytes(data::bytes(path).into())))
    }
}

/// What a file holds.
#[derive(Debug, Clone)]
enum Content {
    Bytes(Bytes),
    Made(u64),
}

impl Content {
    fn length(&self) -> u64 {
        match self {
            Self::Bytes(bytes) => bytes.len() as u64,
            Self::Made(length) => *length,
        }
    }

    fn from(self, start: u64) -> Body {
        match self {
            Self::Bytes(bytes) => Body::from(bytes.slice(usize::try_from(start).unwrap()..)),
            Self::Made(length) => Body::from_stream(stream::unfold(start, move |at| async move {
                if at >= length {
                    return None;
                }
                let end = (at + CHUNK).min(length);
                Some((Ok::<_, std::io::Error>(made(at, end)), end))
            })),
        }
    }
}

fn big(name: &str) -> Option<(String, Content)> {
    let megabytes: u64 = name.strip_prefix("big-")?.strip_suffix(".csv")?.parse().ok()?;
    Some((format!("\"{name}\""), Content::Made(megabytes * 1_000_000)))
}

/// Bytes from one place of a made file to another: lines of one length, each with its number.
pub fn made(start: u64, end: u64) -> Bytes {
    let first = start / LINE as u64;
    let mut bytes = Vec::new();
    for line in first..=end / LINE as u64 {
        let text =
            format!("{line:020},{:032x}", u128::from(line).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        bytes.extend_from_slice(format!("{text:<63}\n").as_bytes());
    }
    let skip = usize::try_from(start - first * LINE as u64).unwrap();
    let length = usize::try_from(end - start).unwrap();
    Bytes::from(bytes).slice(skip..skip + length)
}

pub fn router() -> Router<Arc<World>> {
    Router::new()
        .route("/datastorefiles/{name}", get(file))
        .route("/DatosAbiertos/v1/datastore_search", get(search))
}

async fn file(
    State(world): State<Arc<World>>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Response {
    let Some((etag, content)) = world.files.get(&name) else {
        return (StatusCode::NOT_FOUND, "<html>404</html>").into_response();
    };
    let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let modified = "Mon, 24 Nov 2025 06:00:00 GMT".to_owned();
    let base = [(header::ETAG, etag.clone()), (header::LAST_MODIFIED, modified)];
    if text(header::IF_NONE_MATCH) == Some(&etag) {
        return (StatusCode::NOT_MODIFIED, base).into_response();
    }
    let length = content.length();
    let asked = text(header::RANGE)
        .and_then(|range| range.strip_prefix("bytes=")?.strip_suffix('-')?.parse::<u64>().ok());
    // a range of another version is answered with the whole of this one
    let same = text(header::IF_RANGE).is_none_or(|mark| mark == etag);
    match asked.filter(|_| same) {
        Some(start) if start < length => {
            let part = [
                (header::CONTENT_RANGE, format!("bytes {start}-{}/{length}", length - 1)),
                (header::CONTENT_LENGTH, (length - start).to_string()),
            ];
            (StatusCode::PARTIAL_CONTENT, base, part, content.from(start)).into_response()
        }
        Some(_) => (StatusCode::RANGE_NOT_SATISFIABLE, base).into_response(),
        None => {
            let whole = [
                (header::CONTENT_LENGTH, length.to_string()),
                (header::ACCEPT_RANGES, "bytes".to_owned()),
                (header::CONTENT_TYPE, "text/csv".to_owned()),
            ];
            (base, whole, content.from(0)).into_response()
        }
    }
}

/// A page of the data API, in the shape that clients say it has.
async fn search(State(world): State<Arc<World>>, RawQuery(query): RawQuery) -> Json<Value> {
    let query = query.unwrap_or_default();
    let number = |name: &str| {
        parameter(&query, name).and_then(|text| text.parse::<usize>().ok()).unwrap_or_default()
    };
    let filters: BTreeMap<String, String> = parameter(&query, "filters")
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default();
    let year = filters.get("ANO_EJE").cloned().unwrap_or_default();
    let path = if year == "2024" { "siaf/2024-Gasto.csv" } else { "siaf/2025-Gasto-noviembre.csv" };
    let mut records = data::records(&world.published(path));
    records.retain(|row| filters.iter().all(|(name, value)| row[name].as_str() == Some(value)));
    let change = *world.records.lock().unwrap();
    if let Some(change) = change {
        change(&mut records);
    }
    let records: Vec<Value> = records
        .into_iter()
        .skip(number("offset"))
        .take(number("limit"))
        .map(Value::Object)
        .collect();
    // both shapes were seen
    Json(if number("offset") == 0 {
        json!({ "sucess": "true", "records": records })
    } else {
        json!({ "sucess": "true", "result": { "records": records, "include_total": "999" } })
    })
}
