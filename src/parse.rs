//! Bytes → typed records and findings; streaming, in constant memory.
//!
//! Owns every public layout and its faults. Knows nothing of the database: a reader hands records
//! to a [`Sink`] and the sink decides. The one decision a newcomer would question: budget rows are
//! summed here, inside the reader, and leave it as figures, because a yearly file has eleven
//! million rows and only their sums are ever asked for.

use std::collections::BTreeSet;
use std::io::Read;

use chrono::NaiveDate;

use crate::domain::agreement::Visit;
use crate::domain::codes::{SecEjec, Ubigeo};
use crate::domain::evidence::Locator;
use crate::domain::figure::{Amounts, FigureKey};
use crate::domain::finding::Finding;
use crate::domain::period::Year;
use crate::domain::place::{Entity, Municipality};
use crate::domain::procurement::{Contract, Tender};
use crate::domain::project::{FollowUp, Investment, SituationNote};
use crate::domain::source::Dataset;
use crate::domain::work::{Progress, Stoppage, Work};

pub mod banco_inversiones;
pub mod calendar;
pub mod conosce;
pub mod consulta_amigable;
pub mod container;
pub mod decimal;
pub mod desk;
pub mod detalle_inversiones;
pub mod entities;
pub mod flat;
pub mod free_text;
pub mod identity;
pub mod infobras_bulk;
pub mod infobras_search;
pub mod infobras_work;
pub mod json;
pub mod layout;
pub mod lines;
pub mod ocds;
pub mod pages;
pub mod purchases;
pub mod records;
pub mod replies;
pub mod seguimiento_pi;
pub mod sheets;
pub mod siaf;
pub mod siaf63;
pub mod siaf73;
pub mod siaf_api;
pub mod ssi;
pub mod stalled_works;
pub mod sums;
pub mod table;
pub mod words;
pub mod xlsx;
pub mod zipped;

use container::Body;

/// One thing read from a file, with the row it stands in.
#[expect(clippy::large_enum_variant, reason = "figures come by the million: no box for each")]
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    /// The sum of `rows` rows, the first of them at the locator.
    Figure {
        key: FigureKey,
        amounts: Amounts,
        rows: u32,
    },
    Investment(Box<Investment>),
    FollowUp(Box<FollowUp>),
    Situation(Box<SituationNote>),
    Work(Box<Work>),
    Progress(Box<Progress>),
    Stoppage(Box<Stoppage>),
    Tender(Box<Tender>),
    Contract(Box<Contract>),
    Municipality(Box<Municipality>),
    Entity(Box<Entity>),
    Visit(Box<Visit>),
}

/// What takes the records. Returning [`Stopped`] ends the reading: the taker is gone.
pub trait Sink {
    fn record(&mut self, dataset: Dataset, place: &Locator, record: Record) -> Result<(), Stopped>;
    fn finding(&mut self, finding: Finding) -> Result<(), Stopped>;
    /// Tells how far the reading is; called every few thousand rows.
    fn progress(&mut self, rows: u64) -> Result<(), Stopped>;
}

/// The taker of the records no longer wants any.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("reading was stopped")]
pub struct Stopped;

/// Which units are kept in detail; the others as municipal totals by month, function and rubro.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Watch {
    /// Every unit and every work.
    #[default]
    All,
    /// These municipalities, by either of their numbers.
    Units {
        sec_ejecs: BTreeSet<SecEjec>,
        ubigeos: BTreeSet<Ubigeo>,
        /// Folded names of the provinces whose works are kept; empty when not known: all are.
        provinces: BTreeSet<String>,
    },
}

impl Watch {
    pub fn keeps_unit(&self, unit: &SecEjec, ubigeo: Option<&Ubigeo>) -> bool {
        match self {
            Self::All => true,
            Self::Units { sec_ejecs, ubigeos, .. } => {
                sec_ejecs.contains(unit) || ubigeo.is_some_and(|ubigeo| ubigeos.contains(ubigeo))
            }
        }
    }

