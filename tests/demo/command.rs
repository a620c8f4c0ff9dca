//! `actaviva demo` as a person calls it.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn actaviva(data: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_actaviva"))
        .arg("--data")
        .arg(data)
        .args(arguments)
        .env_remove("ACTAVIVA_DATABASE_URL")
        .output()
        .unwrap()
}

fn lines(data: &Path, arguments: &[&str]) -> Vec<Value> {
    let output = actaviva(data, arguments);
    let words = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {words}");
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn demo(data: &Path) -> Value {
    lines(data, &["demo", "--no-serve", "--json"]).remove(0)
}

#[test]
fn what_it_says_is_what_the_folder_holds_and_a_second_run_finds_it_ready() {
    let folder = tempfile::tempdir().unwrap();
    let first = demo(folder.path());
    let data = folder.path().join("demo");
    assert_eq!((&first["built"], &first["sample"]), (&true.into(), &true.into()));
    assert_eq!(first["agreements"], lines(&data, &["agreements", "--json"]).len());
    let live = lines(&data, &["alerts", "--json"]);
    let says_something = |alert: &&Value| {
        let state = alert["state"].as_str().unwrap();
        !["pending", "resolved", "dismissed", "archived"].contains(&state)
    };
    assert_eq!(first["alerts"], live.iter().filter(says_something).count());
    let sources = lines(&data, &["sources", "--json"]);
    assert_eq!(first["sources"], sources.iter().filter(|one| one["state"] != "never").count());
    assert_eq!(first["reports"], 2);
    for month in ["2025-09", "2025-10"] {
        for form in ["txt", "html", "csv", "json"] {
            let path = data.join(format!("reports/990101-{month}-es.{form}"));
            let said = std::fs::read_to_string(&path).unwrap();
            assert!(said.to_lowercase().contains("muestra"), "{}", path.display());
        }
    }

    let again = demo(folder.path());
    let mut expected = first.clone();
    expected["built"] = false.into();
    assert_eq!(again, expected);
}

#[test]
fn the_folder_stands_on_its_own_day_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    demo(folder.path());
    let data = folder.path().join("demo");
    let settings = lines(&data, &["config", "show", "--json"]);
    let clock = settings.iter().find(|setting| setting["key"] == "clock.today").unwrap();
    assert_eq!(clock["value"], "\"2025-11-15\"");
    let silent = |arguments: &[&str]| {
        let sources = lines(&data, &[&["sources", "--json"], arguments].concat());
        sources.iter().filter(|one| one["state"] == "silent").count()
    };
    assert_eq!(silent(&[]), 1, "procurement");
    assert!(silent(&["--today", "2026-06-01"]) > 1, "--today outranks the folder");
}

#[test]
fn what_an_interrupted_run_left_is_swept_away() {
    let folder = tempfile::tempdir().unwrap();
    let half = folder.path().join("demo.new");
    std::fs::create_dir_all(&half).unwrap();
    std::fs::write(half.join("actaviva.db"), "half a database").unwrap();
    assert_eq!(demo(folder.path())["built"], true);
    assert!(!half.exists());
    let verified = lines(&folder.path().join("demo"), &["verify", "--json"]).remove(0);
    assert_eq!(verified["log_ok"], true);
    assert_eq!((&verified["missing"], &verified["altered"]), (&0.into(), &0.into()));
}
