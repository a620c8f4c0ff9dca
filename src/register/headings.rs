//! The headings of a table, understood: which cell of a row is which field.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::columns::{Column, Sheet, year_of_heading};
use super::personal;
use super::problem::{Problem, Wrong, quoted};
use super::table::{Line, Table, clean};
use crate::domain::finding::FindingCode;
use crate::domain::period::Year;

/// A table whose columns are known.
#[derive(Debug)]
pub struct Headed<'a> {
    pub sheet: &'static Sheet,
    pub table: &'a Table,
    heading_row: u64,
    /// As written, by position.
    headings: Vec<String>,
    fields: BTreeMap<&'static str, usize>,
    years: BTreeMap<Year, usize>,
    /// Positions of headings that the sheet does not know.
    unknown: Vec<usize>,
    /// Positions of headings that stand there a second time.
    repeated: Vec<usize>,
    /// Position of the first line below the headings.
    first: usize,
}

impl<'a> Headed<'a> {
    /// Understands the headings in a line, by its position.
    pub fn of(table: &'a Table, sheet: &'static Sheet, at: usize) -> Self {
        let line = &table.lines[at];
        let mut headed = Self {
            sheet,
            table,
            heading_row: line.row,
            headings: line.cells.iter().map(|cell| clean(cell).into_owned()).collect(),
            fields: BTreeMap::new(),
            years: BTreeMap::new(),
            unknown: Vec::new(),
            repeated: Vec::new(),
            first: at + 1,
        };
        for (position, heading) in headed.headings.iter().enumerate() {
            if heading.is_empty() {
                continue;
            }
            let year = sheet.amounts_after.and_then(|_| year_of_heading(heading));
            let before = match (sheet.column(heading), year) {
                (Some(column), _) => insert_once(&mut headed.fields, column.field, position),
                (None, Some(year)) => insert_once(&mut headed.years, year, position),
                (None, None) => {
                    headed.unknown.push(position);
                    continue;
                }
            };
            headed.repeated.extend(before.then_some(position));
        }
        headed
    }

    /// The rows below the headings that say something; examples are left out.
    pub fn lines(&self) -> impl Iterator<Item = &'a Line> + use<'a> {
        let lines = self.table.lines[self.first..].iter();
        lines.filter(|line| !line.is_blank() && !line.is_example())
    }

    /// The text of a field in a line, cleaned; empty where there is none.
    pub fn cell<'l>(&self, line: &'l Line, field: &str) -> Cow<'l, str> {
        let cell = self.fields.get(field).and_then(|at| line.cells.get(*at));
        cell.map_or(Cow::Borrowed(""), |cell| clean(cell))
    }

    pub fn has(&self, field: &str) -> bool {
        self.fields.contains_key(field)
    }

    /// The heading of a field as this table writes it.
    pub fn heading(&self, field: &str) -> String {
        let written = self.fields.get(field).and_then(|at| self.headings.get(*at));
        written
            .cloned()
            .or_else(|| self.sheet.field(field).map(|column| column.heading.to_owned()))
            .unwrap_or_default()
    }

    /// The years with a column of amounts: year, heading and the cell of a line.
    pub fn amounts<'l>(&self, line: &'l Line) -> Vec<(Year, String, Cow<'l, str>)> {
        let cell = |at: usize| line.cells.get(at).map_or(Cow::Borrowed(""), |cell| clean(cell));
        let years = self.years.iter();
        years.map(|(year, at)| (*year, self.headings[*at].clone(), cell(*at))).collect()
    }

    /// The required columns that are not there.
    pub fn lacks(&self) -> impl Iterator<Item = &'static Column> {
        self.sheet.columns.iter().filter(|column| column.required && !self.has(column.field))
    }

    /// What is wrong with the headings themselves.
    pub fn heading_problems(&self) -> Vec<Problem> {
        let place = |heading: &str| self.table.place(Some(self.heading_row), Some(heading));
        let mut problems: Vec<Problem> = self
            .lacks()
            .map(|column| {
                let what = format!("falta la columna {}", quoted(column.heading));
                let instead = format!("Añádala; por ejemplo: {}", column.example);
                Problem::error(
                    place(column.heading),
                    "",
                    Wrong::new(FindingCode::MissingColumn, what, instead),
                )
            })
            .collect();
        problems.extend(self.repeated.iter().map(|at| {
            let heading = &self.headings[*at];
            let wrong =
                Wrong::new(FindingCode::Duplicate, "la columna está dos veces", "Deje una sola");
            Problem::error(place(heading), heading, wrong)
        }));
        problems.extend(
            self.unknown
                .iter()
                .filter(|at| !personal::is_document_heading(&self.headings[**at]))
                .map(|at| {
                    let heading = &self.headings[*at];
                    let what =
                        format!("la columna {} no es de esta hoja y no se lee", quoted(heading));
                    let wrong = Wrong::new(
                        FindingCode::UnknownColumn,
                        what,
                        "Si quiso decir otra, use el título de la plantilla",
                    );
                    Problem::warning(place(heading), heading, wrong)
                }),
        );
        problems
    }

    /// The cells of a line under no heading that the sheet knows: heading and text.
    pub fn beside<'l>(&'l self, line: &'l Line) -> impl Iterator<Item = (&'l str, Cow<'l, str>)> {
        let known = |at: &usize| {
            self.fields.values().chain(self.years.values()).any(|position| position == at)
        };
        let cells = line.cells.iter().enumerate().filter(move |(at, _)| !known(at));
        cells
            .map(|(at, cell)| (self.headings.get(at).map_or("", String::as_str), clean(cell)))
            .filter(|(_, cell)| !cell.is_empty())
    }
}

/// Keeps the first; tells whether there was one already.
fn insert_once<K: Ord>(map: &mut BTreeMap<K, usize>, key: K, position: usize) -> bool {
    let known = map.contains_key(&key);
    map.entry(key).or_insert(position);
    known
}
