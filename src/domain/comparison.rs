//! Municipalities beside each other, by the totals of their whole budgets: of those that nobody
//! watches nothing else is kept.
//!
//! Pure: totals in, comparison out, so that pages and report draw the same one. Amounts of one dataset
//! and one day are compared, never of two; who cannot be compared is left out by name and with the
//! reason. There is no order of merit: places stand in the order in which they were named.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::agreement::Sector;
use super::codes::Ubigeo;
use super::figure::Amounts;
use super::indicator::NotComputable;
use super::money::{Soles, Tenths};
use super::period::Year;
use super::source::{Dataset, worded};

/// The whole budget of one municipality in one year, as one dataset has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitTotals {
    pub ubigeo: Ubigeo,
    pub dataset: Dataset,
    pub year: Year,
    /// The last day that the dataset speaks of.
    pub cutoff: Option<NaiveDate>,
    pub whole: Amounts,
    /// By the sector of the function; empty where the dataset prints none.
    pub sectors: BTreeMap<Sector, Amounts>,
    /// Canon and royalties (rubro 18).
    pub royalties: Option<Amounts>,
}

impl UnitTotals {
    pub fn pim(&self) -> Soles {
        self.whole.pim.unwrap_or_default()
    }

    pub fn accrued(&self) -> Soles {
        self.whole.accrued.unwrap_or_default()
    }
}

/// The views that speak of whole municipalities, best first.
pub const VIEWS: [Dataset; 3] = [Dataset::Siaf63, Dataset::Siaf73, Dataset::ConsultaAmigable];

worded! {
    /// What is compared: the indicators that totals are enough for, under their own ids.
    Yardstick {
        ExecutionRate = "execution_rate",
        CommitmentRate = "commitment_rate",
        BudgetChange = "budget_change",
        RoyaltyUseRate = "royalty_use_rate",
    }
}

/// With whom the own municipality is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum With {
    Named(Vec<Ubigeo>),
    /// The same department, and a PIM between half and double the own one.
    Alike,
    Province,
    Department,
}

worded! {
    /// Why somebody who was named is not compared.
    LeftOutReason {
        /// No file of that year speaks of it.
        NotLoaded = "not_loaded",
        /// Its newest data are of another day.
        OtherDay = "other_day",
    }
}

/// Some municipalities in one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Comparison {
    pub own: Ubigeo,
    pub year: Year,
    /// The one dataset whose totals are compared; `None` when nothing is loaded.
    pub dataset: Option<Dataset>,
    pub cutoff: Option<NaiveDate>,
    /// Those that are compared, the own one first.
    pub budgets: Vec<Budget>,
    pub lines: Vec<Line>,
    pub sectors: Vec<SectorLine>,
    pub left_out: Vec<LeftOut>,
}

/// The size of a budget: without it no rate can be read fairly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Budget {
    pub ubigeo: Ubigeo,
    pub pia: Option<Soles>,
    pub pim: Option<Soles>,
    pub accrued: Option<Soles>,
}

/// One measure over all that are compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    pub yardstick: Yardstick,
    pub places: Vec<Place>,
    pub lacking: Vec<Lacking>,
    /// The middle one; `None` below [`FEWEST`].
    pub median: Option<Tenths>,
    /// The same measure over the country, where the whole country is loaded.
    pub country: Option<Quartiles>,
}

/// One municipality on a measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    pub ubigeo: Ubigeo,
    pub value: Tenths,
    pub numerator: Soles,
    pub denominator: Soles,
}

/// One that has no value of a measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lacking {
    pub ubigeo: Ubigeo,
    pub why: NotComputable,
}

/// How much of a sector's money is spent: the own rate beside the middle of those compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SectorLine {
    pub sector: Sector,
    /// The own PIM of the sector.
    pub pim: Soles,
    pub own: Option<Tenths>,
    pub median: Option<Tenths>,
    /// How many have money in it, the own one too.
    pub known: usize,
}

/// Somebody who was named and is not compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    pub ubigeo: Ubigeo,
    pub why: LeftOutReason,
    /// The day of its newest data, where it is another.
    pub cutoff: Option<NaiveDate>,
}

/// Where the quarters of a crowd begin, by nearest rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Quartiles {
    pub known: usize,
    pub lower: Tenths,
    pub median: Tenths,
    pub upper: Tenths,
}

/// Fewer are a table: a picture of them would be an order of merit (design, section 4).
pub const FEWEST: usize = 5;

