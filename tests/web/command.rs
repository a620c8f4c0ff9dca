//! `actaviva serve` as a person starts and ends it.

use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};

use super::stage::ask;

fn serve(data: &std::path::Path, port: u16) -> Child {
    Command::new(env!("CARGO_BIN_EXE_actaviva"))
        .arg("--data")
        .arg(data)
        .args(["serve", "--json", "--port", &port.to_string()])
        .env_remove("ACTAVIVA_DATABASE_URL")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// A data folder with nothing in it.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let init = Command::new(env!("CARGO_BIN_EXE_actaviva"))
        .arg("--data")
        .arg(folder.path())
        .arg("init")
        .output()
        .unwrap();
    assert!(init.status.success(), "{init:?}");
    folder
}

#[test]
fn it_says_where_it_is_answers_with_an_empty_house_and_ends_when_it_is_told() {
    let folder = folder();
    let mut child = serve(folder.path(), 0);
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let said: serde_json::Value = serde_json::from_str(&line).unwrap();
    let address = said["address"].as_str().unwrap();
    let to = address.trim_start_matches("http://").trim_end_matches('/').parse().unwrap();
    let home = ask(to, "GET", "/", &[]);
    assert_eq!(home.status, 200);
    assert!(home.text().contains("Todavía no hay ninguna acta cargada"));
    assert!(!home.text().contains("MUESTRA"), "an empty house of one's own is no sample");
    assert!(ask(to, "GET", "/coyllurqui", &[]).text().contains("El primer paso"));
    // SIGTERM, as a service is ended
    let told = Command::new("kill").arg(child.id().to_string()).status().unwrap();
    assert!(told.success());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_port_that_is_taken_is_told_with_what_to_do() {
    let folder = folder();
    let holder = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut child = serve(folder.path(), holder.local_addr().unwrap().port());
    assert_eq!(child.wait().unwrap().code(), Some(1));
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    let error: serde_json::Value = serde_json::from_str(said.lines().last().unwrap()).unwrap();
    assert_eq!(error["error"]["code"], "port_taken");
    assert!(error["error"]["hint"].as_str().unwrap().contains("--port"));
}
