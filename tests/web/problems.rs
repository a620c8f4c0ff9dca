//! What is not there says so, offers what is alike, and is an object for programs.

use super::stage::get;

#[test]
fn an_unknown_page_offers_the_search_and_what_is_written_alike() {
    let page = get("/qoriwayco");
    assert_eq!(page.status, 404);
    let text = page.text();
    assert!(text.contains("action=\"/buscar\"") && text.contains("name=\"q\""));
    assert!(text.contains("href=\"/qoriwayqo\""), "the name that is alike is offered");
    for (path, code) in [
        ("/nada.json", "municipality_unknown"),
        ("/qoriwayqo/nada.json", "page_unknown"),
        ("/qoriwayqo/acuerdos/2024-99.json", "agreement_unknown"),
        ("/qoriwayqo/acuerdos/x.json", "agreement_unknown"),
        ("/qoriwayqo/obras/1.json", "work_unknown"),
        ("/qoriwayqo/inversiones/2000000.json", "investment_unknown"),
        ("/qoriwayqo/alertas/obra-sin-avance/1/1.json", "alert_unknown"),
        ("/qoriwayqo/informes/mayo.json", "report_unknown"),
        ("/fuentes/nada.json", "source_unknown"),
        ("/archivo/00000000.json", "snapshot_unknown"),
        ("/rastro/990101/2024/99.json", "evidence_unknown"),
        ("/rastro/nada.json", "evidence_unknown"),
        ("/api/v1/agreements?municipality=nada", "municipality_unknown"),
    ] {
        let answer = get(path);
        assert_eq!(answer.status, 404, "{path}");
        let error = answer.json()["error"].clone();
        assert_eq!(error["code"], code, "{path}");
        assert!(error["message"].is_string() && error["hint"].is_string(), "{path}: {error}");
    }
}

#[test]
fn an_unknown_path_for_programs_names_those_that_there_are() {
    for path in ["/api/v1/fetch", "/api/v1/", "/api/v1", "/api", "/api/v2/figures", "/api/v1/trace"]
    {
        let answer = get(path);
        assert_eq!(answer.status, 404, "{path}");
        let error = answer.json()["error"].clone();
        assert_eq!(error["code"], "path_unknown", "{path}");
        let hint = error["hint"].as_str().unwrap();
        for known in ["/api/v1/match", "/api/v1/figures", "/api/v1/verify", "/api/v1/trace/"] {
            assert!(hint.contains(known), "{known}: {hint}");
        }
    }
    // a code of seven digits that no work has is asked rightly, and nothing is known of it
    assert_eq!(get("/api/v1/works?cui=3999999").json(), serde_json::json!([]));
}

#[test]
fn what_cannot_be_asked_so_is_told_with_what_to_write() {
    for path in [
        "/qoriwayqo.json?al=ayer",
        "/fuentes.json?al=%2B262142-12-31",
        "/fuentes.json?al=-9999-01-01",
        "/qoriwayqo/acuerdos.json?situacion=mal",
        "/api/v1/figures?by=color",
        "/api/v1/measures?period=2025",
        "/api/v1/alerts?state=mal",
    ] {
        let answer = get(path);
        assert_eq!(answer.status, 400, "{path}");
        assert!(answer.json()["error"]["message"].is_string(), "{path}");
    }
    let page = get("/qoriwayqo?al=ayer");
    assert_eq!(page.status, 400);
    assert!(page.text().contains("no es una fecha"));
}

#[test]
fn a_form_that_a_page_does_not_have_is_told() {
    assert_eq!(get("/qoriwayqo.csv").status, 404);
    assert_eq!(get("/qoriwayqo/acuerdos.txt").status, 404);
}

#[test]
fn strange_paths_are_answered_and_break_nothing() {
    for path in [
        "//",
        "/%00",
        "/%ff%fe",
        "/..%2f..%2fetc",
        "/a/b/c/d/e/f",
        "/qoriwayqo/acuerdos/",
        "/.json",
        "/?al=",
        "/buscar?q=%00%ff",
    ] {
        let answer = get(path);
        assert!(matches!(answer.status, 200 | 301 | 303 | 400 | 404), "{path}: {}", answer.status);
    }
    assert_eq!(get(&format!("/{}", "a".repeat(60_000))).status, 404);
    let long = format!("/buscar?q={}", "a".repeat(6000));
    assert_eq!(get(&long).status, 200);
}
