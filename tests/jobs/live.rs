//! The demonstration's district before the stand-ins of its portals, visited by the schedule.

use std::path::PathBuf;
use std::process::{Child, Output};
use std::sync::Arc;

use serde_json::Value;

use crate::portals::{self, World};
use crate::stage::{HERE, Stage};

/// A stage with its portals.
pub struct Live {
    pub stage: Stage,
    pub world: Arc<World>,
}

impl Live {
    /// The register and one old file are there, so that it is known who is followed; the schedules
    /// begin on the day of the stage.
    pub fn of(stage: Stage) -> Self {
        let (base, world) = portals::start_apart();
        let mut stage = stage.with("ACTAVIVA_WATCH_MUNICIPALITIES", HERE);
        for (name, value) in World::settings(&base) {
            stage = stage.with(name, &value);
        }
        let quick = [
            ("ACTAVIVA_SCHEDULE_SIAF", "30 1 * * *"),
            ("ACTAVIVA_SCHEDULE_CONSULTA_AMIGABLE", "0 3 * * *"),
            ("ACTAVIVA_SCHEDULE_SSI", "0 4 * * *"),
            ("ACTAVIVA_SCHEDULE_INFOBRAS", "30 2 * * *"),
            ("ACTAVIVA_SCHEDULE_INVESTMENTS", "30 4 * * *"),
            ("ACTAVIVA_SCHEDULE_PROCUREMENT", "30 3 * * *"),
            ("ACTAVIVA_FETCHING_PAUSE_MS", "0"),
            ("ACTAVIVA_FETCHING_RETRY_FIRST_MS", "4"),
            ("ACTAVIVA_FETCHING_RETRY_LONGEST_MS", "20"),
            ("ACTAVIVA_FETCHING_TIMEOUT_SECONDS", "2"),
        ];
        for (name, value) in quick {
            stage = stage.with(name, value);
        }
        let live = Self { stage, world };
        live.take("import", &["agreements", &fixture("registro/1-enero-2025")]);
        live.take("ingest", &[&fixture("consulta-amigable/2024.csv")]);
        live
    }

    /// With another setting than the others.
    pub fn with(self, name: &'static str, value: &str) -> Self {
        Self { stage: self.stage.with(name, value), ..self }
    }

    fn take(&self, command: &str, arguments: &[&str]) {
        let output = self.stage.run(&[&[command], arguments].concat());
        assert!(matches!(output.status.code(), Some(0 | 3)), "{output:?}");
    }

    /// Works on a day until nothing is left to do now.
    pub fn work(&self, today: &str) {
        let output = self.stage.run(&["work", "--until-idle", "--today", today]);
        assert!(output.status.success(), "{output:?}");
    }

    /// Several programs work on a day at once until nothing is left to do.
    pub fn work_together(&self, programs: usize, today: &str) {
        let arguments = ["work", "--until-idle", "--today", today];
        let mut working: Vec<Child> = (0..programs).map(|_| self.stage.spawn(&arguments)).collect();
        for program in &mut working {
            assert!(program.wait().unwrap().success());
        }
    }

    /// One job, by the beginning of its id.
    pub fn job(&self, id: &str) -> Value {
        let jobs = self.stage.jobs();
        let found = jobs.iter().find(|job| job["id"].as_str().unwrap().starts_with(id));
        found.cloned().unwrap_or_else(|| panic!("no job {id}: {:#?}", self.stage.told()))
    }

    /// How often a kind of job was done.
    pub fn times(&self, what: &str) -> usize {
        self.stage.told().iter().filter(|job| job.starts_with(what)).count()
    }

    pub fn doctor(&self, today: &str) -> Output {
        self.stage.run(&["doctor", "--today", today])
    }
}

/// A file or folder of the demonstration.
pub fn fixture(path: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/demo");
    folder.join(path).to_str().unwrap().to_owned()
}
