//! The files of a register: a workbook, one CSV, or a folder of CSV; as bytes to archive and as rows
//! to read.
//!
//! A folder is archived as one zip of its CSV files, so that an import has one hash: the names in
//! order, nothing compressed, no times. The same files give the same bytes, and any tool opens them.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::parse::ParseError;
use crate::parse::lines::{Limits, Lines};
use crate::parse::xlsx::{Next, Workbook};
use crate::register::table::{Line, Table};

/// A register is typed by people; more than this is another file.
const MOST_BYTES: u64 = 64 << 20;
/// Rows with something in them of one sheet, likewise.
const MOST_ROWS: usize = 200_000;

/// A row whose every cell is as long as `register::table` lets it be.
const LIMITS: Limits = Limits { bytes: 4 << 20, lines: 5000 };

/// Why the files cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    #[error("{path} cannot be read")]
    Read {
        path: PathBuf,
        #[source]
        cause: std::io::Error,
    },
    #[error("{0} has more than 64 MB")]
    TooLarge(PathBuf),
    #[error("the folder {0} has no CSV file of the register")]
    NoSheets(PathBuf),
    #[error("{path} is no workbook and no CSV: {cause}")]
    NotRegister {
        path: PathBuf,
        #[source]
        cause: ParseError,
    },
}

/// What a person handed over.
#[derive(Debug)]
pub struct Handed {
    /// The file's own name; of a folder its name with `.zip`.
    pub name: String,
    pub bytes: Vec<u8>,
    pub tables: Vec<Table>,
    /// Where the files lie that the register names.
    pub folder: PathBuf,
    /// CSV files of the folder that are no sheet of the register: not read, not archived.
    pub left_out: Vec<String>,
}

/// Reads a file or folder from disk.
pub fn open(path: &Path) -> Result<Handed, FilesError> {
    let not_register = |cause| FilesError::NotRegister { path: path.to_owned(), cause };
    let name = name_of(path);
    if !path.is_dir() {
        let bytes = bytes_of(path)?;
        let tables = tables(&name, &bytes).map_err(not_register)?;
        let folder = path.parent().map(Path::to_owned).unwrap_or_default();
        return Ok(Handed { name, bytes, tables, folder, left_out: Vec::new() });
    }
    let (mut members, mut all, mut left_out) = (Vec::new(), Vec::new(), Vec::new());
    for file in csv_files(path)? {
        let (member, bytes) = (name_of(&file), bytes_of(&file)?);
        let table = csv(&member, &bytes).map_err(not_register)?;
        if table.kind().is_some() {
            all.push(table);
            members.push((member, bytes));
        } else {
            left_out.push(member);
        }
    }
    if members.is_empty() {
        return Err(FilesError::NoSheets(path.to_owned()));
    }
    let bytes = zipped(&members).map_err(not_register)?;
    Ok(Handed {
        name: format!("{name}.zip"),
        bytes,
        tables: all,
        folder: path.to_owned(),
        left_out,
    })
}

/// The name of the layout of archived bytes.
pub fn layout(bytes: &[u8]) -> &'static str {
    match ZipArchive::new(Cursor::new(bytes)) {
        Ok(archive) if archive.index_for_name("xl/workbook.xml").is_some() => "register-xlsx",
        Ok(_) => "register-folder",
        Err(_) => "register-csv",
    }
}

/// The rows in the bytes of a workbook, of a zip of CSV files, or of one CSV.
pub fn tables(name: &str, bytes: &[u8]) -> Result<Vec<Table>, ParseError> {
    if bytes.is_empty() {
        return Err(ParseError::Empty);
    }
    if !bytes.starts_with(b"PK\x03\x04") {
        return Ok(vec![csv(name, bytes)?]);
    }
    let unreadable =
        |error: zip::result::ZipError| ParseError::Truncated { reason: error.to_string() };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(unreadable)?;
    if archive.index_for_name("xl/workbook.xml").is_some() {
        return workbook(name, bytes);
    }
    let mut tables = Vec::new();
    for at in 0..archive.len() {
        let member = archive.by_index(at).map_err(unreadable)?;
        let name = member.name().map_err(unreadable)?.into_owned();
        let mut inside = Vec::new();
        member.take(MOST_BYTES).read_to_end(&mut inside)?;
        tables.push(csv(&name, &inside)?);
    }
    Ok(tables)
}

