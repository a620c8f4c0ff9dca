//! Every link of every page leads somewhere, and every id is unique on its page.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::stage::get;

/// The addresses in a page, as a browser reads them.
fn links(page: &str) -> Vec<String> {
    let hrefs = page.split("href=\"").skip(1);
    let ours =
        hrefs.map(|rest| rest.split('"').next().unwrap()).filter(|href| href.starts_with('/'));
    ours.map(|href| href.replace("&#38;", "&").replace("&amp;", "&")).collect()
}

/// Pages asked of one kind; a link of a kind that was met so often is not followed.
const OF_A_KIND: usize = 6;
/// The same in other languages, where the same routes stand behind a prefix.
const IN_OTHER_LANGUAGES: usize = 2;

/// An address with what changes in it put aside: `/{m}/obras/*` for every work of every municipality.
/// All addresses of the demonstration are nine thousand and lead through seventy handlers.
fn kind(href: &str, municipalities: &BTreeSet<&str>) -> String {
    let (path, asked) = href.split_once('?').unwrap_or((href, ""));
    let (path, ending) = match path.rsplit_once('.') {
        Some((path, ending)) if ["json", "csv", "txt", "pdf"].contains(&ending) => (path, ending),
        _ => (path, ""),
    };
    let mut parts: Vec<&str> = path.split('/').skip(1).collect();
    let lang = if ["qu", "en"].contains(&parts[0]) { parts.remove(0) } else { "es" };
    let whose = if parts.first().is_some_and(|part| municipalities.contains(part)) {
        parts.remove(0);
        "{m}"
    } else {
        ""
    };
    let kept = match parts.as_slice() {
        ["rastro", id @ ..] => format!("rastro/{}", evidence(&id.join("/"))),
        parts => kept(parts),
    };
    let names: Vec<&str> = asked.split('&').filter_map(|pair| pair.split('=').next()).collect();
    format!("{lang} {whose}/{kept} {ending} {}", names.join("&"))
}

/// The first word names what it is; what follows it, and whatever has a number, is which one.
fn kept(parts: &[&str]) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let changes = at == 1 || (at > 0 && part.contains(|letter: char| letter.is_ascii_digit()));
        match (changes, kept.last()) {
            (true, Some(&"*")) => {}
            (true, _) => kept.push("*"),
            (false, _) => kept.push(part),
        }
    }
    kept.join("/")
}

/// Of evidence its family: a measure, a figure or record of a dataset, an alert, an agreement.
fn evidence(id: &str) -> &str {
    if id.contains('@') {
        "@"
    } else if let Some((dataset, _)) = id.split_once(':') {
        dataset
    } else if id.starts_with(|letter: char| letter.is_ascii_digit()) {
        "#"
    } else {
        "rule"
    }
}

/// Whether one more of a kind is looked at.
fn is_wanted(met: &mut BTreeMap<String, usize>, kind: String) -> bool {
    let most = if kind.starts_with("es") { OF_A_KIND } else { IN_OTHER_LANGUAGES };
    let count = met.entry(kind).or_default();
    *count += 1;
    *count <= most
}

#[test]
fn every_link_of_every_kind_of_page_answers() {
    let catalogue = get("/api/v1/municipalities").json();
    let municipalities: BTreeSet<&str> =
        catalogue.as_array().unwrap().iter().map(|one| one["slug"].as_str().unwrap()).collect();
    let mut met: BTreeMap<String, usize> = BTreeMap::new();
    let mut known: BTreeSet<String> = BTreeSet::from(["/".to_owned()]);
    let mut waiting: VecDeque<String> = VecDeque::from(["/".to_owned()]);
    let mut broken = Vec::new();
    while let Some(path) = waiting.pop_front() {
        let answer = get(&path);
        if answer.status != 200 {
            broken.push(format!("{path}: {}", answer.status));
            continue;
        }
        let is_page =
            answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html"));
        if !is_page {
            continue;
        }
        let page = answer.text();
        for (fragment, _) in
            page.match_indices("href=\"#").map(|(at, _)| page[at + 7..].split_once('"').unwrap())
        {
            assert!(page.contains(&format!("id=\"{fragment}\"")), "{path}: #{fragment}");
        }
        for href in links(&page) {
            if known.insert(href.clone()) && is_wanted(&mut met, kind(&href, &municipalities)) {
                waiting.push_back(href);
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
    assert!(known.len() > 1000, "{} addresses", known.len());
    for kind in [
        "es {m}/acuerdos/*  ",
        "es {m}/obras/*  ",
        "es {m}/obras/* csv ",
        "es {m}/inversiones/*  ",
        "es {m}/informes/*/hoja  ",
        "es {m}/alertas/*  ",
        "es /archivo/*  ",
        "es /rastro/@  ",
        "es /rastro/siaf-63  ",
        "es /tareas  ",
        "qu {m}/acuerdos/*  ",
        "en /rastro/@ json ",
    ] {
        assert!(met.contains_key(kind), "{kind}: {met:#?}");
    }
}

#[test]
fn ids_are_unique_on_each_page() {
    for path in super::pages::PAGES {
        let page = get(path).text();
        let ids: Vec<&str> =
            page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        let unique: BTreeSet<&&str> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{path}: {ids:?}");
    }
}
