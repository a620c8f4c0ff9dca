//! The money: of the whole, by funding line, by sector, outside the agreements; and month by month.

use super::sheet::Holds::{Amount, Code, Count, Day, Sentence, Words};
use super::sheet::{Book, Cell, Column, Sheet};
use crate::domain::indicator::NotComputable;
use crate::report::model::money::{Budget, MoneyPart};

const MONEY: &[Column] = &[
    ("of", Words),
    ("part", Words),
    ("year", Code),
    ("cui", Code),
    ("official_name", Sentence),
    ("pia", Amount),
    ("pim", Amount),
    ("certified", Amount),
    ("accrued", Amount),
    ("reason", Words),
    ("money_on", Day),
    ("note", Count),
];

pub fn money(book: Book) -> Sheet {
    let part = &book.report.money;
    let mut rows = Vec::new();
    for (name, budget) in [
        ("total", &part.total),
        ("investment", &part.investment),
        ("agreed", &part.agreed),
        ("unagreed", &part.unagreed),
    ] {
        rows.push(line(book, "whole", &book.word(&format!("money-part-{name}")), budget));
    }
    for rubro in &part.rubros {
        for (name, budget) in
            [("total", &rubro.total), ("investment", &rubro.investment), ("agreed", &rubro.agreed)]
        {
            let named = book.word(&format!("money-part-{name}"));
            rows.push(line(book, "rubro", &format!("{}: {named}", rubro.rubro), budget));
        }
    }
    rows.extend(of_pim_and_accrued(book, part));
    for investment in &part.largest_unagreed {
        let mut cells = line(book, "unagreed", "", &investment.money);
        cells[3] = Cell::code(&investment.cui);
        cells[4] = Cell::text(investment.name.as_deref().unwrap_or_default());
        rows.push(cells);
    }
    Sheet { key: "money", columns: MONEY, rows }
}

fn line(book: Book, of: &str, name: &str, budget: &Budget) -> Vec<Cell> {
    let mut cells = vec![
        Cell::text(&book.word(&format!("money-of-{of}"))),
        Cell::text(name),
        Cell::Year(book.report.money.year),
        Cell::Nothing,
        Cell::Nothing,
    ];
    cells.extend(book.budget(budget));
    cells
}

/// Sectors and past years: of these the report tells two of the four amounts.
fn of_pim_and_accrued<'a>(
    book: Book<'a>,
    money: &'a MoneyPart,
) -> impl Iterator<Item = Vec<Cell>> + 'a {
    let untold = move || Cell::text(&book.word("not-told-here"));
    let row = move |of: &str, name: String, year, pim, spent, on, note| {
        vec![
            Cell::text(&book.word(&format!("money-of-{of}"))),
            Cell::text(&name),
            Cell::Year(year),
            Cell::Nothing,
            Cell::Nothing,
            Cell::Nothing,
            Cell::Amount(pim),
            Cell::Nothing,
            Cell::Amount(spent),
            untold(),
            Cell::date(on),
            Cell::note(note),
        ]
    };
    let sectors = money.sectors.iter().map(move |line| {
        let name = book.word(&format!("sector-{}", line.sector));
        row("sector", name, money.year, line.pim, line.accrued, money.data_until, line.note)
    });
    let past = money.past.iter().map(move |line| {
        let name = book.word("money-part-investment");
        row("past", name, line.year, line.pim, line.accrued, None, line.note)
    });
    sectors.chain(past)
}

const MONTHS: &[Column] = &[
    ("year", Code),
    ("month", Code),
    ("pim", Amount),
    ("accrued_until", Amount),
    ("reason", Words),
];

pub fn months(book: Book) -> Sheet {
    let rows = book.report.money.months.iter().flat_map(|line| {
        line.accrued.iter().zip(1..=12).map(move |(accrued, month)| {
            let why = || Cell::text(&book.why(NotComputable::YearNotLoaded));
            vec![
                Cell::Year(line.year),
                Cell::text(&format!("{}-{month:02}", line.year)),
                Cell::Amount(line.pim),
                accrued.map_or(Cell::Nothing, Cell::Amount),
                if accrued.is_none() { why() } else { Cell::Nothing },
            ]
        })
    });
    Sheet { key: "months", columns: MONTHS, rows: rows.collect() }
}
