//! The real binary, as a person or a script calls it.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

mod interrupted;
mod named;
mod settings;
mod spoken;
mod totals;
mod translations;
mod usage;
mod withdrawn;

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

const HEADER: &str = "ANO_EJE,MES_EJE,NIVEL_GOBIERNO,SEC_EJEC,EJECUTORA,EJECUTORA_NOMBRE,PRODUCTO_PROYECTO,\
PRODUCTO_PROYECTO_NOMBRE,FUNCION,RUBRO,MONTO_PIA,MONTO_PIM,MONTO_CERTIFICADO,MONTO_COMPROMETIDO_ANUAL,\
MONTO_COMPROMETIDO,MONTO_DEVENGADO,MONTO_GIRADO\n";

/// A file of the invented district: its opening line and one month.
fn budget(accrued: &str) -> String {
    let unit =
        "M,399001,990101,MUNICIPALIDAD DISTRITAL DE QORIWAYQ'O,2999001,CREACION DE LA LOSA,22,18";
    format!("{HEADER}2025,0,{unit},100,250.50,0,0,0,0,0\n2025,3,{unit},0,0,90,90,90,{accrued},10\n")
}

fn actaviva(data: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_actaviva"))
        .arg("--data")
        .arg(data)
        .args(arguments)
        .env_remove("ACTAVIVA_DATABASE_URL")
        .output()
        .unwrap()
}

fn json(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Ingests a file as it was on a day, and gives its line.
fn ingest(data: &Path, name: &str, text: &str, day: &str) -> Value {
    let file = data.parent().unwrap().join(name);
    std::fs::write(&file, text).unwrap();
    let output =
        actaviva(data, &["ingest", file.to_str().unwrap(), "--obtained-at", day, "--json"]);
    json(&output).remove(0)
}

fn accrued(data: &Path, arguments: &[&str]) -> String {
    let asked = [&["figures", "--by", "sec_ejec,cui,year", "--json"], arguments].concat();
    json(&actaviva(data, &asked))[0]["accrued"].to_string()
}

#[test]
fn a_changed_amount_is_a_new_version_and_the_old_answer_can_be_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let first = ingest(&data, "abril.csv", &budget("40.25"), "2025-04-10");
    assert_eq!((&first["status"], &first["figures_new"]), (&"loaded".into(), &2.into()));
    let again = ingest(&data, "otra-vez.csv", &budget("40.25"), "2025-04-20");
    assert_eq!(again["status"], "already_loaded");
    let changed = ingest(&data, "mayo.csv", &budget("41.00"), "2025-05-10");
    assert_eq!((&changed["figures_changed"], &changed["figures_same"]), (&1.into(), &1.into()));

    assert_eq!(accrued(&data, &[]), "41.00");
    assert_eq!(accrued(&data, &["--as-of", "2025-04-30"]), "40.25");
    assert_eq!(accrued(&data, &["--municipality", "QORIWAYQO"]), "41.00");
    assert_eq!(json(&actaviva(&data, &["snapshots", "--json"])).len(), 2);
}

#[test]
fn a_page_with_the_name_of_a_csv_is_refused_and_nothing_known_changes() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    ingest(&data, "abril.csv", &budget("40.25"), "2025-04-10");
    let page = folder.path().join("gasto.csv");
    std::fs::write(&page, "<!DOCTYPE html><html>Request unsuccessful. Incapsula</html>").unwrap();
    let output = actaviva(&data, &["ingest", page.to_str().unwrap(), "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let line = json(&output).remove(0);
    assert_eq!((&line["status"], &line["error"]["code"]), (&"refused".into(), &"not_data".into()));
    assert_eq!(accrued(&data, &[]), "40.25");
}

#[test]
fn a_refused_file_does_not_stop_the_good_one_and_the_exit_tells_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let (bad, good) = (folder.path().join("malo.csv"), folder.path().join("bueno.csv"));
    std::fs::write(&bad, "<!DOCTYPE html><html>Incapsula</html>").unwrap();
    std::fs::write(&good, budget("40.25")).unwrap();
    let (bad, good) = (bad.to_str().unwrap(), good.to_str().unwrap());
    for (order, loaded) in [([bad, good], "loaded"), ([good, bad], "already_loaded")] {
        let output = actaviva(&data, &["ingest", order[0], order[1], "--json"]);
        assert_eq!(output.status.code(), Some(1), "one was refused");
        let lines = json(&output);
        let status_of =
            |file: &str| lines.iter().find(|line| line["file"] == file).unwrap()["status"].clone();
        assert_eq!((status_of(bad), status_of(good)), ("refused".into(), loaded.into()));
    }
    assert_eq!(accrued(&data, &[]), "40.25");
}

