//! SEACE in OCDS: months in bulk, or what is new since the last time, page after page.
//!
//! The catalogue still prints hosts that are dead since OSCE became OECE (`sources/procurement` 2), so
//! a link is followed on the host of the settings, whatever host it names.

use chrono::{DateTime, Datelike, Utc};
use serde_json::Value;
use url::Url;

use super::body::Kind;
use super::client::Client;
use super::ledger::Ledger;
use super::request::{Request, address, below, with_query};
use super::{Ask, Bytes, FetchError, Fetched, Harvest, Planned};
use crate::domain::period::{Month, Year};
use crate::settings::portals::Procurement;

pub fn plan(portal: &Procurement, ask: &Ask) -> Result<Vec<Planned>, FetchError> {
    Ok(match ask.year {
        Some(year) => months(ask, year)
            .map(|month| Planned::get(bulk(portal, month), format!("contrataciones de {month}")))
            .collect(),
        None => vec![Planned::get(newest(portal)?, "lo más nuevo, de página en página")],
    })
}

pub async fn visit<L: Ledger>(
    client: &mut Client<L>,
    portal: &Procurement,
    ask: &Ask,
    harvest: &mut Harvest,
) -> Result<(), FetchError> {
    let Some(year) = ask.year else { return pages(client, portal, ask, harvest).await };
    for month in months(ask, year) {
        let url = bulk(portal, month);
        let request = Request::get(&url, Kind::Lines)?.conditional();
        // the newest month is published when it is over
        harvest
            .take(client.download(&request, &format!("seace_v3-{month}.json.zip")).await, &url)?;
    }
    Ok(())
}

/// What is new, newest first, until what was seen the last time.
async fn pages<L: Ledger>(
    client: &mut Client<L>,
    portal: &Procurement,
    ask: &Ask,
    harvest: &mut Harvest,
) -> Result<(), FetchError> {
    let mut url = newest(portal)?;
    for number in 1..=portal.most_pages {
        let reply = client.ask(&Request::get(&url, Kind::Json)?).await?;
        let page: Value = serde_json::from_slice(&reply.bytes).map_err(|_| FetchError::Shape {
            url: url.clone(),
            what: "a page that is no JSON".into(),
        })?;
        let next = page.pointer("/links/next").and_then(Value::as_str).map(str::to_owned);
        let records = page.get("records").and_then(Value::as_array).map_or(0, Vec::len);
        if records == 0 && number == 1 {
            let what = "a first page without records".to_owned();
            return Err(FetchError::Shape { url, what });
        }
        if records > 0 {
            harvest.files.push(Fetched {
                bytes: Bytes::Held(reply.bytes),
                name: format!("records-after-{number}.json"),
                origin: url.clone(),
                dataset: None,
                year: None,
                complete: false,
                steady: false,
                obtained_at: client.now(),
                attempts: vec![reply.attempt],
            });
        }
        let is_known = ask.since.is_some_and(|since| newest_of(&page) < Some(since));
        let Some(next) = next.filter(|_| records > 0 && !is_known) else { break };
        url = on_our_host(portal, &url, &next)?;
    }
    Ok(())
}

/// The newest date on a page.
fn newest_of(page: &Value) -> Option<DateTime<Utc>> {
    let records = page.get("records")?.as_array()?;
    let date = |record: &Value| {
        let text = record.pointer("/compiledRelease/date").or_else(|| record.get("date"))?;
        DateTime::parse_from_rfc3339(text.as_str()?).ok().map(|date| date.to_utc())
    };
    records.iter().filter_map(date).max()
}

fn newest(portal: &Procurement) -> Result<String, FetchError> {
    let base = below(&portal.api, "recordsAfter");
    with_query(&base, &[("format", "json"), ("order", "desc")])
}

fn on_our_host(portal: &Procurement, page: &str, next: &str) -> Result<String, FetchError> {
    let ours = address(&portal.api)?;
    let next = address(page)?.join(next).map_err(|_| FetchError::Address(next.to_owned()))?;
    let mut url: Url = ours;
    url.set_path(next.path());
    url.set_query(next.query());
    Ok(url.into())
}

fn bulk(portal: &Procurement, month: Month) -> String {
    let (year, number) = (month.year(), month.number());
    below(&portal.api, &format!("file/seace_v3/json/{year}/{number:02}/"))
}

/// The months of a year that have begun.
fn months(ask: &Ask, year: Year) -> impl Iterator<Item = Month> + use<> {
    let last = if year.number() == ask.today.year() { ask.today.month() } else { 12 };
    (1..=last).filter_map(move |month| Month::new(year, month))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;

    #[test]
    fn a_link_to_a_dead_host_is_followed_on_the_living_one() {
        let portal = Settings::defaults().unwrap().portals.procurement;
        let page = newest(&portal).unwrap();
        let next = "https://contratacionesabiertas.osce.gob.pe/api/v1/recordsAfter?searchAfter=7";
        let living = "https://contratacionesabiertas.oece.gob.pe/api/v1/recordsAfter?searchAfter=7";
        assert_eq!(on_our_host(&portal, &page, next).unwrap(), living);
        assert_eq!(on_our_host(&portal, &page, "?searchAfter=7").unwrap(), living);
    }
}
