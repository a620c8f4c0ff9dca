//! An archive in an S3 store: a real server, the real binary, and what goes wrong between them.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

mod server;

use std::io::Read;
use std::path::Path;
use std::process::{Command, Output};

use actaviva::archive::ArchiveError;
use actaviva::archive::vault::Vault;
use actaviva::domain::evidence::Digest;
use actaviva::settings::{Archive, Secret, Settings};
use serde_json::Value;

use server::Server;

/// The settings of a house whose archive lies in a store.
fn settings(server: &Server, prefix: &str) -> Archive {
    let mut archive = Settings::defaults().unwrap().archive;
    archive.url = format!("s3://actas/{prefix}");
    archive.endpoint = server.address();
    "prueba".clone_into(&mut archive.access_key);
    archive.secret_key = Secret::new("s3cret");
    archive
}

fn vault(server: &Server, prefix: &str, own: &Path) -> Vault {
    Vault::of(&settings(server, prefix), own.to_owned()).unwrap()
}

/// Runs the binary on a data folder whose archive lies in the store.
fn actaviva(server: &Server, data: &Path, arguments: &[&str]) -> Output {
    let archive = settings(server, "distrito");
    Command::new(env!("CARGO_BIN_EXE_actaviva"))
        .arg("--data")
        .arg(data)
        .args(arguments)
        .env_remove("ACTAVIVA_DATABASE_URL")
        .env("ACTAVIVA_ARCHIVE_URL", &archive.url)
        .env("ACTAVIVA_ARCHIVE_ENDPOINT", &archive.endpoint)
        .env("ACTAVIVA_ARCHIVE_ACCESS_KEY", &archive.access_key)
        .env("ACTAVIVA_ARCHIVE_SECRET_KEY", archive.secret_key.reveal().unwrap())
        .output()
        .unwrap()
}

fn line(output: &Output) -> Value {
    let words = String::from_utf8_lossy(&output.stderr);
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {words}"))
}

fn key(prefix: &str, digest: &Digest) -> String {
    let hex = digest.to_string();
    format!("/actas/{prefix}/{}/{}.zst", &hex[..2], &hex[2..])
}

