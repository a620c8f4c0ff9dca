//! What a newer complete file no longer has is shown as such, alone and within a sum.

use serde_json::{Value, json};

use super::{actaviva, budget, ingest};

/// A data folder in which a whole yearly file lost its opening line and its fourth month.
fn stage() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let march = budget("40.25");
    let april = march.lines().last().unwrap().replace("2025,3,", "2025,4,").replace("40.25", "7");
    ingest(&data, "mayo.csv", &format!("{march}{april}\n"), "2025-05-10");
    let without = march.lines().filter(|line| !line.starts_with("2025,0,"));
    let file = folder.path().join("junio.csv");
    std::fs::write(&file, without.collect::<Vec<_>>().join("\n") + "\n").unwrap();
    let file = file.to_str().unwrap();
    let asked =
        ["ingest", file, "--complete", "--accept-shrunk", "--obtained-at", "2025-06-10", "--json"];
    assert_eq!(super::json(&actaviva(&data, &asked))[0]["figures_withdrawn"], 2);
    folder
}

fn figures(folder: &tempfile::TempDir, arguments: &[&str]) -> Vec<Value> {
    let asked = [&["figures", "--json"], arguments].concat();
    super::json(&actaviva(&folder.path().join("data"), &asked))
}

#[test]
fn a_withdrawn_figure_is_shown_without_amounts_and_with_its_reason() {
    let folder = stage();
    let by = ["--by", "sec_ejec,cui,year,month"];
    let lines = figures(&folder, &by);
    assert_eq!(lines.len(), 3, "the opening line and two months");
    let april = lines.iter().find(|line| line["month"] == "2025-04").unwrap();
    assert_eq!((&april["withdrawn"], &april["accrued"]), (&true.into(), &Value::Null));
    assert_eq!(april["unknown"]["accrued"], "withdrawn");
    assert_eq!(april["unknown"]["pia"], "withdrawn");
    let before = figures(&folder, &[&by[..], &["--as-of", "2025-05-31"]].concat());
    assert!(before.iter().all(|line| line["withdrawn"] == false), "it was not withdrawn then");
    assert_eq!(figures(&folder, &[&by[..], &["--withdrawn"]].concat()).len(), 2);
}

#[test]
fn a_sum_says_what_of_it_was_withdrawn_and_why_an_amount_is_gone() {
    let folder = stage();
    let lines = figures(&folder, &[]);
    assert_eq!(lines.len(), 1, "one key is one line");
    let sum = &lines[0];
    assert_eq!((&sum["withdrawn"], &sum["withdrawn_parts"]), (&false.into(), &2.into()));
    assert_eq!(sum["accrued"].to_string(), "40.25");
    assert_eq!((&sum["pia"], &sum["unknown"]["pia"]), (&Value::Null, &json!("withdrawn")));
    let table = actaviva(&folder.path().join("data"), &["figures"]);
    assert!(String::from_utf8(table.stdout).unwrap().contains("retiradas"));
}

#[test]
fn a_key_that_is_null_says_why() {
    let folder = stage();
    let unknown = &figures(&folder, &["--by", "sec_ejec,ubigeo"])[0]["unknown"];
    for key in ["cui", "year", "month", "rubro", "function"] {
        assert_eq!(unknown[key], "not_asked", "{key}");
    }
    assert!(unknown.get("sec_ejec").is_none() && unknown.get("ubigeo").is_none());
}
