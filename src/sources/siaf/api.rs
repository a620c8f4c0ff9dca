//! MEF's data API: the year of one unit, page by page (`sources/siaf.md` 2).
//!
//! Whether `filters` works is contradictory: sometimes it is ignored and the whole country comes. So
//! every record is looked at again here, and a first page of strangers ends the visit. Pages are asked
//! for until one is shorter than asked. The records stay as they came, letter by letter.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::domain::codes::SecEjec;
use crate::domain::fetch::Outcome;
use crate::domain::period::Year;
use crate::settings::portals::Siaf;
use crate::sources::body::Kind;
use crate::sources::client::Client;
use crate::sources::ledger::Ledger;
use crate::sources::request::{Request, below, with_query};
use crate::sources::{Bytes, FetchError, Fetched};

/// A municipality has thousands of rows a year; a hundred times that is not a municipality.
const MOST_RECORDS: usize = 1_000_000;

/// One reply; the list stands at the top or one deeper.
#[derive(Debug, Deserialize)]
struct Reply {
    records: Option<Vec<Box<RawValue>>>,
    result: Option<Inner>,
}

#[derive(Debug, Deserialize)]
struct Inner {
    records: Option<Vec<Box<RawValue>>>,
}

/// What is looked at in a record.
#[derive(Debug, Deserialize)]
struct Keys {
    #[serde(rename = "_id")]
    id: Option<serde_json::Value>,
    #[serde(rename = "SEC_EJEC")]
    sec_ejec: Option<serde_json::Value>,
    #[serde(rename = "ANO_EJE")]
    year: Option<serde_json::Value>,
}

/// Where a page of a unit's year is asked for.
pub fn address(
    portal: &Siaf,
    unit: &SecEjec,
    year: Year,
    offset: usize,
) -> Result<String, FetchError> {
    let resource = portal
        .resource_of(year)
        .ok_or(FetchError::NoAddress { setting: "portals.siaf.resources" })?;
    // codes only: accents in filters fail
    let filters = format!(r#"{{"SEC_EJEC":"{unit}","ANO_EJE":"{year}"}}"#);
    let base = below(&portal.api, "datastore_search");
    let pairs = [
        ("resource_id", resource.as_str()),
        ("limit", &portal.page_size.to_string()),
        ("offset", &offset.to_string()),
        ("filters", &filters),
    ];
    with_query(&base, &pairs)
}

/// Every record of a unit's year, in one document.
pub async fn unit_of_year<L: Ledger>(
    client: &mut Client<L>,
    portal: &Siaf,
    unit: &SecEjec,
    year: Year,
) -> Result<Fetched, FetchError> {
    let first = address(portal, unit, year, 0)?;
    let mut pages = Pages { unit, year, seen: HashSet::new(), records: vec![] };
    let (mut attempts, mut offset) = (vec![], 0);
    loop {
        let url = address(portal, unit, year, offset)?;
        let reply = client.ask(&Request::get(&url, Kind::Json)?).await?;
        attempts.push(reply.attempt);
        let count = pages.take(&url, &reply.bytes)?;
        offset += count;
        if (count as u64) < portal.page_size {
            break;
        }
    }
    if pages.records.is_empty() {
        return Err(FetchError::Answer {
            url: first,
            outcome: Outcome::NotData,
            status: Some(200),
            detail: "no rows of this unit and year, which never means no spending".into(),
        });
    }
    Ok(Fetched {
        bytes: Bytes::Held(pages.document().into_bytes()),
        name: format!("siaf-api-{unit}-{year}.json"),
        origin: first,
        dataset: None,
        year: Some(year),
        complete: false,
        steady: true,
        obtained_at: client.now(),
        attempts,
    })
}

/// The records that are ours, of the pages so far.
struct Pages<'a> {
    unit: &'a SecEjec,
    year: Year,
    seen: HashSet<String>,
    records: Vec<Box<RawValue>>,
}

