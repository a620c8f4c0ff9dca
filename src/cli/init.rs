//! `actaviva init`: makes the data folder, its commented settings, the log's key and the database.

use std::fs;
use std::io::Write;
use std::path::Path;

use serde::Serialize;

use super::context::Context;
use super::output::json_line;
use super::{Failure, Outcome};
use crate::archive::key::LogKey;
use crate::archive::published::Published;
use crate::jobs;
use crate::settings;

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// What was there and what was made.
#[derive(Debug, Serialize)]
struct Prepared<'a> {
    folder: String,
    made: Vec<&'static str>,
    /// Whom to check signatures with.
    key: &'a str,
}

/// Makes what is missing; what is there stays as it is.
pub async fn run(_args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let folder = &context.global.data;
    let mut made = Vec::new();
    if !folder.is_dir() {
        fs::create_dir_all(folder)
            .map_err(|error| Failure::from(error).file(folder.display().to_string()))?;
        made.push("folder");
    }
    if write_once(&folder.join("actaviva.toml"), &settings::template())? {
        made.push("config");
    }
    let had_database = folder.join("actaviva.db").exists();
    let house = context.house().await?;
    if !had_database && folder.join("actaviva.db").exists() {
        made.push("database");
    }
    if !house.key_path().exists() {
        made.push("key");
    }
    let key = LogKey::open(&house.key_path())?;
    let head = Published::new(house.archive_folder()).checkpoint()?;
    jobs::seal::seal(&house).await?;
    if head != Published::new(house.archive_folder()).checkpoint()? {
        made.push("log");
    }
    let folder = folder.display().to_string();
    let prepared = Prepared { folder, made, key: &key.public };
    if context.global.json {
        json_line(&mut context.out(), &prepared)?;
    } else {
        tell(&prepared, context)?;
    }
    Ok(Outcome::Done)
}

/// Writes a file that is not there yet; tells whether it did.
fn write_once(path: &Path, text: &str) -> Result<bool, Failure> {
    let file = || path.display().to_string();
    match fs::File::create_new(path) {
        Ok(mut new) => {
            let written = new.write_all(text.as_bytes()).and_then(|()| new.sync_all());
            written.map_err(|error| Failure::from(error).file(file()))?;
            Ok(true)
        }
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(Failure::from(error).file(file())),
    }
}

fn tell(prepared: &Prepared<'_>, context: &Context) -> std::io::Result<()> {
    let mut out = context.out();
    let folder = &prepared.folder;
    if prepared.made.is_empty() {
        let same = context.say("cli-init-same", &[("folder", folder.into())]);
        return writeln!(out, "{same}");
    }
    let made: Vec<String> =
        prepared.made.iter().map(|thing| context.t(&format!("cli-init-{thing}"))).collect();
    let args = [("folder", folder.into()), ("list", made.join(", ").into())];
    writeln!(out, "{}", context.say("cli-init-ready", &args))?;
    for step in ["cli-init-step-1", "cli-init-step-2", "cli-init-step-3"] {
        writeln!(out, "  {}", context.t(step))?;
    }
    Ok(())
}
