//! A data folder, the stand-ins, and the binary between them.

use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::Arc;

use serde_json::Value;
use tempfile::TempDir;

use crate::portals::{self, World};

/// One data folder before the portals.
pub struct Stage {
    pub folder: TempDir,
    pub world: Arc<World>,
    /// Settings over those that lead to the stand-ins.
    pub settings: Vec<(&'static str, String)>,
    _runtime: tokio::runtime::Runtime,
}

impl Stage {
    pub fn new() -> Self {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let runtime = runtime.unwrap();
        let (base, world) = runtime.block_on(portals::start());
        Self::at(&base, world, runtime)
    }

    pub fn at(base: &str, world: Arc<World>, runtime: tokio::runtime::Runtime) -> Self {
        let mut settings = World::settings(base);
        settings.extend([
            ("ACTAVIVA_FETCHING_CONTACT", "prueba@ejemplo.pe".into()),
            ("ACTAVIVA_FETCHING_PAUSE_MS", "0".into()),
            ("ACTAVIVA_FETCHING_RETRY_FIRST_MS", "4".into()),
            ("ACTAVIVA_FETCHING_RETRY_LONGEST_MS", "20".into()),
            ("ACTAVIVA_FETCHING_TIMEOUT_SECONDS", "2".into()),
        ]);
        let folder = tempfile::tempdir().unwrap();
        Self { folder, world, settings, _runtime: runtime }
    }

    pub fn set(&mut self, name: &'static str, value: impl Into<String>) {
        self.settings.retain(|(known, _)| *known != name);
        self.settings.push((name, value.into()));
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_actaviva"));
        command
            .arg("--data")
            .arg(self.data())
            .args(arguments)
            .env_remove("ACTAVIVA_DATABASE_URL")
            .envs(self.settings.iter().map(|(name, value)| (*name, value.as_str())));
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Fetches; gives the exit code and the lines printed.
    pub fn fetch(&self, arguments: &[&str]) -> Fetched {
        let asked = [&["fetch", "--json"], arguments].concat();
        let output = self.run(&asked);
        let errors = String::from_utf8(output.stderr.clone()).unwrap();
        Fetched { code: output.status.code(), lines: json(&output), errors }
    }

    /// The money known, as the command prints it.
    pub fn figures(&self, arguments: &[&str]) -> String {
        let asked = [&["figures", "--json"], arguments].concat();
        let lines = json(&self.run(&asked)).into_iter().map(|mut line| {
            // when and from which bytes is another question
            line.as_object_mut().unwrap().retain(|key, _| key != "known_at" && key != "sha256");
            line.to_string()
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// The state of a source, and its words.
    pub fn source(&self, name: &str, today: &str) -> (String, String) {
        let lines = json(&self.run(&["sources", "--json", "--today", today]));
        let line = lines.iter().find(|line| line["source"] == name).unwrap();
        (line["state"].as_str().unwrap().into(), line["message"].as_str().unwrap().into())
    }
}

/// What `fetch` printed.
pub struct Fetched {
    pub code: Option<i32>,
    pub lines: Vec<Value>,
    pub errors: String,
}

impl Fetched {
    /// The files that came.
    pub fn files(&self) -> &[Value] {
        &self.lines[..self.lines.len().saturating_sub(1)]
    }

    /// The end of the visit.
    pub fn end(&self) -> &Value {
        self.lines.last().unwrap_or(&Value::Null)
    }
}

pub fn json(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}
