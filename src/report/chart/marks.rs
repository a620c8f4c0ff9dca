//! The marks of rungs and situations: told apart by their shape, on any photocopy.

use super::{BLUE, GREY, INK, ORANGE};
use crate::domain::ladder::{RungState, RungStatus, Situation};

/// What the marker of a rung shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RungMark {
    Done,
    NotYet,
    /// Not reached, though a higher one is.
    Skipped,
    Unknown,
    Contradicted,
    /// Had it, no longer.
    Lost,
    NotApplicable,
}

const RUNGS: [RungMark; 7] = [
    RungMark::Done,
    RungMark::NotYet,
    RungMark::Skipped,
    RungMark::Unknown,
    RungMark::Contradicted,
    RungMark::Lost,
    RungMark::NotApplicable,
];

impl RungMark {
    pub const fn of(status: &RungStatus) -> Self {
        match status.state {
            RungState::Done => Self::Done,
            RungState::Unknown => Self::Unknown,
            RungState::Contradicted => Self::Contradicted,
            RungState::NotApplicable => Self::NotApplicable,
            RungState::NotYet if status.lost_on.is_some() => Self::Lost,
            RungState::NotYet if status.skipped => Self::Skipped,
            RungState::NotYet => Self::NotYet,
        }
    }
}

/// Where the marks of a picture are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawn {
    /// In the picture, which is a sheet or a file of its own.
    Here,
    /// Once on its page, by [`once`]: the picture names them. A page of twenty ladders has two hundred
    /// marks of six kinds.
    Once,
}

/// All marks, hidden, for the pictures of a page to name.
pub fn once() -> String {
    let named = |id: String, drawn: String| format!("<g id=\"{id}\">{drawn}</g>");
    let rungs = RUNGS.iter().flat_map(|mark| {
        [
            named(id('r', *mark as u8), large_drawn(*mark)),
            named(id('k', *mark as u8), small_drawn(*mark)),
        ]
    });
    let situations =
        Situation::ALL.iter().map(|of| named(id('s', *of as u8), situation_drawn(*of)));
    format!(
        "<svg class=\"marks\" width=\"0\" height=\"0\" aria-hidden=\"true\" \
         focusable=\"false\"><defs>{}</defs></svg>",
        rungs.chain(situations).collect::<String>()
    )
}

/// The name of a mark: its family and its place in it.
fn id(family: char, place: u8) -> String {
    format!("m{family}{place}")
}

/// The marker of a rung on the large ladder, around a point; radius 10.
pub fn large(mark: RungMark, x: i32, y: i32, drawn: Drawn) -> String {
    match drawn {
        Drawn::Here => at(x, y, &large_drawn(mark)),
        Drawn::Once => named(&id('r', mark as u8), x, y),
    }
}

/// The marker of a rung in a list row, centred on a line 16 high; radius 6.
pub fn small(mark: RungMark, x: i32, drawn: Drawn) -> String {
    match drawn {
        Drawn::Here => at(x, 8, &small_drawn(mark)),
        Drawn::Once => named(&id('k', mark as u8), x, 8),
    }
}

/// The mark of a situation beside its word; the word says it, so the picture is silent.
pub fn tag(of: Situation, drawn: Drawn) -> String {
    let mark = match drawn {
        Drawn::Here => situation_drawn(of),
        Drawn::Once => named(&id('s', of as u8), 0, 0),
    };
    format!(
        "<svg width=\"22\" height=\"22\" viewBox=\"0 0 22 22\" aria-hidden=\"true\" \
         focusable=\"false\">{mark}</svg>"
    )
}

/// One agreement in a picture of all: the mark of its situation, 28 wide.
pub fn figure(of: Situation, x: usize, y: usize, drawn: Drawn) -> String {
    let place = format!("transform=\"translate({x} {y}) scale(1.25)\"");
    match drawn {
        Drawn::Here => format!("<g {place}>{}</g>", situation_drawn(of)),
        Drawn::Once => format!("<use href=\"#{}\" {place}/>", id('s', of as u8)),
    }
}

fn at(x: i32, y: i32, drawn: &str) -> String {
    format!("<g transform=\"translate({x} {y})\">{drawn}</g>")
}

fn named(id: &str, x: i32, y: i32) -> String {
    let place = |axis: char, value: i32| {
        if value == 0 { String::new() } else { format!(" {axis}=\"{value}\"") }
    };
    format!("<use href=\"#{id}\"{}{}/>", place('x', x), place('y', y))
}

fn large_drawn(mark: RungMark) -> String {
    match mark {
        RungMark::Done => format!(
            "<circle r=\"10\" fill=\"{BLUE}\"/>\
             <path d=\"M-4.8.2l3.5 3.8L4.9-3.6\" fill=\"none\" stroke=\"#fff\" stroke-width=\"2.4\"/>"
        ),
        RungMark::NotYet | RungMark::Skipped => {
            format!(
                "<circle class=\"g\" r=\"9\" fill=\"#fff\" stroke=\"{GREY}\" stroke-width=\"2\"/>"
            )
        }
        RungMark::Unknown => format!(
            "<circle r=\"9\" fill=\"#fff\" stroke=\"{INK}\" stroke-width=\"1.8\" \
             stroke-dasharray=\"3.2 2.6\"/><path d=\"M-2.8-2a3 3 0 1 1 4.4 2.6q-1.6 1-1.6 \
             2.8M0 4.6v2\" fill=\"none\" stroke=\"{INK}\" stroke-width=\"2\"/>"
        ),
        RungMark::Contradicted => format!(
            "<path d=\"M0-11l11 11-11 11-11-11z\" fill=\"#fff\" stroke=\"{ORANGE}\" \
             stroke-width=\"2.2\"/><path d=\"M-4-2h8M-4 2h8M2.5-5l-5 10\" stroke=\"{ORANGE}\" \
             stroke-width=\"1.6\"/>"
        ),
        RungMark::Lost => format!(
            "<rect x=\"-10\" y=\"-10\" width=\"20\" height=\"20\" fill=\"{INK}\"/>\
             <path d=\"M-5-5l10 10M5-5l-10 10\" stroke=\"#fff\" stroke-width=\"2.6\"/>"
        ),
        RungMark::NotApplicable => {
            format!("<path class=\"g\" d=\"M-5 0h10\" stroke=\"{GREY}\" stroke-width=\"2\"/>")
        }
    }
}

