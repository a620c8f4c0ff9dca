//! Each source against its stand-in: what is asked, and what comes of it.

use std::fs;

use crate::portals::faults::Fault;
use crate::stage::{Stage, json};

/// A stage that knows the district, its units and its investments.
fn known() -> Stage {
    let stage = Stage::new();
    assert_eq!(stage.fetch(&["siaf", "--year", "2025"]).code, Some(0));
    stage
}

fn statuses(files: &[serde_json::Value]) -> Vec<(String, String)> {
    let text = |line: &serde_json::Value, key: &str| line[key].as_str().unwrap_or("-").to_owned();
    files.iter().map(|line| (text(line, "dataset"), text(line, "status"))).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(one, other)| ((*one).to_owned(), (*other).to_owned())).collect()
}

#[test]
fn one_municipality_by_the_data_api_has_the_figures_of_the_yearly_file() {
    let by_file = known();
    let mut by_api = Stage::new();
    // the municipality is known by its name in a small file only
    let place = by_api.folder.path().join("2024.csv");
    fs::write(&place, crate::portals::data::bytes("consulta-amigable/2024.csv")).unwrap();
    by_api.run(&["ingest", place.to_str().unwrap()]);
    by_api.set("ACTAVIVA_PORTALS_SIAF_PAGE_SIZE", "50");
    let fetched = by_api.fetch(&["siaf", "--municipality", "qoriwayqo", "--year", "2025"]);
    assert_eq!(fetched.code, Some(0), "{}", fetched.errors);
    // 161 rows: three full pages and a short one
    assert_eq!(by_api.world.seen("/DatosAbiertos").len(), 4);
    assert_eq!(fetched.files()[0]["rows_read"], 161);
    let asked = ["--dataset", "siaf-63", "--municipality", "qoriwayqo", "--by", "cui,year,month"];
    let figures = by_api.figures(&asked);
    assert_eq!(figures, by_file.figures(&asked));
    assert!(figures.lines().count() > 20);
}

#[test]
fn a_page_of_the_api_that_fails_is_asked_again_and_the_figures_are_the_same() {
    let faults = [
        Fault::Busy(409),
        Fault::None,
        Fault::Busy(500),
        Fault::Page,
        Fault::Empty,
        Fault::GzipLie,
        Fault::Short,
    ];
    let clean = known();
    let stage = known();
    for each in [&clean, &stage] {
        if std::ptr::eq(each, &raw const stage) {
            stage.world.faults.script("/DatosAbiertos", faults);
        }
        let fetched = each.fetch(&["siaf", "--municipality", "990101", "--year", "2024"]);
        assert_eq!(fetched.code, Some(0), "{}", fetched.errors);
    }
    assert_eq!(stage.figures(&[]), clean.figures(&[]));
}

#[test]
fn a_row_of_the_api_is_found_again_in_the_archived_pages() {
    let stage = known();
    let fetched = stage.fetch(&["siaf", "--municipality", "990101", "--year", "2024"]);
    let hash = fetched.files()[0]["sha256"].as_str().unwrap().to_owned();
    let figure = "siaf-63:399001:2999031:2024";
    let trace = json(&stage.run(&["trace", "--json", figure]));
    let rows: Vec<&serde_json::Value> = trace
        .iter()
        .filter(|step| step["kind"] == "row" && step["id"].as_str().unwrap().starts_with(&hash))
        .collect();
    assert!(!rows.is_empty(), "{trace:#?}");
    let raw = rows[0]["raw"].as_str().unwrap_or_default();
    assert!(raw.contains("2999031"), "{raw}");
    let asked: Vec<&str> = trace
        .iter()
        .filter(|step| step["kind"] == "fetch")
        .filter_map(|step| step["text"].as_str())
        .collect();
    assert!(asked.iter().any(|text| text.starts_with("GET http") && text.contains("estado 200")));
}

