//! The yearly budget file: every line is a row, every row is kept or told, and sums are exact.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

use std::io::{Cursor, Write};

use actaviva::domain::codes::SecEjec;
use actaviva::domain::evidence::Locator;
use actaviva::domain::figure::{Amounts, FigureKey};
use actaviva::domain::finding::{Finding, FindingCode};
use actaviva::domain::money::Soles;
use actaviva::domain::source::Dataset;
use actaviva::parse::{self, Options, ParseError, Record, Sink, Stopped, Summary, Watch};

/// Keeps everything that a reader hands over.
#[derive(Default)]
struct Taker {
    figures: Vec<(FigureKey, Amounts, u32, u64)>,
    records: Vec<Record>,
    findings: Vec<Finding>,
}

impl Sink for Taker {
    fn record(&mut self, _: Dataset, place: &Locator, record: Record) -> Result<(), Stopped> {
        match record {
            Record::Figure { key, amounts, rows } => {
                self.figures.push((key, amounts, rows, place.row.unwrap_or_default()));
            }
            other => self.records.push(other),
        }
        Ok(())
    }

    fn finding(&mut self, finding: Finding) -> Result<(), Stopped> {
        self.findings.push(finding);
        Ok(())
    }

    fn progress(&mut self, _: u64) -> Result<(), Stopped> {
        Ok(())
    }
}

fn read(bytes: impl Into<Vec<u8>>, watch: Watch) -> (Result<Summary, ParseError>, Taker) {
    let mut taker = Taker::default();
    let options = Options { file_name: "gasto.csv".to_owned(), watch, ..Options::default() };
    let summary = parse::read(Box::new(Cursor::new(bytes.into())), &options, &mut taker);
    (summary, taker)
}

const HEADER: &str = "\"ANO_EJE\",\"MES_EJE\",\"NIVEL_GOBIERNO\",\"SEC_EJEC\",\"EJECUTORA\",\"EJECUTORA_NOMBRE\",\
\"PRODUCTO_PROYECTO\",\"PRODUCTO_PROYECTO_NOMBRE\",\"FUNCION\",\"RUBRO\",\"MONTO_PIA\",\"MONTO_PIM\",\
\"MONTO_CERTIFICADO\",\"MONTO_COMPROMETIDO_ANUAL\",\"MONTO_COMPROMETIDO\",\"MONTO_DEVENGADO\",\"MONTO_GIRADO\"\r\n";

/// A municipal row: month, project, and the seven amounts.
fn row(month: u8, project: &str, amounts: [&str; 7]) -> String {
    let amounts: Vec<String> = amounts.iter().map(|amount| format!("\"{amount}\"")).collect();
    format!(
        "\"2025\",\"{month}\",\"M\",\"399001\",\"990101\",\"MUNICIPALIDAD DISTRITAL DE QORIWAYQ'O\",\"{project}\",\
         \"CREACION DE LA LOSA, SECTOR ALTO\",\"22\",\"18\",{}\r\n",
        amounts.join(",")
    )
}

fn opening() -> String {
    row(0, "2999001", ["100.5", "250", "0", "0", "0", "0", "0"])
}

fn march(accrued: &str) -> String {
    row(3, "2999001", ["0", "0", "10", "10", "10", accrued, "0"])
}

#[test]
fn month_zero_is_the_year_and_months_are_flows_that_add_up() {
    let file = format!("{HEADER}{}{}{}", opening(), march("7.25"), march("-2.05"));
    let (summary, taken) = read(file, Watch::All);
    let summary = summary.unwrap();
    assert_eq!((summary.rows_read, summary.rows_kept, summary.rows_rejected), (3, 3, 0));
    assert_eq!(summary.cutoff.unwrap().to_string(), "2025-03-31");

    let [(year, opened, 1, 2), (month, moved, 2, 3)] = taken.figures.as_slice() else {
        panic!("{:?}", taken.figures)
    };
    assert_eq!((year.month, month.month), (None, Some(3)));
    assert_eq!(opened.pia, Some(Soles::from_centimos(10_050)));
    assert_eq!(
        (opened.accrued, moved.pim),
        (None, None),
        "what a row does not publish is unknown, not zero"
    );
    assert_eq!(moved.accrued, Some(Soles::from_centimos(520)));
}

