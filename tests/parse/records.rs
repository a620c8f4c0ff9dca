//! Fixture pairs of the record layouts: `<case>.<ext>` beside `<case>.<ext>.expected.json`.
//!
//! A new pair is a new test without new code. `ACTAVIVA_BLESS=1` writes what is missing or changed;
//! what it wrote is then read by a person before it is committed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use actaviva::domain::period::Year;
use actaviva::parse::{Options, ParseError, Record, Summary, Watch};
use serde_json::{Map, Value, json};

use crate::taker::{Taken, read_bytes, read_file};

/// The folders whose pairs are of these layouts.
const FOLDERS: [&str; 6] =
    ["infobras", "ssi", "invierte", "procurement", "siaf", "consulta_amigable"];

pub fn fixtures() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut paths: Vec<PathBuf> = FOLDERS
        .iter()
        .flat_map(|folder| std::fs::read_dir(root.join(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            let name = path.to_string_lossy();
            !name.ends_with(".expected.json") && !name.ends_with("README.md")
        })
        .collect();
    paths.sort();
    paths
}

#[test]
fn every_fixture_reads_as_its_pair_says() {
    for path in fixtures() {
        let (outcome, taken) = read_file(&path);
        let actual = told(outcome, &taken);
        let pair = PathBuf::from(format!("{}.expected.json", path.display()));
        if std::env::var_os("ACTAVIVA_BLESS").is_some() {
            let text = serde_json::to_string_pretty(&actual).unwrap();
            std::fs::write(&pair, text + "\n").unwrap();
        }
        let expected = std::fs::read_to_string(&pair).unwrap_or_else(|_| {
            panic!("{} has no pair: run with ACTAVIVA_BLESS=1", path.display())
        });
        let expected: Value = serde_json::from_str(&expected).unwrap();
        let difference = || format!("{}:\n{actual:#}\nexpected\n{expected:#}", path.display());
        assert!(actual == expected, "{}", difference());
    }
}

#[test]
fn the_rows_of_every_fixture_add_up() {
    for path in fixtures() {
        let (outcome, taken) = read_file(&path);
        let summary = outcome.unwrap();
        assert_eq!(
            summary.rows_read,
            summary.rows_kept + summary.rows_rejected,
            "{}",
            path.display()
        );
        let rejecting: BTreeSet<_> = taken
            .findings
            .iter()
            .filter(|finding| finding.rejects_row)
            .map(|finding| (finding.place.sheet.clone(), finding.place.row))
            .collect();
        assert_eq!(rejecting.len() as u64, summary.rows_rejected, "{}", path.display());
    }
}

#[test]
fn the_names_and_numbers_of_persons_never_leave_a_file() {
    for path in fixtures() {
        let (outcome, taken) = read_file(&path);
        let told = told(outcome, &taken).to_string();
        for secret in ["PERSONA", "INVENTADA\"", "00000000", "10000000014"] {
            assert!(!told.contains(secret), "{} tells {secret}", path.display());
        }
    }
}

#[test]
fn works_of_other_provinces_are_counted_and_not_kept() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/infobras/bulk-113.xlsx");
    let watch = Watch::Units {
        sec_ejecs: BTreeSet::new(),
        ubigeos: BTreeSet::new(),
        provinces: BTreeSet::from(["otra".to_owned()]),
    };
    let options = Options { watch, ..Options::default() };
    let (outcome, taken) = read_bytes(std::fs::read(path).unwrap(), &options);
    let summary = outcome.unwrap();
    assert_eq!(
        (summary.rows_read, summary.rows_kept),
        (7, 6),
        "only the row without a code is bad"
    );
    let [(_, _, Record::Work(work))] = &taken.records[..] else { panic!("one work is kept") };
    assert_eq!(work.code.as_str(), "900006");
    assert_eq!(summary.cutoff.unwrap().to_string(), "2025-10-05", "the whole file tells its age");
}

#[test]
fn a_file_that_is_no_data_says_what_it_is() {
    let read = |bytes: &[u8]| read_bytes(bytes.to_vec(), &Options::default()).0.unwrap_err().code();
    assert_eq!(read(b""), "file_empty");
    assert_eq!(read(b"{\"error\":\"No existe el archivo\"}"), "not_data");
    assert_eq!(read(b"<html><body>Request unsuccessful</body></html>"), "not_data");
    assert_eq!(read(b"[]"), "no_rows");
    assert_eq!(read(b"PK\x03\x04 and nothing more"), "file_truncated");
    assert_eq!(read(b"[{\"ocid\":\"a\", "), "file_truncated");
    let header = "RUC|NOMBRE_DE_ENTIDAD|DEPARTAMENTO|CODIGO_SIAF|CODCONSUCODE\n";
    assert_eq!(read(header.as_bytes()), "no_rows");
    assert_eq!(read(format!("{header}1|2\n").as_bytes()), "all_rows_rejected");
    let asked = Options {
        dataset: Some(actaviva::domain::source::Dataset::ConosceContracts),
        ..Options::default()
    };
    let error =
        read_bytes(b"codigoconvocatoria,n_cod_contrato\n1,2\n".to_vec(), &asked).0.unwrap_err();
    assert_eq!(error.to_string(), "the required column «descripcion proceso» is missing");
}

