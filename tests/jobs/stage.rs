//! Two followed districts in a data folder, and the real binary over it.

use std::future::Future;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;

use crate::support;

pub const HERE: &str = "990101";
pub const THERE: &str = "980101";
/// A Saturday, noon in Lima for whoever is told so.
pub const DAY: &str = "2025-11-15";

pub const HEADER: &str = "ANO_EJE,MES_EJE,NIVEL_GOBIERNO,SEC_EJEC,EJECUTORA,EJECUTORA_NOMBRE,PRODUCTO_PROYECTO,\
PRODUCTO_PROYECTO_NOMBRE,FUNCION,RUBRO,MONTO_PIA,MONTO_PIM,MONTO_CERTIFICADO,MONTO_COMPROMETIDO_ANUAL,\
MONTO_COMPROMETIDO,MONTO_DEVENGADO,MONTO_GIRADO\n";

/// A data folder, with its database in it or on the server of the tests.
pub struct Stage {
    folder: tempfile::TempDir,
    database: Option<String>,
    settings: Vec<(&'static str, String)>,
}

/// Runs a test on SQLite and on PostgreSQL.
pub async fn both<F, Done>(test: F)
where
    F: Fn(Stage) -> Done,
    Done: Future<Output = ()>,
{
    test(Stage::new(None)).await;
    test(on_postgres().await).await;
}

pub async fn on_postgres() -> Stage {
    Stage::new(Some(support::fresh_postgres_url().await))
}

impl Stage {
    fn new(database: Option<String>) -> Self {
        let settings = vec![
            ("ACTAVIVA_WATCH_MUNICIPALITIES", format!("{HERE},{THERE}")),
            // no test may ask a portal
            ("ACTAVIVA_SCHEDULE_SIAF", String::new()),
            ("ACTAVIVA_SCHEDULE_CONSULTA_AMIGABLE", String::new()),
            ("ACTAVIVA_SCHEDULE_SSI", String::new()),
            ("ACTAVIVA_SCHEDULE_INFOBRAS", String::new()),
            ("ACTAVIVA_SCHEDULE_INVESTMENTS", String::new()),
            ("ACTAVIVA_SCHEDULE_PROCUREMENT", String::new()),
            ("ACTAVIVA_FETCHING_INBOX_SETTLE_SECONDS", "0".to_owned()),
            // a killed worker is missed after four seconds
            ("ACTAVIVA_WORK_HEARTBEAT_SECONDS", "1".to_owned()),
            ("ACTAVIVA_WORK_RETRY_FIRST_SECONDS", "0".to_owned()),
            ("ACTAVIVA_WORK_TRIES", "3".to_owned()),
        ];
        let stage = Self { folder: tempfile::tempdir().unwrap(), database, settings };
        assert!(stage.run(&["init"]).status.success());
        stage
    }

    pub fn sqlite() -> Self {
        Self::new(None)
    }

    /// Another machine: a folder of its own, the same database and settings.
    pub fn beside(&self) -> Self {
        let other = Self {
            folder: tempfile::tempdir().unwrap(),
            database: self.database.clone(),
            settings: self.settings.clone(),
        };
        assert!(other.run(&["init"]).status.success());
        other
    }

    pub fn is_postgres(&self) -> bool {
        self.database.is_some()
    }

    /// With another setting than the others.
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.settings.push((name, value.to_owned()));
        self
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.command_now(arguments);
        if !arguments.contains(&"--today") {
            command.args(["--today", DAY]);
        }
        command
    }

    /// On the day that the settings say.
    pub fn command_now(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_actaviva"));
        command.arg("--data").arg(self.data()).args(arguments);
        command.env_remove("ACTAVIVA_DATABASE_URL").stdin(Stdio::null());
        command.envs(self.settings.iter().map(|(name, value)| (*name, value.as_str())));
        if let Some(url) = &self.database {
            command.env("ACTAVIVA_DATABASE_URL", url);
        }
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    pub fn spawn(&self, arguments: &[&str]) -> Child {
        let mut command = self.command(arguments);
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }

    pub fn json(&self, arguments: &[&str]) -> Vec<Value> {
        let output = self.run(&[arguments, &["--json"]].concat());
        let text = String::from_utf8(output.stdout).unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// Works until nothing is left to do now.
    pub fn work(&self) {
        let output = self.run(&["work", "--until-idle"]);
        assert!(output.status.success(), "{output:?}");
    }

    /// Ingests what both districts spent; `tag` makes a file of its own.
    pub fn ingest(&self, tag: &str, here: &str, there: &str) {
        let path = self.folder.path().join(format!("{tag}.csv"));
        std::fs::write(&path, budget(here, there)).unwrap();
        let output = self.run(&["ingest", path.to_str().unwrap(), "--json"]);
        let line: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(line["status"], "loaded", "{line}");
    }

    /// The jobs by their ids.
    pub fn jobs(&self) -> Vec<Value> {
        let mut jobs = self.json(&["jobs", "--all"]);
        jobs.sort_by_key(|job| job["id"].as_str().unwrap().to_owned());
        jobs
    }

    /// `evaluate/990101 done`, for jobs of which only what they did matters.
    pub fn told(&self) -> Vec<String> {
        let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let jobs = self.jobs();
        let told = jobs.iter().map(|job| {
            format!("{} {} {}", word(&job["job"]), word(&job["subject"]), word(&job["state"]))
        });
        told.collect()
    }

    /// Everything that was concluded, without the moments at which it was.
    pub fn concluded(&self) -> Vec<Value> {
        let mut all = Vec::new();
        for municipality in [HERE, THERE] {
            all.extend(self.json(&["measures", "--municipality", municipality]));
            all.extend(self.json(&["alerts", "--municipality", municipality]));
        }
        for line in &mut all {
            line.as_object_mut().unwrap().remove("opened_at");
        }
        all
    }
}

pub fn budget(here: &str, there: &str) -> String {
    let rows = [("399001", HERE, "2999001", here), ("399501", THERE, "2999501", there)];
    let rows = rows.map(|(unit, ubigeo, cui, accrued)| {
        let unit = format!("M,{unit},{ubigeo},MUNICIPALIDAD DISTRITAL {ubigeo},{cui},LOSA,22,18");
        format!("2025,0,{unit},100,250.50,0,0,0,0,0\n2025,3,{unit},0,0,90,90,90,{accrued},10\n")
    });
    format!("{HEADER}{}", rows.concat())
}
