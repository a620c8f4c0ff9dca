//! Rungs 4, 5, 7 and 8: money at the opening of the year, in force, set aside, spent.
//!
//! One investment with money is enough. PIM has no date of its own: the rung is dated by the first day
//! on which money must have been there (the opening of the year, a flow, or the file that showed it).

use chrono::NaiveDate;

use super::Climber;
use super::acta::agreed_years;
use super::notes;
use super::standing::Standing;
use crate::domain::evidence::EvidenceId;
use crate::domain::facts::budget::{Known, Money, Question, Whose};
use crate::domain::figure::Amounts;
use crate::domain::finding::ContradictionField;
use crate::domain::money::Soles;
use crate::domain::period::{Month, Period, Year, lima};

/// Differences up to a sol are the rounding of pages that print whole soles.
const ROUNDING: Soles = Soles::from_centimos(100);

/// 4: PIA in an agreed year.
pub fn in_opening_budget(of: &Climber<'_>) -> Standing {
    let begun: Vec<Year> =
        agreed_years(of).into_iter().filter(|year| has_begun(of, *year)).collect();
    if let Some(standing) = cannot_tell(of, &begun, ContradictionField::OpeningBudget) {
        return standing;
    }
    let told = Told::of(of, &begun);
    let funded = told.years.iter().find(|money| money.pia() > Soles::ZERO);
    match funded {
        Some(money) => Standing::done(Some(money.year.first_day())).by(money.evidence()),
        None => told.nothing(begun.is_empty()),
    }
}

/// 5: PIM now, in any year since the first agreed one.
pub fn in_budget(of: &Climber<'_>) -> Standing {
    let years = running_years(of);
    if let Some(standing) = cannot_tell(of, &years, ContradictionField::ModifiedBudget) {
        return standing;
    }
    let told = Told::of(of, &years);
    let funded: Vec<&Money> = told.years.iter().filter(|money| money.pim() > Soles::ZERO).collect();
    if let Some(first) = funded.first() {
        let evidence = funded.iter().flat_map(|money| money.evidence());
        return Standing::done(Some(money_since(of, first))).by(evidence);
    }
    let standing = told.nothing(years.is_empty());
    match lost(of, &years) {
        Some((on, evidence)) => standing.lost(on).note(notes::MONEY_GONE).by(evidence),
        None => standing,
    }
}

/// 7: certified, or committed for the year.
pub fn committed(of: &Climber<'_>) -> Standing {
    let years = running_years(of);
    if !of.is_identified() {
        return Standing::unknown(notes::NO_MATCH);
    }
    let told = Told::of(of, &years);
    if let Some(money) = told.years.iter().find(|money| spent_without_certificate(of, money)) {
        return Standing::contradicted(notes::MORE_SPENT_THAN_SET_ASIDE).by(money.evidence());
    }
    match told.years.iter().find(|money| money.set_aside() > Soles::ZERO) {
        Some(money) => {
            let set_aside = |amounts: &Amounts| {
                is_positive(amounts.certified) || is_positive(amounts.committed_annual)
            };
            Standing::done(first_month(of, money.year, set_aside)).by(money.evidence())
        }
        None => told.nothing(years.is_empty()),
    }
}

/// 8: spent in any year, before the agreement too: a work may have been under way.
pub fn accrued(of: &Climber<'_>) -> Standing {
    let mut years: Vec<Year> = of
        .facts
        .figures
        .iter()
        .map(|figure| figure.key.year)
        .chain(running_years(of))
        .filter(|year| has_begun(of, *year))
        .collect();
    years.sort_unstable();
    years.dedup();
    if let Some(standing) = cannot_tell(of, &years, ContradictionField::Accrued) {
        return standing;
    }
    let told = Told::of(of, &years);
    if let Some(money) = told.years.iter().find(|money| money.accrued() > Soles::ZERO) {
        let moved = |amounts: &Amounts| is_positive(amounts.accrued);
        return Standing::done(first_month(of, money.year, moved)).by(money.evidence());
    }
    let total = of.ties.parts.iter().find_map(|part| {
        of.facts
            .investment_records(&part.cui)
            .into_iter()
            .find(|record| is_positive(record.fact.accrued_total))
    });
    match total {
        Some(record) => {
            let first = record.fact.first_accrued.map(Month::last_day);
            Standing::done(first.filter(|on| *on <= of.facts.today)).by([record.id.clone()])
        }
        None => told.nothing(years.is_empty()),
    }
}

fn has_begun(of: &Climber<'_>, year: Year) -> bool {
    year.first_day() <= of.facts.today
}

/// From the first agreed year to this one, and this one in any case: "now" is always asked.
pub fn running_years(of: &Climber<'_>) -> Vec<Year> {
    let Some(now) = Year::of(of.facts.today) else { return Vec::new() };
    let first = agreed_years(of).into_iter().min().unwrap_or(now).min(now);
    std::iter::successors(Some(first), |year| (*year < now).then(|| year.next())).collect()
}

