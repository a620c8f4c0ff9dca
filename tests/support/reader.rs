//! A reader for tests of the store: one figure or work a line, so that a whole history fits a page.
//!
//! `figure UNIT YEAR PRODUCT MONTH AMOUNT` (`-` is none), `work CODE NAME`, `place UBIGEO UNIT`;
//! `bad …` is a rejected row, `broken` ends the file as unreadable.

use std::collections::{BTreeSet, HashMap};
use std::io::{BufRead, BufReader, Read};

use actaviva::domain::codes::{SecEjec, Ubigeo, WorkCode};
use actaviva::domain::evidence::Locator;
use actaviva::domain::figure::{Amounts, FigureKey};
use actaviva::domain::finding::{Finding, FindingCode};
use actaviva::domain::money::Soles;
use actaviva::domain::place::Municipality;
use actaviva::domain::source::Dataset;
use actaviva::domain::work::Work;
use actaviva::parse::{Options, ParseError, Record, Sink, Summary};

pub fn read(
    bytes: Box<dyn Read + Send>,
    options: &Options,
    sink: &mut dyn Sink,
) -> Result<Summary, ParseError> {
    let mut units: HashMap<SecEjec, Ubigeo> = HashMap::new();
    let mut summary = Summary {
        dataset: options.dataset.unwrap_or(Dataset::Siaf63),
        layout: "test".into(),
        rows_read: 0,
        rows_kept: 0,
        rows_rejected: 0,
        cutoff: None,
        coverage: BTreeSet::new(),
    };
    for (number, line) in (1..).zip(BufReader::new(bytes).lines()) {
        let line = line?;
        let place = Locator {
            file: options.file_name.clone(),
            sheet: None,
            row: Some(number),
            column: None,
        };
        if line == "broken" {
            return Err(ParseError::Truncated { reason: "broken".into() });
        }
        summary.rows_read += 1;
        if let Some(record) = record(&line, options, &mut units, &mut summary) {
            summary.rows_kept += 1;
            sink.record(summary.dataset, &place, record)?;
        } else {
            summary.rows_rejected += 1;
            sink.finding(Finding {
                place,
                value: line,
                code: FindingCode::BadAmount,
                message: "not an amount".into(),
                rejects_row: true,
            })?;
        }
    }
    Ok(summary)
}

fn record(
    line: &str,
    options: &Options,
    units: &mut HashMap<SecEjec, Ubigeo>,
    summary: &mut Summary,
) -> Option<Record> {
    let words: Vec<&str> = line.split(' ').collect();
    match words.as_slice() {
        ["figure", unit, year, product, month, amount] => {
            let unit: SecEjec = unit.parse().ok()?;
            let watched = options.watch.keeps_unit(&unit, units.get(&unit));
            let key = FigureKey {
                dataset: summary.dataset,
                sec_ejec: Some(unit.clone()),
                year: year.parse().ok()?,
                product: if watched { product.parse().ok() } else { None },
                function: None,
                rubro: None,
                month: month.parse().ok(),
            };
            summary.coverage.insert((Some(unit), key.year));
            let amounts = Amounts { accrued: Some(Soles::parse(amount)?), ..Amounts::default() };
            Some(Record::Figure { key, amounts, rows: 1 })
        }
        ["work", code, name] => {
            Some(Record::Work(Box::new(Work::named(WorkCode::parse(code).ok()?, *name))))
        }
        ["place", ubigeo, unit] => {
            let (ubigeo, unit) = (Ubigeo::parse(ubigeo).ok()?, SecEjec::parse(unit).ok()?);
            units.insert(unit.clone(), ubigeo.clone());
            Some(Record::Municipality(Box::new(Municipality {
                ubigeo,
                sec_ejec: Some(unit),
                ruc: None,
                name: "MUNICIPALIDAD DISTRITAL DE PRUEBA".into(),
                department: None,
                province: None,
                district: None,
            })))
        }
        _ => None,
    }
}
