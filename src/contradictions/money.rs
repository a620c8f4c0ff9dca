//! Amounts of one investment and year, and totals of one municipality and year, across datasets.

use std::collections::BTreeMap;

use crate::domain::codes::{ProductCode, SecEjec};
use crate::domain::facts::Facts;
use crate::domain::figure::{Amounts, Figure};
use crate::domain::finding::{Claim, Contradiction, ContradictionField};
use crate::domain::money::Soles;
use crate::domain::period::{Period, Year};
use crate::domain::source::Dataset;

/// Whole soles of a page against céntimos of a file: less than this is rounding.
const TOLERANCE: Soles = Soles::from_centimos(100);

/// What is said of a sum that does not fit.
const TOO_LARGE: &str = "la suma es demasiado grande";

/// Unit, product (`None`: the whole municipality) and year.
type Key = (Option<SecEjec>, Option<ProductCode>, Year);

/// What one dataset says about a key: the sum, and the first figure of it.
struct Sum<'a> {
    /// `None` when it does not fit: one of its amounts is absurd.
    amounts: Option<Amounts>,
    first: &'a Figure,
}

/// Compares SIAF's file with every other view of the same money.
pub fn compare(facts: &Facts) -> Vec<Contradiction> {
    let siaf = sums(facts, Dataset::Siaf63);
    let mut found = Vec::new();
    for other in [Dataset::Siaf73, Dataset::SsiUepa, Dataset::ConsultaAmigable] {
        for (key, theirs) in sums(facts, other) {
            if let Some(ours) = siaf.get(&key)
                && speak_of_the_same_night(facts, key.2, other)
            {
                found.extend(differences(&key, ours, &theirs));
            }
        }
    }
    found
}

/// A year that has ended is final in every source; of the running one only equal cut-offs compare.
fn speak_of_the_same_night(facts: &Facts, year: Year, other: Dataset) -> bool {
    let cutoff = |dataset: Dataset| {
        facts
            .coverage
            .iter()
            .filter(|loaded| loaded.dataset == dataset && loaded.year == year)
            .filter_map(|loaded| loaded.cutoff)
            .max()
    };
    let ended = Year::of(facts.today).is_some_and(|running| year < running);
    // a file of an ended year that was cut in its middle does not speak of its end
    let whole = cutoff(Dataset::Siaf63).is_none_or(|cutoff| cutoff >= year.last_day());
    (ended && whole) || (cutoff(other).is_some() && cutoff(other) == cutoff(Dataset::Siaf63))
}

/// The sums of one dataset: by product, and of the whole municipality.
fn sums(facts: &Facts, dataset: Dataset) -> BTreeMap<Key, Sum<'_>> {
    let mut sums = BTreeMap::new();
    let figures =
        facts.figures.iter().filter(|figure| figure.key.dataset == dataset && !figure.withdrawn);
    for figure in figures {
        let unit = &figure.key.sec_ejec;
        if figure.key.product.is_some() {
            add(&mut sums, (unit.clone(), figure.key.product.clone(), figure.key.year), figure);
        }
        // SIAF's municipality is the sum of its products; the others print a line of their own
        if figure.key.product.is_none() || dataset == Dataset::Siaf63 {
            add(&mut sums, (unit.clone(), None, figure.key.year), figure);
        }
    }
    sums
}

fn add<'a>(sums: &mut BTreeMap<Key, Sum<'a>>, key: Key, figure: &'a Figure) {
    sums.entry(key)
        .and_modify(|sum| {
            sum.amounts = sum.amounts.and_then(|known| known.checked_plus(&figure.amounts));
        })
        .or_insert(Sum { amounts: Some(figure.amounts), first: figure });
}

fn differences(key: &Key, ours: &Sum<'_>, theirs: &Sum<'_>) -> Vec<Contradiction> {
    let (unit, product, year) = key;
    let named = |code: Option<String>| code.unwrap_or_else(|| "*".to_owned());
    let subject = format!(
        "{}:{}",
        named(unit.as_ref().map(ToString::to_string)),
        named(product.as_ref().map(ToString::to_string)),
    );
    let contradiction = |field, one: Option<Soles>, other: Option<Soles>| Contradiction {
        subject: subject.clone(),
        field,
        period: Some(Period::Year(*year)),
        one: claim(ours, one),
        other: claim(theirs, other),
    };
    let (Some(one), Some(other)) = (&ours.amounts, &theirs.amounts) else {
        // a sum that does not fit agrees with none that does; with another such it cannot be compared
        let differ = ours.amounts.is_some() != theirs.amounts.is_some();
        let spent = |sum: &Sum<'_>| sum.amounts.and_then(|known| known.accrued);
        let told = || contradiction(ContradictionField::Accrued, spent(ours), spent(theirs));
        return differ.then(told).into_iter().collect();
    };
    [
        (ContradictionField::OpeningBudget, one.pia, other.pia),
        (ContradictionField::ModifiedBudget, one.pim, other.pim),
        (ContradictionField::Accrued, one.accrued, other.accrued),
    ]
    .into_iter()
    .filter(|(_, one, other)| one.zip(*other).is_some_and(|(one, other)| are_apart(one, other)))
    .map(|(field, one, other)| contradiction(field, one, other))
    .collect()
}

/// More apart than rounding; the difference of two amounts may itself not fit an amount.
fn are_apart(one: Soles, other: Soles) -> bool {
    one.centimos().abs_diff(other.centimos()) > TOLERANCE.centimos().unsigned_abs()
}

fn claim(sum: &Sum<'_>, amount: Option<Soles>) -> Claim {
    Claim {
        dataset: sum.first.key.dataset,
        value: amount.map_or_else(|| TOO_LARGE.to_owned(), |amount| format!("S/ {amount}")),
        row: sum.first.row.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::facts::made::Made;

    #[test]
    fn a_sum_that_does_not_fit_is_said_to_be_too_large_and_ends_nothing() {
        let most = i64::MAX / 100;
        let cui = "2999001";
        let facts =
            Made::district().flow(cui, 2024, 1, 0, most).flow(cui, 2024, 2, 0, most).build();
        let sums = sums(&facts, Dataset::Siaf63);
        assert!(sums.values().all(|sum| sum.amounts.is_none()));
        let (key, ours) = sums.iter().next().unwrap();
        let theirs = Sum { amounts: Some(Amounts::default()), first: ours.first };
        let found = differences(key, ours, &theirs);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].one.value, TOO_LARGE);
        assert!(differences(key, ours, ours).is_empty(), "two such sums cannot be compared");
    }

    #[test]
    fn amounts_of_opposite_sign_can_be_compared_however_large() {
        let [least, most] = [i64::MIN + 1, i64::MAX].map(Soles::from_centimos);
        assert!(are_apart(least, most) && !are_apart(most, most));
    }
}
