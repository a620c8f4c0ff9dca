//! From the paper back to the report: the PDF of a month, its code, and what the code leads to.

use actaviva::domain::evidence;
use sha2::{Digest, Sha256};

use super::stage::{Answer, get};

/// A PDF: on a busy machine the first who asks may be told to come again.
fn pdf(path: &str) -> Answer {
    let answer = (0..10).map(|_| get(path)).find(|answer| answer.status != 503).unwrap();
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/pdf")));
    answer
}

/// The code and the first digits of the hash of the demonstration's newest report.
fn printed() -> (String, String) {
    let pdf = pdf("/qoriwayqo/informes/2025-10.pdf");
    let page = get("/qoriwayqo/informes/2025-10").text();
    assert!(page.contains("/qoriwayqo/informes/2025-10.pdf\">PDF para imprimir: "), "{page}");
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), &pdf.body).unwrap();
    let text = std::process::Command::new("pdftotext").arg(file.path()).arg("-").output().unwrap();
    let text = String::from_utf8(text.stdout).unwrap();
    let code = text.split_whitespace().find(|word| word.starts_with("QW-2025-10-ES-")).unwrap();
    let digits = text.split("Huella: ").nth(1).unwrap().chars().take(16).collect();
    (code.to_owned(), digits)
}

#[test]
fn a_code_on_paper_leads_to_the_report_and_its_file_has_the_printed_hash() {
    let (code, digits) = printed();
    let typed = get(&format!("/verificar?codigo=+{}+", code.to_lowercase().replace('-', "+")));
    assert_eq!(
        (typed.status, typed.header("location")),
        (303, Some(format!("/v/{code}").as_str()))
    );
    let page = get(&format!("/v/{code}")).text();
    for said in
        ["octubre de 2025", "Qoriwayq’o", "tiene todavía esta huella", &digits.to_lowercase()]
    {
        assert!(page.contains(said), "{said}\n{page}");
    }
    assert!(page.contains("href=\"/archivo/"), "the files that were known then");
    let file = get(&format!("/v/{code}.json"));
    let hash = evidence::Digest::from_bytes(Sha256::digest(&file.body).into());
    let hash = hash.to_string().to_uppercase();
    assert!(hash.starts_with(&digits), "{hash} {digits}");
    // a telephone reads capitals
    let read = get(&format!("/V/{code}/{digits}"));
    assert_eq!(read.status, 200);
    assert!(!read.text().contains("es otra"), "{}", read.text());
    let other = get(&format!("/V/{code}/0000000000000000")).text();
    assert!(other.contains("la huella del papel es otra"), "{other}");
}

#[test]
fn a_code_that_was_not_printed_is_told_so() {
    let unknown = get("/v/QW-2025-10-ES-2222");
    assert_eq!(unknown.status, 404);
    assert!(unknown.text().contains("QW-2025-10-ES-2222"), "{}", unknown.text());
    assert_eq!(get("/v/QW-2025-10-ES-2222.json").json()["error"]["code"], "code_unknown");
    let wrong = get("/verificar?codigo=%3Cb%3Ehola");
    assert_eq!(wrong.status, 400);
    let page = wrong.text();
    assert!(
        page.contains("no es un código") && page.contains("value=\"&#60;b&#62;hola\""),
        "{page}"
    );
    assert_eq!(get("/v/hola").status, 400);
}

#[test]
fn a_month_that_the_committee_has_not_made_is_printed_without_a_code() {
    let page = get("/qoriwayqo/informes/2025-08").text();
    assert!(!page.contains("2025-08.pdf"), "only what was made is offered");
    assert!(pdf("/qoriwayqo/informes/2025-08.pdf").body.starts_with(b"%PDF"));
    assert_eq!(get("/qoriwayqo/acuerdos.pdf").status, 404);
}
