//! Where two sources say different things about the same; pure.
//!
//! Takes the facts of a municipality and compares what two datasets say of one investment, year,
//! work or month. Both values are kept with their places; nothing is averaged and neither is called
//! the right one. Tolerances are the data's own: whole soles against céntimos, ten points of
//! progress.

mod money;
mod works;

use crate::domain::facts::Facts;
use crate::domain::finding::Contradiction;

/// Every contradiction among the facts, in a fixed order.
pub fn find(facts: &Facts) -> Vec<Contradiction> {
    let mut found = money::compare(facts);
    found.extend(works::compare(facts));
    found.sort_by(|one, other| {
        (&one.subject, one.field, one.period, &one.other.row).cmp(&(
            &other.subject,
            other.field,
            other.period,
            &other.other.row,
        ))
    });
    found.dedup();
    found
}
