//! A panel for a fair or a wall: one agreement, its ladder, one sentence, the amount, the reply.

use serde::Serialize;

use super::{Head, head};
use crate::domain::ladder::Situation;
use crate::domain::text::shorten;
use crate::i18n::numbers;
use crate::report::chart::ladder;
use crate::report::chart::marks::Drawn;
use crate::report::chart::print::{Print, on_paper};
use crate::report::drawings;
use crate::report::model::agreements::AgreementLine;
use crate::report::pdf::pen::{Pen, Tag, Text};
use crate::report::words::{agreements, questions, title};

/// How wide a ladder is printed, in millimetres: the lower half of the sheet.
const LADDER: i32 = 132;
/// Letters of a title and of a sentence.
const TITLE: usize = 90;
const SENTENCE: usize = 260;

#[derive(Serialize)]
pub struct Panels {
    head: Head,
    sheets: Vec<Panel>,
    /// Where there is no agreement: that there is none.
    none: Text,
}

#[derive(Serialize)]
struct Panel {
    number: Text,
    tag: Tag,
    title: Text,
    place: Option<Text>,
    story: Text,
    amount: Text,
    spent: Option<Text>,
    ladder: Print,
    step: Text,
    reply: Text,
}

pub fn panels(pen: Pen) -> Panels {
    let standing =
        pen.report.agreements.iter().filter(|line| line.ladder.situation != Situation::Replaced);
    Panels {
        head: head(pen, &pen.plain("column-agreements")),
        sheets: standing.map(|line| panel(pen, line)).collect(),
        none: pen.word("summary-none"),
    }
}

fn panel(pen: Pen, line: &AgreementLine) -> Panel {
    let voice = pen.voice();
    let number = [
        ("number", line.id.number.to_string().into()),
        ("year", line.id.process.year.to_string().into()),
    ];
    let amount = match line.amount.known() {
        Some(amount) => {
            let said = numbers::soles_said(pen.lang, *amount);
            pen.say("wall-amount", &[("amount", said.into())])
        }
        None => pen.word("wall-amount-none"),
    };
    let spent = line.money.spent().and_then(|(part, whole)| voice.share(part, whole));
    Panel {
        number: pen.say("agreement-number", &number),
        tag: pen.tag(line.ladder.situation),
        title: Text::foreign(&shorten(&title(line), TITLE)),
        place: line.place.as_deref().map(|place| Text::foreign(&shorten(place, TITLE))),
        story: Text::of(&shorten(&agreements::story(voice, line), SENTENCE)),
        amount,
        spent: spent.map(|k| pen.say("money-of-agreement", &[("k", k.into())])),
        ladder: picture(pen, line),
        step: Text::of(&format!("{}.", ladder::step(&line.ladder, pen.lang))),
        reply: Text::of(&shorten(&questions::reply_about(voice, pen.report, line), SENTENCE)),
    }
}

fn picture(pen: Pen, line: &AgreementLine) -> Print {
    let id = format!("p{}-{}", line.id.process.year, line.id.number);
    on_paper(&drawings::climb(pen.voice(), line, &id, Drawn::Here, ladder::large), LADDER)
}
