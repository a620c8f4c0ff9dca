//! The folder of the demonstration: built beside itself, then put in its place.

use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use sha2::{Digest as _, Sha256};

use super::{files, story};
use crate::domain::evidence::Digest;
use crate::settings;

/// Names what built a folder; a folder without it was never finished.
const MARK: &str = "demo.txt";

/// Where the demonstration lies, and where it is built.
#[derive(Debug, Clone)]
pub struct Place {
    pub folder: PathBuf,
    pub building: PathBuf,
}

impl Place {
    /// Inside a data folder.
    pub fn within(data: &Path) -> Self {
        Self { folder: data.join("demo"), building: data.join("demo.new") }
    }

    /// Tells that the folder was built by this very program from these very files.
    pub fn is_ready(&self) -> bool {
        std::fs::read_to_string(self.folder.join(MARK)).is_ok_and(|mark| mark == fingerprint())
    }

    /// Makes the empty folder to build in; what an interrupted run left there goes.
    pub fn begin(&self) -> io::Result<()> {
        remove(&self.building)?;
        std::fs::create_dir_all(&self.building)?;
        let day = format!("\ntoday = \"{}\"\n", story::TODAY);
        let settings = settings::template().replace("\n# today = \"\"\n", &day);
        std::fs::write(self.building.join("actaviva.toml"), settings)
    }

    /// Puts the finished folder where the old one was. Interrupted between the two steps, there is no
    /// demonstration, and the next run builds one.
    pub fn finish(&self) -> io::Result<()> {
        std::fs::write(self.building.join(MARK), fingerprint())?;
        remove(&self.folder)?;
        std::fs::rename(&self.building, &self.folder)
    }
}

fn remove(folder: &Path) -> io::Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The program and the files: either changed, and the folder is built anew.
fn fingerprint() -> String {
    let mut hash = Sha256::new();
    for (path, bytes) in files::ALL {
        hash.update(path.as_bytes());
        hash.update(Sha256::digest(bytes));
    }
    let files = Digest::from_bytes(hash.finalize().into());
    let program = std::env::current_exe().and_then(std::fs::metadata).ok();
    let built = program.and_then(|about| about.modified().ok()?.duration_since(UNIX_EPOCH).ok());
    let built = built.map_or(0, |since| since.as_secs());
    format!(
        "MUESTRA: distrito inventado\nactaviva {} {built}\n{files}\n",
        env!("CARGO_PKG_VERSION")
    )
}
