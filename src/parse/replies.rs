//! JSON files: recognises what they are by what is filled in them, and drives their layout.
//!
//! A row is an item of a list; its number is its place among all items of the file, and its column
//! the key that the list stands under (the CUI that was asked for).

use std::io::Read;

use serde_json::{Map, Value};

use super::desk::Desk;
use super::json::{self, Part};
use super::layout::{self, Layout};
use super::table::{Columns, Row};
use super::{Options, ParseError, Sink, Summary, infobras_work, ocds};
use crate::domain::evidence::Locator;
use crate::domain::finding::{Finding, FindingCode};
use crate::domain::source::Dataset;
use crate::domain::text::fold;

/// Items looked at before a file is named: some views differ only in rows that come late.
const LOOKED_AT: usize = 2_000;

/// Keys whose `0` means "not filled".
const CODES: [&str; 5] = ["codigo unico", "cod unico", "sec ejec", "cod mes", "num anio"];

type Held = (Option<String>, Value);

/// Reads a JSON file of any known kind.
pub fn read(
    input: impl Read,
    options: &Options,
    sink: &mut dyn Sink,
) -> Result<Summary, ParseError> {
    let mut intake = Intake {
        options,
        desk: Desk::new(sink, Dataset::SsiDetail, ""),
        held: Vec::new(),
        singles: Map::new(),
        kind: None,
        rows: 0,
    };
    let mended = json::parts(input, &mut |part| intake.take(part))?;
    if intake.kind.is_none() {
        intake.settle()?;
    }
    intake.finish(mended)
}

/// What a JSON file turned out to be, and what reads it.
enum Kind {
    Table(Box<dyn Layout>),
    Releases(Box<ocds::Releases>),
    WorkPage(Box<infobras_work::Page>),
}

struct Intake<'a> {
    options: &'a Options,
    desk: Desk<'a>,
    /// Items that came before the file was recognised.
    held: Vec<Held>,
    /// Values under keys of the outermost object that are no lists.
    singles: Map<String, Value>,
    kind: Option<Kind>,
    rows: u64,
}

impl Intake<'_> {
    fn take(&mut self, part: Part<'_>) -> Result<(), ParseError> {
        match part {
            Part::Single { key, value } => {
                self.singles.insert(key.to_owned(), value);
                Ok(())
            }
            Part::Item { outer, value } if self.kind.is_some() => self.read(outer, &value),
            Part::Item { outer, value } => {
                self.held.push((outer.map(str::to_owned), value));
                if self.held.len() < LOOKED_AT { Ok(()) } else { self.settle() }
            }
        }
    }

    /// Decides what the file is, and reads what was held back.
    fn settle(&mut self) -> Result<(), ParseError> {
        let held = std::mem::take(&mut self.held);
        self.kind = Some(self.recognise(&held)?);
        held.iter().try_for_each(|(outer, value)| self.read(outer.as_deref(), value))
    }

    fn recognise(&mut self, held: &[Held]) -> Result<Kind, ParseError> {
        let Some((outer, first)) = held.first() else { return Err(self.nothing()) };
        if ocds::is_one(outer.as_deref(), first) {
            self.desk.rename(Dataset::Ocds, "ocds");
            return Ok(Kind::Releases(Box::default()));
        }
        if held.iter().any(|(outer, _)| outer.as_deref().is_some_and(infobras_work::is_array)) {
            self.desk.rename(Dataset::InfobrasWork, "infobras-work");
            return Ok(Kind::WorkPage(Box::default()));
        }
        let columns = Columns::new(filled_keys(held));
        let asked = self.options.dataset;
        if let Some(layout) = layout::recognise(&columns, asked) {
            self.desk.rename(layout.dataset, layout.name);
            let layout = (layout.make)(self.options);
            layout.check(&columns)?;
            return Ok(Kind::Table(layout));
        }
        let missing = asked.and_then(|asked| layout::missing_column(&columns, asked));
        Err(missing.unwrap_or_else(|| ParseError::Unrecognised { seen: shown(first) }))
    }

    /// A JSON without a single list item: an error answer, or a reply that says nothing.
    fn nothing(&self) -> ParseError {
        let error = self.singles.get("error").or_else(|| self.singles.get("message"));
        match error {
            Some(error) => {
                ParseError::NotData { what: "an error answer in json", seen: shown(error) }
            }
            None if self.singles.is_empty() => ParseError::NoRows,
            None => ParseError::Unrecognised { seen: shown(&Value::Object(self.singles.clone())) },
        }
    }

    fn read(&mut self, outer: Option<&str>, value: &Value) -> Result<(), ParseError> {
        self.rows += 1;
        let place = Locator {
            file: self.options.file_name.clone(),
            sheet: None,
            row: Some(self.rows),
            column: None,
        };
        match &mut self.kind {
            Some(Kind::Releases(releases)) => {
                self.rows -= 1;
                releases.item(value, &place.file, &mut self.rows, &mut self.desk)?;
            }
            Some(Kind::WorkPage(page)) => page.item(outer, value, &place, &mut self.desk)?,
            Some(Kind::Table(layout)) => {
                let (columns, cells) = flat(value);
                let mut row = Row::new(&columns, &cells, &place);
                row.outer = outer;
                row.object = value.as_object();
                if row.object.is_some() {
                    layout.read(&mut row, &mut self.desk);
                } else {
                    row.reject(&[], &shown(value), FindingCode::BadStructure, "not an object");
                }
                self.desk.take(row)?;
            }
            None => {}
        }
        Ok(())
    }

    fn finish(mut self, mended: u64) -> Result<Summary, ParseError> {
        let place = Locator { file: self.options.file_name.clone(), ..Locator::default() };
        match self.kind.take() {
            Some(Kind::Table(mut layout)) => layout.finish(&mut self.desk)?,
            Some(Kind::Releases(releases)) => releases.finish(&mut self.desk)?,
            Some(Kind::WorkPage(page)) => {
                page.finish(&self.singles, &place, &mut self.desk)?;
            }
            None => {}
        }
        if mended > 0 {
            let message = format!("bare line breaks inside strings, read as spaces: {mended}");
            self.desk.note(Finding {
                place,
                value: String::new(),
                code: FindingCode::BadStructure,
                message,
                rejects_row: false,
            })?;
        }
        self.desk.finish()
    }
}

/// The keys that are filled in any of the items; zero fills no code.
fn filled_keys(held: &[Held]) -> Vec<String> {
    let mut keys: indexmap::IndexSet<&str> = indexmap::IndexSet::new();
    for (_, value) in held {
        for (key, value) in value.as_object().into_iter().flatten() {
            let code = || CODES.contains(&fold(key).as_str());
            let empty = match value {
                Value::Null => true,
                Value::Number(number) => number.to_string() == "0" && code(),
                Value::String(text) => text.is_empty() || (text == "0" && code()),
                _ => false,
            };
            if !empty && !keys.contains(key.as_str()) {
                keys.insert(key);
            }
        }
    }
    keys.into_iter().map(str::to_owned).collect()
}

/// The scalars of an object as a row of cells.
fn flat(value: &Value) -> (Columns, Vec<String>) {
    let entries = value.as_object().into_iter().flatten();
    let (names, cells): (Vec<&str>, Vec<String>) =
        entries.filter_map(|(key, value)| Some((key.as_str(), json::scalar(value)?))).unzip();
    (Columns::new(names), cells)
}

/// The beginning of a value, for a message.
fn shown(value: &Value) -> String {
    crate::domain::text::shorten(&value.to_string(), 80)
}