    /// Tells whether works of a province are kept; the name is folded here.
    pub fn keeps_province(&self, province: Option<&str>) -> bool {
        match self {
            Self::All => true,
            Self::Units { provinces, .. } => {
                provinces.is_empty()
                    || province
                        .is_none_or(|name| provinces.contains(&crate::domain::text::fold(name)))
            }
        }
    }
}

/// What the caller says about the file.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The file's own name, for locators and hints; never for recognition.
    pub file_name: String,
    /// Said by the person instead of recognised.
    pub dataset: Option<Dataset>,
    pub watch: Watch,
    /// The Lima day on which the bytes were obtained: the year of daily files, plausibility of dates.
    pub obtained_on: Option<NaiveDate>,
    /// The year of a file that does not say it: told by the person, or by the address asked.
    pub year: Option<Year>,
}

/// What a file turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    pub dataset: Dataset,
    /// The dataset, or a variant of it: `infobras-bulk-97`, `consulta-amigable-html`.
    pub layout: String,
    /// Data rows, the header not counted; always `rows_kept + rows_rejected`.
    pub rows_read: u64,
    pub rows_kept: u64,
    pub rows_rejected: u64,
    /// The last day that the file itself speaks of.
    pub cutoff: Option<NaiveDate>,
    /// The (unit, year) pairs that it speaks of.
    pub coverage: BTreeSet<(Option<SecEjec>, Year)>,
}

/// Why a whole file is refused. Nothing that was known is touched.
#[derive(Debug, thiserror::Error)]
pub enum ParseError {
    #[error("the file is empty")]
    Empty,
    #[error("the layout is not one of those known")]
    Unrecognised { seen: String },
    #[error("this is {what}, not data")]
    NotData { what: &'static str, seen: String },
    #[error("this text is in UTF-16")]
    Utf16,
    #[error("the required column «{column}» is missing")]
    MissingColumn { column: String, dataset: Dataset },
    #[error("the file has a header and no rows")]
    NoRows,
    #[error("the file does not say of which year it is")]
    YearUnknown,
    #[error("none of its {rows} rows could be read")]
    AllRejected { rows: u64 },
    #[error("the compressed file breaks off: {reason}")]
    Truncated { reason: String },
    #[error("it cannot be read: {reason}")]
    Unreadable { reason: String },
    #[error("reading was stopped")]
    Stopped(#[from] Stopped),
    #[error("the archived file cannot be read")]
    Io(#[source] std::io::Error),
}

/// A reading error inside a compressed stream means that it breaks off.
impl From<std::io::Error> for ParseError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::UnexpectedEof | ErrorKind::InvalidData | ErrorKind::InvalidInput => {
                Self::Truncated { reason: error.to_string() }
            }
            _ => Self::Io(error),
        }
    }
}

