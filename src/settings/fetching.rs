//! How politely the public sources are asked.

use std::time::Duration;

use chrono::NaiveTime;
use serde::{Deserialize, Deserializer, de::Error as _};

/// Manners of asking, the same for every source.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fetching {
    /// Mail or page of whoever runs this, for the portals' operators.
    pub contact: String,
    /// The name that we give; `{contact}` stands for the contact.
    pub user_agent: String,
    /// Between two requests to one host.
    pub pause_ms: u64,
    /// In a row without progress, before a request is given up.
    pub attempts: u32,
    pub retry_first_ms: u64,
    pub retry_longest_ms: u64,
    /// A portal that asks us to wait longer is left alone.
    pub wait_longest_seconds: u64,
    /// Without a single byte.
    pub timeout_seconds: u64,
    /// A transfer slower than this is broken off and continued.
    pub slowest_bytes_per_minute: u64,
    /// Hours of the day in Lima in which nothing is asked.
    pub quiet_hours: QuietHours,
    /// Of one Lima day, from all sources.
    pub daily_megabytes: u64,
    /// A file of the inbox that changed within so many seconds is still being copied.
    pub inbox_settle_seconds: u64,
}

impl Fetching {
    /// The name with the contact in it.
    pub fn agent(&self) -> String {
        let contact = self.contact.trim();
        let contact = if contact.is_empty() { "no contact given" } else { contact };
        self.user_agent.replace("{contact}", contact)
    }

    pub const fn pause(&self) -> Duration {
        Duration::from_millis(self.pause_ms)
    }

    pub const fn timeout(&self) -> Duration {
        Duration::from_secs(self.timeout_seconds)
    }

    pub const fn daily_bytes(&self) -> u64 {
        self.daily_megabytes.saturating_mul(1_000_000)
    }
}

/// `08:00-18:00`, or over midnight `22:00-06:00`; empty is never.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct QuietHours(Option<(NaiveTime, NaiveTime)>);

impl QuietHours {
    /// Tells until when nothing is asked, if it is such an hour.
    pub fn until(&self, now: NaiveTime) -> Option<NaiveTime> {
        let (from, to) = self.0?;
        let inside = if from <= to { from <= now && now < to } else { now >= from || now < to };
        inside.then_some(to)
    }

    fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.is_empty() {
            return Some(Self(None));
        }
        let (from, to) = text.split_once('-')?;
        let time = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M").ok();
        Some(Self(Some((time(from)?, time(to)?))))
    }
}

impl<'de> Deserialize<'de> for QuietHours {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text)
            .ok_or_else(|| D::Error::custom(format!("«{text}» is not hours such as 08:00-18:00")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quiet_hours_may_go_over_midnight() {
        let at = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").unwrap();
        let day = QuietHours::parse("08:00-18:00").unwrap();
        assert_eq!(day.until(at("08:00")), Some(at("18:00")));
        assert_eq!(day.until(at("18:00")), None);
        let night = QuietHours::parse("22:00-06:00").unwrap();
        assert_eq!(night.until(at("23:10")), Some(at("06:00")));
        assert_eq!(night.until(at("05:59")), Some(at("06:00")));
        assert_eq!(night.until(at("12:00")), None);
        assert_eq!(QuietHours::parse("").unwrap().until(at("12:00")), None);
        assert_eq!(QuietHours::parse("8 a 10"), None);
    }
}
