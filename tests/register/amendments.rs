//! A row that changes is a new version; one that is gone stays; the same file changes nothing.

use serde_json::Value;

use crate::stage::{Stage, json, words};

fn counts(line: &Value) -> (u64, u64, u64) {
    let of = |key: &str| line[key].as_u64().unwrap();
    (of("new"), of("changed"), of("same"))
}

#[test]
fn the_first_import_is_new_and_the_second_changes_nothing() {
    let stage = Stage::with_district();
    let first = stage.imported(&["--obtained-at", "2025-09-01"]);
    assert_eq!((first["status"].as_str(), counts(&first)), (Some("loaded"), (19, 0, 0)));
    let again = stage.imported(&[]);
    assert_eq!((again["status"].as_str(), counts(&again)), (Some("already_loaded"), (0, 0, 19)));
    assert_eq!(stage.archived(), 2, "the folder and the copy of the acta");
    let found = json(&stage.ask(&["figures", "--municipality", "Yuraqmayu", "--json"]));
    assert!(found.is_empty(), "the municipality is known by name, and has no figures yet");
    assert!(stage.ask(&["verify"]).status.success());
}

#[test]
fn a_dry_run_says_what_would_change_and_writes_nothing() {
    let stage = Stage::with_district();
    let first = stage.import(&["--dry-run"]);
    assert!(first.status.success());
    assert_eq!(stage.archived(), 0);
    assert!(!stage.path("data/archive").exists());
    stage.imported(&["--obtained-at", "2025-09-01"]);
    stage.replace("acuerdos.csv", "\"150,000.50\"", "120000");
    stage.replace("acuerdos.csv", "Aula de inicial de Ch’illka;", "Aula de Ch’illka;");
    let firmantes = "Proceso,N°,Cargo\n2024,4,Regidora\n";
    stage.write("firmantes.csv", firmantes);
    let output = stage.import(&["--dry-run"]);
    let shown = words(&output.stdout).replace(stage.register().to_str().unwrap(), "registro");
    let shown: Vec<&str> = shown.lines().filter(|line| !line.starts_with("registro  ")).collect();
    insta::assert_snapshot!(shown.join("\n"));
    let asked = json(&stage.import(&["--dry-run", "--json"]));
    let change = asked.iter().find(|line| line["change"] == "changed").unwrap();
    assert_eq!(change["key"], "990102/2024/01");
    let amount =
        change["fields"].as_array().unwrap().iter().find(|one| one["field"] == "Monto 2025");
    assert_eq!(amount.unwrap()["before"], "150000.50");
    assert_eq!(amount.unwrap()["after"], "120000.00");
    assert_eq!(asked.last().unwrap()["status"], "dry_run");
    assert_eq!(stage.archived(), 2);
}

#[test]
fn an_amended_row_is_a_version_and_a_row_that_is_gone_stays() {
    let stage = Stage::with_district();
    stage.imported(&["--obtained-at", "2025-09-01"]);
    stage.replace("acuerdos.csv", "\"150,000.50\"", "120000");
    let text = std::fs::read_to_string(stage.register().join("programa.csv")).unwrap();
    let without_last: Vec<&str> = text.lines().take(2).collect();
    stage.write("programa.csv", &(without_last.join("\n") + "\n"));
    let second = stage.imported(&["--obtained-at", "2025-10-01"]);
    assert_eq!(counts(&second), (0, 1, 17));
    assert_eq!(second["absent"].as_u64(), Some(1));
    let now = stage.exported("data", "990102", "now");
    assert!(words(&now["acuerdos.csv"]).contains(",120000.00,x,"));
    assert_eq!(words(&now["programa.csv"]).lines().count(), 3, "the row that is gone stays");
    let before = stage.path("before");
    let asked =
        ["export", "register", "--municipality", "990102", "--as-of", "2025-09-15", "--out"];
    assert!(stage.ask(&[&asked[..], &[before.to_str().unwrap()]].concat()).status.success());
    let text = std::fs::read_to_string(before.join("acuerdos.csv")).unwrap();
    assert!(text.contains(",150000.50,x,"), "{text}");
}

