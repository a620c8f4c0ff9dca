//! Consulta Amigable: the projects of one municipality, by the plain export or by walking the pages.
//!
//! The export's values for a municipality are not evidenced, so it is a probe: what comes counts only
//! when it names the municipality (`sources/siaf.md` 4.4). The walk goes down one level at a time with
//! the page's own hidden fields. The year chosen is sometimes silently not applied, so every page is
//! looked at; and no lines never mean no spending.

mod page;

use url::Url;

use super::body::Kind;
use super::client::{Client, Reply};
use super::ledger::Ledger;
use super::request::{Request, address, with_query};
use super::{Ask, Bytes, FetchError, Fetched, Harvest, Planned};
use crate::domain::fetch::Outcome;
use crate::domain::period::Year;
use crate::settings::portals::ConsultaAmigable;
use page::Page;

/// Letters that every page of the navigator has.
const MARK: &str = "Devengado";
/// A walk whose session was lost is begun again so often.
const WALKS: u32 = 2;

/// The municipality as the site writes it, and where it lies.
struct Goal {
    department: String,
    province: String,
    /// `030503-300305`.
    label: String,
    ubigeo: String,
    year: Year,
}

impl Goal {
    fn of(ask: &Ask) -> Result<Self, FetchError> {
        let municipality = ask
            .municipality
            .as_ref()
            .ok_or(FetchError::Needs("Consulta Amigable is asked for one municipality"))?;
        let unit = municipality
            .sec_ejec
            .as_ref()
            .ok_or(FetchError::Needs("the SEC_EJEC of this municipality is not known yet"))?;
        let ubigeo = municipality.ubigeo.as_str();
        Ok(Self {
            department: municipality.ubigeo.department().to_owned(),
            province: municipality.ubigeo.province().to_owned(),
            label: format!("{ubigeo}-{unit}"),
            ubigeo: ubigeo.to_owned(),
            year: ask.year(),
        })
    }

