//! One house, or a house of several machines, before the stand-ins: its settings and the real binary.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use actaviva::clock::Clock;
use actaviva::clock::moved::Moved;
use actaviva::jobs::house::House;
use actaviva::settings::Layers;
use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::portals::World;

/// The district of the stand-ins.
pub const HERE: &str = "990101";

/// Where it all lies.
pub struct Site {
    /// Ends with the site, unless it is to be looked at afterwards.
    folder: tempfile::TempDir,
    machines: usize,
    settings: Vec<(String, String)>,
}

impl Site {
    /// Several machines share the archive, and sign its log with one key.
    pub fn new(machines: usize, base: &str, every: u32, database: Option<String>) -> Self {
        let folder = tempfile::Builder::new().prefix("soak-").tempdir().unwrap();
        let clock = folder.path().join("clock");
        let mut settings: Vec<(String, String)> = World::settings(base)
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        // each in an hour of its own, so that the order in which they come is the same whatever happens
        let each = |hour: u32| format!("30 {}-23/{every} * * *", hour % every);
        let quick = [
            ("WATCH_MUNICIPALITIES", HERE.to_owned()),
            ("CLOCK_FILE", clock.to_str().unwrap().to_owned()),
            ("SCHEDULE_INBOX", "5 * * * *".to_owned()),
            ("SCHEDULE_SIAF", "10 * * * *".to_owned()),
            ("SCHEDULE_CONSULTA_AMIGABLE", each(1)),
            ("SCHEDULE_SSI", each(2)),
            ("SCHEDULE_INFOBRAS", each(3)),
            ("SCHEDULE_INVESTMENTS", each(4)),
            ("SCHEDULE_PROCUREMENT", each(5)),
            ("SCHEDULE_EVALUATE", each(6)),
            ("SCHEDULE_REPORT", each(6)),
            ("FETCHING_PAUSE_MS", "0".to_owned()),
            ("FETCHING_RETRY_FIRST_MS", "4".to_owned()),
            ("FETCHING_RETRY_LONGEST_MS", "20".to_owned()),
            ("FETCHING_TIMEOUT_SECONDS", "2".to_owned()),
            ("FETCHING_INBOX_SETTLE_SECONDS", "0".to_owned()),
            ("WORK_HEARTBEAT_SECONDS", "1".to_owned()),
            ("WORK_LOOK_SECONDS", "1".to_owned()),
            // the clock stands, so that a pause would be one of the machine's
            ("WORK_RETRY_FIRST_SECONDS", "0".to_owned()),
            ("WORK_TRIES", "6".to_owned()),
        ];
        settings.extend(quick.map(|(name, value)| (format!("ACTAVIVA_{name}"), value)));
        if machines > 1 {
            let shared = folder.path().join("archive").to_str().unwrap().to_owned();
            settings.push(("ACTAVIVA_ARCHIVE_URL".to_owned(), shared));
        }
        settings.extend(database.map(|url| ("ACTAVIVA_DATABASE_URL".to_owned(), url)));
        Self { folder, machines, settings }
    }

    /// The data folder of a machine, from 0.
    pub fn data(&self, machine: usize) -> PathBuf {
        self.folder.path().join(format!("machine-{machine}"))
    }

    /// Where the bytes lie.
    pub fn archive(&self) -> PathBuf {
        let here = if self.machines > 1 { self.folder.path() } else { &self.data(0) };
        here.join("archive")
    }

    /// Where the programs write what they say.
    pub fn log(&self, name: &str) -> PathBuf {
        self.folder.path().join(format!("{name}.log"))
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Keeps everything, to be looked at.
    pub fn leave(self) -> PathBuf {
        self.folder.keep()
    }

    /// Sets the clock of every program; it stands there.
    pub fn set_clock(&self, now: DateTime<Utc>) {
        let (file, new) = (self.folder.path().join("clock"), self.folder.path().join("clock.new"));
        std::fs::write(&new, now.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)).unwrap();
        std::fs::rename(new, file).unwrap();
    }

    /// Fills the folders: the register, and one old file, so that it is known who is followed.
    pub fn furnish(&self) {
        for machine in 0..self.machines {
            assert!(self.run(machine, &["init"]).status.success());
        }
        let fixtures = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/demo");
        let fixture = |path: &str| fixtures.join(path).to_str().unwrap().to_owned();
        for arguments in [
            ["import", "agreements", &fixture("registro/1-enero-2025")].as_slice(),
            &["ingest", &fixture("consulta-amigable/2024.csv")],
        ] {
            let output = self.run(0, arguments);
            assert!(matches!(output.status.code(), Some(0 | 3)), "{output:?}");
        }
        for machine in 1..self.machines {
            std::fs::copy(self.data(0).join("key"), self.data(machine).join("key")).unwrap();
        }
    }

    pub fn command(&self, machine: usize, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_actaviva"));
        command.arg("--data").arg(self.data(machine)).args(arguments);
        command.env_remove("ACTAVIVA_DATABASE_URL").stdin(Stdio::null());
        command.envs(self.settings.iter().map(|(name, value)| (name, value)));
        command
    }

    pub fn run(&self, machine: usize, arguments: &[&str]) -> Output {
        self.command(machine, arguments).output().unwrap()
    }

    /// What a command tells in JSON.
    pub fn json(&self, arguments: &[&str]) -> Vec<Value> {
        let output = self.run(0, &[arguments, &["--json"]].concat());
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(!text.is_empty(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// The same house, looked at from this program: a command each time would cost more than the work.
    pub async fn house(&self) -> House {
        let settings = Layers { environment: self.settings.clone(), ..Layers::default() };
        let clock = Moved::open(&self.folder.path().join("clock")).unwrap();
        let settings = settings.load().unwrap().settings;
        House::open(&self.data(0), settings, Clock::Moved(clock)).await.unwrap()
    }
}
