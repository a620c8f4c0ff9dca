//! Since when an answer is as it is, for readers that keep no mark and ask by time.
//!
//! A page shows what was loaded, decided and judged until now, counts its days from today, and is
//! written by this program: it is as new as the newest of the three. A page of a day that is past
//! counts its days from then, so the day of today does not matter to it.

use axum::http::{HeaderMap, HeaderValue, header};
use chrono::{DateTime, NaiveTime, SubsecRound, Utc};

use super::App;
use super::asked::Asked;
use crate::domain::period::lima;
use crate::store::db::StoreError;
use crate::store::stamp;

/// As HTTP writes a time (RFC 9110, 5.6.7).
const FORM: &str = "%a, %d %b %Y %H:%M:%S GMT";

/// The newest of what an answer is made from.
pub async fn since(app: &App, asked: &Asked) -> Result<DateTime<Utc>, StoreError> {
    let written = stamp::newest(&app.house.db).await?;
    let begun = asked.day.is_none().then(|| lima::instant(app.house.clock.today(), NaiveTime::MIN));
    let newest = [Some(app.started), written, begun].into_iter().flatten().max();
    Ok(newest.unwrap_or(app.started).trunc_subsecs(0))
}

/// A time as a header.
pub fn header(at: DateTime<Utc>) -> Option<HeaderValue> {
    HeaderValue::from_str(&at.format(FORM).to_string()).ok()
}

/// Whether the reader has seen all of it. A reader that sends a mark is answered by the mark alone.
pub fn is_known(asking: &HeaderMap, at: DateTime<Utc>) -> bool {
    let has_mark = asking.contains_key(header::IF_NONE_MATCH);
    let seen = asking
        .get(header::IF_MODIFIED_SINCE)
        .and_then(|value| value.to_str().ok())
        .and_then(|text| DateTime::parse_from_rfc2822(text).ok());
    !has_mark && seen.is_some_and(|seen| seen >= at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_written_as_http_writes_it_and_read_back() {
        let at: DateTime<Utc> = "2025-11-06T08:49:37Z".parse().unwrap();
        assert_eq!(header(at).unwrap(), "Thu, 06 Nov 2025 08:49:37 GMT");
        let asking = |name: header::HeaderName, value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(
                header::IF_MODIFIED_SINCE,
                "Thu, 06 Nov 2025 08:49:37 GMT".parse().unwrap(),
            );
            headers.insert(name, value.parse().unwrap());
            headers
        };
        let plain = asking(header::ACCEPT, "*/*");
        assert!(is_known(&plain, at));
        assert!(!is_known(&plain, at + chrono::Duration::seconds(1)));
        assert!(!is_known(&asking(header::IF_NONE_MATCH, "\"x\""), at), "the mark decides");
        assert!(!is_known(&asking(header::IF_MODIFIED_SINCE, "ayer"), at));
    }
}
