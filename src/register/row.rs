//! One row being read: every cell is looked at, and all that is wrong with it is told at once.

use super::columns::Holds;
use super::headings::Headed;
use super::personal;
use super::problem::{Problem, Wrong, quoted};
use super::table::{Line, MOST_LETTERS};
use super::{amounts, values, words};
use crate::domain::agreement::YearAmount;
use crate::domain::evidence::{Locator, RecordKind};
use crate::domain::finding::FindingCode;
use crate::domain::period::Year;

/// A row under its headings.
pub struct Row<'a> {
    headed: &'a Headed<'a>,
    line: &'a Line,
    problems: Vec<Problem>,
}

impl<'a> Row<'a> {
    /// Begins a row; numbers of documents and cells beside the headings are told right away.
    pub fn begin(headed: &'a Headed<'a>, line: &'a Line) -> Self {
        let mut row = Self { headed, line, problems: Vec::new() };
        if line.is_broken {
            let what = "la fila tiene una comilla que no se cierra";
            row.error(
                None,
                &line.cells.join(","),
                Wrong::new(FindingCode::StrayQuote, what, "Ciérrela o quítela"),
            );
        }
        row.refuse_endless_cells();
        row.refuse_documents();
        row.refuse_extra_cells();
        row
    }

    pub fn place(&self) -> Locator {
        self.headed.table.place(Some(self.line.row), None)
    }

    /// The row's thing when nothing is wrong with it, and everything that was found.
    pub fn end<T>(self, thing: Option<T>) -> (Option<T>, Vec<Problem>) {
        let failed = self.problems.iter().any(|problem| problem.is_error);
        (thing.filter(|_| !failed), self.problems)
    }

    /// Reads a field; nothing when it is empty or wrong.
    pub fn read<T>(
        &mut self,
        field: &str,
        read: impl FnOnce(&str) -> Result<T, Wrong>,
    ) -> Option<T> {
        let cell = self.headed.cell(self.line, field);
        if cell.is_empty() {
            self.miss(field);
            return None;
        }
        if self.is_refused(field) {
            return None;
        }
        match read(&cell) {
            Ok(value) => Some(value),
            Err(wrong) => {
                self.error(Some(field), &cell, wrong);
                None
            }
        }
    }

    /// Tells that a field holds a document number, which no other message may repeat.
    fn is_refused(&self, field: &str) -> bool {
        let place = self.place_of(Some(field));
        self.problems
            .iter()
            .any(|one| one.place == place && one.wrong.code == FindingCode::PersonalData)
    }

    /// Reads a field that says something even when it is empty.
    pub fn read_always<T>(
        &mut self,
        field: &str,
        read: impl FnOnce(&str) -> Result<T, Wrong>,
    ) -> Option<T> {
        let cell = self.headed.cell(self.line, field);
        read(&cell).map_err(|wrong| self.error(Some(field), &cell, wrong)).ok()
    }

    pub fn text(&mut self, field: &str) -> Option<String> {
        self.read(field, |cell| Ok(cell.to_owned()))
    }

    /// Reads the amounts of the years; an empty cell says that the year was not agreed.
    pub fn amounts(&mut self, zero_is_wrong: bool) -> Vec<YearAmount> {
        let mut amounts = Vec::new();
        for (year, heading, cell) in self.headed.amounts(self.line) {
            if cell.is_empty() {
                continue;
            }
            match year_amount(year, &cell, zero_is_wrong) {
                Ok(amount) => amounts.push(amount),
                Err(wrong) => {
                    let place = self.headed.table.place(Some(self.line.row), Some(&heading));
                    self.problems.push(Problem::error(place, &cell, wrong));
                }
            }
        }
        amounts
    }

    /// Tells that no column of amounts says anything.
    pub fn has_no_amounts(&self) -> bool {
        self.headed.amounts(self.line).iter().all(|(_, _, cell)| cell.is_empty())
    }

    /// Says that something about a field is wrong.
    pub fn error(&mut self, field: Option<&str>, cell: &str, wrong: Wrong) {
        let problem = Problem::error(self.place_of(field), cell, wrong);
        self.problems.push(problem);
    }

    /// Says that something about a field is doubtful.
    pub fn warn(&mut self, field: Option<&str>, cell: &str, wrong: Wrong) {
        let problem = Problem::warning(self.place_of(field), cell, wrong);
        self.problems.push(problem);
    }

    pub fn place_of(&self, field: Option<&str>) -> Locator {
        let heading = field.map(|field| self.headed.heading(field));
        self.headed.table.place(Some(self.line.row), heading.as_deref())
    }