impl ParseError {
    /// Stable code for JSON and translations.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "file_empty",
            Self::Unrecognised { .. } => "layout_unknown",
            Self::NotData { .. } => "not_data",
            Self::Utf16 => "encoding_unknown",
            Self::MissingColumn { .. } => "column_missing",
            Self::NoRows => "no_rows",
            Self::YearUnknown => "year_unknown",
            Self::AllRejected { .. } => "all_rows_rejected",
            Self::Truncated { .. } => "file_truncated",
            Self::Unreadable { .. } => "file_unreadable",
            Self::Stopped(_) => "stopped",
            Self::Io(_) => "io",
        }
    }

    /// What a translation takes: the column, the rows, the beginning of the file.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unrecognised { seen } | Self::NotData { seen, .. } => {
                vec![("seen", seen.clone())]
            }
            Self::MissingColumn { column, dataset } => {
                vec![("column", column.clone()), ("dataset", dataset.to_string())]
            }
            Self::AllRejected { rows } => vec![("rows", rows.to_string())],
            Self::Truncated { reason } | Self::Unreadable { reason } => {
                vec![("cause", reason.clone())]
            }
            Self::Io(cause) => vec![("cause", cause.to_string())],
            _ => vec![],
        }
    }

    /// The next step for the person.
    pub fn hint(&self) -> String {
        match self {
            Self::Empty | Self::NoRows => {
                "download it again; an empty file never means zero soles".into()
            }
            Self::Unrecognised { seen } => {
                format!("name it with --dataset if you know what it is; it begins with «{seen}»")
            }
            Self::NotData { .. } => {
                "the portal answered with a page or an error; download the file again".into()
            }
            Self::Utf16 => "save it as CSV UTF-8 in the program that made it".into(),
            Self::MissingColumn { dataset, .. } => {
                format!("check that it is a {dataset} file and that its header was not changed")
            }
            Self::YearUnknown => "say it with --year, such as --year 2024".into(),
            Self::AllRejected { .. } => "see the findings of this file".into(),
            Self::Truncated { .. } | Self::Unreadable { .. } => {
                "the download was cut; fetch it again to its end".into()
            }
            Self::Stopped(_) => "run the command again; nothing was changed".into(),
            Self::Io(_) => "check the disk and the permissions of the data folder".into(),
        }
    }
}

/// Reads one file, gz and zip unpacked, the layout told from its content.
///
/// # Errors
/// [`ParseError`] when the file as a whole is no data; a bad row is a finding instead.
pub fn read(
    bytes: Box<dyn Read + Send>,
    options: &Options,
    sink: &mut dyn Sink,
) -> Result<Summary, ParseError> {
    let mut summary = read_whole(bytes, options, sink)?;
    // a month that is named whole is not over yet: nobody speaks of days after the file was made
    if let (Some(cutoff), Some(obtained)) = (summary.cutoff, options.obtained_on) {
        summary.cutoff = Some(cutoff.min(obtained));
    }
    Ok(summary)
}

fn read_whole(
    bytes: Box<dyn Read + Send>,
    options: &Options,
    sink: &mut dyn Sink,
) -> Result<Summary, ParseError> {
    let container::Content { body, name } = container::open(bytes, options)?;
    let options = Options { file_name: name, ..options.clone() };
    let bytes = match body {
        Body::Workbook(file) => return sheets::read_workbook(file, &options, sink),
        Body::Stream(bytes) => bytes,
    };
    let (head, bytes) = container::head(bytes)?;
    if siaf_api::fits(&head) {
        return siaf_api::read(bytes, &options, sink);
    }
    match budget(&head, options.dataset) {
        Some(Dataset::Siaf63) => siaf63::read(bytes, &options, sink),
        Some(Dataset::Siaf73) => siaf73::read(bytes, &options, sink),
        Some(_) => seguimiento_pi::read(bytes, &options, sink),
        None => records::read(&head, bytes, &options, sink),
    }
}

/// A layout of the budget's files, and how its header is known.
type Budget = (Dataset, fn(&[String]) -> bool);

/// Which of the budget's files it is, told by its header or named by the person.
fn budget(head: &[u8], asked: Option<Dataset>) -> Option<Dataset> {
    const LAYOUTS: [Budget; 3] = [
        (Dataset::Siaf63, siaf63::fits),
        (Dataset::Siaf73, siaf73::fits),
        (Dataset::SeguimientoPi, seguimiento_pi::fits),
    ];
    // a page or an error answer is none of them, whatever the person said
    if matches!(records::start(head), Some(b'<' | b'{' | b'[')) {
        return None;
    }
    let header = flat::header_of(head).unwrap_or_default();
    let is_it = |dataset: Dataset, fits: fn(&[String]) -> bool| {
        asked.map_or_else(|| fits(&header), |asked| asked == dataset)
    };
    LAYOUTS.into_iter().find(|(dataset, fits)| is_it(*dataset, *fits)).map(|(dataset, _)| dataset)
}
