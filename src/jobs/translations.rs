//! The Quechua texts and their reviewers: a sheet goes out to a speaker and comes back with a name.
//!
//! The sheet is CSV, because it travels by mail and is filled in with whatever is at hand. It comes
//! back whole or not at all: every mistake is told with its row, and then nothing is saved.

use std::path::Path;

use chrono::NaiveDate;

use super::house::House;
use crate::domain::lang::Lang;
use crate::i18n::catalogue::{self, Review, catalogue};
use crate::i18n::reviews::{self, Reviewed, TextFault};
use crate::shapes::translations::{TranslationLine, TranslationState};

/// The columns of the sheet. Only the last is written by the reviewer.
const COLUMNS: [&str; 5] = ["key", "spanish", "english", "draft", "reviewed"];

/// Why a sheet cannot be taken in or written.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    #[error("the file cannot be read or written")]
    File(#[source] std::io::Error),
    #[error("the sheet cannot be read")]
    Csv(#[from] csv::Error),
    #[error("the sheet has no column «{0}»")]
    Column(&'static str),
    #[error("a review needs the name of a person")]
    NoName,
    #[error("{} rows cannot be taken in; nothing was saved", .0.len())]
    Rows(Vec<RowFault>),
}

/// A row that cannot be taken in, as a spreadsheet counts it.
#[derive(Debug, thiserror::Error)]
#[error("row {row}, {key}: {why}")]
pub struct RowFault {
    pub row: u64,
    pub key: String,
    pub why: RowWhy,
}

/// What is wrong with a row.
#[derive(Debug, thiserror::Error)]
pub enum RowWhy {
    #[error(transparent)]
    Text(#[from] TextFault),
    #[error("the Spanish has changed since the sheet was written; export it anew")]
    Spanish,
    #[error("the key stands twice")]
    Twice,
}

/// Reads what speakers have reviewed, before anything is said.
pub fn load(folder: &Path) {
    match std::fs::read_to_string(folder.join(reviews::FILE)) {
        Ok(source) => catalogue::take_reviews(&source),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => {
            tracing::warn!(file = reviews::FILE, "reviewed texts cannot be read: {error}");
        }
    }
}

/// Every text in Quechua and its state, in the order of the keys.
pub fn list() -> Vec<TranslationLine> {
    let quechua = catalogue(Lang::Qu);
    let line = |(key, text): (&str, &catalogue::Text)| TranslationLine {
        key: key.to_owned(),
        lang: Lang::Qu,
        state: match (text.review, text.is_outdated) {
            (_, true) => TranslationState::Outdated,
            (Review::Reviewed, _) => TranslationState::Reviewed,
            (Review::Draft, _) => TranslationState::Draft,
            (Review::Spanish, _) => TranslationState::Missing,
        },
        spanish: catalogue(Lang::Es).source(key).unwrap_or_default().to_owned(),
        text: Some(text.source.clone()).filter(|text| !text.is_empty()),
        reviewer: text.by.as_ref().map(|(who, _)| who.clone()),
        reviewed_on: text.by.as_ref().and_then(|(_, on)| on.parse().ok()),
    };
    quechua.texts().map(line).collect()
}

/// Writes the sheet for a speaker: what waits for a review, or every text.
///
/// # Errors
/// [`SheetError::File`]: among others when the file is there already.
pub fn export(out: &Path, all: bool) -> Result<usize, SheetError> {
    let file = std::fs::OpenOptions::new().write(true).create_new(true).open(out);
    let mut file = file.map_err(SheetError::File)?;
    // the mark by which a spreadsheet knows UTF-8
    std::io::Write::write_all(&mut file, "\u{feff}".as_bytes()).map_err(SheetError::File)?;
    let mut sheet = csv::Writer::from_writer(file);
    sheet.write_record(COLUMNS)?;
    let lines = list().into_iter().filter(|line| all || line.state != TranslationState::Reviewed);
    let mut rows = 0;
    for line in lines {
        let english = catalogue(Lang::En).source(&line.key).unwrap_or_default();
        let text = line.text.unwrap_or_default();
        let reviewed = line.state == TranslationState::Reviewed;
        let [draft, own] = if reviewed { ["", text.as_str()] } else { [text.as_str(), ""] };
        sheet.write_record([line.key.as_str(), &line.spanish, english, draft, own])?;
        rows += 1;
    }
    sheet.flush().map_err(SheetError::File)?;
    Ok(rows)
}

/// Takes a sheet back: every row with a reviewed text becomes one, under the reviewer's name.
///
/// # Errors
/// [`SheetError::Rows`] with every mistake at once; nothing is saved then.
pub fn import(house: &House, sheet: &Path, by: &str, on: NaiveDate) -> Result<usize, SheetError> {
    let by = by.trim();
    if by.is_empty() {
        return Err(SheetError::NoName);
    }
    let new = rows(sheet, by, on)?;
    let path = house.folder.join(reviews::FILE);
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    let mut all = reviews::read(&known);
    all.retain(|known| new.iter().all(|one| one.key != known.key));
    let taken = new.len();
    all.extend(new);
    let parent = path.parent().unwrap_or(&house.folder);
    std::fs::create_dir_all(parent).map_err(SheetError::File)?;
    // beside it first: a file cut off in the middle would lose what others have reviewed
    let beside = path.with_extension("ftl.new");
    std::fs::write(&beside, reviews::write(&all)).map_err(SheetError::File)?;
    std::fs::rename(&beside, &path).map_err(SheetError::File)?;
    Ok(taken)
}

fn rows(sheet: &Path, by: &str, on: NaiveDate) -> Result<Vec<Reviewed>, SheetError> {
    let text = std::fs::read_to_string(sheet).map_err(SheetError::File)?;
    let text = text.trim_start_matches('\u{feff}');
    let head = text.lines().next().unwrap_or_default();
    // a spreadsheet in Spanish writes semicolons
    let delimiter = if head.contains(';') && !head.contains(',') { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let head = reader.headers()?.clone();
    let column = |name: &'static str| {
        head.iter().position(|known| known.trim() == name).ok_or(SheetError::Column(name))
    };
    let (key, spanish, reviewed) = (column("key")?, column("spanish")?, column("reviewed")?);
    let (mut taken, mut faults) = (Vec::<Reviewed>::new(), Vec::new());
    for (row, record) in (2..).zip(reader.records()) {
        let record = record?;
        let cell = |at: usize| record.get(at).unwrap_or_default().trim().replace("\r\n", "\n");
        let (key, spanish, text) = (cell(key), cell(spanish), cell(reviewed));
        if text.is_empty() {
            continue;
        }
        let is_twice = taken.iter().any(|one| one.key == key);
        match fault(&key, &spanish, &text, is_twice) {
            Some(why) => faults.push(RowFault { row, key, why }),
            None => taken.push(Reviewed {
                of: reviews::digest(&spanish),
                key,
                text,
                by: by.to_owned(),
                on: on.to_string(),
            }),
        }
    }
    if faults.is_empty() { Ok(taken) } else { Err(SheetError::Rows(faults)) }
}

fn fault(key: &str, spanish: &str, text: &str, is_twice: bool) -> Option<RowWhy> {
    if is_twice {
        return Some(RowWhy::Twice);
    }
    if let Err(fault) = reviews::check(key, text) {
        return Some(fault.into());
    }
    let known = catalogue(Lang::Es).source(key).unwrap_or_default();
    (known.trim() != spanish).then_some(RowWhy::Spanish)
}
