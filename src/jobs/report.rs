//! `report`: what is known becomes what is said, in files, and is kept as said.
//!
//! The same inputs give the same bytes, and a second run keeps nothing new. A file is written beside
//! its place and moved there, so that nobody reads half of one.

mod forms;
pub mod kept;

use std::io::Write as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};

use super::house::House;
use super::judgement::{self, JudgementError};
use super::seal::{self, SealError};
use crate::archive::proof::Proofs;
use crate::domain::alert::Alert;
use crate::domain::codes::Ubigeo;
use crate::domain::evidence::Digest;
use crate::domain::judgement::Judgement;
use crate::domain::lang::Lang;
use crate::domain::period::Month;
use crate::domain::source::SourceState;
use crate::i18n::{dates, text, text_with};
use crate::indicators::definition::Part;
use crate::indicators::list;
use crate::report::json;
use crate::report::model::{Formula, Report, build};
use crate::report::paper::engine::PaperError;
use crate::report::seal::{Seal, digest};
use crate::store::db::StoreError;
use crate::store::reports::{self, Said};
use forms::File;
pub use forms::Format;

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub path: PathBuf,
    pub format: Format,
    pub bytes: usize,
    /// Of a form that is printed.
    pub sheets: Option<usize>,
    pub sha256: Digest,
}

/// What was made.
#[derive(Debug, Clone)]
pub struct Made {
    /// `990101@2025-10.es`.
    pub id: String,
    pub report: Report,
    pub seal: Seal,
    pub files: Vec<Written>,
    /// Sources that did not answer, in words: they are said in the report too.
    pub warnings: Vec<String>,
    /// False when the same was said before.
    pub new: bool,
}

