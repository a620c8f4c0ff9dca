//! Which facts of the model a drawing shows: the charts know no report, and every form draws the same.

use super::chart::marks::Drawn;
use super::chart::{ladder, money_bar};
use super::model::agreements::AgreementLine;
use super::model::money::Budget;
use super::words::{Voice, agreements};
use crate::domain::lang::Lang;

/// The ladder of an agreement, by one of the ways to draw a large one; `id` is unique on the page.
pub fn climb(
    voice: Voice,
    line: &AgreementLine,
    id: &str,
    marks: Drawn,
    draw: fn(&ladder::Picture) -> String,
) -> String {
    let note = |note: &Option<_>| note.as_ref().map(|note| agreements::rung_note(voice, note));
    let notes: Vec<Option<String>> = line.rung_notes.iter().map(note).collect();
    draw(&ladder::Picture {
        ladder: &line.ladder,
        number: line.id.number,
        notes: &notes,
        confirmed: line.confirmed,
        lang: voice.lang,
        marks,
        id,
    })
}

/// The nested bar of a budget; `id` is unique on the page.
pub fn bar(lang: Lang, year: &str, budget: &Budget, id: &str) -> String {
    money_bar::draw(&money_bar::Picture {
        year,
        pia: budget.pia.known().copied(),
        pim: budget.pim.known().copied(),
        certified: budget.certified.known().copied(),
        accrued: budget.accrued.known().copied(),
        lang,
        id,
    })
}
