//! The report as a PDF: what a reader, a copier and a screen reader find in it.

use std::path::Path;
use std::process::Command;

use super::report;

/// The text layer, line by line as it stands on the sheets; a form feed ends each sheet.
pub fn text(pdf: &Path) -> String {
    poppler("pdftotext", &["-layout"], pdf, &["-"])
}

/// What a tool of poppler-utils says about a file.
fn poppler(tool: &str, before: &[&str], pdf: &Path, after: &[&str]) -> String {
    let said = Command::new(tool).args(before).arg(pdf).args(after).output();
    let said = said.unwrap_or_else(|error| panic!("{tool} of poppler-utils: {error}"));
    assert!(said.status.success(), "{tool}: {said:?}");
    String::from_utf8(said.stdout).unwrap().replace('\u{a0}', " ")
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