/// Without a confirmed project nothing can be looked up; where sources differ neither is believed.
fn cannot_tell(of: &Climber<'_>, years: &[Year], field: ContradictionField) -> Option<Standing> {
    if !of.is_identified() {
        return Some(Standing::unknown(notes::NO_MATCH));
    }
    let found = of.facts.contradictions.iter().find(|contradiction| {
        contradiction.field == field
            && contradiction.period.is_none_or(|period| years.contains(&period.year()))
            && is_own(of, &contradiction.subject)
    })?;
    let places = [found.one.row.sha256, found.other.row.sha256];
    let years: Vec<EvidenceId> = years
        .iter()
        .filter(|year| found.period.map(Period::year) == Some(**year))
        .filter_map(|year| of.facts.money(&Question::new(Whose::Of(&of.ties.parts), *year)))
        .flat_map(|money| money.evidence())
        .collect();
    let standing = Standing::contradicted(notes::AMOUNTS_DIFFER).by(years);
    Some(standing.by(places.map(EvidenceId::Snapshot)))
}

/// A contradiction's subject is `unit:cui`.
fn is_own(of: &Climber<'_>, subject: &str) -> bool {
    let code = subject.rsplit_once(':').map_or(subject, |(_, code)| code);
    of.ties.parts.iter().any(|part| part.cui.as_str() == code)
}

/// What the files say of the years asked for.
struct Told {
    years: Vec<Money>,
    /// A year that no loaded file speaks of.
    missing: bool,
}

impl Told {
    fn of(of: &Climber<'_>, years: &[Year]) -> Self {
        let mut told = Self { years: Vec::new(), missing: false };
        for year in years {
            match of.facts.money(&Question::new(Whose::Of(&of.ties.parts), *year)) {
                Some(money) => told.years.push(money),
                None => told.missing = true,
            }
        }
        told
    }

    /// Nothing was found: that is an answer only where every year is loaded.
    fn nothing(&self, none_begun: bool) -> Standing {
        let evidence = self.years.iter().flat_map(Money::evidence);
        if none_begun {
            Standing::not_yet().note(notes::YEAR_NOT_BEGUN)
        } else if self.missing {
            Standing::unknown(notes::YEAR_NOT_LOADED).by(evidence)
        } else {
            Standing::not_yet().by(evidence)
        }
    }
}

/// More accrued than certified once the year is over; only where certificates are published.
fn spent_without_certificate(of: &Climber<'_>, money: &Money) -> bool {
    let is_over = money.year.last_day() < of.facts.today
        && money.cutoff.is_none_or(|cutoff| cutoff >= money.year.last_day());
    match (money.amounts.certified, money.amounts.accrued) {
        (Some(certified), Some(accrued)) => {
            let gap = i128::from(accrued.centimos()) - i128::from(certified.centimos());
            is_over && gap > i128::from(ROUNDING.centimos())
        }
        _ => false,
    }
}

fn is_positive(amount: Option<Soles>) -> bool {
    amount.is_some_and(|amount| amount > Soles::ZERO)
}

/// The last day of the first month in which an investment shows such a flow.
fn first_month(
    of: &Climber<'_>,
    year: Year,
    shows: impl Fn(&Amounts) -> bool,
) -> Option<NaiveDate> {
    let dataset = of.facts.money_dataset(Whose::Of(&of.ties.parts), year)?;
    let first = of
        .facts
        .figures
        .iter()
        .filter(|figure| figure.key.dataset == dataset && figure.key.year == year)
        .filter(|figure| !figure.withdrawn && shows(&figure.amounts))
        .filter(|figure| {
            let cui = figure.key.cui();
            cui.is_some_and(|cui| of.ties.has_part(&cui))
        })
        .filter_map(|figure| Month::new(year, u32::from(figure.key.month?)))
        .min()?;
    Some(first.last_day().min(of.facts.today))
}

/// The first day on which the money of a year must have been there.
fn money_since(of: &Climber<'_>, money: &Money) -> NaiveDate {
    if money.pia() > Soles::ZERO {
        return money.year.first_day();
    }
    let seen = of
        .facts
        .budget_history(&of.ties.parts, money.year)
        .into_iter()
        .find(|known| known.pim > Soles::ZERO)
        .map(|known| lima::day(known.at));
    let moved = first_month(of, money.year, |amounts| {
        is_positive(amounts.certified) || is_positive(amounts.accrued)
    });
    let latest = money.year.last_day().min(of.facts.today);
    seen.into_iter().chain(moved).fold(latest, NaiveDate::min).max(money.year.first_day())
}

/// When the last of the money went away, and the figures that showed it.
fn lost(of: &Climber<'_>, years: &[Year]) -> Option<(NaiveDate, Vec<EvidenceId>)> {
    let mut newest = None;
    for year in years {
        let history = of.facts.budget_history(&of.ties.parts, *year);
        let had = history.iter().rposition(|known| known.pim > Soles::ZERO);
        let gone: Option<&Known> = had.and_then(|place| history.get(place + 1));
        if let Some(known) = gone {
            newest = newest.max(Some((lima::day(known.at), *year)));
        }
    }
    let (on, year) = newest?;
    let evidence = of
        .facts
        .figure_history
        .iter()
        .filter(|figure| figure.key.year == year && figure.key.month.is_none())
        .filter(|figure| {
            let cui = figure.key.cui();
            cui.is_some_and(|cui| of.ties.has_part(&cui))
        })
        .map(|figure| EvidenceId::Snapshot(figure.row.sha256))
        .collect();
    Some((on, evidence))
}
