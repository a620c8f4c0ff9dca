//! The forms of a page: twins, the day that is asked about, search, what a browser keeps.

use super::stage::{ask, demonstration, get, get_with};

#[test]
fn every_table_has_a_csv_twin_with_as_many_rows_as_its_json() {
    for path in [
        "/fuentes",
        "/hallazgos",
        "/qoriwayqo/acuerdos",
        "/qoriwayqo/alertas",
        "/qoriwayqo/obras",
        "/qoriwayqo/inversiones",
    ] {
        let csv = get(&format!("{path}.csv"));
        assert_eq!(
            (csv.status, csv.header("content-type")),
            (200, Some("text/csv; charset=utf-8"))
        );
        let rows = csv::Reader::from_reader(csv.body.as_slice()).records().count();
        let json = get(&format!("{path}.json"));
        assert_eq!(json.header("content-type"), Some("application/json; charset=utf-8"));
        assert_eq!(rows, json.json().as_array().unwrap().len(), "{path}");
        assert!(rows > 0, "{path}");
    }
}

#[test]
fn the_tables_of_a_single_thing_are_csv_too() {
    for (path, header, rows) in [
        ("/qoriwayqo/obras/999041", "work,month,expected,built", 9),
        ("/qoriwayqo/inversiones/2999001", "cui,name,year,agreements,pia,", 1),
        ("/fuentes/siaf", "sha256,layout,bytes,obtained_at,", 3),
    ] {
        let csv = get(&format!("{path}.csv"));
        assert_eq!(csv.status, 200, "{path}");
        assert!(csv.text().starts_with(header), "{path}: {}", csv.text());
        let found = csv::Reader::from_reader(csv.body.as_slice()).records().count();
        assert!(found >= rows, "{path}: {found} rows");
        let page = get(path).text();
        assert!(page.contains(&format!("href=\"{path}.csv\"")), "{path} leads to its table");
    }
    let listed = get("/api/v1/works?cui=2999004").json();
    let twin = get("/qoriwayqo/obras/999041.json").json();
    let same = listed.as_array().unwrap().iter().find(|one| one["id"] == twin["id"]).unwrap();
    for (key, value) in same.as_object().unwrap() {
        assert_eq!(&twin[key], value, "{key}");
    }
}

#[test]
fn an_investment_shows_its_spending_month_by_month() {
    let page = get("/qoriwayqo/inversiones/2999001").text();
    assert!(page.contains("<title id=\"lt\">"), "the picture has a title");
    assert!(
        page.contains("<th scope=\"row\">octubre</th><td class=\"n\">S/\u{a0}4,115,221.00</td>")
    );
    let twin = get("/qoriwayqo/inversiones/2999001.json").json();
    let months = twin["months"][0]["accrued"].as_array().unwrap();
    let four_million: serde_json::Value = serde_json::from_str("4115221.00").unwrap();
    assert_eq!((months.len(), &months[9]), (12, &four_million), "cumulative");
    assert_eq!(months[11], serde_json::Value::Null, "December is not known and not zero");
}

#[test]
fn every_page_answers_as_of_a_day_and_its_links_keep_it() {
    for path in super::pages::PAGES {
        let mark = if path.contains('?') { '&' } else { '?' };
        let answer = get(&format!("{path}{mark}al=2025-11-14"));
        assert_eq!(answer.status, 200, "{path}");
        let page = answer.text();
        assert!(page.contains("Así se sabía el 14 de noviembre de 2025."), "{path}");
        assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{path}\">")), "{path}");
        let main = page.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
        for rest in main.split(" href=\"/").skip(1) {
            let href = rest.split('"').next().unwrap();
            // an archived file is the same on every day, and so is a form
            assert!(href.contains("al=2025-11-14") || is_of_no_day(href), "{path}: /{href}");
        }
    }
}

/// Addresses of this page that are the same on any day.
fn is_of_no_day(href: &str) -> bool {
    // what will be told from today on has no past either
    ["api/", "verificar", "v/"].iter().any(|first| href.starts_with(first))
        || [".atom", ".ics"].iter().any(|last| href.ends_with(last))
}

/// Resource and the keys that the contract promises.
const SHAPES: [(&str, &str); 12] = [
    ("sources", "source state last_success last_cutoff next_due message"),
    ("snapshots", "sha256 source layout bytes obtained_at origin cutoff rows_read"),
    ("findings", "sha256 file sheet row column value code message"),
    ("municipalities", "ubigeo name slug followed"),
    (
        "figures?municipality=qoriwayqo",
        "source dataset ubigeo sec_ejec cui year month rubro function pia pim certified \
         committed_annual committed accrued paid known_at sha256",
    ),
    (
        "works",
        "work cui name state physical_percent physical_planned_percent reported_month start \
         planned_end end cost known_at sha256",
    ),
    (
        "agreements",
        "agreement version title text place amount fiscal_years cuis works situation pace reached \
         rungs outcome",
    ),
    ("match", "agreement cui work score state reasons decided_by decided_at"),
    (
        "alerts",
        "id rule subject state severity opened_at title body expected observed evidence reply",
    ),
    ("indicators", "id formula inputs ground"),
    (
        "measures",
        "id indicator subject period value numerator denominator unit state not_computable reason \
         formula_version evidence",
    ),
    ("trace/990101/2024/03", "depth kind id text"),
];

#[test]
fn the_interface_for_programs_gives_the_shapes_of_the_command_line() {
    for (resource, keys) in SHAPES {
        let object = get(&format!("/api/v1/{resource}")).json()[0].clone();
        for key in keys.split_whitespace() {
            assert!(object.get(key).is_some(), "{resource} has no {key}: {object}");
        }
    }
}

