//! SIAF: a year as one file of gigabytes, or one municipality through the data API.

mod api;

use super::body::Kind;
use super::client::Client;
use super::ledger::Ledger;
use super::request::{Request, below};
use super::{Ask, FetchError, Harvest, Planned};
use crate::domain::codes::SecEjec;
use crate::settings::portals::Siaf;

pub fn plan(portal: &Siaf, ask: &Ask) -> Result<Vec<Planned>, FetchError> {
    let year = ask.year();
    let planned = match unit(ask)? {
        Some(unit) => {
            let what = format!("gasto de la unidad {unit}, año {year}, de página en página");
            Planned::get(api::address(portal, &unit, year, 0)?, what)
        }
        None => Planned::get(address(portal, ask)?, format!("gasto de todo el país, año {year}")),
    };
    Ok(vec![planned])
}

pub async fn visit<L: Ledger>(
    client: &mut Client<L>,
    portal: &Siaf,
    ask: &Ask,
    harvest: &mut Harvest,
) -> Result<(), FetchError> {
    if let Some(unit) = unit(ask)? {
        harvest.files.push(api::unit_of_year(client, portal, &unit, ask.year()).await?);
        return Ok(());
    }
    let url = address(portal, ask)?;
    let name = url.rsplit('/').next().unwrap_or("Gasto.csv").to_owned();
    let request = Request::get(&url, Kind::Lines)?.conditional();
    let fetched = client.download(&request, &name).await?;
    let whole = fetched.map(|fetched| super::Fetched {
        // to its end, so it is all that there is of every unit in that year
        complete: true,
        year: Some(ask.year()),
        ..fetched
    });
    harvest.take(Ok(whole), &url)
}

fn address(portal: &Siaf, ask: &Ask) -> Result<String, FetchError> {
    let file = portal
        .file_of(ask.year())
        .ok_or(FetchError::NoAddress { setting: "portals.siaf.names" })?;
    Ok(below(&portal.files, &file))
}

/// The executing unit of the municipality that was said.
fn unit(ask: &Ask) -> Result<Option<SecEjec>, FetchError> {
    let Some(municipality) = &ask.municipality else { return Ok(None) };
    let unit = municipality.sec_ejec.clone();
    unit.map(Some).ok_or(FetchError::Needs("the SEC_EJEC of this municipality is not known yet"))
}
