//! Whether what changes something was sent by a page of ours, and not by another site through the
//! browser of somebody who may.
//!
//! Browsers say it (`Sec-Fetch-Site`, `Origin`), and nothing that a page does makes them lie. What says
//! neither is no browser of today, and nobody's cookie or place is misused through it.

use axum::http::{HeaderMap, StatusCode, header};

use super::problem::Problem;

/// Refuses what another site sent.
pub fn check(headers: &HeaderMap) -> Result<(), Problem> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let is_ours = match (text("sec-fetch-site"), text(header::ORIGIN.as_str())) {
        // typed by the person, or from the same site
        (Some(site), _) => site == "same-origin" || site == "none",
        (None, Some(origin)) => {
            let host = origin.split_once("://").map(|(_, host)| host);
            host.is_some() && host == text(header::HOST.as_str())
        }
        (None, None) => true,
    };
    if is_ours { Ok(()) } else { Err(Problem::ours(StatusCode::FORBIDDEN, "other_site")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_another_site_sends_through_a_browser_is_refused() {
        let sent = |headers: &[(&'static str, &str)]| {
            let mut all = HeaderMap::new();
            for (name, value) in headers {
                all.insert(*name, value.parse().unwrap());
            }
            check(&all).is_ok()
        };
        let host = ("host", "127.0.0.1:8080");
        assert!(sent(&[host]) && sent(&[host, ("origin", "http://127.0.0.1:8080")]));
        assert!(sent(&[host, ("sec-fetch-site", "same-origin"), ("origin", "null")]));
        assert!(!sent(&[host, ("sec-fetch-site", "cross-site")]));
        assert!(!sent(&[host, ("sec-fetch-site", "same-site")]));
        for origin in ["null", "http://evil.example", "http://127.0.0.1:8081"] {
            assert!(!sent(&[host, ("origin", origin)]), "{origin}");
        }
    }
}
