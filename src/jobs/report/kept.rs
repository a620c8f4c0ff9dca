//! Reports that were made: told again as they were, found by the code on paper, and checked.

use super::{ReportError, judged_by, sealed};
use crate::clock::Clock;
use crate::domain::alert::Alert;
use crate::domain::codes::Ubigeo;
use crate::domain::lang::Lang;
use crate::domain::period::Month;
use crate::jobs::house::House;
use crate::report::json;
use crate::report::model::Report;
use crate::report::seal::{self, Code, Seal};
use crate::store::db::StoreError;
use crate::store::reports::{self, Said};

/// A report as it was made, with its seal.
#[derive(Debug, Clone)]
pub struct Kept {
    pub report: Report,
    pub seal: Seal,
}

/// The newest report of a month, told again from what was known when it was made.
///
/// `None` when none was made, and when the same words do not come out: because some of its alerts may
/// not be told to this reader yet, or because the program tells them otherwise by now.
pub async fn again(
    house: &House,
    ubigeo: &Ubigeo,
    period: Month,
    lang: Lang,
    may_tell: impl Fn(&Alert) -> bool + Send,
) -> Result<Option<Kept>, ReportError> {
    let Some(said) = reports::newest(&house.db, ubigeo, period, lang).await? else {
        return Ok(None);
    };
    let then = House { clock: Clock::Fixed(said.made_at), ..house.clone() };
    // what became known in that very moment was known
    let as_of = said.as_of + chrono::Duration::milliseconds(1);
    let (_, report) = judged_by(&then, ubigeo, period, as_of, may_tell).await?;
    let seal = sealed(house, &report, lang, &json::render(&report, lang)?);
    Ok((seal.digest == said.sha256).then_some(Kept { report, seal }))
}

/// A report that a code on paper belongs to.
#[derive(Debug, Clone)]
pub struct Found {
    pub ubigeo: Ubigeo,
    pub said: Said,
    /// The JSON as it is kept.
    pub body: String,
    /// Whether what is kept still has the hash under which it was kept.
    pub unchanged: bool,
}

/// The reports that carry a code: one, unless two hashes begin alike.
pub async fn by_code(house: &House, code: &Code) -> Result<Vec<Found>, StoreError> {
    let mut found = Vec::new();
    for (ubigeo, said) in reports::of_month(&house.db, code.period, code.lang).await? {
        if !code.fits(&said.sha256) {
            continue;
        }
        let kept = reports::body(&house.db, &said.sha256).await?;
        let body = json::canonical(&kept)
            .map_err(|_| StoreError::Corrupt { what: "report", value: said.sha256.to_string() })?;
        let unchanged = seal::digest(&body) == said.sha256;
        found.push(Found { ubigeo, said, body, unchanged });
    }
    Ok(found)
}
