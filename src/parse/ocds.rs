//! Open contracting data (OECE, Perú Compras): tenders and their contracts.
//!
//! Reads release packages, lists of them (`[{package}]`) and bare lists of releases. A process
//! comes in up to ten releases in no order, so the newest by date is the one that counts; a row is
//! a release.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::desk::Desk;
use super::json::{at, text_at};
use super::table::{Columns, Row};
use super::{Record, Stopped, calendar};
use crate::domain::evidence::Locator;
use crate::domain::finding::{Finding, FindingCode};

mod contract;
mod tender;

/// Tells that an item is a release, a package, or holds one.
pub fn is_one(outer: Option<&str>, value: &Value) -> bool {
    let has = |key: &str| value.get(key).is_some();
    matches!(outer, Some("releases" | "records"))
        || has("ocid")
        || has("releases")
        || at(value, &["package", "releases"]).is_some()
}

/// The newest release of each process.
#[derive(Default)]
pub struct Releases {
    newest: BTreeMap<String, Newest>,
}

struct Newest {
    date: Option<DateTime<Utc>>,
    place: Locator,
    records: Vec<Record>,
    findings: Vec<Finding>,
}

impl Releases {
    /// Takes an item of a list: a release, a record with its compiled release, or a package.
    pub fn item(
        &mut self,
        value: &Value,
        file: &str,
        rows: &mut u64,
        desk: &mut Desk<'_>,
    ) -> Result<(), Stopped> {
        let inner = at(value, &["package", "releases"])
            .or_else(|| value.get("releases"))
            .and_then(Value::as_array);
        if let Some(releases) = inner {
            return releases.iter().try_for_each(|value| self.item(value, file, rows, desk));
        }
        *rows += 1;
        let place = Locator { file: file.to_owned(), row: Some(*rows), ..Locator::default() };
        self.release(value.get("compiledRelease").unwrap_or(value), &place, desk)
    }

    fn release(
        &mut self,
        value: &Value,
        place: &Locator,
        desk: &mut Desk<'_>,
    ) -> Result<(), Stopped> {
        let ocid = text_at(value, &["ocid"]);
        let place = Locator { column: ocid.clone(), ..place.clone() };
        let columns = Columns::default();
        let mut row = Row::new(&columns, &[], &place);
        let Some(ocid) = ocid else {
            row.reject(&["ocid"], "", FindingCode::MissingValue, "a release without its ocid");
            return desk.take(row);
        };
        let date = text_at(value, &["date"]);
        let instant = date.as_deref().and_then(|date| DateTime::parse_from_rfc3339(date).ok());
        let instant = instant.map(|instant| instant.with_timezone(&Utc));
        if instant.is_none() {
            let value = date.clone().unwrap_or_default();
            row.note(&["date"], &value, FindingCode::BadDate, "a release without a readable date");
        }
        desk.saw(date.as_deref().and_then(calendar::day));
        let known = self.newest.get(&ocid);
        if known.is_none_or(|known| known.date <= instant) {
            let mut reading = Row::new(&columns, &[], &place);
            let tender = tender::tender(value, &ocid, &mut reading);
            let contracts = contract::contracts(value, &tender, &mut reading);
            reading.records.push(Record::Tender(Box::new(tender)));
            reading
                .records
                .extend(contracts.into_iter().map(|one| Record::Contract(Box::new(one))));
            let (records, findings) = (reading.records, reading.findings);
            let newest = Newest { date: instant, place: place.clone(), records, findings };
            self.newest.insert(ocid, newest);
        }
        desk.take(row)
    }

    /// Hands on each process as its newest release has it.
    pub fn finish(self, desk: &mut Desk<'_>) -> Result<(), Stopped> {
        for newest in self.newest.into_values() {
            for record in newest.records {
                desk.emit(&newest.place, record)?;
            }
            newest.findings.into_iter().try_for_each(|finding| desk.note(finding))?;
        }
        Ok(())
    }
}

/// The amount under a path; zero is hidden by law, and so not known.
fn amount(value: &Value, path: &[&str], row: &mut Row<'_>) -> Option<crate::domain::money::Soles> {
    let text = text_at(value, path)?;
    let read = super::decimal::money(&text);
    if read.is_none_or(|money| money.rounded) {
        let words = "not an amount with two decimals, rounded to the centimo where it can be";
        row.note(&[&path.join("/")], &text, FindingCode::BadAmount, words);
    }
    read.map(|money| money.soles).filter(|amount| !amount.is_zero())
}
