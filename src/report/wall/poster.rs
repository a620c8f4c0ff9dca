//! The poster for the municipality's board or a tree: one question, and what people want to know first.

use serde::Serialize;

use super::{Check, Head, check, head};
use crate::domain::text::{sentences, shorten};
use crate::report::chart::marks::Drawn;
use crate::report::chart::print::{Print, from_afar, on_paper};
use crate::report::chart::{icons, ladder};
use crate::report::drawings;
use crate::report::model::agreements::AgreementLine;
use crate::report::pdf::pen::{Pen, Tag, Text};
use crate::report::seal::Seal;
use crate::report::words::{agreements, changes, money, questions, summary, title};

/// The sheet of a copy shop, or that of everybody's printer: the same board at 71 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    A3,
    A4,
}

impl Size {
    pub const fn word(self) -> &'static str {
        match self {
            Self::A3 => "a3",
            Self::A4 => "a4",
        }
    }

    /// Thousandths of the large sheet.
    const fn scale(self) -> i32 {
        match self {
            Self::A3 => 1000,
            Self::A4 => 707,
        }
    }
}

/// 24 points, in thousandths of a millimetre of the large sheet: read from three steps away.
const LETTER: i32 = 8467;
/// Changes that are told.
const CHANGES: usize = 1;
/// One figure an agreement, fourteen in a row.
const PER_ROW: usize = 14;
/// Letters of a title, of a sentence, of the counts and of a reply that are read from three steps away.
const TITLE: usize = 90;
const SENTENCE: usize = 120;
const HEADLINE: usize = 110;
const REPLY: usize = 200;

#[derive(Serialize)]
pub struct Board {
    head: Head,
    check: Option<Check>,
    paper: &'static str,
    /// Thousandths of the large sheet's measures.
    scale: i32,
    question: Text,
    headline: Text,
    icons: Option<Print>,
    counts: Option<Text>,
    look: Option<Look>,
    money: Money,
    changes: Option<Changes>,
    assembly: Text,
}

#[derive(Serialize)]
struct Look {
    heading: Text,
    tag: Tag,
    title: Text,
    ladder: Print,
    step: Text,
    story: Text,
    reply: Text,
}

#[derive(Serialize)]
struct Money {
    heading: Text,
    said: Option<Text>,
    bar: Option<Print>,
}

#[derive(Serialize)]
struct Changes {
    heading: Text,
    items: Vec<Text>,
}

pub fn board(pen: Pen, size: Size, seal: Option<&Seal>) -> Board {
    let report = pen.report;
    let counts: Vec<_> =
        report.summary.situations.iter().map(|one| (one.situation, one.agreements)).collect();
    let any = report.summary.agreements > 0;
    let figures = || icons::Picture {
        counts: &counts,
        per_row: PER_ROW,
        lang: pen.lang,
        marks: Drawn::Here,
        id: "i",
    };
    Board {
        head: head(pen, &pen.plain("report-question")),
        // 26 mm on the smaller sheet
        check: seal.map(|seal| check(pen, seal, wide(size, 37))),
        paper: size.word(),
        scale: size.scale(),
        question: pen.word("report-question"),
        headline: Text::of(&sentences(&summary::headline(pen.voice(), &report.summary), HEADLINE)),
        icons: any.then(|| on_paper(&icons::draw(&figures()), wide(size, 266))),
        counts: any.then(|| Text::of(&icons::caption(&counts, pen.lang))),
        look: report
            .agreements
            .iter()
            .find(|line| line.needs_a_look())
            .map(|line| look(pen, line, size)),
        money: money(pen, size),
        changes: changes(pen),
        assembly: pen.word("wall-assembly"),
    }
}

/// So many millimetres on the large sheet.
const fn wide(size: Size, millimetres: i32) -> i32 {
    millimetres * size.scale() / 1000
}

fn look(pen: Pen, line: &AgreementLine, size: Size) -> Look {
    let voice = pen.voice();
    Look {
        heading: pen.word("section-look"),
        tag: pen.tag(line.ladder.situation),
        title: Text::foreign(&shorten(&title(line), TITLE)),
        ladder: on_paper(&ladder::small(&line.ladder, pen.lang, Drawn::Here), wide(size, 165)),
        step: Text::of(&format!("{}.", ladder::step(&line.ladder, pen.lang))),
        story: Text::of(&sentences(&agreements::story(voice, line), SENTENCE)),
        reply: Text::of(&shorten(&questions::reply_about(voice, pen.report, line), REPLY)),
    }
}

fn money(pen: Pen, size: Size) -> Money {
    let part = &pen.report.money;
    let budget = &part.investment;
    let year = part.year.to_string();
    let drawing = || drawings::bar(pen.lang, &year, budget, "b");
    let drawn = || from_afar(&drawing(), wide(size, 198), wide(size, LETTER));
    Money {
        heading: pen.word("section-money"),
        said: money::spent(pen.voice(), part).first().map(|said| Text::of(said)),
        bar: budget.pim.known().map(|_| drawn()),
    }
}

fn changes(pen: Pen) -> Option<Changes> {
    let list = pen.report.changes.as_ref()?;
    let before = pen.report.head.before?;
    let month = ("month", pen.voice().month(before).into());
    let told = list.iter().take(CHANGES);
    let items = told.map(|one| Text::of(&shorten(&changes::change(pen.voice(), one), SENTENCE)));
    let items: Vec<Text> = items.collect();
    (!items.is_empty()).then(|| Changes { heading: pen.say("section-changes", &[month]), items })
}
