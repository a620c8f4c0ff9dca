//! The workbook: made, never overwritten by chance, and read back as people fill it in.

use std::path::Path;

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use crate::stage::{Stage, json, words};

#[test]
fn the_template_is_made_once_and_holds_nothing_to_import() {
    let stage = Stage::empty();
    let file = stage.path("plantilla.xlsx");
    let name = file.to_str().unwrap();
    let made = stage.ask(&["template", "agreements", name, "--years", "2025,2026"]);
    assert!(made.status.success(), "{}", words(&made.stderr));
    let bytes = std::fs::read(&file).unwrap();
    let again = stage.ask(&["template", "agreements", name, "--json"]);
    assert_eq!(again.status.code(), Some(1));
    assert!(words(&again.stderr).contains("file_exists"));
    assert_eq!(std::fs::read(&file).unwrap(), bytes);
    let forced = stage.ask(&["template", "agreements", name, "--force", "--years", "2025,2026"]);
    assert!(forced.status.success());
    assert_eq!(std::fs::read(&file).unwrap(), bytes, "the same years give the same bytes");
    let imported = stage.ask(&["import", "agreements", name]);
    assert_eq!(imported.status.code(), Some(1));
    let told = words(&imported.stderr);
    assert_eq!(told.lines().count(), 1, "{told}");
    assert!(told.contains("no hay ninguna fila que leer; las de ejemplo no cuentan"), "{told}");
}

/// A workbook as a spreadsheet saves it: days as serials, amounts as numbers, codes that lost a zero.
fn filled(path: &Path) {
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let on = |year, month, day| ExcelDateTime::from_ymd(year, month, day).unwrap();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Proceso").unwrap();
    for (at, heading) in ["Ubigeo", "SEC_EJEC", "Municipalidad", "Año del proceso", "Años fiscales"]
        .iter()
        .enumerate()
    {
        sheet.write(0, u16::try_from(at).unwrap(), *heading).unwrap();
    }
    sheet.write(1, 0, "EJEMPLO 990101").unwrap().write(1, 4, "nunca").unwrap();
    sheet.write(2, 0, 30503).unwrap().write(2, 3, 2016).unwrap().write(2, 4, 2017).unwrap();
    let sheet = book.add_worksheet().set_name("ACUERDOS").unwrap();
    sheet.write(0, 0, "Acuerdos del proceso 2016").unwrap();
    for (at, heading) in
        ["N°", "texto del ACTA", "CUI", "Monto 2017", "Fecha limite"].iter().enumerate()
    {
        sheet.write(2, u16::try_from(at).unwrap(), *heading).unwrap();
    }
    sheet.write(3, 0, 7).unwrap().write(3, 1, "Construcción del puente").unwrap();
    sheet.write(3, 2, 2_414_963).unwrap().write(3, 3, 1200.5).unwrap();
    sheet.write_with_format(3, 4, on(2017, 12, 31), &day).unwrap();
    let sheet = book.add_worksheet().set_name("Apuntes").unwrap();
    sheet.write(0, 0, "cosas nuestras").unwrap();
    book.save(path).unwrap();
}

#[test]
fn a_filled_workbook_is_read_as_it_was_meant_and_each_row_leads_back_to_its_sheet() {
    let stage = Stage::empty();
    let file = stage.path("registro.xlsx");
    filled(&file);
    let output = stage.ask(&["import", "agreements", file.to_str().unwrap(), "--json"]);
    assert!(output.status.success(), "{}", words(&output.stderr));
    assert!(words(&output.stderr).contains("Apuntes"), "the unknown sheet is told");
    assert_eq!(json(&output).pop().unwrap()["new"], 2);
    let written = stage.exported("data", "coyllurqui", "out");
    let process = words(&written["proceso.csv"]);
    assert!(
        process.contains("\n030503,300305,MUNICIPALIDAD DISTRITAL DE COYLLURQUI,"),
        "{process}"
    );
    let agreements = words(&written["acuerdos.csv"]);
    let row = "030503/2016,7,Construcción del puente,Construcción del puente,,,Obra,,,1200.50,2414963,,,31/12/2017,";
    assert!(agreements.contains(row), "{agreements}");
    let trace = stage.ask(&["trace", "030503/2016/07", "--json"]);
    let told = words(&trace.stdout);
    assert!(told.contains("ACUERDOS") && told.contains('4'), "{told}");
}
