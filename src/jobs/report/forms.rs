//! The forms of the report: what each is called, and the files that it is.

use super::ReportError;
use crate::archive::proof::Proofs;
use crate::domain::agreement::AgreementId;
use crate::domain::lang::Lang;
use crate::domain::source::worded;
use crate::report::model::Report;
use crate::report::paper::engine::Document;
use crate::report::seal::Seal;
use crate::report::wall::{self, Size};
use crate::report::{csv, html, json, package, pdf, sms, txt, xlsx};

worded! {
    /// A form of the report.
    Format {
        /// To be read aloud: the script of an assembly, and a cut for the radio.
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
        /// The board: a file for A3 and one for A4.
        Poster = "poster",
        /// A sheet for each agreement.
        Panel = "panel",
        /// A picture to share, and one for each agreement.
        Card = "card",
        /// That the cited files stand in the archive, for a stranger to check offline.
        Proof = "proof",
    }
}

impl Format {
    /// The forms that are made when none is named.
    pub const USUAL: &'static [Self] =
        &[Self::Txt, Self::Html, Self::Pdf, Self::Xlsx, Self::Csv, Self::Json, Self::Proof];
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

/// What the names of all files of a report begin with: `990101-2025-10-es`.
pub fn stem(report: &Report, lang: Lang) -> String {
    format!("{}-{}-{lang}", report.head.ubigeo, report.head.period)
}

/// Makes the files of one form, in memory: nothing is written before all are made. What is printed
/// carries the seal; `proofs` are of the files that the report cites, where that form is wanted.
pub fn files(
    report: &Report,
    lang: Lang,
    format: Format,
    seal: &Seal,
    proofs: Option<&Proofs>,
) -> Result<Vec<File>, ReportError> {
    let file = |ending, bytes: String| File::new(format, ending, bytes);
    Ok(match format {
        Format::Txt => vec![
            file("txt", txt::render(report, lang)),
            file("radio.txt", txt::radio(report, lang)),
        ],
        Format::Html => vec![file("html", html::render(report, lang))],
        Format::Pdf => vec![File::printed(format, "pdf", &pdf::render(report, lang, Some(seal))?)?],
        Format::Xlsx => vec![File::new(format, "xlsx", xlsx::render(report, lang)?)],
        Format::Csv => {
            let table = format!("{}.csv", stem(report, lang));
            vec![
                file("csv", csv::render(report)?),
                file("datapackage.json", package::of_report(report, lang, &table)?),
            ]
        }
        Format::Json => vec![file("json", json::render(report, lang)?)],
        Format::Sms => vec![file("sms", sms::render(report, lang))],
        Format::Poster => {
            let size = |size| wall::poster(report, lang, size, Some(seal));
            vec![
                File::printed(format, "poster.pdf", &size(Size::A3)?)?,
                File::printed(format, "poster-a4.pdf", &size(Size::A4)?)?,
            ]
        }
        Format::Panel => {
            vec![File::printed(format, "panel.pdf", &wall::panels(report, lang, Some(seal))?)?]
        }
        Format::Card => {
            let of_one = |(id, picture): (AgreementId, Vec<u8>)| {
                let ending = format!("card-{}-{:02}.png", id.process.year, id.number);
                File::new(format, &ending, picture)
            };
            let whole = File::new(format, "card.png", wall::card(report, lang)?);
            let each = wall::shares(report, lang)?.into_iter().map(of_one);
            std::iter::once(whole).chain(each).collect()
        }
        Format::Proof => match proofs {
            Some(proofs) => {
                vec![file("proof.json", serde_json::to_string_pretty(proofs)? + "\n")]
            }
            None => Vec::new(),
        },
    })
}
