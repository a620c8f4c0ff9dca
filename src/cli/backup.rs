//! `actaviva backup FILE`: one file with everything, made while others work.

use std::io::Write;
use std::path::PathBuf;

use serde::Serialize;

use super::context::Context;
use super::output::json_line;
use super::progress::{Progress, size};
use super::{Failure, Outcome};
use crate::jobs::backup::{self, BackupError};

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The file to make; one that is there is not replaced
    file: PathBuf,
}

#[derive(Serialize)]
struct Line {
    file: String,
    bytes: u64,
    files: usize,
    /// Archived files that are gone: the backup has the rest.
    missing: Vec<String>,
}

/// Makes the backup.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    let mut progress = Progress::new(context.lang(), "cli-backup-saving");
    let made = backup::make(&house, &args.file, move |done, of| progress.show(done, of)).await?;
    let line = Line {
        file: args.file.display().to_string(),
        bytes: made.bytes,
        files: made.contents.files.len(),
        missing: made.missing.iter().map(ToString::to_string).collect(),
    };
    let mut out = context.out();
    if context.global.json {
        json_line(&mut out, &line)?;
    } else {
        let args = [
            ("file", line.file.clone().into()),
            ("n", line.files.to_string().into()),
            ("size", size(line.bytes).into()),
        ];
        writeln!(out, "{}", context.say("cli-backup-saved", &args))?;
        writeln!(out, "  {}", context.t("cli-backup-private"))?;
        writeln!(out, "  {}", context.say("cli-backup-proved", &args[..1]))?;
        for sha256 in &line.missing {
            let short = sha256.get(..8).unwrap_or(sha256).to_owned();
            let words = context.say("cli-backup-missing", &[("hash", short.into())]);
            writeln!(out, "{}", context.say("cli-warning", &[("what", words.into())]))?;
        }
    }
    if let Some(config) = &context.global.config {
        let file = config.display().to_string();
        let words = context.say("cli-backup-config", &[("file", file.into())]);
        context.tell(&context.say("cli-warning", &[("what", words.into())]));
    }
    Ok(if line.missing.is_empty() { Outcome::Done } else { Outcome::DoneWithFindings })
}

impl From<BackupError> for Failure {
    fn from(error: BackupError) -> Self {
        let message = error.to_string();
        let cause = match &error {
            BackupError::Write { cause, .. } | BackupError::Read { cause, .. } => cause.to_string(),
            _ => String::new(),
        };
        let said = |code: &str, hint: &str| {
            Self::new(code, message.clone()).hint(hint).with("cause", cause.clone())
        };
        let at = |failure: Self, path: PathBuf| failure.file(path.display().to_string());
        match error {
            BackupError::Postgres => said(
                "backup_postgres",
                "pg_dump -Fc copies the database; of the data folder copy key, actaviva.toml, rules, \
                 reports and archive, and the shared archive with the means of its place",
            ),
            BackupError::Exists(path) => {
                at(said("backup_exists", "name another file, or move that one away"), path)
            }
            BackupError::Inside(path) => {
                let hint = "name a file elsewhere, best on another disk: what is lost with the folder \
                            is no backup";
                at(said("backup_inside", hint), path)
            }
            BackupError::Busy(path) => {
                at(said("backup_busy", "wait for it to end, or name another file"), path)
            }
            BackupError::Write { path, .. } => {
                at(said("backup_write", "check the free disk and the permissions there"), path)
            }
            BackupError::Read { path, .. } => {
                at(said("backup_read", "check its permissions, and run actaviva verify"), path)
            }
            BackupError::Store(error) => error.into(),
            BackupError::Queue(error) => error.into(),
            BackupError::Archive(error) => error.into(),
            BackupError::Interrupted(error) => error.into(),
        }
    }
}
