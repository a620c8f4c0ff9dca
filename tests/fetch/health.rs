//! How a source is doing, told from the visits to it.

use crate::portals::data;
use crate::portals::faults::Fault;
use crate::stage::Stage;

/// A visit on a day; its exit code is the visit's own affair.
fn visit(stage: &Stage, today: &str) -> String {
    let fetched = stage.fetch(&["siaf", "--year", "2025", "--today", today]);
    fetched.end()["outcome"].as_str().unwrap_or_default().to_owned()
}

/// The file of a year, changed.
fn put(stage: &mut Stage, change: impl Fn(&str) -> String) {
    let text = String::from_utf8(data::bytes("siaf/2025-Gasto-noviembre.csv")).unwrap();
    stage.world.files.put("own.csv", change(&text).into_bytes());
    stage.set("ACTAVIVA_PORTALS_SIAF_NAMES", "2025=own.csv");
}

#[test]
fn a_wall_is_a_state_at_once_and_over_with_the_next_answer() {
    let stage = Stage::new();
    assert_eq!(visit(&stage, "2025-12-02"), "fetched");
    let (judged, words) = stage.source("siaf", "2025-12-02");
    assert_eq!((judged.as_str(), words.as_str()), ("ok", "datos hasta 30/11/2025"));
    stage.world.faults.script("/datastorefiles", [Fault::Wall]);
    assert_eq!(visit(&stage, "2025-12-03"), "blocked");
    let (judged, words) = stage.source("siaf", "2025-12-03");
    assert_eq!(judged, "blocked");
    assert!(words.contains("03/12/2025") && words.contains("datos hasta 30/11/2025"), "{words}");
    let doctor = stage.run(&["doctor", "--today", "2025-12-03"]);
    let told = String::from_utf8(doctor.stdout).unwrap();
    assert!(told.contains("actaviva fetch inbox"), "{told}");
    assert_eq!(visit(&stage, "2025-12-04"), "unchanged");
    assert_eq!(stage.source("siaf", "2025-12-04").0, "ok");
}

#[test]
fn six_failures_in_a_row_are_silence_and_five_are_not_and_neither_is_about_works() {
    let mut stage = Stage::new();
    assert_eq!(visit(&stage, "2025-12-01"), "fetched");
    stage.set("ACTAVIVA_FETCHING_ATTEMPTS", "1");
    for number in 1..=6 {
        stage.world.faults.script("/datastorefiles", [Fault::Busy(503)]);
        assert_eq!(visit(&stage, "2025-12-02"), "failed");
        let (judged, words) = stage.source("siaf", "2025-12-02");
        assert_eq!(judged, if number < 6 { "ok" } else { "silent" }, "{number}: {words}");
        assert!(words.contains("datos hasta 30/11/2025"), "{words}");
        assert!(words.contains(if number < 6 { "intento" } else { "No dice nada del avance" }));
    }
    assert_eq!(visit(&stage, "2025-12-02"), "unchanged");
    assert_eq!(stage.source("siaf", "2025-12-02").0, "ok");
}

#[test]
fn a_frozen_source_grows_late_and_silent_however_often_it_answers() {
    let stage = Stage::new();
    visit(&stage, "2025-12-02");
    for (today, judged) in [("2025-12-07", "ok"), ("2025-12-12", "late"), ("2025-12-20", "silent")]
    {
        assert_eq!(visit(&stage, today), "unchanged");
        let (told, words) = stage.source("siaf", today);
        assert_eq!(told, judged, "{today}");
        assert_eq!(words.contains("no se mueven"), judged != "ok", "{today}: {words}");
    }
}

/// A month that was over has another amount, and the last line is gone.
fn changed(text: &str) -> String {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let names = reader.headers().unwrap().clone();
    let at = |name: &str| names.iter().position(|cell| cell == name).unwrap();
    let (month, product, accrued) = (at("MES_EJE"), at("PRODUCTO_PROYECTO"), at("MONTO_DEVENGADO"));
    let mut rows: Vec<Vec<String>> =
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    let is_ours = |row: &&mut Vec<String>| row[month] == "3" && row[product].starts_with('2');
    "77777.25".clone_into(&mut rows.iter_mut().find(is_ours).unwrap()[accrued]);
    rows.pop();
    let mut writer = csv::WriterBuilder::new()
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    writer.write_record(&names).unwrap();
    for row in rows {
        writer.write_record(row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

#[test]
fn a_file_is_told_beside_the_one_before_it_with_what_it_changed_of_the_past() {
    let mut stage = Stage::new();
    put(&mut stage, str::to_owned);
    assert_eq!(visit(&stage, "2025-12-01"), "fetched");
    put(&mut stage, changed);
    assert_eq!(visit(&stage, "2025-12-02"), "fetched");
    let sources = crate::stage::json(&stage.run(&["sources", "--json", "--today", "2025-12-02"]));
    let signs = &sources.iter().find(|one| one["source"] == "siaf").unwrap()["signs"];
    let load = &signs["loads"][0];
    let number = |key: &str| load[key].as_f64().unwrap();
    assert!((number("rows_before") - number("rows") - 1.0).abs() < 0.1, "{load}");
    assert!((number("accrued") - number("accrued_before")).abs() > 1.0, "{load}");
    assert!(signs["past"]["figures"].as_u64().unwrap() >= 1, "{signs}");
    assert!(!signs["past"]["cuis"].as_array().unwrap().is_empty(), "{signs}");
    let told = String::from_utf8(stage.run(&["sources", "--today", "2025-12-02"]).stdout).unwrap();
    assert!(told.contains("de meses ya terminados cambió"), "{told}");
}

fn half(text: &str) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    lines[..lines.len() / 3].concat()
}

fn renamed(text: &str) -> String {
    text.replacen("\"MONTO_PIM\"", "\"PIM_MODIFICADO\"", 1)
}

#[test]
fn a_changed_header_and_half_a_file_are_kept_aside_and_what_was_known_stays() {
    for (name, change) in [("column", renamed as fn(&str) -> String), ("half", half)] {
        let mut stage = Stage::new();
        put(&mut stage, str::to_owned);
        assert_eq!(visit(&stage, "2025-12-01"), "fetched");
        let before = stage.figures(&[]);
        put(&mut stage, change);
        assert_eq!(visit(&stage, "2025-12-02"), "drifted", "{name}");
        assert_eq!(stage.source("siaf", "2025-12-02").0, "drifted", "{name}");
        assert_eq!(stage.figures(&[]), before, "{name}");
        // the same file again is no success either: it is not asked for as if it had been believed
        assert_eq!(visit(&stage, "2025-12-03"), "drifted", "{name}");
        put(&mut stage, str::to_owned);
        assert_eq!(visit(&stage, "2025-12-04"), "unchanged", "{name}");
        assert_eq!(stage.source("siaf", "2025-12-04").0, "ok", "{name}");
    }
}
