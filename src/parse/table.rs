//! One row under its header: cells by column name, read into typed values.
//!
//! Knows the ways in which a cell says nothing, and writes a finding where it says something that
//! cannot be meant. Column names are looked up folded (`domain::text::fold`), the first of several
//! spellings that is filled wins, and repeated headers are told apart by order of appearance.

use std::collections::HashMap;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde_json::{Map, Value};

use super::{Record, calendar, decimal};
use crate::domain::codes::{Cui, Ruc};
use crate::domain::evidence::Locator;
use crate::domain::finding::{Finding, FindingCode};
use crate::domain::money::{Soles, Tenths};
use crate::domain::text::fold;

/// The names of a file's columns.
#[derive(Debug, Clone, Default)]
pub struct Columns {
    /// As printed.
    names: Vec<String>,
    positions: HashMap<String, Vec<usize>>,
}

impl Columns {
    pub fn new<S: Into<String>>(names: impl IntoIterator<Item = S>) -> Self {
        let mut columns = Self::default();
        for name in names {
            let name = name.into();
            let position = columns.names.len();
            columns.positions.entry(fold(&name)).or_default().push(position);
            columns.names.push(name);
        }
        columns
    }

    /// The position of the `nth` column (from 0) of a folded name.
    pub fn find(&self, folded: &str, nth: usize) -> Option<usize> {
        self.positions.get(folded)?.get(nth).copied()
    }

    pub fn has(&self, folded: &str) -> bool {
        self.positions.contains_key(folded)
    }

    /// How many columns have a name.
    pub fn named(&self) -> usize {
        self.names.iter().filter(|name| !name.trim().is_empty()).count()
    }

    pub fn names(&self) -> &[String] {
        &self.names
    }
}

/// How a file writes its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NumberForm {
    #[default]
    Plain,
    /// InfObras' bulk file: a space is the decimal mark.
    Spaced,
}

/// A row being read: its cells, and what came out of it so far.
pub struct Row<'a> {
    columns: &'a Columns,
    cells: &'a [String],
    place: &'a Locator,
    /// The key under which a JSON reply was stored, or the list that it stood in.
    pub outer: Option<&'a str>,
    /// The JSON object that the row was made of, for what lies deeper.
    pub object: Option<&'a Map<String, Value>>,
    pub form: NumberForm,
    pub records: Vec<Record>,
    pub findings: Vec<Finding>,
}

impl<'a> Row<'a> {
    pub fn new(columns: &'a Columns, cells: &'a [String], place: &'a Locator) -> Self {
        Self {
            columns,
            cells,
            place,
            outer: None,
            object: None,
            form: NumberForm::Plain,
            records: Vec::new(),
            findings: Vec::new(),
        }
    }