    /// The way down: the line to be chosen, and the button to be pressed with it.
    fn steps(&self) -> [(Option<&str>, &'static str); 6] {
        [
            (None, "BtnTipoGobierno"),
            (Some("M"), "BtnSubTipoGobierno"),
            (Some("M"), "BtnDepartamento"),
            (Some(&self.department), "BtnProvincia"),
            (Some(&self.province), "BtnMunicipalidad"),
            (Some(&self.label), "BtnProdProy"),
        ]
    }
}

pub fn plan(portal: &ConsultaAmigable, ask: &Ask) -> Result<Vec<Planned>, FetchError> {
    let goal = Goal::of(ask)?;
    let walk =
        Planned::get(outer(portal, &goal)?, "y de ahí, página por página, hasta los proyectos");
    if !portal.export_first {
        return Ok(vec![walk]);
    }
    Ok(vec![Planned::get(export(portal, &goal)?, "la exportación directa"), walk])
}

pub async fn visit<L: Ledger>(
    client: &mut Client<L>,
    portal: &ConsultaAmigable,
    ask: &Ask,
    harvest: &mut Harvest,
) -> Result<(), FetchError> {
    let goal = Goal::of(ask)?;
    if portal.export_first
        && let Some(reply) = probe(client, portal, &goal).await?
    {
        harvest.files.push(fetched(client, &goal, "proyectos", reply));
        return Ok(());
    }
    for walk in 1..=WALKS {
        match self::walk(client, portal, &goal).await {
            Ok(replies) => {
                let [municipalities, projects] = replies;
                harvest.files.push(fetched(client, &goal, "municipalidades", municipalities));
                harvest.files.push(fetched(client, &goal, "proyectos", projects));
                return Ok(());
            }
            // a lost view state shows as another page than the one asked for
            Err(FetchError::Shape { url, .. }) if walk < WALKS => {
                client.forget_session(&address(&url)?);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn fetched<L: Ledger>(client: &Client<L>, goal: &Goal, what: &str, reply: Reply) -> Fetched {
    Fetched {
        bytes: Bytes::Held(reply.bytes),
        name: format!("consulta-{what}-{}-{}.html", goal.ubigeo, goal.year),
        origin: reply.url.into(),
        dataset: None,
        year: Some(goal.year),
        complete: false,
        steady: true,
        obtained_at: client.now(),
        attempts: vec![reply.attempt],
    }
}

/// Asks the plain export; nothing when it does not answer what was asked.
async fn probe<L: Ledger>(
    client: &mut Client<L>,
    portal: &ConsultaAmigable,
    goal: &Goal,
) -> Result<Option<Reply>, FetchError> {
    let request = Request::get(&export(portal, goal)?, Kind::Page(MARK))?;
    let reply = match client.ask(&request).await {
        Ok(reply) => reply,
        Err(error) if error.ends_the_visit() => return Err(error),
        Err(_) => return Ok(None),
    };
    let text = reply.text();
    let page = Page::of(&text);
    let is_it = page.has_label(&goal.label)
        && page.lines.iter().any(|line| line.code.starts_with('2'))
        && page.year.is_none_or(|year| year == goal.year);
    Ok(is_it.then_some(reply))
}

/// Walks down to the projects; gives the page of the municipalities and that of the projects.
async fn walk<L: Ledger>(
    client: &mut Client<L>,
    portal: &ConsultaAmigable,
    goal: &Goal,
) -> Result<[Reply; 2], FetchError> {
    let outer = outer(portal, goal)?;
    client.ask(&Request::get(&outer, Kind::Any)?).await?;
    let inner = inner(portal, goal)?;
    let request = Request::get(&inner, Kind::Page(MARK))?.header("referer", &outer);
    let mut reply = client.ask(&request).await?;
    let mut page = look(goal, &reply)?;
    let mut above = None;
    for (line, button) in goal.steps() {
        let url = &reply.url;
        let fields = page.press(line, button).ok_or_else(|| FetchError::Shape {
            url: url.to_string(),
            what: match line {
                Some(line) => format!("no line «{line}» or no button {button}"),
                None => format!("no button {button}"),
            },
        })?;
        let action = url.join(&page.action).unwrap_or_else(|_| url.clone());
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let request = Request::form(action.as_str(), &fields, Kind::Page(MARK))?
            .header("referer", url.as_str());
        let next = client.ask(&request).await?;
        page = look(goal, &next)?;
        above = Some(std::mem::replace(&mut reply, next));
    }
    let at = reply.url.to_string();
    let lost = || FetchError::Shape { url: at.clone(), what: "it lost the way down".into() };
    if !page.has_label(&goal.label) {
        return Err(lost());
    }
    Ok([above.ok_or_else(lost)?, reply])
}

/// Reads a page, and believes it only with lines and of the year asked for.
fn look(goal: &Goal, reply: &Reply) -> Result<Page, FetchError> {
    let page = Page::of(&reply.text());
    if page.year.is_some_and(|year| year != goal.year) {
        let what = "it shows another year than the one asked for".to_owned();
        return Err(FetchError::Shape { url: reply.url.to_string(), what });
    }
    if page.is_cut {
        // what the link leads to is not established (`sources/siaf.md` 4.2), and half a list is none
        return Err(FetchError::Refused {
            url: reply.url.to_string(),
            why: "more than 400 lines: the page shows only the first; use the yearly file of SIAF",
        });
    }
    if page.lines.is_empty() {
        return Err(FetchError::Answer {
            url: reply.url.to_string(),
            outcome: Outcome::NotData,
            status: Some(200),
            detail: "a page without lines, which never means no spending".into(),
        });
    }
    Ok(page)
}

fn outer(portal: &ConsultaAmigable, goal: &Goal) -> Result<String, FetchError> {
    with_query(&portal.page, &[("y", &goal.year.to_string()), ("ap", "Proyecto")])
}

fn inner_page(portal: &ConsultaAmigable) -> Result<Url, FetchError> {
    let outer = address(&portal.page)?;
    outer.join(&portal.inner).map_err(|_| FetchError::Address(portal.inner.clone()))
}

fn inner(portal: &ConsultaAmigable, goal: &Goal) -> Result<String, FetchError> {
    let base = inner_page(portal)?;
    with_query(base.as_str(), &[("y", &goal.year.to_string()), ("ap", "Proyecto")])
}

/// A dimension with a value filters by it, one without lists it: 31 are the projects.
fn export(portal: &ConsultaAmigable, goal: &Goal) -> Result<String, FetchError> {
    let year = goal.year.to_string();
    let pairs = [
        ("_tgt", "xls"),
        ("_uhc", "yes"),
        ("0", ""),
        ("1", "M"),
        ("37", "M"),
        ("5", goal.department.as_str()),
        ("6", goal.province.as_str()),
        ("7", goal.label.as_str()),
        ("31", ""),
        ("y", &year),
        ("ap", "Proyecto"),
        ("cpage", "1"),
        ("psize", "3000"),
    ];
    with_query(inner_page(portal)?.as_str(), &pairs)
}
