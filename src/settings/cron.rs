//! A line of cron: five fields, Lima time, days by their names.
//!
//! The library wants seconds first and counts the days of the week from Sunday as 1, unlike every
//! `crontab`; so the seconds are put before what people write, and a weekday as a number is refused
//! rather than understood wrongly.

use std::str::FromStr;

use chrono::{DateTime, FixedOffset, Utc};
use serde::{Deserialize, Deserializer, de::Error as _};

use crate::domain::period::lima;

/// When something is due.
#[derive(Debug, Clone, PartialEq)]
pub struct Cron {
    line: String,
    schedule: ::cron::Schedule,
}

/// Why a line of cron is not understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CronError {
    #[error("«{0}» needs five fields: minute, hour, day, month, day of the week")]
    Fields(String),
    #[error("«{0}» names days by numbers: write MON, TUE, WED, THU, FRI, SAT or SUN")]
    NumberedDay(String),
    #[error("«{line}» is not a line of cron: {cause}")]
    Unknown { line: String, cause: String },
}

impl Cron {
    /// As it was written.
    pub fn line(&self) -> &str {
        &self.line
    }

    /// The last slot that is not after a moment.
    pub fn last(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        // the library looks before a moment, which may be a slot itself
        let just_after = here(now) + chrono::Duration::seconds(1);
        self.schedule.after(&just_after).next_back().map(|slot| slot.with_timezone(&Utc))
    }

    /// The first slot after a moment.
    pub fn next(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.schedule.after(&here(now)).next().map(|slot| slot.with_timezone(&Utc))
    }

    /// How many slots lie between two, both left out; counted no further than `most`.
    pub fn between(&self, from: DateTime<Utc>, to: DateTime<Utc>, most: usize) -> usize {
        self.schedule.after(&here(from)).take_while(|slot| *slot < here(to)).take(most).count()
    }
}

fn here(moment: DateTime<Utc>) -> DateTime<FixedOffset> {
    moment.with_timezone(&lima::offset())
}

impl FromStr for Cron {
    type Err = CronError;

    fn from_str(text: &str) -> Result<Self, CronError> {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let fields: Vec<&str> = line.split(' ').collect();
        let &[_, _, _, _, weekday] = fields.as_slice() else {
            return Err(CronError::Fields(line));
        };
        if weekday.split('/').next().is_some_and(|days| days.contains(|c: char| c.is_ascii_digit()))
        {
            return Err(CronError::NumberedDay(line));
        }
        match format!("0 {line}").parse() {
            Ok(schedule) => Ok(Self { line, schedule }),
            Err(error) => {
                let cause = error.to_string().lines().next().unwrap_or_default().to_owned();
                Err(CronError::Unknown { line, cause })
            }
        }
    }
}

/// A line, or nothing where the text is empty: that schedule is off.
pub(super) fn line_or_nothing<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<Cron>, D::Error> {
    let text = String::deserialize(from)?;
    let line = Some(text.trim()).filter(|line| !line.is_empty());
    line.map(|line| line.parse().map_err(D::Error::custom)).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slots(line: &str, now: &str) -> (String, String) {
        let cron: Cron = line.parse().unwrap();
        let now: DateTime<Utc> = now.parse().unwrap();
        let told =
            |slot: Option<DateTime<Utc>>| here(slot.unwrap()).format("%a %d %H:%M").to_string();
        (told(cron.last(now)), told(cron.next(now)))
    }

    #[test]
    fn a_line_of_five_fields_is_told_in_the_time_of_lima() {
        // 11:30 in Greenwich is 06:30 in Lima; 15 November 2025 is a Saturday
        let (last, next) = slots("30 6 * * *", "2025-11-15T11:29:59Z");
        assert_eq!((last.as_str(), next.as_str()), ("Fri 14 06:30", "Sat 15 06:30"));
        let (last, next) = slots("30 6 * * *", "2025-11-15T11:30:00Z");
        assert_eq!((last.as_str(), next.as_str()), ("Sat 15 06:30", "Sun 16 06:30"));
        let (last, next) = slots("0 7 * * MON", "2025-11-15T17:00:00Z");
        assert_eq!((last.as_str(), next.as_str()), ("Mon 10 07:00", "Mon 17 07:00"));
        let (last, _) = slots("*/10 * * * MON-FRI", "2025-11-15T17:00:00Z");
        assert_eq!(last, "Fri 14 23:50");
    }

    #[test]
    fn slots_that_passed_are_counted_without_the_ends() {
        let cron: Cron = "0 6 * * *".parse().unwrap();
        let day = |day: &str| format!("2025-11-{day}T11:00:00Z").parse().unwrap();
        assert_eq!(cron.between(day("10"), day("15"), 100), 4);
        assert_eq!(cron.between(day("10"), day("15"), 3), 3);
        assert_eq!(cron.between(day("14"), day("15"), 3), 0);
    }

    #[test]
    fn what_would_be_understood_wrongly_is_refused_with_what_to_write() {
        let refused = |line: &str| line.parse::<Cron>().unwrap_err();
        assert!(matches!(refused("0 30 6 * * *"), CronError::Fields(_)));
        assert!(matches!(refused("30 6 * * 1"), CronError::NumberedDay(_)));
        assert!(matches!(refused("30 6 * * 1-5"), CronError::NumberedDay(_)));
        assert!(matches!(refused("30 25 * * *"), CronError::Unknown { .. }));
        assert!(matches!(refused("30 6 * * LUN"), CronError::Unknown { .. }));
    }
}