impl Pages<'_> {
    /// Takes a page; tells how many records were in it.
    fn take(&mut self, url: &str, bytes: &[u8]) -> Result<usize, FetchError> {
        let shape = |what: &str| FetchError::Shape { url: url.to_owned(), what: what.to_owned() };
        let reply: Reply = serde_json::from_slice(bytes)
            .map_err(|_| shape("a reply that is no page of records"))?;
        let records = reply.records.or_else(|| reply.result.and_then(|inner| inner.records));
        let records = records.ok_or_else(|| shape("a reply without records"))?;
        let (count, had) = (records.len(), self.records.len());
        let mut is_new = false;
        for record in records {
            let keys: Keys = serde_json::from_str(record.get())
                .map_err(|_| shape("a record that is no object"))?;
            let id = keys.id.as_ref().map(text);
            let again = id.is_some_and(|id| !self.seen.insert(id));
            is_new |= !again;
            if !again && self.is_ours(&keys) {
                self.records.push(record);
            }
        }
        if had == 0 && count > 0 && (self.records.len() - had) * 2 < count {
            return Err(shape("it ignores the filter by SEC_EJEC and year"));
        }
        if count > 0 && !is_new {
            return Err(shape("it gives the same page again"));
        }
        if self.records.len() > MOST_RECORDS {
            return Err(shape("more records than a municipality can have"));
        }
        Ok(count)
    }

    fn is_ours(&self, keys: &Keys) -> bool {
        let is = |value: &Option<serde_json::Value>, wanted: &str| {
            value.as_ref().is_some_and(|value| text(value) == wanted)
        };
        is(&keys.sec_ejec, self.unit.as_str()) && is(&keys.year, &self.year.to_string())
    }

    fn document(&self) -> String {
        let records: Vec<&str> = self.records.iter().map(|record| record.get()).collect();
        let (unit, year) = (self.unit, self.year);
        format!(
            "{{\"sec_ejec\":\"{unit}\",\"year\":\"{year}\",\"records\":[\n{}\n]}}\n",
            records.join(",\n")
        )
    }
}

/// Every value is a text there, and may be a number tomorrow.
fn text(value: &serde_json::Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), |text| text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(unit: &SecEjec) -> Pages<'_> {
        let year = Year::new(2025).unwrap();
        Pages { unit, year, seen: HashSet::new(), records: vec![] }
    }

    #[test]
    fn records_stand_at_the_top_or_one_deeper_and_strangers_are_left_out() {
        let unit = SecEjec::parse("300305").unwrap();
        let mut pages = pages(&unit);
        let one = br#"{"sucess":"true","records":[{"_id":1,"SEC_EJEC":"300305","ANO_EJE":"2025","X":"1.10"}]}"#;
        assert_eq!(pages.take("u", one).unwrap(), 1);
        let two = br#"{"result":{"records":[{"_id":2,"SEC_EJEC":"300306","ANO_EJE":"2025"},
            {"_id":3,"SEC_EJEC":300305,"ANO_EJE":2025},{"_id":1,"SEC_EJEC":"300305","ANO_EJE":"2025"}]}}"#;
        assert_eq!(pages.take("u", two).unwrap(), 3);
        assert_eq!(pages.records.len(), 2);
        assert!(pages.document().contains(r#""X":"1.10""#));
    }

    #[test]
    fn an_ignored_filter_and_a_page_that_comes_again_are_told() {
        let unit = SecEjec::parse("300305").unwrap();
        let strangers = br#"{"records":[{"_id":1,"SEC_EJEC":"1","ANO_EJE":"2025"}]}"#;
        assert!(pages(&unit).take("u", strangers).is_err());
        let mut pages = pages(&unit);
        let page = br#"{"records":[{"_id":1,"SEC_EJEC":"300305","ANO_EJE":"2025"}]}"#;
        pages.take("u", page).unwrap();
        assert!(pages.take("u", page).is_err());
        assert!(pages.take("u", br#"{"message":"x"}"#).is_err());
    }
}
