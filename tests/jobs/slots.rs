//! One slot, one run; what was missed is made up for once.

use serde_json::Value;

use super::stage::{HERE, THERE, both};

fn schedule(lines: &[Value], name: &str) -> Value {
    lines.iter().find(|line| line["schedule"] == name).unwrap().clone()
}

#[tokio::test]
async fn missed_slots_are_made_up_for_once_and_a_slot_that_did_not_run_is_shown() {
    both(|stage| async move {
        stage.ingest("abril", "40", "50");
        stage.work();
        let evaluate = schedule(&stage.json(&["schedule"]), "evaluate");
        assert_eq!((&evaluate["state"], &evaluate["last_run"]), (&"new".into(), &Value::Null));
        assert_eq!(evaluate["next"], "2025-11-16T11:00:00Z", "06:00 in Lima");

        // three days later nobody has worked
        let late = ["schedule", "--today", "2025-11-18"];
        let evaluate = schedule(&stage.json(&late), "evaluate");
        assert_eq!(evaluate["state"], "missed");
        let strict = stage.run(&[&late[..], &["--strict"]].concat());
        assert_eq!(strict.status.code(), Some(3), "a slot that did not run is a finding");
        let doctor = stage.run(&["doctor", "--today", "2025-11-18"]);
        assert!(String::from_utf8_lossy(&doctor.stdout).contains("no se hicieron a su hora: "));

        for _ in 0..2 {
            let work = stage.run(&["work", "--until-idle", "--today", "2025-11-18"]);
            assert!(work.status.success(), "{work:?}");
        }
        let evaluate = schedule(&stage.json(&late), "evaluate");
        assert_eq!((&evaluate["state"], &evaluate["missed"]), (&"ok".into(), &2.into()));
        assert_eq!(evaluate["last_slot"], "2025-11-18T11:00:00Z");
        let ids: Vec<String> =
            stage.jobs().iter().map(|job| job["id"].as_str().unwrap().to_owned()).collect();
        let of_slots: Vec<&String> =
            ids.iter().filter(|id| id.contains("evaluate") && id.contains("T06:00")).collect();
        assert_eq!(
            of_slots,
            [
                "evaluate-all@2025-11-18T06:00",
                &format!("evaluate/{THERE}@2025-11-18T06:00"),
                &format!("evaluate/{HERE}@2025-11-18T06:00"),
            ],
            "the last of the missed ones, once"
        );
    })
    .await;
}

#[tokio::test]
async fn a_line_of_cron_that_would_be_understood_wrongly_stops_with_its_place() {
    both(|stage| async move {
        let stage = stage.with("ACTAVIVA_SCHEDULE_EVALUATE", "30 6 * * 1");
        let output = stage.run(&["schedule", "--json"]);
        assert_eq!(output.status.code(), Some(2));
        let error: Value = serde_json::from_slice(&output.stderr).unwrap();
        let message = error["error"]["message"].as_str().unwrap();
        assert!(message.contains("schedule.evaluate") && message.contains("MON"), "{message}");
    })
    .await;
}
