//! Sheet 1: how many stand how, the money, what to look at, what to ask, and how to check it.

use serde::Serialize;

use super::pen::{Pen, Tag, Text};
use crate::domain::period::Year;
use crate::domain::source::SourceState;
use crate::report::chart::marks::Drawn;
use crate::report::chart::print::{Print, on_paper};
use crate::report::chart::{icons, ladder};
use crate::report::drawings;
use crate::report::model::SourceLine;
use crate::report::model::agreements::AgreementLine;
use crate::report::model::money::Budget;
use crate::report::seal::Seal;
use crate::report::words::{agreements, money, questions, summary, title};

/// Questions for the assembly, and agreements to look at, on the first sheet.
const QUESTIONS: usize = 3;
const LOOK: usize = 4;
/// Sources that are told one by one; more would fill the half that answers.
const BOXES: usize = 2;
/// Letters of a title, and of a story or reply, in a row here; the sheets after it have them whole.
const TITLE: usize = 90;
const STORY: usize = 170;
/// Letters of a reply here.
const REPLY: usize = 110;
/// One figure an agreement, fourteen in a row of the sheet's width.
const PER_ROW: usize = 14;

#[derive(Debug, Serialize)]
pub struct Sheet {
    question: Text,
    headline: Text,
    icons: Option<Print>,
    counts: Text,
    levels: Text,
    silent: Vec<Silent>,
    money: Text,
    spent: Vec<Text>,
    bar: Option<Print>,
    source: Option<Text>,
    look: Option<Look>,
    asked: Asked,
    foot: Foot,
}

/// A source that does not answer, before the first figure that it touches.
#[derive(Debug, Serialize)]
pub struct Silent {
    what: Text,
    still: Text,
}

#[derive(Debug, Serialize)]
struct Look {
    heading: Text,
    none: Text,
    rows: Vec<Row>,
    /// What is said of the others when 0, 1, 2, … rows are shown: the template shows as many as fit.
    more: Vec<Text>,
}

#[derive(Debug, Serialize)]
struct Row {
    tag: Tag,
    title: Text,
    story: Text,
    reply: Text,
    ladder: Print,
    step: Text,
}

/// How to check it: the QR and the code beside the dates of the data.
#[derive(Debug, Serialize)]
pub struct Foot {
    qr: Option<Print>,
    code: Option<String>,
    hash: Text,
    digits: Option<String>,
    said: Vec<Text>,
}

#[derive(Debug, Serialize)]
struct Asked {
    heading: Text,
    items: Vec<Text>,
}

pub fn sheet(pen: Pen, seal: Option<&Seal>) -> Sheet {
    let report = pen.report;
    let voice = pen.voice();
    let counts: Vec<_> =
        report.summary.situations.iter().map(|one| (one.situation, one.agreements)).collect();
    let any = report.summary.agreements > 0;
    let drawn = || icons::Picture {
        counts: &counts,
        per_row: PER_ROW,
        lang: pen.lang,
        marks: Drawn::Here,
        id: "i",
    };
    let counted = [pen.plain("icons-caption"), icons::caption(&counts, pen.lang)].join(": ");
    let spent = money::spent(voice, &report.money);
    let source = report.money.dataset.map_or("siaf", |dataset| dataset.source().as_str());
    Sheet {
        question: pen.word("report-question"),
        headline: Text::of(&summary::headline(voice, &report.summary)),
        icons: any.then(|| on_paper(&icons::draw(&drawn()), 168)),
        counts: Text::of(&counted),
        levels: Text::of(&summary::levels(voice, &report.summary)),
        silent: silent(pen),
        money: pen.word("section-money"),
        spent: spent.iter().map(|said| Text::of(said)).collect(),
        bar: bar(pen, report.money.year, &report.money.investment),
        source: pen.foot(source, report.money.investment.pim.on),
        look: any.then(|| look(pen)),
        asked: asked(pen),
        foot: foot(pen, seal),
    }
}

