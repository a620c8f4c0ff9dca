//! Every link of every page leads somewhere, and every id is unique on its page.

use std::collections::{BTreeSet, VecDeque};

use super::stage::get;

/// The addresses in a page, as a browser reads them.
fn links(page: &str) -> Vec<String> {
    let hrefs = page.split("href=\"").skip(1);
    let ours =
        hrefs.map(|rest| rest.split('"').next().unwrap()).filter(|href| href.starts_with('/'));
    ours.map(|href| href.replace("&#38;", "&").replace("&amp;", "&")).collect()
}

#[test]
fn every_link_of_every_page_answers() {
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
            if known.insert(href.clone()) {
                waiting.push_back(href);
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
    assert!(known.len() > 150, "{} pages", known.len());
    for kind in [
        "/qoriwayqo/acuerdos/",
        "/qoriwayqo/obras/",
        "/qoriwayqo/inversiones/",
        "/qoriwayqo/alertas/",
        "/archivo/",
        "/rastro/",
    ] {
        assert!(known.iter().any(|path| path.starts_with(kind)), "{kind}");
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