#[test]
fn infobras_is_found_under_its_name_of_the_day_and_judged_by_its_bytes() {
    let stage = Stage::new();
    let first = stage.fetch(&["infobras"]);
    let loaded = pairs(&[("infobras-bulk", "loaded"), ("stalled-works", "loaded")]);
    assert_eq!(statuses(first.files()), loaded, "{}", first.errors);
    "25-11-2025".clone_into(&mut stage.world.day.lock().unwrap());
    let second = stage.fetch(&["infobras"]);
    assert_eq!(second.end()["outcome"], "unchanged", "the name moved, the bytes did not");
    assert!(stage.world.seen("/InfobrasWeb/Archivo").last().unwrap().query.contains("25-11-2025"));
}

#[test]
fn a_quarterly_list_of_stalled_works_is_had_by_its_address_and_a_teapot_is_a_wall() {
    let mut stage = Stage::new();
    let base = stage.settings.iter().find(|(name, _)| *name == "ACTAVIVA_PORTALS_INFOBRAS_BASE");
    let list = format!("{}{}", base.unwrap().1, crate::portals::infobras::STALLED);
    stage.set("ACTAVIVA_PORTALS_INFOBRAS_STALLED_LISTS", list);
    stage.set("ACTAVIVA_PORTALS_INFOBRAS_DATASETS", "DataSet-Obras-Publicas");
    let fetched = stage.fetch(&["infobras"]);
    let loaded = pairs(&[("infobras-bulk", "loaded"), ("stalled-works", "loaded")]);
    assert_eq!(statuses(fetched.files()), loaded, "{}", fetched.errors);
    stage.set("ACTAVIVA_FETCHING_USER_AGENT", "ActaViva/0.1 ({contact})");
    let refused = stage.fetch(&["infobras"]);
    assert_eq!(refused.end()["outcome"], "blocked", "{}", refused.errors);
}

#[test]
fn a_portal_that_moved_is_followed_and_its_new_host_is_told() {
    let stage = Stage::new();
    stage.world.faults.script("/InfobrasWeb/DataSets", [Fault::Elsewhere]);
    let fetched = stage.fetch(&["infobras", "--today", "2025-11-16"]);
    assert_eq!(fetched.code, Some(0), "{}", fetched.errors);
    let (_, words) = stage.source("infobras", "2025-11-16");
    assert!(words.contains("ahora envía a localhost"), "{words}");
}

#[test]
fn works_are_searched_by_investment_and_read_from_the_script_of_their_pages() {
    let stage = known();
    let fetched = stage.fetch(&["infobras", "--municipality", "990101"]);
    let kinds: Vec<&str> =
        fetched.files().iter().filter_map(|line| line["dataset"].as_str()).collect();
    assert_eq!(kinds, ["infobras-work"; 3], "{}", fetched.errors);
    let works = json(&stage.run(&["works", "--json"]));
    assert!(works.iter().any(|work| work["work"] == "999031"), "{works:#?}");
}

#[test]
fn ssi_is_asked_for_the_investments_that_are_followed() {
    let stage = known();
    let fetched = stage.fetch(&["ssi", "--municipality", "990101"]);
    let kinds: Vec<&str> =
        fetched.files().iter().filter_map(|line| line["dataset"].as_str()).collect();
    let all = ["ssi-detail", "ssi-dev2", "ssi-mes", "ssi-f12b", "ssi-infobras", "ssi-stalled"];
    assert_eq!(kinds, all, "{}", fetched.errors);
    assert!(fetched.files().iter().all(|line| line["status"] == "loaded"));
    let plan = stage.run(&["fetch", "ssi", "--municipality", "990101", "--dry-run"]);
    assert!(String::from_utf8(plan.stdout).unwrap().contains("verInfObras2/2999001"));
}

