//! `actaviva verify`: re-hashes the archive and its log, and checks or makes proofs.

mod proof;

use std::io::{self, Write};
use std::path::PathBuf;

use super::check::{Check, State};
use super::context::Context;
use super::output::json_line;
use super::progress::{Progress, size};
use super::{Failure, Outcome};
use crate::archive::verify::{Flaw, FlawCode, Verdict};
use crate::domain::lang::Lang;
use crate::{i18n, jobs};

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Checks this proof, or those of a report, alone: needs neither data folder nor network
    #[arg(long, value_name = "FILE", conflicts_with = "prove")]
    proof: Option<PathBuf>,
    /// The public key that the proof must be signed with, as its owner published it
    #[arg(long, value_name = "KEY", requires = "proof")]
    key: Option<String>,
    /// Writes the proof that a snapshot is in the archive (SHA-256, a unique prefix of 8 is enough)
    #[arg(long, value_name = "SHA256")]
    prove: Option<String>,
}

/// Verifies everything, or one proof.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    match (&args.proof, &args.prove) {
        (Some(file), _) => proof::check(file, args.key.as_deref(), context),
        (None, Some(prefix)) => proof::make(prefix, context).await,
        (None, None) => everything(context).await,
    }
}

async fn everything(context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    let mut progress = Progress::new(context.lang(), "cli-verifying");
    let verdict = jobs::verify::run(&house, move |done| progress.show(done.bytes, done.of)).await?;
    let mut out = context.out();
    if context.global.json {
        json_line(&mut out, &verdict)?;
    } else {
        tell(&mut out, &verdict, context)?;
    }
    Ok(if verdict.is_sound() { Outcome::Done } else { Outcome::Unsound })
}

/// Tells a verdict to a person.
pub fn tell(out: &mut dyn Write, verdict: &Verdict, context: &Context) -> io::Result<()> {
    let lang = context.lang();
    for flaw in &verdict.flaws {
        let way_out = context.t(way_out(flaw.code));
        Check::failed(place(flaw.code), sentence(flaw, lang), way_out).write(out, false, lang)?;
    }
    let files = context.say(
        "cli-verify-files",
        &[
            ("n", verdict.snapshots.to_string().into()),
            ("ok", verdict.ok.to_string().into()),
            ("size", size(verdict.bytes).into()),
            ("missing", verdict.missing.to_string().into()),
            ("altered", verdict.altered.to_string().into()),
        ],
    );
    if verdict.missing + verdict.altered == 0 {
        Check::ok("archivo", files).write(out, false, lang)?;
    } else {
        let width = State::width(lang);
        writeln!(out, "{:<width$} {:<11} {files}", "", context.t("cli-check-archivo"))?;
    }
    if verdict.log_ok {
        let args = [
            ("n", verdict.log_size.to_string().into()),
            ("root", verdict.log_root.to_string().into()),
        ];
        Check::ok("registro", context.say("cli-log-root", &args)).write(out, false, lang)?;
    }
    if verdict.unsigned > 0 && verdict.log_ok {
        let words = [("n", verdict.unsigned.to_string().into())];
        let words = context.say("cli-verify-unsigned", &words);
        Check::warning("firma", words, context.t("cli-verify-sign")).write(out, false, lang)?;
    }
    Ok(())
}

fn place(code: FlawCode) -> &'static str {
    match code {
        FlawCode::FileMissing | FlawCode::FileAltered | FlawCode::FileUnreadable => "archivo",
        FlawCode::ManifestMissing | FlawCode::ManifestAltered => "manifiesto",
        FlawCode::CheckpointMissing | FlawCode::CheckpointInvalid | FlawCode::KeyUnusable => {
            "firma"
        }
        FlawCode::LeafUnreadable
        | FlawCode::RowAltered
        | FlawCode::NotInLog
        | FlawCode::LogIncomplete
        | FlawCode::LogRewritten => "registro",
    }
}

fn sentence(flaw: &Flaw, lang: Lang) -> String {
    let words = i18n::text(lang, &format!("cli-flaw-{}", flaw.code));
    let short = flaw.sha256.as_deref().map(|hash| hash.get(..8).unwrap_or(hash).to_owned());
    let at = |row: u64| i18n::text_with(lang, "cli-at-row", &[("at", row.to_string().into())]);
    let row = flaw.row.map(at);
    let place: Vec<String> = [short, flaw.file.clone(), row].into_iter().flatten().collect();
    if place.is_empty() { words } else { format!("{}: {words}", place.join(" ")) }
}

/// The text of the next step.
fn way_out(code: FlawCode) -> &'static str {
    match code {
        FlawCode::FileMissing | FlawCode::FileAltered | FlawCode::FileUnreadable => "cli-way-file",
        FlawCode::ManifestMissing => "cli-way-manifest",
        FlawCode::KeyUnusable => "cli-way-key",
        _ => "cli-way-copy",
    }
}
