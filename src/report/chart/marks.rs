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

/// The marker of a rung on the large ladder, around a point; radius 10.
pub fn large(mark: RungMark, x: i32, y: i32) -> String {
    let at = format!("<g transform=\"translate({x} {y})\">");
    let drawn = match mark {
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
    };
    format!("{at}{drawn}</g>")
}

/// The marker of a rung in a list row, centred on a line 16 high; radius 6.
pub fn small(mark: RungMark, x: i32) -> String {
    match mark {
        RungMark::Done => format!(
            "<circle cx=\"{x}\" cy=\"8\" r=\"6\" fill=\"{BLUE}\"/><path \
             d=\"M{} 8.1l2.1 2.3 3.7-4.6\" fill=\"none\" stroke=\"#fff\" stroke-width=\"1.4\"/>",
            // the tick starts 2.9 left of the middle
            format_args!("{}.1", x - 3)
        ),
        RungMark::NotYet | RungMark::Skipped => format!(
            "<circle class=\"g\" cx=\"{x}\" cy=\"8\" r=\"5\" fill=\"#fff\" stroke=\"{GREY}\" \
             stroke-width=\"1.4\"/>"
        ),
        RungMark::Unknown => format!(
            "<circle cx=\"{x}\" cy=\"8\" r=\"5\" fill=\"#fff\" stroke=\"{INK}\" \
             stroke-width=\"1.4\" stroke-dasharray=\"1.9 1.6\"/>"
        ),
        RungMark::Contradicted => format!(
            "<path d=\"M{x} 1l7 7-7 7-7-7z\" fill=\"#fff\" stroke=\"{ORANGE}\" \
             stroke-width=\"1.6\"/>"
        ),
        RungMark::Lost => format!(
            "<rect x=\"{}\" y=\"2\" width=\"12\" height=\"12\" fill=\"{INK}\"/><path \
             d=\"M{} 5l6 6M{} 5l-6 6\" stroke=\"#fff\" stroke-width=\"1.6\"/>",
            x - 6,
            x - 3,
            x + 3
        ),
        RungMark::NotApplicable => {
            format!(
                "<path class=\"g\" d=\"M{} 8h6\" stroke=\"{GREY}\" stroke-width=\"1.6\"/>",
                x - 3
            )
        }
    }
}

/// The mark of a situation, 22 by 22, without its picture frame.
pub fn situation(situation: Situation) -> String {
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

/// The mark of a situation beside its word; the word says it, so the picture is silent.
pub fn tag(of: Situation) -> String {
    format!(
        "<svg width=\"22\" height=\"22\" viewBox=\"0 0 22 22\" aria-hidden=\"true\" \
         focusable=\"false\">{}</svg>",
        situation(of)
    )
}
