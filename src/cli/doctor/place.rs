//! What `doctor` sees without the database: the folder, its disk, the key.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::archive::key::LogKey;
use crate::cli::check::Check;
use crate::cli::progress::size;
use crate::domain::lang::Lang;
use crate::i18n::{text, text_with};

/// A national yearly file of 10 GB takes about 0.7 GB in the archive.
const LITTLE_DISK: u64 = 2_000_000_000;
/// Below this a load can hardly end.
const NO_DISK: u64 = 100_000_000;

/// The folder can be written to, and its disk has room.
pub fn folder(folder: &Path, lang: Lang) -> Vec<Check> {
    let name = folder.display().to_string();
    let said = |key: &str| text_with(lang, key, &[("folder", (&name).into())]);
    if !folder.is_dir() {
        let hint = text(lang, "fail-data_folder-hint");
        return vec![Check::failed("carpeta", said("cli-doctor-no-folder"), hint)];
    }
    let written = match tempfile::tempfile_in(folder) {
        Ok(_) => Check::ok("carpeta", said("cli-doctor-writable")),
        Err(error) => Check::failed(
            "carpeta",
            format!("{}: {error}", said("cli-doctor-not-writable")),
            text(lang, "cli-doctor-permissions"),
        ),
    };
    vec![written, disk(folder, lang)]
}

fn disk(folder: &Path, lang: Lang) -> Check {
    let free = match rustix::fs::statvfs(folder) {
        Ok(about) => about.f_bavail.saturating_mul(about.f_frsize),
        Err(error) => {
            let hint = text(lang, "cli-doctor-disk-tools");
            let words = format!("{}: {error}", text(lang, "cli-doctor-disk-unknown"));
            return Check::warning("disco", words, hint);
        }
    };
    let words = text_with(lang, "cli-doctor-free", &[("size", size(free).into())]);
    let hint = text(lang, "cli-doctor-make-room");
    match free {
        0..NO_DISK => Check::failed("disco", words, hint),
        NO_DISK..LITTLE_DISK => Check::warning("disco", words, hint),
        _ => Check::ok("disco", words),
    }
}

/// The key is there, can be used, and nobody else can read it.
pub fn key(path: &Path, lang: Lang) -> Check {
    if !path.exists() {
        return Check::warning("clave", text(lang, "cli-none-yet"), text(lang, "cli-init-makes"));
    }
    let key = match LogKey::read(path) {
        Ok(key) => key,
        Err(error) => {
            let hint = text(lang, "cli-way-key");
            return Check::failed("clave", error.to_string(), hint);
        }
    };
    match std::fs::metadata(path).map(|about| about.permissions().mode() & 0o077) {
        Ok(0) => Check::ok("clave", key.public),
        _ => Check::warning(
            "clave",
            text_with(lang, "cli-doctor-key-open", &[("file", path.display().to_string().into())]),
            text(lang, "cli-doctor-key-close"),
        ),
    }
}