#[test]
fn consulta_amigable_by_the_export_and_by_the_walk_says_the_same() {
    let (export, walk) = (known(), known());
    "no export".clone_into(&mut walk.world.day.lock().unwrap());
    for stage in [&export, &walk] {
        let ask = ["consulta-amigable", "--municipality", "990101", "--year", "2025"];
        let fetched = stage.fetch(&ask);
        assert_eq!(fetched.code, Some(0), "{}", fetched.errors);
    }
    assert_eq!(export.world.seen("/transparencia").len(), 1);
    assert_eq!(walk.world.seen("/transparencia").len(), 9, "export, outer, inner, six buttons");
    let asked = ["--dataset", "consulta-amigable", "--cui", "2999001", "--by", "cui,year"];
    let figures = export.figures(&asked);
    assert_eq!(figures, walk.figures(&asked));
    assert!(figures.contains("\"cui\":\"2999001\""), "{figures}");
}

#[test]
fn a_year_that_was_not_applied_is_not_believed() {
    let mut stage = known();
    stage.set("ACTAVIVA_PORTALS_CONSULTA_AMIGABLE_EXPORT_FIRST", "false");
    "year 2023".clone_into(&mut stage.world.day.lock().unwrap());
    let fetched = stage.fetch(&["consulta-amigable", "--municipality", "990101", "--year", "2025"]);
    assert_eq!(fetched.code, Some(1));
    assert!(fetched.errors.contains("another year"), "{}", fetched.errors);
    assert_eq!(fetched.end()["outcome"], "drifted");
    assert_eq!(stage.figures(&["--dataset", "consulta-amigable"]), "");
}

#[test]
fn procurement_is_followed_page_by_page_over_a_dead_host_and_had_in_bulk() {
    let pages = Stage::new();
    let fetched = pages.fetch(&["procurement"]);
    assert_eq!(fetched.code, Some(0), "{}", fetched.errors);
    assert!(fetched.files().len() > 1);
    assert!(fetched.files().iter().all(|line| line["dataset"] == "ocds"));
    let bulk = Stage::new();
    let fetched = bulk.fetch(&["procurement", "--year", "2025", "--today", "2025-09-15"]);
    assert_eq!(statuses(fetched.files()), pairs(&[("ocds", "loaded")]), "{}", fetched.errors);
    assert_eq!(bulk.world.seen("/api/v1/file").len(), 9, "a month each, and one is there");
}

#[test]
fn investments_come_as_the_file_that_the_settings_name() {
    let stage = Stage::new();
    let fetched = stage.fetch(&["investments"]);
    let loaded = pairs(&[("detalle-inversiones", "loaded")]);
    assert_eq!(statuses(fetched.files()), loaded, "{}", fetched.errors);
}

#[test]
fn the_inbox_takes_what_is_whole_and_puts_aside_what_is_wrong() {
    let mut stage = Stage::new();
    stage.set("ACTAVIVA_FETCHING_INBOX_SETTLE_SECONDS", "0");
    let inbox = stage.data().join("inbox");
    fs::create_dir_all(&inbox).unwrap();
    let put = |name: &str, bytes: &[u8]| fs::write(inbox.join(name), bytes).unwrap();
    put("gasto.csv", &crate::portals::data::bytes("siaf/2025-Gasto-noviembre.csv"));
    put("pagina.csv", b"<html>Request unsuccessful. Incapsula incident</html>");
    put("grande.csv.crdownload", b"half");
    let output = stage.run(&["fetch", "inbox", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(statuses(&json(&output)), pairs(&[("siaf-63", "loaded"), ("-", "refused")]));
    let mut left: Vec<String> = fs::read_dir(&inbox)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    left.sort();
    assert_eq!(left, ["done", "grande.csv.crdownload", "refused"]);
    let note = fs::read_to_string(inbox.join("done/gasto.csv.txt")).unwrap();
    assert!(note.contains("siaf-63") && note.contains("se puede borrar"), "{note}");
    assert!(inbox.join("done/gasto.csv").is_file(), "nothing of a person's is deleted");
    let note = fs::read_to_string(inbox.join("refused/pagina.csv.txt")).unwrap();
    assert!(note.contains("not data"), "{note}");
    assert!(inbox.join("refused/pagina.csv").is_file());
    // what came by hand does not count as a visit
    assert_eq!(stage.run(&["fetch", "inbox"]).status.code(), Some(0));
}
