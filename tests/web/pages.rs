//! Every page that people read: what its first lines say, and that its twin says the same.

use super::stage::{get, get_with};

/// The main pages of the district, one of each kind.
pub const PAGES: [&str; 34] = [
    "/",
    "/tareas",
    "/ayuda",
    "/comparar",
    "/datos",
    "/accesibilidad",
    "/fuentes",
    "/fuentes/siaf",
    "/verificar",
    "/hallazgos",
    "/qoriwayqo",
    "/qoriwayqo/acuerdos",
    "/qoriwayqo/acuerdos/2024-03",
    "/qoriwayqo/acuerdos/2024-07",
    "/qoriwayqo/acuerdos/2024-10",
    "/qoriwayqo/acta/2024",
    "/qoriwayqo/proceso/2024",
    "/qoriwayqo/comite",
    "/qoriwayqo/programa",
    "/qoriwayqo/presupuesto",
    "/qoriwayqo/alertas",
    "/qoriwayqo/alertas/dinero-retirado/2024-07/1",
    "/qoriwayqo/obras",
    "/qoriwayqo/obras/999041",
    "/qoriwayqo/inversiones",
    "/qoriwayqo/inversiones/2999001",
    "/qoriwayqo/informes",
    "/qoriwayqo/informes/2025-10",
    "/qoriwayqo/indicadores",
    "/indicadores",
    "/indicadores/execution_rate",
    "/rastro/990101/2024/03",
    "/rastro/execution_rate@990101/2024/03@2025-10",
    "/rastro/agreed_investment_share@990101@2025-10",
];

#[test]
fn every_page_answers_in_spanish_with_one_heading_and_says_who_made_it() {
    for path in PAGES {
        let answer = get(path);
        assert_eq!(answer.status, 200, "{path}");
        let page = answer.text();
        assert!(page.contains("<html lang=\"es\">"), "{path}");
        assert_eq!(page.matches("<h1").count(), 1, "{path}");
        assert_eq!(page.matches("<main").count(), 1, "{path}");
        assert!(page.contains("href=\"#contenido\""), "{path}: skip link");
        assert!(page.contains("No es de la municipalidad."), "{path}");
        assert!(page.contains("MUESTRA: distrito inventado"), "{path}");
        assert!(page.contains("<meta name=\"viewport\""), "{path}");
        // a picture of ours never opens a second request, a script never runs
        for forbidden in ["<script", "<img", "<iframe", "style=\"", "http://", "onclick"] {
            assert!(!page.contains(forbidden), "{path}: {forbidden}");
        }
    }
}

