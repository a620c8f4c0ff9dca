//! InfObras: the data sets under their daily names, and the pages of single works.
//!
//! The date in a data set's name changes every day and says nothing about what is in it, so the
//! address is read from the portal's own page each time and the file keeps one name here. The page was
//! seen in two layouts (`sources/infobras.md` 2); either will do.

use scraper::{Html, Selector};
use serde_json::{Value, json};
use url::Url;

use super::body::Kind;
use super::client::Client;
use super::ledger::Ledger;
use super::request::{Posted, Request, address, below, with_query};
use super::{Ask, FetchError, Harvest, Planned};
use crate::domain::codes::{Cui, WorkCode};
use crate::settings::portals::Infobras;

const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// Names under which the search's answer gives a work's code; none is proven alone.
const CODES: [&str; 4] = ["obraid", "codigoobra", "codigoinfobras", "codobra"];

pub fn plan(portal: &Infobras, ask: &Ask) -> Result<Vec<Planned>, FetchError> {
    if ask.municipality.is_none() {
        let page = Planned::get(page_of_sets(portal), "la página de los conjuntos de datos");
        let sets = portal.datasets.iter().map(|set| {
            Planned::get(below(&portal.base, "InfobrasWeb/Archivo/DownloadFile"), set.clone())
        });
        let lists = portal.stalled_lists.iter();
        let lists = lists.map(|url| Planned::get(url.clone(), "lista de obras paralizadas"));
        return Ok(std::iter::once(page).chain(sets).chain(lists).collect());
    }
    let searches = ask.cuis.iter().map(|cui| {
        Ok(Planned::post(search(portal, cui)?.url, format!("obras de la inversión {cui}")))
    });
    let pages = ask.works.iter().map(|work| {
        Ok(Planned::get(page_of_work(portal, work)?, format!("avance de la obra {work}")))
    });
    searches.chain(pages).collect()
}

pub async fn visit<L: Ledger>(
    client: &mut Client<L>,
    portal: &Infobras,
    ask: &Ask,
    harvest: &mut Harvest,
) -> Result<(), FetchError> {
    if ask.municipality.is_some() {
        return works(client, portal, ask, harvest).await;
    }
    let page = client.ask(&Request::get(&page_of_sets(portal), Kind::Page("DataSet"))?).await?;
    for set in &portal.datasets {
        let Some(url) = address_of_set(portal, &page.text(), set) else {
            let what = format!("its page names no file {set}");
            harvest.failed(FetchError::Shape { url: page.url.to_string(), what })?;
            continue;
        };
        let request = Request::get(&url, Kind::Workbook)?;
        harvest.take(client.download(&request, &format!("{set}.xlsx")).await, &url)?;
    }
    for url in &portal.stalled_lists {
        let request = Request::get(url, Kind::Workbook)?.conditional();
        let name = request.url.path_segments().and_then(|mut parts| parts.next_back());
        let name = name.unwrap_or("paralizadas.xlsx").to_owned();
        harvest.take(client.download(&request, &name).await, url)?;
    }
    Ok(())
}

/// The pages of a municipality's works: those known, and those that the search finds by investment.
async fn works<L: Ledger>(
    client: &mut Client<L>,
    portal: &Infobras,
    ask: &Ask,
    harvest: &mut Harvest,
) -> Result<(), FetchError> {
    let map = below(&portal.base, "InfobrasWeb/Mapa/Index");
    // the portal gives its session to whoever opens its map first
    client.ask(&Request::get(&map, Kind::Any)?).await?;
    let mut codes = ask.works.clone();
    for cui in &ask.cuis {
        let request = search(portal, cui)?
            .header("x-requested-with", "XMLHttpRequest")
            .header("referer", &map);
        match client.ask(&request).await {
            Ok(reply) => codes.extend(found(&reply.bytes)),
            Err(error) => harvest.failed(error)?,
        }
    }
    codes.sort();
    codes.dedup();
    for code in codes {
        let url = page_of_work(portal, &code)?;
        let request = Request::get(&url, Kind::Page("lAvances"))?.header("referer", &map);
        // the page is found again by the code in its name
        let name = format!("DatosEjecucion-ObraId={code}.html");
        match client.ask(&request).await {
            Ok(reply) => harvest.files.push(super::Fetched {
                bytes: super::Bytes::Held(reply.bytes),
                name,
                origin: reply.url.into(),
                dataset: None,
                year: None,
                complete: false,
                steady: false,
                obtained_at: client.now(),
                attempts: vec![reply.attempt],
            }),
            Err(error) => harvest.failed(error)?,
        }
    }
    Ok(())
}

