//! Whatever is changed behind the archive's back, `verify` names it, and goes on to the end.

use std::fs;

use serde_json::{Value, json};

use crate::stage::{Stage, digest_of};

fn codes(answer: &Value) -> Vec<&str> {
    let flaws = answer["flaws"].as_array().unwrap();
    flaws.iter().map(|flaw| flaw["code"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn an_archive_that_nobody_touched_is_sound() {
    let stage = Stage::with(&["uno", "dos"]).await;
    let (answer, exit) = stage.verify();
    assert_eq!(exit, 0, "{answer}");
    let root = answer["log_root"].clone();
    let expected = json!({
        "snapshots": 2, "bytes": 6, "ok": 2, "missing": 0, "altered": 0, "log_size": 2,
        "log_root": root, "log_ok": true, "unsigned": 0, "flaws": [],
    });
    assert_eq!(answer, expected);
    assert_eq!(root.as_str().unwrap().len(), 64);
}

#[tokio::test]
async fn an_empty_archive_is_sound() {
    let (answer, exit) = Stage::with(&[]).await.verify();
    assert_eq!((exit, &answer["snapshots"], &answer["log_ok"]), (0, &json!(0), &json!(true)));
}

#[tokio::test]
async fn flipped_bytes_other_bytes_and_deleted_files_are_all_named_in_one_run() {
    let contents = ["uno", "dos", "tres", "cuatro"];
    let stage = Stage::with(&contents).await;
    let mut bytes = fs::read(stage.blob("uno")).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(stage.blob("uno"), bytes).unwrap();
    fs::remove_file(stage.blob("dos")).unwrap();
    // whole and readable, but not what was archived
    fs::copy(stage.blob("cuatro"), stage.blob("tres")).unwrap();
    let (answer, exit) = stage.verify();
    assert_eq!(exit, 1);
    assert_eq!(
        (&answer["ok"], &answer["missing"], &answer["altered"], &answer["log_ok"]),
        (&json!(1), &json!(1), &json!(2), &json!(true))
    );
    let named: Vec<String> = answer["flaws"]
        .as_array()
        .unwrap()
        .iter()
        .map(|flaw| flaw["sha256"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(named, ["uno", "dos", "tres"].map(|content| digest_of(content).to_string()));
    let words = String::from_utf8(stage.ask(&["verify"]).stdout).unwrap();
    assert!(words.contains("falla  archivo") && words.contains(&named[1][..8]), "{words}");
}

#[tokio::test]
async fn damaged_bytes_are_mended_by_archiving_them_again() {
    let stage = Stage::with(&["uno"]).await;
    fs::write(stage.blob("uno"), b"rubbish").unwrap();
    assert_eq!(codes(&stage.verify().0), ["file_unreadable"]);
    let vault = actaviva::archive::vault::Vault::new(stage.house.archive_folder());
    assert!(!vault.take(&mut &b"uno"[..]).unwrap().is_new);
    assert_eq!(stage.verify().1, 0);
}

#[tokio::test]
async fn an_edited_row_a_hidden_snapshot_and_a_cut_log_are_noticed() {
    let edited = Stage::with(&["uno", "dos"]).await;
    edited.sql("UPDATE snapshot SET obtained_at = '2020-01-01 00:00:00+00:00' WHERE id = 1").await;
    let (answer, exit) = edited.verify();
    assert_eq!((codes(&answer), exit), (vec!["row_altered"], 1));
    assert_eq!(answer["log_ok"], false);

    let forged = Stage::with(&["uno", "dos"]).await;
    forged.sql("UPDATE log_entry SET leaf = replace(leaf, 'inbox', 'outbox') WHERE seq = 0").await;
    forged
        .sql("UPDATE snapshot SET origin = replace(origin, 'inbox', 'outbox') WHERE id = 1")
        .await;
    assert_eq!(codes(&forged.verify().0), ["manifest_altered", "log_rewritten"]);

    let cut = Stage::with(&["uno", "dos"]).await;
    cut.sql("DELETE FROM log_entry WHERE seq = 1").await;
    let found = ["log_incomplete", "not_in_log", "manifest_altered", "log_rewritten"];
    assert_eq!(codes(&cut.verify().0), found);
}

#[tokio::test]
async fn a_replaced_checkpoint_or_manifest_and_another_key_are_noticed() {
    let stage = Stage::with(&["uno", "dos"]).await;
    let other = Stage::with(&["uno"]).await;
    let good = fs::read(stage.path("archive/checkpoint")).unwrap();
    fs::copy(other.path("archive/checkpoint"), stage.path("archive/checkpoint")).unwrap();
    assert_eq!(codes(&stage.verify().0), ["checkpoint_invalid"]);
    fs::write(stage.path("archive/checkpoint"), b"nothing").unwrap();
    assert_eq!(codes(&stage.verify().0), ["checkpoint_invalid"]);
    fs::remove_file(stage.path("archive/checkpoint")).unwrap();
    assert_eq!(codes(&stage.verify().0), ["checkpoint_missing"]);
    fs::write(stage.path("archive/checkpoint"), &good).unwrap();
    assert_eq!(stage.verify().1, 0);

    let manifest = fs::read_to_string(stage.path("archive/manifest.jsonl")).unwrap();
    let cut = manifest.lines().next().unwrap();
    fs::write(stage.path("archive/manifest.jsonl"), format!("{cut}\n")).unwrap();
    let (answer, _) = stage.verify();
    assert_eq!((codes(&answer), &answer["flaws"][0]["row"]), (vec!["manifest_altered"], &json!(2)));
    let edited = manifest.replace("inbox", "outbox");
    fs::write(stage.path("archive/manifest.jsonl"), edited).unwrap();
    assert_eq!(codes(&stage.verify().0), ["manifest_altered"]);
    fs::write(stage.path("archive/manifest.jsonl"), manifest).unwrap();

    fs::copy(other.path("key"), stage.path("key")).unwrap();
    assert_eq!(codes(&stage.verify().0), ["checkpoint_invalid"]);
    fs::remove_file(stage.path("key")).unwrap();
    assert_eq!(codes(&stage.verify().0), ["key_unusable"]);
    assert!(!stage.path("key").exists(), "asking makes no key");
}

#[tokio::test]
async fn leaves_that_wait_for_their_signature_are_said_and_are_no_flaw() {
    let stage = Stage::with(&["uno"]).await;
    crate::stage::add(&stage.house, "dos").await;
    let (answer, exit) = stage.verify();
    assert_eq!((exit, &answer["unsigned"]), (0, &json!(1)));
}

#[tokio::test]
async fn a_proof_is_checked_alone_and_a_changed_one_refused() {
    let stage = Stage::with(&["uno", "dos", "tres"]).await;
    let proof = stage.ask(&["verify", "--prove", &digest_of("dos").to_string()]).stdout;
    let nowhere = tempfile::tempdir().unwrap();
    let file = nowhere.path().join("proof.json");
    let check = |text: &[u8], more: &[&str]| {
        fs::write(&file, text).unwrap();
        let data = nowhere.path().join("no-data");
        let args = [&["verify", "--json", "--proof", file.to_str().unwrap()], more].concat();
        let output = crate::stage::ask(&data, &args);
        assert!(!data.exists(), "checking a proof makes nothing");
        output
    };
    let good = check(&proof, &[]);
    let answer: Value = serde_json::from_slice(&good.stdout).unwrap();
    assert_eq!(answer["sha256"], digest_of("dos").to_string());
    let text = String::from_utf8(proof.clone()).unwrap();
    let key = serde_json::from_slice::<Value>(&proof).unwrap()["key"].as_str().unwrap().to_owned();
    assert!(check(&proof, &["--key", &key]).status.success());
    for (wrong, code) in [
        (text.replace("inbox", "outbox"), "proof_invalid"),
        (text.replace("\"leaf_index\":1", "\"leaf_index\":2"), "proof_invalid"),
        (text.replace("\"tree_size\":3", "\"tree_size\":4"), "proof_invalid"),
        (text.replace("\\n3\\n", "\\n4\\n"), "checkpoint_invalid"),
        (text[..40].to_owned(), "proof_unreadable"),
    ] {
        let output = check(wrong.as_bytes(), &[]);
        assert_eq!(output.status.code(), Some(1));
        let error: Value = serde_json::from_slice(&output.stderr).unwrap();
        assert_eq!(error["error"]["code"], code);
    }
    let other = check(&proof, &["--key", "actaviva/00000000+00000000+AAAA"]);
    let error: Value = serde_json::from_slice(&other.stderr).unwrap();
    assert_eq!(error["error"]["code"], "proof_key");
}
