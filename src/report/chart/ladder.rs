//! The compliance ladder as a picture: it climbs from the ground, the list beside it reads in time.
//!
//! One function draws it for web and paper (`design.md` 3.3). Numbers below are places on a field of
//! 328 by 391 units: a rung every 26, and 13 more where a new stretch begins.

use super::marks::{self, Drawn, RungMark};
use super::{GREY, INK, INK_2, ORANGE, TINT, Type, label, open};
use crate::domain::ladder::{Ladder, Pace, Rung, RungStatus, Situation};
use crate::domain::lang::Lang;
use crate::i18n::{text, text_with};
use crate::report::markup::escape;

/// The ladder of one agreement, with what the caller knows beside it.
#[derive(Debug, Clone)]
pub struct Picture<'a> {
    pub ladder: &'a Ladder,
    /// Number of the agreement, for the title.
    pub number: u16,
    /// Notes at the right, rung by rung: a date, an amount, a code.
    pub notes: &'a [Option<String>],
    /// False when no person has confirmed which project it is: the rails are dashed.
    pub confirmed: bool,
    pub lang: Lang,
    pub marks: Drawn,
    /// Prefix of the ids inside, unique on the page.
    pub id: &'a str,
}

/// A stretch (*tramo*): its word, its lowest and its highest rung.
const STRETCHES: [(&str, u8, u8); 5] = [
    ("stretch-agreement", 1, 3),
    ("stretch-budget", 4, 5),
    ("stretch-preparation", 6, 7),
    ("stretch-work", 8, 10),
    ("stretch-service", 11, 12),
];

const WIDTH: i32 = 328;
const HEIGHT: i32 = 391;
const GROUND: i32 = 370;
const PITCH: i32 = 26;
const GAP: i32 = 13;
const TOP: i32 = 20;
const FOOT: i32 = 383;
const RAILS: (i32, i32) = (14, 46);
const MIDDLE: i32 = 30;
const WORDS: i32 = 60;
const NOTES: i32 = 324;
/// Letters of a word beside which a note still has room.
const ROOM: usize = 27;
/// Letters that fit the field at the size of words; a longer line is set as notes are.
const LONG: usize = 33;

/// Draws the ladder large: rails, rungs, words, and a tab on the highest done rung.
pub fn large(picture: &Picture) -> String {
    drawn(picture, true)
}

/// The same on paper, where letters are larger: how each rung stands is said by its mark, and in words
/// by the list that has to stand beside it.
pub fn large_beside_list(picture: &Picture) -> String {
    drawn(picture, false)
}

fn drawn(picture: &Picture, tails: bool) -> String {
    let lang = picture.lang;
    let description = description(picture.ladder, lang, picture.confirmed);
    let stretch = |(key, _, top): &(&str, u8, u8)| {
        label(NOTES, height(*top) - 14, Type::plain("11", INK_2).end(), &text(lang, key))
    };
    [
        open("ladder", WIDTH, HEIGHT, picture.id, &title(picture), &description),
        bands(),
        rails(picture),
        bypasses(picture.ladder),
        format!("<path d=\"M0 385H{WIDTH}\" stroke=\"{INK}\" stroke-width=\"3\"/>"),
        STRETCHES.iter().map(stretch).collect(),
        picture.ladder.rungs.iter().rev().map(|status| rung(picture, status, tails)).collect(),
        "</svg>".to_owned(),
    ]
    .concat()
}

/// Draws the ladder small, for a row of a list: twelve marks; the sentence stands beside it.
pub fn small(ladder: &Ladder, lang: Lang, drawn: Drawn) -> String {
    let marks: String = ladder
        .rungs
        .iter()
        .map(|status| marks::small(RungMark::of(status), small_place(status.rung.number()), drawn))
        .collect();
    format!(
        "<svg class=\"mini\" viewBox=\"0 0 222 16\" width=\"222\" height=\"16\" role=\"img\" \
         aria-label=\"{}\">{marks}</svg>",
        escape(&step(ladder, lang))
    )
}

/// "Peldaño 9 de 12", or that there is none yet.
pub fn step(ladder: &Ladder, lang: Lang) -> String {
    match ladder.step() {
        0 => text(lang, "step-none"),
        n => text_with(lang, "step-of", &[("n", n.into()), ("total", ladder.applicable.into())]),
    }
}

/// The word of a rung: "Obra empezada".
pub fn word(rung: Rung, lang: Lang) -> String {
    text(lang, &format!("rung-{rung}"))
}

/// What the list says after the word: "no se sabe", "se retiró"; nothing for done and not yet.
pub fn tail(status: &RungStatus, lang: Lang) -> Option<String> {
    let key = match RungMark::of(status) {
        RungMark::Done | RungMark::NotYet => return None,
        RungMark::Skipped => "rung-tail-skipped",
        RungMark::Unknown => "rung-tail-unknown",
        RungMark::Contradicted => "rung-tail-contradicted",
        RungMark::Lost => "rung-tail-lost",
        RungMark::NotApplicable => "rung-tail-not_applicable",
    };
    Some(text(lang, key))
}

