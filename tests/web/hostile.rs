//! Text of others that would like to be obeyed: it is shown, everywhere, and obeyed nowhere.

use std::net::SocketAddr;
use std::sync::OnceLock;

use actaviva::jobs::register::{self, ImportStatus, Options};

use super::stage::{Answer, ask, serve};

const SCRIPT: &str = "<script>alert(1)</script>";
const TITLE: &str = "<script>alert(1)</script><b>\"'&";
const FORMULA: &str = "=cmd()";

/// One agreement whose every cell is an attack, imported as the register takes it.
fn stage() -> SocketAddr {
    static SERVED: OnceLock<SocketAddr> = OnceLock::new();
    *SERVED.get_or_init(|| {
        serve(|house, folder| {
            Box::pin(async move {
                let inbox = folder.join("hostile");
                std::fs::create_dir_all(&inbox).unwrap();
                let long = "ñ".repeat(10_000);
                let mut file = csv::Writer::from_path(inbox.join("acuerdos.csv")).unwrap();
                file.write_record([
                    "Proceso",
                    "N°",
                    "Título",
                    "Texto del acta",
                    "Lugar",
                    "Tipo",
                    "Objetivo",
                    "Responsable",
                    "Origen",
                    "Monto 2025",
                ])
                .unwrap();
                let text = format!("{SCRIPT} \u{202e}al revés\u{202c} {long}");
                file.write_record([
                    "2024",
                    "20",
                    TITLE,
                    &text,
                    "<img src=x onerror=alert(1)>",
                    "Obra",
                    FORMULA,
                    FORMULA,
                    "@SUM(1)",
                    "1000",
                ])
                .unwrap();
                file.flush().unwrap();
                let options = Options { dry_run: false, obtained_at: None, origin: None };
                let report = register::import(&house, &inbox, &options).await.unwrap();
                assert_eq!(report.status, ImportStatus::Loaded, "{:?}", report.problems);
                house
            })
        })
    })
}

fn get(path: &str) -> Answer {
    ask(stage(), "GET", path, &[])
}

#[test]
fn markup_in_the_register_appears_nowhere_unescaped() {
    for path in [
        "/",
        "/qoriwayqo",
        "/qoriwayqo/acuerdos",
        "/qoriwayqo/acuerdos/2024-20",
        "/qoriwayqo/alertas",
        "/qoriwayqo/obras",
        "/qoriwayqo/informes/2025-10",
        "/hallazgos",
        "/rastro/990101/2024/20",
    ] {
        let answer = get(path);
        assert_eq!(answer.status, 200, "{path}");
        let page = answer.text();
        assert!(!page.contains("<script"), "{path}");
        assert!(!page.contains("<img"), "{path}");
        assert!(!page.contains("<b>"), "{path}");
        assert!(!page.contains(['\u{202e}', '\u{202c}']), "{path}: nothing turns the page");
    }
    let page = get("/qoriwayqo/acuerdos/2024-20").text();
    assert!(page.contains("alert(1)"), "the words are shown");
    assert_eq!(page.matches("<h1").count(), 1);
}

#[test]
fn a_formula_in_the_register_is_text_in_a_table() {
    let csv = get("/qoriwayqo/acuerdos.csv").text();
    let line = csv.lines().find(|line| line.starts_with("990101/2024/20")).unwrap();
    assert!(line.contains("'=cmd()"), "{line}");
    assert!(!line.contains(",=cmd()"), "{line}");
}

#[test]
fn markup_in_an_address_is_shown_and_not_obeyed() {
    for path in [
        "/%3Cscript%3Ealert(1)%3C/script%3E",
        "/buscar?q=%3Cscript%3Ealert(1)%3C/script%3E",
        "/rastro/%3Cscript%3Ealert(1)%3C/script%3E",
        "/qoriwayqo/acuerdos/%3Cscript%3E",
        "/fuentes/%3Cscript%3E",
        "/fuentes?al=%3Cscript%3E",
        "/qoriwayqo?al=2025-09-01%22onload=%22x",
    ] {
        let page = get(path).text();
        assert!(!page.contains("<script") && !page.contains("\"onload="), "{path}: {page}");
    }
}
