//! The register back as a folder of CSV that `import` takes unchanged, with the copies of its actas.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::changes;
use crate::archive::ArchiveError;
use crate::domain::codes::Ubigeo;
use crate::domain::evidence::{Locator, RecordKind};
use crate::jobs::house::House;
use crate::register::reading::{Placed, Register};
use crate::register::template;
use crate::register::writing::{self, SheetRow};
use crate::store::db::StoreError;
use crate::store::municipalities;
use crate::store::records::{self, Filter};

/// Why files could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    #[error("there is already a file with other contents")]
    Exists(PathBuf),
    #[error("{path} cannot be written")]
    Write {
        path: PathBuf,
        #[source]
        cause: std::io::Error,
    },
    #[error("no register of agreements is known")]
    Nothing,
    #[error("two actas have different copies under this name")]
    SameName(String),
    #[error("the workbook cannot be made: {0}")]
    Workbook(String),
}

/// Writes the register of a municipality, or of every one that has a register, as it was known before
/// a moment; tells the files.
///
/// # Errors
/// A file that is there with other contents is not touched without `force`: people type into these.
pub async fn register(
    house: &House,
    ubigeo: Option<&Ubigeo>,
    out: &Path,
    before: DateTime<Utc>,
    force: bool,
) -> Result<Vec<PathBuf>, ExportError> {
    let mut register = Register::default();
    match ubigeo {
        Some(one) => load(house, one, before, &mut register).await?,
        None => {
            for one in records::ubigeos(&house.db, &[RecordKind::Process]).await? {
                load(house, &one, before, &mut register).await?;
            }
        }
    }
    if register.processes.is_empty() {
        return Err(ExportError::Nothing);
    }
    let sheets = writing::csv_files(&register);
    let sheets = sheets.into_iter().map(|(name, bytes)| (out.join(name), bytes));
    let mut files: Vec<(PathBuf, Vec<u8>)> = sheets.collect();
    files.extend(copies(house, &register)?.into_iter().map(|(name, copy)| (out.join(name), copy)));
    write_all(&files, force)?;
    Ok(files.into_iter().map(|(path, _)| path).collect())
}

/// The copies of the actas by the names that these give them.
fn copies<'a>(
    house: &House,
    register: &'a Register,
) -> Result<BTreeMap<&'a str, Vec<u8>>, ExportError> {
    let vault = house.vault()?;
    let mut copies = BTreeMap::new();
    for Placed { fact, .. } in &register.actas {
        let (Some(name), Some(digest)) = (&fact.scan_file, &fact.scan) else { continue };
        let mut bytes = Vec::new();
        let read = |cause| ArchiveError::Read { path: vault.path(digest), cause };
        vault.open(digest)?.read_to_end(&mut bytes).map_err(read)?;
        match copies.get(name.as_str()) {
            Some(known) if *known != bytes => return Err(ExportError::SameName(name.clone())),
            _ => copies.insert(name.as_str(), bytes),
        };
    }
    Ok(copies)
}

/// Writes the workbook that people fill in.
pub fn template(
    path: &Path,
    years: &[crate::domain::period::Year],
    force: bool,
) -> Result<(), ExportError> {
    let bytes =
        template::workbook(years).map_err(|error| ExportError::Workbook(error.to_string()))?;
    if path.exists() && !force {
        return Err(ExportError::Exists(path.to_owned()));
    }
    write_all(&[(path.to_owned(), bytes)], true)
}

/// Writes files, all of them looked at before the first is touched.
pub fn write_all(files: &[(PathBuf, Vec<u8>)], force: bool) -> Result<(), ExportError> {
    for (path, bytes) in files.iter().filter(|_| !force) {
        if path.exists() && fs::read(path).ok().as_ref() != Some(bytes) {
            return Err(ExportError::Exists(path.clone()));
        }
    }
    for (path, bytes) in files {
        let failed = |cause| ExportError::Write { path: path.clone(), cause };
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        fs::create_dir_all(folder).map_err(failed)?;
        // whole or not at all: a half-written register would read as a shorter one
        let mut scratch = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
        std::io::Write::write_all(&mut scratch, bytes).map_err(failed)?;
        readable(scratch.path()).map_err(failed)?;
        scratch.persist(path).map_err(|error| failed(error.error))?;
    }
    Ok(())
}

/// A temporary file is its maker's alone; what is handed on is an ordinary file.
#[cfg(unix)]
fn readable(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_path: &Path) -> std::io::Result<()> {
    Ok(())
}

/// Adds everything registered of a municipality, in the order of the acta.
async fn load(
    house: &House,
    ubigeo: &Ubigeo,
    before: DateTime<Utc>,
    register: &mut Register,
) -> Result<(), StoreError> {
    register.municipalities.extend(municipalities::get(&house.db, ubigeo).await?);
    register.processes.extend(rows(house, ubigeo, before).await?);
    register.actas.extend(rows(house, ubigeo, before).await?);
    register.agreements.extend(rows(house, ubigeo, before).await?);
    register.programme.extend(rows(house, ubigeo, before).await?);
    register.signatories.extend(rows(house, ubigeo, before).await?);
    register.members.extend(rows(house, ubigeo, before).await?);
    register.events.extend(rows(house, ubigeo, before).await?);
    register.visits.extend(rows(house, ubigeo, before).await?);
    register.steps.extend(rows(house, ubigeo, before).await?);
    register.lessons.extend(rows(house, ubigeo, before).await?);
    Ok(())
}

async fn rows<T: SheetRow>(
    house: &House,
    ubigeo: &Ubigeo,
    before: DateTime<Utc>,
) -> Result<Vec<Placed<T>>, StoreError> {
    let known = changes::current::<T>(house, &Filter::Ubigeo(ubigeo.to_string()), before).await?;
    let mut known: Vec<(String, T)> = known.into_iter().collect();
    known.sort_by_cached_key(|(key, _)| natural(key));
    Ok(known.into_iter().map(|(_, fact)| Placed { fact, place: Locator::default() }).collect())
}

/// A key in the order of its numbers: 2 before 10.
fn natural(key: &str) -> Vec<(u64, String)> {
    key.split('/').map(|part| (part.parse().unwrap_or_default(), part.to_owned())).collect()
}