#[test]
fn a_page_that_is_no_data_says_which_kind_it_is() {
    let message = |html: &str| {
        let error = read_bytes(html.as_bytes().to_vec(), &Options::default()).0.unwrap_err();
        (error.code(), error.to_string())
    };
    let firewall =
        "<html><head><script src=\"/_Incapsula_Resource?SWJIYLWA=719\"></script></head></html>";
    assert_eq!(
        message(firewall),
        ("not_data", "this is the block page of the portal's firewall, not data".to_owned())
    );
    let error =
        "<html><title>Runtime Error</title><h1>Server Error in '/transparencia'</h1></html>";
    assert_eq!(message(error).1, "this is an error page of the portal, not data");
    let lost = "<form><input id=\"ctl00_CPH1_BtnMes\"></form>";
    assert_eq!(message(lost).0, "not_data");
    let page = std::fs::read(fixture("consulta_amigable/municipalities.html")).unwrap();
    let text = String::from_utf8_lossy(&page);
    let (head, _) = text.split_once("<tr id=\"tr0\">").unwrap();
    assert_eq!(message(head).0, "no_rows", "zero lines are never zero soles");
}

#[test]
fn a_year_comes_from_the_file_or_from_the_person_and_never_from_nowhere() {
    let csv =
        "Municipalidad,PIA,PIM,Devengado,Girado,Avance %\n990101-399001: QORIWAYQO,1,2,1,1,50.0\n";
    let page = std::fs::read(fixture("consulta_amigable/export.xls")).unwrap();
    let silent = String::from_utf8_lossy(&page).replace("2024", "");
    for bytes in [csv.as_bytes().to_vec(), silent.into_bytes()] {
        let error = read_bytes(bytes.clone(), &Options::default()).0.unwrap_err();
        assert_eq!(error.code(), "year_unknown");
        assert!(error.hint().contains("--year"));
        let said = Options { year: Year::new(2019), ..Options::default() };
        let summary = read_bytes(bytes, &said).0.unwrap();
        assert!(summary.coverage.iter().all(|(_, year)| year.number() == 2019));
    }
    let asked = Options { year: Year::new(2023), ..Options::default() };
    let (outcome, taken) = read_bytes(page, &asked);
    assert!(outcome.unwrap().coverage.iter().all(|(_, year)| year.number() == 2024));
    assert_eq!(taken.findings[0].message, "another year was asked for");
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)
}

/// Everything that came out of a file as JSON, unknown fields left out.
pub fn told(outcome: Result<Summary, ParseError>, taken: &Taken) -> Value {
    let summary = match outcome {
        Ok(summary) => json!({
            "dataset": summary.dataset, "layout": summary.layout, "read": summary.rows_read,
            "kept": summary.rows_kept, "rejected": summary.rows_rejected, "cutoff": summary.cutoff,
            "coverage": summary.coverage.iter().map(|(unit, year)| json!([unit, year])).collect::<Vec<_>>(),
        }),
        Err(error) => json!({ "error": error.code() }),
    };
    let records: Vec<Value> = taken
        .records
        .iter()
        .map(|(_, place, record)| json!({ "at": at(place), "is": filled(body(record)) }))
        .collect();
    let findings: Vec<Value> = taken
        .findings
        .iter()
        .map(|finding| {
            json!({
                "at": at(&finding.place), "code": finding.code, "value": finding.value,
                "message": finding.message, "rejects": finding.rejects_row,
            })
        })
        .collect();
    json!({ "summary": summary, "records": records, "findings": findings })
}

fn at(place: &actaviva::domain::evidence::Locator) -> String {
    let sheet = place.sheet.as_deref().map(|sheet| format!("{sheet}!")).unwrap_or_default();
    let row = place.row.map(|row| row.to_string()).unwrap_or_default();
    let column = place.column.as_deref().map(|column| format!(" {column}")).unwrap_or_default();
    format!("{sheet}{row}{column}")
}

fn body(record: &Record) -> Value {
    let (kind, body) = match record {
        Record::Figure { key, amounts, rows } => {
            ("figure", json!({ "key": key, "amounts": amounts, "rows": rows }))
        }
        Record::Investment(one) => ("investment", json!(one)),
        Record::FollowUp(one) => ("follow_up", json!(one)),
        Record::Situation(one) => ("situation", json!(one)),
        Record::Work(one) => ("work", json!(one)),
        Record::Progress(one) => ("progress", json!(one)),
        Record::Stoppage(one) => ("stoppage", json!(one)),
        Record::Tender(one) => ("tender", json!(one)),
        Record::Contract(one) => ("contract", json!(one)),
        Record::Municipality(one) => ("municipality", json!(one)),
        Record::Entity(one) => ("entity", json!(one)),
        Record::Visit(one) => ("visit", json!(one)),
    };
    json!({ kind: body })
}

/// Leaves out what is unknown, so that a pair shows what was read.
fn filled(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let known = fields.into_iter().map(|(key, value)| (key, filled(value)));
            let said =
                |value: &Value| !value.is_null() && *value != json!({}) && *value != json!([]);
            Value::Object(known.filter(|(_, value)| said(value)).collect::<Map<_, _>>())
        }
        Value::Array(items) => items.into_iter().map(filled).collect(),
        other => other,
    }
}