#[test]
fn the_twin_of_a_single_thing_has_the_keys_of_its_shape() {
    let sha256 = get("/api/v1/snapshots").json()[0]["sha256"].as_str().unwrap().to_owned();
    for (page, resource) in [
        ("/qoriwayqo/acuerdos/2024-03", "agreements"),
        ("/qoriwayqo/alertas/cost_growth/990101/2024/02/1", "alerts"),
        ("/qoriwayqo/obras/999041", "works"),
        ("/indicadores/execution_rate", "indicators"),
        ("/fuentes/siaf", "sources"),
        (&format!("/archivo/{sha256}"), "snapshots"),
    ] {
        let answer = get(&format!("{page}.json"));
        // an alert lives under the word that people know its rule by
        let moved = answer.header("location").map(get);
        let object = moved.unwrap_or(answer).json();
        let (_, keys) = SHAPES.iter().find(|(name, _)| *name == resource).unwrap();
        for key in keys.split_whitespace() {
            assert!(object.get(key).is_some(), "{page} has no {key}: {object}");
        }
    }
}

#[test]
fn the_archive_is_verified_for_whoever_asks() {
    let verdict = get("/api/v1/verify").json();
    for key in ["snapshots", "bytes", "ok", "missing", "altered", "log_size", "log_root", "log_ok"]
    {
        assert!(verdict.get(key).is_some(), "{key}: {verdict}");
    }
    assert_eq!((&verdict["log_ok"], &verdict["ok"]), (&true.into(), &verdict["snapshots"]));
}

#[test]
fn matches_are_found_under_the_name_of_the_command_and_under_the_one_before() {
    assert_eq!(get("/api/v1/match").body, get("/api/v1/matches").body);
}

#[test]
fn the_day_that_is_asked_about_hides_what_became_known_later() {
    let page = get("/qoriwayqo?al=2025-09-01").text();
    assert!(page.contains("<strong>Así se sabía el 1 de setiembre de 2025.</strong>"));
    assert!(page.contains("<link rel=\"canonical\" href=\"/qoriwayqo\">"));
    assert!(page.contains("href=\"/qoriwayqo/acuerdos?al=2025-09-01\""), "links keep the day");
    let now = get("/api/v1/snapshots").json().as_array().unwrap().len();
    let then = get("/api/v1/snapshots?al=2025-09-01").json().as_array().unwrap().len();
    assert!(0 < then && then < now, "{then} of {now}");
    // before anything was known there is nothing to be seen, and that is an answer
    let before = get("/qoriwayqo?al=2016-12-31");
    assert_eq!(before.status, 200);
    assert!(before.text().contains("Todavía no hay ningún acuerdo registrado"));
    assert_eq!(get("/qoriwayqo/acuerdos/2024-03?al=2016-12-31").status, 404);
}

#[test]
fn a_search_forgives_accents_apostrophes_and_capitals() {
    for typed in ["Qoriwayq%E2%80%99o", "QORIWAYQO", "qoriwayq%27o", "990101"] {
        let answer = get(&format!("/buscar?q={typed}"));
        assert_eq!(
            (answer.status, answer.header("location")),
            (303, Some("/qoriwayqo")),
            "{typed}"
        );
    }
    let none = get("/buscar?q=Marte");
    assert_eq!(none.status, 200);
    assert!(none.text().contains("Aún no seguimos «Marte»"));
    let alike = get("/buscar?q=Qoriwayco").text();
    assert!(alike.contains("href=\"/qoriwayqo\"") || get("/buscar?q=Qoriwayco").status == 303);
    // the municipalities of the founding project can be named before any file of theirs is loaded
    assert_eq!(get("/buscar?q=chalhahuacho").status, 303);
}

#[test]
fn a_ubigeo_and_a_name_written_otherwise_are_sent_to_the_permanent_address() {
    for (from, to) in [
        ("/990101", "/qoriwayqo"),
        ("/990101/acuerdos", "/qoriwayqo/acuerdos"),
        ("/Qoriwayqo/alertas?al=2025-11-01", "/qoriwayqo/alertas?al=2025-11-01"),
        ("/030503.json", "/coyllurqui.json"),
        ("/qoriwayqo/acuerdos/2024-3", "/qoriwayqo/acuerdos/2024-03"),
    ] {
        let answer = get(from);
        assert_eq!((answer.status, answer.header("location")), (301, Some(to)), "{from}");
    }
}

#[test]
fn a_page_that_has_not_changed_is_not_sent_again() {
    let first = get("/qoriwayqo");
    let tag = first.header("etag").unwrap();
    let again = get_with("/qoriwayqo", &[("If-None-Match", tag)]);
    assert_eq!((again.status, again.body.len()), (304, 0));
    assert_eq!(again.header("etag"), Some(tag));
    let other = get_with("/qoriwayqo/acuerdos", &[("If-None-Match", tag)]);
    assert_eq!(other.status, 200);
    assert_eq!(get("/qoriwayqo").body, first.body, "the same page is the same bytes");
}

#[test]
fn every_answer_carries_the_policy_that_forbids_scripts_frames_and_strangers() {
    for path in ["/", "/qoriwayqo.json", "/no/such", "/fuentes.csv", "/990101"] {
        let answer = get(path);
        let policy = answer.header("content-security-policy").unwrap();
        for rule in
            ["default-src 'none'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"]
        {
            assert!(policy.contains(rule), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(answer.header("set-cookie"), None, "{path}");
    }
    let head = ask(demonstration(), "HEAD", "/qoriwayqo", &[]);
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(ask(demonstration(), "POST", "/qoriwayqo", &[]).status, 405);
}
