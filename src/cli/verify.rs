//! `actaviva verify`: re-hashes the archive and its log, and checks or makes proofs.

mod proof;

use std::io::{self, Write};
use std::path::PathBuf;

use super::check::Check;
use super::context::Context;
use super::output::json_line;
use super::progress::{Progress, size};
use super::{Failure, Outcome};
use crate::archive::verify::{Flaw, FlawCode, Verdict};
use crate::jobs;

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
    let mut progress = Progress::new("Verificando");
    let verdict = jobs::verify::run(&house, move |done| progress.show(done.bytes, done.of)).await?;
    let mut out = context.out();
    if context.global.json {
        json_line(&mut out, &verdict)?;
    } else {
        tell(&mut out, &verdict)?;
    }
    Ok(if verdict.is_sound() { Outcome::Done } else { Outcome::Unsound })
}

fn tell(out: &mut dyn Write, verdict: &Verdict) -> io::Result<()> {
    for flaw in &verdict.flaws {
        Check::failed(place(flaw.code), sentence(flaw), way_out(flaw.code)).write(out, false)?;
    }
    let files = format!(
        "{} capturas: {} completas ({}), {} faltan, {} alteradas",
        verdict.snapshots,
        verdict.ok,
        size(verdict.bytes),
        verdict.missing,
        verdict.altered
    );
    if verdict.missing + verdict.altered == 0 {
        Check::ok("archivo", files).write(out, false)?;
    } else {
        writeln!(out, "{:<6} {:<11} {files}", "", "archivo")?;
    }
    if verdict.log_ok {
        let log = format!("{} entradas, raíz {}", verdict.log_size, verdict.log_root);
        Check::ok("registro", log).write(out, false)?;
    }
    if verdict.unsigned > 0 && verdict.log_ok {
        let words = format!("{} entradas esperan la próxima firma", verdict.unsigned);
        Check::warning("firma", words, "la próxima carga las firma; también actaviva init")
            .write(out, false)?;
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

fn sentence(flaw: &Flaw) -> String {
    let words = match flaw.code {
        FlawCode::FileMissing => "falta en el archivo",
        FlawCode::FileAltered => "los bytes no son los que se archivaron",
        FlawCode::FileUnreadable => "no se puede leer",
        FlawCode::LeafUnreadable => "la entrada del registro no se entiende",
        FlawCode::RowAltered => "la base dice otra cosa que el registro",
        FlawCode::NotInLog => "está en la base y no en el registro",
        FlawCode::LogIncomplete => "faltan o sobran entradas en el registro",
        FlawCode::ManifestMissing => "falta el manifiesto",
        FlawCode::ManifestAltered => "el manifiesto dice otra cosa que el registro",
        FlawCode::CheckpointMissing => "falta la firma del registro",
        FlawCode::CheckpointInvalid => "la firma no vale",
        FlawCode::LogRewritten => "el registro ya no es el que se firmó",
        FlawCode::KeyUnusable => "la clave no se puede usar",
    };
    let short = flaw.sha256.as_deref().map(|hash| hash.get(..8).unwrap_or(hash).to_owned());
    let row = flaw.row.map(|row| format!("fila {row}"));
    let place: Vec<String> = [short, flaw.file.clone(), row].into_iter().flatten().collect();
    if place.is_empty() { words.to_owned() } else { format!("{}: {words}", place.join(" ")) }
}

fn way_out(code: FlawCode) -> &'static str {
    match code {
        FlawCode::FileMissing | FlawCode::FileAltered | FlawCode::FileUnreadable => {
            "repóngalo de una copia, o cargue otra vez el mismo archivo con actaviva ingest"
        }
        FlawCode::ManifestMissing => "la próxima carga lo escribe otra vez; también actaviva init",
        FlawCode::KeyUnusable => "reponga el archivo key de una copia",
        _ => "compare con una copia de la carpeta y repóngala",
    }
}
