//! The pages in three languages: the same pages, at the same addresses behind a prefix.

use super::pages::PAGES;
use super::stage::get;

/// The address of a page in a language.
fn under(prefix: &str, path: &str) -> String {
    if path == "/" { prefix.to_owned() } else { format!("{prefix}{path}") }
}

#[test]
fn every_page_lives_in_three_languages_and_each_leads_to_the_others() {
    for path in PAGES {
        for (prefix, spoken) in [("", "es"), ("/qu", "es"), ("/en", "en")] {
            let address = if prefix.is_empty() { path.to_owned() } else { under(prefix, path) };
            let answer = get(&address);
            assert_eq!(answer.status, 200, "{address}");
            let page = answer.text();
            assert!(
                !page.contains("{$") && !page.contains("«page-"),
                "{address}: a word is missing"
            );
            assert!(page.contains(&format!("<html lang=\"{spoken}\">")), "{address}");
            assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{address}\">")));
            for (lang, other) in
                [("es", path.to_owned()), ("qu", under("/qu", path)), ("en", under("/en", path))]
            {
                let alternate = format!("rel=\"alternate\" hreflang=\"{lang}\" href=\"{other}\"");
                assert!(page.contains(&alternate), "{address}: {lang}");
                let switch = format!("<a href=\"{other}\" hreflang=\"{lang}\" lang=\"{lang}\">");
                assert_eq!(page.contains(&switch), other != address, "{address}: {lang}");
            }
            let main = page.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
            for rest in main.split(" href=\"/").skip(1) {
                let href = format!("/{}", rest.split('"').next().unwrap());
                let is_kept = href.starts_with(prefix) || href.starts_with("/api/");
                assert!(is_kept, "{address}: {href} leaves the language");
            }
        }
    }
}

#[test]
fn the_twins_of_a_page_live_under_its_prefix_and_say_the_same() {
    for path in ["/qoriwayqo.json", "/qoriwayqo/acuerdos.csv", "/fuentes.csv", "/inicio.json"] {
        let spanish = get(path);
        for prefix in ["/qu", "/en"] {
            let twin = get(&format!("{prefix}{path}"));
            assert_eq!((twin.status, &twin.body), (200, &spanish.body), "{prefix}{path}");
        }
    }
    let page = get("/en/qoriwayqo").text();
    assert!(page.contains("href=\"/en/qoriwayqo.json\""));
    assert!(get("/en").text().contains("href=\"/en/inicio.json\""));
}

#[test]
fn a_redirect_and_a_day_keep_the_language() {
    for (from, status, to) in [
        ("/en/990101", 301, "/en/qoriwayqo"),
        ("/qu/990101/acuerdos?al=2025-11-01", 301, "/qu/qoriwayqo/acuerdos?al=2025-11-01"),
        ("/qu/030503.json", 301, "/qu/coyllurqui.json"),
        ("/en/qoriwayqo/acuerdos/2024-3", 301, "/en/qoriwayqo/acuerdos/2024-03"),
        ("/en/buscar?q=qoriwayqo", 303, "/en/qoriwayqo"),
    ] {
        let answer = get(from);
        assert_eq!((answer.status, answer.header("location")), (status, Some(to)), "{from}");
    }
    let page = get("/en/qoriwayqo?al=2025-09-01").text();
    assert!(page.contains("This is what was known on 1 September 2025."));
    assert!(page.contains("href=\"/en/qoriwayqo/acuerdos?al=2025-09-01\""));
    assert!(page.contains("<a href=\"/qoriwayqo?al=2025-09-01\" hreflang=\"es\""));
    assert!(page.contains("<link rel=\"canonical\" href=\"/en/qoriwayqo\">"), "not of a day");
}

#[test]
fn a_quechua_draft_never_stands_without_its_spanish_and_its_mark() {
    let page = get("/qu").text();
    assert!(page.contains("El quechua de estas páginas no está revisado:"));
    let drafts: Vec<&str> = page.split("<span class=\"draft\">").skip(1).collect();
    assert!(drafts.len() > 3, "{} drafts", drafts.len());
    for draft in drafts {
        let draft = draft.split_once("</span>").unwrap().1;
        assert!(draft.starts_with(" <span>(sin revisar)</span></span>"), "{draft}");
    }
    assert!(page.contains("Buscar <span class=\"draft\"><span lang=\"qu\">Maskay</span>"));
}

#[test]
fn a_name_keeps_its_language_on_an_english_page() {
    let page = get("/en").text();
    assert!(page.contains("href=\"/en/qoriwayqo\" lang=\"es\">Qoriwayq’o"));
}
