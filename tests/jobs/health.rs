//! A source that blocks, freezes, changes its columns or sends half: its state within one night, one
//! alert, and nothing said of works and money that only its silence would say.

use serde_json::{Map, Value};

use super::live::Live;
use super::portals::faults::Fault;
use super::stage::{HERE, Stage, on_postgres};

type Records = Vec<Map<String, Value>>;

/// The portals of SIAF alone, asked once.
fn known(stage: Stage) -> Live {
    let mut live = Live::of(stage);
    for other in [
        "ACTAVIVA_SCHEDULE_CONSULTA_AMIGABLE",
        "ACTAVIVA_SCHEDULE_SSI",
        "ACTAVIVA_SCHEDULE_INFOBRAS",
        "ACTAVIVA_SCHEDULE_INVESTMENTS",
        "ACTAVIVA_SCHEDULE_PROCUREMENT",
    ] {
        live = live.with(other, "");
    }
    live.work("2025-11-15");
    live.work("2025-11-16");
    assert_eq!(state(&live, "siaf", "2025-11-16").0, "ok");
    live
}

fn state(live: &Live, source: &str, today: &str) -> (String, String) {
    let sources = live.stage.json(&["sources", "--today", today]);
    let one = sources.iter().find(|one| one["source"] == source).unwrap();
    let text = |key: &str| one[key].as_str().unwrap().to_owned();
    (text("state"), text("message"))
}

/// The alerts on a source, and the ids of those that are not about sources.
fn alerts(live: &Live, source: &str) -> (Vec<Value>, Vec<String>) {
    let all = live.stage.json(&["alerts", "--all", "--municipality", HERE]);
    let id = |one: &Value| one["id"].as_str().unwrap().to_owned();
    let about = format!("source_silent/source/{source}/");
    let others = all.iter().map(id).filter(|id| !id.starts_with("source_silent/")).collect();
    (all.into_iter().filter(|one| id(one).starts_with(&about)).collect(), others)
}

fn half(records: &mut Records) {
    records.truncate(records.len() / 3);
}

fn renamed(records: &mut Records) {
    for record in records {
        let value = record.remove("MONTO_PIM").unwrap();
        record.insert("PIM_MODIFICADO".to_owned(), value);
    }
}

/// One trouble over two nights: its state in the first, one alert, and over with the third.
fn one_trouble(live: &Live, expected: &str, words: &str, mend: impl FnOnce(&Live)) {
    let (none, others) = alerts(live, "siaf");
    assert_eq!(none, Vec::<Value>::new());
    let figures = live.stage.json(&["figures", "--dataset", "siaf-63"]);
    for night in ["2025-11-17", "2025-11-18"] {
        live.work(night);
        let (told, message) = state(live, "siaf", night);
        assert_eq!(told, expected, "{night}: {message}");
        let (ours, now) = alerts(live, "siaf");
        assert_eq!(ours.len(), 1, "{night}: {ours:#?}");
        assert_eq!(ours[0]["state"], "open", "{ours:#?}");
        let observed = ours[0]["observed"].as_str().unwrap();
        assert!(observed.contains(words), "{observed}");
        assert_eq!(now, others, "{night}: nothing else is said");
    }
    assert_eq!(live.stage.json(&["figures", "--dataset", "siaf-63"]), figures, "nothing is lost");
    mend(live);
    live.work("2025-11-19");
    assert_eq!(state(live, "siaf", "2025-11-19").0, "ok");
    let (ours, now) = alerts(live, "siaf");
    assert_eq!((ours.len(), &ours[0]["state"]), (1, &"resolved".into()), "{ours:#?}");
    assert_eq!(now, others);
}

#[tokio::test]
async fn a_block_page_is_blocked_within_one_night_with_one_alert() {
    let live = known(on_postgres().await);
    live.world.faults.script("/DatosAbiertos", [Fault::Wall, Fault::Forbidden]);
    one_trouble(&live, "blocked", "no deja entrar", |_| {});
    // shut out, it is not knocked on again before the next night
    assert_eq!(live.job("fetch/siaf/990101@2025-11-17")["tries"], 1);
}

#[tokio::test]
async fn half_a_crawl_is_set_aside_within_one_night_with_one_alert() {
    let live = known(Stage::sqlite());
    *live.world.records.lock().unwrap() = Some(half);
    one_trouble(&live, "drifted", "menos de la mitad", |live| {
        *live.world.records.lock().unwrap() = None;
    });
}

#[tokio::test]
async fn a_changed_column_is_drift_within_one_night_with_one_alert() {
    let live = known(Stage::sqlite());
    *live.world.records.lock().unwrap() = Some(renamed);
    one_trouble(&live, "drifted", "otras columnas", |live| {
        *live.world.records.lock().unwrap() = None;
    });
}

#[tokio::test]
async fn a_frozen_source_is_told_when_it_is_late_once_and_says_nothing_of_progress() {
    let live = known(Stage::sqlite());
    // it goes on answering, and says the same
    live.work("2025-11-22");
    assert_eq!(state(&live, "siaf", "2025-11-22").0, "ok");
    let (_, others) = alerts(&live, "siaf");
    for (night, expected) in [("2025-11-25", "late"), ("2025-12-05", "silent")] {
        live.work(night);
        let (told, message) = state(&live, "siaf", night);
        assert_eq!(told, expected, "{night}: {message}");
        assert!(message.contains("contesta, pero sus datos no se mueven"), "{message}");
        let (ours, now) = alerts(&live, "siaf");
        assert_eq!(ours.len(), 1, "{night}: {ours:#?}");
        assert!(ours[0]["observed"].as_str().unwrap().contains("no se mueven"), "{ours:#?}");
        assert_eq!(now, others, "{night}: no word of spending that does not move");
    }
}

#[tokio::test]
async fn works_of_a_source_that_shuts_us_out_for_months_do_not_stand_still_for_that() {
    let live = known(Stage::sqlite()).with("ACTAVIVA_SCHEDULE_INFOBRAS", "30 2 * * *");
    live.work("2025-11-17");
    live.work("2025-11-18");
    assert_eq!(state(&live, "infobras", "2025-11-18").0, "ok");
    let of_works = |live: &Live| -> Vec<String> {
        let (_, others) = alerts(live, "infobras");
        let rules = ["stalled_work", "record_stale", "overdue_work", "work_not_started"];
        others.into_iter().filter(|id| rules.iter().any(|rule| id.starts_with(rule))).collect()
    };
    let before = of_works(&live);
    live.world.faults.script("/InfobrasWeb", [Fault::Wall; 20]);
    for night in ["2025-11-19", "2026-02-19", "2026-07-19"] {
        live.work(night);
        assert_eq!(state(&live, "infobras", night).0, "blocked", "{night}");
        let (ours, _) = alerts(&live, "infobras");
        assert_eq!(ours.len(), 1, "{night}: {ours:#?}");
        assert_eq!(of_works(&live), before, "{night}: what we cannot see does not stand still");
    }
}
