//! The descriptor beside a table (Frictionless Data Package): what each column holds, in which unit,
//! and why a cell may be empty.
//!
//! Names and types are those of the table itself, which a test reads back; titles and descriptions are
//! the words that the workbook uses too.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use super::csv;
use super::model::Report;
use crate::domain::lang::Lang;
use crate::domain::source::Source;
use crate::i18n::text;

/// What a column holds, as Table Schema names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    Text,
    /// A number in soles.
    Amount,
    /// A number whose unit stands in the column `unit`, or a word.
    Any,
    Count,
    Year,
    Month,
    Day,
    /// A day or a month.
    DayOrMonth,
    Moment,
    Flag,
    /// A thing of several parts, as JSON.
    Object,
    /// Several things, as JSON.
    Things,
    /// Several words, with semicolons between them.
    List,
}

/// A column of a table: its name, the words that explain it (`term-…`), what it holds.
pub type Column = (&'static str, &'static str, Holds);

/// One file.
#[derive(Debug, Clone)]
pub struct Table {
    /// Beside the descriptor.
    pub file: String,
    /// What it is, in words.
    pub about: String,
    pub columns: &'static [Column],
    /// Together they name a row once; empty where one of them may be unknown.
    pub key: &'static [&'static str],
}

/// Of what the tables were made.
#[derive(Debug, Clone)]
pub struct Package {
    pub name: String,
    pub title: String,
    pub description: String,
    pub made_on: NaiveDate,
    pub sources: Vec<Source>,
    pub lang: Lang,
    pub tables: Vec<Table>,
}

impl Package {
    /// Writes the descriptor.
    ///
    /// # Errors
    /// None: it is text and lists.
    pub fn render(&self) -> serde_json::Result<String> {
        let word = |key: &str| text(self.lang, key);
        let source = |source: &Source| json!({ "title": word(&format!("source-long-{source}")) });
        let written = json!({
            "profile": "tabular-data-package",
            "name": self.name,
            "title": self.title,
            "description": self.description,
            "created": format!("{}T00:00:00-05:00", self.made_on),
            "licenses": [{
                "name": "CC-BY-4.0",
                "title": "Creative Commons Attribution 4.0",
                "path": "https://creativecommons.org/licenses/by/4.0/",
            }],
            "sources": self.sources.iter().map(source).collect::<Vec<_>>(),
            "resources": self.tables.iter().map(|table| self.resource(table)).collect::<Vec<_>>(),
        });
        serde_json::to_string_pretty(&written).map(|text| text + "\n")
    }

    fn resource(&self, table: &Table) -> Value {
        let name = table.file.trim_end_matches(".csv").to_lowercase();
        let fields: Vec<Value> = table.columns.iter().map(|column| self.field(*column)).collect();
        let mut schema = json!({ "fields": fields, "missingValues": [""] });
        if !table.key.is_empty() {
            schema["primaryKey"] = json!(table.key);
        }
        json!({
            "name": name,
            "path": table.file,
            "profile": "tabular-data-resource",
            "description": table.about,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "dialect": { "delimiter": ",", "doubleQuote": true, "header": true },
            "schema": schema,
        })
    }

    fn field(&self, (name, term, holds): Column) -> Value {
        let mut field = Map::new();
        let mut put = |key: &str, value: &str| field.insert(key.to_owned(), json!(value));
        put("name", name);
        put("title", &text(self.lang, &format!("term-{term}")));
        put("description", &text(self.lang, &format!("term-{term}-means")));
        put("type", of_schema(holds));
        if holds == Holds::Amount {
            put("unit", "PEN");
        }
        if holds == Holds::DayOrMonth {
            let pattern = json!({ "pattern": "[0-9]{4}-[0-9]{2}(-[0-9]{2})?" });
            field.insert("constraints".to_owned(), pattern);
        }
        Value::Object(field)
    }
}

