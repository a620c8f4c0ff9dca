//! How politely the portals are asked.

use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::portals::faults::Fault;
use crate::portals::tls;
use crate::stage::Stage;

const YEAR: [&str; 3] = ["siaf", "--year", "2025"];

#[test]
fn who_asks_says_so_and_a_dry_run_asks_nothing() {
    let stage = Stage::new();
    let plan = stage.run(&["fetch", "siaf", "--year", "2025", "--dry-run"]);
    let words = String::from_utf8(plan.stdout).unwrap();
    assert!(words.contains("GET  http://127.0.0.1"), "{words}");
    assert!(words.contains("/datastorefiles/2025-Gasto-Mensual.csv"), "{words}");
    assert!(stage.world.seen("/").is_empty());
    stage.fetch(&YEAR);
    let asked = stage.world.seen("/");
    assert_eq!(asked[0].path, "/robots.txt");
    assert!(asked.iter().all(|one| {
        one.header("user-agent")
            .is_some_and(|name| name.contains("ActaViva/") && name.contains("prueba@ejemplo.pe"))
    }));
}

#[test]
fn a_robots_txt_that_sends_programs_away_is_respected() {
    let stage = Stage::new();
    "User-agent: *\nDisallow: /datastorefiles\n"
        .clone_into(&mut stage.world.robots.lock().unwrap());
    let fetched = stage.fetch(&YEAR);
    assert_eq!(fetched.code, Some(1));
    assert!(fetched.errors.contains("\"robots\""), "{}", fetched.errors);
    assert!(stage.world.seen("/datastorefiles").is_empty());
}

#[test]
fn three_programs_ask_one_host_one_after_the_other_with_a_pause_between() {
    let mut stage = Stage::new();
    stage.set("ACTAVIVA_FETCHING_PAUSE_MS", "150");
    stage.run(&["init"]);
    let years = ["2024", "2025", "2025"];
    let started: Vec<_> = years
        .iter()
        .map(|year| {
            let mut command = stage.command(&["fetch", "siaf", "--year", year, "--json"]);
            command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
        })
        .collect();
    for mut program in started {
        program.wait().unwrap();
    }
    let seen = stage.world.seen("/");
    assert!(seen.len() >= 5, "{seen:#?}");
    let gaps = seen.windows(2).map(|pair| pair[1].at - pair[0].at);
    let shortest = gaps.min().unwrap();
    assert!(shortest >= Duration::from_millis(140), "{shortest:?}");
    assert_eq!(stage.world.most_at_once(), 1);
}

#[test]
fn a_portal_that_asks_for_time_gets_it_or_is_left_alone() {
    let stage = Stage::new();
    stage.world.faults.script("/datastorefiles", [Fault::TooMany { seconds: 1 }]);
    let begun = Instant::now();
    assert_eq!(stage.fetch(&YEAR).code, Some(0));
    assert!(begun.elapsed() >= Duration::from_secs(1));
    let stage = Stage::new();
    stage.world.faults.script("/datastorefiles", [Fault::TooMany { seconds: 7200 }]);
    let fetched = stage.fetch(&YEAR);
    assert!(fetched.errors.contains("left alone for 7200 s"), "{}", fetched.errors);
    assert_eq!(stage.world.seen("/datastorefiles").len(), 1);
}

#[test]
fn a_wall_is_known_by_its_page_and_not_knocked_on_again() {
    for fault in [Fault::Wall, Fault::Forbidden, Fault::Teapot] {
        let stage = Stage::new();
        stage.world.faults.script("/datastorefiles", [fault]);
        let fetched = stage.fetch(&YEAR);
        assert_eq!(fetched.code, Some(1));
        assert_eq!(fetched.end()["outcome"], "blocked", "{fault:?}");
        assert!(fetched.errors.contains("\"source_blocked\""), "{}", fetched.errors);
        assert!(fetched.errors.contains("inbox"), "a person can: {}", fetched.errors);
        assert_eq!(stage.world.seen("/datastorefiles").len(), 1, "{fault:?}");
    }
}

#[test]
fn a_portal_that_stays_busy_is_given_up_and_nothing_is_changed() {
    let stage = Stage::new();
    stage.world.faults.script("/datastorefiles", [Fault::Busy(503); 9]);
    let fetched = stage.fetch(&YEAR);
    assert_eq!((fetched.code, &fetched.end()["outcome"]), (Some(1), &"failed".into()));
    assert_eq!(stage.world.seen("/datastorefiles").len(), 6);
    assert_eq!(stage.figures(&[]), "");
}

#[test]
fn nothing_is_asked_in_quiet_hours_or_beyond_the_day_s_bytes() {
    let mut stage = Stage::new();
    stage.set("ACTAVIVA_FETCHING_QUIET_HOURS", "08:00-18:00");
    // the clock of a day given stands at noon
    let fetched = stage.fetch(&["siaf", "--year", "2025", "--today", "2025-11-20"]);
    assert!(fetched.errors.contains("quiet hours, until 18:00"), "{}", fetched.errors);
    assert!(stage.world.seen("/").is_empty());
    stage.set("ACTAVIVA_FETCHING_QUIET_HOURS", "");
    stage.set("ACTAVIVA_FETCHING_DAILY_MEGABYTES", "1");
    stage.set("ACTAVIVA_PORTALS_SIAF_NAMES", "2025=big-9.csv");
    let fetched = stage.fetch(&YEAR);
    assert!(fetched.errors.contains("\"daily_budget\""), "{}", fetched.errors);
    let received = fetched.end()["bytes_received"].as_u64().unwrap();
    assert!((1_000_000..2_000_000).contains(&received), "{received}");
    let again = stage.fetch(&YEAR);
    assert_eq!((again.code, &again.end()["requests"]), (Some(1), &0.into()));
}

#[test]
fn a_chain_that_lacks_its_middle_is_refused_until_the_middle_is_given_and_its_end_is_known() {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    let runtime = runtime.unwrap();
    let portal = runtime.block_on(tls::start_without_middle());
    let mut stage = Stage::at(&portal.base, portal.world.clone(), runtime);
    stage.set("ACTAVIVA_FETCHING_ATTEMPTS", "1");
    let file = stage.folder.path().join("extra.pem");
    stage.set("ACTAVIVA_PORTALS_SIAF_EXTRA_CA", file.to_str().unwrap());

    tls::bundle(&file, &[&portal.root]);
    let refused = stage.fetch(&YEAR);
    assert!(refused.errors.contains("\"source_certificate\""), "{}", refused.errors);
    assert!(refused.errors.contains("extra_ca"), "{}", refused.errors);
    tls::bundle(&file, &[&portal.root, &portal.middle]);
    let fetched = stage.fetch(&["siaf", "--year", "2025", "--today", "2029-12-30"]);
    assert_eq!(fetched.code, Some(0), "{}", fetched.errors);
    let (_, words) = stage.source("siaf", "2029-12-30");
    assert!(words.contains("su certificado vence el 01/01/2030"), "{words}");
}
