//! The JSON that programs rely on, and the help that people read.

use crate::stage::{Stage, actaviva, budget};

/// What a command prints, one object a paragraph.
fn printed(stage: &Stage, arguments: &[&str]) -> String {
    let lines = stage.at("2025-11-15", arguments);
    let pretty = lines.iter().map(|line| serde_json::to_string_pretty(line).unwrap());
    pretty.collect::<Vec<_>>().join("\n")
}

fn stage() -> Stage {
    let stage = Stage::over(None);
    stage.load("2025-10-10", &budget(10, Some("1000.50")), &[]);
    stage.at("2025-10-15", &["match"]);
    stage.at("2025-10-15", &["evaluate"]);
    stage.load("2025-11-10", &budget(11, Some("300")), &[]);
    stage.at("2025-11-15", &["evaluate"]);
    stage
}

#[test]
fn every_shape_has_its_keys() {
    let stage = stage();
    let agreement = "990101/2024/01";
    insta::assert_snapshot!("agreements", printed(&stage, &["agreements"]));
    let asked = ["measures", "--subject", agreement, "--indicator", "execution_rate"];
    insta::assert_snapshot!("measures", printed(&stage, &asked));
    let removed = "budget_removed/990101/2024/01/1";
    insta::assert_snapshot!("alert", printed(&stage, &["alert", "show", removed]));
    insta::assert_snapshot!("evaluate", printed(&stage, &["evaluate"]));
    insta::assert_snapshot!("match", printed(&stage, &["match", "--municipality", "990101"]));
    let asked = ["figures", "--municipality", "990101", "--by", "cui,year,month"];
    insta::assert_snapshot!("figures", printed(&stage, &asked));
}

#[test]
fn people_read_the_agreements_one_a_line() {
    let stage = stage();
    let output =
        actaviva(&stage.data()).args(["--today", "2025-11-15", "agreements"]).output().unwrap();
    insta::assert_snapshot!("agreements_table", String::from_utf8(output.stdout).unwrap());
    let output = actaviva(&stage.data())
        .args(["--today", "2025-11-15", "alert", "show", "budget_removed/990101/2024/01/1"])
        .output()
        .unwrap();
    insta::assert_snapshot!("alert_text", String::from_utf8(output.stdout).unwrap());
}

#[test]
fn the_help_of_each_command_says_what_it_takes() {
    let folder = tempfile::tempdir().unwrap();
    for command in ["evaluate", "agreements", "measures", "alerts", "alert", "findings"] {
        // the width of whoever runs the test must not show
        let output =
            actaviva(folder.path()).env("COLUMNS", "100").args([command, "-h"]).output().unwrap();
        let help = String::from_utf8(output.stdout).unwrap();
        insta::assert_snapshot!(format!("help_{command}"), help);
    }
}
