//! The report as a PDF: what a reader, a copier and a screen reader find in it.

use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use serde_json::Value;

use super::report;

/// The text layer, line by line as it stands on the sheets; a form feed ends each sheet.
pub fn text(pdf: &Path) -> String {
    poppler("pdftotext", &["-layout"], pdf, &["-"])
}

/// The text layer in the order in which it is read: columns of a sheet one after the other.
pub fn flowing(pdf: &Path) -> String {
    poppler("pdftotext", &[], pdf, &["-"])
}

/// What a tool of poppler-utils says about a file.
fn poppler(tool: &str, before: &[&str], pdf: &Path, after: &[&str]) -> String {
    let said = Command::new(tool).args(before).arg(pdf).args(after).output();
    let said = said.unwrap_or_else(|error| panic!("{tool} of poppler-utils: {error}"));
    assert!(said.status.success(), "{tool}: {said:?}");
    // a name that pdfinfo prints in UTF-16 is no concern of these tests
    String::from_utf8_lossy(&said.stdout).replace('\u{a0}', " ")
}

#[test]
fn the_pdf_is_tagged_carries_its_letters_and_names_itself() {
    let out = tempfile::tempdir().unwrap();
    report(out.path(), &["--format", "pdf"]);
    let pdf = out.path().join("990101-2025-10-es.pdf");
    let told = poppler("pdfinfo", &[], &pdf, &[]);
    for line in
        ["Comité de Vigilancia de Qoriwayq’o · Informe de octubre de 2025", "Acta Viva", "A4"]
    {
        assert!(told.contains(line), "{told}");
    }
    assert!(told.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")));
    let fonts = poppler("pdffonts", &[], &pdf, &[]);
    let fonts: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(!fonts.is_empty());
    for font in fonts {
        let words: Vec<&str> = font.split_whitespace().rev().collect();
        // from the right: object (two numbers), unicode, subset, embedded
        assert_eq!((words[2], words[4]), ("yes", "yes"), "{font}");
        assert!(font.contains("Andika"), "{font}");
    }
}

#[test]
fn the_pdf_says_which_standards_it_keeps() {
    let out = tempfile::tempdir().unwrap();
    report(out.path(), &["--format", "pdf,poster,panel"]);
    for ending in ["pdf", "poster.pdf", "poster-a4.pdf", "panel.pdf"] {
        let pdf = out.path().join(format!("990101-2025-10-es.{ending}"));
        let told = poppler("pdfinfo", &["-meta"], &pdf, &[]);
        for claim in [
            "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
            "<rdf:li>es</rdf:li>",
        ] {
            assert!(told.contains(claim), "{ending} {claim}");
        }
    }
}

/// The report on sheets, its JSON and what the command line said of both; made once.
fn made() -> &'static (Vec<String>, Value, Value) {
    static MADE: OnceLock<(Vec<String>, Value, Value)> = OnceLock::new();
    MADE.get_or_init(make)
}

fn make() -> (Vec<String>, Value, Value) {
    let out = tempfile::tempdir().unwrap();
    let told = report(out.path(), &["--format", "pdf,json", "--json"]);
    let lines = String::from_utf8(told.stdout).unwrap();
    let pdf: Value = serde_json::from_str(lines.lines().next().unwrap()).unwrap();
    let sheets = text(&out.path().join("990101-2025-10-es.pdf"));
    let sheets: Vec<String> = sheets
        .split('\u{c}')
        .filter(|sheet| !sheet.is_empty())
        .map(|sheet| sheet.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{200b}', ""))
        .collect();
    let json = std::fs::read(out.path().join("990101-2025-10-es.json")).unwrap();
    assert_eq!(pdf["sheets"], sheets.len());
    (sheets, serde_json::from_slice(&json).unwrap(), pdf)
}

#[test]
fn every_sheet_says_whose_it_is_of_when_and_that_it_is_a_sample() {
    let (sheets, _, told) = made();
    let all = sheets.len();
    for (place, sheet) in sheets.iter().enumerate() {
        for said in [
            "Acta Viva · Comité de Vigilancia de Qoriwayq’o",
            "MUESTRA: distrito inventado",
            "Cifras al 31 de octubre de 2025.",
            &format!("Informe de octubre de 2025 · hoja {} de {all}", place + 1),
            told["code"].as_str().unwrap(),
        ] {
            assert!(sheet.contains(said), "sheet {}: {said}\n{sheet}", place + 1);
        }
    }
}

#[test]
fn sheet_one_answers_asks_and_tells_how_to_check_it() {
    let (sheets, json, told) = made();
    let first = &sheets[0];
    let headline = json["sentences"]["headline"].as_str().unwrap();
    let asked = json["sentences"]["questions"].as_object().unwrap();
    assert!(first.contains(headline), "{first}");
    assert!(asked.values().filter(|said| first.contains(said.as_str().unwrap())).count() >= 3);
    for said in ["Vigente S/ 21.5 M", "Gastado S/ 11.7 M", "Reservado S/ 19.7 M", "hecha 38 de 100"]
    {
        assert!(first.contains(said), "{said}\n{first}");
    }
    // the hash on paper is the one that anybody computes of the .json file
    let lines = json_hash();
    let digits = lines[..16].to_uppercase();
    assert!(first.contains(&digits), "{digits}\n{first}");
    assert!(first.contains(told["code"].as_str().unwrap()));
}

/// The SHA-256 of the report's JSON file.
fn json_hash() -> String {
    let out = tempfile::tempdir().unwrap();
    let told = report(out.path(), &["--format", "json", "--json"]);
    let line: Value = serde_json::from_slice(&told.stdout).unwrap();
    line["sha256"].as_str().unwrap().to_owned()
}

#[test]
fn every_amount_of_the_budget_stands_on_paper_to_the_centimo() {
    let (sheets, json, _) = made();
    let all = sheets.join(" ");
    let budgets = json["agreements"].as_array().unwrap().iter().map(|line| &line["money"]);
    let money = &json["money"];
    let budgets = budgets.chain([&money["total"], &money["investment"], &money["unagreed"]]);
    let mut seen = 0;
    for budget in budgets {
        for phase in ["pia", "pim", "certified", "accrued"] {
            let value = budget[phase]["value"].to_string();
            let Some((whole, cents)) = value.split_once('.') else { continue };
            let written = format!("{}.{cents}", grouped(whole));
            assert!(all.contains(&written), "{phase} {written}");
            seen += 1;
        }
    }
    assert!(seen > 40, "{seen}");
}

fn grouped(whole: &str) -> String {
    let mut written = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

#[test]
fn the_tag_tree_has_headings_tables_with_heads_and_pictures_with_words() {
    let out = tempfile::tempdir().unwrap();
    report(out.path(), &["--format", "pdf"]);
    let tree =
        poppler("pdfinfo", &["-struct-text"], &out.path().join("990101-2025-10-es.pdf"), &[]);
    for tag in ["H1", "H2", "H3", "Table", "THead", "TH", "TBody", "TD", "L", "LI", "Figure"] {
        let is_there = tree.lines().any(|line| {
            let line = line.trim_start();
            line.split([' ', ':']).next() == Some(tag)
        });
        assert!(is_there, "{tag}");
    }
}
