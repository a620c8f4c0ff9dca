//! Numbers of identity documents are refused, and kept nowhere.

use crate::stage::{Stage, words};

const NUMBER: &str = "45678901";

/// Refused, neither printed nor kept in any file of the data folder.
fn is_refused(stage: &Stage) {
    for arguments in [&[][..], &["--json"], &["--dry-run"]] {
        let output = stage.import(arguments);
        assert_eq!(output.status.code(), Some(1));
        let told = words(&output.stdout) + &words(&output.stderr);
        assert!(!told.contains(NUMBER), "{told}");
        assert!(told.contains("documento"), "{told}");
    }
    assert!(words(&stage.import(&[]).stdout).contains("tampoco fue archivado"));
    let summary = stage.imported(&[]);
    assert!(summary["sha256"].is_null());
    assert!(!stage.path("data/archive").exists());
    let database = std::fs::read(stage.path("data/actaviva.db")).unwrap();
    let found = database.windows(NUMBER.len()).any(|bytes| bytes == NUMBER.as_bytes());
    assert!(!found, "the number is in the database");
}

#[test]
fn a_number_beside_a_name_is_refused() {
    let stage = Stage::with_district();
    stage.replace("comite.csv", "Persona de Muestra Uno", "Persona de Muestra Uno 45678901");
    is_refused(&stage);
}

#[test]
fn a_number_that_slipped_into_another_column_is_refused() {
    let stage = Stage::with_district();
    stage.replace("firmantes.csv", "2024,2,Agente", "2024,45678901,Agente");
    is_refused(&stage);
}

#[test]
fn a_column_of_documents_is_refused_even_when_it_is_empty() {
    let stage = Stage::with_district();
    let text = "Proceso,N°,Cargo,DNI\n2024,1,Alcalde,\n";
    stage.write("firmantes.csv", text);
    let output = stage.import(&[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(words(&output.stderr).contains("columna DNI"), "{output:?}");
    stage.write("firmantes.csv", "Proceso,N°,Cargo,Documento\n2024,1,Alcalde,45678901\n");
    is_refused(&stage);
}

#[test]
fn a_number_that_a_text_calls_a_document_is_refused() {
    let stage = Stage::with_district();
    stage.replace(
        "visitas.csv",
        "Atiende tres días",
        "Atiende la señora con DNI 45678901 tres días",
    );
    is_refused(&stage);
}

#[test]
fn an_agreement_about_documents_is_no_document() {
    let stage = Stage::with_district();
    stage.replace("acuerdos.csv", "Aula de inicial de Ch’illka;", "Campaña de DNI para niños;");
    assert_eq!(stage.imported(&[])["status"], "loaded");
}