    /// A required cell is empty; a column that is not there at all was told once.
    fn miss(&mut self, field: &str) {
        let column = self.headed.sheet.field(field).filter(|column| column.required);
        if let Some(column) = column.filter(|_| self.headed.has(field)) {
            let instead = format!("Llénela; por ejemplo: {}", column.example);
            self.error(
                Some(field),
                "",
                Wrong::new(FindingCode::MissingValue, "está vacía", instead),
            );
        }
    }

    /// Refuses a cell that no spreadsheet holds.
    fn refuse_endless_cells(&mut self) {
        for column in self.headed.sheet.columns {
            let letters = self.headed.cell(self.line, column.field).chars().count();
            if letters > MOST_LETTERS {
                let what = format!("tiene {letters} letras");
                let instead = format!("Una celda lleva hasta {MOST_LETTERS}; acorte el texto");
                self.error(
                    Some(column.field),
                    "",
                    Wrong::new(FindingCode::OutOfRange, what, instead),
                );
            }
        }
    }

    /// Refuses numbers of documents where persons are named, and wherever a text calls them so.
    fn refuse_documents(&mut self) {
        for column in self.headed.sheet.columns {
            let cell = self.headed.cell(self.line, column.field);
            if self.is_document(column.holds, &cell) {
                self.error(Some(column.field), &personal::masked(&cell), document());
            }
        }
        let beside: Vec<(String, String)> = self
            .headed
            .beside(self.line)
            .filter(|(_, cell)| personal::has_document_number(cell))
            .map(|(heading, cell)| (heading.to_owned(), personal::masked(&cell)))
            .collect();
        for (heading, masked) in beside {
            let heading = personal::masked(&heading);
            let place = self.headed.table.place(Some(self.line.row), Some(&heading));
            self.problems.push(Problem::error(place, &masked, document()));
        }
    }

    /// In the sheets of persons a number of eight digits is a document, whatever column it slipped into.
    fn is_document(&self, holds: Holds, cell: &str) -> bool {
        let of_persons =
            matches!(self.headed.sheet.kind, RecordKind::Signatory | RecordKind::Member);
        let is_free = matches!(holds, Holds::Text | Holds::Process);
        if holds == Holds::Person || (of_persons && !is_free) {
            personal::has_document_number(cell)
        } else {
            personal::names_a_document(cell)
        }
    }

    /// More cells than headings: a comma that parts nothing, most likely one of an amount.
    fn refuse_extra_cells(&mut self) {
        let beyond: Vec<String> = self
            .headed
            .beside(self.line)
            .filter(|(heading, _)| heading.is_empty())
            .map(|(_, cell)| cell.into_owned())
            .collect();
        if beyond.is_empty() || beyond.iter().any(|cell| personal::has_document_number(cell)) {
            return;
        }
        let cells = beyond.join(" · ");
        let what = format!("{} no está bajo ningún título", quoted(&cells));
        if self.headed.table.sheet.is_some() {
            let instead = "Ponga un título a esa columna, o borre la celda; no se lee";
            self.warn(None, &cells, Wrong::new(FindingCode::UnknownColumn, what, instead));
        } else {
            let instead = "Encierre entre comillas el texto o el monto que lleva comas";
            self.error(None, &cells, Wrong::new(FindingCode::LongRow, what, instead));
        }
    }
}

/// What is said of a document number; the number itself is never repeated.
pub fn document() -> Wrong {
    Wrong::new(
        FindingCode::PersonalData,
        "lleva un número de documento de identidad, que no se guarda",
        "Bórrelo del archivo e importe de nuevo; el archivo no fue archivado",
    )
}

fn year_amount(year: Year, cell: &str, zero_is_wrong: bool) -> Result<YearAmount, Wrong> {
    if words::is_year_mark(cell) {
        return Ok(YearAmount { year, amount: None });
    }
    let amount = amounts::read(cell)?;
    if amount.is_zero() && zero_is_wrong {
        return Err(Wrong::new(
            FindingCode::OutOfRange,
            format!("{} no es un monto acordado", quoted(cell)),
            "Deje vacío el año que no se acordó, o escriba x si se acordó sin monto",
        ));
    }
    Ok(YearAmount { year, amount: Some(amount) })
}

/// A word of a column's list.
pub fn word<T: std::str::FromStr>(row: &mut Row<'_>, field: &str) -> Option<T> {
    let choices = row.headed.sheet.field(field).and_then(|column| match column.holds {
        Holds::Word(choices) => Some(choices),
        _ => None,
    })?;
    row.read(field, |cell| values::word(choices, cell))
}
