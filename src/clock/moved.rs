//! A clock that a file moves, for all programs that read the file: days of work tried in minutes.
//!
//! The file has one line: an instant of the house, the instant of the machine at which it was that
//! late, and how many times faster time has passed since. With 0 it stands until the file is written
//! again; without the last two words too.
//!
//! ```text
//! 2025-11-15T05:00:00Z 2026-11-24T16:00:00Z 600
//! ```
//!
//! Whoever moves it writes another file and renames it over this one. A line that cannot be read
//! leaves the clock as it last was: a clock cannot fail. Leases, heartbeats and the turns at a portal's
//! host stay with the machine's clock, because the other side of them lives there.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};

/// A clock in a file.
#[derive(Debug)]
pub struct Moved {
    file: PathBuf,
    last: Mutex<Line>,
}

/// What the file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Line {
    house: DateTime<Utc>,
    machine: DateTime<Utc>,
    times: u32,
}

/// Why a file is no clock.
#[derive(Debug, thiserror::Error)]
pub enum MovedError {
    #[error("the clock in {0} cannot be read")]
    Read(PathBuf, #[source] io::Error),
    #[error("{0} has no line such as 2025-11-15T05:00:00Z 2026-11-24T16:00:00Z 600")]
    Line(PathBuf),
}

impl PartialEq for Moved {
    fn eq(&self, other: &Self) -> bool {
        self.file == other.file
    }
}

impl Eq for Moved {}

impl Moved {
    /// Reads the clock once, and again whenever it is asked; it stays for as long as the program runs.
    pub fn open(file: &Path) -> Result<&'static Self, MovedError> {
        let text =
            fs::read_to_string(file).map_err(|error| MovedError::Read(file.to_owned(), error))?;
        let last = Line::read(&text).ok_or_else(|| MovedError::Line(file.to_owned()))?;
        // one a program, so nothing is lost by keeping it to the end
        Ok(Box::leak(Box::new(Self { file: file.to_owned(), last: Mutex::new(last) })))
    }

    /// The instant of the house at an instant of the machine.
    pub(super) fn at(&self, machine: DateTime<Utc>) -> DateTime<Utc> {
        self.line().at(machine)
    }

    pub(super) fn wait(&self, time: Duration) -> Duration {
        let times = self.line().times;
        // a clock that stands is moved by hand, and nobody knows when
        if times == 0 { time } else { time / times }
    }

    fn line(&self) -> Line {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(line) = fs::read_to_string(&self.file).ok().and_then(|text| Line::read(&text)) {
            *last = line;
        }
        *last
    }
}

impl Line {
    fn read(text: &str) -> Option<Self> {
        let instant = |word: &str| {
            DateTime::parse_from_rfc3339(word).ok().map(|instant| instant.with_timezone(&Utc))
        };
        let words: Vec<&str> = text.split_whitespace().collect();
        match words.as_slice() {
            [house] => {
                let house = instant(house)?;
                Some(Self { house, machine: house, times: 0 })
            }
            [house, machine, times] => Some(Self {
                house: instant(house)?,
                machine: instant(machine)?,
                times: times.parse().ok()?,
            }),
            _ => None,
        }
    }

    fn at(self, machine: DateTime<Utc>) -> DateTime<Utc> {
        let passed = (machine - self.machine).num_milliseconds();
        self.house + chrono::Duration::milliseconds(passed.saturating_mul(self.times.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instant(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn time_passes_as_fast_as_the_file_says_and_stands_without_a_speed() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("clock");
        fs::write(&file, "2025-11-15T05:00:00Z 2026-11-24T16:00:00Z 600\n").unwrap();
        let moved = Moved::open(&file).unwrap();
        assert_eq!(moved.at(instant("2026-11-24T16:00:06Z")), instant("2025-11-15T06:00:00Z"));
        assert_eq!(moved.wait(Duration::from_mins(1)), Duration::from_millis(100));
        fs::write(&file, "2025-11-18T05:00:00Z").unwrap();
        assert_eq!(moved.at(instant("2026-11-24T16:00:06Z")), instant("2025-11-18T05:00:00Z"));
        assert_eq!(moved.wait(Duration::from_mins(1)), Duration::from_mins(1));
    }

    #[test]
    fn what_is_no_clock_is_refused_at_first_and_later_leaves_it_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("clock");
        assert!(matches!(Moved::open(&file), Err(MovedError::Read(..))));
        fs::write(&file, "tomorrow").unwrap();
        assert!(matches!(Moved::open(&file), Err(MovedError::Line(_))));
        fs::write(&file, "2025-11-18T05:00:00Z").unwrap();
        let moved = Moved::open(&file).unwrap();
        fs::write(&file, "2025-11").unwrap();
        assert_eq!(moved.at(instant("2026-11-24T16:00:06Z")), instant("2025-11-18T05:00:00Z"));
    }
}
