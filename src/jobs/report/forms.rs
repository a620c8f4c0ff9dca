//! The forms of the report: what each is called, and the files that it is.

use super::ReportError;
use crate::domain::lang::Lang;
use crate::domain::source::worded;
use crate::report::model::Report;
use crate::report::{csv, html, json, txt};

worded! {
    /// A form of the report.
    Format {
        /// To be read aloud.
        Txt = "txt",
        /// A page that prints on A4.
        Html = "html",
        /// Every figure as a row.
        Csv = "csv",
        /// The model itself.
        Json = "json",
    }
}

impl Format {
    /// The forms that are made when none is named.
    pub const USUAL: &'static [Self] = &[Self::Txt, Self::Html, Self::Csv, Self::Json];
}

/// One file of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub format: Format,
    /// What follows `990101-2025-10-es.`
    pub ending: String,
    pub bytes: Vec<u8>,
}

impl File {
    fn new(format: Format, ending: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self { format, ending: ending.to_owned(), bytes: bytes.into() }
    }
}

/// Makes the files of one form, in memory: nothing is written before all are made.
pub fn files(report: &Report, lang: Lang, format: Format) -> Result<Vec<File>, ReportError> {
    let file = |ending, bytes: String| File::new(format, ending, bytes);
    Ok(match format {
        Format::Txt => vec![file("txt", txt::render(report, lang))],
        Format::Html => vec![file("html", html::render(report, lang))],
        Format::Csv => vec![file("csv", csv::render(report)?)],
        Format::Json => vec![file("json", json::render(report, lang)?)],
    })
}
