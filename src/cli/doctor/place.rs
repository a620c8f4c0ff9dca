//! What `doctor` sees without the database: the folder, its disk, the key.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::archive::key::LogKey;
use crate::cli::check::Check;
use crate::cli::progress::size;

/// A national yearly file of 10 GB takes about 0.7 GB in the archive.
const LITTLE_DISK: u64 = 2_000_000_000;
/// Below this a load can hardly end.
const NO_DISK: u64 = 100_000_000;

/// The folder can be written to, and its disk has room.
pub fn folder(folder: &Path) -> Vec<Check> {
    let name = folder.display();
    if !folder.is_dir() {
        let hint = "créela con actaviva init, o nombre otra con --data";
        return vec![Check::failed("carpeta", format!("{name} no existe"), hint)];
    }
    let written = match tempfile::tempfile_in(folder) {
        Ok(_) => Check::ok("carpeta", format!("{name}, se puede escribir")),
        Err(error) => Check::failed(
            "carpeta",
            format!("{name} no se puede escribir: {error}"),
            "revise el dueño y los permisos de la carpeta",
        ),
    };
    vec![written, disk(folder)]
}

fn disk(folder: &Path) -> Check {
    let free = match rustix::fs::statvfs(folder) {
        Ok(about) => about.f_bavail.saturating_mul(about.f_frsize),
        Err(error) => {
            let hint = "compruebe el disco con las herramientas del sistema";
            return Check::warning("disco", format!("no se sabe cuánto queda: {error}"), hint);
        }
    };
    let words = format!("{} libres", size(free));
    let hint = "libere espacio, o mude la carpeta y nómbrela con --data";
    match free {
        0..NO_DISK => Check::failed("disco", words, hint),
        NO_DISK..LITTLE_DISK => Check::warning("disco", words, hint),
        _ => Check::ok("disco", words),
    }
}

/// The key is there, can be used, and nobody else can read it.
pub fn key(path: &Path) -> Check {
    if !path.exists() {
        return Check::warning("clave", "todavía no hay", "actaviva init la crea");
    }
    let key = match LogKey::read(path) {
        Ok(key) => key,
        Err(error) => {
            let hint = "reponga el archivo key de una copia";
            return Check::failed("clave", error.to_string(), hint);
        }
    };
    match std::fs::metadata(path).map(|about| about.permissions().mode() & 0o077) {
        Ok(0) => Check::ok("clave", key.public),
        _ => Check::warning(
            "clave",
            format!("otros usuarios pueden leer {}", path.display()),
            "chmod 600 al archivo key de la carpeta de datos",
        ),
    }
}
