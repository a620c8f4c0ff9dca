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
            .with("cause", error.to_string())
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
                .hint("it may come from another archive: ask its owner for the public key")
                .with("key", &proof.key));
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
        tell(&mut out, &held, context)?;
        if let Some((report, sha256)) = &of {
            let args = [("report", report.into()), ("sha256", sha256.to_string().into())];
            writeln!(out, "{}", context.say("cli-proof-report", &args))?;
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

fn tell(
    out: &mut dyn Write,
    held: &[(&Proof, ManifestEntry)],
    context: &Context,
) -> io::Result<()> {
    for (proof, entry) in held {
        let words = context.say("cli-proof-holds", &[("file", (&entry.file_name).into())]);
        Check::ok("prueba", words).write(out, false, context.lang())?;
        let place = [
            ("n", (proof.leaf_index + 1).to_string().into()),
            ("all", proof.tree_size.to_string().into()),
        ];
        for (label, value) in [
            ("cli-proof-hash", entry.sha256.to_string()),
            ("cli-proof-seen", entry.obtained_at.to_rfc3339()),
            ("cli-proof-origin", entry.origin.clone()),
            ("cli-proof-place", context.say("cli-proof-place-of", &place)),
        ] {
            writeln!(out, "  {:<10} {value}", context.t(label))?;
        }
    }
    let keys: BTreeSet<&str> = held.iter().map(|(proof, _)| proof.key.as_str()).collect();
    for key in keys {
        writeln!(out, "  {:<10} {key}", context.t("cli-proof-key"))?;
    }
    writeln!(out, "{}", context.t("cli-proof-compare"))
}

/// Writes the proof of one archived file.
pub async fn make(prefix: &str, context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    let digest = by_prefix(&house.db, prefix).await?.digest()?;
    let proof = jobs::seal::prove(&house, digest).await?;
    json_line(&mut context.out(), &proof)?;
    Ok(Outcome::Done)
}
