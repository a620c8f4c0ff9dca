//! Server-rendered pages, each with its twins for programs.
//!
//! A page is a view model and a handler in one file of [`pages`]: extract, ask the jobs, fill the
//! view, answer. Knows nothing of how anything is found out; what it prints comes from `jobs`, and the
//! shapes of its twins from `shapes`. The one decision a newcomer would question: no page needs a
//! script, a cookie or another server, so that the strictest policy holds for all of them and a page
//! saved to a stick still works.

pub mod address;
pub mod answer;
pub mod asked;
pub mod assets;
pub mod frame;
pub mod held;
pub mod outer;
pub mod pages;
pub mod problem;
pub mod router;
pub mod table;
pub mod words;

use std::future::Future;
use std::sync::Arc;

use tokio::net::TcpListener;

use crate::jobs::house::House;
use crate::store::db::StoreError;
use crate::store::{municipalities, stamp};
use address::Addresses;
use asked::Asked;
use frame::Frame;
use held::Held;

/// What every page is given.
#[derive(Clone)]
pub struct App {
    pub house: House,
    /// The names of 1,891 municipalities take a while to be told apart.
    addresses: Arc<Held<(), Addresses>>,
}

impl App {
    pub fn new(house: House) -> Self {
        Self { house, addresses: Arc::new(Held::new(1)) }
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
    let router = router::router(App::new(house));
    axum::serve(listener, router).with_graceful_shutdown(stop).await
}