/// From so many on the country counts as loaded: it has 1,891 municipalities, and a few never report.
const COUNTRY: usize = 1_500;

impl Line {
    pub fn is_drawn(&self) -> bool {
        self.places.len() >= FEWEST
    }

    pub fn of(&self, ubigeo: &Ubigeo) -> Option<&Place> {
        self.places.iter().find(|place| place.ubigeo == *ubigeo)
    }
}

/// Compares a municipality with others in a year.
pub fn compare(own: &Ubigeo, with: &With, year: Year, totals: &[UnitTotals]) -> Comparison {
    let dataset = dataset(own, with, year, totals);
    let crowd: Vec<&UnitTotals> =
        totals.iter().filter(|one| one.year == year && Some(one.dataset) == dataset).collect();
    let ours = crowd.iter().copied().find(|one| one.ubigeo == *own);
    let cutoff = ours.or_else(|| crowd.first().copied()).and_then(|one| one.cutoff);
    let mut compared: Vec<&UnitTotals> = Vec::new();
    let mut left_out: Vec<LeftOut> = Vec::new();
    for ubigeo in members(own, with, ours, &crowd) {
        match crowd.iter().copied().find(|one| one.ubigeo == ubigeo) {
            Some(one) if one.cutoff == cutoff => compared.push(one),
            Some(one) => {
                let why = LeftOutReason::OtherDay;
                left_out.push(LeftOut { ubigeo, why, cutoff: one.cutoff });
            }
            None => {
                let why = LeftOutReason::NotLoaded;
                left_out.push(LeftOut { ubigeo, why, cutoff: None });
            }
        }
    }
    let country: Vec<&UnitTotals> =
        crowd.iter().copied().filter(|one| one.cutoff == cutoff).collect();
    Comparison {
        own: own.clone(),
        year,
        dataset,
        cutoff,
        budgets: compared.iter().map(|one| budget(one)).collect(),
        lines: Yardstick::ALL.iter().map(|by| line(*by, &compared, &country)).collect(),
        sectors: sectors(own, &compared),
        left_out,
    }
}

/// The dataset in which most of those meant can be compared; the better one where it is the same.
fn dataset(own: &Ubigeo, with: &With, year: Year, totals: &[UnitTotals]) -> Option<Dataset> {
    let reach = |dataset: Dataset| {
        let crowd: Vec<&UnitTotals> =
            totals.iter().filter(|one| one.year == year && one.dataset == dataset).collect();
        let ours = crowd.iter().copied().find(|one| one.ubigeo == *own);
        let meant = members(own, with, ours, &crowd);
        let known = crowd.iter().filter(|one| {
            meant.contains(&one.ubigeo) && ours.is_none_or(|ours| ours.cutoff == one.cutoff)
        });
        (ours.is_some(), known.count())
    };
    let reached = VIEWS.into_iter().map(|dataset| (reach(dataset), dataset));
    let known = reached.filter(|((_, count), _)| *count > 0);
    // the first of the best: `max_by_key` alone would take the last
    known.rev().max_by_key(|(reach, _)| *reach).map(|(_, dataset)| dataset)
}

/// Those that are meant, the own one first, each once.
fn members(
    own: &Ubigeo,
    with: &With,
    ours: Option<&UnitTotals>,
    crowd: &[&UnitTotals],
) -> Vec<Ubigeo> {
    let of_crowd = |is_meant: &dyn Fn(&UnitTotals) -> bool| -> Vec<Ubigeo> {
        crowd.iter().filter(|one| is_meant(one)).map(|one| one.ubigeo.clone()).collect()
    };
    let others = match with {
        With::Named(named) => named.clone(),
        With::Province => of_crowd(&|one| one.ubigeo.province() == own.province()),
        With::Department => of_crowd(&|one| one.ubigeo.department() == own.department()),
        With::Alike => ours.map_or_else(Vec::new, |ours| of_crowd(&|one| is_alike(ours, one))),
    };
    let mut members = vec![own.clone()];
    for other in others {
        if !members.contains(&other) {
            members.push(other);
        }
    }
    members
}

/// As the indicator `peer_position` has it.
pub fn is_alike(own: &UnitTotals, other: &UnitTotals) -> bool {
    let (ours, theirs) = (i128::from(own.pim().centimos()), i128::from(other.pim().centimos()));
    own.ubigeo.department() == other.ubigeo.department() && theirs * 2 >= ours && theirs <= ours * 2
}

