//! From typed rows back to cells: what the export writes, and in which words two versions differ.

mod rows;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::columns::{Sheet, amount_heading};
use super::reading::{Placed, Register};
use super::table::is_formula;
use crate::domain::agreement::YearAmount;
use crate::domain::codes::{Cui, Ubigeo};
use crate::domain::money::Soles;
use crate::domain::period::Year;
use crate::domain::place::Municipality;

/// What an acta keeps beside its columns: the hash of its archived copy.
pub const COPY: &str = "Huella de la copia";

/// A type of the domain that is one row of a sheet.
pub trait SheetRow: Serialize + DeserializeOwned + PartialEq + Clone {
    const SHEET: &'static Sheet;

    /// Names the row for ever, within its kind.
    fn key(&self) -> String;

    fn ubigeo(&self) -> &Ubigeo;

    /// The text of a column, empty where nothing is said.
    fn cell(&self, field: &str) -> String;

    fn amounts(&self) -> &[YearAmount] {
        &[]
    }

    /// The investment that the row names, for look-ups.
    fn cui(&self) -> Option<&Cui> {
        None
    }

    /// What is kept beside the columns: heading and text.
    fn beside(&self) -> Option<(&'static str, String)> {
        None
    }
}

/// The cells of a row in the order of its sheet, with the heading of each; only those that say something.
pub fn cells<T: SheetRow>(row: &T) -> Vec<(String, String)> {
    let mut cells = Vec::new();
    for column in T::SHEET.columns {
        cells.push((column.heading.to_owned(), row.cell(column.field)));
        if T::SHEET.amounts_after == Some(column.field) {
            let amounts = row.amounts().iter();
            cells.extend(amounts.map(|one| (amount_heading(one.year), amount_of_year(one))));
        }
    }
    cells.extend(row.beside().map(|(heading, text)| (heading.to_owned(), text)));
    cells.retain(|(_, text)| !text.is_empty());
    cells
}

/// An amount, or the mark of a year without one.
fn amount_of_year(amount: &YearAmount) -> String {
    amount.amount.map_or_else(|| "x".to_owned(), Soles::plain)
}

/// The sheets of a register as CSV files: name and bytes, in the order of the tabs.
pub fn csv_files(register: &Register) -> Vec<(&'static str, Vec<u8>)> {
    let units: BTreeMap<&Ubigeo, &Municipality> =
        register.municipalities.iter().map(|one| (&one.ubigeo, one)).collect();
    vec![
        csv(&register.processes, |process, field| {
            municipality_cell(units.get(&process.id.ubigeo), field)
        }),
        csv(&register.actas, no_more),
        csv(&register.agreements, no_more),
        csv(&register.programme, no_more),
        csv(&register.signatories, no_more),
        csv(&register.members, no_more),
        csv(&register.events, no_more),
        csv(&register.visits, no_more),
        csv(&register.steps, no_more),
        csv(&register.lessons, no_more),
    ]
}

fn no_more<T>(_: &T, _: &str) -> Option<String> {
    None
}

/// One sheet; `more` knows cells that do not stand in the row itself.
fn csv<T: SheetRow>(
    rows: &[Placed<T>],
    more: impl Fn(&T, &str) -> Option<String>,
) -> (&'static str, Vec<u8>) {
    let sheet = T::SHEET;
    let years: BTreeSet<Year> =
        rows.iter().flat_map(|row| row.fact.amounts()).map(|one| one.year).collect();
    let mut written = Line::default();
    for column in sheet.columns {
        written.push(column.heading);
        if sheet.amounts_after == Some(column.field) {
            for year in &years {
                written.push(&amount_heading(*year));
            }
        }
    }
    let mut text = written.end();
    for Placed { fact, .. } in rows {
        let mut line = Line::default();
        for column in sheet.columns {
            line.push(&more(fact, column.field).unwrap_or_else(|| fact.cell(column.field)));
            if sheet.amounts_after == Some(column.field) {
                for year in &years {
                    let amount = fact.amounts().iter().find(|one| one.year == *year);
                    line.push(&amount.map_or_else(String::new, amount_of_year));
                }
            }
        }
        text += &line.end();
    }
    (sheet.file, text.into_bytes())
}

/// A line of CSV being written.
#[derive(Default)]
struct Line {
    text: String,
    cells: usize,
}

impl Line {
    /// Adds a cell: quoted where it must be, with an apostrophe where a spreadsheet would calculate.
    fn push(&mut self, cell: &str) {
        if self.cells > 0 {
            self.text.push(',');
        }
        self.cells += 1;
        let guard = if is_formula(cell) { "'" } else { "" };
        if cell.contains(['"', ',', '\n', ';', '\t']) {
            self.text.extend(["\"", guard, &cell.replace('"', "\"\""), "\""]);
        } else {
            self.text += guard;
            self.text += cell;
        }
    }

    fn end(mut self) -> String {
        self.text.push('\n');
        self.text
    }
}

fn municipality_cell(municipality: Option<&&Municipality>, field: &str) -> Option<String> {
    let one = municipality?;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    match field {
        "sec_ejec" => Some(one.sec_ejec.as_ref().map(ToString::to_string).unwrap_or_default()),
        "name" => Some(one.name.clone()),
        "department" => Some(text(&one.department)),
        "province" => Some(text(&one.province)),
        "district" => Some(text(&one.district)),
        _ => None,
    }
}
