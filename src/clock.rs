//! The time, passed in.
//!
//! Nothing else in the house asks the machine what time it is: a report made twice from the same
//! inputs must be the same bytes, and a test must be able to stand on any day. `--today` moves
//! [`Clock`] for deadlines and silence; it never hides what was known (that is `--as-of`). Whole days
//! of many programs are tried with [`moved`], where one file moves the clocks of all of them.

pub mod moved;

use std::time::Duration;

use chrono::{DateTime, NaiveDate, NaiveTime, SubsecRound, Utc};

use crate::domain::period::lima;
use moved::Moved;

/// Where the present moment comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// The noon of one Lima day, for `--today` and for the demonstration.
    Day(NaiveDate),
    /// One exact instant, for tests.
    Fixed(DateTime<Utc>),
    /// Whatever a file says, for tests of several programs over several days.
    Moved(&'static Moved),
}

impl Clock {
    /// Tells the present instant, in whole milliseconds: both engines give back what they were given.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the machine")]
    pub fn now(self) -> DateTime<Utc> {
        match self {
            Self::System => Utc::now().trunc_subsecs(3),
            Self::Day(day) => {
                lima::instant(day, NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default())
            }
            Self::Fixed(instant) => instant,
            Self::Moved(moved) => moved.at(Utc::now()).trunc_subsecs(3),
        }
    }

    /// Tells the present day in Lima.
    pub fn today(self) -> NaiveDate {
        lima::day(self.now())
    }

    /// How long the machine has to wait until so much time has passed here: less where time is moved
    /// faster than it passes.
    pub fn wait(self, time: Duration) -> Duration {
        match self {
            Self::Moved(moved) => moved.wait(time),
            Self::System | Self::Day(_) | Self::Fixed(_) => time,
        }
    }
}
