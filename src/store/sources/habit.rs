//! How long a source itself takes: a portal that speaks every night is late after two days, whatever a
//! list of usual delays says.

use chrono::NaiveDate;

use super::Rhythm;

/// Fewer are no habit.
const LEAST: usize = 5;
/// The newest so many count: habits change.
const MOST: usize = 24;

/// The rhythm that a source's own loads show; the usual one while they are too few.
///
/// Each load that brought newer data tells how old the data before it had become. Four of five such
/// ages are within the habit. What is more than twice the usual was a gap of ours, or old files loaded
/// one after the other, and no habit of the source.
pub fn of(loads: &[(NaiveDate, NaiveDate)], usual: Rhythm) -> Rhythm {
    let longest = i64::from(usual.late_after) * 2;
    let mut ages: Vec<i64> = Vec::new();
    let mut newest: Option<NaiveDate> = None;
    for (seen_on, cutoff) in loads {
        match newest {
            Some(before) if *cutoff > before => {
                let age = (*seen_on - before).num_days();
                if (1..=longest).contains(&age) {
                    ages.push(age);
                }
                newest = Some(*cutoff);
            }
            Some(_) => {}
            None => newest = Some(*cutoff),
        }
    }
    let mut ages = ages.split_off(ages.len().saturating_sub(MOST));
    if ages.len() < LEAST {
        return usual;
    }
    ages.sort_unstable();
    let within = ages[(ages.len() * 4).div_ceil(5) - 1];
    // a day for the hour at which each of the two looks
    let late_after = u32::try_from(within + 1).unwrap_or(usual.late_after);
    let times = usual.silent_after.checked_div(usual.late_after).unwrap_or(2);
    Rhythm { late_after, silent_after: late_after.saturating_mul(times.max(2)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const USUAL: Rhythm = Rhythm { late_after: 7, silent_after: 14 };

    fn nights(count: i64, every: i64) -> Vec<(NaiveDate, NaiveDate)> {
        let first = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap();
        let day = |days: i64| first + chrono::Duration::days(days);
        // seen the morning after the last day that it speaks of
        (0..count).map(|number| (day(number * every + 1), day(number * every))).collect()
    }

    #[test]
    fn a_source_of_every_night_is_late_sooner_than_one_of_every_ten_days() {
        assert_eq!(of(&nights(3, 1), USUAL), USUAL, "three are no habit");
        assert_eq!(of(&nights(9, 1), USUAL), Rhythm { late_after: 3, silent_after: 6 });
        assert_eq!(of(&nights(9, 10), USUAL), Rhythm { late_after: 12, silent_after: 24 });
        // old files, loaded on one day, show no habit
        let today = NaiveDate::from_ymd_opt(2025, 11, 1).unwrap();
        let old: Vec<(NaiveDate, NaiveDate)> =
            nights(9, 30).into_iter().map(|(_, cutoff)| (today, cutoff)).collect();
        assert_eq!(of(&old, USUAL), USUAL);
    }
}
