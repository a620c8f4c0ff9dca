//! The one style sheet, under an address that changes with its bytes.

use std::sync::LazyLock;

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use sha2::{Digest, Sha256};

const STYLE: &str = include_str!("assets/style.css");

/// The address of the style sheet; a browser may keep what lies there for ever.
pub static STYLE_PATH: LazyLock<String> =
    LazyLock::new(|| format!("/recursos/estilo-{}.css", short_digest(STYLE.as_bytes())));

/// Sixteen digits that tell bytes apart; not evidence, only a name.
pub fn short_digest(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let first = digest.first_chunk().copied().unwrap_or_default();
    format!("{:016x}", u64::from_be_bytes(first))
}

pub async fn style() -> impl IntoResponse {
    let headers = [
        (CONTENT_TYPE, "text/css; charset=utf-8"),
        // a year: other bytes have another address
        (CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, STYLE)
}
