//! The files of `fixtures/demo`, embedded: the demonstration needs nothing but the program.

use std::io;
use std::path::Path;

macro_rules! embedded {
    ($($path:literal),+ $(,)?) => {
        &[$(($path, include_bytes!(concat!("../../../fixtures/demo/", $path)))),+]
    };
}

/// Path inside the folder, and the bytes.
pub const ALL: &[(&str, &[u8])] = embedded![
    "siaf/2022-Gasto.csv",
    "siaf/2023-Gasto.csv.gz",
    "siaf/2024-Gasto.csv",
    "siaf/2024-Gasto-2.csv",
    "siaf/2025-Gasto-setiembre.csv",
    "siaf/2025-Gasto-octubre.csv",
    "siaf/2025-Gasto-noviembre.csv",
    "consulta-amigable/2024.csv",
    "consulta-amigable/2025-11.csv",
    "ssi/detalle-2025-09.json",
    "ssi/dev2-2025-09.json",
    "ssi/mes-2025-09.json",
    "ssi/f12b-2025-09.json",
    "ssi/obras-2025-09.json",
    "ssi/paralizadas-2025-09.json",
    "ssi/detalle-2025-10.json",
    "ssi/dev2-2025-10.json",
    "ssi/mes-2025-10.json",
    "ssi/f12b-2025-10.json",
    "ssi/obras-2025-10.json",
    "ssi/detalle-2025-11.json",
    "ssi/dev2-2025-11.json",
    "ssi/mes-2025-11.json",
    "ssi/f12b-2025-11.json",
    "ssi/obras-2025-11.json",
    "infobras/bulk-2025-09.xlsx",
    "infobras/bulk-2025-11.xlsx",
    "infobras/busqueda-2025-11.csv",
    "infobras/obra-999031-2025-10.json",
    "infobras/obra-999031-2025-11.json",
    "infobras/obra-999081-2025-10.json",
    "infobras/obra-999081-2025-11.json",
    "infobras/obra-999082-2025-10.json",
    "infobras/obra-999082-2025-11.json",
    "infobras/paralizadas-2025-06.xlsx",
    "inversiones/banco-2025-09.csv",
    "inversiones/banco-2025-11.csv",
    "inversiones/detalle-2025-11.csv",
    "contrataciones/ocds-2025-08.json",
    "contrataciones/conosce-2025.csv",
    "contrataciones/entidades.txt",
    "registro/1-enero-2025/proceso.csv",
    "registro/1-enero-2025/acta.csv",
    "registro/1-enero-2025/acuerdos.csv",
    "registro/1-enero-2025/programa.csv",
    "registro/1-enero-2025/firmantes.csv",
    "registro/1-enero-2025/comite.csv",
    "registro/1-enero-2025/participacion.csv",
    "registro/1-enero-2025/acta-2024-muestra.pdf",
    "registro/2-setiembre-2025/acuerdos.csv",
    "registro/2-setiembre-2025/participacion.csv",
    "registro/2-setiembre-2025/visitas.csv",
    "registro/3-noviembre-2025/visitas.csv",
    "registro/proceso-2024/pasos.csv",
    "registro/proceso-2024/lecciones.csv",
];

/// The bytes of one file.
pub fn bytes(path: &str) -> Option<&'static [u8]> {
    ALL.iter().find(|(known, _)| *known == path).map(|(_, bytes)| *bytes)
}

/// Writes the register's folders where the import reads them from.
pub fn lay_out(inbox: &Path) -> io::Result<()> {
    for (path, bytes) in ALL.iter().filter(|(path, _)| path.starts_with("registro/")) {
        let path = inbox.join(path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(path, bytes)?;
    }
    Ok(())
}
