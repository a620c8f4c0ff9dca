//! Measuring the matcher on labelled files.
//!
//! Columns are found by name: `cui`, `name_a`, `name_b` of the pairs; `infobras_cui`, `infobras_name` of
//! the hard negatives; `Código único de inversión`, `Nombre de la inversión` of the pool. Anything else in
//! the files is left alone. A row whose code is none is told, not guessed.

use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::domain::codes::Cui;
use crate::domain::text::fold;
use crate::matching::assign::Settings;
use crate::matching::evaluate::{self, Answer, Labelled, Named, Tally};

/// Why the matcher could not be measured.
#[derive(Debug, thiserror::Error)]
pub enum MeasureError {
    #[error("{file} cannot be opened", file = file.display())]
    File {
        file: PathBuf,
        #[source]
        cause: std::io::Error,
    },
    #[error("row {row} cannot be read: {cause}")]
    Row { file: PathBuf, row: u64, cause: String },
    #[error("there is no column «{column}» (there are: {found})")]
    Column { file: PathBuf, column: &'static str, found: String },
    #[error("{file} holds no row", file = file.display())]
    Empty { file: PathBuf },
}

/// The labelled files.
#[derive(Debug, Clone)]
pub struct Files {
    pub pairs: PathBuf,
    pub negatives: Option<PathBuf>,
    pub pool: Option<PathBuf>,
}

/// The measure with what it was measured on.
#[derive(Debug, Clone)]
pub struct Measured {
    pub pairs: usize,
    pub negatives: usize,
    /// Names in the pool.
    pub pool: usize,
    pub tally: Tally,
    pub answers: Vec<Answer>,
    pub threshold: f64,
    /// Time of reading names, indexing and asking; not of reading files.
    pub seconds: f64,
    /// Rows without a code, as `file:row`.
    pub skipped: Vec<String>,
}

/// Reads the files and measures.
pub fn run(files: &Files, settings: &Settings) -> Result<Measured, MeasureError> {
    let mut skipped = Vec::new();
    let mut labelled = Labelled::default();
    let mut pairs = 0;
    for row in read(&files.pairs, &["cui", "name_a", "name_b"])? {
        pairs += 1;
        let [cui, official, other] = row.columns.as_slice() else { continue };
        let Some(cui) = code(&files.pairs, &row, cui, &mut skipped) else { continue };
        labelled.pool.push(Named { cui: cui.clone(), name: official.clone() });
        labelled.questions.push(Named { cui, name: other.clone() });
    }
    let mut negatives = 0;
    if let Some(file) = &files.negatives {
        for row in read(file, &["infobras_cui", "infobras_name"])? {
            negatives += 1;
            let [cui, name] = row.columns.as_slice() else { continue };
            let Some(cui) = code(file, &row, cui, &mut skipped) else { continue };
            labelled.questions.push(Named { cui, name: name.clone() });
        }
    }
    if let Some(file) = &files.pool {
        for row in read(file, &["Código único de inversión", "Nombre de la inversión"])? {
            let [cui, name] = row.columns.as_slice() else { continue };
            let Some(cui) = code(file, &row, cui, &mut skipped) else { continue };
            labelled.pool.push(Named { cui, name: name.clone() });
        }
    }
    let started = Instant::now();
    let (tally, answers) = evaluate::measure(&labelled, settings);
    Ok(Measured {
        pairs,
        negatives,
        pool: labelled.pool.len(),
        tally,
        answers,
        threshold: settings.accept,
        seconds: started.elapsed().as_secs_f64(),
        skipped,
    })
}

/// A row with the wanted columns in the wanted order.
struct Row {
    line: u64,
    columns: Vec<String>,
}

fn read(file: &Path, wanted: &[&'static str]) -> Result<Vec<Row>, MeasureError> {
    let opened = std::fs::File::open(file)
        .map_err(|cause| MeasureError::File { file: file.to_owned(), cause })?;
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(opened);
    let broken = |row: u64, cause: &csv::Error| MeasureError::Row {
        file: file.to_owned(),
        row,
        cause: cause.to_string(),
    };
    let header = reader.byte_headers().map_err(|cause| broken(1, &cause))?.clone();
    let header: Vec<String> = header.iter().map(text).collect();
    let place = |column: &'static str| {
        let same = |held: &String| fold(held) == fold(column);
        header.iter().position(same).ok_or_else(|| MeasureError::Column {
            file: file.to_owned(),
            column,
            found: header.join(", "),
        })
    };
    let places = wanted.iter().map(|column| place(column)).collect::<Result<Vec<_>, _>>()?;
    let mut rows = Vec::new();
    let mut record = csv::ByteRecord::new();
    loop {
        let line = reader.position().line();
        if !reader.read_byte_record(&mut record).map_err(|cause| broken(line, &cause))? {
            break;
        }
        let line = record.position().map_or(line, csv::Position::line);
        let column = |at: &usize| record.get(*at).map(text).unwrap_or_default();
        rows.push(Row { line, columns: places.iter().map(column).collect() });
    }
    if rows.is_empty() {
        return Err(MeasureError::Empty { file: file.to_owned() });
    }
    Ok(rows)
}

/// The text of a cell; a byte order mark and broken bytes are no reason to stop.
fn text(cell: &[u8]) -> String {
    String::from_utf8_lossy(cell).trim_start_matches('\u{feff}').to_owned()
}

/// The code; a spreadsheet that lost a cell writes `2196451.0`.
fn code(file: &Path, row: &Row, text: &str, skipped: &mut Vec<String>) -> Option<Cui> {
    let code = Cui::parse(text.trim().trim_end_matches(".0")).ok();
    if code.is_none() {
        skipped.push(format!("{}:{}: «{text}» is not a CUI", file.display(), row.line));
    }
    code
}
