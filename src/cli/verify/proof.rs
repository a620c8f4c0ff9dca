//! Proofs that a stranger checks offline: of one archived file, or of all files that a report cites.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::super::check::Check;
use super::super::context::Context;
use super::super::output::json_line;
use super::super::snapshots::by_prefix;
use super::super::{Failure, Outcome};
use crate::archive::proof::{Proof, Proofs};
use crate::domain::evidence::{Digest, ManifestEntry};
use crate::jobs;

/// What the file is: the proofs that lie beside a report, or one that `--prove` wrote.
#[derive(Deserialize)]
#[serde(untagged)]
enum Given {
    OfReport(Proofs),
    OfFile(Proof),
}

/// What a proof that holds says.
#[derive(Serialize)]
struct Proved<'a> {
    ok: bool,
    /// The report that cites the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<&'a str>,
    sha256: Digest,
    bytes: u64,
    file_name: &'a str,
    origin: &'a str,
    obtained_at: String,
    leaf_index: u64,
    tree_size: u64,
    key: &'a str,
}

/// Checks what stands in a file of proofs; the first that does not hold ends it.
pub fn check(file: &Path, key: Option<&str>, context: &Context) -> Result<Outcome, Failure> {
    let name = file.display().to_string();
    let text =
        std::fs::read_to_string(file).map_err(|error| Failure::from(error).file(name.clone()))?;
    let given: Given = serde_json::from_str(&text).map_err(|error| {
        Failure::new("proof_unreadable", format!("the file is no proof: {error}"))
            .file(name.clone())
            .hint(
                "take it unchanged as actaviva verify --prove or actaviva report --format proof \
                 wrote it",
            )
    })?;
    let (of, proofs) = match given {
        Given::OfReport(of) => (Some((of.report, of.sha256)), of.proofs),
        Given::OfFile(proof) => (None, vec![proof]),
    };
    let report = of.as_ref().map(|(report, _)| report.as_str());
    let mut held = Vec::new();
    for proof in &proofs {
        if key.is_some_and(|key| key.trim() != proof.key) {
            let words = format!("the proof is signed with {}", proof.key);
            return Err(Failure::new("proof_key", words)
                .file(name)
                .hint("it may come from another archive: ask its owner for the public key"));
        }
        let entry = proof.check().map_err(|error| Failure::from(error).file(name.clone()))?;
        held.push((proof, entry));
    }
    let mut out = context.out();
    if context.global.json {
        for (proof, entry) in &held {
            json_line(&mut out, &proved(report, proof, entry))?;
        }
    } else {
        tell(&mut out, &held)?;
        if let Some((report, sha256)) = &of {
            writeln!(out, "Informe {report}, huella de su forma JSON: {sha256}")?;
        }
    }
    Ok(Outcome::Done)
}

fn proved<'a>(report: Option<&'a str>, proof: &'a Proof, entry: &'a ManifestEntry) -> Proved<'a> {
    Proved {
        ok: true,
        report,
        sha256: entry.sha256,
        bytes: entry.bytes,
        file_name: &entry.file_name,
        origin: &entry.origin,
        obtained_at: entry.obtained_at.to_rfc3339(),
        leaf_index: proof.leaf_index,
        tree_size: proof.tree_size,
        key: &proof.key,
    }
}

fn tell(out: &mut dyn Write, held: &[(&Proof, ManifestEntry)]) -> io::Result<()> {
    for (proof, entry) in held {
        let words = format!("{} está en el archivo firmado", entry.file_name);
        Check::ok("prueba", words).write(out, false)?;
        writeln!(out, "  huella     {}", entry.sha256)?;
        writeln!(out, "  visto      {}", entry.obtained_at.to_rfc3339())?;
        writeln!(out, "  origen     {}", entry.origin)?;
        writeln!(out, "  lugar      {} de {}", proof.leaf_index + 1, proof.tree_size)?;
    }
    let keys: BTreeSet<&str> = held.iter().map(|(proof, _)| proof.key.as_str()).collect();
    for key in keys {
        writeln!(out, "  clave      {key}")?;
    }
    writeln!(out, "Compare la clave con la que publica el dueño del archivo.")
}

/// Writes the proof of one archived file.
pub async fn make(prefix: &str, context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    let digest = by_prefix(&house.db, prefix).await?.digest()?;
    let proof = jobs::seal::prove(&house, digest).await?;
    json_line(&mut context.out(), &proof)?;
    Ok(Outcome::Done)
}
