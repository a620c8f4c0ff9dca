//! Killed, doubled, told to stop, poisoned: nothing is lost and nothing is done twice.

use std::process::Command;
use std::time::Duration;

use serde_json::Value;

use super::stage::{HERE, Stage, both, on_postgres};

/// What a house concludes that nobody disturbs.
fn undisturbed(stage: &Stage) -> Vec<Value> {
    stage.ingest("abril", "40", "50");
    stage.work();
    let concluded = stage.concluded();
    assert!(concluded.iter().any(|line| line["indicator"] == "execution_rate"), "{concluded:#?}");
    concluded
}

fn all_done(stage: &Stage) {
    for job in stage.jobs() {
        assert_eq!(job["state"], "done", "{job}");
    }
}

#[tokio::test]
async fn a_worker_killed_at_any_moment_leaves_its_job_to_the_next_and_nothing_is_done_twice() {
    both(|stage| async move {
        stage.ingest("abril", "40", "50");
        // each moment lies in another job, or between two
        for moment in [250, 450, 700, 1000] {
            let mut worker = stage.spawn(&["work"]);
            std::thread::sleep(Duration::from_millis(moment));
            worker.kill().unwrap();
            worker.wait().unwrap();
        }
        stage.work();
        all_done(&stage);
        assert_eq!(stage.jobs().len(), 7, "{:#?}", stage.told());
        let reports = stage.data().join("reports").join(format!("{HERE}-2025-10-es.txt"));
        assert!(reports.is_file());
        let other = if stage.is_postgres() { on_postgres().await } else { Stage::sqlite() };
        assert_eq!(stage.concluded(), undisturbed(&other));
    })
    .await;
}

#[tokio::test]
async fn four_workers_on_one_database_do_each_job_once() {
    let stage = on_postgres().await;
    stage.ingest("abril", "40", "50");
    let mut workers: Vec<_> = (0..4).map(|_| stage.spawn(&["work", "--until-idle"])).collect();
    for worker in &mut workers {
        assert!(worker.wait().unwrap().success());
    }
    all_done(&stage);
    for job in stage.jobs() {
        assert_eq!(job["tries"], 1, "{job}");
    }
    assert_eq!(stage.jobs().len(), 7, "{:#?}", stage.told());
    assert_eq!(stage.concluded(), undisturbed(&on_postgres().await));
}

#[tokio::test]
async fn told_to_stop_in_the_middle_it_ends_well_and_holds_nothing_back() {
    both(|stage| async move {
        stage.ingest("abril", "40", "50");
        let mut worker = stage.spawn(&["work"]);
        std::thread::sleep(Duration::from_millis(500));
        let told = Command::new("kill").arg(worker.id().to_string()).status().unwrap();
        assert!(told.success());
        assert_eq!(worker.wait().unwrap().code(), Some(0));
        assert!(stage.told().iter().all(|job| !job.ends_with("running")), "{:#?}", stage.told());
        stage.work();
        all_done(&stage);
    })
    .await;
}

#[tokio::test]
async fn a_job_that_cannot_be_done_stops_after_its_tries_tells_why_and_is_retried_by_a_person() {
    both(|stage| async move {
        let rule = stage.data().join("rules/stalled_work.toml");
        std::fs::create_dir_all(rule.parent().unwrap()).unwrap();
        std::fs::write(&rule, "severity = \"much\"\n").unwrap();
        stage.ingest("abril", "40", "50");
        stage.work();
        let failed: Vec<Value> = stage.json(&["jobs", "--state", "failed"]);
        assert_eq!(failed.len(), 2, "one for each district: {failed:#?}");
        assert_eq!((&failed[0]["job"], &failed[0]["tries"]), (&"evaluate".into(), &3.into()));
        assert!(failed[0]["why"].as_str().unwrap().contains("stalled_work"), "{failed:#?}");
        let doctor = stage.run(&["doctor"]);
        assert_eq!(doctor.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&doctor.stdout).contains("sin éxito tras varios intentos"));

        std::fs::remove_file(&rule).unwrap();
        stage.work();
        assert_eq!(stage.json(&["jobs", "--state", "failed"]).len(), 2, "it waits for a person");
        for job in &failed {
            let id = job["id"].as_str().unwrap();
            let retried = stage.json(&["jobs", "retry", id]);
            assert_eq!(retried[0]["state"], "waiting", "{retried:#?}");
            let again = stage.run(&["jobs", "retry", id]);
            assert_eq!(again.status.code(), Some(1), "it has not failed now");
        }
        stage.work();
        all_done(&stage);
    })
    .await;
}
