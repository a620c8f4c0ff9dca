//! The copy of the acta: a file beside the workbook, archived with its hash.

use std::fs::File;
use std::path::{Path, PathBuf};

use super::ImportError;
use crate::archive::ArchiveError;
use crate::archive::vault::{Kept, Vault, hash_all};
use crate::domain::finding::FindingCode;
use crate::register::problem::{Problem, Wrong, quoted};
use crate::register::reading::Register;

/// A copy that was found.
#[derive(Debug, Clone)]
pub struct Scan {
    /// As the acta names it.
    pub name: String,
    pub path: PathBuf,
    /// Where it came from, as it is told.
    pub origin: String,
    pub kept: Kept,
}

/// What becomes of the copies.
#[derive(Debug, Clone)]
pub enum Take {
    /// They are hashed and left where they are.
    Look,
    Archive(Vault),
}

/// Finds the copies that the actas name, and writes the hash of each into its acta. One that is not
/// there is a warning: the acta shows as one without a copy.
pub fn take(
    register: &mut Register,
    folder: &Path,
    how: &Take,
    problems: &mut Vec<Problem>,
) -> Result<Vec<Scan>, ImportError> {
    let mut scans = Vec::new();
    for acta in &mut register.actas {
        let Some(name) = acta.fact.scan_file.clone() else { continue };
        let path = folder.join(&name);
        let file = match File::open(&path) {
            Ok(file) if path.is_file() => file,
            _ => {
                let what = format!("no se encuentra el archivo {}", quoted(&name));
                let instead = "Póngalo junto al libro e importe de nuevo, o corrija el nombre";
                let mut place = acta.place.clone();
                place.column = Some("Archivo del acta".to_owned());
                let wrong = Wrong::new(FindingCode::MissingValue, what, instead);
                problems.push(Problem::warning(place, &name, wrong));
                continue;
            }
        };
        let kept = kept(file, &path, how)?;
        acta.fact.scan = Some(kept.digest);
        let origin = path.display().to_string();
        scans.push(Scan { name, path, origin, kept });
    }
    Ok(scans)
}

fn kept(mut file: File, path: &Path, how: &Take) -> Result<Kept, ImportError> {
    match how {
        Take::Archive(vault) => Ok(vault.take(&mut file)?),
        Take::Look => {
            let read = |cause| ArchiveError::Read { path: path.to_owned(), cause };
            let (digest, bytes) = hash_all(&mut file).map_err(read)?;
            Ok(Kept { digest, bytes, is_new: false })
        }
    }
}
