//! The committee's report of the invented district, made by the real binary.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

mod figures;
mod open_data;
mod paper;
mod wall;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use serde_json::Value;

/// Words that describe nobody and judge somebody (`design.md` 6).
const NEVER: [&str; 12] = [
    "irregularidad",
    "corrupción",
    "culpable",
    "incumplió",
    "fracaso",
    "abandono",
    "sólo",
    "apenas",
    "por desgracia",
    "haga clic",
    "ranking",
    "puntaje",
];

/// The data folder of the demonstration, built once for all tests of this file.
fn demo() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap().keep();
        let built = actaviva(&folder, &["demo", "--no-serve"]);
        assert!(built.status.success(), "{built:?}");
        folder.join("demo")
    })
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

fn report(out: &Path, more: &[&str]) -> Output {
    let out = out.to_str().unwrap();
    let asked = ["report", "--municipality", "qoriwayqo", "--period", "2025-10", "--out", out];
    actaviva(demo(), &[&asked[..], more].concat())
}

/// The bytes of the files of a folder by name.
fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read(path).unwrap())
        })
        .collect()
}

/// The text of the files of a folder by name; of a PDF, the text that a reader finds in it; a workbook
/// has tests of its own.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let text = |(name, bytes): (String, Vec<u8>)| {
        let text = if bytes.starts_with(b"%PDF") {
            paper::text(&folder.join(&name))
        } else if bytes.starts_with(b"PK") {
            return None;
        } else {
            String::from_utf8(bytes).unwrap()
        };
        Some((name, text))
    };
    bytes(folder).into_iter().filter_map(text).collect()
}

#[test]
fn the_same_inputs_give_the_same_bytes_and_nothing_new_is_kept() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let made = report(one.path(), &["--json"]);
    assert!(made.status.success(), "{made:?}");
    let again = report(two.path(), &["--json"]);
    assert!(bytes(one.path()) == bytes(two.path()), "the second report has other bytes");
    assert_eq!(
        bytes(one.path()).keys().cloned().collect::<Vec<_>>(),
        [
            "990101-2025-10-es.csv",
            "990101-2025-10-es.datapackage.json",
            "990101-2025-10-es.html",
            "990101-2025-10-es.json",
            "990101-2025-10-es.pdf",
            "990101-2025-10-es.proof.json",
            "990101-2025-10-es.radio.txt",
            "990101-2025-10-es.txt",
            "990101-2025-10-es.xlsx"
        ]
    );
    for line in String::from_utf8(again.stdout).unwrap().lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        assert_eq!(line["report"], "990101@2025-10.es");
        assert_eq!(line["new"], false, "{line}");
    }
}

#[test]
fn every_form_in_every_language_says_that_it_is_a_sample_and_judges_nobody() {
    for lang in ["es", "qu", "en"] {
        let out = tempfile::tempdir().unwrap();
        let made = report(out.path(), &["--lang", lang, "--format", "txt,html,pdf"]);
        assert!(made.status.success(), "{made:?}");
        let sample = if lang == "en" { "sample" } else { "muestra" };
        for (name, text) in files(out.path()) {
            let lower = text.to_lowercase();
            assert!(lower.contains(sample), "{name}");
            for word in NEVER {
                assert!(!lower.contains(word), "{name} says {word}");
            }
            assert!(!text.contains("«»") && !text.contains("{ $"), "{name} has an empty place");
        }
    }
}

#[test]
fn no_text_of_the_report_lacks_its_words() {
    let out = tempfile::tempdir().unwrap();
    report(out.path(), &["--format", "txt,html,pdf,csv"]);
    for (name, text) in files(out.path()) {
        // a key without a text is written «key-like-this»
        let keys: Vec<&str> = text
            .split('«')
            .skip(1)
            .filter_map(|rest| rest.split_once('»').map(|(inside, _)| inside))
            .filter(|inside| {
                inside.contains('-')
                    && inside.chars().all(|l| l.is_ascii_lowercase() || "-_".contains(l))
            })
            .collect();
        assert!(keys.is_empty(), "{name}: {keys:?}");
    }
}

#[test]
fn quechua_drafts_stand_beside_the_spanish_and_are_marked() {
    let out = tempfile::tempdir().unwrap();
    report(out.path(), &["--lang", "qu", "--format", "html"]);
    let page = &files(out.path())["990101-2025-10-qu.html"];
    assert!(
        page.contains("Con retraso <span lang=\"qu\" class=\"d\">Qhipasqa (sin revisar)</span>")
    );
    assert!(page.contains("El quechua de este informe no está revisado"));
}

