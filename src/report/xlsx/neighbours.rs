//! The budgets of the municipalities around, in the order in which they are named: no order of merit.

use super::sheet::Holds::{Amount, Code, Count, Day, Words};
use super::sheet::{Book, Cell, Column, Sheet};
use crate::domain::money::Soles;

const COLUMNS: &[Column] = &[
    ("year", Code),
    ("ubigeo", Code),
    ("name", Words),
    ("pia", Amount),
    ("pim", Amount),
    ("accrued", Amount),
    ("money_on", Day),
    ("note", Count),
];

pub fn neighbours(book: Book) -> Sheet {
    let amount = |amount: Option<Soles>| amount.map_or(Cell::Nothing, Cell::Amount);
    let rows = book.report.neighbours.iter().flat_map(|part| {
        part.comparison.budgets.iter().map(move |budget| {
            vec![
                Cell::Year(part.comparison.year),
                Cell::code(&budget.ubigeo),
                Cell::text(&part.name(&budget.ubigeo)),
                amount(budget.pia),
                amount(budget.pim),
                amount(budget.accrued),
                Cell::date(part.comparison.cutoff),
                Cell::note(part.notes.get(&budget.ubigeo).copied()),
            ]
        })
    });
    Sheet { key: "neighbours", columns: COLUMNS, rows: rows.collect() }
}
