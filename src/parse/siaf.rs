//! SIAF's budget files: rows of one key are summed, never de-duplicated, in one pass over the lines.
//!
//! Owns what the three layouts share: lines, columns by name, units and projects learnt on the way,
//! the watch, the sums. What tells a layout from the others is its [`Form`]. A newcomer would ask why
//! figures leave at the end only: a key's rows are scattered over a file of eleven million rows, and
//! their sums fit in little memory, the rest beside it on the disk.

mod cells;
mod columns;
mod units;

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;
use std::ops::Range;

pub use columns::{Amount, has};

use cells::{Cells, Fault};
use columns::Columns;
use units::{Projects, Units};

use super::flat::{Line, Lines, split};
use super::sums::{AddError, Sum, SumKey, Sums};
use super::{Options, ParseError, Record, Sink, Stopped, Summary};
use crate::domain::codes::{Function, ProductCode, Rubro, SecEjec};
use crate::domain::evidence::Locator;
use crate::domain::figure::{Amounts, FigureKey};
use crate::domain::finding::{Finding, FindingCode};
use crate::domain::period::{Month, Year};
use crate::domain::source::Dataset;

/// Beyond this many findings the rest is only counted: a ruined file must not fill the database.
const MOST_FINDINGS: u64 = 10_000;
const PROGRESS_ROWS: u64 = 65_536;
/// All amounts of a file, without their signs: a hundred times what the State moves in a year. Sums
/// over what is read can then never outgrow an amount.
const MOST_CENTIMOS: i64 = 10_000_000_000_000_000;

/// What tells a layout from the others; `N` amounts stand in a row.
pub trait Form<const N: usize> {
    const DATASET: Dataset;
    /// Every column of the published file; another one is drift.
    const COLUMNS: &'static [&'static str];
    /// The column of the month, where a row is of one month.
    const MONTH: Option<&'static str>;
    const AMOUNTS: [Amount; N];
    /// The amounts that speak of a project's whole life: moved in all years, and its cost.
    const LIFE: Option<(usize, usize)> = None;

    /// The last month in which the row moved money; 0 is none.
    fn last_month(month: u8, amounts: &[i64; N]) -> u8;

    /// What is doubtful in a row that is kept: the amount's number, and why.
    fn doubt(_amounts: &[i64; N]) -> Option<(usize, String)> {
        None
    }

    /// The figures of a sum, each with its month (0 is the year); `closed` is the last month of the
    /// year in which anybody in the file moved money.
    fn figures(sum: &Sum<N>, closed: u8) -> Vec<(u8, Amounts)>;
}

/// Reads a file of a form, header and all.
///
/// # Errors
/// [`ParseError`] when the file as a whole is no data; a bad row is a finding instead.
pub fn read<F: Form<N>, const N: usize>(
    bytes: Box<dyn BufRead + Send>,
    options: &Options,
    sink: &mut dyn Sink,
) -> Result<Summary, ParseError> {
    let mut lines = Lines::new(bytes);
    let header = lines.header()?.ok_or(ParseError::Empty)?;
    let mut reader = Reader::<F, N> {
        columns: Columns::find::<F>(&header)?,
        options,
        sink,
        tally: Tally::default(),
        units: Units::default(),
        projects: Projects::default(),
        sums: Sums::default(),
        form: std::marker::PhantomData,
    };
    reader.unknown_columns(&header)?;
    let mut fields = Vec::with_capacity(header.len());
    while let Some(line) = lines.next_line()? {
        reader.tally.read += 1;
        if let Err(fault) = reader.row(&line, &mut fields) {
            reader.tally.rejected += 1;
            reader.tell(line.number, fault, true)?;
        }
        if let Some(cause) = reader.tally.failed.take() {
            return Err(ParseError::Io(cause));
        }
        if let Some(doubt) = reader.tally.doubt.take() {
            reader.tell(line.number, doubt, false)?;
        }
        if reader.tally.read.is_multiple_of(PROGRESS_ROWS) {
            reader.sink.progress(reader.tally.read)?;
        }
    }
    reader.finish()
}

