//! The pages in a real browser: Debian's Chromium opens the demonstration that the real binary
//! serves, with `check.mjs` beside this file. `bash tests/run` installs what is missing.
//!
//! The browser goes through the pages once; each test here reads what it found about its subject.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

use std::fmt::Write;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;

/// What the browser saw: the findings, and what it looked at.
struct Seen {
    findings: Vec<Value>,
    looked: Value,
}

/// Findings of one subject, a sentence each.
fn nothing_found(check: &str) {
    let of_it = seen().findings.iter().filter(|finding| finding["check"] == check);
    let mut sentences = String::new();
    for finding in of_it {
        let word = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
        writeln!(sentences, "{}: {}", word("page"), word("words")).unwrap();
    }
    assert!(sentences.is_empty(), "\n{sentences}");
}

fn seen() -> &'static Seen {
    static SEEN: OnceLock<Seen> = OnceLock::new();
    SEEN.get_or_init(look)
}

/// Serves the demonstration, sends the browser through it, and ends both.
fn look() -> Seen {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let packages = installed(root);
    let data = tempfile::tempdir().unwrap();
    let mut server = Server::start(data.path());
    let output = Command::new("node")
        .arg(root.join("tests/browser/check.mjs"))
        .arg(&server.address)
        .arg(packages)
        .stderr(Stdio::inherit())
        .output()
        .unwrap_or_else(|error| panic!("node cannot be run: {error}; hint: bash tests/run"));
    server.end();
    assert!(output.status.success(), "check.mjs ends with {}", output.status);
    let text = String::from_utf8(output.stdout).unwrap();
    let mut findings: Vec<Value> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let looked = findings.pop().expect("it says what it looked at")["looked"].take();
    assert!(looked.is_object(), "{text}");
    Seen { findings, looked }
}

/// The folder of the npm packages, as `tests/browser/install` leaves it.
fn installed(root: &Path) -> PathBuf {
    let packages = root.join("target/browser");
    let wanted = std::fs::read(root.join("tests/browser/package-lock.json")).unwrap();
    let there = std::fs::read(packages.join("package-lock.json")).unwrap_or_default();
    assert!(
        wanted == there && packages.join("node_modules").is_dir(),
        "what drives the browser is not installed; hint: bash tests/browser/install, or bash tests/run"
    );
    packages
}

/// `actaviva demo`, ended with the test.
struct Server {
    process: Child,
    address: String,
}

impl Server {
    fn start(data: &Path) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_actaviva"))
            .arg("--data")
            .arg(data)
            .args(["--json", "demo", "--port", "0"])
            .env_remove("ACTAVIVA_DATABASE_URL")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        // first what was built, then where it is served
        let address = lines
            .map(|line| serde_json::from_str::<Value>(&line.unwrap()).unwrap())
            .find_map(|line| line["address"].as_str().map(str::to_owned))
            .expect("the demonstration says where it is");
        Self { process, address }
    }

    fn end(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // already ended, unless a test broke in between
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

#[test]
fn every_kind_of_page_is_met() {
    nothing_found("answers");
    let pages = seen().looked["pages"].as_array().unwrap();
    let pages: Vec<&str> = pages.iter().map(|page| page.as_str().unwrap()).collect();
    for kind in [
        "/qoriwayqo/acuerdos/",
        "/qoriwayqo/alertas/",
        "/qoriwayqo/informes/",
        "/qoriwayqo/inversiones/",
        "/qoriwayqo/obras/",
        "/archivo/",
        "/fuentes/",
        "/indicadores/",
        "/rastro/",
    ] {
        assert!(pages.iter().any(|page| page.starts_with(kind)), "{kind}: {pages:#?}");
    }
}

#[test]
fn no_page_has_a_barrier_of_level_a_or_aa() {
    nothing_found("barriers");
}

#[test]
fn no_page_scrolls_sideways_on_a_phone_or_at_four_times_the_size() {
    nothing_found("sideways");
}

#[test]
fn every_page_is_light_on_a_first_visit() {
    nothing_found("weight");
}

#[test]
fn no_page_has_a_script_or_asks_anything_from_elsewhere() {
    nothing_found("alone");
}

#[test]
fn what_people_come_for_works_without_scripts() {
    nothing_found("tasks");
}

#[test]
fn the_keyboard_reaches_all_and_its_place_is_seen() {
    nothing_found("keyboard");
    assert!(seen().looked["stops"].as_u64() > Some(40), "{}", seen().looked);
}

#[test]
fn states_are_told_apart_without_colour() {
    nothing_found("colours");
    assert!(seen().looked["states"].as_u64() >= Some(6), "{}", seen().looked);
}

#[test]
fn paper_holds_a_page_in_few_sheets() {
    nothing_found("paper");
}
