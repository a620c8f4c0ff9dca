//! The sum itself: figures added phase by phase, with the part of each that counts.

use crate::domain::figure::{Amounts, Figure};
use crate::domain::link::Link;
use crate::domain::money::Soles;
use crate::domain::source::Dataset;

/// Phases of the year, not of a month: PIA and PIM.
const OF_THE_YEAR: usize = 2;

/// A running sum: in thousandths of céntimos, because shares are thousandths.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// What stands beside the year itself, by phase.
    year: [Option<i128>; 7],
    /// What stands beside its months, by phase.
    months: [Option<i128>; 7],
}

impl Tally {
    pub(super) fn add(&mut self, figure: &Figure, share: u16) {
        let sums = if figure.key.month.is_some() { &mut self.months } else { &mut self.year };
        for (sum, amount) in sums.iter_mut().zip(figure.amounts.as_array()) {
            if let Some(amount) = amount {
                *sum = Some(sum.unwrap_or(0) + i128::from(amount.centimos()) * i128::from(share));
            }
        }
    }

    /// Flows from the months where any month has them, else from the year; absent is zero where published.
    pub(super) fn finish(self, dataset: Dataset) -> Amounts {
        let published = published(dataset);
        Amounts::from_array(std::array::from_fn(|phase| {
            let sum = if phase < OF_THE_YEAR {
                self.year[phase]
            } else {
                self.months[phase].or(self.year[phase])
            };
            match sum.or(published[phase].then_some(0)) {
                Some(thousandths) => i64::try_from(rounded(thousandths)).ok(),
                None => None,
            }
            .map(Soles::from_centimos)
        }))
    }
}

/// Thousandths of a céntimo to céntimos, half away from zero.
fn rounded(thousandths: i128) -> i128 {
    let whole = i128::from(Link::WHOLE);
    let half = if thousandths < 0 { -whole / 2 } else { whole / 2 };
    (thousandths + half) / whole
}

/// The phases that a dataset publishes, in the order of [`Amounts::NAMES`].
const fn published(dataset: Dataset) -> [bool; 7] {
    match dataset {
        Dataset::Siaf63 => [true; 7],
        // a copy of a page may lack any of its columns: what no line says is not published
        Dataset::ConsultaAmigable => [false; 7],
        // no monthly commitment
        Dataset::Siaf73 => [true, true, true, true, false, true, true],
        // neither the commitment of the year nor the payment
        _ => [true, true, true, false, true, true, false],
    }
}
