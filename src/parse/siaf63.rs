//! SIAF's `Gasto`, `Gasto-Mensual` and `Gasto-Diario`: 63 columns, one row a line of the budget and month.
//!
//! The trap is in `MES_EJE`: month 0 carries PIA and PIM, months 1 to 12 carry monthly flows of the
//! other phases. Rows are summed, never de-duplicated. Columns are found by name; the order and any
//! unknown column do not matter.

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;
use std::ops::Range;

use indexmap::IndexMap;

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

/// The columns of the layout, in the order of the published files.
const COLUMNS: &[&str] = &[
    "ANO_EJE",
    "MES_EJE",
    "NIVEL_GOBIERNO",
    "NIVEL_GOBIERNO_NOMBRE",
    "SECTOR",
    "SECTOR_NOMBRE",
    "PLIEGO",
    "PLIEGO_NOMBRE",
    "SEC_EJEC",
    "EJECUTORA",
    "EJECUTORA_NOMBRE",
    "DEPARTAMENTO_EJECUTORA",
    "DEPARTAMENTO_EJECUTORA_NOMBRE",
    "PROVINCIA_EJECUTORA",
    "PROVINCIA_EJECUTORA_NOMBRE",
    "DISTRITO_EJECUTORA",
    "DISTRITO_EJECUTORA_NOMBRE",
    "SEC_FUNC",
    "PROGRAMA_PPTO",
    "PROGRAMA_PPTO_NOMBRE",
    "TIPO_ACT_PROY",
    "TIPO_ACT_PROY_NOMBRE",
    "PRODUCTO_PROYECTO",
    "PRODUCTO_PROYECTO_NOMBRE",
    "ACTIVIDAD_ACCION_OBRA",
    "ACTIVIDAD_ACCION_OBRA_NOMBRE",
    "FUNCION",
    "FUNCION_NOMBRE",
    "DIVISION_FUNCIONAL",
    "DIVISION_FUNCIONAL_NOMBRE",
    "GRUPO_FUNCIONAL",
    "GRUPO_FUNCIONAL_NOMBRE",
    "META",
    "FINALIDAD",
    "META_NOMBRE",
    "DEPARTAMENTO_META",
    "DEPARTAMENTO_META_NOMBRE",
    "FUENTE_FINANCIAMIENTO",
    "FUENTE_FINANCIAMIENTO_NOMBRE",
    "RUBRO",
    "RUBRO_NOMBRE",
    "TIPO_RECURSO",
    "TIPO_RECURSO_NOMBRE",
    "CATEGORIA_GASTO",
    "CATEGORIA_GASTO_NOMBRE",
    "TIPO_TRANSACCION",
    "GENERICA",
    "GENERICA_NOMBRE",
    "SUBGENERICA",
    "SUBGENERICA_NOMBRE",
    "SUBGENERICA_DET",
    "SUBGENERICA_DET_NOMBRE",
    "ESPECIFICA",
    "ESPECIFICA_NOMBRE",
    "ESPECIFICA_DET",
    "ESPECIFICA_DET_NOMBRE",
    "MONTO_PIA",
    "MONTO_PIM",
    "MONTO_CERTIFICADO",
    "MONTO_COMPROMETIDO_ANUAL",
    "MONTO_COMPROMETIDO",
    "MONTO_DEVENGADO",
    "MONTO_GIRADO",
];

/// The columns that are read, each with the other headings seen for it.
const NEEDED: [&[&str]; 14] = [
    &["ANO_EJE"],
    &["MES_EJE"],
    &["NIVEL_GOBIERNO", "TIPO_GOBIERNO"],
    &["SEC_EJEC"],
    &["PRODUCTO_PROYECTO"],
    &["FUNCION"],
    &["RUBRO"],
    &["MONTO_PIA"],
    &["MONTO_PIM"],
    &["MONTO_CERTIFICADO"],
    &["MONTO_COMPROMETIDO_ANUAL"],
    &["MONTO_COMPROMETIDO"],
    &["MONTO_DEVENGADO"],
    &["MONTO_GIRADO"],
];
const FIRST_AMOUNT: usize = 7;
/// Old copies name these so; they carry nothing that is read.
const SYNONYMS: &[&str] = &[
    "TIPO_GOBIERNO",
    "TIPO_GOBIERNO_NOMBRE",
    "FUENTE_FINANC",
    "FUENTE_FINANC_NOMBRE",
    "CATEG_GASTO",
    "CATEG_GASTO_NOMBRE",
];
/// Beyond this many findings the rest is only counted: a ruined file must not fill the database.
const MOST_FINDINGS: u64 = 10_000;
const PROGRESS_ROWS: u64 = 65_536;

