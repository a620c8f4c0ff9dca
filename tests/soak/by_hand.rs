//! Days of work among faults, kills and restarts, compared with the same days in peace; run by hand.
//!
//! ```text
//! cargo bench --profile dev --bench soak -- --hours 72 --seed 1                  # faults; SQLite, serve and work
//! cargo bench --profile dev --bench soak -- --hours 72 --seed 2 --kills
//! cargo bench --profile dev --bench soak -- --hours 72 --seed 3 --kills --restarts 5 --postgres --workers 4
//! cargo bench --profile dev --bench soak -- --hours 72 --seed 4 --kills --postgres --workers 4 --machines 2
//! ```
//!
//! The clock stands and goes on by an hour when nothing is left to do, so that what three days bring is
//! there in some minutes. `--peace FOLDER` keeps what the days in peace ended with, or takes it from there;
//! `--leave` leaves the data folders to be looked at. Exit 1 when anything differs.

#![expect(clippy::print_stdout, reason = "its tables are what it is run for")]
#![expect(clippy::unwrap_used, reason = "it is run by hand, like a test")]

mod course;
mod crew;
#[path = "../portals/mod.rs"]
mod portals;
mod site;
mod story;
#[path = "../support/mod.rs"]
mod support;
mod told;

use std::path::PathBuf;
use std::process::ExitCode;

use course::{Course, Ended, Engine};
use told::Told;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let is_said = |name: &str| arguments.iter().any(|one| one == name);
    let value = |name: &str| {
        arguments.iter().position(|one| one == name).and_then(|at| arguments.get(at + 1))
    };
    let number = |name: &str, usual: u32| value(name).map_or(usual, |text| text.parse().unwrap());
    let hours = number("--hours", 72);
    let restarts = number("--restarts", 0);
    let course = Course {
        hours,
        every: 6,
        calm: 6,
        seed: number("--seed", 1).into(),
        engine: if is_said("--postgres") { Engine::Postgres } else { Engine::Sqlite },
        workers: usize::try_from(number("--workers", 2)).unwrap(),
        machines: usize::try_from(number("--machines", 1)).unwrap(),
        faults: !is_said("--no-faults"),
        kills: if is_said("--kills") { (0..hours).collect() } else { vec![] },
        leave: is_said("--leave"),
        restarts: (1..=restarts).map(|one| one * hours / (restarts + 1)).collect(),
    };
    println!("{course:?}");
    let ended = Box::pin(course.run()).await;
    println!("{ended}");
    // after it, so that several courses may begin at once and one of them makes it for all
    let peace = in_peace(&course, value("--peace").map(PathBuf::from)).await;
    let differences = ended.told.differences(&peace);
    for line in ended.broken.iter().chain(&differences) {
        println!("{line}");
    }
    println!("{} broken, {} different", ended.broken.len(), differences.len());
    ExitCode::from(u8::from(!(ended.broken.is_empty() && differences.is_empty())))
}

/// What the same days end with when nothing goes wrong.
async fn in_peace(course: &Course, kept: Option<PathBuf>) -> Told {
    if let Some(told) = kept.as_ref().and_then(|folder| Told::kept(folder)) {
        return told;
    }
    let ended: Ended = Box::pin(course.in_peace().run()).await;
    println!("in peace: {ended}");
    assert_eq!(ended.broken, Vec::<String>::new());
    if let Some(folder) = kept {
        ended.told.keep(&folder);
    }
    ended.told
}