fn page_of_sets(portal: &Infobras) -> String {
    below(&portal.base, "InfobrasWeb/DataSets")
}

fn page_of_work(portal: &Infobras, code: &WorkCode) -> Result<String, FetchError> {
    let base = below(&portal.base, "InfobrasWeb/Mapa/DatosEjecucion");
    with_query(&base, &[("ObraId", code.as_str())])
}

/// The search; the investment's code goes into the field of the older one.
fn search(portal: &Infobras, cui: &Cui) -> Result<Request, FetchError> {
    let asked = json!({ "codSnip": cui.as_str() }).to_string();
    let base = below(&portal.base, "infobrasweb/Mapa/busqueda/obrasBasic");
    let url = with_query(&base, &[("page", "0"), ("rowsPerPage", "20"), ("Parameters", &asked)])?;
    let body = Some(Posted { content_type: "application/json", bytes: vec![] });
    Ok(Request { body, ..Request::get(&url, Kind::Json)? })
}

/// The codes of works in the search's answer.
fn found(bytes: &[u8]) -> Vec<WorkCode> {
    let answer: Value = serde_json::from_slice(bytes).unwrap_or_default();
    let items = answer.get("Result").or_else(|| answer.get("result")).and_then(Value::as_array);
    let code = |item: &Value| {
        item.as_object()?.iter().find_map(|(key, value)| {
            let is_code = CODES.contains(&key.to_ascii_lowercase().as_str());
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            is_code.then(|| WorkCode::parse(&text).ok()).flatten()
        })
    };
    items.into_iter().flatten().filter_map(code).collect()
}

/// Where the page says that a data set lies today.
fn address_of_set(portal: &Infobras, html: &str, set: &str) -> Option<String> {
    let page = Html::parse_document(html);
    let named = Selector::parse("[data-filename]").ok()?;
    let linked = Selector::parse("a[href*='DownloadFile']").ok()?;
    let of_set = |name: &str| {
        let rest = name.trim().strip_prefix(set)?;
        // another set's name may begin with this one's
        rest.chars().next().is_none_or(|next| !next.is_alphanumeric() && next != '-').then_some(())
    };
    let by_name = page.select(&named).find_map(|element| {
        let name = element.value().attr("data-filename")?.trim();
        of_set(name)?;
        let base = below(&portal.base, "InfobrasWeb/Archivo/DownloadFile");
        let pairs =
            [("filename", name), ("name", name), ("contentType", WORKBOOK), ("extension", ".xlsx")];
        with_query(&base, &pairs).ok()
    });
    by_name.or_else(|| {
        page.select(&linked).find_map(|element| {
            let url: Url =
                address(&page_of_sets(portal)).ok()?.join(element.value().attr("href")?).ok()?;
            let name = url.query_pairs().find(|(key, _)| key == "filename")?.1.into_owned();
            of_set(&name)?;
            Some(url.into())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;

    #[test]
    fn the_file_of_the_day_is_found_in_both_layouts_of_the_page() {
        let portal = Settings::defaults().unwrap().portals.infobras;
        let buttons = r#"<a class="download-file" data-filename="DataSet-Obras-Publicas-Otras 1-1-2026"></a>
            <a class="download-file" data-filename="DataSet-Obras-Publicas 24-11-2026"></a>"#;
        let url = address_of_set(&portal, buttons, "DataSet-Obras-Publicas").unwrap();
        assert!(url.contains("filename=DataSet-Obras-Publicas+24-11-2026"), "{url}");
        let links = r#"<a href="/InfobrasWeb/Archivo/DownloadFile?filename=DataSet-Obras-Publicas%2024-11-2026&amp;extension=.xlsx">x</a>"#;
        let url = address_of_set(&portal, links, "DataSet-Obras-Publicas").unwrap();
        assert!(url.starts_with("https://infobras.contraloria.gob.pe/InfobrasWeb/Archivo/"));
        assert_eq!(address_of_set(&portal, links, "DataSet-Obras-Paralizadas"), None);
    }

    #[test]
    fn the_search_gives_codes_of_works_under_any_of_their_names() {
        let answer =
            br#"{"Result":[{"ObraId":78690,"codSnip":"261243"},{"codigoObra":"77311"},{"x":1}]}"#;
        let codes: Vec<String> = found(answer).iter().map(ToString::to_string).collect();
        assert_eq!(codes, ["78690", "77311"]);
        assert_eq!(found(b"<html>"), []);
    }
}