pub fn silent(pen: Pen) -> Vec<Silent> {
    let silent: Vec<&SourceLine> =
        pen.report.sources.iter().filter(|source| source.state == SourceState::Silent).collect();
    if silent.len() > BOXES {
        return vec![silent_many(pen, &silent)];
    }
    let told = silent.into_iter().map(|source| {
        let named = ("source", pen.plain(&format!("source-{}", source.source)).into());
        let day = |day| ("date", pen.day(day).into());
        Silent {
            what: match source.seen_on {
                Some(seen) => pen.say("silent-box", &[named, day(seen)]),
                None => pen.say("silent-box-undated", &[named]),
            },
            still: source
                .data_until
                .map_or_else(Text::default, |until| pen.say("silent-box-what", &[day(until)])),
        }
    });
    told.collect()
}

/// Many boxes would hide the figures that they speak of.
fn silent_many(pen: Pen, silent: &[&SourceLine]) -> Silent {
    let name = |source: &&SourceLine| pen.plain(&format!("source-{}", source.source));
    let list = silent.iter().map(name).collect::<Vec<_>>().join(", ");
    Silent {
        what: pen.say("silent-many", &[("list", list.into())]),
        still: pen.word("silent-many-what"),
    }
}

/// The nested bar of a budget, where anything is known of it.
pub fn bar(pen: Pen, year: Year, budget: &Budget) -> Option<Print> {
    budget.pim.known()?;
    Some(on_paper(&drawings::bar(pen.lang, &year.to_string(), budget, "b"), 106))
}

fn look(pen: Pen) -> Look {
    let all: Vec<&AgreementLine> =
        pen.report.agreements.iter().filter(|line| line.needs_a_look()).collect();
    let more = |shown: usize| match all.len().saturating_sub(shown) {
        0 => Text::default(),
        rest => pen.say("look-more", &[("n", rest.into())]),
    };
    Look {
        heading: pen.word("section-look"),
        none: pen.word("look-none"),
        rows: all.iter().take(LOOK).map(|line| row(pen, line)).collect(),
        more: (0..=LOOK).map(more).collect(),
    }
}

fn row(pen: Pen, line: &AgreementLine) -> Row {
    Row {
        tag: pen.tag(line.ladder.situation),
        title: Text::foreign(&title(line)).short(TITLE),
        story: Text::of(&agreements::story(pen.voice(), line)).short(STORY),
        reply: Text::of(&questions::reply_in_short(pen.voice(), pen.report, line, REPLY)),
        ladder: on_paper(&ladder::small(&line.ladder, pen.lang, Drawn::Here), 48),
        step: Text::of(&format!("{}.", ladder::step(&line.ladder, pen.lang))),
    }
}

fn asked(pen: Pen) -> Asked {
    let led = questions::leading(pen.report, QUESTIONS);
    let items = led
        .into_iter()
        .map(|question| Text::of(&questions::ask(pen.voice(), question)).short(STORY));
    Asked { heading: pen.word("section-assembly"), items: items.collect() }
}

/// The dates of the data, whose report it is, and how to check it.
pub fn foot(pen: Pen, seal: Option<&Seal>) -> Foot {
    let day = ("date", pen.day(pen.report.head.as_of).into());
    let mut said = vec![Text::of(&pen.data_until()), pen.say("report-as-of", &[day])];
    let checks = pen.plain("seal-qr");
    match seal {
        None => said.push(pen.word("seal-none")),
        Some(seal) => said.push(match seal.page() {
            Some(page) => pen.say("seal-check-at", &[("page", page.into())]),
            None => pen.word("seal-check"),
        }),
    }
    said.push(pen.word("report-not-municipality"));
    Foot {
        // 26 mm: the modules stay larger than the dirt of a copy
        qr: seal.and_then(|seal| seal.qr(&checks).ok()).map(|qr| on_paper(&qr, 26)),
        code: seal.map(|seal| seal.code.to_string()),
        hash: pen.word("seal-hash"),
        digits: seal.map(Seal::digits),
        said,
    }
}