/// Why a report cannot be made; no file was touched.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    #[error(transparent)]
    Judgement(#[from] JudgementError),
    #[error("{0} has not begun")]
    NotBegun(Month),
    #[error("the report has no JSON form")]
    Json(#[from] serde_json::Error),
    #[error("the report has no table")]
    Csv(#[from] ::csv::Error),
    #[error(transparent)]
    Paper(#[from] PaperError),
    #[error(transparent)]
    Seal(#[from] SealError),
    #[error("the report has no workbook")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    #[error("{path} cannot be written")]
    File {
        path: PathBuf,
        #[source]
        source: std::io::Error,
    },
}

impl From<StoreError> for ReportError {
    fn from(error: StoreError) -> Self {
        Self::Judgement(error.into())
    }
}

/// What a person asks for.
#[derive(Debug, Clone)]
pub struct Order {
    pub ubigeo: Ubigeo,
    pub period: Month,
    pub lang: Lang,
    pub formats: Vec<Format>,
    pub as_of: DateTime<Utc>,
}

/// Makes the report of a month in every form asked for, and keeps what it says.
pub async fn make(house: &House, order: &Order, out: &Path) -> Result<Made, ReportError> {
    if order.period.first_day() > house.clock.today() {
        return Err(ReportError::NotBegun(order.period));
    }
    let report = model(house, &order.ubigeo, order.period, order.as_of).await?;
    let said = json::render(&report, order.lang)?;
    let seal = sealed(house, &report, order.lang, &said);
    let proofs = if order.formats.contains(&Format::Proof) {
        Some(proofs(house, &report, order.lang, seal.digest).await?)
    } else {
        None
    };
    let mut made = Vec::new();
    for format in &order.formats {
        made.extend(forms::files(&report, order.lang, *format, &seal, proofs.as_ref())?);
    }
    let mut files = Vec::new();
    for file in &made {
        files.push(write(out, &report, order.lang, file)?);
    }
    let new = keep(house, order, &said, seal.digest).await?;
    let warnings = warnings(&report, order.lang);
    Ok(Made { id: json::id(&report, order.lang), report, seal, files, warnings, new })
}

/// That every file that the report cites stands in the archive, under the head of today.
async fn proofs(
    house: &House,
    report: &Report,
    lang: Lang,
    sha256: Digest,
) -> Result<Proofs, ReportError> {
    let proofs = seal::prove_all(house, &report.annex.files()).await?;
    Ok(Proofs { report: json::id(report, lang), sha256, proofs })
}

/// The seal of a report with this JSON.
pub fn sealed(house: &House, report: &Report, lang: Lang, said: &str) -> Seal {
    let address = house.settings.web.public_address.as_deref();
    Seal::new(report, lang, digest(said), address)
}

/// The report of a month as data, compared with the last one that was made before it.
pub async fn model(
    house: &House,
    ubigeo: &Ubigeo,
    period: Month,
    as_of: DateTime<Utc>,
) -> Result<Report, ReportError> {
    Ok(judged(house, ubigeo, period, as_of).await?.1)
}

/// The same with the judgement that it was made from: what the pages show.
pub async fn judged(
    house: &House,
    ubigeo: &Ubigeo,
    period: Month,
    as_of: DateTime<Utc>,
) -> Result<(Judgement, Report), JudgementError> {
    judged_by(house, ubigeo, period, as_of, |_| true).await
}

/// The same with the alerts that may be told to whoever reads it.
pub async fn judged_by(
    house: &House,
    ubigeo: &Ubigeo,
    period: Month,
    as_of: DateTime<Utc>,
    may_tell: impl Fn(&Alert) -> bool + Send,
) -> Result<(Judgement, Report), JudgementError> {
    let mut now = judgement::load(house, ubigeo, as_of, Some(period)).await?;
    now.alerts.retain(may_tell);
    let known = known_until(house, as_of);
    let before = match reports::before(&house.db, ubigeo, period, known).await? {
        Some(said) => Some(judgement::load(house, ubigeo, said.as_of, Some(said.period)).await?),
        None => None,
    };
    let report = build(&now, before.as_ref(), &formulas());
    Ok((now, report))
}

/// The moment up to which things are known: an open end is the present.
fn known_until(house: &House, as_of: DateTime<Utc>) -> DateTime<Utc> {
    as_of.min(house.clock.now())
}

/// The registry of indicators, as the annex prints it.
pub fn formulas() -> Vec<Formula> {
    let formula = |indicator: &crate::indicators::definition::Indicator| Formula {
        indicator: indicator.id.to_owned(),
        name: indicator.name(Lang::Es),
        meaning: indicator.text(Lang::Es, Part::Limits),
        formula: indicator.text(Lang::Es, Part::Formula),
        ground: indicator.ground(Lang::Es),
        version: indicator.formula_version,
    };
    list::ALL.iter().map(formula).collect()
}

/// `990101-2025-10-es.html`, beside its place first and then moved there.
fn write(out: &Path, report: &Report, lang: Lang, file: &File) -> Result<Written, ReportError> {
    let File { format, ending, bytes, sheets } = file;
    let path = out.join(format!("{}.{ending}", forms::stem(report, lang)));
    let failed = |source| ReportError::File { path: path.clone(), source };
    std::fs::create_dir_all(out).map_err(failed)?;
    let mut beside = beside(out).map_err(failed)?;
    beside.write_all(bytes).map_err(failed)?;
    beside.as_file().sync_all().map_err(failed)?;
    beside.persist(&path).map_err(|error| failed(error.error))?;
    let sha256 = Digest::from_bytes(Sha256::digest(bytes).into());
    Ok(Written { path, format: *format, bytes: bytes.len(), sheets: *sheets, sha256 })
}

/// A file beside the place; temporary files are their owner's alone, a report is for everybody.
fn beside(out: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".report-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // the person's umask takes away what it does
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(out)
}

/// Keeps what was said, unless the last of this month and language says the same.
async fn keep(
    house: &House,
    order: &Order,
    said: &str,
    sha256: Digest,
) -> Result<bool, ReportError> {
    let row = Said {
        period: order.period,
        lang: order.lang,
        made_at: house.clock.now(),
        as_of: known_until(house, order.as_of),
        sha256,
    };
    let mut tx = house.db.begin().await?;
    let is_new = reports::add(&mut tx, &order.ubigeo, &row, &serde_json::from_str(said)?).await?;
    tx.commit().await?;
    Ok(is_new)
}

fn warnings(report: &Report, lang: Lang) -> Vec<String> {
    let silent = report.sources.iter().filter(|line| line.state == SourceState::Silent);
    silent
        .map(|line| {
            let name = text(lang, &format!("source-{}", line.source));
            match line.seen_on {
                Some(day) => {
                    let day = dates::day_short(lang, day);
                    let args = [("source", name.into()), ("date", day.into())];
                    text_with(lang, "cli-report-silent", &args)
                }
                None => text_with(lang, "cli-report-silent-undated", &[("source", name.into())]),
            }
        })
        .collect()
}
