//! Server-rendered pages, each with its twins for programs.
//!
//! A page is a view model and a handler in one file of [`pages`]: extract, ask the jobs, fill the
//! view, answer. Knows nothing of how anything is found out; what it prints comes from `jobs`, and the
//! shapes of its twins from `shapes`. The one decision a newcomer would question: no page needs a
//! script, a cookie or another server, so that the strictest policy holds for all of them and a page
//! saved to a stick still works.

pub mod address;
pub mod answer;
pub mod api;
pub mod asked;
pub mod assets;
pub mod frame;
pub mod fresh;
pub mod health;
pub mod held;
pub mod href;
pub mod metrics;
pub mod observed;
pub mod operator;
pub mod outer;
pub mod pace;
pub mod pages;
pub mod paper;
pub mod plain;
pub mod problem;
pub mod public;
pub mod router;
pub mod same_site;
pub mod speech;
pub mod table;
pub mod told;
pub mod view;
pub mod words;

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use chrono::{DateTime, NaiveDate, Utc};
use tokio::net::TcpListener;
use tokio::sync::OnceCell;

use crate::domain::alert::Alert;
use crate::domain::codes::Ubigeo;
use crate::domain::comparison::UnitTotals;
use crate::domain::judgement::Judgement;
use crate::domain::period::{Month, Year};
use crate::jobs::house::House;
use crate::jobs::queue::{Queue, QueueError};
use crate::jobs::{judgement, report};
use crate::store::db::StoreError;
use crate::store::{municipalities, stamp, totals};
use crate::telemetry;
use address::{Addresses, Here};
use api::verify::Verified;
use asked::Asked;
use frame::Frame;
use held::Held;
use problem::Problem;
use told::{Known, Told};

/// What every page is given.
#[derive(Clone)]
pub struct App {
    pub house: House,
    /// When this program began to serve: an answer is never older than who writes it.
    pub started: DateTime<Utc>,
    /// The names of 1,891 municipalities take a while to be told apart.
    addresses: Arc<Held<(), Addresses>>,
    told: Arc<Held<Point, Known>>,
    verified: Verified,
    /// The totals of a year over the whole country, as of a day.
    totals: Arc<Held<YearAsKnown, Vec<UnitTotals>>>,
    papers: Arc<Held<paper::Key, paper::Paper>>,
    /// Opened when a page asks for it.
    queue: Arc<OnceCell<Queue>>,
}

/// A year, as it was known on the day that is asked about.
type YearAsKnown = (Year, Option<NaiveDate>);

/// What a municipality is held under.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Point {
    ubigeo: Ubigeo,
    /// The day that is asked about.
    day: Option<NaiveDate>,
    today: NaiveDate,
    month: Month,
}

/// Municipalities and days held at once: each is as large as what is known of a municipality.
const MOST_TOLD: usize = 16;

/// Years of totals held at once.
const MOST_YEARS: usize = 3;

impl App {
    pub fn new(house: House) -> Self {
        Self {
            started: house.clock.now(),
            house,
            addresses: Arc::new(Held::new(1)),
            told: Arc::new(Held::new(MOST_TOLD)),
            verified: Verified::default(),
            totals: Arc::new(Held::new(MOST_YEARS)),
            papers: Arc::new(Held::new(paper::MOST)),
            queue: Arc::default(),
        }
    }

    /// What is done in the background lies here.
    pub async fn queue(&self) -> Result<&Queue, QueueError> {
        self.queue.get_or_try_init(|| Queue::open(&self.house)).await
    }

    /// What the house concludes about a municipality, as of the day that is asked about.
    pub async fn judgement(
        &self,
        asked: &Asked,
        ubigeo: &Ubigeo,
    ) -> Result<Arc<Judgement>, Problem> {
        Ok(Arc::clone(&self.told(asked, ubigeo).await?.judged))
    }

    /// The municipality that an address speaks of, as its pages tell it.
    pub async fn here(&self, asked: &Asked, typed: &str) -> Result<(Here, Told), Problem> {
        let here = Here::find(self, asked, typed).await?;
        let told = self.told(asked, &here.municipality.ubigeo).await?;
        Ok((here, told))
    }

    /// A municipality as its pages tell it.
    pub async fn told(&self, asked: &Asked, ubigeo: &Ubigeo) -> Result<Told, Problem> {
        self.told_of(asked, ubigeo, None).await
    }

    /// The same for a month; the last whole one when `None`.
    pub async fn told_of(
        &self,
        asked: &Asked,
        ubigeo: &Ubigeo,
        month: Option<Month>,
    ) -> Result<Told, Problem> {
        let house = asked.house(self);
        let today = house.clock.today();
        let month = month.map_or_else(|| judgement::judged_month(today), Ok)?;
        // what is known may stay the same while the day moves on
        let point = Point { ubigeo: ubigeo.clone(), day: asked.day, today, month };
        let stamp = stamp::read(&house.db).await?;
        if let Some(told) = self.told.get(&point, &stamp) {
            return Ok(Told { known: told, lang: asked.lang });
        }
        let settings = house.settings.clone();
        let may_tell = move |alert: &Alert| public::may_tell(alert, &settings, today);
        let as_of = asked.as_of(self);
        let (judged, report) = report::judged_by(&house, ubigeo, month, as_of, may_tell).await?;
        let known = self.told.put(point, stamp, Known { judged: Arc::new(judged), report });
        Ok(Told { known, lang: asked.lang })
    }

    /// What stands around a page that is about no place of its own.
    pub async fn frame(
        &self,
        asked: &Asked,
        title: impl Into<String>,
        twins: &'static [&'static str],
    ) -> Result<Frame, StoreError> {
        let sample = self.addresses().await?.has_sample();
        Ok(Frame::new(asked, title, twins).sample(sample))
    }

    /// What every municipality budgeted and spent in a year, as of the day that is asked about.
    pub async fn totals(&self, asked: &Asked, year: Year) -> Result<Arc<Vec<UnitTotals>>, Problem> {
        let stamp = stamp::read(&self.house.db).await?;
        let key = (year, asked.day);
        if let Some(totals) = self.totals.get(&key, &stamp) {
            return Ok(totals);
        }
        let all = municipalities::all(&self.house.db).await?;
        let as_of = asked.as_of(self);
        let known = totals::of(&self.house.db, &all, Some(year), as_of).await?;
        Ok(self.totals.put(key, stamp, known))
    }

    /// Who lives where, as of now.
    pub async fn addresses(&self) -> Result<Arc<Addresses>, StoreError> {
        let stamp = stamp::read(&self.house.db).await?;
        if let Some(addresses) = self.addresses.get(&(), &stamp) {
            return Ok(addresses);
        }
        let all = municipalities::all(&self.house.db).await?;
        Ok(self.addresses.put((), stamp, Addresses::of(all)))
    }
}

/// Serves the pages of a house until told to stop; requests under way are answered first.
pub async fn serve(
    house: House,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    answer(router::router(App::new(house)), listener, stop).await
}

/// Serves health and numbers alone, for a program that only works.
pub async fn serve_watched(
    house: House,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    answer(router::watched(App::new(house)), listener, stop).await
}

async fn answer(
    router: Router,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    telemetry::metrics::start();
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stop).await
}
