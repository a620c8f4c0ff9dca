//! An ingest that is killed, or finds its disk full: the state before, and a clean second run.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::{HEADER, actaviva, budget, json};

/// A file of as many figures as it has lines, of the invented district.
fn long_file(lines: u32) -> String {
    let mut text = HEADER.to_owned();
    for line in 0..lines {
        let project = 2_900_000 + line / 12;
        let month = line % 12 + 1;
        writeln!(
            text,
            "2025,{month},M,399001,990101,QORIWAYQO,{project},OBRA NUMERO {project},22,18,0,0,1,1,1,{line}.25,1"
        )
        .unwrap();
    }
    text
}

/// Everything that is known, as a person would see it.
fn state(data: &Path) -> (String, String) {
    let text = |arguments: &[&str]| {
        let output = actaviva(data, arguments);
        String::from_utf8(output.stdout).unwrap()
    };
    let sums = text(&["figures", "--by", "sec_ejec,cui,year,month", "--json"]);
    (sums, text(&["snapshots", "--json"]))
}

fn sound(data: &Path) {
    let verified = actaviva(data, &["verify", "--json"]);
    assert_eq!(verified.status.code(), Some(0), "{}", String::from_utf8_lossy(&verified.stdout));
}

fn ingested(data: &Path, file: &Path) -> serde_json::Value {
    let day = ["--obtained-at", "2025-11-02", "--json"];
    json(&actaviva(data, &[&["ingest", file.to_str().unwrap()], &day[..]].concat())).remove(0)
}

#[test]
fn a_killed_ingest_leaves_the_state_before_and_a_second_run_is_clean() {
    let folder = tempfile::tempdir().unwrap();
    let (small, long) = (folder.path().join("small.csv"), folder.path().join("long.csv"));
    std::fs::write(&small, budget("40.25")).unwrap();
    std::fs::write(&long, long_file(12_000)).unwrap();

    let whole = folder.path().join("whole");
    ingested(&whole, &small);
    let begun = Instant::now();
    assert_eq!(ingested(&whole, &long)["figures_new"], 12_000);
    let takes = begun.elapsed();
    let (expected, _) = state(&whole);

    let data = folder.path().join("data");
    ingested(&data, &small);
    let before = state(&data);
    let mut killed = 0;
    for eighths in 1..8 {
        let mut run = Command::new(env!("CARGO_BIN_EXE_actaviva"))
            .args(["--data", data.to_str().unwrap(), "ingest", long.to_str().unwrap()])
            .args(["--obtained-at", "2025-11-02", "--json"])
            .env_remove("ACTAVIVA_DATABASE_URL")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(takes * eighths / 8);
        if run.try_wait().unwrap().is_some() {
            break;
        }
        run.kill().unwrap();
        run.wait().unwrap();
        killed += 1;
        let now = state(&data);
        if now.1 != before.1 {
            // the last of its work was done before it was killed
            assert_eq!(now.0, expected);
            break;
        }
        assert_eq!(now, before, "killed after {eighths}/8");
        sound(&data);
    }
    assert!(killed > 0, "no moment was early enough");
    let again = ingested(&data, &long);
    assert!(again["status"] == "already_loaded" || again["figures_new"] == 12_000, "{again}");
    assert_eq!(state(&data).0, expected);
    sound(&data);
    let half_written = std::fs::read_dir(data.join("archive/incoming")).unwrap().count();
    assert_eq!(half_written, 0, "the second run removes what the killed ones left");
}

/// A small disk of its own, unmounted with the test.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mount(&self, options: &str) {
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", options, "tmpfs"])
            .arg(self.0.path())
            .status()
            .unwrap();
        assert!(mounted.success(), "root can mount a tmpfs");
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _gone = Command::new("umount").arg(self.0.path()).status();
    }
}

#[test]
fn a_full_disk_leaves_the_state_before_and_with_room_again_it_works() {
    let is_root =
        Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout.trim_ascii() == b"0");
    if !is_root {
        // only root can mount the small disk; CI is root
        return;
    }
    let disk = SmallDisk(tempfile::tempdir().unwrap());
    disk.mount("size=3m");
    let files = tempfile::tempdir().unwrap();
    let (small, long) = (files.path().join("small.csv"), files.path().join("long.csv"));
    std::fs::write(&small, budget("40.25")).unwrap();
    std::fs::write(&long, long_file(30_000)).unwrap();
    let data = disk.0.path().join("data");
    assert_eq!(ingested(&data, &small)["status"], "loaded");
    let before = state(&data);

    let refused = actaviva(&data, &["ingest", long.to_str().unwrap(), "--json"]);
    assert_eq!(refused.status.code(), Some(1), "{}", String::from_utf8_lossy(&refused.stdout));
    assert_eq!(state(&data), before);

    disk.mount("remount,size=64m");
    std::thread::sleep(Duration::from_millis(10));
    sound(&data);
    assert_eq!(ingested(&data, &long)["figures_new"], 30_000);
    sound(&data);
}
