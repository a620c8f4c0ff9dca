//! Invierte.pe's files: every investment of the country, and the follow-up of a year.

use super::body::Kind;
use super::client::Client;
use super::ledger::Ledger;
use super::request::{Request, below};
use super::{Ask, FetchError, Harvest, Planned};
use crate::settings::portals::Investments;

pub fn plan(portal: &Investments, ask: &Ask) -> Vec<Planned> {
    addresses(portal, ask)
        .map(|url| {
            let what = format!("inversiones públicas: {}", name(&url));
            Planned::get(url, what)
        })
        .collect()
}

pub async fn visit<L: Ledger>(
    client: &mut Client<L>,
    portal: &Investments,
    ask: &Ask,
    harvest: &mut Harvest,
) -> Result<(), FetchError> {
    for url in addresses(portal, ask) {
        let request = Request::get(&url, Kind::Lines)?.conditional();
        let of_year = |fetched| super::Fetched { year: Some(ask.year()), ..fetched };
        let download = client.download(&request, &name(&url)).await;
        harvest.take(download.map(|came| came.map(of_year)), &url)?;
    }
    Ok(())
}

fn addresses<'a>(portal: &'a Investments, ask: &Ask) -> impl Iterator<Item = String> + use<'a> {
    let year = ask.year().to_string();
    portal.names.iter().map(move |name| below(&portal.files, &name.replace("{year}", &year)))
}

fn name(url: &str) -> String {
    url.rsplit('/').next().unwrap_or_default().to_owned()
}
