//! SIAF's `Gasto`, `Gasto-Mensual` and `Gasto-Diario`: 63 columns, one row a line of the budget and month.
//!
//! The trap is in `MES_EJE`: month 0 carries PIA and PIM, months 1 to 12 carry monthly flows of the
//! other phases. Rows are summed, never de-duplicated. Columns are found by name; the order and any
//! unknown column do not matter.

mod cells;
mod columns;

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;
use std::ops::Range;

use indexmap::IndexMap;

pub use columns::fits;

use cells::{Cells, Fault};
use columns::{COLUMNS, Columns, SYNONYMS};

use super::flat::{Lines, split, text};
use super::sums::{Sum, SumKey, Sums};
use super::{Options, ParseError, Record, Sink, Summary};
use crate::domain::codes::{Cui, Function, ProductCode, Rubro, SecEjec, Ubigeo};
use crate::domain::evidence::Locator;
use crate::domain::figure::{Amounts, FigureKey};
use crate::domain::finding::{Finding, FindingCode};
use crate::domain::money::Soles;
use crate::domain::period::{Month, Year};
use crate::domain::place::Municipality;
use crate::domain::project::Investment;
use crate::domain::source::Dataset;

/// Beyond this many findings the rest is only counted: a ruined file must not fill the database.
const MOST_FINDINGS: u64 = 10_000;
const PROGRESS_ROWS: u64 = 65_536;

