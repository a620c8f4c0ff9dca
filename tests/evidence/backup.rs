//! One file with everything, made while others work; what comes back proves itself, or nothing does.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use actaviva::jobs::seal;
use serde_json::Value;

use super::stage::{Stage, add, ask};

/// A place for backups and for what comes back from them.
struct Shelf(tempfile::TempDir);

impl Shelf {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Saves a stage under a name.
    fn save(&self, stage: &Stage, name: &str) -> Output {
        stage.ask(&["backup", self.path(name).to_str().unwrap(), "--json"])
    }

    /// Restores a file into a folder of its own.
    fn restore(&self, name: &str, folder: &str, more: &[&str]) -> Output {
        let file = self.path(name);
        ask(&self.path(folder), &[&["restore", file.to_str().unwrap(), "--json"], more].concat())
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.0.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

fn line(output: &Output) -> Value {
    let words = String::from_utf8_lossy(&output.stderr);
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{words}"))
}

fn code(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let error: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert!(error["error"]["hint"].is_string(), "{error}");
    error["error"]["code"].as_str().unwrap().to_owned()
}

fn put(stage: &Stage, name: &str, text: &str) {
    let path = stage.path(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[tokio::test]
async fn everything_comes_back_as_it_was_and_what_is_made_again_by_itself_is_left_out() {
    let stage = Stage::with(&["uno", "dos", "tres"]).await;
    put(&stage, "actaviva.toml", "[web]\nport = 9090\n");
    put(&stage, "rules/stalled_work.toml", "severity = 2\n");
    put(&stage, "reports/990101-2025-10-es.txt", "informe");
    put(&stage, "inbox/gasto.csv", "ANO_EJE");
    put(&stage, "downloads/half.part", "x");
    let shelf = Shelf::new();
    let saved = line(&shelf.save(&stage, "copia.zip"));
    assert_eq!(saved["missing"], serde_json::json!([]));
    assert_eq!(shelf.names(), ["copia.zip"]);

    let restored = line(&shelf.restore("copia.zip", "otra", &[]));
    assert_eq!(
        (&restored["verify"]["snapshots"], &restored["verify"]["ok"]),
        (&3.into(), &3.into())
    );
    assert_eq!(restored["verify"]["log_ok"], true);
    assert_eq!(shelf.names(), ["copia.zip", "otra"]);
    let other = shelf.path("otra");
    let same =
        |name: &str| fs::read(stage.path(name)).unwrap() == fs::read(other.join(name)).unwrap();
    for name in [
        "key",
        "actaviva.toml",
        "rules/stalled_work.toml",
        "reports/990101-2025-10-es.txt",
        "inbox/gasto.csv",
        "archive/checkpoint",
        "archive/manifest.jsonl",
    ] {
        assert!(same(name), "{name}");
    }
    assert!(!other.join("downloads").exists());
    let told = |data: &Path| ask(data, &["snapshots", "--json"]).stdout;
    assert_eq!(told(stage.folder.path()), told(&other));
    assert_eq!(ask(&other, &["verify"]).status.code(), Some(0));
    let mode = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o077;
    assert_eq!((mode(shelf.path("copia.zip")), mode(other.join("key"))), (0, 0), "nobody else's");
}

#[tokio::test]
async fn a_backup_made_while_others_archive_is_one_moment() {
    let stage = Stage::with(&["cero"]).await;
    let shelf = Shelf::new();
    let done = Arc::new(AtomicBool::new(false));
    let (house, until) = (stage.house.clone(), Arc::clone(&done));
    let others = tokio::spawn(async move {
        let mut number = 0;
        while !until.load(Ordering::Relaxed) {
            number += 1;
            add(&house, &format!("archivo {number}")).await;
            seal::seal(&house).await.unwrap();
        }
        number
    });
    for number in 0..4 {
        let name = format!("copia-{number}.zip");
        let file = shelf.path(&name);
        let folder = stage.folder.path().to_owned();
        let saved = tokio::task::spawn_blocking(move || {
            ask(&folder, &["backup", file.to_str().unwrap(), "--json"])
        });
        let saved = saved.await.unwrap();
        assert!(saved.status.success(), "{saved:?}");
        let restored = line(&shelf.restore(&name, &format!("otra-{number}"), &[]));
        assert_eq!(restored["verify"]["flaws"], serde_json::json!([]), "{restored}");
        assert!(restored["verify"]["snapshots"].as_u64() > Some(1));
    }
    done.store(true, Ordering::Relaxed);
    assert!(others.await.unwrap() > 4);
}

#[tokio::test]
async fn a_backup_that_is_cut_short_or_changed_is_told_and_nothing_is_restored() {
    let stage = Stage::with(&["uno", "dos"]).await;
    let shelf = Shelf::new();
    assert!(shelf.save(&stage, "copia.zip").status.success());
    let whole = fs::read(shelf.path("copia.zip")).unwrap();
    for part in [0, 10, whole.len() / 3, whole.len() / 2, whole.len() - 30, whole.len() - 1] {
        fs::write(shelf.path("cortada.zip"), &whole[..part]).unwrap();
        assert_eq!(code(&shelf.restore("cortada.zip", "otra", &[])), "backup_broken", "{part}");
    }
    // in the middle of what is packed: every file is compared with its hash
    for at in [200, whole.len() / 4, whole.len() / 2] {
        let mut changed = whole.clone();
        changed[at] ^= 0x40;
        fs::write(shelf.path("cambiada.zip"), changed).unwrap();
        assert_eq!(code(&shelf.restore("cambiada.zip", "otra", &[])), "backup_broken", "{at}");
    }
    assert_eq!(code(&shelf.restore("ninguna.zip", "otra", &[])), "backup_unreadable");
    assert!(!shelf.names().iter().any(|name| name.starts_with("otra")), "{:?}", shelf.names());
}

#[tokio::test]
async fn nothing_is_written_over_and_a_backup_inside_the_folder_is_none() {
    let stage = Stage::with(&["uno"]).await;
    let shelf = Shelf::new();
    assert!(shelf.save(&stage, "copia.zip").status.success());
    assert_eq!(code(&shelf.save(&stage, "copia.zip")), "backup_exists");
    let inside = stage.path("copia.zip");
    let output = stage.ask(&["backup", inside.to_str().unwrap(), "--json"]);
    assert_eq!(code(&output), "backup_inside");
    fs::create_dir(shelf.path("llena")).unwrap();
    fs::write(shelf.path("llena/carta.txt"), "x").unwrap();
    assert_eq!(code(&shelf.restore("copia.zip", "llena", &[])), "folder_not_empty");
    fs::create_dir(shelf.path("vacia")).unwrap();
    assert!(shelf.restore("copia.zip", "vacia", &[]).status.success());
    let server = ["--database", "postgres://ana@127.0.0.1:1/acta"];
    assert_eq!(code(&shelf.restore("copia.zip", "otra", &server)), "restore_postgres");
}

#[tokio::test]
async fn what_was_damaged_before_it_was_saved_is_said_and_comes_back_only_on_purpose() {
    let stage = Stage::with(&["uno", "dos"]).await;
    fs::remove_file(stage.blob("uno")).unwrap();
    fs::write(stage.blob("dos"), "rubbish").unwrap();
    let shelf = Shelf::new();
    let saved = shelf.save(&stage, "copia.zip");
    assert_eq!(line(&saved)["missing"].as_array().unwrap().len(), 1, "what lies there is saved");
    assert_eq!(code(&shelf.restore("copia.zip", "otra", &[])), "restore_unsound");
    assert!(!shelf.path("otra").exists());
    let restored = line(&shelf.restore("copia.zip", "otra", &["--though-unsound"]));
    let verdict = &restored["verify"];
    assert_eq!((&verdict["missing"], &verdict["altered"]), (&1.into(), &1.into()), "{restored}");
}

/// Starts a command, ends it after a while in the hardest way.
fn killed_after(data: &Path, arguments: &[&str], moment: Duration) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_actaviva"))
        .arg("--data")
        .arg(data)
        .args(arguments)
        .env_remove("ACTAVIVA_DATABASE_URL")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(moment);
    child.kill().unwrap();
    child.wait().unwrap();
}

#[tokio::test]
async fn killed_in_the_middle_there_is_no_half_backup_and_no_half_folder() {
    let stage = Stage::with(&[]).await;
    // bytes that no compression makes small, so that there is a middle
    let mut chance = fastrand::Rng::with_seed(7);
    let long: String = (0..24 << 20).map(|_| char::from(chance.u8(32..127))).collect();
    add(&stage.house, &long).await;
    seal::seal(&stage.house).await.unwrap();
    let shelf = Shelf::new();
    let file = shelf.path("copia.zip");
    let mut cut = 0;
    for moment in [40, 80, 120, 200, 300] {
        let save = ["backup", file.to_str().unwrap()];
        killed_after(stage.folder.path(), &save, Duration::from_millis(moment));
        cut += usize::from(!file.exists());
        if file.exists() {
            assert!(shelf.restore("copia.zip", "prueba", &[]).status.success());
            fs::remove_dir_all(shelf.path("prueba")).unwrap();
            fs::remove_file(&file).unwrap();
        }
    }
    assert!(cut > 0, "none of the moments lay before the end");
    assert!(shelf.save(&stage, "copia.zip").status.success());
    assert_eq!(shelf.names(), ["copia.zip"], "the next backup clears away what was left");
    let mut cut = 0;
    for moment in [40, 80, 120, 200, 300] {
        let restore = ["restore", file.to_str().unwrap()];
        killed_after(&shelf.path("otra"), &restore, Duration::from_millis(moment));
        if shelf.path("otra").exists() {
            assert_eq!(ask(&shelf.path("otra"), &["verify"]).status.code(), Some(0));
            fs::remove_dir_all(shelf.path("otra")).unwrap();
        } else {
            cut += 1;
        }
    }
    assert!(cut > 0, "none of the moments lay before the end");
    assert!(shelf.restore("copia.zip", "otra", &[]).status.success());
    assert_eq!(shelf.names(), ["copia.zip", "otra"], "the next one clears away what was left");
}
