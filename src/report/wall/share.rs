//! A picture to share about one agreement: its state in a sentence, and the municipality's reply, always.

use serde::Serialize;

use super::{Head, head};
use crate::domain::text::shorten;
use crate::report::chart::marks::Drawn;
use crate::report::chart::print::{Print, on_paper};
use crate::report::chart::{ladder, sectors};
use crate::report::model::agreements::AgreementLine;
use crate::report::pdf::pen::{Pen, Tag, Text};
use crate::report::words::{agreements, questions, title};

/// Letters of a title, a sentence and a reply that a telephone shows at a readable size.
const TITLE: usize = 80;
const SENTENCE: usize = 150;
const REPLY: usize = 130;
/// Millimetres of the small ladder, between the margins of the card.
const LADDER: i32 = 110;

#[derive(Serialize)]
pub struct Cards {
    head: Head,
    cards: Vec<Card>,
}

#[derive(Serialize)]
struct Card {
    number: Text,
    sector: Option<Print>,
    title: Text,
    tag: Tag,
    ladder: Print,
    step: Text,
    story: Text,
    reply: Text,
}

pub fn cards(pen: Pen, lines: &[&AgreementLine]) -> Cards {
    Cards {
        head: head(pen, &pen.plain("column-agreements")),
        cards: lines.iter().map(|line| card(pen, line)).collect(),
    }
}

fn card(pen: Pen, line: &AgreementLine) -> Card {
    let voice = pen.voice();
    Card {
        number: pen.agreement_number(line),
        sector: line.sector.map(|of| on_paper(&sectors::tag(of), 18)),
        title: Text::foreign(&shorten(&title(line), TITLE)),
        tag: pen.tag(line.ladder.situation),
        ladder: on_paper(&ladder::small(&line.ladder, pen.lang, Drawn::Here), LADDER),
        step: Text::of(&format!("{}.", ladder::step(&line.ladder, pen.lang))),
        story: Text::of(&shorten(&agreements::story(voice, line), SENTENCE)),
        reply: Text::of(&questions::reply_in_short(voice, pen.report, line, REPLY)),
    }
}