#[test]
fn a_page_with_its_style_weighs_less_than_sixty_kilobytes() {
    let home = get("/").text();
    let style = home.split("rel=\"stylesheet\" href=\"").nth(1).unwrap().split('"').next().unwrap();
    let style = get(style);
    assert_eq!(style.header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert!(style.body.len() <= 12_000, "{} bytes of style", style.body.len());
    for path in PAGES {
        let weight = get(path).body.len() + style.body.len();
        assert!(weight < 60_000, "{path}: {weight}");
        let packed = get_with(path, &[("Accept-Encoding", "gzip")]);
        assert_eq!(packed.header("content-encoding"), Some("gzip"), "{path}");
        assert!(packed.body.len() < 18_000, "{path}: {} packed", packed.body.len());
    }
}

#[test]
fn the_municipality_counts_its_agreements_and_shows_each_situation() {
    let page = get("/qoriwayqo").text();
    assert!(page.contains("De 13 acuerdos"), "the sentence of counts");
    for word in ["Ya no figura", "Con retraso", "No coincide", "No se sabe", "En camino"] {
        assert!(page.contains(word), "{word}");
    }
    let twin = get("/qoriwayqo.json").json();
    assert_eq!(twin["summary"]["agreements"], 13);
    assert_eq!(twin["agreements"].as_array().unwrap().len(), 14);
    assert_eq!(twin["sample"], true);
}

#[test]
fn an_agreement_shows_its_ladder_as_picture_and_list_with_a_door_to_each_rung() {
    let page = get("/qoriwayqo/acuerdos/2024-03").text();
    assert!(page.contains("<svg class=\"ladder\""));
    assert!(page.contains("<title id=\"et\">Escalera del acuerdo 3"));
    let list = page.split("Peldaño por peldaño</h2>").nth(1).unwrap();
    let list = list.split("</ol>").next().unwrap();
    assert_eq!(list.matches("<li>").count(), 12);
    assert!(list.matches("href=\"/rastro/").count() >= 8, "{list}");
    let twin = get("/qoriwayqo/acuerdos/2024-03.json").json();
    assert_eq!(twin["agreement"], "990101/2024/03");
    assert_eq!(twin["rungs"].as_array().unwrap().len(), 12);
}

#[test]
fn an_alert_never_stands_without_its_reply_or_the_word_that_there_is_none() {
    let list = get("/qoriwayqo/alertas").text();
    let cards: Vec<&str> = list.split("<li>").skip(1).collect();
    assert!(cards.len() > 10, "{}", cards.len());
    for card in cards {
        let answered = ["Sin respuesta al", "Respondió el", "Depende de la fuente"];
        assert!(answered.iter().any(|words| card.contains(words)), "{card}");
    }
    let replied = get("/qoriwayqo/alertas/dinero-retirado/2024-07/1").text();
    assert!(replied.contains("Lo que responde la municipalidad"));
    assert!(replied.contains("«El manante no alcanza"));
    assert!(replied.contains("Se esperaba") && replied.contains("Se ve"));
    let printed = get("/qoriwayqo/alertas/budget_removed/990101/2024/07/1");
    assert_eq!(printed.status, 301, "the id as it is printed leads to the permanent address");
}

#[test]
fn an_agreement_that_nobody_can_match_says_so_and_shows_no_zero() {
    let page = get("/qoriwayqo/acuerdos/2024-10").text();
    assert!(page.contains("No se sabe"));
    assert!(page.contains("Todavía no sabemos qué proyecto"));
    assert!(!page.contains("S/\u{a0}0.00"), "an unknown amount is never nothing");
}

#[test]
fn two_sources_that_differ_stand_side_by_side_with_a_door_each() {
    let page = get("/qoriwayqo/obras/999041").text();
    let sides = page.split("No coincide:").nth(1).unwrap().split("</section>").next().unwrap();
    assert_eq!(sides.matches("<strong>").count(), 2, "{sides}");
    assert_eq!(sides.matches("href=\"/archivo/").count(), 2, "{sides}");
}

#[test]
fn a_trace_leads_from_the_agreement_to_the_row_of_the_archived_file() {
    let page = get("/rastro/990101/2024/03").text();
    assert!(page.contains("huella correcta"));
    assert!(page.contains("La fila tal como está en el archivo"));
    let steps = get("/rastro/990101/2024/03.json").json();
    assert_eq!(steps[0]["kind"], "acta");
    assert!(steps.as_array().unwrap().iter().any(|step| step["raw"].is_string()));
}

#[test]
fn a_footnote_of_the_report_leads_to_what_it_cites() {
    let steps = get("/rastro/990101@2025-10.es%231.json").json();
    assert_eq!(steps[0]["kind"], "footnote");
    let kinds: Vec<&str> =
        steps.as_array().unwrap().iter().map(|step| step["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"row") && kinds.contains(&"snapshot"), "{kinds:?}");
    assert_eq!(get("/rastro/990101@2025-10.es%239999").status, 404);
}

#[test]
fn a_month_can_be_read_aloud() {
    let script = get("/qoriwayqo/informes/2025-10.txt");
    assert_eq!(script.header("content-type"), Some("text/plain; charset=utf-8"));
    assert!(script.text().starts_with("Buenos días"));
}

#[test]
fn the_whole_report_is_a_file_whose_one_style_is_allowed_by_its_hash() {
    let sheet = get("/qoriwayqo/informes/2025-10/hoja");
    assert_eq!(sheet.status, 200);
    let policy = sheet.header("content-security-policy").unwrap();
    assert!(
        policy.contains("style-src 'sha256-") && policy.contains("form-action 'self'"),
        "{policy}"
    );
    assert!(!policy.contains("style-src 'self'") && !policy.contains("unsafe"), "{policy}");
    let page = sheet.text();
    // one file with pictures and every address: under 200 kB, and 36 on the line
    let packed = get_with("/qoriwayqo/informes/2025-10/hoja", &[("Accept-Encoding", "gzip")]);
    assert!(page.len() < 200_000 && packed.body.len() < 36_000, "{} bytes", page.len());
    assert_eq!(page.matches("<style>").count(), 1);
    assert!(!page.contains("style=\"") && !page.contains("<script"));
}

#[test]
fn an_indicator_is_explained_with_the_numbers_of_a_district_that_is_followed() {
    let page = get("/indicadores/execution_rate").text();
    for part in ["Fórmula", "Ejemplo: Qoriwayq’o", "En qué se apoya", "Qué no dice", "versión 1"]
    {
        assert!(page.contains(part), "{part}");
    }
    assert!(page.contains("href=\"/rastro/execution_rate@990101"), "the example has a door");
    let catalogue = get("/indicadores.json").json();
    assert!(catalogue.as_array().unwrap().len() >= 20);
}
