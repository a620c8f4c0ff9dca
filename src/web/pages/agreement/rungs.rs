//! The ladder as a list, in the order of time: word, state, date or amount, and the door to each.

use crate::domain::ladder::{RungState, RungStatus};
use crate::domain::lang::Lang;
use crate::report::chart::ladder;
use crate::report::model::agreements::AgreementLine;
use crate::report::words::agreements as said;
use crate::web::told::{Told, VOICE};
use crate::web::view::{self, Door};
use crate::web::words;

/// One rung in words.
pub struct Rung {
    pub word: String,
    pub said: String,
    pub doors: Vec<Door>,
}

pub fn list(told: &Told, line: &AgreementLine) -> Vec<Rung> {
    line.ladder
        .rungs
        .iter()
        .enumerate()
        .map(|(at, status)| {
            let note = line.rung_notes.get(at).and_then(Option::as_ref);
            let note = note.map(|note| said::rung_note(VOICE, note));
            Rung {
                word: ladder::word(status.rung, Lang::Es),
                said: in_words(status, note),
                doors: view::doors(told, line.rung_sources.get(at).copied().flatten()),
            }
        })
        .collect()
}

fn in_words(status: &RungStatus, note: Option<String>) -> String {
    let state = match status.state {
        RungState::Done => "Sí".to_owned(),
        _ => ladder::tail(status, Lang::Es)
            .map_or_else(|| "Todavía no".to_owned(), |tail| words::capital(&tail)),
    };
    let mark = said::rung_mark(VOICE, status);
    let parts: Vec<String> = [Some(state), note, mark].into_iter().flatten().collect();
    parts.join(", ") + "."
}