#[derive(Default)]
struct Tally {
    read: u64,
    rejected: u64,
    findings: u64,
    /// Of the row just read.
    doubt: Option<Fault>,
    /// The disk could not take what memory does not hold.
    failed: Option<std::io::Error>,
    /// Céntimos of every amount, without signs.
    money: i64,
    /// The last month of each year in which money moved.
    last_flow: BTreeMap<Year, u8>,
    coverage: BTreeSet<(Option<SecEjec>, Year)>,
}

struct Reader<'a, F, const N: usize> {
    columns: Columns<N>,
    options: &'a Options,
    sink: &'a mut dyn Sink,
    tally: Tally,
    units: Units,
    projects: Projects,
    sums: Sums<N>,
    form: std::marker::PhantomData<F>,
}

impl<F: Form<N>, const N: usize> Reader<'_, F, N> {
    fn unknown_columns(&mut self, header: &[String]) -> Result<(), Stopped> {
        for name in header.iter().filter(|name| !columns::is_known::<F, N>(name)) {
            let place = Locator { column: Some(name.clone()), ..self.place(1) };
            self.sink.finding(Finding {
                place,
                value: name.clone(),
                code: FindingCode::UnknownColumn,
                message: "this layout has no such column; it is not read".to_owned(),
                rejects_row: false,
            })?;
        }
        Ok(())
    }

    fn row(&mut self, line: &Line<'_>, fields: &mut Vec<Range<usize>>) -> Result<(), Fault> {
        let cells = self.cut(line, fields)?;
        let (year, month) = cells.period()?;
        let amounts = cells.amounts(&F::AMOUNTS)?;
        let product = cells.product()?;
        let (function, rubro) = (cells.function()?, cells.rubro()?);
        let (unit, about) = self.units.of(&cells, line.number, &self.options.watch)?;
        let (detail, total, sec_ejec) = (about.detail, about.total, &about.sec_ejec);
        self.tally.money = believable(self.tally.money, &amounts)?;
        if !detail && !total {
            return Ok(());
        }
        let key = SumKey {
            unit,
            year: u16::try_from(year.number()).unwrap_or_default(),
            product: if detail { product } else { 0 },
            function,
            rubro,
            month,
        };
        let is_new = match self.sums.add(key, &amounts, line.number) {
            Ok(is_new) => is_new,
            Err(AddError::TooLarge) => return Err(too_much()),
            Err(AddError::Aside(cause)) => {
                self.tally.failed = Some(cause);
                return Ok(());
            }
        };
        if is_new {
            self.tally.coverage.insert((Some(sec_ejec.clone()), year));
        }
        let last = F::last_month(month, &amounts);
        if last > 0 {
            let known = self.tally.last_flow.entry(year).or_default();
            *known = (*known).max(last);
        }
        if let Some((moved, cost)) = F::LIFE {
            let stands = |amount: usize| self.columns.amounts[amount].map(|_| amounts[amount]);
            self.projects.saw(product, stands(moved), stands(cost));
        }
        if detail && product / 1_000_000 == 2 {
            let make = || (cells.product_name(), function, line.number);
            self.projects.name(product, (unit, total), make);
        }
        self.tally.doubt = F::doubt(&amounts).map(|(amount, message)| Fault {
            code: FindingCode::Contradiction,
            column: F::AMOUNTS.get(amount).map(Amount::name),
            value: cells.amount_text(amount),
            message,
        });
        Ok(())
    }

    /// Cuts a line into as many cells as the header has.
    fn cut<'l>(
        &self,
        line: &Line<'l>,
        fields: &'l mut Vec<Range<usize>>,
    ) -> Result<Cells<'l, N>, Fault> {
        if line.is_cut {
            return Err(Fault::new(FindingCode::LongRow, "the line is longer than any row"));
        }
        if line.text.trim_ascii().is_empty() {
            return Err(Fault::new(FindingCode::BlankLine, "the line is blank"));
        }
        split(line.text, fields)
            .map_err(|_| Fault::new(FindingCode::StrayQuote, "a quote stands where none may"))?;
        let width = self.columns.width;
        if fields.len() != width {
            let code =
                if fields.len() < width { FindingCode::ShortRow } else { FindingCode::LongRow };
            return Err(Fault::new(
                code,
                format!("the row has {} columns, the header {width}", fields.len()),
            ));
        }
        Ok(Cells { line: line.text, fields, columns: self.columns })
    }

    /// Hands on what is wrong with a row, or only doubtful in it.
    fn tell(&mut self, row: u64, fault: Fault, rejects_row: bool) -> Result<(), Stopped> {
        self.tally.findings += 1;
        if self.tally.findings > MOST_FINDINGS {
            return Ok(());
        }
        let place = Locator { column: fault.column.map(ToOwned::to_owned), ..self.place(row) };
        let Fault { code, value, message, .. } = fault;
        self.sink.finding(Finding { place, value, code, message, rejects_row })
    }

    fn place(&self, row: u64) -> Locator {
        Locator { file: self.options.file_name.clone(), sheet: None, row: Some(row), column: None }
    }

    fn finish(mut self) -> Result<Summary, ParseError> {
        let kept = self.tally.read - self.tally.rejected;
        if self.tally.read == 0 {
            return Err(ParseError::NoRows);
        }
        if kept == 0 {
            return Err(ParseError::AllRejected { rows: self.tally.read });
        }
        if self.tally.findings > MOST_FINDINGS {
            let message = format!("{} more findings", self.tally.findings - MOST_FINDINGS);
            self.sink.finding(Finding {
                place: self.place(0),
                value: String::new(),
                code: FindingCode::BadStructure,
                message,
                rejects_row: false,
            })?;
        }
        for (municipality, row) in self.units.municipalities() {
            let record = Record::Municipality(Box::new(municipality.clone()));
            self.sink.record(F::DATASET, &self.place(row), record)?;
        }
        for (investment, row) in std::mem::take(&mut self.projects).investments(&self.units) {
            let record = Record::Investment(Box::new(investment));
            self.sink.record(F::DATASET, &self.place(row), record)?;
        }
        for sum in std::mem::take(&mut self.sums).sorted().map_err(ParseError::Io)? {
            self.emit(&sum.map_err(ParseError::Io)?)?;
        }
        Ok(Summary {
            dataset: F::DATASET,
            layout: F::DATASET.as_str().to_owned(),
            rows_read: self.tally.read,
            rows_kept: kept,
            rows_rejected: self.tally.rejected,
            cutoff: self.cutoff(),
            coverage: self.tally.coverage,
        })
    }

    /// The end of the last month with money moved, but never after the day on which we got the file.
    fn cutoff(&self) -> Option<chrono::NaiveDate> {
        let (year, month) = self.tally.last_flow.last_key_value()?;
        let last = Month::new(*year, u32::from(*month))?.last_day();
        Some(self.options.obtained_on.map_or(last, |obtained| last.min(obtained)))
    }

    fn emit(&mut self, sum: &Sum<N>) -> Result<(), Stopped> {
        let Some(unit) = self.units.get(sum.key.unit) else { return Ok(()) };
        let Some(year) = Year::new(i64::from(sum.key.year)) else { return Ok(()) };
        let product = Some(sum.key.product).filter(|product| *product > 0);
        let key = FigureKey {
            dataset: F::DATASET,
            sec_ejec: Some(unit.sec_ejec.clone()),
            year,
            product: product.and_then(|code| ProductCode::parse(&format!("{code:07}")).ok()),
            function: Function::parse(&format!("{:02}", sum.key.function)).ok(),
            rubro: Rubro::parse(&format!("{:02}", sum.key.rubro)).ok(),
            month: None,
        };
        let closed = self.tally.last_flow.get(&year).copied().unwrap_or_default();
        let place = self.place(sum.first_row);
        for (month, amounts) in F::figures(sum, closed) {
            let key = FigureKey { month: (month > 0).then_some(month), ..key.clone() };
            let record = Record::Figure { key, amounts, rows: sum.rows };
            self.sink.record(F::DATASET, &place, record)?;
        }
        Ok(())
    }
}

/// All money read so far with that of one more row.
fn believable<const N: usize>(before: i64, amounts: &[i64; N]) -> Result<i64, Fault> {
    amounts
        .iter()
        .try_fold(before, |total, amount| total.checked_add(amount.checked_abs()?))
        .filter(|total| *total <= MOST_CENTIMOS)
        .ok_or_else(too_much)
}

fn too_much() -> Fault {
    Fault::new(FindingCode::BadAmount, "with this row the file holds more money than there is")
}
