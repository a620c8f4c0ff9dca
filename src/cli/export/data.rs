//! Open data: the shapes of the command line as CSV, one column a key.
//!
//! A list of words is written with semicolons between them, a list of things as JSON. A text from
//! outside that a spreadsheet would obey gets an apostrophe before it.

use std::path::PathBuf;

use serde::Serialize;
use serde_json::Value;

use super::super::Failure;
use super::super::context::Context;
use super::columns::{self, names};
use crate::domain::codes::Ubigeo;
use crate::jobs::house::House;
use crate::jobs::register::export::write_all;
use crate::jobs::{judgement, lines};
use crate::report::package::Column;
use crate::shapes;
use crate::store::figures::{self, By, Filter};
use crate::web::table::{Cell, Table};

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
    /// Writes the tables, then the descriptor that explains their columns.
    fn write(
        &self,
        tables: &[(&str, Table)],
        house: &House,
        context: &Context,
    ) -> Result<Vec<PathBuf>, Failure> {
        let file = |(name, table): &(&str, Table)| (self.out.join(name), table.csv().into_bytes());
        let mut files: Vec<(PathBuf, Vec<u8>)> = tables.iter().map(file).collect();
        write_all(&files, true)?;
        let told = columns::descriptor(&self.out, context.global.lang, house.clock.today())
            .map_err(|error| not_written(&error))?;
        files.push((self.out.join(columns::DESCRIPTOR), told.into_bytes()));
        write_all(&files[tables.len()..], true)?;
        Ok(files.into_iter().map(|(path, _)| path).collect())
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
    let mut table = empty(columns::FIGURES);
    for sum in &sums {
        table.push(cells(columns::FIGURES, &lines::figure(sum, &by))?);
    }
    asked.write(&[("figures.csv", table)], house, context)
}

pub async fn agreements(
    asked: &Asked,
    house: &House,
    context: &Context,
) -> Result<Vec<PathBuf>, Failure> {
    let (mut table, mut rungs) = (empty(columns::AGREEMENTS), empty(columns::RUNGS));
    for ubigeo in asked.places(house, context).await? {
        let judgement = judgement::load(house, &ubigeo, context.as_of(), None).await?;
        for line in shapes::agreements::lines(&judgement) {
            table.push(cells(columns::AGREEMENTS, &line)?);
            for rung in &line.rungs {
                let mut row = cells(&columns::RUNGS[1..], rung)?;
                row.insert(0, Cell::plain(&line.agreement));
                rungs.push(row);
            }
        }
    }
    asked.write(&[("agreements.csv", table), ("rungs.csv", rungs)], house, context)
}

pub async fn measures(
    asked: &Asked,
    house: &House,
    context: &Context,
) -> Result<Vec<PathBuf>, Failure> {
    let mut table = empty(columns::MEASURES);
    for ubigeo in asked.places(house, context).await? {
        let judgement = judgement::load(house, &ubigeo, context.as_of(), None).await?;
        for measure in &judgement.measures {
            table.push(cells(columns::MEASURES, &shapes::measures::line(measure))?);
        }
    }
    asked.write(&[("measures.csv", table)], house, context)
}

pub async fn alerts(
    asked: &Asked,
    house: &House,
    context: &Context,
) -> Result<Vec<PathBuf>, Failure> {
    let mut table = empty(columns::ALERTS);
    let mut known = std::collections::BTreeSet::new();
    for ubigeo in asked.places(house, context).await? {
        for alert in judgement::alerts(house, &ubigeo, context.as_of()).await? {
            // a source or a work that two municipalities share has one alert
            if known.insert(alert.id.to_string()) {
                table.push(cells(columns::ALERTS, &shapes::alerts::line(&alert))?);
            }
        }
    }
    asked.write(&[("alerts.csv", table)], house, context)
}

fn empty(columns: &[Column]) -> Table {
    Table::new(&names(columns))
}

fn not_written(error: &serde_json::Error) -> Failure {
    Failure::new("export", format!("a line cannot be written: {error}"))
}

/// The cells of a shape under its keys.
fn cells<T: Serialize>(columns: &[Column], shape: &T) -> Result<Vec<Cell>, Failure> {
    let value = serde_json::to_value(shape).map_err(|error| not_written(&error))?;
    let of = |key: &&str| cell(value.get(*key).unwrap_or(&Value::Null));
    Ok(names(columns).iter().map(of).collect())
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
    use crate::report::package::Holds;

    #[test]
    fn a_number_keeps_its_sign_and_a_text_is_never_obeyed() {
        let value = serde_json::json!({
            "a": -2.5, "b": "=cmd()", "c": ["2414963", "x"], "d": null, "e": [{"n": 1}], "f": {}, "g": true,
        });
        let columns = ["a", "b", "c", "d", "e", "f", "g"].map(|key| (key, "value", Holds::Any));
        let mut table = empty(&columns);
        table.push(cells(&columns, &value).unwrap());
        let csv = table.csv();
        let row = csv.lines().nth(1).unwrap();
        assert_eq!(row, "-2.5,\"'=cmd()\",\"2414963; x\",,\"[{\"\"n\"\":1}]\",,true");
    }
}
