//! A panel for a fair or a wall: one agreement, its ladder, one sentence, the amount, the reply.

use serde::Serialize;

use super::{Check, Head, check, head};
use crate::domain::ladder::Situation;
use crate::domain::text::shorten;
use crate::i18n::numbers;
use crate::report::chart::marks::Drawn;
use crate::report::chart::print::{Print, on_paper};
use crate::report::chart::{ladder, sectors};
use crate::report::drawings;
use crate::report::model::Report;
use crate::report::model::agreements::AgreementLine;
use crate::report::pdf::pen::{Pen, Tag, Text};
use crate::report::seal::Seal;
use crate::report::words::{agreements, questions, title};

/// How wide a ladder is printed, in millimetres: the lower half of the sheet.
const LADDER: i32 = 118;
/// Letters of a title and of a sentence.
const TITLE: usize = 90;
const SENTENCE: usize = 260;

#[derive(Serialize)]
pub struct Panels {
    head: Head,
    check: Option<Check>,
    sheets: Vec<Panel>,
    /// Where there is no agreement: that there is none.
    none: Text,
}

#[derive(Serialize)]
struct Panel {
    number: Text,
    sector: Option<Sign>,
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

/// What it is for: a picture and its word, which never part.
#[derive(Serialize)]
struct Sign {
    picture: Print,
    word: Text,
}

/// The agreements that have a sheet and a card of their own: what was replaced stands no more.
pub fn standing(report: &Report) -> Vec<&AgreementLine> {
    let stands = |line: &&AgreementLine| line.ladder.situation != Situation::Replaced;
    report.agreements.iter().filter(stands).collect()
}

pub fn panels(pen: Pen, seal: Option<&Seal>) -> Panels {
    Panels {
        head: head(pen, &pen.plain("column-agreements")),
        // 26 mm: the modules stay larger than the dirt of a copy
        check: seal.map(|seal| check(pen, seal, 26)),
        sheets: standing(pen.report).into_iter().map(|line| panel(pen, line)).collect(),
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
        sector: line.sector.map(|of| Sign {
            picture: on_paper(&sectors::tag(of), 20),
            word: pen.word(&format!("sector-{of}")),
        }),
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
