//! The forms of the report: what each is called, and the files that it is.

use super::ReportError;
use crate::domain::lang::Lang;
use crate::domain::source::worded;
use crate::report::model::Report;
use crate::report::paper::engine::Document;
use crate::report::seal::Seal;
use crate::report::{csv, html, json, pdf, sms, txt, xlsx};

worded! {
    /// A form of the report.
    Format {
        /// To be read aloud.
        Txt = "txt",
        /// A page for a phone.
        Html = "html",
        /// Sheets of A4.
        Pdf = "pdf",
        /// A workbook, one sheet a subject.
        Xlsx = "xlsx",
        /// Every figure as a row.
        Csv = "csv",
        /// The model itself.
        Json = "json",
        /// Messages for any phone, a line each.
        Sms = "sms",
    }
}

impl Format {
    /// The forms that are made when none is named.
    pub const USUAL: &'static [Self] =
        &[Self::Txt, Self::Html, Self::Pdf, Self::Xlsx, Self::Csv, Self::Json];
}

/// One file of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub format: Format,
    /// What follows `990101-2025-10-es.`
    pub ending: String,
    pub bytes: Vec<u8>,
    /// Of a form that is printed.
    pub sheets: Option<usize>,
}

impl File {
    fn new(format: Format, ending: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self { format, ending: ending.to_owned(), bytes: bytes.into(), sheets: None }
    }

    fn printed(format: Format, ending: &str, document: &Document) -> Result<Self, ReportError> {
        let file = Self::new(format, ending, document.pdf()?);
        Ok(Self { sheets: Some(document.sheets()), ..file })
    }
}

/// Makes the files of one form, in memory: nothing is written before all are made. What is printed
/// carries the seal.
pub fn files(
    report: &Report,
    lang: Lang,
    format: Format,
    seal: &Seal,
) -> Result<Vec<File>, ReportError> {
    let file = |ending, bytes: String| File::new(format, ending, bytes);
    Ok(match format {
        Format::Txt => vec![file("txt", txt::render(report, lang))],
        Format::Html => vec![file("html", html::render(report, lang))],
        Format::Pdf => vec![File::printed(format, "pdf", &pdf::render(report, lang, Some(seal))?)?],
        Format::Xlsx => vec![File::new(format, "xlsx", xlsx::render(report, lang)?)],
        Format::Csv => vec![file("csv", csv::render(report)?)],
        Format::Json => vec![file("json", json::render(report, lang)?)],
        Format::Sms => vec![file("sms", sms::render(report, lang))],
    })
}