fn workbook(name: &str, bytes: &[u8]) -> Result<Vec<Table>, ParseError> {
    let mut book = Workbook::open(Cursor::new(bytes))?;
    let mut tables = Vec::new();
    for (at, sheet) in book.sheet_names().into_iter().enumerate() {
        let mut table = Table { file: name.to_owned(), sheet: Some(sheet), lines: Vec::new() };
        book.rows(at, &mut |row, cells| {
            keep(&mut table, Line { row, cells: cells.to_vec(), is_broken: false })?;
            Ok(Next::Row)
        })?;
        tables.push(table);
    }
    Ok(tables)
}

fn csv(name: &str, bytes: &[u8]) -> Result<Table, ParseError> {
    if bytes.iter().take(4096).filter(|byte| **byte == 0).count() > 64 {
        return Err(ParseError::NotData { what: "a file of another kind", seen: String::new() });
    }
    let mut table = Table { file: name.to_owned(), sheet: None, lines: Vec::new() };
    let mut lines = Lines::new(bytes);
    lines.limits = LIMITS;
    while let Some(record) = lines.record()? {
        // the first row with several cells is as wide as the headings
        lines.width = lines.width.or((record.cells.len() > 1).then_some(record.cells.len()));
        let is_broken = record.fault.is_some();
        keep(&mut table, Line { row: record.line, cells: record.cells, is_broken })?;
    }
    Ok(table)
}

/// Keeps a row that says something; sheets are full of formatted rows without a word.
fn keep(table: &mut Table, line: Line) -> Result<(), ParseError> {
    if table.lines.len() >= MOST_ROWS {
        return Err(ParseError::Unreadable { reason: "a sheet has more than 200,000 rows".into() });
    }
    if !line.is_blank() {
        table.lines.push(line);
    }
    Ok(())
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, FilesError> {
    let read = |cause| FilesError::Read { path: path.to_owned(), cause };
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(read)?;
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(read)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(FilesError::TooLarge(path.to_owned()));
    }
    Ok(bytes)
}

/// The CSV files of a folder by name.
fn csv_files(folder: &Path) -> Result<Vec<PathBuf>, FilesError> {
    let read = |cause| FilesError::Read { path: folder.to_owned(), cause };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(read)? {
        let path = entry.map_err(read)?.path();
        let is_csv = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
        if is_csv && path.is_file() && !name_of(&path).starts_with('.') {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn name_of(path: &Path) -> String {
    let whole =
        || path.canonicalize().ok().and_then(|whole| whole.file_name().map(ToOwned::to_owned));
    let name = path.file_name().map(ToOwned::to_owned).or_else(whole);
    name.map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

fn zipped(members: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ParseError> {
    let unwritable =
        |error: &dyn std::fmt::Display| ParseError::Unreadable { reason: error.to_string() };
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        archive.start_file(name, options).map_err(|error| unwritable(&error))?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish().map_err(|error| unwritable(&error))?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_one_archive_that_reads_back_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("visitas.csv", "Acuerdo,Fecha,Qué se vio\n7,09/11/2025,En uso\n");
        write("acta.csv", "Proceso,Páginas\n\n2024,6\n");
        write("gastos.csv", "a,b\n1,2\n");
        let handed = open(folder.path()).unwrap();
        assert_eq!(handed.left_out, ["gastos.csv"]);
        assert_eq!(layout(&handed.bytes), "register-folder");
        let again = tables(&handed.name, &handed.bytes).unwrap();
        let shape = |tables: &[Table]| {
            let of = |table: &Table| {
                (table.file.clone(), table.lines.iter().map(|line| line.row).collect())
            };
            tables.iter().map(of).collect::<Vec<(String, Vec<u64>)>>()
        };
        assert_eq!(shape(&again), shape(&handed.tables));
        assert_eq!(shape(&again)[0], ("acta.csv".to_owned(), vec![1, 3]));
        assert_eq!(open(folder.path()).unwrap().bytes, handed.bytes);
    }
}
