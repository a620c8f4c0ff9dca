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

/// Unit, product (`None`: the whole municipality) and year.
type Key = (Option<SecEjec>, Option<ProductCode>, Year);

/// What one dataset says about a key: the sum, and the first figure of it.
struct Sum<'a> {
    amounts: Amounts,
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
        .and_modify(|sum| sum.amounts = sum.amounts.plus(&figure.amounts))
        .or_insert(Sum { amounts: figure.amounts, first: figure });
}

fn differences(key: &Key, ours: &Sum<'_>, theirs: &Sum<'_>) -> Vec<Contradiction> {
    let (unit, product, year) = key;
    let named = |code: Option<String>| code.unwrap_or_else(|| "*".to_owned());
    let subject = format!(
        "{}:{}",
        named(unit.as_ref().map(ToString::to_string)),
        named(product.as_ref().map(ToString::to_string)),
    );
    [
        (ContradictionField::OpeningBudget, ours.amounts.pia, theirs.amounts.pia),
        (ContradictionField::ModifiedBudget, ours.amounts.pim, theirs.amounts.pim),
        (ContradictionField::Accrued, ours.amounts.accrued, theirs.amounts.accrued),
    ]
    .into_iter()
    .filter_map(|(field, one, other)| {
        let (one, other) = (one?, other?);
        ((one - other).abs() > TOLERANCE).then(|| Contradiction {
            subject: subject.clone(),
            field,
            period: Some(Period::Year(*year)),
            one: claim(ours, one),
            other: claim(theirs, other),
        })
    })
    .collect()
}

fn claim(sum: &Sum<'_>, amount: Soles) -> Claim {
    Claim {
        dataset: sum.first.key.dataset,
        value: format!("S/ {amount}"),
        row: sum.first.row.clone(),
    }
}
