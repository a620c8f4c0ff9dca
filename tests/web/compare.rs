//! Municipalities beside each other.

use super::stage::get;

#[test]
fn the_own_municipality_is_the_one_solid_dot_among_those_alike() {
    let page = get("/comparar?m=qoriwayqo").text();
    assert_eq!(page.matches("<h1").count(), 1);
    let strips: Vec<&str> = page.split("<figure>").skip(1).collect();
    assert_eq!(strips.len(), 4);
    for strip in strips {
        let picture = strip.split("</svg>").next().unwrap();
        assert_eq!(picture.matches("fill=\"#fff\"").count(), 9, "{picture}");
        assert_eq!(picture.matches("Qoriwayq’o: ").count(), 2, "description and label");
        assert!(strip.contains("Con 10 municipalidades."), "{strip}");
        assert!(strip.contains("100 × "), "the formula stands below");
    }
    for forbidden in ["primer puesto", "ranking", "peor", "mejor"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    assert!(page.contains("Datos al 14 de noviembre de 2025."));
}

#[test]
fn the_values_are_those_of_the_indicators_of_the_municipality() {
    let twin = get("/comparar.json?m=qoriwayqo").json();
    let lines = twin["comparison"]["lines"].as_array().unwrap();
    // the judged month is October and the comparison is of the day of the newest file
    let today = get("/qoriwayqo/indicadores.json").json();
    for line in lines.iter().filter(|line| line["yardstick"] == "budget_change") {
        let own = line["places"].as_array().unwrap().iter().find(|p| p["ubigeo"] == "990101");
        let measure = today.as_array().unwrap().iter().find(|measure| {
            measure["indicator"] == line["yardstick"] && measure["subject"] == "990101"
        });
        assert_eq!(own.unwrap()["value"], measure.unwrap()["value"], "{line}");
    }
    assert_eq!(lines.len(), 4);
    assert_eq!(twin["municipalities"].as_array().unwrap().len(), 10);
}

#[test]
fn fewer_than_five_are_a_table_without_a_picture() {
    let page = get("/comparar?m=qoriwayqo,%C3%B1awpawasi").text();
    assert!(!page.contains("<svg"), "no picture of two");
    assert!(page.contains("Son menos de 5 municipalidades"));
    assert!(page.contains("href=\"/nawpawasi\""), "each leads to its own page");
    let csv = get("/comparar.csv?m=qoriwayqo&m=nawpawasi").text();
    assert_eq!(csv.lines().count(), 1 + 2 * 4, "{csv}");
    assert!(csv.starts_with("ubigeo,municipality,year,dataset,data_until,"));
}

#[test]
fn who_is_left_out_is_named_with_the_reason_and_a_typing_slip_is_answered() {
    let page = get("/comparar?m=qoriwayqo&m=coyllurqui,Nadaquevera").text();
    let out = page.split("Quiénes quedan fuera").nth(1).unwrap();
    assert!(out.contains("Coyllurqui</span>: ningún archivo de ese año habla de ella"), "{out}");
    assert!(page.contains("No conocemos «Nadaquevera»."));
    let nobody = get("/comparar?m=coyllurqui");
    assert_eq!(nobody.status, 200);
    assert!(nobody.text().contains("Ningún archivo de presupuesto habla todavía de Coyllurqui."));
    assert_eq!(get("/comparar?m=qoriwayqo&anio=ayer").status, 400);
}

#[test]
fn another_day_and_another_language_keep_what_is_compared() {
    let page = get("/en/comparar?m=qoriwayqo&al=2025-10-20").text();
    assert!(page.contains("href=\"/comparar?m=qoriwayqo&#38;al=2025-10-20\""), "{page}");
    assert!(page.contains("href=\"/en/comparar.csv?m=qoriwayqo&#38;al=2025-10-20\""));
    assert!(page.contains("<input type=\"hidden\" name=\"m\" value=\"qoriwayqo\">"));
    assert!(page.contains("and other municipalities, 2025"));
}