fn small_drawn(mark: RungMark) -> String {
    match mark {
        RungMark::Done => format!(
            "<circle r=\"6\" fill=\"{BLUE}\"/><path d=\"M-2.9.1l2.1 2.3 3.7-4.6\" \
             fill=\"none\" stroke=\"#fff\" stroke-width=\"1.4\"/>"
        ),
        RungMark::NotYet | RungMark::Skipped => format!(
            "<circle class=\"g\" r=\"5\" fill=\"#fff\" stroke=\"{GREY}\" stroke-width=\"1.4\"/>"
        ),
        RungMark::Unknown => format!(
            "<circle r=\"5\" fill=\"#fff\" stroke=\"{INK}\" stroke-width=\"1.4\" \
             stroke-dasharray=\"1.9 1.6\"/>"
        ),
        RungMark::Contradicted => format!(
            "<path d=\"M0-7l7 7-7 7-7-7z\" fill=\"#fff\" stroke=\"{ORANGE}\" \
             stroke-width=\"1.6\"/>"
        ),
        RungMark::Lost => format!(
            "<rect x=\"-6\" y=\"-6\" width=\"12\" height=\"12\" fill=\"{INK}\"/><path \
             d=\"M-3-3l6 6M3-3l-6 6\" stroke=\"#fff\" stroke-width=\"1.6\"/>"
        ),
        RungMark::NotApplicable => {
            format!("<path class=\"g\" d=\"M-3 0h6\" stroke=\"{GREY}\" stroke-width=\"1.6\"/>")
        }
    }
}

/// The mark of a situation, 22 by 22, without its picture frame.
fn situation_drawn(situation: Situation) -> String {
    match situation {
        Situation::Done => format!(
            "<circle cx=\"11\" cy=\"11\" r=\"10\" fill=\"{BLUE}\"/><path d=\"M6.2 11.2l3.5 3.8 \
             6.2-7.6\" fill=\"none\" stroke=\"#fff\" stroke-width=\"2.4\"/>"
        ),
        Situation::OnTrack => format!(
            "<circle cx=\"11\" cy=\"11\" r=\"9\" fill=\"#fff\" stroke=\"{BLUE}\" \
             stroke-width=\"2.2\"/><path d=\"M7.5 6.5l8 4.5-8 4.5z\" fill=\"{BLUE}\"/>"
        ),
        Situation::Late => format!(
            "<path d=\"M11 2L21 20H1z\" fill=\"#fff\" stroke=\"{ORANGE}\" stroke-width=\"2.2\" \
             stroke-linejoin=\"round\"/><path d=\"M11 8v6M11 16v2\" stroke=\"{ORANGE}\" \
             stroke-width=\"2.4\"/>"
        ),
        Situation::Contradicted => format!(
            "<path d=\"M11 1l10 10-10 10L1 11z\" fill=\"#fff\" stroke=\"{ORANGE}\" \
             stroke-width=\"2\"/><path d=\"M7.4 9.2h7.2M7.4 12.8h7.2M13.3 6.5l-4.5 9\" \
             stroke=\"{ORANGE}\" stroke-width=\"1.4\"/>"
        ),
        Situation::Gone => format!(
            "<rect x=\"2\" y=\"2\" width=\"18\" height=\"18\" fill=\"{INK}\"/><path d=\"M6.5 \
             6.5l9 9M15.5 6.5l-9 9\" stroke=\"#fff\" stroke-width=\"2.3\"/>"
        ),
        Situation::Unknown => format!(
            "<circle cx=\"11\" cy=\"11\" r=\"9\" fill=\"#fff\" stroke=\"{INK}\" \
             stroke-width=\"1.8\" stroke-dasharray=\"3.2 2.6\"/><path d=\"M8.2 9a3 3 0 1 1 4.4 \
             2.6q-1.6 1-1.6 2.8M11 15.6v2\" fill=\"none\" stroke=\"{INK}\" stroke-width=\"2\"/>"
        ),
        Situation::NotDue => format!(
            "<circle class=\"g\" cx=\"11\" cy=\"11\" r=\"9\" fill=\"#fff\" stroke=\"{GREY}\" \
             stroke-width=\"2.2\"/>"
        ),
        Situation::Replaced => format!(
            "<path class=\"g\" d=\"M2 7h13M11.5 3L16 7l-4.5 4M20 15H7M10.5 11L6 15l4.5 4\" \
             fill=\"none\" stroke=\"{INK}\" stroke-width=\"2\"/>"
        ),
    }
}
