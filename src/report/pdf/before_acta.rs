//! Sheet 1 of a municipality without an acta, and its neighbours: what the public records say already,
//! and how to begin.

use serde::Serialize;

use super::pen::{Pen, Table, Text};
use super::summary::{Foot, Silent, bar, foot, silent};
use crate::i18n::numbers;
use crate::report::chart::print::Print;
use crate::report::model::before_acta::BeforeActa;
use crate::report::model::neighbours::Neighbours;
use crate::report::seal::Seal;
use crate::report::words::before_acta;

/// Investments that are told in sentences; the table further on has more.
const LARGEST: usize = 5;

#[derive(Debug, Serialize)]
pub struct Sheet {
    question: Text,
    headline: Text,
    whole: Vec<Text>,
    sectors: Text,
    bar: Option<Print>,
    silent: Vec<Silent>,
    largest: List,
    look: List,
    add: List,
    steps: List,
    foot: Foot,
}

#[derive(Debug, Serialize)]
struct List {
    heading: Text,
    items: Vec<Text>,
    after: Option<Text>,
}

#[derive(Debug, Serialize)]
pub struct Beside {
    heading: Text,
    said: Option<Text>,
    /// Here where nothing was agreed yet; else in the annex.
    table: Option<Table>,
    note: Text,
}

pub fn sheet(pen: Pen, part: &BeforeActa, seal: Option<&Seal>) -> Sheet {
    let voice = pen.voice();
    let texts = |said: Vec<String>| said.iter().map(|one| Text::of(one)).collect::<Vec<_>>();
    let newest = part.years.first();
    let list = |heading: &str, items| List { heading: pen.word(heading), items, after: None };
    Sheet {
        question: pen.word("before-question"),
        headline: Text::of(&before_acta::headline(voice, pen.report)),
        whole: texts(before_acta::whole(voice, pen.report)),
        sectors: Text::of(&before_acta::sectors(voice, pen.report)),
        bar: newest.and_then(|newest| bar(pen, newest.year, &newest.budget)),
        silent: silent(pen),
        largest: list(
            "section-before-largest",
            texts(before_acta::largest(voice, pen.report, LARGEST)),
        ),
        look: look(pen, part),
        add: list("before-add", texts(before_acta::added(voice))),
        steps: list("before-steps", texts(before_acta::steps(voice))),
        foot: foot(pen, seal),
    }
}

fn look(pen: Pen, part: &BeforeActa) -> List {
    let voice = pen.voice();
    let items =
        part.look.iter().map(|one| Text::of(&before_acta::look_named(voice, one)).noted(one.note));
    let none = part.look.is_empty() && !pen.report.works.works.is_empty();
    let after = match part.more {
        0 if none => Some(pen.word("before-look-none")),
        0 => None,
        more => Some(pen.say("before-look-more", &[("n", more.into())])),
    };
    List { heading: pen.word("section-before-look"), items: items.collect(), after }
}

/// The province in a sentence; with its table where nothing was agreed yet, else that is in the annex.
pub fn beside(pen: Pen, part: &Neighbours) -> Beside {
    let is_here = pen.report.before_acta.is_some();
    Beside {
        heading: pen.word("section-neighbours"),
        said: before_acta::neighbours(pen.voice(), part).map(|said| Text::of(&said)),
        table: is_here.then(|| province(pen, part)),
        note: pen.word(if is_here { "neighbours-note" } else { "neighbours-annex" }),
    }
}

/// The province in numbers, in the order of the addresses: no order of merit.
pub fn province(pen: Pen, part: &Neighbours) -> Table {
    let spent = part.spending();
    let rows = part.comparison.budgets.iter().map(|budget| {
        let amount = |amount: Option<crate::domain::money::Soles>| {
            Text::of(&amount.map_or_else(|| "–".to_owned(), |amount| amount.to_string()))
        };
        let place = spent.and_then(|line| line.of(&budget.ubigeo));
        let share = place.map_or_else(|| "–".to_owned(), |place| numbers::percent(place.value));
        vec![
            Text::foreign(&part.name(&budget.ubigeo))
                .noted(part.notes.get(&budget.ubigeo).copied()),
            amount(budget.pim),
            amount(budget.accrued),
            Text::of(&share),
        ]
    });
    let keys = ["column-municipality", "column-pim", "column-accrued", "column-share"];
    let year = ("year", part.comparison.year.to_string().into());
    let caption = pen.voice().say("neighbours-caption", &[year]);
    Table::new(pen.in_soles(&caption), pen.heads(&keys), rows.collect())
}
