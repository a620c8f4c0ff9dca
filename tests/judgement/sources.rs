//! How the sources are told to be doing, from the first day to the last.

use crate::stage::{Stage, budget};

fn state(stage: &Stage, today: &str, source: &str) -> String {
    let sources = stage.at(today, &["sources"]);
    let one = sources.iter().find(|one| one["source"] == source).unwrap();
    assert!(one["message"].is_string());
    one["state"].as_str().unwrap().to_owned()
}

#[test]
fn a_source_is_never_seen_then_in_time_then_late_then_silent() {
    let stage = Stage::over(None);
    assert_eq!(state(&stage, "2025-11-02", "siaf"), "never");
    stage.load("2025-11-02", &budget(10, Some("1000.50")), &[]);
    for (today, told) in [("2025-11-02", "ok"), ("2025-11-10", "late"), ("2025-12-31", "silent")] {
        assert_eq!(state(&stage, today, "siaf"), told, "{today}");
    }
    assert_eq!(state(&stage, "2025-11-02", "infobras"), "never");
}

#[test]
fn a_source_whose_columns_changed_has_drifted() {
    let stage = Stage::over(None);
    let drifted = budget(10, Some("1000.50")).replace('\n', ",1\n");
    let drifted = drifted.replacen(",1\n", ",OTRA_COSA\n", 1);
    stage.load("2025-11-02", &drifted, &[]);
    assert_eq!(state(&stage, "2025-11-02", "siaf"), "drifted");
}

#[test]
fn the_doctor_tells_of_a_source_what_its_own_command_tells() {
    let stage = Stage::over(None);
    stage.load("2025-11-02", &budget(10, Some("1000.50")), &[]);
    let siaf = stage.at("2025-11-10", &["sources"]).remove(0);
    let told = String::from_utf8(stage.run("2025-11-10", &["doctor"]).stdout).unwrap();
    let message = siaf["message"].as_str().unwrap();
    assert!(told.contains(message), "«{message}» in {told}");
}