fn title(picture: &Picture) -> String {
    let number = ("number", i64::from(picture.number).into());
    match picture.ladder.step() {
        0 => text_with(picture.lang, "ladder-title-none", &[number]),
        n => text_with(
            picture.lang,
            "ladder-title",
            &[number, ("n", n.into()), ("total", picture.ladder.applicable.into())],
        ),
    }
}

/// What the picture shows, for those who hear it: rungs by state, in the order of the ladder.
fn description(ladder: &Ladder, lang: Lang, confirmed: bool) -> String {
    let groups = [
        (RungMark::Done, "ladder-done"),
        (RungMark::Lost, "ladder-lost"),
        (RungMark::Contradicted, "ladder-contradicted"),
        (RungMark::Unknown, "ladder-unknown"),
        (RungMark::Skipped, "ladder-skipped"),
        (RungMark::NotYet, "ladder-not-yet"),
        (RungMark::NotApplicable, "ladder-not-applicable"),
    ];
    let mut said: Vec<String> = Vec::new();
    for (mark, key) in groups {
        let of_it = |status: &&RungStatus| RungMark::of(status) == mark;
        let words: Vec<String> = ladder
            .rungs
            .iter()
            .filter(of_it)
            .map(|status| word(status.rung, lang).to_lowercase())
            .collect();
        if !words.is_empty() {
            said.push(text_with(lang, key, &[("list", words.join(", ").into())]));
        }
    }
    if !confirmed {
        said.push(text(lang, "ladder-unconfirmed"));
    }
    said.join(" ")
}

/// Where a rung lies: rung 1 on the ground, the others above it.
fn height(number: u8) -> i32 {
    let gaps = STRETCHES.iter().filter(|(_, first, _)| *first > 1 && *first <= number).count();
    let gaps = i32::try_from(gaps).unwrap_or(0);
    GROUND - (i32::from(number) - 1) * PITCH - gaps * GAP
}

fn small_place(number: u8) -> i32 {
    let gaps = STRETCHES.iter().filter(|(_, first, _)| *first > 1 && *first <= number).count();
    7 + (i32::from(number) - 1) * 16 + i32::try_from(gaps).unwrap_or(0) * 7
}

fn bands() -> String {
    let band = |(_, first, last): &(&str, u8, u8)| {
        let top = height(*last) - PITCH;
        let deep = height(*first) + GAP - top;
        format!(
            "<rect class=\"t\" y=\"{top}\" width=\"{WIDTH}\" height=\"{deep}\" fill=\"{TINT}\"/>"
        )
    };
    STRETCHES.iter().step_by(2).map(band).collect()
}

/// Both rails: strong up to the highest done rung, thin above; dashed while nobody has confirmed.
fn rails(picture: &Picture) -> String {
    let (left, right) = RAILS;
    let reached = picture.ladder.reached.map(|rung| height(rung.number()));
    let thin_to = reached.unwrap_or(FOOT);
    let thin = format!(
        "<path class=\"g\" d=\"M{left} {TOP}V{thin_to}M{right} {TOP}V{thin_to}\" \
         stroke=\"{GREY}\" stroke-width=\"1.5\"/>"
    );
    let dash = if picture.confirmed { "" } else { " stroke-dasharray=\"7 5\"" };
    let strong = reached.map(|from| {
        format!(
            "<path d=\"M{left} {from}V{FOOT}M{right} {from}V{FOOT}\" stroke=\"{INK}\" \
             stroke-width=\"4\"{dash}/>"
        )
    });
    thin + &strong.unwrap_or_default()
}

/// Dotted arcs outside the right rail, around rungs that were passed by: always between two others,
/// since a higher one is done and the first is the signature.
fn bypasses(ladder: &Ladder) -> String {
    let skipped: Vec<u8> = ladder
        .rungs
        .iter()
        .filter(|status| RungMark::of(status) == RungMark::Skipped)
        .map(|status| status.rung.number())
        .filter(|number| (2..12).contains(number))
        .collect();
    let runs = skipped.chunk_by(|one, next| one + 1 == *next);
    let arc = |run: &[u8]| {
        let (first, last) = (run.first().copied()?, run.last().copied()?);
        let (from, to, rail) = (height(first - 1), height(last + 1), RAILS.1);
        Some(format!(
            "<path d=\"M{rail} {from}C{out} {} {out} {} {rail} {to}\" fill=\"none\" \
             stroke=\"{INK}\" stroke-width=\"2.5\" stroke-dasharray=\"3 3\"/>",
            from - 8,
            to + 8,
            out = rail + 10,
        ))
    };
    runs.filter_map(arc).collect()
}

