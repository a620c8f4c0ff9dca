//! Answers that did not change weigh nothing, asked by mark or by time; the lightest twins.

use super::stage::{ask, demonstration, get, get_with};

#[test]
fn a_reader_that_asks_by_time_is_told_that_nothing_changed() {
    for path in ["/qoriwayqo", "/fuentes.csv", "/qoriwayqo.json", "/qoriwayqo?al=2025-10-20"] {
        let first = get(path);
        let since = first.header("last-modified").unwrap_or_else(|| panic!("{path}")).to_owned();
        let again = get_with(path, &[("If-Modified-Since", &since)]);
        assert_eq!((again.status, again.body.len()), (304, 0), "{path}");
        assert_eq!(again.header("last-modified"), Some(since.as_str()));
        let earlier = get_with(path, &[("If-Modified-Since", "Sat, 01 Jan 2022 00:00:00 GMT")]);
        assert_eq!(earlier.status, 200, "{path}");
        // the mark decides where there is one
        let both = [("If-Modified-Since", since.as_str()), ("If-None-Match", "W/\"other\"")];
        assert_eq!(get_with(path, &both).status, 200, "{path}");
    }
    assert_eq!(get("/nadie").header("last-modified"), None, "a problem is of no time");
}

#[test]
fn the_head_of_a_page_is_that_of_the_page_without_its_body() {
    let page = get("/qoriwayqo");
    let head = ask(demonstration(), "HEAD", "/qoriwayqo", &[]);
    assert_eq!((head.status, head.body.len()), (200, 0));
    for name in ["etag", "last-modified", "content-type", "content-security-policy"] {
        assert_eq!(head.header(name), page.header(name), "{name}");
    }
    assert_eq!(ask(demonstration(), "HEAD", "/nadie-de-aqui", &[]).status, 404);
}

#[test]
fn the_text_twin_of_a_municipality_is_short_and_says_each_agreement() {
    let answer = get("/qoriwayqo.txt");
    assert_eq!(answer.header("content-type"), Some("text/plain; charset=utf-8"));
    let text = answer.text();
    assert!(text.len() < 6_000, "{}", text.len());
    insta::assert_snapshot!(text);
}

#[test]
fn the_open_data_page_leads_to_tables_that_answer() {
    let lines = get("/datos.json").json();
    let lines = lines.as_array().unwrap();
    assert!(lines.len() > 20, "{}", lines.len());
    for line in lines {
        let href = line["href"].as_str().unwrap();
        let answer = get(href);
        assert_eq!(answer.status, 200, "{href}");
        let kind = answer.header("content-type").unwrap();
        let form = line["form"].as_str().unwrap();
        assert!(kind.contains(form), "{href}: {kind}");
    }
}
