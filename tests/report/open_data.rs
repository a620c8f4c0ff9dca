//! `export`: tables that others read without asking, each column explained beside them.

use serde_json::Value;

use super::{actaviva, bytes, demo};

#[test]
fn the_descriptor_explains_every_column_of_every_table_of_the_folder() {
    let out = tempfile::tempdir().unwrap();
    let place = out.path().to_str().unwrap();
    for what in ["figures", "agreements", "measures", "alerts"] {
        let told = actaviva(demo(), &["export", what, "--out", place]);
        assert!(told.status.success(), "{told:?}");
        let said = String::from_utf8(told.stdout).unwrap();
        assert!(said.lines().last().unwrap().ends_with("datapackage.json"), "{said}");
    }
    let files = bytes(out.path());
    let package: Value = serde_json::from_slice(&files["datapackage.json"]).unwrap();
    assert_eq!(package["profile"], "tabular-data-package");
    let resources = package["resources"].as_array().unwrap();
    assert_eq!(resources.len() + 1, files.len(), "every table and nothing else is described");
    for resource in resources {
        let table = &files[resource["path"].as_str().unwrap()];
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let mut rows = ::csv::Reader::from_reader(table.as_slice());
        let heads: Vec<String> = rows.headers().unwrap().iter().map(str::to_owned).collect();
        assert_eq!(
            heads,
            fields.iter().map(|field| field["name"].as_str().unwrap()).collect::<Vec<_>>()
        );
        let mut seen = 0;
        for row in rows.records() {
            seen += 1;
            for (cell, field) in row.unwrap().iter().zip(fields) {
                assert!(fits(cell, field["type"].as_str().unwrap()), "{field} {cell}");
            }
        }
        assert!(seen > 5, "{resource}");
    }
}

/// Whether a cell is empty or of the type that the descriptor names.
fn fits(cell: &str, of: &str) -> bool {
    let json = |cell: &str| serde_json::from_str::<Value>(cell).ok();
    cell.is_empty()
        || match of {
            "number" => cell.parse::<f64>().is_ok(),
            "integer" => cell.parse::<i64>().is_ok(),
            "year" => cell.len() == 4 && cell.parse::<u16>().is_ok(),
            "yearmonth" => cell.len() == 7 && cell.as_bytes()[4] == b'-',
            "date" => cell.parse::<chrono::NaiveDate>().is_ok(),
            "datetime" => chrono::DateTime::parse_from_rfc3339(cell).is_ok(),
            "boolean" => ["true", "false"].contains(&cell),
            "object" => json(cell).is_some_and(|value| value.is_object()),
            "array" => json(cell).is_some_and(|value| value.is_array()),
            "string" | "any" => true,
            _ => false,
        }
}

#[test]
fn a_folder_with_one_table_is_described_with_one() {
    let out = tempfile::tempdir().unwrap();
    let told = actaviva(demo(), &["export", "alerts", "--out", out.path().to_str().unwrap()]);
    assert!(told.status.success(), "{told:?}");
    let files = bytes(out.path());
    let package: Value = serde_json::from_slice(&files["datapackage.json"]).unwrap();
    assert_eq!(package["resources"].as_array().unwrap().len(), 1);
    assert_eq!(package["resources"][0]["path"], "alerts.csv");
}
