//! `init`, `doctor` and `config show`, asked of the real binary.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use serde_json::Value;

use crate::stage::{Stage, ask};

fn lines(output: &std::process::Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn init_makes_everything_once_and_says_what_to_do_next() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let first = ask(&data, &["init"]);
    assert!(first.status.success(), "{}", String::from_utf8_lossy(&first.stderr));
    let words = String::from_utf8(first.stdout).unwrap();
    assert_eq!(words.lines().count(), 4, "{words}");
    for file in ["actaviva.db", "actaviva.toml", "key", "archive/checkpoint"] {
        assert!(data.join(file).is_file(), "{file}");
    }
    let mode = fs::metadata(data.join("key")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let standing = |file: &str| fs::read(data.join(file)).unwrap();
    let before = ["actaviva.toml", "key", "archive/checkpoint"].map(standing);
    let again = ask(&data, &["init"]);
    assert!(String::from_utf8(again.stdout).unwrap().contains("no se cambió nada"));
    assert_eq!(["actaviva.toml", "key", "archive/checkpoint"].map(standing), before);
    let third = lines(&ask(&data, &["init", "--json"]));
    assert_eq!(third[0]["made"], serde_json::json!([]));
}

#[test]
fn doctor_finds_nothing_wrong_with_a_new_folder_and_names_what_is() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let none = ask(&data, &["doctor", "--json"]);
    assert_eq!(none.status.code(), Some(1));
    assert!(!data.exists(), "doctor makes nothing");
    assert!(ask(&data, &["init"]).status.success());
    let output = ask(&data, &["doctor", "--json"]);
    assert_eq!(output.status.code(), Some(0));
    let checks = lines(&output);
    let names: Vec<&str> = checks.iter().map(|check| check["check"].as_str().unwrap()).collect();
    let all =
        ["ajustes", "carpeta", "disco", "base", "clave", "reloj", "registro", "fuentes", "tareas"];
    assert_eq!(names, all);
    let failed = |checks: &[Value]| checks.iter().filter(|one| one["state"] == "failed").count();
    assert_eq!(failed(&checks), 0, "{checks:?}");

    fs::set_permissions(data.join("key"), fs::Permissions::from_mode(0o644)).unwrap();
    let checks = lines(&ask(&data, &["doctor", "--json"]));
    let key = checks.iter().find(|check| check["check"] == "clave").unwrap();
    assert_eq!((key["state"].as_str(), key["hint"].is_string()), (Some("warning"), true));

    fs::write(data.join("archive/checkpoint"), b"nothing").unwrap();
    fs::write(data.join("actaviva.toml"), b"[web]\nprot = 1\n").unwrap();
    let output = ask(&data, &["doctor"]);
    assert_eq!(output.status.code(), Some(1));
    let words = String::from_utf8(output.stdout).unwrap();
    assert!(words.contains("falla  ajustes") && words.contains("fila 2"), "{words}");
    assert!(words.contains("web.port"), "{words}");
    fs::remove_file(data.join("actaviva.toml")).unwrap();
    let words = String::from_utf8(ask(&data, &["doctor"]).stdout).unwrap();
    assert!(words.contains("falla  registro"), "{words}");
}

#[tokio::test]
async fn config_show_names_the_origin_of_each_value_and_hides_passwords() {
    let stage = Stage::with(&[]).await;
    fs::write(stage.path("actaviva.toml"), "[web]\nport = 9090\n").unwrap();
    let url = "postgres://ana:s3cret@db/acta";
    let shown = lines(&stage.ask(&["config", "show", "--json", "--database", url]));
    let of = |key: &str| shown.iter().find(|setting| setting["key"] == key).unwrap();
    assert_eq!(of("web.port")["value"], "9090");
    assert!(of("web.port")["origin"].as_str().unwrap().ends_with("actaviva.toml"));
    assert_eq!(of("database.url")["value"], "\"postgres://ana:***@db/acta\"");
    assert_eq!(of("database.url")["origin"], "--database");
    assert_eq!(of("web.address")["origin"], "default");
    let words = String::from_utf8(stage.ask(&["config", "show"]).stdout).unwrap();
    assert!(words.contains("web.port") && words.contains("de fábrica"), "{words}");
}

#[tokio::test]
async fn an_unknown_setting_stops_every_command_with_its_place_and_a_hint() {
    let stage = Stage::with(&[]).await;
    fs::write(stage.path("actaviva.toml"), "[web]\n\nprot = 9090\n").unwrap();
    let output = stage.ask(&["verify", "--json"]);
    assert_eq!(output.status.code(), Some(2));
    let error: Value = serde_json::from_slice(&output.stderr).unwrap();
    let error = &error["error"];
    assert_eq!((&error["code"], &error["row"]), (&"settings".into(), &3.into()));
    assert!(error["hint"].as_str().unwrap().contains("web.port"));
}

#[tokio::test]
async fn asking_about_a_folder_that_is_not_there_makes_none() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let output = ask(&data, &["verify"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("hint: "));
    assert!(!data.exists());
}
