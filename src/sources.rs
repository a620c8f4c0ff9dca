//! Getting bytes from the public sources, politely.
//!
//! Owns which requests a source takes and how an answer is told from a wall, an error page or half a
//! file. Knows neither the database nor what stands in a file: requests are written down through a
//! [`ledger::Ledger`], and what comes is handed on as it came. The one decision a newcomer would
//! question: nothing is believed by its status. Portals answer 200 with an error page, and cut a file
//! at the length that they announced, so every body is looked at, its beginning and its end.

pub mod body;
pub mod client;
pub mod cookies;
pub mod error;
pub mod inbox;
pub mod intake;
pub mod ledger;
pub mod manners;
pub mod part;
pub mod request;
pub mod robots;
pub mod tls;

mod consulta_amigable;
mod infobras;
mod investments;
mod procurement;
mod siaf;
mod ssi;

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::codes::{Cui, WorkCode};
use crate::domain::period::Year;
use crate::domain::place::Municipality;
use crate::domain::source::{Dataset, Source};
use crate::settings::Portals;
use client::Client;
pub use error::FetchError;
use ledger::Ledger;

/// What is asked of a source.
#[derive(Debug, Clone)]
pub struct Ask {
    pub source: Source,
    pub municipality: Option<Municipality>,
    /// The year that was said; else each source knows what is current.
    pub year: Option<Year>,
    pub current: Year,
    /// Of the municipality, or of all that are followed.
    pub cuis: Vec<Cui>,
    pub works: Vec<WorkCode>,
    pub today: NaiveDate,
    /// Up to when the source was seen to its end the last time.
    pub since: Option<DateTime<Utc>>,
}

impl Ask {
    /// The year said, else the current one.
    pub fn year(&self) -> Year {
        self.year.unwrap_or(self.current)
    }
}

/// Bytes that came, to be archived and read.
#[derive(Debug)]
pub struct Fetched {
    pub bytes: Bytes,
    /// A name that stays the same from one fetch to the next.
    pub name: String,
    /// The address that answered.
    pub origin: String,
    pub dataset: Option<Dataset>,
    pub year: Option<Year>,
    /// All that there is of the units and years in it.
    pub complete: bool,
    /// As long as the last one of its name: one far shorter is half a crawl.
    pub steady: bool,
    pub obtained_at: DateTime<Utc>,
    /// The attempts that completed it.
    pub attempts: Vec<i64>,
}

/// Where the bytes lie.
#[derive(Debug)]
pub enum Bytes {
    Held(Vec<u8>),
    File(PathBuf),
}

/// What a visit brought, and what went wrong on it.
#[derive(Debug, Default)]
pub struct Harvest {
    pub files: Vec<Fetched>,
    /// Addresses under which nothing is new.
    pub unchanged: Vec<String>,
    pub failures: Vec<FetchError>,
}

impl Harvest {
    /// Keeps a failure; the visit goes on unless nothing more can be had from this host now.
    fn failed(&mut self, error: FetchError) -> Result<(), FetchError> {
        if error.ends_the_visit() {
            return Err(error);
        }
        self.failures.push(error);
        Ok(())
    }

    /// Keeps what a download brought: a file, that nothing is new, or a failure as [`Self::failed`] does.
    fn take(
        &mut self,
        download: Result<Option<Fetched>, FetchError>,
        url: &str,
    ) -> Result<(), FetchError> {
        match download {
            Ok(Some(fetched)) => self.files.push(fetched),
            Ok(None) => self.unchanged.push(url.to_owned()),
            Err(error) => self.failed(error)?,
        }
        Ok(())
    }
}

/// One request that a visit would begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    pub method: &'static str,
    pub url: String,
    /// In Spanish, because people read it as it is.
    pub what: String,
}

impl Planned {
    fn get(url: impl Into<String>, what: impl Into<String>) -> Self {
        Self { method: "GET", url: url.into(), what: what.into() }
    }

    fn post(url: impl Into<String>, what: impl Into<String>) -> Self {
        Self { method: "POST", url: url.into(), what: what.into() }
    }
}

/// What would be asked, without asking it.
pub fn plan(portals: &Portals, ask: &Ask) -> Result<Vec<Planned>, FetchError> {
    match ask.source {
        Source::Siaf => siaf::plan(&portals.siaf, ask),
        Source::ConsultaAmigable => consulta_amigable::plan(&portals.consulta_amigable, ask),
        Source::Ssi => ssi::plan(&portals.ssi, ask),
        Source::Infobras => infobras::plan(&portals.infobras, ask),
        Source::Investments => Ok(investments::plan(&portals.investments, ask)),
        Source::Procurement => procurement::plan(&portals.procurement, ask),
        Source::Register => Err(FetchError::NoSource),
    }
}

/// Visits a source: what came is in `harvest` even when the visit could not be ended.
pub async fn visit<L: Ledger>(
    client: &mut Client<L>,
    portals: &Portals,
    ask: &Ask,
    harvest: &mut Harvest,
) -> Result<(), FetchError> {
    match ask.source {
        Source::Siaf => siaf::visit(client, &portals.siaf, ask, harvest).await,
        Source::ConsultaAmigable => {
            consulta_amigable::visit(client, &portals.consulta_amigable, ask, harvest).await
        }
        Source::Ssi => ssi::visit(client, &portals.ssi, ask, harvest).await,
        Source::Infobras => infobras::visit(client, &portals.infobras, ask, harvest).await,
        Source::Investments => investments::visit(client, &portals.investments, ask, harvest).await,
        Source::Procurement => procurement::visit(client, &portals.procurement, ask, harvest).await,
        Source::Register => Err(FetchError::NoSource),
    }
}