#[test]
fn every_footnote_of_the_page_is_an_address_that_trace_follows() {
    let out = tempfile::tempdir().unwrap();
    report(out.path(), &["--format", "json"]);
    let json: Value = serde_json::from_str(&files(out.path())["990101-2025-10-es.json"]).unwrap();
    let notes = json["notes"].as_array().unwrap();
    assert!(notes.len() > 20);
    // one of each kind of address is enough: each call reads the archive again
    let mut kinds: BTreeMap<String, String> = BTreeMap::new();
    for id in notes.iter().flat_map(|note| note["evidence"].as_array().unwrap()) {
        let id = id.as_str().unwrap();
        let kind: String = id.split(['@', ':', '/', '~']).next().unwrap().to_owned();
        let kind = if kind == "990101" { "agreement".to_owned() } else { kind };
        kinds.entry(kind).or_insert_with(|| id.to_owned());
    }
    for (kind, id) in kinds {
        let traced = actaviva(demo(), &["trace", &id]);
        assert!(traced.status.success(), "{kind} {id}: {traced:?}");
    }
}

#[test]
fn the_proofs_of_a_report_name_every_file_that_its_workbook_cites_and_hold_far_from_the_archive() {
    let out = tempfile::tempdir().unwrap();
    let made = report(out.path(), &["--format", "proof,json"]);
    assert!(made.status.success(), "{made:?}");
    let file = out.path().join("990101-2025-10-es.proof.json");
    let proofs: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!(proofs["report"], "990101@2025-10.es");

    let nowhere = out.path().join("nowhere");
    let check = |file: &Path| {
        let checked = ["--json", "verify", "--proof", file.to_str().unwrap()];
        let answer = actaviva(&nowhere, &checked);
        assert!(!nowhere.exists(), "checking a proof makes nothing");
        answer
    };
    let held = check(&file);
    assert!(held.status.success(), "{held:?}");
    let proved: Vec<Value> = held
        .stdout
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_slice(line).unwrap())
        .collect();
    assert_eq!(proved.len(), proofs["proofs"].as_array().unwrap().len());
    // what trace finds under a figure and its acta is among them
    let mut found = 0;
    for id in ["siaf-63:399001:2999001:2025-10", "990101/2024/03"] {
        let traced = actaviva(demo(), &["--json", "trace", id]);
        let traced = String::from_utf8(traced.stdout).unwrap();
        let lines = traced.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        // how the agreement was matched has files of its own
        let lines = lines.take_while(|line| line["kind"] != "match");
        for snapshot in lines.filter(|line| line["kind"] == "snapshot") {
            found += 1;
            let text = &snapshot["text"];
            assert!(proved.iter().any(|one| one["sha256"] == snapshot["id"]), "{text}: no proof");
        }
    }
    assert!(found >= 3, "a figure's file, the register and the scan");

    let forged = std::fs::read_to_string(&file).unwrap().replacen("muestra/", "verdad/", 1);
    std::fs::write(&file, forged).unwrap();
    assert_eq!(check(&file).status.code(), Some(1), "one forged line spoils the file");
}

#[test]
fn the_change_in_participation_is_told_with_both_shares() {
    let out = tempfile::tempdir().unwrap();
    report(out.path(), &["--format", "html,csv"]);
    let all = files(out.path());
    let page = all["990101-2025-10-es.html"].replace('\u{a0}', " ");
    for said in
        ["300", "257", "De 105 a 45 mujeres: 60 menos", "pasó de 35.0 % a 17.5 %: -17.5 puntos"]
    {
        assert!(page.contains(said), "{said}");
    }
    assert!(all["990101-2025-10-es.csv"].contains("participation,990101/2024,,women,45,persons"));
}

#[test]
fn a_form_that_nobody_makes_is_refused_with_what_there_is() {
    let out = tempfile::tempdir().unwrap();
    let refused = report(out.path(), &["--format", "txt,docx", "--json"]);
    assert_eq!(refused.status.code(), Some(2));
    let error: Value = serde_json::from_slice(&refused.stderr).unwrap();
    assert_eq!(error["error"]["code"], "format_unknown");
    assert!(
        error["error"]["hint"]
            .as_str()
            .unwrap()
            .contains("txt, html, pdf, xlsx, csv, json, sms, poster")
    );
    assert!(files(out.path()).is_empty(), "a refused order writes nothing");
}

#[test]
fn a_month_that_has_not_begun_has_no_report() {
    let out = tempfile::tempdir().unwrap();
    let arguments = [
        "report",
        "--municipality",
        "990101",
        "--period",
        "2026-03",
        "--out",
        out.path().to_str().unwrap(),
    ];
    let refused = actaviva(demo(), &arguments);
    assert_eq!(refused.status.code(), Some(2), "{refused:?}");
}
