//! `actaviva restore FILE`: a data folder out of a backup, which proves itself before it stands.

use std::io::Write;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::context::Context;
use super::output::json_line;
use super::progress::Progress;
use super::{Failure, Outcome, verify};
use crate::archive::verify::Verdict;
use crate::i18n::dates;
use crate::jobs::backup::restore::{self, RestoreError, Wanted};

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The file that backup made; it is restored into the empty folder of --data
    file: PathBuf,
    /// Restore it though the archive was damaged when the backup was made
    #[arg(long)]
    though_unsound: bool,
}

#[derive(Serialize)]
struct Line<'a> {
    folder: String,
    made_at: DateTime<Utc>,
    files: usize,
    verify: &'a Verdict,
}

/// Restores the folder.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let settings = context.settings()?.settings;
    let wanted = Wanted {
        file: args.file.clone(),
        folder: context.global.data.clone(),
        though_unsound: args.though_unsound,
    };
    let mut progress = Progress::new(context.lang(), "cli-restore-restoring");
    let shown = move |done, of| progress.show(done, of);
    let restored = match restore::restore(&wanted, &settings, context.clock, shown).await {
        Err(RestoreError::Unsound(verdict)) => {
            if !context.global.json {
                verify::tell(&mut context.out(), &verdict, context)?;
            }
            return Err(RestoreError::Unsound(verdict).into());
        }
        restored => restored?,
    };
    let folder = wanted.folder.display().to_string();
    let mut out = context.out();
    if context.global.json {
        let line = Line {
            folder,
            made_at: restored.contents.made_at,
            files: restored.contents.files.len(),
            verify: &restored.verdict,
        };
        json_line(&mut out, &line)?;
    } else {
        let made_at = dates::moment(context.lang(), restored.contents.made_at);
        let args = [("folder", folder.into()), ("date", made_at.into())];
        writeln!(out, "{}", context.say("cli-restore-restored", &args))?;
        verify::tell(&mut out, &restored.verdict, context)?;
    }
    if let Some(place) = &restored.contents.shared_archive {
        let archive = wanted.folder.join("archive").display().to_string();
        let args = [("place", place.clone().into()), ("archive", archive.into())];
        let words = context.say("cli-restore-shared", &args);
        context.tell(&context.say("cli-warning", &[("what", words.into())]));
    }
    Ok(if restored.verdict.is_sound() { Outcome::Done } else { Outcome::DoneWithFindings })
}

impl From<RestoreError> for Failure {
    fn from(error: RestoreError) -> Self {
        let message = error.to_string();
        let (cause, count) = match &error {
            RestoreError::Write { cause, .. } | RestoreError::Unreadable { cause, .. } => {
                (cause.to_string(), 0)
            }
            RestoreError::Broken { reason, .. } | RestoreError::Newer(reason) => {
                (reason.clone(), 0)
            }
            RestoreError::Unsound(verdict) => (String::new(), verdict.flaws.len()),
            _ => (String::new(), 0),
        };
        let said = |code: &str, hint: &str| {
            let failure = Self::new(code, message.clone()).hint(hint);
            failure.with("cause", cause.clone()).with("n", count.to_string())
        };
        let at = |failure: Self, path: PathBuf| failure.file(path.display().to_string());
        match error {
            RestoreError::Postgres => said(
                "restore_postgres",
                "leave out --database and ACTAVIVA_DATABASE_URL; pg_restore brings back a server's",
            ),
            RestoreError::NotEmpty(path) => {
                let hint = "name a new folder with --data: what is there is never written over";
                at(said("folder_not_empty", hint), path)
            }
            RestoreError::Busy(path) => at(said("restore_busy", "wait for it to end"), path),
            RestoreError::Unreadable { path, .. } => {
                at(said("backup_unreadable", "check the path and its permissions"), path)
            }
            RestoreError::Broken { path, .. } => {
                let hint = "copy the backup again from where it was made, or take an older one; \
                            nothing was changed";
                at(said("backup_broken", hint), path)
            }
            RestoreError::Newer(_) => {
                said("backup_newer", "restore it with that version or a later one")
            }
            RestoreError::Write { path, .. } => {
                let hint = "check the free disk and the permissions; where the folder itself is a mounted \
                            disk, name a folder inside it";
                at(said("restore_write", hint), path)
            }
            RestoreError::Unsound(_) => said(
                "restore_unsound",
                "take an older backup, or restore this one as it is with --though-unsound",
            ),
            RestoreError::House(error) => error.into(),
            RestoreError::Verify(error) => error.into(),
            RestoreError::Interrupted(error) => error.into(),
        }
    }
}
