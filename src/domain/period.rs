//! Years, months and Lima days.
//!
//! Peru keeps UTC−05:00 all year, so Lima time is a constant and needs no time-zone database.
//! Dates that a person reads are Lima dates.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// Lima time as functions: days from instants and back.
pub mod lima {
    use chrono::{DateTime, Duration, FixedOffset, NaiveDate, NaiveTime, TimeZone, Utc};

    const OFFSET_SECONDS: i32 = -5 * 3600;

    /// The constant offset of Lima.
    pub fn offset() -> FixedOffset {
        FixedOffset::east_opt(OFFSET_SECONDS).unwrap_or_else(|| chrono::Offset::fix(&Utc))
    }

    /// The Lima day of an instant.
    pub fn day(instant: DateTime<Utc>) -> NaiveDate {
        instant.with_timezone(&offset()).date_naive()
    }

    /// The instant of a Lima day and time.
    pub fn instant(day: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
        let naive = day.and_time(time) - Duration::seconds(i64::from(OFFSET_SECONDS));
        Utc.from_utc_datetime(&naive)
    }

    /// The first instant after a Lima day: what `--as-of DAY` can see is strictly before it.
    pub fn end_of(day: NaiveDate) -> DateTime<Utc> {
        instant(day, NaiveTime::MIN) + Duration::days(1)
    }
}

/// Reads a day as a person writes it, `2025-11-15`. The calendar knows days of the year 262142 too, but
/// nothing can be counted from them.
pub fn written_day(text: &str) -> Option<NaiveDate> {
    text.parse().ok().filter(|day: &NaiveDate| (1..=9999).contains(&day.year()))
}

/// A fiscal year (*año fiscal*), 1 January to 31 December.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Year(u16);

impl Year {
    /// Accepts the years that the sources and actas can speak of.
    pub fn new(year: i64) -> Option<Self> {
        u16::try_from(year).ok().filter(|year| (1990..=2100).contains(year)).map(Self)
    }

    pub const fn number(self) -> i32 {
        self.0 as i32
    }

    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }

    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.number(), 1, 1).unwrap_or_default()
    }

    pub fn last_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.number(), 12, 31).unwrap_or_default()
    }

    pub fn of(day: NaiveDate) -> Option<Self> {
        Self::new(i64::from(day.year()))
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Year {
    type Err = PeriodError;
    fn from_str(text: &str) -> Result<Self, PeriodError> {
        text.parse().ok().and_then(Self::new).ok_or_else(|| PeriodError::Year(text.to_owned()))
    }
}

/// One month of a year, written `2025-10`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: Year,
    month: u8,
}

impl Month {
    pub fn new(year: Year, month: u32) -> Option<Self> {
        u8::try_from(month)
            .ok()
            .filter(|month| (1..=12).contains(month))
            .map(|month| Self { year, month })
    }

    pub fn of(day: NaiveDate) -> Option<Self> {
        Self::new(Year::of(day)?, day.month())
    }

    pub const fn year(self) -> Year {
        self.year
    }

    /// The month's number, 1 to 12.
    pub const fn number(self) -> u8 {
        self.month
    }

    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year.number(), u32::from(self.month), 1).unwrap_or_default()
    }

    pub fn last_day(self) -> NaiveDate {
        self.next().first_day().pred_opt().unwrap_or_default()
    }

    #[must_use]
    pub const fn next(self) -> Self {
        if self.month == 12 {
            Self { year: self.year.next(), month: 1 }
        } else {
            Self { year: self.year, month: self.month + 1 }
        }
    }

    #[must_use]
    pub const fn previous(self) -> Self {
        if self.month == 1 {
            Self { year: Year(self.year.0 - 1), month: 12 }
        } else {
            Self { year: self.year, month: self.month - 1 }
        }
    }

    /// Months from `earlier` to this one; negative when it lies after.
    pub fn months_since(self, earlier: Self) -> i32 {
        (self.year.number() - earlier.year.number()) * 12 + i32::from(self.month)
            - i32::from(earlier.month)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = PeriodError;
    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let refuse = || PeriodError::Month(text.to_owned());
        let (year, month) =
            text.split_once('-').filter(|(_, month)| month.len() == 2).ok_or_else(refuse)?;
        let year = year.parse().map_err(|_| refuse())?;
        Self::new(year, month.parse().map_err(|_| refuse())?).ok_or_else(refuse)
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// What a figure or a measure speaks of: a year or one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    Year(Year),
    Month(Month),
}

impl Period {
    pub const fn year(self) -> Year {
        match self {
            Self::Year(year) => year,
            Self::Month(month) => month.year(),
        }
    }

    pub fn last_day(self) -> NaiveDate {
        match self {
            Self::Year(year) => year.last_day(),
            Self::Month(month) => month.last_day(),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => year.fmt(f),
            Self::Month(month) => month.fmt(f),
        }
    }
}

impl FromStr for Period {
    type Err = PeriodError;
    fn from_str(text: &str) -> Result<Self, PeriodError> {
        if text.contains('-') {
            text.parse().map(Self::Month)
        } else {
            text.parse().map(Self::Year)
        }
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// What is not a year or a month.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    #[error("«{0}» is not a year such as 2025")]
    Year(String),
    #[error("«{0}» is not a month such as 2025-10")]
    Month(String),
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{TimeZone, Utc};

    #[test]
    fn midnight_in_lima_is_five_in_greenwich() {
        // SSI's /Date(1675227600000)/ is a date-only field: 1 February 2023 in Lima
        let instant = Utc.timestamp_millis_opt(1_675_227_600_000).unwrap();
        assert_eq!(lima::day(instant), NaiveDate::from_ymd_opt(2023, 2, 1).unwrap());
        assert_eq!(lima::end_of(lima::day(instant)), instant + chrono::Duration::days(1));
    }

    #[test]
    fn a_month_is_written_with_two_digits_and_read_only_so() {
        let month: Month = "2025-02".parse().unwrap();
        assert_eq!(month.to_string(), "2025-02");
        assert_eq!(month.last_day(), NaiveDate::from_ymd_opt(2025, 2, 28).unwrap());
        assert_eq!(month.previous().previous().to_string(), "2024-12");
        assert!("2025-2".parse::<Month>().is_err());
        assert!("2025-13".parse::<Month>().is_err());
    }
}
