//! A folder with a register in it, and the real binary to ask.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// The made district of `fixtures/register/district`.
pub fn district() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/register/district")
}

/// A data folder and a folder of CSV beside it.
pub struct Stage {
    pub folder: tempfile::TempDir,
}

impl Stage {
    /// With an empty register folder.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("registro")).unwrap();
        Self { folder }
    }

    /// With a copy of the made district.
    pub fn with_district() -> Self {
        let stage = Self::empty();
        for entry in fs::read_dir(district()).unwrap() {
            let path = entry.unwrap().path();
            fs::copy(&path, stage.register().join(path.file_name().unwrap())).unwrap();
        }
        stage
    }

    pub fn register(&self) -> PathBuf {
        self.path("registro")
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, file: &str, text: &str) {
        fs::write(self.register().join(file), text).unwrap();
    }

    /// Puts other words into a sheet; they must be there.
    pub fn replace(&self, file: &str, from: &str, to: &str) {
        let path = self.register().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has no «{from}»");
        fs::write(path, text.replace(from, to)).unwrap();
    }

    pub fn ask(&self, arguments: &[&str]) -> Output {
        ask(&self.path("data"), arguments)
    }

    pub fn import(&self, arguments: &[&str]) -> Output {
        let register = self.register();
        let asked = [&["import", "agreements", register.to_str().unwrap()], arguments].concat();
        self.ask(&asked)
    }

    /// Imports and gives the summary line.
    pub fn imported(&self, arguments: &[&str]) -> Value {
        json(&self.import(&[arguments, &["--json"]].concat())).pop().unwrap()
    }

    /// Exports the register of a municipality: the text of each file by name.
    pub fn exported(&self, data: &str, ubigeo: &str, to: &str) -> BTreeMap<String, Vec<u8>> {
        let out = self.path(to);
        let asked =
            ["export", "register", "--municipality", ubigeo, "--out", out.to_str().unwrap()];
        let output = ask(&self.path(data), &asked);
        assert!(output.status.success(), "{}", words(&output.stderr));
        let files = fs::read_dir(out).unwrap().map(|entry| entry.unwrap().path());
        let named = |path: PathBuf| {
            (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(path).unwrap())
        };
        files.map(named).collect()
    }

    /// Everything on disk of the data folder but the database.
    pub fn archived(&self) -> usize {
        json(&self.ask(&["snapshots", "--json"])).len()
    }
}

/// Runs the binary on a data folder, with no setting of the machine in its way.
pub fn ask(data: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_actaviva"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("ACTAVIVA_")) {
        command.env_remove(name);
    }
    command.arg("--data").arg(data).args(arguments).output().unwrap()
}

pub fn json(output: &Output) -> Vec<Value> {
    lines(&output.stdout)
}

/// Each line of JSON.
pub fn lines(bytes: &[u8]) -> Vec<Value> {
    words(bytes).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

pub fn words(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}
