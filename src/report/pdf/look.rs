//! Sheet 3: the agreements to look at, each with its large ladder and the list that reads in time.

use serde::Serialize;

use super::pen::{Pen, Tag, Text};
use crate::report::chart::ladder;
use crate::report::chart::marks::Drawn;
use crate::report::chart::print::{Print, on_paper};
use crate::report::drawings;
use crate::report::model::agreements::AgreementLine;
use crate::report::words::{agreements, questions, title};

/// Large ladders that are drawn: they fill a sheet. The list has all.
pub const LARGE: usize = 3;
/// Three of them fill a sheet.
const WIDE: i32 = 66;
/// Letters of a story or reply beside a ladder; both stand whole on the sheets after it.
const BESIDE: usize = 420;

#[derive(Debug, Serialize)]
pub struct Sheet {
    heading: Text,
    rung_by_rung: Text,
    items: Vec<Item>,
    /// How many others need a look, where there are any.
    more: Option<Text>,
}

#[derive(Debug, Serialize)]
struct Item {
    tag: Tag,
    number: Text,
    title: Text,
    story: Text,
    reply: Text,
    ladder: Print,
    rungs: Vec<Rung>,
}

/// A rung in the list: its word, and how it stands.
#[derive(Debug, Serialize)]
struct Rung {
    word: Text,
    state: Text,
}

pub fn sheet(pen: Pen) -> Option<Sheet> {
    let all: Vec<&AgreementLine> =
        pen.report.agreements.iter().filter(|line| line.needs_a_look()).collect();
    let items: Vec<Item> = all.iter().take(LARGE).map(|line| item(pen, line)).collect();
    let rest = all.len() - items.len();
    (!items.is_empty()).then(|| Sheet {
        heading: pen.word("section-look"),
        rung_by_rung: pen.word("rung-by-rung"),
        items,
        more: (rest > 0).then(|| pen.say("look-more", &[("n", rest.into())])),
    })
}

fn item(pen: Pen, line: &AgreementLine) -> Item {
    let voice = pen.voice();
    Item {
        tag: pen.tag(line.ladder.situation),
        number: pen.agreement_number(line),
        title: Text::foreign(&title(line)).short(BESIDE),
        story: Text::of(&agreements::story(voice, line)).short(BESIDE),
        reply: Text::of(&questions::reply_about(voice, pen.report, line)).short(BESIDE),
        ladder: picture(pen, line),
        rungs: rungs(pen, line),
    }
}

fn picture(pen: Pen, line: &AgreementLine) -> Print {
    let id = format!("e{}-{}", line.id.process.year, line.id.number);
    on_paper(&drawings::climb(pen.voice(), line, &id, Drawn::Here, ladder::large_beside_list), WIDE)
}

fn rungs(pen: Pen, line: &AgreementLine) -> Vec<Rung> {
    let sources = line.rung_sources.iter();
    let rung = |(status, note): (_, &Option<usize>)| {
        let status: &crate::domain::ladder::RungStatus = status;
        let beside = line.rung_notes.get(usize::from(status.rung.number()) - 1);
        let state = agreements::rung_state(pen.voice(), status, beside.and_then(Option::as_ref));
        let word = ladder::word(status.rung, pen.lang);
        Rung { word: Text::of(&word), state: Text::of(&state).noted(*note) }
    };
    line.ladder.rungs.iter().zip(sources).map(rung).collect()
}