    /// The row's place, without a column.
    pub fn place(&self) -> &'a Locator {
        self.place
    }

    /// Every cell as it stands: what two exact copies share.
    pub fn cells(&self) -> &[String] {
        self.cells
    }

    /// What the columns say that are not among these, in their order.
    pub fn others<'c>(&self, known: &'c [&'c str]) -> impl Iterator<Item = &'a str> + use<'a, 'c> {
        let named = self.columns.names.iter().zip(self.cells);
        named
            .filter(|(name, _)| !known.contains(&fold(name).as_str()))
            .filter_map(|(_, cell)| said(cell))
    }

    /// The first filled cell among several spellings of a column, with its position.
    fn filled(&self, names: &[&str]) -> Option<(usize, &'a str)> {
        names.iter().find_map(|name| {
            let position = self.columns.find(name, 0)?;
            Some((position, said(self.cells.get(position)?)?))
        })
    }

    /// What a column says, trimmed; `None` when it says nothing in any of the known ways.
    pub fn raw(&self, names: &[&str]) -> Option<&'a str> {
        self.filled(names).map(|(_, text)| text)
    }

    /// What the `nth` column of a repeated header says.
    pub fn raw_nth(&self, name: &str, nth: usize) -> Option<&'a str> {
        said(self.cells.get(self.columns.find(name, nth)?)?)
    }

    pub fn text(&self, names: &[&str]) -> Option<String> {
        self.raw(names).map(str::to_owned)
    }

    /// Adds a finding at a column of this row.
    pub fn note(&mut self, names: &[&str], value: &str, code: FindingCode, message: &str) {
        self.find_at(names, value, code, message, false);
    }

    /// Leaves the row out, and says why.
    pub fn reject(&mut self, names: &[&str], value: &str, code: FindingCode, message: &str) {
        self.find_at(names, value, code, message, true);
    }

    fn find_at(
        &mut self,
        names: &[&str],
        value: &str,
        code: FindingCode,
        message: &str,
        rejects_row: bool,
    ) {
        let position = names.iter().find_map(|name| self.columns.find(name, 0));
        let column = position.and_then(|position| self.columns.names.get(position)).cloned();
        let column = column.or_else(|| names.first().map(|name| (*name).to_owned()));
        self.findings.push(Finding {
            place: Locator { column, ..self.place.clone() },
            value: value.to_owned(),
            code,
            message: message.to_owned(),
            rejects_row,
        });
    }

    pub fn is_rejected(&self) -> bool {
        self.findings.iter().any(|finding| finding.rejects_row)
    }

    /// A number as plain digits, by the form of the file.
    fn number(&self, text: &str) -> Option<String> {
        match self.form {
            NumberForm::Plain => decimal::plain(text),
            NumberForm::Spaced => decimal::spaced(text),
        }
    }

    /// An amount; zero is an amount.
    pub fn soles(&mut self, names: &[&str]) -> Option<Soles> {
        let (_, text) = self.filled(names)?;
        let read = match self.form {
            NumberForm::Plain => decimal::money(text),
            NumberForm::Spaced => decimal::spaced(text).as_deref().and_then(decimal::money),
        };
        match read {
            None => self.note(names, text, FindingCode::BadAmount, "not an amount"),
            Some(money) if money.rounded => self.note(
                names,
                text,
                FindingCode::BadAmount,
                "more than two decimals, rounded to the centimo",
            ),
            Some(_) => {}
        }
        read.map(|money| money.soles)
    }

    /// An amount where the source writes zero for "not recorded".
    pub fn cost(&mut self, names: &[&str]) -> Option<Soles> {
        self.soles(names).filter(|amount| !amount.is_zero())
    }

    /// A percentage: −1 is "not reported"; beyond 0 to 100 it is kept and found out of range.
    pub fn share(&mut self, names: &[&str]) -> Option<Tenths> {
        let (_, text) = self.filled(names)?;
        let text = text.strip_suffix('%').unwrap_or(text).trim_end();
        let share = self.number(text).as_deref().and_then(Tenths::parse);
        match share {
            Some(Tenths(-10)) => return None,
            Some(share) if !(0..=1000).contains(&share.0) => {
                self.note(names, text, FindingCode::OutOfRange, "not between 0 and 100 %");
            }
            Some(_) => {}
            None => self.note(names, text, FindingCode::BadNumber, "not a percentage"),
        }
        share
    }

    /// A whole number; `12.0` is one too.
    pub fn integer(&mut self, names: &[&str]) -> Option<i64> {
        let (_, text) = self.filled(names)?;
        let number = decimal::plain(text).and_then(|plain| plain.parse().ok());
        if number.is_none() {
            self.note(names, text, FindingCode::BadNumber, "not a whole number");
        }
        number
    }

    /// A day; `0` says nothing, and years before 1990 or after 2100 are found and left out.
    pub fn day(&mut self, names: &[&str]) -> Option<NaiveDate> {
        self.day_by(names, calendar::day)
    }

    /// The Lima day of an instant, where a time without a zone is Greenwich time.
    pub fn day_of_utc(&mut self, names: &[&str]) -> Option<NaiveDate> {
        self.day_by(names, calendar::day_of_utc)
    }

    fn day_by(&mut self, names: &[&str], read: fn(&str) -> Option<NaiveDate>) -> Option<NaiveDate> {
        let (_, text) = self.filled(names).filter(|(_, text)| *text != "0")?;
        match read(text) {
            None => self.note(names, text, FindingCode::BadDate, "not a date"),
            Some(day) if (1990..=2100).contains(&day.year()) => return Some(day),
            Some(_) => {
                self.note(
                    names,
                    text,
                    FindingCode::BadDate,
                    "impossible year, read as not recorded",
                );
            }
        }
        None
    }

    /// `Si`, `SI`, `Sí, en proceso…` or `No`.
    pub fn yes(&mut self, names: &[&str]) -> Option<bool> {
        let (_, text) = self.filled(names)?;
        let answer = match fold(text).split(' ').next() {
            Some("si" | "s" | "true" | "1") => Some(true),
            Some("no" | "n" | "false" | "0") => Some(false),
            _ => None,
        };
        if answer.is_none() {
            self.note(names, text, FindingCode::UnknownValue, "neither yes nor no");
        }
        answer
    }

    /// A code of any kind, written as text or as a spreadsheet's number; `0` is none.
    pub fn code<T: FromStr>(&mut self, names: &[&str], what: &str) -> Option<T> {
        let (_, text) = self.filled(names)?;
        let text = text.strip_suffix(".0").unwrap_or(text);
        if text.bytes().all(|byte| byte == b'0') {
            return None;
        }
        let code = text.parse().ok();
        if code.is_none() {
            self.note(names, text, FindingCode::BadCode, &format!("not {what}"));
        }
        code
    }

    pub fn cui(&mut self, names: &[&str]) -> Option<Cui> {
        self.code(names, "a CUI: 7 digits that start with 2")
    }

    /// A firm's taxpayer number; a consortium's placeholder is none, and no fault either.
    pub fn ruc(&self, names: &[&str]) -> Option<Ruc> {
        self.raw(names).and_then(super::purchases::firm_ruc)
    }
}

/// A trimmed cell, or `None` when it is one of the ways to say nothing.
pub fn said(cell: &str) -> Option<&str> {
    let text = cell.trim();
    let nothing = match text.len() {
        0 => true,
        1..=4 => {
            matches!(text, "-" | "--" | "---" | "-.-" | "null" | "NULL" | "NaN" | "nan" | "None")
        }
        13 => text.eq_ignore_ascii_case("no disponible"),
        _ => false,
    };
    (!nothing).then_some(text)
}
