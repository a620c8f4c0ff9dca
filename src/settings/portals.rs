//! Where each public source is asked: every address and number that a portal may change.
//!
//! Lists of pairs are written `key=value`, because the names of settings are fixed and years are not.

use std::path::PathBuf;

use serde::Deserialize;

use crate::domain::period::Year;
use crate::domain::source::Source;

/// The portals.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Portals {
    pub siaf: Siaf,
    pub consulta_amigable: ConsultaAmigable,
    pub ssi: Ssi,
    pub infobras: Infobras,
    pub investments: Investments,
    pub procurement: Procurement,
}

/// MEF's files of the budget, and its data API.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Siaf {
    pub files: String,
    /// `year=file`: what a year is called; `{year}` for every other year.
    pub names: Vec<String>,
    pub api: String,
    /// `year=resource`.
    pub resources: Vec<String>,
    pub page_size: u64,
    pub extra_ca: String,
}

/// MEF's pages of the budget.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsultaAmigable {
    pub page: String,
    /// The name of the inner page, by first year.
    pub inner: String,
    /// Ask the plain export first, and walk only when it does not answer.
    pub export_first: bool,
    pub extra_ca: String,
}

/// MEF's follow-up of investments.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ssi {
    pub services: String,
    pub works: String,
    pub stalled: String,
    pub extra_ca: String,
}

/// The Contraloría's register of works.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Infobras {
    pub base: String,
    /// Names of the data sets to take, without their date.
    pub datasets: Vec<String>,
    /// Whole addresses of lists of stalled works.
    pub stalled_lists: Vec<String>,
    pub extra_ca: String,
}

/// MEF's files of investments.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Investments {
    pub files: String,
    /// `{year}` is the year asked for.
    pub names: Vec<String>,
    pub extra_ca: String,
}

/// OECE's open contracting data.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Procurement {
    pub api: String,
    pub most_pages: u64,
    pub extra_ca: String,
}

impl Siaf {
    /// The name of a year's file.
    pub fn file_of(&self, year: Year) -> Option<String> {
        let own = of_year(&self.names, year);
        let other = || of_key(&self.names, "{year}");
        own.or_else(other).map(|name| name.replace("{year}", &year.to_string()))
    }

    /// The resource of a year in the data API.
    pub fn resource_of(&self, year: Year) -> Option<String> {
        of_year(&self.resources, year)
    }
}

impl Portals {
    /// A file of certificates that the source's own chain lacks.
    pub fn extra_ca(&self, source: Source) -> Option<PathBuf> {
        let text = match source {
            Source::Siaf => &self.siaf.extra_ca,
            Source::ConsultaAmigable => &self.consulta_amigable.extra_ca,
            Source::Ssi => &self.ssi.extra_ca,
            Source::Infobras => &self.infobras.extra_ca,
            Source::Investments => &self.investments.extra_ca,
            Source::Procurement => &self.procurement.extra_ca,
            Source::Register => return None,
        };
        (!text.trim().is_empty()).then(|| PathBuf::from(text.trim()))
    }
}

fn of_year(pairs: &[String], year: Year) -> Option<String> {
    of_key(pairs, &year.to_string())
}

fn of_key(pairs: &[String], wanted: &str) -> Option<String> {
    pairs.iter().find_map(|pair| {
        let (key, value) = pair.split_once('=')?;
        (key.trim() == wanted).then(|| value.trim().to_owned())
    })
}