#[test]
fn a_damaged_line_is_told_with_its_number_and_never_swallows_its_neighbours() {
    let stray = march("1").replace("\"22\"", "\"2\"2\"");
    let short = "\"2025\",\"3\"\r\n";
    let amount = march("1,200.00");
    let file = format!("{HEADER}{}{stray}\r\n{short}{amount}{}", opening(), march("5"));
    let (summary, taken) = read(file.clone(), Watch::All);
    let summary = summary.unwrap();
    let line_ends = file.matches('\n').count() as u64;
    assert_eq!(summary.rows_read, line_ends - 1);
    assert_eq!(summary.rows_read, summary.rows_kept + summary.rows_rejected);
    let told: Vec<(Option<u64>, FindingCode)> =
        taken.findings.iter().map(|finding| (finding.place.row, finding.code)).collect();
    assert_eq!(
        told,
        [
            (Some(3), FindingCode::StrayQuote),
            (Some(4), FindingCode::BlankLine),
            (Some(5), FindingCode::ShortRow),
            (Some(6), FindingCode::BadAmount),
        ]
    );
    assert_eq!(taken.findings[3].value, "1,200.00");
    assert_eq!(taken.figures.len(), 2, "the good rows around them are kept");
}

#[test]
fn a_unit_that_nobody_watches_is_kept_as_totals() {
    let file =
        format!("{HEADER}{}{}", opening(), row(0, "2999002", ["1", "1", "0", "0", "0", "0", "0"]));
    let watch = Watch::Units {
        sec_ejecs: [SecEjec::parse("300305").unwrap()].into(),
        ubigeos: std::collections::BTreeSet::default(),
        provinces: std::collections::BTreeSet::default(),
    };
    let (_, taken) = read(file, watch);
    let [(key, amounts, 2, _)] = taken.figures.as_slice() else { panic!("{:?}", taken.figures) };
    assert_eq!(key.product, None);
    assert_eq!(amounts.pia, Some(Soles::from_centimos(10_150)));
    assert!(
        matches!(taken.records.as_slice(), [Record::Municipality(learnt)] if learnt.ubigeo.as_str() == "990101")
    );
}

#[test]
fn a_hostile_amount_costs_its_own_row_only() {
    for hostile in ["92233720368547758.07", "-92233720368547758.08", "1000000000000.01", "1e30"] {
        let huge = row(0, "2999001", [hostile, "0", "0", "0", "0", "0", "0"]);
        let (summary, taken) = read(format!("{HEADER}{huge}{}{huge}", opening()), Watch::All);
        assert_eq!(summary.unwrap().rows_rejected, 2, "{hostile}");
        assert_eq!(taken.findings[0].code, FindingCode::BadAmount);
        assert_eq!(taken.findings[0].value, hostile);
        assert_eq!(taken.figures[0].1.pia, Some(Soles::from_centimos(10_050)), "{hostile}");
    }
}

#[test]
fn a_file_with_more_money_than_there_is_does_not_bring_the_reader_down() {
    let most = row(0, "2999001", ["1000000000000", "0", "0", "0", "0", "0", "0"]);
    let (summary, taken) = read(format!("{HEADER}{}", most.repeat(120)), Watch::All);
    assert_eq!(summary.unwrap().rows_rejected, 20, "what a hundred years of budgets are");
    assert!(taken.findings.iter().all(|finding| finding.code == FindingCode::BadAmount));
}

#[test]
fn a_file_that_is_no_data_is_refused_with_its_reason() {
    let code = |bytes: &[u8]| read(bytes, Watch::All).0.unwrap_err().code();
    assert_eq!(code(b""), "file_empty");
    assert_eq!(code(HEADER.as_bytes()), "no_rows");
    assert_eq!(code(b"<!DOCTYPE html><html>blocked</html>"), "not_data");
    assert_eq!(code(HEADER.replace("MONTO_GIRADO", "GIRO").as_bytes()), "column_missing");
}

