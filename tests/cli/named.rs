//! How a municipality is named: a name that several bear is asked back.

use serde_json::Value;

use super::{actaviva, budget, ingest, json};

/// Three districts, two of one name.
fn stage() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let named = |unit: &str, ubigeo: &str, name: &str| {
        let rows = budget("1").replace("399001", unit).replace("990101", ubigeo);
        let rows = rows.replace("QORIWAYQ'O", name);
        rows.split_inclusive('\n').skip(1).collect::<String>()
    };
    let text = super::HEADER.to_owned()
        + &named("399001", "990101", "SANTIAGO")
        + &named("399002", "990203", "SANTIAGO")
        + &named("399003", "990104", "QORIWAYQ'O");
    ingest(&folder.path().join("data"), "abril.csv", &text, "2025-04-10");
    folder
}

#[test]
fn a_name_that_several_bear_is_asked_back_with_all_of_them() {
    let folder = stage();
    let data = folder.path().join("data");
    for command in ["figures", "works", "agreements", "match", "measures", "alerts", "evaluate"] {
        let output = actaviva(&data, &[command, "--municipality", "santiago", "--json"]);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{command}");
        let object: Value = serde_json::from_slice(&output.stderr).unwrap();
        let error = &object["error"];
        assert_eq!(error["code"], "municipality_ambiguous", "{command}");
        let hint = error["hint"].as_str().unwrap();
        assert!(hint.contains("990101") && hint.contains("990203"), "{hint}");
        assert!(!hint.contains("990104"), "{hint}");
    }
    let output = actaviva(&data, &["figures", "--municipality", "santiago"]);
    assert!(String::from_utf8(output.stderr).unwrap().contains("hint: diga cuál por su ubigeo"));
}

#[test]
fn accents_case_and_the_two_codes_all_name_one() {
    let folder = stage();
    let data = folder.path().join("data");
    for name in ["qoriwayq’o", "QORIWAYQO", "990104", "399003"] {
        let lines = json(&actaviva(&data, &["figures", "--municipality", name, "--json"]));
        assert_eq!((lines.len(), &lines[0]["sec_ejec"]), (1, &"399003".into()), "{name}");
    }
}
