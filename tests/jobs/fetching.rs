//! Portals asked by the schedule, by real workers: from a slot to the report, over failures, and never
//! two at one host.

use std::time::Duration;

use super::live::Live;
use super::portals::faults::Fault;
use super::stage::{HERE, both, on_postgres};

/// A Saturday, on which the schedules begin, and the Sunday after it.
const BEGIN: &str = "2025-11-15";
const NIGHT: &str = "2025-11-16";
const NEXT_NIGHT: &str = "2025-11-17";

#[tokio::test]
async fn a_night_asks_every_portal_and_ends_in_a_report_and_the_next_one_finds_nothing_new() {
    both(|stage| async move {
        let live = Live::of(stage);
        live.work(BEGIN);
        assert!(live.world.seen("/").is_empty(), "nothing is asked before the first slot");
        live.work(NIGHT);
        let told = live.stage.told();
        for visit in [
            "siaf/990101",
            "consulta-amigable/990101",
            "ssi",
            "infobras",
            "infobras/990101",
            "investments",
            "procurement",
        ] {
            assert!(told.contains(&format!("fetch {visit} done")), "{visit}: {told:#?}");
        }
        assert!(told.iter().all(|job| job.ends_with(" done")), "{told:#?}");
        assert!(live.times(&format!("match {HERE} done")) > 0, "{told:#?}");
        let report = live.stage.data().join(format!("reports/{HERE}-2025-10-es.txt"));
        let text = std::fs::read_to_string(&report).unwrap();
        assert!(
            text.contains("De cada cien soles"),
            "the money that came is in the report: {text}"
        );
        let figures = live.stage.json(&["figures", "--year", "2025", "--dataset", "siaf-63"]);
        assert!(figures.len() > 10, "{figures:#?}");

        let (evaluated, reported) = (live.times("evaluate "), live.times("report "));
        let known = live.stage.concluded();
        live.work(NEXT_NIGHT);
        assert_eq!(live.times("report "), reported, "{:#?}", live.stage.told());
        // the daily look at deadlines, and nothing because of a file
        assert_eq!(live.times("evaluate "), evaluated + 1, "{:#?}", live.stage.told());
        assert_eq!(live.stage.concluded().len(), known.len());
    })
    .await;
}

#[tokio::test]
async fn a_portal_that_fails_is_asked_again_by_a_job_of_its_own() {
    both(|stage| async move {
        let live = Live::of(stage).with("ACTAVIVA_FETCHING_ATTEMPTS", "1");
        live.work(BEGIN);
        live.world.faults.script("/DatosAbiertos", [Fault::Busy(503), Fault::Busy(500)]);
        live.work(NIGHT);
        let visit = live.job("fetch/siaf/990101@2025-11-16");
        assert_eq!((&visit["state"], &visit["tries"]), (&"done".into(), &3.into()), "{visit}");
        let doctor = live.doctor(NIGHT);
        let told = String::from_utf8_lossy(&doctor.stdout).into_owned();
        assert!(told.contains("ninguna espera a una persona"), "{told}");
    })
    .await;
}

#[tokio::test]
async fn a_portal_that_asks_for_time_is_left_alone_for_so_long_by_everybody() {
    let live = Live::of(on_postgres().await).with("ACTAVIVA_FETCHING_WAIT_LONGEST_SECONDS", "1");
    live.work(BEGIN);
    live.world.faults.script("/DatosAbiertos", [Fault::TooMany { seconds: 3 }]);
    live.work_together(2, NIGHT);
    // what rests is given back to the queue, which is idle meanwhile
    std::thread::sleep(Duration::from_secs(3));
    live.work_together(2, NIGHT);
    let visit = live.job("fetch/siaf/990101@2025-11-16");
    assert_eq!((&visit["state"], &visit["tries"]), (&"done".into(), &2.into()), "{visit}");
    let seen = live.world.seen("/");
    let refused = seen.iter().position(|one| one.path.starts_with("/DatosAbiertos")).unwrap();
    let rest = seen[refused + 1].at - seen[refused].at;
    assert!(rest >= Duration::from_millis(2900), "{rest:?}");
    assert!(live.stage.told().iter().all(|job| job.ends_with(" done")), "{:#?}", live.stage.told());
}

#[tokio::test]
async fn a_visit_that_cannot_be_done_stops_after_its_tries_tells_the_operator_once_and_is_over() {
    both(|stage| async move {
        let live = Live::of(stage).with("ACTAVIVA_FETCHING_ATTEMPTS", "1");
        live.work(BEGIN);
        live.world.faults.script("/DatosAbiertos", [Fault::Busy(503); 6]);
        for night in [NIGHT, NEXT_NIGHT] {
            live.work(night);
            let visit = live.job(&format!("fetch/siaf/990101@{night}"));
            assert_eq!(
                (&visit["state"], &visit["tries"]),
                (&"failed".into(), &3.into()),
                "{visit}"
            );
        }
        assert_eq!(live.world.seen("/DatosAbiertos").len(), 6);
        let doctor = live.doctor(NEXT_NIGHT);
        let told = String::from_utf8_lossy(&doctor.stdout).into_owned();
        assert!(told.contains("2 sin éxito tras varios intentos"), "{told}");
        assert_eq!(told.matches("desde 16 nov 2025").count(), 2, "one cause since: {told}");

        live.work("2025-11-18");
        let told = String::from_utf8_lossy(&live.doctor("2025-11-18").stdout).into_owned();
        assert!(told.contains("ninguna espera a una persona"), "{told}");
    })
    .await;
}

#[tokio::test]
async fn four_programs_never_ask_one_host_at_once_and_keep_the_pause_between_them() {
    let live = Live::of(on_postgres().await).with("ACTAVIVA_FETCHING_PAUSE_MS", "60");
    live.work(BEGIN);
    live.work_together(4, NIGHT);
    assert_eq!(live.world.most_at_once(), 1);
    let seen = live.world.seen("/");
    assert!(seen.len() > 40, "{}", seen.len());
    let gaps = seen.windows(2).map(|pair| pair[1].at - pair[0].at);
    let shortest = gaps.min().unwrap();
    assert!(shortest >= Duration::from_millis(55), "{shortest:?}");
    for job in live.stage.jobs() {
        assert_eq!((&job["state"], &job["tries"]), (&"done".into(), &1.into()), "{job}");
    }
}

#[tokio::test]
async fn quiet_hours_put_a_visit_off_and_are_no_failure_of_the_portal() {
    let stage = on_postgres().await;
    let live = Live::of(stage).with("ACTAVIVA_FETCHING_QUIET_HOURS", "08:00-18:00");
    live.work(BEGIN);
    live.work(NIGHT);
    assert!(live.world.seen("/").is_empty(), "it is noon");
    let visit = live.job("fetch/siaf/990101@2025-11-16");
    assert_eq!((&visit["state"], &visit["tries"]), (&"waiting".into(), &0.into()), "{visit}");
    let sources = live.stage.json(&["sources", "--today", NIGHT]);
    let siaf = sources.iter().find(|source| source["source"] == "siaf").unwrap();
    assert_eq!((&siaf["state"], &siaf["message"]), (&"never".into(), &"nunca se cargó".into()));
}
