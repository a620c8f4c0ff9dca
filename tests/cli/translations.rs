//! A sheet of Quechua texts goes out to a speaker and comes back.

use std::path::Path;

use serde_json::Value;

use super::{actaviva, json};

/// Fills in the last column of some rows of an exported sheet.
fn filled(sheet: &Path, reviewed: &[(&str, &str)]) {
    let text = std::fs::read_to_string(sheet).unwrap();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(reader.headers().unwrap()).unwrap();
    for record in reader.records() {
        let mut cells: Vec<String> = record.unwrap().iter().map(str::to_owned).collect();
        if let Some((_, text)) = reviewed.iter().find(|(key, _)| *key == cells[0]) {
            (*text).clone_into(&mut cells[4]);
        }
        writer.write_record(cells).unwrap();
    }
    std::fs::write(sheet, writer.into_inner().unwrap()).unwrap();
}

fn of(data: &Path, key: &str) -> Value {
    let lines = json(&actaviva(data, &["translations", "--json"]));
    lines.into_iter().find(|line| line["key"] == key).unwrap()
}

#[test]
fn a_reviewed_sheet_comes_back_with_the_name_and_the_day_of_its_reviewer() {
    let folder = tempfile::tempdir().unwrap();
    let (data, sheet) = (folder.path().join("data"), folder.path().join("hoja.csv"));
    assert!(actaviva(&data, &["init"]).status.success());
    assert_eq!(of(&data, "money")["state"], "draft");
    assert_eq!(of(&data, "millions")["state"], "missing");
    let name = sheet.to_str().unwrap();
    assert!(actaviva(&data, &["translations", "export", name]).status.success());
    filled(&sheet, &[("money", "Qullqi"), ("step-of", "{ $total }-manta { $n } ñiqi")]);
    let taken = actaviva(
        &data,
        &["translations", "import", name, "--by", "Rosa Mamani", "--on", "2025-11-20", "--json"],
    );
    assert_eq!(json(&taken)[0]["reviewed"], 2, "{}", String::from_utf8_lossy(&taken.stderr));
    let money = of(&data, "money");
    assert_eq!((&money["state"], &money["text"]), (&"reviewed".into(), &"Qullqi".into()));
    assert_eq!(
        (&money["reviewer"], &money["reviewed_on"]),
        (&"Rosa Mamani".into(), &"2025-11-20".into())
    );
    // a review holds for the Spanish that its reviewer saw
    let kept = data.join("translations/qu.ftl");
    let file = std::fs::read_to_string(&kept).unwrap();
    let (before, after) = file.split_once("money = Qullqi").unwrap();
    let (head, rest) = after.split_once(".of = ").unwrap();
    let changed = format!("{before}money = Qullqi{head}.of = 00000000{}", &rest[8..]);
    std::fs::write(&kept, changed).unwrap();
    assert_eq!(of(&data, "money")["state"], "outdated");
    std::fs::write(&kept, file).unwrap();
    // what another speaker has seen stays when the next sheet comes
    let again = folder.path().join("otra.csv");
    let name = again.to_str().unwrap();
    assert!(actaviva(&data, &["translations", "export", name]).status.success());
    assert!(!std::fs::read_to_string(&again).unwrap().contains("\nmoney,"), "it waits no more");
    filled(&again, &[("yes", "Arí")]);
    assert!(actaviva(&data, &["translations", "import", name, "--by", "Ana"]).status.success());
    assert_eq!(of(&data, "money")["reviewer"], "Rosa Mamani");
    assert_eq!(of(&data, "yes")["reviewer"], "Ana");
}

#[test]
fn a_sheet_with_mistakes_tells_all_of_them_and_saves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (data, sheet) = (folder.path().join("data"), folder.path().join("hoja.csv"));
    assert!(actaviva(&data, &["init"]).status.success());
    std::fs::write(
        &sheet,
        "key;spanish;reviewed\nmoney;Dinero;Qullqi\nstep-of;Peldaño { $n } de { $total };{ $n } ñiqi\n\
         yes;Si;Arí\nno-such;x;y\nmoney;Dinero;Qullqi\n",
    )
    .unwrap();
    let name = sheet.to_str().unwrap();
    let output = actaviva(&data, &["translations", "import", name, "--by", "Ana"]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap();
    for part in [
        "fila 3, step-of: no lleva lo mismo que el español: falta total, sobra –",
        "fila 4, yes: el español cambió",
        "fila 5, no-such: ningún texto",
        "fila 6, money: la clave está dos veces",
        "4 filas no se pueden tomar; no se guardó nada",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert_eq!(of(&data, "money")["state"], "draft");
    let nameless = actaviva(&data, &["translations", "import", name, "--by", " ", "--json"]);
    assert_eq!(nameless.status.code(), Some(2));
}