fn rung(picture: &Picture, status: &RungStatus, tails: bool) -> String {
    let y = height(status.rung.number());
    let mark = RungMark::of(status);
    let is_top = picture.ladder.reached == Some(status.rung);
    let mut drawn = bar(mark, y);
    drawn.push_str(&marks::large(mark, MIDDLE, y, picture.marks));
    let note = picture.notes.get(usize::from(status.rung.number()) - 1).and_then(Option::as_deref);
    if is_top {
        drawn.push_str(&tab(picture, status, y, note, tails));
        return drawn;
    }
    let word = word(status.rung, picture.lang);
    let tail = tail(status, picture.lang).filter(|_| tails);
    let said = tail.map_or(word.clone(), |tail| format!("{word}: {tail}"));
    let size = if said.chars().count() > LONG { "12.5" } else { "14.5" };
    let look = match mark {
        RungMark::Done | RungMark::Lost | RungMark::Contradicted => Type::plain(size, INK).bold(),
        RungMark::Unknown | RungMark::Skipped => Type::plain(size, INK),
        RungMark::NotYet | RungMark::NotApplicable => Type::plain(size, INK_2),
    };
    drawn.push_str(&label(WORDS, y + 5, look, &said));
    // a longer word has the line for itself; its values stand in the list
    let has_room = matches!(mark, RungMark::Done | RungMark::Lost | RungMark::NotYet)
        && said.chars().count() <= ROOM;
    if let Some(note) = note.filter(|_| has_room) {
        drawn.push_str(&label(NOTES, y + 5, Type::plain("12.5", INK_2).end(), note));
    }
    drawn
}

fn bar(mark: RungMark, y: i32) -> String {
    let (left, right) = RAILS;
    let across = format!("M{left} {y}H{right}");
    let (class, path, stroke, rest) = match mark {
        RungMark::Done => ("", across, INK, "stroke-width=\"4\""),
        RungMark::NotYet | RungMark::Skipped => {
            (" class=\"g\"", across, GREY, "stroke-width=\"1.5\"")
        }
        RungMark::Unknown => ("", across, INK, "stroke-width=\"1.5\" stroke-dasharray=\"4 3\""),
        RungMark::Contradicted => ("", across, ORANGE, "stroke-width=\"2.5\""),
        // broken in two
        RungMark::Lost => {
            let halves = format!("M{left} {0}l9 3M{right} {0}l-9 3", y - 3);
            ("", halves, INK, "stroke-width=\"4\"")
        }
        RungMark::NotApplicable => return String::new(),
    };
    format!("<path{class} d=\"{path}\" stroke=\"{stroke}\" {rest}/>")
}

/// "We are here": white on ink, which a photocopy keeps; late is said at its right end.
fn tab(
    picture: &Picture,
    status: &RungStatus,
    y: i32,
    note: Option<&str>,
    on_screen: bool,
) -> String {
    let word = word(status.rung, picture.lang);
    let letters = i32::try_from(word.chars().count()).unwrap_or(0);
    // the letters of paper are set larger and are wider
    let wide = if on_screen { letters * 8 + 17 } else { letters * 95 / 10 + 19 };
    let mut drawn = format!(
        "<path d=\"M54 {y}l8-11h{wide}v22h-{wide}z\" fill=\"{INK}\"/>{}",
        label(68, y + 5, Type::plain("14.5", "#fff").bold(), &word)
    );
    let flag = match (picture.ladder.situation, picture.ladder.pace) {
        (_, Pace::Stopped) => Some("stopped-tag"),
        (Situation::Late, _) | (_, Pace::Late) => Some("late-tag"),
        _ => None,
    };
    match (flag, note) {
        (Some(flag), _) => {
            let word = text(picture.lang, flag);
            // beside a long tab of paper the sign has room and its word stands in the list
            let word = if on_screen || 62 + wide < 236 { word } else { String::new() };
            drawn.push_str(&late(y, 62 + wide, &word));
        }
        (None, Some(note)) => {
            drawn.push_str(&label(NOTES, y + 5, Type::plain("12.5", INK_2).end(), note));
        }
        (None, None) => {}
    }
    drawn
}

fn late(y: i32, tab_end: i32, word: &str) -> String {
    // beside a long tab the triangle moves right, so that the word still ends on the field
    let x = (tab_end + 4).clamp(236, if word.is_empty() { 300 } else { 256 });
    format!(
        "<path d=\"M{x} {}l10-17 10 17z\" fill=\"#fff\" stroke=\"{ORANGE}\" stroke-width=\"2.2\" \
         stroke-linejoin=\"round\"/><path d=\"M{mid} {}v6M{mid} {}v2\" stroke=\"{ORANGE}\" \
         stroke-width=\"2\"/>{}",
        y + 8,
        y - 3,
        y + 4,
        if word.is_empty() {
            String::new()
        } else {
            label(x + 23, y + 5, Type::plain("13", ORANGE).bold(), word)
        },
        mid = x + 10,
    )
}

#[cfg(test)]
mod tests;
