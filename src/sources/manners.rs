//! How long to wait: after a failure, and when a portal says so itself. Chance is passed in.

use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::settings::Fetching;

/// The wait before attempt `number` (from 1), doubling, half of it by chance: programs that failed
/// together must not come back together.
pub fn back_off(fetching: &Fetching, number: u32, chance: &mut fastrand::Rng) -> Duration {
    let doubled = fetching
        .retry_first_ms
        .saturating_mul(1_u64.checked_shl(number.saturating_sub(1)).unwrap_or(u64::MAX));
    let longest = doubled.min(fetching.retry_longest_ms);
    let half = longest / 2;
    Duration::from_millis(half + chance.u64(0..=longest - half))
}

/// What `Retry-After` says: seconds, or a date.
pub fn retry_after(value: &str, now: DateTime<Utc>) -> Option<Duration> {
    let value = value.trim();
    if let Ok(seconds) = value.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let then = DateTime::parse_from_rfc2822(value).ok()?;
    Some((then.to_utc() - now).to_std().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;

    #[test]
    fn the_wait_doubles_up_to_the_longest_and_is_never_the_same() {
        let fetching = Settings::defaults().unwrap().fetching;
        let mut chance = fastrand::Rng::with_seed(1);
        let waits: Vec<u128> =
            (1..=8).map(|number| back_off(&fetching, number, &mut chance).as_millis()).collect();
        assert!((2500..=5000).contains(&waits[0]) && (5000..=10_000).contains(&waits[1]));
        assert!(waits[7] <= 120_000 && waits[7] >= 60_000);
        let again = back_off(&fetching, 1, &mut chance).as_millis();
        assert_ne!(again, waits[0]);
        let _unbounded = back_off(&fetching, 200, &mut chance);
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let now = "2026-11-24T12:00:00Z".parse().unwrap();
        assert_eq!(retry_after(" 30", now), Some(Duration::from_secs(30)));
        let date = "Tue, 24 Nov 2026 12:01:00 GMT";
        assert_eq!(retry_after(date, now), Some(Duration::from_mins(1)));
        assert_eq!(retry_after("Tue, 24 Nov 2026 11:00:00 GMT", now), Some(Duration::ZERO));
        assert_eq!(retry_after("soon", now), None);
    }
}