fn all(vault: &Vault, digest: &Digest) -> Vec<u8> {
    let mut bytes = Vec::new();
    vault.open(digest).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

const BUDGET: &str = "ANO_EJE,MES_EJE,NIVEL_GOBIERNO,SEC_EJEC,EJECUTORA,EJECUTORA_NOMBRE,PRODUCTO_PROYECTO,\
PRODUCTO_PROYECTO_NOMBRE,FUNCION,RUBRO,MONTO_PIA,MONTO_PIM,MONTO_CERTIFICADO,MONTO_COMPROMETIDO_ANUAL,\
MONTO_COMPROMETIDO,MONTO_DEVENGADO,MONTO_GIRADO\n\
2025,4,M,399001,990101,MUNICIPALIDAD DISTRITAL DE QORIWAYQO,2999001,CAMINO,15,18,0,100,80,70,60,50,40\n";

#[test]
fn bytes_are_put_once_and_read_back_by_every_machine_that_shares_the_store() {
    let server = Server::start();
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let here = vault(&server, "uno", one.path());
    let kept = here.take(&mut &b"acta"[..]).unwrap();
    assert!(kept.is_new && here.has(&kept.digest));
    let put = server.modified(&key("uno", &kept.digest));
    std::thread::sleep(std::time::Duration::from_millis(1100));
    let there = vault(&server, "uno", other.path());
    let again = there.take(&mut &b"acta"[..]).unwrap();
    assert_eq!((again.is_new, again.digest, again.bytes), (false, kept.digest, 4));
    assert_eq!(server.modified(&key("uno", &kept.digest)), put, "it is not written twice");
    assert_eq!(all(&there, &kept.digest), b"acta");
    assert_eq!(there.rehash(&kept.digest).unwrap(), (kept.digest, 4));
    let elsewhere = vault(&server, "dos", other.path());
    assert!(!elsewhere.has(&kept.digest), "another prefix is another archive");
    assert!(matches!(elsewhere.open(&kept.digest), Err(ArchiveError::Missing(_))));
    let incoming = std::fs::read_dir(one.path().join("incoming")).unwrap().count();
    assert_eq!(incoming, 0, "nothing stays on the way");
}

#[test]
fn a_piece_too_long_for_one_request_goes_up_in_parts_and_comes_back_whole() {
    let server = Server::start();
    let own = tempfile::tempdir().unwrap();
    let vault = vault(&server, "largo", own.path());
    let mut chance = fastrand::Rng::with_seed(7);
    let long: Vec<u8> = std::iter::repeat_with(|| chance.u8(..)).take(40 << 20).collect();
    let kept = vault.take(&mut long.as_slice()).unwrap();
    assert!(kept.is_new);
    assert!(all(&vault, &kept.digest) == long);
    assert!(!vault.take(&mut long.as_slice()).unwrap().is_new);
}

#[test]
fn verify_finds_what_was_changed_or_taken_away_in_the_store_and_archiving_again_mends_it() {
    let server = Server::start();
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let file = folder.path().join("gasto.csv");
    std::fs::write(&file, BUDGET).unwrap();
    let loaded = line(&actaviva(&server, &data, &["ingest", file.to_str().unwrap(), "--json"]));
    assert_eq!(loaded["status"], "loaded", "{loaded}");
    let digest: Digest = loaded["sha256"].as_str().unwrap().parse().unwrap();
    let verify = || actaviva(&server, &data, &["verify", "--json"]);
    assert_eq!(line(&verify())["ok"], 1);
    assert!(!data.join("archive").join(&digest.to_string()[..2]).exists(), "it lies in the store");
    let doctor = actaviva(&server, &data, &["doctor"]);
    let said = String::from_utf8_lossy(&doctor.stdout).into_owned();
    assert!(said.contains("s3://actas/distrito contesta"), "{said}");

    let other = zstd::encode_all(&b"otra cosa"[..], 1).unwrap();
    for (bytes, code) in [(other, "file_altered"), (b"basura".to_vec(), "file_unreadable")] {
        server.put(&key("distrito", &digest), &bytes);
        let flawed = verify();
        assert_eq!(flawed.status.code(), Some(1));
        assert_eq!(line(&flawed)["flaws"][0]["code"], code);
    }
    server.delete(&key("distrito", &digest));
    assert_eq!(line(&verify())["missing"], 1);
    let again = line(&actaviva(&server, &data, &["ingest", file.to_str().unwrap(), "--json"]));
    assert_eq!(again["status"], "already_loaded", "{again}");
    assert_eq!(verify().status.code(), Some(0), "archived again, it is mended");
    server.put(&key("distrito", &digest), b"basura");
    actaviva(&server, &data, &["ingest", file.to_str().unwrap()]);
    assert_eq!(verify().status.code(), Some(0));
}

#[test]
fn a_backup_brings_the_bytes_of_the_store_along_and_restore_proves_them_without_it() {
    let mut server = Server::start();
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let file = folder.path().join("gasto.csv");
    std::fs::write(&file, BUDGET).unwrap();
    assert!(actaviva(&server, &data, &["ingest", file.to_str().unwrap()]).status.success());
    let copy = folder.path().join("copia.zip");
    assert!(actaviva(&server, &data, &["backup", copy.to_str().unwrap()]).status.success());
    server.stop();
    let other = folder.path().join("otra");
    let restored = actaviva(&server, &other, &["restore", copy.to_str().unwrap(), "--json"]);
    assert_eq!(line(&restored)["verify"]["ok"], 1);
    assert!(String::from_utf8_lossy(&restored.stderr).contains("vacíe archive.url"));
}

#[test]
fn a_store_that_is_down_is_told_and_nothing_is_lost() {
    let mut server = Server::start();
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    assert!(actaviva(&server, &data, &["init"]).status.success());
    server.stop();
    let inbox = data.join("inbox");
    std::fs::create_dir_all(&inbox).unwrap();
    std::fs::write(inbox.join("gasto.csv"), BUDGET).unwrap();
    let fetch = |server: &Server| {
        let mut settled = vec!["fetch", "inbox", "--json"];
        settled.extend(["--config"]);
        let config = folder.path().join("ajustes.toml");
        std::fs::write(&config, "[fetching]\ninbox_settle_seconds = 0\n").unwrap();
        settled.push(config.to_str().unwrap());
        actaviva(server, &data, &settled)
    };
    let refused = fetch(&server);
    assert_eq!(refused.status.code(), Some(1), "{refused:?}");
    let last = String::from_utf8(refused.stderr).unwrap();
    let error: Value = serde_json::from_str(last.lines().last().unwrap()).unwrap();
    assert_eq!(error["error"]["code"], "archive_store", "{error}");
    assert!(error["error"]["message"].as_str().unwrap().contains("s3://actas/distrito"), "{error}");
    assert!(!last.contains("s3cret"));
    assert!(inbox.join("gasto.csv").is_file(), "it waits where it lies");
    let snapshots = actaviva(&server, &data, &["snapshots", "--json"]);
    assert!(snapshots.stdout.is_empty(), "nothing is half known");
    assert_eq!(actaviva(&server, &data, &["doctor"]).status.code(), Some(1));

    server.start_again();
    assert!(fetch(&server).status.success());
    assert!(!inbox.join("gasto.csv").exists());
    assert_eq!(line(&actaviva(&server, &data, &["verify", "--json"]))["ok"], 1);
}
