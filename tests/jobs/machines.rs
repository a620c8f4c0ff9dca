//! Several machines: folders of their own, one PostgreSQL, one archive that they share.

use std::fmt::Write;
use std::path::Path;
use std::time::Instant;

use serde_json::Value;

use super::stage::{HERE, Stage, on_postgres};

fn all_done_once(stage: &Stage) -> usize {
    let jobs = stage.jobs();
    for job in &jobs {
        assert_eq!((&job["state"], &job["tries"]), (&"done".into(), &1.into()), "{job}");
    }
    jobs.len()
}

fn archive(shared: &Path) -> (&'static str, String) {
    ("ACTAVIVA_ARCHIVE_URL", shared.display().to_string())
}

#[tokio::test]
async fn two_machines_share_an_archive_and_each_job_is_done_once_by_one_of_them() {
    let shared = tempfile::tempdir().unwrap();
    let (name, place) = archive(shared.path());
    let one = on_postgres().await.with(name, &place);
    let other = one.beside();
    one.ingest("abril", "40", "50");
    let mut workers = [&one, &other].map(|machine| machine.spawn(&["work", "--until-idle"]));
    for worker in &mut workers {
        assert!(worker.wait().unwrap().success());
    }
    assert_eq!(all_done_once(&one), 7, "{:#?}", one.told());
    let reports = [&one, &other].map(|machine| {
        let file = format!("reports/{HERE}-2025-10-es.txt");
        usize::from(machine.data().join(file).is_file())
    });
    assert_eq!(reports[0] + reports[1], 1, "made on one of them");
    // whichever asks, the bytes lie in one place, and each signs the common log with its own key
    for machine in [&one, &other] {
        let verdict = machine.json(&["verify"]).remove(0);
        assert_eq!(
            (&verdict["ok"], &verdict["flaws"]),
            (&1.into(), &Value::Array(vec![])),
            "{verdict} {:?}",
            machine.run(&["snapshots"])
        );
        let doctor = machine.run(&["doctor"]);
        let said = String::from_utf8(doctor.stdout).unwrap();
        assert!(said.contains(&format!("{place} contesta")), "{said}");
    }
    assert_ne!(
        std::fs::read(one.data().join("key")).unwrap(),
        std::fs::read(other.data().join("key")).unwrap()
    );
}

/// Districts whose agreements are matched, judged and reported.
const DISTRICTS: u32 = 24;

/// A district a row.
fn budget() -> String {
    let mut text = String::from(super::stage::HEADER);
    for number in 0..DISTRICTS {
        let (unit, ubigeo, cui) = (399_001 + number, 990_101 + number, 2_999_001 + number);
        let unit = format!("M,{unit},{ubigeo},MUNICIPALIDAD DISTRITAL {ubigeo},{cui},LOSA,22,18");
        writeln!(text, "2025,4,{unit},0,100,80,70,60,{number},40").unwrap();
    }
    text
}

/// Run by hand: `cargo test --test jobs throughput -- --ignored --nocapture`.
#[tokio::test]
#[ignore = "a measurement, for a machine with nothing else to do"]
async fn throughput_with_one_two_and_four_machines() {
    let watched: Vec<String> =
        (0..DISTRICTS).map(|number| (990_101 + number).to_string()).collect();
    let mut concluded: Option<Vec<Value>> = None;
    for machines in [1, 2, 4] {
        let shared = tempfile::tempdir().unwrap();
        let (name, place) = archive(shared.path());
        let first = on_postgres().await.with(name, &place);
        let first = first.with("ACTAVIVA_WATCH_MUNICIPALITIES", &watched.join(","));
        let mut all: Vec<Stage> = (1..machines).map(|_| first.beside()).collect();
        all.insert(0, first);
        let file = shared.path().join("gasto.csv");
        std::fs::write(&file, budget()).unwrap();
        assert!(all[0].run(&["ingest", file.to_str().unwrap()]).status.success());
        let begun = Instant::now();
        let mut workers: Vec<_> =
            all.iter().map(|machine| machine.spawn(&["work", "--until-idle"])).collect();
        for worker in &mut workers {
            assert!(worker.wait().unwrap().success());
        }
        let took = begun.elapsed().as_secs_f64();
        let jobs = all_done_once(&all[0]);
        assert_eq!(jobs, 1 + 3 * DISTRICTS as usize, "look; match, evaluate, report of each");
        let reports: usize = all
            .iter()
            .map(|one| std::fs::read_dir(one.data().join("reports")).map_or(0, Iterator::count))
            .sum();
        let told = all[0].concluded();
        assert_eq!(concluded.get_or_insert_with(|| told.clone()), &told, "the same whoever works");
        let a_minute = f64::from(u32::try_from(jobs).unwrap()) * 60.0 / took;
        println!(
            "{machines} machines: {jobs} jobs in {took:.1} s, {a_minute:.0} a minute, {reports} files"
        );
    }
}
