//! SSI: MEF's JSON about single investments, asked for those that are followed (`sources/siaf.md` 5).
//!
//! Each view becomes one document, `{CUI: reply, …}`, the replies as they came. A reply `[]` says
//! nothing and is kept all the same: it is what the portal answered.

use serde_json::value::RawValue;

use super::body::Kind;
use super::client::{Client, Reply};
use super::ledger::Ledger;
use super::request::{Request, below};
use super::{Ask, Bytes, FetchError, Fetched, Harvest, Planned};
use crate::domain::codes::Cui;
use crate::domain::source::Dataset;
use crate::settings::portals::Ssi;

/// One view: its dataset, the service, and what is asked of it.
struct View {
    dataset: Dataset,
    service: &'static str,
    /// The field `tipo`.
    asks: Option<&'static str>,
}

const VIEWS: [View; 7] = [
    View { dataset: Dataset::SsiDetail, service: "Ssi/traeDetInvSSI", asks: Some("SIAF") },
    View { dataset: Dataset::SsiDev2, service: "Dashboard/traeDevengSSI", asks: Some("DEV2") },
    View { dataset: Dataset::SsiMes, service: "Dashboard/traeDevengSSI", asks: Some("MES") },
    View { dataset: Dataset::SsiFte, service: "Dashboard/traeDevengSSI", asks: Some("FTE") },
    View { dataset: Dataset::SsiF12b, service: "Ssi/traeInfSeguimF12B", asks: None },
    View { dataset: Dataset::SsiInfobras, service: "", asks: None },
    View { dataset: Dataset::SsiStalled, service: "", asks: None },
];

pub fn plan(portal: &Ssi, ask: &Ask) -> Result<Vec<Planned>, FetchError> {
    need_cuis(ask)?;
    let mut planned = Vec::new();
    for view in &VIEWS {
        for cui in &ask.cuis {
            let request = request(portal, view, cui)?;
            let what = format!("{} de la inversión {cui}", view.dataset);
            planned.push(match request.body {
                Some(_) => Planned::post(request.url, what),
                None => Planned::get(request.url, what),
            });
        }
    }
    Ok(planned)
}

pub async fn visit<L: Ledger>(
    client: &mut Client<L>,
    portal: &Ssi,
    ask: &Ask,
    harvest: &mut Harvest,
) -> Result<(), FetchError> {
    need_cuis(ask)?;
    for view in &VIEWS {
        let mut document = Document::default();
        // what came of a view before its end is worth keeping: it claims to be nothing more
        let ended = of_view(client, portal, view, ask, (&mut document, harvest)).await;
        document.close(client, view, harvest);
        ended?;
    }
    Ok(())
}

/// Asks one view for each investment.
async fn of_view<L: Ledger>(
    client: &mut Client<L>,
    portal: &Ssi,
    view: &View,
    ask: &Ask,
    (document, harvest): (&mut Document, &mut Harvest),
) -> Result<(), FetchError> {
    for cui in &ask.cuis {
        let request = request(portal, view, cui)?;
        match client.ask(&request).await {
            Ok(reply) => document.take(cui, reply).or_else(|error| harvest.failed(error))?,
            Err(error) => harvest.failed(error)?,
        }
    }
    Ok(())
}

/// The replies of one view.
#[derive(Debug, Default)]
struct Document {
    replies: Vec<String>,
    attempts: Vec<i64>,
    origin: String,
    says_something: bool,
}

impl Document {
    fn take(&mut self, cui: &Cui, reply: Reply) -> Result<(), FetchError> {
        // half a reply would make the whole document unreadable
        let text = serde_json::from_slice::<Box<RawValue>>(&reply.bytes).map_err(|_| {
            let what = "a reply that is no JSON".to_owned();
            FetchError::Shape { url: reply.url.to_string(), what }
        })?;
        self.says_something |= text.get() != "[]";
        self.replies.push(format!("\"{cui}\": {text}"));
        self.attempts.push(reply.attempt);
        self.origin = reply.url.into();
        Ok(())
    }

    fn close<L: Ledger>(self, client: &Client<L>, view: &View, harvest: &mut Harvest) {
        if !self.says_something {
            harvest.unchanged.extend((!self.replies.is_empty()).then_some(self.origin));
            return;
        }
        harvest.files.push(Fetched {
            bytes: Bytes::Held(format!("{{\n{}\n}}\n", self.replies.join(",\n")).into_bytes()),
            name: format!("{}.json", view.dataset),
            origin: self.origin,
            dataset: None,
            year: None,
            complete: false,
            steady: false,
            obtained_at: client.now(),
            attempts: self.attempts,
        });
    }
}

fn request(portal: &Ssi, view: &View, cui: &Cui) -> Result<Request, FetchError> {
    let cui = cui.as_str();
    match view.dataset {
        Dataset::SsiInfobras => Request::get(&below(&portal.works, cui), Kind::Json),
        Dataset::SsiStalled => Request::form(&portal.stalled, &[("id", cui)], Kind::Json),
        _ => {
            let fields: Vec<(&str, &str)> =
                [("id", cui)].into_iter().chain(view.asks.map(|asks| ("tipo", asks))).collect();
            Request::form(&below(&portal.services, view.service), &fields, Kind::Json)
        }
    }
}

fn need_cuis(ask: &Ask) -> Result<(), FetchError> {
    if ask.cuis.is_empty() {
        return Err(FetchError::NothingFollowed);
    }
    Ok(())
}