fn budget(one: &UnitTotals) -> Budget {
    let (pia, pim, accrued) = (one.whole.pia, one.whole.pim, one.whole.accrued);
    Budget { ubigeo: one.ubigeo.clone(), pia, pim, accrued }
}

fn line(yardstick: Yardstick, compared: &[&UnitTotals], country: &[&UnitTotals]) -> Line {
    let mut line =
        Line { yardstick, places: Vec::new(), lacking: Vec::new(), median: None, country: None };
    for one in compared {
        match measure(yardstick, one) {
            Ok(place) => line.places.push(place),
            Err(why) => line.lacking.push(Lacking { ubigeo: one.ubigeo.clone(), why }),
        }
    }
    if line.is_drawn() {
        line.median = median(line.places.iter().map(|place| place.value).collect());
    }
    if country.len() >= COUNTRY {
        let known = country.iter().filter_map(|one| Some(measure(yardstick, one).ok()?.value));
        line.country = Quartiles::of(known.collect());
    }
    line
}

/// The measure of one municipality, rounded as its indicator is.
fn measure(yardstick: Yardstick, of: &UnitTotals) -> Result<Place, NotComputable> {
    let said = |amount: Option<Soles>| amount.ok_or(NotComputable::NeverReported);
    let whole = &of.whole;
    let (numerator, denominator) = match yardstick {
        Yardstick::ExecutionRate => (said(whole.accrued)?, said(whole.pim)?),
        Yardstick::CommitmentRate => {
            let set_aside = whole.certified.max(whole.committed_annual);
            (said(set_aside)?, said(whole.pim)?)
        }
        Yardstick::BudgetChange => {
            let (pia, pim) = (said(whole.pia)?, said(whole.pim)?);
            let change = pim.centimos().checked_sub(pia.centimos());
            (Soles::from_centimos(change.ok_or(NotComputable::NeverReported)?), pia)
        }
        Yardstick::RoyaltyUseRate => {
            let royalties = of.royalties.as_ref().ok_or(NotComputable::NeverReported)?;
            (said(royalties.accrued)?, said(royalties.pim)?)
        }
    };
    let value = rate(numerator, denominator).ok_or(NotComputable::ZeroBase)?;
    Ok(Place { ubigeo: of.ubigeo.clone(), value, numerator, denominator })
}

fn rate(numerator: Soles, denominator: Soles) -> Option<Tenths> {
    let is_base = denominator > Soles::ZERO;
    Tenths::ministry_rate(numerator.centimos(), denominator.centimos()).filter(|_| is_base)
}

/// The sectors in which the own municipality has money, the largest first.
fn sectors(own: &Ubigeo, compared: &[&UnitTotals]) -> Vec<SectorLine> {
    let Some(ours) = compared.iter().find(|one| one.ubigeo == *own) else { return Vec::new() };
    let spent = |of: &UnitTotals, sector: Sector| {
        let amounts = of.sectors.get(&sector)?;
        rate(amounts.accrued?, amounts.pim?)
    };
    let mut lines: Vec<SectorLine> = ours
        .sectors
        .iter()
        .filter_map(|(sector, amounts)| Some((*sector, amounts.pim?)))
        .filter(|(_, pim)| *pim > Soles::ZERO)
        .map(|(sector, pim)| {
            let known: Vec<Tenths> = compared.iter().filter_map(|one| spent(one, sector)).collect();
            SectorLine {
                sector,
                pim,
                own: spent(ours, sector),
                known: known.len(),
                median: if known.len() >= FEWEST { median(known) } else { None },
            }
        })
        .collect();
    lines.sort_by_key(|line| (std::cmp::Reverse(line.pim), line.sector));
    lines
}

/// The middle value; between the two middle ones where there is none.
fn median(mut values: Vec<Tenths>) -> Option<Tenths> {
    values.sort_unstable();
    let upper = values.get(values.len() / 2)?.0;
    let lower = values.get((values.len() - 1) / 2)?.0;
    Some(Tenths(lower.midpoint(upper)))
}

impl Quartiles {
    fn of(mut values: Vec<Tenths>) -> Option<Self> {
        values.sort_unstable();
        let known = values.len();
        let at = |quarters: usize| values.get((known * quarters).div_ceil(4).saturating_sub(1));
        let (lower, upper) = (*at(1)?, *at(3)?);
        Some(Self { known, lower, median: median(values)?, upper })
    }
}

#[cfg(test)]
mod tests;
