//! Data folders with something in their archive, and the real binary to ask about them.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use actaviva::archive::vault::Vault;
use actaviva::clock::Clock;
use actaviva::domain::evidence::{Digest, ManifestEntry};
use actaviva::jobs::house::House;
use actaviva::jobs::seal;
use actaviva::settings::Settings;
use actaviva::store::db::Db;
use actaviva::store::log;
use actaviva::store::snapshots::{self, NewSnapshot};

/// A data folder on SQLite that is removed with the test.
pub struct Stage {
    pub folder: tempfile::TempDir,
    pub house: House,
}

impl Stage {
    /// With these contents archived, logged and sealed.
    pub async fn with(contents: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let house =
            House::open(folder.path(), Settings::defaults().unwrap(), Clock::System).await.unwrap();
        for content in contents {
            add(&house, content).await;
        }
        seal::seal(&house).await.unwrap();
        Self { folder, house }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn blob(&self, content: &str) -> PathBuf {
        Vault::new(self.house.archive_folder()).path(&digest_of(content))
    }

    pub async fn sql(&self, statement: &'static str) {
        let Db::Sqlite(pool) = &self.house.db else { panic!("the stage stands on SQLite") };
        sqlx::query(statement).execute(pool).await.unwrap();
    }

    pub fn ask(&self, args: &[&str]) -> Output {
        ask(self.folder.path(), args)
    }

    /// What `verify --json` answers, and its exit code.
    pub fn verify(&self) -> (serde_json::Value, i32) {
        let output = self.ask(&["verify", "--json"]);
        let words = String::from_utf8_lossy(&output.stderr);
        let answer = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{words}"));
        (answer, output.status.code().unwrap())
    }
}

/// A house on any database, with a folder of its own.
pub fn house(db: Db, folder: &Path) -> House {
    let settings = Settings::defaults().unwrap();
    House { folder: folder.to_owned(), db, clock: Clock::System, settings }
}

/// Runs the binary on a data folder, with no setting of the machine in its way.
pub fn ask(data: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_actaviva"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("ACTAVIVA_")) {
        command.env_remove(name);
    }
    command.arg("--data").arg(data).args(args).output().unwrap()
}

pub fn digest_of(content: &str) -> Digest {
    use sha2::Digest as _;
    Digest::from_bytes(sha2::Sha256::digest(content.as_bytes()).into())
}

/// Archives and logs, as a load does; sealing is the next step.
pub async fn add(house: &House, content: &str) -> u64 {
    let vault = Vault::new(house.archive_folder());
    let kept = vault.take(&mut content.as_bytes()).unwrap();
    let now = house.clock.now();
    let entry = ManifestEntry {
        sha256: kept.digest,
        bytes: kept.bytes,
        obtained_at: now,
        archived_at: now,
        origin: "/inbox/«áéí».csv".to_owned(),
        file_name: format!("{}.csv", kept.digest.short()),
    };
    let mut tx = house.db.begin().await.unwrap();
    let id = snapshots::insert(&mut tx, &snapshot(&entry)).await.unwrap();
    let place = log::append(&mut tx, id, &entry).await.unwrap();
    tx.commit().await.unwrap();
    place
}

fn snapshot(entry: &ManifestEntry) -> NewSnapshot {
    NewSnapshot {
        origin: entry.origin.clone(),
        archived_at: entry.archived_at,
        ..NewSnapshot::taken(entry.sha256, entry.bytes, &entry.file_name, entry.obtained_at)
    }
}
