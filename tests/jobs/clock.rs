//! Days of a running worker in seconds: its clock lies in a file.

use std::process::Child;
use std::time::{Duration, Instant};

use super::live::Live;
use super::stage::{HERE, both};

/// A running worker, ended with the test.
struct Worker(Child);

impl Drop for Worker {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

#[tokio::test]
async fn a_worker_that_runs_through_two_nights_takes_their_slots_as_they_come() {
    both(|stage| async move {
        let live = Live::of(stage);
        let file = live.stage.data().join("clock");
        let set = |instant: &str| {
            let new = file.with_extension("new");
            std::fs::write(&new, instant).unwrap();
            std::fs::rename(&new, &file).unwrap();
        };
        set("2025-11-15T17:00:00Z");
        let live = live.with("ACTAVIVA_CLOCK_FILE", file.to_str().unwrap());
        let live = live.with("ACTAVIVA_WORK_LOOK_SECONDS", "1");
        let mut command = live.stage.command_now(&["work"]);
        let _worker = Worker(command.spawn().unwrap());
        let until = |what: &str, times: usize| {
            let begun = Instant::now();
            while live.times(what) < times {
                let told = live.stage.told();
                assert!(begun.elapsed() < Duration::from_mins(1), "{what}: {told:#?}");
                std::thread::sleep(Duration::from_millis(200));
            }
        };
        until("look  done", 1);
        let report = format!("report {HERE}/2025-10/es done");
        for (number, night) in [(1, "2025-11-16"), (2, "2025-11-17")] {
            // 06:30 in Lima: every slot of the night has come
            set(&format!("{night}T11:30:00Z"));
            until("fetch siaf/990101 done", number);
            until(&report, 1);
            until("evaluate-all  done", number);
        }
        let schedules = live.stage.json(&["schedule", "--today", "2025-11-17"]);
        let siaf = schedules.iter().find(|one| one["schedule"] == "siaf").unwrap();
        assert_eq!(siaf["last_slot"], "2025-11-17T06:30:00Z", "{siaf}");
        assert_eq!(
            (&siaf["last_run"], &siaf["missed"]),
            (&"2025-11-17T11:30:00Z".into(), &0.into())
        );
    })
    .await;
}
