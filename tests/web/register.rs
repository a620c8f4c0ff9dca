//! The pages of what the register holds: acta, process, committee, programme; and of the money.

use super::stage::get;

/// What a person reads: the text of the main part, a line an element.
fn read(path: &str) -> String {
    let page = get(path).text();
    let main = page.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
    let main = main.split_once('>').unwrap().1;
    let mut text = String::new();
    let mut inside = false;
    for letter in main.chars() {
        match letter {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push(' ');
            }
            _ if !inside => text.push(letter),
            _ => {}
        }
    }
    let lines = text.replace("&#10;", "\n");
    let lines: Vec<String> =
        lines.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_acta_shows_its_copy_by_hash_who_signed_and_the_agreements_as_signed() {
    insta::assert_snapshot!(read("/qoriwayqo/acta/2024"));
    let twin = get("/qoriwayqo/acta/2024.json").json();
    assert_eq!(twin["agreements"].as_array().unwrap().len(), 12);
    assert_eq!(twin["amendments"].as_array().unwrap().len(), 3);
    let text = twin["agreements"][1]["text"].as_str().unwrap();
    assert!(text.contains("84 familias"), "as signed, not as amended: {text}");
    let older = read("/qoriwayqo/acta/2023");
    assert!(older.contains("No tenemos copia del acta."), "{older}");
    let none = get("/qoriwayqo/acta/1999");
    assert_eq!(none.status, 404);
    assert!(none.text().contains("href=\"/qoriwayqo/acta/2024\""), "the years that there are");
}

#[test]
fn the_process_shows_twelve_steps_and_what_it_taught() {
    insta::assert_snapshot!(read("/qoriwayqo/proceso/2024"));
    let csv = get("/qoriwayqo/proceso/2024.csv").text();
    assert_eq!(csv.lines().count(), 13);
    let twin = get("/qoriwayqo/proceso/2024.json").json();
    assert_eq!(twin["steps"][9]["real"], serde_json::Value::Null, "a step without a date");
    assert_eq!(twin["lessons"].as_array().unwrap().len(), 6);
    let unnoted = read("/qoriwayqo/proceso/2023");
    assert!(unnoted.contains("Nadie anotó todavía los pasos."), "{unnoted}");
}

#[test]
fn the_committee_is_told_by_office_and_a_name_only_with_consent() {
    insta::assert_snapshot!(read("/qoriwayqo/comite"));
    let twin = get("/qoriwayqo/comite.json").json();
    let names: Vec<bool> =
        twin["members"].as_array().unwrap().iter().map(|one| one["name"].is_string()).collect();
    assert_eq!(names, [true, true, true, false, false]);
    let empty = read("/coyllurqui/comite");
    assert!(empty.contains("No está anotado quiénes vigilan."), "{empty}");
    assert!(empty.contains("Cómo se carga"), "one button");
}

#[test]
fn the_programme_says_which_agreements_entered_and_which_did_not() {
    insta::assert_snapshot!(read("/qoriwayqo/programa"));
    let twin = get("/qoriwayqo/programa.json").json();
    assert_eq!(twin[0]["version"], "2025-2027");
    assert_eq!(twin[1]["changes"], serde_json::Value::Null, "nothing before the first");
    let empty = read("/coyllurqui/programa");
    assert!(empty.contains("Todavía no tenemos el programa de inversiones de 3 años."));
}

#[test]
fn the_money_is_that_of_the_report_and_a_year_without_file_is_no_zero() {
    insta::assert_snapshot!(read("/qoriwayqo/presupuesto"));
    let page = get("/qoriwayqo/presupuesto.json").json();
    let report = get("/qoriwayqo/informes/2025-10.json").json();
    assert_eq!(page["money"], report["money"]);
    let empty = read("/coyllurqui/presupuesto");
    assert!(empty.contains("Falta un archivo del SIAF de 2025"), "{empty}");
    assert!(!empty.contains("S/\u{a0}0.00"), "{empty}");
}
