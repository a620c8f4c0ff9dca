//! From what came in to the report, by itself; and of what did not change nothing.

use super::stage::{HERE, THERE, both, budget};

#[tokio::test]
async fn what_came_in_is_matched_judged_and_reported_by_itself_and_only_once() {
    both(|stage| async move {
        stage.ingest("abril", "40", "50");
        stage.work();
        assert_eq!(
            stage.told(),
            [
                format!("evaluate {THERE} done"),
                format!("evaluate {HERE} done"),
                "look  done".to_owned(),
                format!("match {THERE} done"),
                format!("match {HERE} done"),
                format!("report {THERE}/2025-10/es done"),
                format!("report {HERE}/2025-10/es done"),
            ]
        );
        for ubigeo in [HERE, THERE] {
            let report = stage.data().join(format!("reports/{ubigeo}-2025-10-es.txt"));
            assert!(report.is_file(), "{}", report.display());
        }
        let jobs = stage.jobs();
        stage.work();
        assert_eq!(stage.jobs(), jobs, "nothing came in, so nothing is done");
    })
    .await;
}

#[tokio::test]
async fn only_the_district_whose_figures_changed_is_computed_again() {
    both(|stage| async move {
        stage.ingest("abril", "40", "50");
        stage.work();
        let before = stage.jobs().len();
        stage.ingest("mayo", "40", "55");
        stage.work();
        let told = stage.told();
        let times = |what: &str| told.iter().filter(|job| job.starts_with(what)).count();
        assert_eq!((times("look"), times(&format!("evaluate {THERE}"))), (2, 2), "{told:#?}");
        assert_eq!(times(&format!("evaluate {HERE}")), 1, "{told:#?}");
        assert_eq!(told.len(), before + 4, "look, match, evaluate, report: {told:#?}");
    })
    .await;
}

#[tokio::test]
async fn a_file_in_the_drop_folder_is_taken_in_the_next_slot_and_goes_all_the_way() {
    both(|stage| async move {
        // the first look only says from when on the schedule is kept
        stage.work();
        let inbox = stage.data().join("inbox");
        std::fs::create_dir_all(&inbox).unwrap();
        std::fs::write(inbox.join("gasto.csv"), budget("40", "50")).unwrap();
        std::fs::write(inbox.join("pagina.csv"), "<!DOCTYPE html><html>Incapsula</html>").unwrap();
        let output = stage.run(&["work", "--until-idle", "--today", "2025-11-16"]);
        assert!(output.status.success(), "{output:?}");
        let told = stage.told();
        let jobs = stage.jobs();
        let chain = |job: &str| {
            let found: Vec<_> = jobs.iter().filter(|one| one["job"] == job).collect();
            found.last().unwrap()["trace"].as_str().unwrap().to_owned()
        };
        let id = chain("inbox");
        for job in ["match", "evaluate", "report"] {
            assert_eq!(chain(job), id, "one id from the slot to the report: {jobs:#?}");
        }
        assert!(told.contains(&"inbox  done".to_owned()), "{told:#?}");
        assert!(told.contains(&format!("report {HERE}/2025-10/es done")), "{told:#?}");
        assert!(!inbox.join("gasto.csv").exists() && inbox.join("done/gasto.csv").is_file());
        assert!(inbox.join("refused/pagina.csv").is_file(), "a wrong one is set aside");
    })
    .await;
}