#[test]
fn what_could_not_be_read_is_listed_with_its_row_and_strict_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let file = folder.path().join("gasto.csv");
    std::fs::write(&file, budget("40.25") + "2025,3\n").unwrap();
    let output = actaviva(&data, &["ingest", file.to_str().unwrap(), "--strict", "--json"]);
    assert_eq!(output.status.code(), Some(3));
    let finding = json(&actaviva(&data, &["findings", "--json"])).remove(0);
    assert_eq!((&finding["row"], &finding["code"]), (&4.into(), &"short_row".into()));
}

#[test]
fn a_file_that_is_not_there_is_named_in_the_error() {
    let folder = tempfile::tempdir().unwrap();
    let output = actaviva(&folder.path().join("data"), &["ingest", "no-such.csv", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let error: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(error["error"]["file"], "no-such.csv");
    assert!(error["error"]["hint"].is_string());
}

#[test]
fn two_first_ingests_of_one_file_at_once_both_end_well() {
    let folder = tempfile::tempdir().unwrap();
    let (data, file) = (folder.path().join("data"), folder.path().join("abril.csv"));
    std::fs::write(&file, budget("40.25")).unwrap();
    let asked = ["ingest", file.to_str().unwrap(), "--json"];
    let outputs: Vec<Output> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..4).map(|_| scope.spawn(|| actaviva(&data, &asked))).collect();
        running.into_iter().map(|one| one.join().unwrap()).collect()
    });
    for output in &outputs {
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let loaded = outputs.iter().filter(|output| json(output)[0]["status"] == "loaded").count();
    assert_eq!(loaded, 1, "the others find it loaded already");
    assert_eq!(accrued(&data, &[]), "40.25");
}

#[test]
fn the_name_and_the_bytes_of_a_wrong_file_cannot_steer_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let file = folder.path().join("na\nme\u{1b}[31m\u{202e}.csv");
    std::fs::write(&file, b"\x1b[2J\x07a\x00\n1\n").unwrap();
    let output = actaviva(&data, &["ingest", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(!told.contains(['\u{1b}', '\u{202e}', '\0', '\u{7}']), "{told:?}");
    assert!(told.contains("na␀me␀[31m␀.csv"), "{told:?}");
}

#[test]
fn a_text_in_utf_16_is_told_how_to_be_saved() {
    let folder = tempfile::tempdir().unwrap();
    let (data, file) = (folder.path().join("data"), folder.path().join("unicode.csv"));
    let units = budget("1").encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    std::fs::write(&file, [b"\xFF\xFE".as_slice(), &units].concat()).unwrap();
    let output = actaviva(&data, &["ingest", file.to_str().unwrap(), "--json"]);
    let error = json(&output).remove(0)["error"].clone();
    assert_eq!(error["code"], "encoding_unknown");
    assert!(error["hint"].as_str().unwrap().contains("UTF-8"));
}

#[test]
fn a_day_from_which_nothing_can_be_counted_is_wrong_use() {
    let folder = tempfile::tempdir().unwrap();
    for day in ["+262142-12-31", "-9999-01-01", "0000-01-01", "ayer"] {
        for option in ["--today", "--as-of"] {
            let output =
                actaviva(&folder.path().join("data"), &[&format!("{option}={day}"), "sources"]);
            assert_eq!(output.status.code(), Some(2), "{option} {day}");
        }
    }
}