const fn of_schema(holds: Holds) -> &'static str {
    match holds {
        Holds::Text | Holds::List | Holds::DayOrMonth => "string",
        Holds::Amount => "number",
        Holds::Any => "any",
        Holds::Count => "integer",
        Holds::Year => "year",
        Holds::Month => "yearmonth",
        Holds::Day => "date",
        Holds::Moment => "datetime",
        Holds::Flag => "boolean",
        Holds::Object => "object",
        Holds::Things => "array",
    }
}

/// The columns of the report's table.
const REPORT: &[Column] = &[
    ("section", "section", Holds::Text),
    ("subject", "subject", Holds::Text),
    ("name", "name", Holds::Text),
    ("item", "item_key", Holds::Text),
    ("value", "value", Holds::Any),
    ("unit", "unit", Holds::Text),
    ("date", "date", Holds::DayOrMonth),
    ("state", "state", Holds::Text),
    ("reason", "reason_key", Holds::Text),
    ("evidence", "evidence", Holds::Text),
];

/// The descriptor of the report's table, which lies beside it as `FILE`.
///
/// # Errors
/// As [`Package::render`].
pub fn of_report(report: &Report, lang: Lang, file: &str) -> serde_json::Result<String> {
    debug_assert_eq!(REPORT.len(), csv::COLUMNS.len());
    let voice = super::words::Voice::written(lang);
    let head = &report.head;
    let month = ("month", voice.month(head.period).into());
    let mut said = vec![voice.say("report-as-of", &[("date", voice.day(head.as_of).into())])];
    said.extend(head.sample.then(|| text(lang, "sample-notice")));
    said.push(text(lang, "report-not-municipality"));
    said.push(text(lang, "package-guard"));
    let name = ("name", head.name.as_str().into());
    Package {
        name: format!("acta-viva-{}-{}-{lang}", head.ubigeo, head.period),
        title: format!(
            "{}. {}",
            voice.say("report-title", &[month]),
            voice.say("report-committee", &[name])
        ),
        description: said.join(" "),
        made_on: head.as_of,
        sources: report.sources.iter().map(|line| line.source).collect(),
        lang,
        tables: vec![Table {
            file: file.to_owned(),
            about: text(lang, "package-report"),
            columns: REPORT,
            key: &["section", "subject", "name", "item"],
        }],
    }
    .render()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::made;

    #[test]
    fn the_descriptor_names_the_columns_of_the_table_and_every_cell_is_of_its_type() {
        let report = made::report();
        let descriptor: Value =
            serde_json::from_str(&of_report(&report, Lang::Es, "x.csv").unwrap()).unwrap();
        let schema = &descriptor["resources"][0]["schema"];
        let names: Vec<&str> = schema["fields"]
            .as_array()
            .unwrap()
            .iter()
            .map(|field| field["name"].as_str().unwrap())
            .collect();
        assert_eq!(names, csv::COLUMNS);
        let mut keys = std::collections::BTreeSet::new();
        let table = csv::render(&report).unwrap();
        for row in ::csv::Reader::from_reader(table.as_bytes()).records() {
            let row = row.unwrap();
            assert!(
                keys.insert(row.iter().take(4).map(str::to_owned).collect::<Vec<_>>()),
                "{row:?}"
            );
            let date = &row[6];
            assert!(matches!(date.len(), 0 | 7 | 10), "{date}");
            // an empty value has its reason, unless the row says that nothing applies
            assert!(!row[4].is_empty() || !row[8].is_empty(), "{row:?}");
        }
    }

    #[test]
    fn every_column_is_explained_in_every_language() {
        for (_, term, _) in REPORT {
            for lang in Lang::ALL {
                for key in [format!("term-{term}"), format!("term-{term}-means")] {
                    assert_ne!(text(lang, &key), format!("«{key}»"));
                }
            }
        }
    }

    #[test]
    fn the_descriptor_of_a_district() {
        insta::assert_snapshot!(
            of_report(&made::report(), Lang::Es, "990101-2025-10-es.csv").unwrap()
        );
    }
}
