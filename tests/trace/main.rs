//! `actaviva trace` with the real binary: from what is printed to the row of the archived file.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

const BUDGET: &str = "ANO_EJE,MES_EJE,NIVEL_GOBIERNO,SEC_EJEC,EJECUTORA,EJECUTORA_NOMBRE,\
PRODUCTO_PROYECTO,PRODUCTO_PROYECTO_NOMBRE,FUNCION,RUBRO,MONTO_PIA,MONTO_PIM,MONTO_CERTIFICADO,\
MONTO_COMPROMETIDO_ANUAL,MONTO_COMPROMETIDO,MONTO_DEVENGADO,MONTO_GIRADO
2025,0,M,399001,990101,MUNICIPALIDAD DISTRITAL DE QORIWAYQ'O,2999001,LOSA,22,18,100,250.50,0,0,0,0,0
2025,3,M,399001,990101,MUNICIPALIDAD DISTRITAL DE QORIWAYQ'O,2999001,LOSA,22,18,0,0,90,90,90,40.25,10
2025,3,M,399001,990101,MUNICIPALIDAD DISTRITAL DE QORIWAYQ'O,2999001,LOSA,22,18,0,0,0,0,0,9.75,0
";
const FIGURE: &str = "siaf-63:399001:2999001:2025";

fn actaviva(data: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_actaviva"))
        .arg("--data")
        .arg(data)
        .args(arguments)
        .env_remove("ACTAVIVA_DATABASE_URL")
        .output()
        .unwrap()
}

/// A data folder with the one file of the invented district.
fn stage() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let (data, file) = (folder.path().join("data"), folder.path().join("gasto-2025.csv"));
    std::fs::write(&file, BUDGET).unwrap();
    let arguments = ["ingest", file.to_str().unwrap(), "--obtained-at", "2025-11-02"];
    assert!(actaviva(&data, &arguments).status.success());
    (folder, data)
}

fn steps(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The archived file of the one snapshot.
fn blob(data: &Path, steps: &[Value]) -> PathBuf {
    let hash =
        steps.iter().find(|step| step["kind"] == "snapshot").unwrap()["id"].as_str().unwrap();
    data.join("archive").join(&hash[..2]).join(format!("{}.zst", &hash[2..]))
}

#[test]
fn a_figure_leads_to_its_rows_as_they_stand_in_the_archived_file() {
    let (_folder, data) = stage();
    let steps = steps(&actaviva(&data, &["trace", FIGURE, "--json"]));
    let kinds: Vec<&str> = steps.iter().map(|step| step["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["figure", "row", "snapshot", "fetch", "row", "snapshot"]);
    let depths: Vec<u64> = steps.iter().map(|step| step["depth"].as_u64().unwrap()).collect();
    assert_eq!(depths, [0, 1, 2, 3, 1, 2]);
    assert!(steps.iter().all(|step| step["broken"] == false), "{steps:?}");
    let figure = steps[0]["text"].as_str().unwrap();
    assert!(figure.contains("PIM S/ 250.50") && figure.contains("devengado S/ 50.00"), "{figure}");
    // the month sums two rows, and says so instead of showing one as the whole
    let month = steps[4]["text"].as_str().unwrap();
    assert!(month.contains("fila 3") && month.contains("la primera de 2 filas"), "{month}");
    assert_eq!(steps[4]["raw"], BUDGET.lines().nth(2).unwrap());
    let snapshot = steps[2]["text"].as_str().unwrap();
    assert!(
        snapshot.contains("gasto-2025.csv") && snapshot.contains("huella correcta"),
        "{snapshot}"
    );
}

#[test]
fn a_file_that_was_altered_or_lost_is_a_broken_link_said_first() {
    let (_folder, data) = stage();
    let blob = blob(&data, &steps(&actaviva(&data, &["trace", FIGURE, "--json"])));
    let other = zstd::encode_all(BUDGET.replace("40.25", "90.25").as_bytes(), 3).unwrap();
    std::fs::write(&blob, other).unwrap();
    let output = actaviva(&data, &["trace", FIGURE]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(text.lines().next().unwrap().starts_with("Eslabón roto:"), "{text}");
    assert!(text.contains("la huella no coincide"), "{text}");
    assert!(!text.contains("90.25"), "an altered row is not shown as evidence: {text}");
    std::fs::remove_file(&blob).unwrap();
    let text = String::from_utf8(actaviva(&data, &["trace", FIGURE]).stdout).unwrap();
    assert!(text.starts_with("Eslabón roto:") && text.contains("falta en el archivo"), "{text}");
}

#[test]
fn what_is_unknown_or_was_not_known_yet_is_an_error_with_a_next_step() {
    let (_folder, data) = stage();
    for (arguments, code, exit) in [
        (vec!["trace", "siaf-63:399001:2999002:2025"], "evidence_unknown", 1),
        (vec!["trace", FIGURE, "--as-of", "2025-10-31"], "evidence_unknown", 1),
        (vec!["trace", "030503/2016/07"], "evidence_unknown", 1),
        (vec!["trace", "no such thing"], "evidence_id", 2),
        (vec!["trace", "ffffffff"], "snapshot_unknown", 1),
    ] {
        let output = actaviva(&data, &[arguments.clone(), vec!["--json"]].concat());
        let error: Value = serde_json::from_slice(&output.stderr).unwrap();
        assert_eq!(error["error"]["code"], code, "{arguments:?}");
        assert!(error["error"]["hint"].is_string(), "{arguments:?}");
        assert_eq!(output.status.code(), Some(exit), "{arguments:?}");
    }
}

#[test]
fn the_beginning_of_a_hash_is_enough_for_a_file() {
    let (_folder, data) = stage();
    let hash = steps(&actaviva(&data, &["snapshots", "--json"]))[0]["sha256"].to_string();
    let found = steps(&actaviva(&data, &["trace", &hash[1..9], "--json"]));
    assert_eq!(found[0]["kind"], "snapshot");
    assert_eq!(found[1]["kind"], "fetch");
    assert!(found[1]["text"].as_str().unwrap().contains("gasto-2025.csv"));
}
