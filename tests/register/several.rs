//! The registers of two municipalities leave in one folder, and come back from it unchanged.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::stage::{Stage, ask, json, words};

/// Imports the made district, and the same once more as another municipality.
fn two_districts() -> Stage {
    let stage = Stage::with_district();
    stage.imported(&["--obtained-at", "2025-01-01"]);
    for entry in fs::read_dir(stage.register()).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let text = text.replace("990102", "990103").replace("399002", "399003");
        fs::write(&path, text.replace("Yuraqmayu", "Yanamayu")).unwrap();
    }
    stage
}

fn files(folder: &Path) -> BTreeMap<String, String> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let named = |path: std::path::PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, fs::read_to_string(path).unwrap())
    };
    files.map(named).collect()
}

#[test]
fn what_is_exported_of_all_municipalities_is_taken_back_unchanged() {
    let stage = two_districts();
    // one copy under a name, whichever municipality names it
    fs::copy(
        crate::stage::district().join("acta-2024.txt"),
        stage.register().join("acta-2024.txt"),
    )
    .unwrap();
    stage.imported(&["--obtained-at", "2025-01-02"]);
    let out = stage.path("out");
    let asked = ["export", "register", "--out", out.to_str().unwrap()];
    let output = stage.ask(&asked);
    assert!(output.status.success(), "{}", words(&output.stderr));
    let first = files(&out);
    assert!(first["acuerdos.csv"].contains("990102/") && first["acuerdos.csv"].contains("990103/"));

    let import = ["import", "agreements", out.to_str().unwrap(), "--json"];
    let same = json(&stage.ask(&import)).pop().unwrap();
    assert_eq!((&same["new"], &same["changed"], &same["same"]), (&0.into(), &0.into(), &38.into()));
    let other = stage.path("other");
    let taken: Value = json(&ask(&other, &import)).pop().unwrap();
    assert_eq!(taken["new"], 38, "{taken}");
    let again = stage.path("again");
    assert!(
        ask(&other, &["export", "register", "--out", again.to_str().unwrap()]).status.success()
    );
    assert_eq!(files(&again), first);
}

#[test]
fn two_copies_under_one_name_do_not_become_one() {
    let stage = two_districts();
    stage.imported(&["--obtained-at", "2025-01-02"]);
    let out = stage.path("out");
    let output = stage.ask(&["export", "register", "--out", out.to_str().unwrap(), "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let error: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(error["error"]["code"], "copies_same_name");
    assert!(!out.exists(), "nothing was written");
}