/// Reads a file, header and all.
pub fn read(
    bytes: Box<dyn BufRead + Send>,
    options: &Options,
    sink: &mut dyn Sink,
) -> Result<Summary, ParseError> {
    let mut lines = Lines::new(bytes);
    let header = lines.header()?.ok_or(ParseError::Empty)?;
    let columns = Columns::find(&header)?;
    let mut reader = Reader {
        columns,
        file: &options.file_name,
        options,
        sink,
        tally: Tally::default(),
        units: IndexMap::new(),
        sums: Sums::default(),
        names: BTreeMap::new(),
    };
    reader.unknown_columns(&header)?;
    let mut fields = Vec::with_capacity(header.len());
    while let Some((row, line)) = lines.next_line()? {
        reader.tally.read += 1;
        if let Err(fault) = reader.row(row, line, &mut fields) {
            reader.reject(row, fault)?;
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
    last_flow: BTreeMap<Year, u8>,
    coverage: BTreeSet<(Option<SecEjec>, Year)>,
}

/// A unit of the file; `None` where its totals are not wanted either.
struct Unit {
    sec_ejec: SecEjec,
    municipality: Option<(Municipality, u64)>,
    detail: bool,
    total: bool,
}

struct Reader<'a> {
    columns: Columns,
    file: &'a str,
    options: &'a Options,
    sink: &'a mut dyn Sink,
    tally: Tally,
    /// By the digits of SEC_EJEC.
    units: IndexMap<Vec<u8>, Unit>,
    sums: Sums,
    /// Names of the projects of watched units: the file names them on every row.
    names: BTreeMap<(u16, u32), (String, u8, u64)>,
}

impl Reader<'_> {
    fn unknown_columns(&mut self, header: &[String]) -> Result<(), ParseError> {
        for name in header {
            let known =
                COLUMNS.iter().chain(SYNONYMS).any(|known| name.eq_ignore_ascii_case(known));
            if !known {
                let place = Locator { row: Some(1), column: Some(name.clone()), ..self.place(1) };
                let message = "this layout has no such column; it is not read".to_owned();
                let finding = Finding {
                    place,
                    value: name.clone(),
                    code: FindingCode::UnknownColumn,
                    message,
                    rejects_row: false,
                };
                self.sink.finding(finding)?;
            }
        }
        Ok(())
    }

    fn row(&mut self, row: u64, line: &[u8], fields: &mut Vec<Range<usize>>) -> Result<(), Fault> {
        if line.trim_ascii().is_empty() {
            return Err(Fault::new(FindingCode::BlankLine, "the line is blank"));
        }
        split(line, fields)
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
        let cells = Cells { line, fields, needed: &self.columns.needed };
        let (year, month) = cells.period()?;
        let amounts = cells.amounts()?;
        let product = cells.number::<u32>(4, 7, "is not a product or project of 7 digits")?;
        let function = cells.number::<u8>(5, 2, "is not a function of 2 digits")?;
        let rubro = cells.number::<u8>(6, 2, "is not a rubro of 2 digits")?;
        let unit = self.unit(row, line, fields)?;
        let Some((_, about)) = self.units.get_index(usize::from(unit)) else { return Ok(()) };
        let (detail, total) = (about.detail, about.total);
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
        let too_large = |_| Fault::new(FindingCode::BadAmount, "the sum of this key does not fit");
        self.sums.add(key, &amounts, row).map_err(too_large)?;
        self.tally.coverage.insert((Some(about.sec_ejec.clone()), year));
        if month > 0 && amounts.iter().skip(2).any(|amount| *amount != 0) {
            let last = self.tally.last_flow.entry(year).or_default();
            *last = (*last).max(month);
        }
        if detail && product / 1_000_000 == 2 && !self.names.contains_key(&(unit, product)) {
            let name = self
                .columns
                .product_name
                .map(|at| text(&line[fields[at].clone()]))
                .unwrap_or_default();
            self.names.insert((unit, product), (name, function, row));
        }
        Ok(())
    }

    /// The number of the row's unit, learnt when it is new.
    fn unit(&mut self, row: u64, line: &[u8], fields: &[Range<usize>]) -> Result<u16, Fault> {
        let code = &line[fields[self.columns.needed[3]].clone()];
        if let Some(index) = self.units.get_index_of(code) {
            return Ok(u16::try_from(index).unwrap_or(u16::MAX));
        }
        let sec_ejec = std::str::from_utf8(code)
            .ok()
            .and_then(|code| SecEjec::parse(code).ok())
            .ok_or_else(|| {
                Fault::cell(FindingCode::BadCode, 3, code, "is not a SEC_EJEC of up to 6 digits")
            })?;
        let cell = |at: Option<usize>| {
            at.map(|at| text(&line[fields[at].clone()])).filter(|text| !text.trim().is_empty())
        };
        let level = cell(Some(self.columns.needed[2])).unwrap_or_default();
        let is_municipal = level.trim() == "M" || level.to_uppercase().contains("LOCAL");
        // at level M the column EJECUTORA is the ubigeo; elsewhere a number of three digits
        let ubigeo = cell(self.columns.ubigeo)
            .filter(|_| is_municipal)
            .and_then(|code| Ubigeo::parse(&code).ok());
        let municipality = ubigeo.clone().map(|ubigeo| {
            let name = cell(self.columns.unit_name).unwrap_or_default();
            let municipality = Municipality {
                ubigeo,
                sec_ejec: Some(sec_ejec.clone()),
                ruc: None,
                name,
                department: cell(self.columns.department),
                province: cell(self.columns.province),
                district: cell(self.columns.district),
            };
            (municipality, row)
        });
        let detail = self.options.watch.keeps_unit(&sec_ejec, ubigeo.as_ref());
        let unit = Unit { sec_ejec, municipality, detail, total: is_municipal };
        let (index, _) = self.units.insert_full(code.to_vec(), unit);
        u16::try_from(index).map_err(|_| {
            Fault::new(FindingCode::OutOfRange, "the file has more units than the country")
        })
    }

    fn reject(&mut self, row: u64, fault: Fault) -> Result<(), ParseError> {
        self.tally.rejected += 1;
        self.tally.findings += 1;
        if self.tally.findings > MOST_FINDINGS {
            return Ok(());
        }
        let place = Locator { column: fault.column.map(ToOwned::to_owned), ..self.place(row) };
        let finding = Finding {
            place,
            value: fault.value,
            code: fault.code,
            message: fault.message,
            rejects_row: true,
        };
        Ok(self.sink.finding(finding)?)
    }

    fn place(&self, row: u64) -> Locator {
        Locator { file: self.file.to_owned(), sheet: None, row: Some(row), column: None }
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
            let message =
                format!("{} more rows could not be read", self.tally.findings - MOST_FINDINGS);
            let finding = Finding {
                place: self.place(0),
                value: String::new(),
                code: FindingCode::BadStructure,
                message,
                rejects_row: false,
            };
            self.sink.finding(finding)?;
        }
        let cutoff = self.cutoff();
        self.emit_units()?;
        let sums = std::mem::take(&mut self.sums);
        for sum in sums.sorted() {
            self.emit_sum(&sum)?;
        }
        Ok(Summary {
            dataset: Dataset::Siaf63,
            layout: Dataset::Siaf63.as_str().to_owned(),
            rows_read: self.tally.read,
            rows_kept: kept,
            rows_rejected: self.tally.rejected,
            cutoff,
            coverage: self.tally.coverage,
        })
    }

    /// The end of the last month with money moved, but never after the day on which we got the file.
    fn cutoff(&self) -> Option<chrono::NaiveDate> {
        let (year, month) = self.tally.last_flow.last_key_value()?;
        let last = Month::new(*year, u32::from(*month))?.last_day();
        Some(self.options.obtained_on.map_or(last, |obtained| last.min(obtained)))
    }

    fn emit_units(&mut self) -> Result<(), ParseError> {
        for unit in self.units.values() {
            if let Some((municipality, row)) = &unit.municipality {
                let place =
                    Locator { file: self.file.to_owned(), row: Some(*row), ..Locator::default() };
                self.sink.record(
                    Dataset::Siaf63,
                    &place,
                    Record::Municipality(Box::new(municipality.clone())),
                )?;
            }
        }
        for ((unit, product), (name, function, row)) in std::mem::take(&mut self.names) {
            let Ok(cui) = Cui::parse(&format!("{product:07}")) else { continue };
            let Some((_, about)) = self.units.get_index(usize::from(unit)) else { continue };
            let mut investment = Investment::named(Some(cui), name);
            investment.sec_ejec = Some(about.sec_ejec.clone());
            investment.function = Function::parse(&format!("{function:02}")).ok();
            let place = self.place(row);
            self.sink.record(Dataset::Siaf63, &place, Record::Investment(Box::new(investment)))?;
        }
        Ok(())
    }

    fn emit_sum(&mut self, sum: &Sum) -> Result<(), ParseError> {
        let Some((_, unit)) = self.units.get_index(usize::from(sum.key.unit)) else {
            return Ok(());
        };
        let Some(year) = Year::new(i64::from(sum.key.year)) else { return Ok(()) };
        let key = FigureKey {
            dataset: Dataset::Siaf63,
            sec_ejec: Some(unit.sec_ejec.clone()),
            year,
            product: ProductCode::parse(&format!("{:07}", sum.key.product))
                .ok()
                .filter(|_| sum.key.product > 0),
            function: Function::parse(&format!("{:02}", sum.key.function)).ok(),
            rubro: Rubro::parse(&format!("{:02}", sum.key.rubro)).ok(),
            month: (sum.key.month > 0).then_some(sum.key.month),
        };
        let place = self.place(sum.first_row);
        let record = Record::Figure { key, amounts: published(sum), rows: sum.rows };
        Ok(self.sink.record(Dataset::Siaf63, &place, record)?)
    }
}

/// Month 0 publishes PIA and PIM, a month the flows; another amount counts only where it is not zero.
fn published(sum: &Sum) -> Amounts {
    let of_the_year = sum.key.month == 0;
    Amounts::from_array(std::array::from_fn(|phase| {
        let belongs = (phase < 2) == of_the_year;
        (belongs || sum.amounts[phase] != 0).then(|| Soles::from_centimos(sum.amounts[phase]))
    }))
}
