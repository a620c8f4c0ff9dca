//! How the municipality's investments went in other years: the measure of its own pace.

use chrono::{Datelike, NaiveDate};

use crate::domain::facts::Facts;
use crate::domain::facts::budget::{Question, Whose};
use crate::domain::money::{Soles, Tenths};
use crate::domain::period::{Month, Year};
use crate::indicators::tell::{Lacking, rate};

/// Fewer complete years than this tell nothing; more than [`LONGEST`] tell of other times.
const FEWEST: usize = 3;
const LONGEST: usize = 5;
/// Shares of a year are kept in millionths.
const WHOLE: i64 = 1_000_000;

/// The complete years before the judged one.
#[derive(Debug, Clone, Default)]
pub struct Past {
    years: Vec<PastYear>,
}

/// One complete year of the unit's investments.
#[derive(Debug, Clone)]
struct PastYear {
    /// As it stood at the end of the year: what was known of it in between is lost.
    pim: Soles,
    /// Accrued up to each month.
    accrued: [Soles; 12],
}

/// What other years had reached up to a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pace {
    /// Accrued of the year's final PIM up to that month: the median of the years.
    pub reached: Tenths,
    /// The part of a year's spending that was done by then, in millionths: least, median, greatest;
    /// nothing where no year had spent anything by then.
    pub shares: Option<[i64; 3]>,
    pub years: usize,
    /// Forecasts of these years by the others that came true.
    pub hits: usize,
}

impl Past {
    pub fn of(facts: &Facts, month: Month) -> Self {
        let mut years = Vec::new();
        for back in 1..=LONGEST {
            let number = i64::from(month.year().number()) - i64::try_from(back).unwrap_or(0);
            years.extend(Year::new(number).and_then(|year| PastYear::of(facts, year)));
        }
        Self { years }
    }

    pub fn pace(&self, month: u8) -> Result<Pace, Lacking> {
        let place = usize::from(month).checked_sub(1).filter(|place| *place < 12);
        let place = place.ok_or_else(Lacking::too_short)?;
        if self.years.len() < FEWEST {
            return Err(Lacking::too_short());
        }
        let reached: Vec<i64> = self.years.iter().filter_map(|year| year.reached(place)).collect();
        let shares: Vec<i64> = self.years.iter().filter_map(|year| year.share(place)).collect();
        let reached = median(&reached).ok_or_else(Lacking::too_short)?;
        Ok(Pace {
            reached: Tenths(reached),
            shares: span(&shares),
            years: self.years.len(),
            hits: hits(&shares),
        })
    }
}

impl PastYear {
    /// Only a year of which the file reaches its last day, with money in it.
    fn of(facts: &Facts, year: Year) -> Option<Self> {
        let ask = |through| facts.money(&Question::new(Whose::Investments, year).through(through));
        let whole = ask(12)?;
        let is_complete = whole.cutoff.is_none_or(|cutoff| cutoff >= year.last_day());
        let (pim, spent) = (whole.amounts.pim?, whole.amounts.accrued?);
        if !is_complete || pim <= Soles::ZERO || spent <= Soles::ZERO {
            return None;
        }
        let mut accrued = [Soles::ZERO; 12];
        for (place, month) in accrued.iter_mut().zip(1_u8..) {
            *place = ask(month)?.amounts.accrued?;
        }
        Some(Self { pim, accrued })
    }

    fn reached(&self, place: usize) -> Option<i64> {
        rate(self.accrued[place], self.pim).map(|rate| rate.0)
    }

    /// The part of the year's spending that was done by then, in millionths; none before it began.
    fn share(&self, place: usize) -> Option<i64> {
        let (then, end) = (self.accrued[place].centimos(), self.accrued[11].centimos());
        let share = i128::from(then) * i128::from(WHOLE) / i128::from(end);
        i64::try_from(share).ok().filter(|share| *share > 0)
    }
}

/// How many years lay within what the others would have forecast.
fn hits(shares: &[i64]) -> usize {
    let within = |place: &usize| {
        let others = shares.iter().enumerate().filter(|(other, _)| other != place);
        let others: Vec<i64> = others.map(|(_, share)| *share).collect();
        // final = accrued / share, so the forecast holds the truth when the share lies in their span
        span(&others).is_some_and(|[least, _, most]| (least..=most).contains(&shares[*place]))
    };
    (0..shares.len()).filter(within).count()
}

fn span(values: &[i64]) -> Option<[i64; 3]> {
    Some([*values.iter().min()?, median(values)?, *values.iter().max()?])
}

/// The middle value; of an even number the mean of the two, half away from zero.
fn median(values: &[i64]) -> Option<i64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 1 {
        return sorted.get(middle).copied();
    }
    let pair = i128::from(*sorted.get(middle.checked_sub(1)?)?) + i128::from(*sorted.get(middle)?);
    let mean = if pair < 0 { (pair - 1) / 2 } else { (pair + 1) / 2 };
    i64::try_from(mean).ok()
}

/// Whole months of the judged year up to a cut-off, never beyond the judged month.
pub fn closed_months(cutoff: Option<NaiveDate>, month: Month) -> u8 {
    let Some(cutoff) = cutoff.filter(|cutoff| *cutoff < month.last_day()) else {
        return month.number();
    };
    let Some(of) = Month::of(cutoff).filter(|of| of.year() == month.year()) else { return 0 };
    let is_whole = cutoff == of.last_day();
    u8::try_from(cutoff.month()).unwrap_or(0) - u8::from(!is_whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::facts::made::{day, month};

    #[test]
    fn the_median_of_an_even_number_is_the_mean_of_the_middle_two() {
        assert_eq!(median(&[3, 1, 2]), Some(2));
        assert_eq!(median(&[1, 2]), Some(2), "half away from zero");
        assert_eq!(median(&[-1, -2]), Some(-2));
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[i64::MAX, i64::MAX]), Some(i64::MAX));
    }

    #[test]
    fn a_month_counts_as_closed_only_when_the_file_reaches_its_end() {
        let closed = |cutoff: Option<&str>| closed_months(cutoff.map(day), month("2025-10"));
        assert_eq!(closed(None), 10);
        assert_eq!(closed(Some("2025-11-14")), 10);
        assert_eq!(closed(Some("2025-09-30")), 9);
        assert_eq!(closed(Some("2025-09-29")), 8);
        assert_eq!(closed(Some("2024-12-31")), 0);
    }
}
