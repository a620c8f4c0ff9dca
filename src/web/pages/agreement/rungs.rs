//! The ladder as a list, in the order of time: word, state, date or amount, and the door to each.

use crate::domain::ladder::{RungState, RungStatus};
use crate::report::chart::ladder;
use crate::report::model::agreements::AgreementLine;
use crate::report::words::agreements as said;
use crate::web::speech::Word;
use crate::web::told::Told;
use crate::web::view::{self, Door};
use crate::web::words;

/// One rung in words.
pub struct Rung {
    pub word: Word,
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
            let note = note.map(|note| said::rung_note(told.voice(), note));
            Rung {
                word: told.t(&format!("rung-{}", status.rung)),
                said: in_words(told, status, note),
                doors: view::doors(told, line.rung_sources.get(at).copied().flatten()),
            }
        })
        .collect()
}

fn in_words(told: &Told, status: &RungStatus, note: Option<String>) -> String {
    let state = match status.state {
        RungState::Done => told.t("yes").plain(),
        _ => ladder::tail(status, told.lang)
            .map_or_else(|| told.t("not-yet").plain(), |tail| words::capital(&tail)),
    };
    let mark = said::rung_mark(told.voice(), status);
    let parts: Vec<String> = [Some(state), note, mark].into_iter().flatten().collect();
    parts.join(", ") + "."
}
