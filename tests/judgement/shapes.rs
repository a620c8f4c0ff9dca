//! The JSON that programs rely on, and the help that people read.

use crate::stage::{Stage, actaviva, budget};

/// What a command prints, one object a paragraph.
fn printed(stage: &Stage, arguments: &[&str]) -> String {
    let lines = stage.at("2025-11-15", arguments);
    let pretty = lines.iter().map(|line| serde_json::to_string_pretty(line).unwrap());
    pretty.collect::<Vec<_>>().join("\n")
}

fn stage() -> Stage {
    let stage = Stage::over(None);
    stage.load("2025-10-10", &budget(10, Some("1000.50")), &[]);
    stage.at("2025-10-15", &["match"]);
    stage.at("2025-10-15", &["evaluate"]);
    stage.load("2025-11-10", &budget(11, Some("300")), &[]);
    stage.at("2025-11-15", &["evaluate"]);
    stage
}

#[test]
fn every_shape_has_its_keys() {
    let stage = stage();
    let agreement = "990101/2024/01";
    insta::assert_snapshot!("agreements", printed(&stage, &["agreements"]));
    let asked = ["measures", "--subject", agreement, "--indicator", "execution_rate"];
    insta::assert_snapshot!("measures", printed(&stage, &asked));
    let removed = "budget_removed/990101/2024/01/1";
    insta::assert_snapshot!("alert", printed(&stage, &["alert", "show", removed]));
    insta::assert_snapshot!("evaluate", printed(&stage, &["evaluate"]));
    // which words speak for a match is the matcher's own matter, and tested there
    let mut found = stage.at("2025-11-15", &["match", "--municipality", "990101"]);
    for text in ["reasons", "against"] {
        assert!(found[0][text].is_array());
        found[0][text] = serde_json::json!(["…"]);
    }
    insta::assert_snapshot!("match", serde_json::to_string_pretty(&found[0]).unwrap());
    let asked = ["figures", "--municipality", "990101", "--by", "cui,year,month"];
    insta::assert_snapshot!("figures", printed(&stage, &asked));
}

/// InfObras' search export with the work of the agreement.
const WORKS: &str = "\"Código INFOBRAS\",\"Código Único de Inversión\",\"Código SNIP\",\"Nombre de la obra\",\
\"Modalidad de ejecución\",\"Estado de obra\",\"Fecha de Inicio\",\"Monto Expediente Técnico\"
\"900011\",\"2999001\",\"1\",\"CREACION DE LA LOSA\",\"Contrata\",\"En Ejecución\",\"9/03/2025 00:00:00\",\"1205.56\"
";

/// Consulta Amigable of a closed year, with another modified budget than the file of SIAF.
const PORTAL: &str = "Año,Departamento,Provincia,Municipalidad,PIA,PIM,Certificación,Compromiso Anual,\
Atención de Compromiso Mensual,Devengado,Girado,Avance %
2024,99: MUESTRA,9901: QORISUYU,990101-399001: MUNICIPALIDAD DISTRITAL DE QORIWAYQ'O,\"500\",\"900\",\"0\",\"0\",\"0\",\"10\",\"10\",1.1
";

#[test]
fn works_files_and_contradictions_have_their_keys() {
    let stage = Stage::over(None);
    let load = |name: &str, text: &str| {
        let file = stage.path(name);
        std::fs::write(&file, text).unwrap();
        stage.at("2025-11-10", &["ingest", file.to_str().unwrap()]);
    };
    load("obras.csv", WORKS);
    load("consulta.csv", PORTAL);
    load("gasto-2024.csv", &budget(12, None).replace("\n2025,", "\n2024,"));
    insta::assert_snapshot!("works", printed(&stage, &["works", "--cui", "2999001"]));
    let asked = ["findings", "--municipality", "qoriwayqo"];
    insta::assert_snapshot!("findings", printed(&stage, &asked));
    // paths and times of the machine are no part of the shape
    let mut files = stage.at("2025-11-15", &["snapshots"]);
    let file = files.iter_mut().find(|file| file["file"] == "obras.csv").unwrap();
    file["origin"] = "…".into();
    insta::assert_snapshot!("snapshots", serde_json::to_string_pretty(file).unwrap());
    let sources = stage.at("2025-11-15", &["sources"]);
    let siaf = sources.iter().find(|source| source["source"] == "siaf").unwrap();
    insta::assert_snapshot!("sources", serde_json::to_string_pretty(siaf).unwrap());
}

#[test]
fn people_read_the_agreements_one_a_line() {
    let stage = stage();
    let output =
        actaviva(&stage.data()).args(["--today", "2025-11-15", "agreements"]).output().unwrap();
    insta::assert_snapshot!("agreements_table", String::from_utf8(output.stdout).unwrap());
    let output = actaviva(&stage.data())
        .args(["--today", "2025-11-15", "alert", "show", "budget_removed/990101/2024/01/1"])
        .output()
        .unwrap();
    insta::assert_snapshot!("alert_text", String::from_utf8(output.stdout).unwrap());
}

#[test]
fn the_help_of_each_command_says_what_it_takes() {
    let folder = tempfile::tempdir().unwrap();
    for command in ["evaluate", "agreements", "measures", "alerts", "alert", "findings"] {
        // the width of whoever runs the test must not show
        let output =
            actaviva(folder.path()).env("COLUMNS", "100").args([command, "-h"]).output().unwrap();
        let help = String::from_utf8(output.stdout).unwrap();
        insta::assert_snapshot!(format!("help_{command}"), help);
    }
}
