//! Which database and which settings hold, and what is answered when they cannot.

use serde_json::Value;

use super::{actaviva, budget, ingest, json};

fn refused(data: &std::path::Path, arguments: &[&str]) -> (i32, Value) {
    let output = actaviva(data, &[arguments, &["sources", "--json"]].concat());
    let error: Value = serde_json::from_slice(&output.stderr).unwrap();
    (output.status.code().unwrap(), error["error"].clone())
}

#[test]
fn an_address_that_is_none_of_postgres_is_wrong_use_and_the_way_out_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    ingest(&data, "abril.csv", &budget("1"), "2025-04-10");
    for address in ["sqlite:///tmp/x.db", "x.db", "mysql://ana:s3cret@db/x"] {
        let (exit, error) = refused(&data, &["--database", address]);
        assert_eq!((exit, &error["code"]), (2, &"database_address".into()), "{address}");
        assert!(error["hint"].as_str().unwrap().contains("postgres://"), "{error}");
        assert!(!error.to_string().contains("s3cret"));
    }
}

#[test]
fn a_server_that_does_not_answer_is_told_at_once_without_its_password() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    ingest(&data, "abril.csv", &budget("1"), "2025-04-10");
    // nothing listens on port 1
    let (exit, error) = refused(&data, &["--database", "postgres://ana:s3cret@127.0.0.1:1/acta"]);
    assert_eq!((exit, &error["code"]), (1, &"database_unreachable".into()));
    assert!(!error.to_string().contains("s3cret"), "{error}");
}

#[test]
fn a_file_of_settings_holds_and_one_that_is_not_there_is_wrong_use() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    ingest(&data, "abril.csv", &budget("1"), "2025-04-10");
    let file = folder.path().join("otro.toml");
    std::fs::write(&file, "[clock]\ntoday = \"2025-04-05\"\n").unwrap();
    let config = ["--config", file.to_str().unwrap()];
    let siaf = |arguments: &[&str]| {
        json(&actaviva(&data, &[arguments, &["sources", "--json"]].concat())).remove(0)
    };
    assert_eq!(siaf(&config)["state"], "ok", "on the day that the file sets");
    let day = ["--today", "2026-01-31"];
    assert_eq!(siaf(&[&config[..], &day].concat())["state"], "silent", "the option outranks it");
    let (exit, error) = refused(&data, &["--config", "no-such.toml"]);
    assert_eq!((exit, &error["file"]), (2, &"no-such.toml".into()));
    std::fs::write(&file, "[clock]\ntodai = \"2025-04-12\"\n").unwrap();
    let (exit, error) = refused(&data, &config);
    assert_eq!((exit, &error["row"]), (2, &2.into()), "{error}");
}
