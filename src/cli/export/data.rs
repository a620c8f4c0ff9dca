//! Open data: the shapes of the command line as CSV, one column a key.
//!
//! A list of words is written with semicolons between them, a list of things as JSON. A text from
//! outside that a spreadsheet would obey gets an apostrophe before it.

use std::path::PathBuf;

use serde::Serialize;
use serde_json::Value;

use super::super::Failure;
use super::super::context::Context;
use crate::domain::codes::Ubigeo;
use crate::jobs::house::House;
use crate::jobs::register::export::write_all;
use crate::jobs::{judgement, lines};
use crate::shapes;
use crate::store::figures::{self, By, Filter};
use crate::web::table::{Cell, Table};

const FIGURES: &[&str] = &[
    "source",
    "dataset",
    "ubigeo",
    "sec_ejec",
    "cui",
    "year",
    "month",
    "rubro",
    "function",
    "pia",
    "pim",
    "certified",
    "committed_annual",
    "committed",
    "accrued",
    "paid",
    "known_at",
    "sha256",
    "withdrawn",
    "withdrawn_parts",
    "unknown",
];
const AGREEMENTS: &[&str] = &[
    "agreement",
    "version",
    "versions",
    "title",
    "text",
    "place",
    "sector",
    "kind",
    "priority",
    "amount",
    "fiscal_years",
    "due",
    "responsible",
    "cuis",
    "works",
    "proposed_cuis",
    "acta_cuis",
    "situation",
    "pace",
    "reached",
    "applicable",
    "rungs",
    "outcome",
    "replaced_by",
    "unknown",
    "evidence",
];
const RUNGS: &[&str] =
    &["agreement", "rung", "n", "state", "date", "lost_on", "skipped", "note", "evidence"];
const MEASURES: &[&str] = &[
    "id",
    "indicator",
    "subject",
    "period",
    "value",
    "numerator",
    "denominator",
    "unit",
    "state",
    "not_computable",
    "reason",
    "formula_version",
    "evidence",
    "unknown",
];
const ALERTS: &[&str] = &[
    "id",
    "rule",
    "subject",
    "case",
    "state",
    "severity",
    "opened_at",
    "title",
    "body",
    "expected",
    "observed",
    "ground",
    "next",
    "evidence",
    "reply",
    "inhibited_by",
    "historical",
    "silenced_until",
    "unknown",
];

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Asked {
    /// Ubigeo, SEC_EJEC or name; otherwise every one that is followed (figures: all that is known)
    #[arg(long, value_name = "M")]
    municipality: Option<String>,
    /// The folder, made when missing; a file of an earlier export is replaced
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

impl Asked {
    fn write(&self, name: &str, table: &Table) -> Result<PathBuf, Failure> {
        let path = self.out.join(name);
        write_all(&[(path.clone(), table.csv().into_bytes())], true)?;
        Ok(path)
    }

    async fn places(&self, house: &House, context: &Context) -> Result<Vec<Ubigeo>, Failure> {
        context.municipalities(house, self.municipality.as_deref()).await
    }
}

pub async fn figures(
    asked: &Asked,
    house: &House,
    context: &Context,
) -> Result<Vec<PathBuf>, Failure> {
    let mut filter = Filter { dataset: None, sec_ejec: None, product: None, year: None };
    if let Some(text) = &asked.municipality {
        filter.sec_ejec = Some(context.unit(house, text).await?);
    }
    let by = By::ALL.iter().copied().collect();
    let sums = figures::sums(&house.db, &filter, &by, context.as_of()).await?;
    let mut table = Table::new(FIGURES);
    for sum in &sums {
        table.push(cells(FIGURES, &lines::figure(sum, &by))?);
    }
    Ok(vec![asked.write("figures.csv", &table)?])
}

pub async fn agreements(
    asked: &Asked,
    house: &House,
    context: &Context,
) -> Result<Vec<PathBuf>, Failure> {
    let (mut table, mut rungs) = (Table::new(AGREEMENTS), Table::new(RUNGS));
    for ubigeo in asked.places(house, context).await? {
        let judgement = judgement::load(house, &ubigeo, context.as_of(), None).await?;
        for line in shapes::agreements::lines(&judgement) {
            table.push(cells(AGREEMENTS, &line)?);
            for rung in &line.rungs {
                let mut row = cells(&RUNGS[1..], rung)?;
                row.insert(0, Cell::plain(&line.agreement));
                rungs.push(row);
            }
        }
    }
    Ok(vec![asked.write("agreements.csv", &table)?, asked.write("rungs.csv", &rungs)?])
}

pub async fn measures(
    asked: &Asked,
    house: &House,
    context: &Context,
) -> Result<Vec<PathBuf>, Failure> {
    let mut table = Table::new(MEASURES);
    for ubigeo in asked.places(house, context).await? {
        let judgement = judgement::load(house, &ubigeo, context.as_of(), None).await?;
        for measure in &judgement.measures {
            table.push(cells(MEASURES, &shapes::measures::line(measure))?);
        }
    }
    Ok(vec![asked.write("measures.csv", &table)?])
}

pub async fn alerts(
    asked: &Asked,
    house: &House,
    context: &Context,
) -> Result<Vec<PathBuf>, Failure> {
    let mut table = Table::new(ALERTS);
    let mut known = std::collections::BTreeSet::new();
    for ubigeo in asked.places(house, context).await? {
        for alert in judgement::alerts(house, &ubigeo, context.as_of()).await? {
            // a source or a work that two municipalities share has one alert
            if known.insert(alert.id.to_string()) {
                table.push(cells(ALERTS, &shapes::alerts::line(&alert))?);
            }
        }
    }
    Ok(vec![asked.write("alerts.csv", &table)?])
}

/// The cells of a shape under its keys.
fn cells<T: Serialize>(keys: &[&str], shape: &T) -> Result<Vec<Cell>, Failure> {
    let value = serde_json::to_value(shape)
        .map_err(|error| Failure::new("export", format!("a line cannot be written: {error}")))?;
    Ok(keys.iter().map(|key| cell(value.get(*key).unwrap_or(&Value::Null))).collect())
}

fn cell(value: &Value) -> Cell {
    match value {
        Value::Null => Cell::Nothing,
        Value::String(text) => Cell::text(text),
        Value::Array(items) if items.iter().all(|item| item.is_string() || item.is_number()) => {
            let words: Vec<String> = items.iter().map(word).collect();
            if words.is_empty() { Cell::Nothing } else { Cell::text(words.join("; ")) }
        }
        Value::Object(object) if object.is_empty() => Cell::Nothing,
        // numbers keep their sign; JSON begins with a bracket that no spreadsheet obeys
        other => Cell::plain(other),
    }
}

fn word(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_keeps_its_sign_and_a_text_is_never_obeyed() {
        let value = serde_json::json!({
            "a": -2.5, "b": "=cmd()", "c": ["2414963", "x"], "d": null, "e": [{"n": 1}], "f": {}, "g": true,
        });
        let mut table = Table::new(&["a", "b", "c", "d", "e", "f", "g"]);
        table.push(cells(&["a", "b", "c", "d", "e", "f", "g"], &value).unwrap());
        let csv = table.csv();
        let row = csv.lines().nth(1).unwrap();
        assert_eq!(row, "-2.5,\"'=cmd()\",\"2414963; x\",,\"[{\"\"n\"\":1}]\",,true");
    }
}