/// Tells whether a header is this layout's: the month and an amount by phase are unlike any other's.
pub fn fits(header: &[String]) -> bool {
    ["MES_EJE", "MONTO_DEVENGADO", "PRODUCTO_PROYECTO"]
        .iter()
        .all(|name| position(header, &[name]).is_some())
}

fn position(header: &[String], names: &[&str]) -> Option<usize> {
    header.iter().position(|cell| names.iter().any(|name| cell.eq_ignore_ascii_case(name)))
}

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

/// Where the needed columns stand.
struct Columns {
    needed: [usize; 14],
    unit_name: Option<usize>,
    ubigeo: Option<usize>,
    department: Option<usize>,
    province: Option<usize>,
    district: Option<usize>,
    product_name: Option<usize>,
    width: usize,
}

impl Columns {
    fn find(header: &[String]) -> Result<Self, ParseError> {
        let mut needed = [0; 14];
        for (place, names) in needed.iter_mut().zip(NEEDED) {
            let missing = || ParseError::MissingColumn {
                column: names[0].to_owned(),
                dataset: Dataset::Siaf63,
            };
            *place = position(header, names).ok_or_else(missing)?;
        }
        Ok(Self {
            needed,
            unit_name: position(header, &["EJECUTORA_NOMBRE"]),
            ubigeo: position(header, &["EJECUTORA"]),
            department: position(header, &["DEPARTAMENTO_EJECUTORA_NOMBRE"]),
            province: position(header, &["PROVINCIA_EJECUTORA_NOMBRE"]),
            district: position(header, &["DISTRITO_EJECUTORA_NOMBRE"]),
            product_name: position(header, &["PRODUCTO_PROYECTO_NOMBRE"]),
            width: header.len(),
        })
    }
}

/// Why a row is left out.
struct Fault {
    code: FindingCode,
    column: Option<&'static str>,
    value: String,
    message: String,
}

impl Fault {
    fn new(code: FindingCode, message: impl Into<String>) -> Self {
        Self { code, column: None, value: String::new(), message: message.into() }
    }

    fn cell(code: FindingCode, column: usize, value: &[u8], message: &str) -> Self {
        Self {
            code,
            column: Some(NEEDED[column][0]),
            value: text(value),
            message: message.to_owned(),
        }
    }
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

/// One row's needed cells.
struct Cells<'a> {
    line: &'a [u8],
    fields: &'a [Range<usize>],
    needed: &'a [usize; 14],
}

impl<'a> Cells<'a> {
    fn raw(&self, column: usize) -> &'a [u8] {
        self.line[self.fields[self.needed[column]].clone()].trim_ascii()
    }

    fn period(&self) -> Result<(Year, u8), Fault> {
        let year = small(self.raw(0))
            .and_then(|year| Year::new(i64::from(year)))
            .ok_or_else(|| Fault::cell(FindingCode::BadNumber, 0, self.raw(0), "is not a year"))?;
        let month = small(self.raw(1))
            .and_then(|month| u8::try_from(month).ok())
            .filter(|month| *month <= 12)
            .ok_or_else(|| {
                Fault::cell(FindingCode::BadNumber, 1, self.raw(1), "is not a month from 0 to 12")
            })?;
        Ok((year, month))
    }

    fn amounts(&self) -> Result<[i64; 7], Fault> {
        let mut amounts = [0; 7];
        for (phase, amount) in amounts.iter_mut().enumerate() {
            let column = FIRST_AMOUNT + phase;
            let raw = self.raw(column);
            if raw == b"0" {
                continue;
            }
            *amount = std::str::from_utf8(raw)
                .ok()
                .and_then(Soles::parse)
                .ok_or_else(|| {
                    Fault::cell(
                        FindingCode::BadAmount,
                        column,
                        raw,
                        "is not an amount such as -1141.3",
                    )
                })?
                .centimos();
        }
        Ok(amounts)
    }

    fn number<T: TryFrom<u32>>(
        &self,
        column: usize,
        most: usize,
        message: &str,
    ) -> Result<T, Fault> {
        let raw = self.raw(column);
        small(raw)
            .filter(|_| raw.len() <= most)
            .and_then(|number| T::try_from(number).ok())
            .ok_or_else(|| Fault::cell(FindingCode::BadCode, column, raw, message))
    }
}

/// Reads a short whole number; `None` when there is anything but digits.
fn small(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() || digits.len() > 9 || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some(digits.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0')))
}
