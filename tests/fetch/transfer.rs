//! Large files over lines that break.

use sha2::{Digest, Sha256};

use crate::portals::faults::Fault;
use crate::portals::files::made;
use crate::stage::Stage;

const FILE: &str = "/datastorefiles/big-24.csv";

/// A stage whose yearly file is made of megabytes.
fn stage() -> Stage {
    let mut stage = Stage::new();
    stage.set("ACTAVIVA_PORTALS_SIAF_NAMES", "2025=big-24.csv");
    stage
}

fn hash(bytes: &[u8]) -> String {
    actaviva::domain::evidence::Digest::from_bytes(Sha256::digest(bytes).into()).to_string()
}

fn archived(stage: &Stage) -> Vec<String> {
    let lines = crate::stage::json(&stage.run(&["snapshots", "--json"]));
    lines.iter().map(|line| line["sha256"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_transfer_cut_fifty_times_ends_with_the_right_bytes_and_none_comes_twice() {
    let stage = stage();
    stage.world.faults.script(FILE, (0..50).map(|number| Fault::Cut(400_000 + number * 1_111)));
    // the made file is no layout of any source: it is kept as evidence of what came
    let fetched = stage.fetch(&["siaf", "--year", "2025"]);
    assert_eq!(archived(&stage), [hash(&made(0, 24_000_000))], "{}", fetched.errors);
    // and the 31 bytes of robots.txt
    assert_eq!(fetched.end()["bytes_received"], 24_000_031);
    assert_eq!(fetched.end()["bytes_twice"], 0);
    let asked = stage.world.seen(FILE);
    assert_eq!(asked.len(), 51);
    assert!(asked[1..].iter().all(|one| one.header("if-range") == Some("\"big-24.csv\"")));
    assert!(!stage.data().join("downloads").read_dir().unwrap().any(|_| true));
}

#[test]
fn a_killed_download_is_continued_by_the_next_run() {
    let mut stage = stage();
    stage.world.faults.script(FILE, [Fault::Cut(9_000_000)]);
    stage.set("ACTAVIVA_FETCHING_ATTEMPTS", "1");
    let first = stage.fetch(&["siaf", "--year", "2025"]);
    assert_eq!(first.code, Some(1));
    assert!(first.errors.contains("\"transfer_cut\""), "{}", first.errors);
    assert_eq!(archived(&stage), Vec::<String>::new());
    stage.fetch(&["siaf", "--year", "2025"]);
    assert_eq!(archived(&stage), [hash(&made(0, 24_000_000))]);
    let last = stage.world.seen(FILE).pop().unwrap();
    let start: u64 = last.header("range").unwrap()[6..].trim_end_matches('-').parse().unwrap();
    assert!((8_000_000..=9_000_000).contains(&start), "continued at {start}");
}

#[test]
fn a_file_that_changes_while_it_is_sent_is_never_spliced_of_two_versions() {
    let mut stage = Stage::new();
    stage.set("ACTAVIVA_PORTALS_SIAF_NAMES", "2025=own.csv");
    let (old, new) = (vec![b'a'; 300_000], [vec![b'b'; 299_999], vec![b'\n']].concat());
    stage.world.files.put("own.csv", old);
    stage.world.faults.script("/datastorefiles/own.csv", [Fault::Cut(100_000)]);
    stage.set("ACTAVIVA_FETCHING_ATTEMPTS", "1");
    assert_eq!(stage.fetch(&["siaf", "--year", "2025"]).code, Some(1));
    stage.world.files.put("own.csv", new.clone());
    let second = stage.fetch(&["siaf", "--year", "2025"]);
    assert_eq!(archived(&stage), [hash(&new)], "{}", second.errors);
    assert!(second.end()["bytes_twice"].as_u64().unwrap() > 0);
}

#[test]
fn lies_about_length_and_packing_cost_attempts_and_nothing_else() {
    let faults = [
        Fault::Short,
        Fault::Long,
        Fault::GzipLie,
        Fault::Empty,
        Fault::Page,
        Fault::Error,
        Fault::Busy(503),
        Fault::Redirect,
    ];
    for fault in faults {
        let stage = Stage::new();
        stage.world.faults.script("/datastorefiles", [fault]);
        let fetched = stage.fetch(&["siaf", "--year", "2025"]);
        assert_eq!(fetched.code, Some(0), "{fault:?}: {}", fetched.errors);
        assert_eq!(fetched.files()[0]["status"], "loaded", "{fault:?}");
        let wanted = hash(&crate::portals::data::bytes("siaf/2025-Gasto-noviembre.csv"));
        assert_eq!(archived(&stage), [wanted], "{fault:?}");
    }
}

#[test]
fn a_drip_is_broken_off() {
    let mut stage = Stage::new();
    stage.set("ACTAVIVA_FETCHING_TIMEOUT_SECONDS", "1");
    stage.world.faults.script("/datastorefiles", [Fault::Drip]);
    let fetched = stage.fetch(&["siaf", "--year", "2025"]);
    assert_eq!(fetched.code, Some(0), "{}", fetched.errors);
    let trace = stage.run(&["trace", "--json", fetched.files()[0]["sha256"].as_str().unwrap()]);
    let words = String::from_utf8(trace.stdout).unwrap();
    assert!(words.contains("slower than it may be"), "{words}");
}

#[test]
fn a_file_that_did_not_change_is_not_sent_again() {
    let stage = Stage::new();
    assert_eq!(stage.fetch(&["siaf", "--year", "2025"]).end()["outcome"], "fetched");
    let again = stage.fetch(&["siaf", "--year", "2025"]);
    assert_eq!(again.code, Some(0));
    assert_eq!((again.files().len(), &again.end()["outcome"]), (0, &"unchanged".into()));
    let asked = stage.world.seen("/datastorefiles").pop().unwrap();
    assert_eq!(asked.header("if-none-match"), Some("\"2025-Gasto-Mensual.csv\""));
}
