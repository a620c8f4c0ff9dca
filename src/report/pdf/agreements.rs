//! Sheet 5: every agreement in a row, its works, and who decided.

use serde::Serialize;

use super::look::LARGE;
use super::pen::{Pen, Table, Tag, Text};
use crate::domain::text::{shorten, tidy};
use crate::i18n::{dates, numbers};
use crate::report::chart::ladder;
use crate::report::chart::marks::Drawn;
use crate::report::chart::print::{Print, on_paper};
use crate::report::model::agreements::AgreementLine;
use crate::report::model::participation::{People, ProcessLine};
use crate::report::model::works::WorkLine;
use crate::report::words::{agreements, people, some_of, title, title_of};

/// Works of agreements that are told one by one; the table has them all.
const TOLD: usize = 12;
/// Visits and agreements named beside a work.
const FEW: usize = 2;

#[derive(Debug, Serialize)]
pub struct Sheet {
    heading: Text,
    none: Option<Text>,
    rows: Vec<Row>,
    works: Works,
    people: Section,
}

#[derive(Debug, Serialize)]
struct Row {
    tag: Tag,
    title: Text,
    place: Text,
    story: Option<Text>,
    words: Option<Text>,
    ladder: Print,
    step: Text,
}

#[derive(Debug, Serialize)]
struct Works {
    heading: Text,
    told: Vec<Work>,
    after: Option<Text>,
}

#[derive(Debug, Serialize)]
struct Work {
    name: Text,
    of: Text,
    progress: Text,
    facts: Vec<Text>,
}

#[derive(Debug, Serialize)]
struct Section {
    heading: Text,
    said: Vec<Text>,
    table: Option<Table>,
}

pub fn sheet(pen: Pen) -> Sheet {
    let lines = &pen.report.agreements;
    Sheet {
        heading: pen.word("section-agreements"),
        none: (lines.is_empty() && pen.report.before_acta.is_none())
            .then(|| pen.word("summary-none")),
        rows: lines.iter().enumerate().map(|(place, line)| row(pen, line, place)).collect(),
        works: works(pen),
        people: people(pen),
    }
}

fn row(pen: Pen, line: &AgreementLine, place: usize) -> Row {
    let voice = pen.voice();
    let signed = format!(
        "{} · {}",
        agreements::number(voice, line),
        agreements::signed(voice, line).join(" ")
    );
    // beside its large ladder the sheet before told it already
    let told = line.needs_a_look() && place < LARGE;
    let says_more = !line.text.is_empty() && line.text != line.title;
    let words = format!("{}: «{}»", pen.plain("agreement-text"), tidy(&line.text));
    Row {
        tag: pen.tag(line.ladder.situation),
        title: Text::foreign(&title(line)),
        place: Text::of(&signed).noted(line.note),
        story: (!told).then(|| Text::of(&agreements::story(voice, line))),
        words: says_more.then(|| Text::foreign(&words)),
        ladder: on_paper(&ladder::small(&line.ladder, pen.lang, Drawn::Here), 48),
        step: Text::of(&format!("{}.", ladder::step(&line.ladder, pen.lang))),
    }
}

fn works(pen: Pen) -> Works {
    let part = &pen.report.works;
    let told = part.works.iter().filter(|work| !work.agreements.is_empty()).take(TOLD);
    let others = ("n", part.others.into());
    Works {
        heading: pen.word("section-works"),
        told: told.map(|work| one_work(pen, work)).collect(),
        after: match (part.works.is_empty(), part.others) {
            (true, 0) => Some(pen.word("work-none")),
            (_, 1..) => Some(pen.say("work-others", &[others])),
            _ => None,
        },
    }
}

fn one_work(pen: Pen, work: &WorkLine) -> Work {
    let voice = pen.voice();
    let named: Vec<String> = work
        .agreements
        .iter()
        .take(FEW)
        .map(|id| format!("«{}»", shorten(&title_of(pen.report, id), 90)))
        .collect();
    let of = some_of(voice, &named, work.agreements.len());
    let mut facts = agreements::work_dates(voice, work);
    facts.extend(work.stopped.iter().map(|stop| agreements::stoppage(voice, stop)));
    facts.extend(work.visits.iter().take(FEW).map(|visit| {
        let state = pen.plain(&format!("visit-state-{}", visit.state));
        voice.say("work-visit", &[("date", voice.day(visit.on).into()), ("state", state.into())])
    }));
    let name = pen.say("work-title", &[("code", work.code.to_string().into())]);
    Work {
        name: name.noted(work.built.note),
        of: pen.say("work-of-agreement", &[("list", of.into())]),
        progress: Text::of(&agreements::work_progress(voice, work)),
        facts: facts.iter().map(|said| Text::of(said)).collect(),
    }
}

/// Every work in one row: for the annex.
pub fn all_works(pen: Pen) -> Option<Table> {
    let row = |work: &WorkLine| {
        let name = format!("{} {}", work.code, shorten(&tidy(&work.name), 90));
        let state = work.state.map_or_else(
            || pen.word("rung-tail-unknown"),
            |state| pen.word(&format!("work-state-{state}")),
        );
        let reported = work
            .reported
            .map_or_else(|| "–".to_owned(), |month| dates::month_short(pen.lang, month));
        vec![
            Text::foreign(&name),
            state,
            pen.percent(&work.built),
            pen.percent(&work.expected),
            pen.percent(&work.paid),
            Text::of(&reported),
            pen.day_cell(work.moved_end_on.or(work.planned_end_on)),
        ]
    };
    let rows: Vec<Vec<Text>> = pen.report.works.works.iter().map(row).collect();
    let mut heads = pen.word_heads(&["column-work", "column-state"]);
    let numbers = ["column-built", "column-expected", "column-paid"];
    heads.extend(numbers.iter().map(|key| (pen.word(key), true)));
    heads.extend(pen.word_heads(&["column-reported", "column-end"]));
    (!rows.is_empty()).then(|| Table::new(pen.word("section-works"), heads, rows))
}

fn people(pen: Pen) -> Section {
    let part = &pen.report.participation;
    let year = pen.report.head.period.year().to_string();
    let said = people::sentences(pen.voice(), part, &year);
    let count = |count: Option<People>| match count {
        Some(People::Exact(count)) => Text::of(&numbers::count(count)),
        Some(People::Few) => pen.word("people-few"),
        None => pen.word("rung-tail-unknown"),
    };
    let row = |line: &ProcessLine| {
        let total = line.total.map_or_else(|| pen.plain("people-total-hidden"), numbers::count);
        let share = line.women_share.map_or_else(|| "–".to_owned(), numbers::percent);
        vec![
            Text::of(&line.year.to_string()).noted(line.note),
            count(line.men),
            count(line.women),
            Text::of(&total),
            Text::of(&share),
        ]
    };
    let rows: Vec<Vec<Text>> = part.processes.iter().map(row).collect();
    let keys = ["column-year", "column-men", "column-women", "column-total", "column-women-share"];
    Section {
        heading: pen.word("section-people"),
        said: said.iter().map(|sentence| Text::of(sentence)).collect(),
        table: (!rows.is_empty())
            .then(|| Table::new(pen.word("table-same"), pen.heads(&keys), rows)),
    }
}
