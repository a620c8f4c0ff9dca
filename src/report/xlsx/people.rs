//! The counts, who took part, how the sources do, and what nobody knows.

use super::sheet::Holds::{Address, Amount, Code, Count, Day, Rate, Sentence, Words};
use super::sheet::{Book, Cell, Column, Sheet};
use crate::domain::indicator::NotComputable;
use crate::report::model::participation::{People, ProcessLine};
use crate::report::words::unknowns as untold;

const SUMMARY: &[Column] =
    &[("item", Words), ("count", Count), ("amount", Amount), ("without_amount", Count)];

pub fn summary(book: Book) -> Sheet {
    let summary = &book.report.summary;
    let hearings = ("hearings", book.report.participation.hearings);
    let counted = |(item, count): (&str, usize)| {
        vec![book.of("item", item), Cell::count(count), Cell::Nothing, Cell::Nothing]
    };
    let mut rows: Vec<Vec<Cell>> =
        summary.counts().into_iter().chain([hearings]).map(counted).collect();
    if let Some(committee) = &book.report.participation.committee {
        let members = [
            ("committee_women", committee.women),
            ("committee_men", committee.men),
            ("committee_unknown", committee.unknown),
        ];
        // of how many nobody knows the sex is told where there are any
        let told = members.into_iter().filter(|(item, n)| *n > 0 || *item != "committee_unknown");
        rows.extend(told.map(counted));
    }
    rows.extend(summary.situations.iter().map(|line| {
        vec![
            book.of("situation", line.situation),
            Cell::count(line.agreements),
            // nobody of them named an amount: that is not known, and not nothing
            if line.without_amount < line.agreements {
                Cell::Amount(line.amount)
            } else {
                Cell::Nothing
            },
            Cell::count(line.without_amount),
        ]
    }));
    Sheet { key: "summary", columns: SUMMARY, rows }
}

const PEOPLE: &[Column] = &[
    ("process_year", Code),
    ("men", Count),
    ("women", Count),
    ("people", Count),
    ("women_share", Rate),
    ("reason", Words),
    ("organisations_invited", Count),
    ("organisations_attended", Count),
    ("note", Count),
];

pub fn participation(book: Book) -> Sheet {
    let rows = book.report.participation.processes.iter().map(|line| process(book, line)).collect();
    Sheet { key: "participation", columns: PEOPLE, rows }
}

fn process(book: Book, line: &ProcessLine) -> Vec<Cell> {
    let why = |people: Option<People>| match people {
        Some(People::Exact(_)) => None,
        Some(People::Few) => Some(NotComputable::SmallGroup),
        None => Some(NotComputable::NotRecorded),
    };
    let of_all = why(line.men).or(why(line.women)).filter(|_| line.total.is_none());
    vec![
        Cell::Year(line.year),
        Cell::counted(line.men.and_then(People::exact)),
        Cell::counted(line.women.and_then(People::exact)),
        Cell::counted(line.total),
        Cell::rate(line.women_share),
        book.reasons(&[("men", why(line.men)), ("women", why(line.women)), ("people", of_all)]),
        Cell::counted(line.organisations_invited),
        Cell::counted(line.organisations_attended),
        Cell::note(line.note),
    ]
}

const SOURCES: &[Column] =
    &[("source", Words), ("source_state", Words), ("data_until", Day), ("seen_on", Day)];

pub fn sources(book: Book) -> Sheet {
    let rows = book.report.sources.iter().map(|line| {
        vec![
            book.of("source-long", line.source),
            book.of("source-state", line.state),
            Cell::date(line.data_until),
            Cell::date(line.seen_on),
        ]
    });
    Sheet { key: "sources", columns: SOURCES, rows: rows.collect() }
}

const UNKNOWNS: &[Column] = &[("unknown", Sentence), ("unknown_of", Address)];

pub fn unknowns(book: Book) -> Sheet {
    use crate::report::model::unknowns::Unknown;
    let of = |unknown: &Unknown| match unknown {
        Unknown::Unmatched { agreements }
        | Unknown::Unconfirmed { agreements }
        | Unknown::Rung { agreements, .. } => Cell::list(agreements),
        Unknown::NoProgress { works } => Cell::list(works),
        Unknown::Source { source, .. } => Cell::code(source),
        Unknown::NoScan { process } => Cell::code(process),
        Unknown::NoParticipation { year } => Cell::code(year),
        Unknown::NotComputable { indicators, .. } => Cell::list(indicators),
        Unknown::NoActa => Cell::Nothing,
    };
    let told = |unknown| Cell::text(&untold::unknown(book.voice, book.report, unknown));
    let rows = book.report.unknowns.iter().map(|unknown| vec![told(unknown), of(unknown)]);
    Sheet { key: "unknowns", columns: UNKNOWNS, rows: rows.collect() }
}