#[test]
fn gz_and_zip_are_unpacked_and_a_truncated_one_is_refused() {
    let file = format!("{HEADER}{}{}", opening(), march("5"));
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gz.write_all(file.as_bytes()).unwrap();
    let gz = gz.finish().unwrap();
    assert_eq!(read(gz.clone(), Watch::All).0.unwrap().rows_read, 2);
    assert_eq!(read(&gz[..gz.len() - 12], Watch::All).0.unwrap_err().code(), "file_truncated");

    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("2025-Gasto.csv", zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all(file.as_bytes()).unwrap();
    let zip = zip.finish().unwrap().into_inner();
    assert_eq!(read(zip.clone(), Watch::All).0.unwrap().rows_read, 2);
    assert_eq!(read(&zip[..zip.len() / 2], Watch::All).0.unwrap_err().code(), "file_truncated");
}

/// A zip as a person makes it who cannot go back to the header: the checksum behind the member.
fn streamed_zip(file: &[u8], folder: bool, method: zip::CompressionMethod) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new_stream(Vec::new());
    let options = zip::write::SimpleFileOptions::default().compression_method(method);
    if folder {
        zip.add_directory("2025/", options).unwrap();
    }
    zip.start_file("2025/Gasto.csv", options).unwrap();
    zip.write_all(file).unwrap();
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_zip_is_read_as_it_streams_by_and_every_cut_or_changed_byte_is_noticed() {
    let file = format!("{HEADER}{}{}", opening(), march("5").repeat(50));
    for method in [zip::CompressionMethod::Deflated, zip::CompressionMethod::Stored] {
        for folder in [false, true] {
            let zip = streamed_zip(file.as_bytes(), folder, method);
            let (summary, taken) = read(zip.clone(), Watch::All);
            assert_eq!(summary.unwrap().rows_read, 51, "{method} {folder}");
            assert!(taken.figures.iter().all(|(key, ..)| key.sec_ejec.is_some()));
            for length in 0..zip.len() - 22 {
                let refused = read(&zip[..length], Watch::All).0.unwrap_err().code();
                let expected = if length == 0 { "file_empty" } else { "file_truncated" };
                assert!(refused == expected || length < 4, "{method} {length}: {refused}");
            }
        }
    }
    let mut zip = streamed_zip(file.as_bytes(), false, zip::CompressionMethod::Deflated);
    let middle = zip.len() / 3;
    zip[middle] ^= 4;
    assert_eq!(read(zip, Watch::All).0.unwrap_err().code(), "file_truncated");
}

#[test]
fn a_truncated_gz_is_refused_as_such_in_every_layout() {
    let row = "\"78690\",\"2180382\",\"261243\",\"LOSA DEPORTIVA\",\"Contrata\",\"Finalizado\",\"13/05/2015\",\"135425.01\"\n";
    let header = "\"Código INFOBRAS\",\"Código Único de Inversión\",\"Código SNIP\",\"Nombre de la obra\",\
                  \"Modalidad de ejecución\",\"Estado de obra\",\"Fecha de Inicio\",\"Monto Expediente Técnico\"\n";
    let rows: String =
        (0..2000).map(|code| row.replace("78690", &(10_000 + code).to_string())).collect();
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gz.write_all(format!("{header}{rows}").as_bytes()).unwrap();
    let gz = gz.finish().unwrap();
    assert_eq!(read(gz.clone(), Watch::All).0.unwrap().rows_read, 2000);
    assert_eq!(read(&gz[..gz.len() - 12], Watch::All).0.unwrap_err().code(), "file_truncated");
}

#[test]
fn an_unknown_column_is_drift_and_not_a_fault() {
    let file = format!("{HEADER}{}", opening())
        .replace("\"MONTO_GIRADO\"", "\"MONTO_GIRADO\",\"PKBZfrKt\"")
        .replace("\"0\",\"0\"\r\n", "\"0\",\"0\",\"x\"\r\n");
    let (summary, taken) = read(file, Watch::All);
    assert_eq!(summary.unwrap().rows_rejected, 0);
    assert_eq!(taken.findings[0].code, FindingCode::UnknownColumn);
}

#[test]
fn the_head_of_the_real_daily_file_is_read_whole() {
    let path =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/siaf/2026-Gasto-Diario.head.csv");
    // the public sample lies beside the repository, never in it; without it there is nothing to read
    let Ok(bytes) = std::fs::read(path) else { return };
    let (summary, taken) = read(bytes, Watch::All);
    let summary = summary.unwrap();
    assert_eq!((summary.rows_read, summary.rows_rejected), (127, 0));
    assert!(taken.findings.is_empty(), "{:?}", taken.findings.first());
}
