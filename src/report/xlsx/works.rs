//! The works, a row each; their progress month by month; what the committee saw.

use super::sheet::Holds::{Amount, Code, Count, Day, Month, Rate, Sentence, Words};
use super::sheet::{Book, Cell, Column, Sheet};
use crate::domain::indicator::NotComputable;
use crate::report::model::works::WorkLine;

const WORKS: &[Column] = &[
    ("work", Code),
    ("official_name", Sentence),
    ("cui", Code),
    ("agreements", Code),
    ("work_state", Words),
    ("reported", Month),
    ("built", Rate),
    ("expected", Rate),
    ("paid", Rate),
    ("cost", Amount),
    ("reason", Words),
    ("started_on", Day),
    ("planned_end_on", Day),
    ("moved_end_on", Day),
    ("ended_on", Day),
    ("stopped_since", Day),
    ("stop_cause", Words),
    ("stop_words", Sentence),
    ("note", Count),
];

pub fn works(book: Book) -> Sheet {
    let rows = book.report.works.works.iter().map(|line| work(book, line)).collect();
    Sheet { key: "works", columns: WORKS, rows }
}

fn work(book: Book, line: &WorkLine) -> Vec<Cell> {
    let never = line.state.is_none().then_some(NotComputable::NeverReported);
    let stop = line.stopped.as_ref();
    vec![
        Cell::code(&line.code),
        Cell::text(&line.name),
        Cell::or_nothing(line.cui.as_ref()),
        Cell::list(&line.agreements),
        line.state.map_or(Cell::Nothing, |state| book.of("work-state", state)),
        Cell::or_nothing(line.reported),
        (&line.built).into(),
        (&line.expected).into(),
        (&line.paid).into(),
        (&line.cost).into(),
        book.reasons(&[
            ("work_state", never),
            ("built", line.built.why()),
            ("expected", line.expected.why()),
            ("paid", line.paid.why()),
            ("cost", line.cost.why()),
        ]),
        Cell::date(line.started_on),
        Cell::date(line.planned_end_on),
        Cell::date(line.moved_end_on),
        Cell::date(line.ended_on),
        Cell::date(stop.and_then(|stop| stop.since)),
        stop.map_or(Cell::Nothing, |stop| book.of("cause", stop.cause)),
        Cell::text(stop.and_then(|stop| stop.words.as_deref()).unwrap_or_default()),
        Cell::note(line.built.note.or(line.cost.note)),
    ]
}

const PROGRESS: &[Column] =
    &[("work", Code), ("month", Month), ("expected", Rate), ("built", Rate), ("reason", Words)];

pub fn progress(book: Book) -> Sheet {
    let rows = book.report.works.works.iter().flat_map(|work| {
        work.months.iter().map(move |month| {
            let why = |value: Option<_>| value.is_none().then_some(NotComputable::NeverReported);
            vec![
                Cell::code(&work.code),
                Cell::code(month.month),
                Cell::rate(month.expected),
                Cell::rate(month.built),
                book.reasons(&[("expected", why(month.expected)), ("built", why(month.built))]),
            ]
        })
    });
    Sheet { key: "progress", columns: PROGRESS, rows: rows.collect() }
}

const VISITS: &[Column] = &[
    ("visit_on", Day),
    ("agreement", Code),
    ("work", Code),
    ("visit_state", Words),
    ("visit_built", Count),
    ("visit_note", Sentence),
];

pub fn visits(book: Book) -> Sheet {
    let rows = book.report.works.works.iter().flat_map(|work| {
        work.visits.iter().map(move |visit| {
            vec![
                Cell::Day(visit.on),
                Cell::code(&visit.agreement),
                Cell::code(&work.code),
                book.of("visit-state", visit.state),
                Cell::counted(visit.built),
                Cell::text(visit.note.as_deref().unwrap_or_default()),
            ]
        })
    });
    Sheet { key: "visits", columns: VISITS, rows: rows.collect() }
}
