//! The picture that is sent from telephone to telephone: how many stand how, of which day, and whose it is.

use serde::Serialize;

use super::{Head, head};
use crate::domain::text::{shorten, tidy};
use crate::report::chart::icons;
use crate::report::chart::marks::Drawn;
use crate::report::chart::print::{Print, on_paper};
use crate::report::pdf::pen::{Pen, Text};
use crate::report::words::summary;

/// Letters of a district's name in one line of the card.
const NAME: usize = 40;

/// Millimetres between the margins of the card.
const WIDE: i32 = 194;

#[derive(Serialize)]
pub struct Card {
    head: Head,
    name: Text,
    question: Text,
    headline: Text,
    icons: Option<Print>,
    counts: Option<Text>,
}

pub fn card(pen: Pen) -> Card {
    let report = pen.report;
    let counts: Vec<_> =
        report.summary.situations.iter().map(|one| (one.situation, one.agreements)).collect();
    let any = report.summary.agreements > 0;
    let drawn = || {
        icons::draw(&icons::Picture {
            counts: &counts,
            per_row: 14,
            lang: pen.lang,
            marks: Drawn::Here,
            id: "i",
        })
    };
    Card {
        head: head(pen, &pen.plain("report-question")),
        name: Text::foreign(&shorten(&tidy(&report.head.name), NAME)),
        question: pen.word("report-question"),
        headline: Text::of(&summary::headline(pen.voice(), &report.summary)),
        icons: any.then(|| on_paper(&drawn(), WIDE)),
        counts: any.then(|| Text::of(&icons::caption(&counts, pen.lang))),
    }
}
