//! The report on sheets: with its code where the committee has made it, and as a copy for reading where
//! not. A page never makes a report: what was said is decided by people, and `report` keeps it.

use std::sync::Arc;

use super::App;
use super::asked::Asked;
use super::problem::Problem;
use super::public;
use crate::domain::alert::Alert;
use crate::domain::codes::Ubigeo;
use crate::domain::evidence::Digest;
use crate::domain::lang::Lang;
use crate::domain::period::Month;
use crate::jobs::report::kept;
use crate::report::model::Report;
use crate::report::paper::engine::PaperError;
use crate::report::pdf;
use crate::report::seal::Seal;
use crate::store::stamp::Stamp;
use crate::store::{reports, stamp};

/// Sheets as they are sent.
#[derive(Debug)]
pub struct Paper {
    pub bytes: Vec<u8>,
    pub sheets: usize,
}

/// What sheets are held under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    ubigeo: Ubigeo,
    period: Month,
    lang: Lang,
    day: Option<chrono::NaiveDate>,
    today: chrono::NaiveDate,
    /// The report that was made last.
    said: Option<Digest>,
}

/// Sheets held at once: half a megabyte each.
pub const MOST: usize = 8;

impl App {
    /// The sheets of a month. They are set in a task of their own: whoever asks again after waiting too
    /// long finds them ready.
    pub async fn paper(
        &self,
        asked: &Asked,
        ubigeo: &Ubigeo,
        period: Month,
    ) -> Result<Arc<Paper>, Problem> {
        let (key, stamp) = self.paper_key(asked, ubigeo, period).await?;
        if let Some(paper) = self.papers.get(&key, &stamp) {
            return Ok(paper);
        }
        let (app, asked) = (self.clone(), asked.clone());
        let task = tokio::spawn(async move {
            let paper = Box::pin(app.set_paper(&asked, &key)).await?;
            Ok(app.papers.put(key, stamp, paper))
        });
        task.await.map_err(|error| Problem::broken(&error))?
    }

    /// Whether the committee has made a report of a month; with its sheets, where they are ready.
    pub async fn made_paper(
        &self,
        asked: &Asked,
        ubigeo: &Ubigeo,
        period: Month,
    ) -> Result<Option<Option<Arc<Paper>>>, Problem> {
        let (key, stamp) = self.paper_key(asked, ubigeo, period).await?;
        Ok(key.said.map(|_| self.papers.get(&key, &stamp)))
    }

    async fn paper_key(
        &self,
        asked: &Asked,
        ubigeo: &Ubigeo,
        period: Month,
    ) -> Result<(Key, Stamp), Problem> {
        let house = asked.house(self);
        // a page of the past prints what was known then, whatever was made of it
        let made = match asked.day {
            Some(_) => None,
            None => reports::newest(&house.db, ubigeo, period, asked.lang).await?,
        };
        let key = Key {
            ubigeo: ubigeo.clone(),
            period,
            lang: asked.lang,
            day: asked.day,
            today: house.clock.today(),
            said: made.map(|said| said.sha256),
        };
        Ok((key, stamp::read(&house.db).await?))
    }

    async fn set_paper(&self, asked: &Asked, key: &Key) -> Result<Paper, Problem> {
        let house = asked.house(self);
        let (settings, today) = (house.settings.clone(), key.today);
        let may_tell = move |alert: &Alert| public::may_tell(alert, &settings, today);
        let kept = match key.said {
            Some(_) => Box::pin(kept::again(&house, &key.ubigeo, key.period, key.lang, may_tell))
                .await
                .map_err(|error| Problem::broken(&error))?,
            None => None,
        };
        if let Some(kept) = kept {
            return set(kept.report, key.lang, Some(kept.seal)).await;
        }
        let told = self.told_of(asked, &key.ubigeo, Some(key.period)).await?;
        set(told.report.clone(), key.lang, None).await
    }
}

/// Sets the sheets where they keep no other page waiting.
async fn set(report: Report, lang: Lang, seal: Option<Seal>) -> Result<Paper, Problem> {
    let setting = move || -> Result<Paper, PaperError> {
        let document = pdf::render(&report, lang, seal.as_ref())?;
        Ok(Paper { bytes: document.pdf()?, sheets: document.sheets() })
    };
    let set = tokio::task::spawn_blocking(setting).await;
    set.map_err(|error| Problem::broken(&error))?.map_err(|error| Problem::broken(&error))
}