#[test]
fn an_older_register_that_comes_late_does_not_change_what_later_ones_said() {
    let stage = Stage::with_district();
    stage.imported(&["--obtained-at", "2025-09-01"]);
    // the same agreement again in a later file, which therefore wrote no version of it
    stage.replace("visitas.csv", "40,", "45,");
    stage.imported(&["--obtained-at", "2025-11-01"]);
    stage.replace("acuerdos.csv", "\"150,000.50\"", "99999");
    stage.replace("visitas.csv", "45,", "40,");
    stage.imported(&["--obtained-at", "2025-10-01"]);
    let now = stage.exported("data", "990102", "now");
    assert!(words(&now["acuerdos.csv"]).contains(",150000.50,x,"));
    let october = stage.path("october");
    let asked =
        ["export", "register", "--municipality", "990102", "--as-of", "2025-10-15", "--out"];
    assert!(stage.ask(&[&asked[..], &[october.to_str().unwrap()]].concat()).status.success());
    let text = std::fs::read_to_string(october.join("acuerdos.csv")).unwrap();
    assert!(text.contains(",99999.00,x,"), "{text}");
}

#[test]
fn a_missing_copy_of_the_acta_is_a_warning_and_may_come_later() {
    let stage = Stage::with_district();
    let scan = stage.register().join("acta-2024.txt");
    let bytes = std::fs::read(&scan).unwrap();
    std::fs::remove_file(&scan).unwrap();
    let first = stage.imported(&[]);
    assert_eq!((first["status"].as_str(), first["warnings"].as_u64()), (Some("loaded"), Some(1)));
    let finding = json(&stage.ask(&["findings", "--json"])).remove(0);
    assert_eq!((&finding["file"], &finding["row"]), (&"acta.csv".into(), &3.into()));
    assert!(!stage.exported("data", "990102", "without").contains_key("acta-2024.txt"));
    std::fs::write(&scan, &bytes).unwrap();
    let later = stage.imported(&[]);
    assert_eq!((later["status"].as_str(), counts(&later)), (Some("loaded"), (0, 1, 18)));
    assert_eq!(stage.exported("data", "990102", "with")["acta-2024.txt"], bytes);
    assert_eq!(stage.imported(&[])["status"], "already_loaded");
    // another workbook without the file beside it does not lose the copy
    std::fs::remove_file(&scan).unwrap();
    stage.replace("visitas.csv", "40,", "45,");
    assert_eq!(counts(&stage.imported(&[])), (0, 1, 18));
    assert!(stage.ask(&["verify"]).status.success());
}

#[test]
fn a_code_with_a_wrong_digit_is_a_warning_once_the_investment_is_known() {
    let stage = Stage::with_district();
    stage.imported(&["--obtained-at", "2025-01-01"]);
    let budget = stage.path("gasto.csv");
    let text = "ANO_EJE,MES_EJE,NIVEL_GOBIERNO,SEC_EJEC,EJECUTORA,EJECUTORA_NOMBRE,PRODUCTO_PROYECTO,PRODUCTO_PROYECTO_NOMBRE,FUNCION,RUBRO,MONTO_PIA,MONTO_PIM,MONTO_CERTIFICADO,MONTO_COMPROMETIDO_ANUAL,MONTO_COMPROMETIDO,MONTO_DEVENGADO,MONTO_GIRADO\n\
                2025,0,M,399002,990102,MUNICIPALIDAD DISTRITAL DE YURAQMAYU,2999507,CREACION DE AULA,22,18,100,250.50,0,0,0,0,0\n";
    std::fs::write(&budget, text).unwrap();
    assert!(stage.ask(&["ingest", budget.to_str().unwrap()]).status.success());
    stage.replace("visitas.csv", "40,", "45,");
    let output = stage.import(&["--strict"]);
    assert_eq!(output.status.code(), Some(3));
    let told = words(&output.stderr);
    assert!(told.contains("nadie conoce el código 2999501, que se parece a 2999507"), "{told}");
    let codes: Vec<Value> = json(&stage.ask(&["findings", "--json"]));
    assert!(codes.iter().any(|finding| finding["code"] == "implausible_code"));
}
