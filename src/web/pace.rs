//! The running year month by month beside the past ones: the picture, and the same as a table.
//!
//! The municipality's budget and a single investment show it alike (`design.md` 4).

use crate::domain::lang::Lang;
use crate::domain::period::Year;
use crate::i18n::{dates, numbers};
use crate::report::chart::line;
use crate::report::model::money::YearLine;

/// Picture and table.
pub struct Pace {
    pub svg: String,
    /// Whether two past years or more make a range.
    pub has_band: bool,
    /// The running year first.
    pub years: Vec<String>,
    pub rows: Vec<Row>,
}

/// One month, January first.
pub struct Row {
    pub month: String,
    /// Spent until then in the running year, in full.
    pub amount: String,
    /// The same in soles of every hundred, a value a year.
    pub shares: Vec<String>,
}

/// The pace of a year; none without a month of it. `id` is unique on the page.
pub fn of(lang: Lang, year: Year, lines: &[YearLine], id: &str) -> Option<Pace> {
    let running = lines.first().filter(|first| first.year == year)?;
    let drawn: Vec<line::Line> = lines
        .iter()
        .map(|line| line::Line { year: line.year, whole: line.pim, through: &line.accrued })
        .collect();
    let rows = (1..=12_u8).map(|number| {
        let at = usize::from(number) - 1;
        let until = |line: &YearLine| line.accrued.get(at).copied().flatten();
        let share = |line: &YearLine| {
            let (amount, whole) = (until(line)?.centimos(), line.pim.centimos());
            numbers::of_hundred(lang, amount, whole)
        };
        Row {
            month: dates::month_name(lang, number).to_owned(),
            amount: or_dash(until(running).map(numbers::soles)),
            shares: lines.iter().map(|line| or_dash(share(line))).collect(),
        }
    });
    Some(Pace {
        svg: line::draw(&line::Picture { lines: &drawn, lang, id })?,
        has_band: lines.len() > 2,
        years: lines.iter().map(|line| line.year.to_string()).collect(),
        rows: rows.collect(),
    })
}

fn or_dash(said: Option<String>) -> String {
    said.unwrap_or_else(|| "–".to_owned())
}
