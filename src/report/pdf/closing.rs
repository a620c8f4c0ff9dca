//! Sheet 6: what is not known, what the sources changed, where it comes from, who signs; and the annex,
//! where every small number leads to an address.

use serde::Serialize;

use super::pen::{Pen, Table, Text};
use crate::domain::indicator::{Measure, Subject, Unit, Value};
use crate::domain::text::tidy;
use crate::i18n::{dates, numbers};
use crate::report::model::Formula;
use crate::report::model::agreements::AgreementLine;
use crate::report::model::cited::Note;
use crate::report::words::formulas;
use crate::report::words::{agreements, changes, title, unknowns};

/// Addresses printed for one note; the JSON file has them all.
const ADDRESSES: usize = 1;

#[derive(Debug, Serialize)]
pub struct Sheet {
    unknowns: List,
    corrections: Corrections,
    sources: Sources,
    boxes: Vec<Box>,
}

#[derive(Debug, Serialize)]
struct List {
    heading: Text,
    items: Vec<Text>,
}

#[derive(Debug, Serialize)]
struct Corrections {
    heading: Text,
    alone: Option<Text>,
    table: Option<Table>,
}

#[derive(Debug, Serialize)]
struct Sources {
    heading: Text,
    lead: Text,
    table: Table,
}

/// An empty box with what is to be written into it.
#[derive(Debug, Serialize)]
struct Box {
    what: Text,
    lines: Text,
}

pub fn sheet(pen: Pen) -> Sheet {
    let place = |what: &str, lines: &str| Box { what: pen.word(what), lines: pen.word(lines) };
    Sheet {
        unknowns: unknown(pen),
        corrections: corrected(pen),
        sources: sources(pen),
        boxes: vec![
            place("sheet-signatures", "sheet-signature"),
            place("sheet-stamp", "sheet-stamp-lines"),
        ],
    }
}

fn unknown(pen: Pen) -> List {
    let said = |one| Text::of(&unknowns::unknown(pen.voice(), pen.report, one));
    let mut items: Vec<Text> = pen.report.unknowns.iter().map(said).collect();
    if items.is_empty() {
        items.push(pen.word("unknown-none"));
    }
    List { heading: pen.word("section-unknowns"), items }
}

fn corrected(pen: Pen) -> Corrections {
    let rows = pen.report.corrections.iter().map(|one| {
        let about = changes::correction_of(pen.voice(), one);
        vec![
            Text::of(&about).noted(one.note),
            Text::of(&changes::figure(one.said)),
            Text::of(&changes::figure(one.now)),
        ]
    });
    let rows: Vec<Vec<Text>> = rows.collect();
    let heads = pen.heads(&["column-what", "column-said", "column-now"]);
    let caption = pen.word("table-same-date");
    Corrections {
        heading: pen.word("section-corrections"),
        alone: rows.is_empty().then(|| pen.word("correction-none")),
        table: (!rows.is_empty()).then(|| Table::new(caption, heads, rows)),
    }
}

fn sources(pen: Pen) -> Sources {
    let rows = pen.report.sources.iter().map(|line| {
        vec![
            pen.word(&format!("source-long-{}", line.source)),
            pen.word(&format!("source-state-{}", line.state)),
            pen.day_cell(line.data_until),
            pen.day_cell(line.seen_on),
        ]
    });
    let heads = ["column-source", "column-state", "column-data-until", "column-seen"];
    Sources {
        heading: pen.word("section-sources"),
        lead: pen.word("report-door"),
        table: Table::new(pen.word("table-sources"), pen.word_heads(&heads), rows.collect()),
    }
}

/// For who checks: names and codes, formulas, measures, the address of every figure.
#[derive(Debug, Serialize)]
pub struct Annex {
    heading: Text,
    questions: Option<Table>,
    neighbours: Option<Table>,
    names: Option<Table>,
    works: Option<Table>,
    formulas: Option<Formulas>,
    notes: Notes,
}

#[derive(Debug, Serialize)]
struct Formulas {
    heading: Text,
    items: Vec<OneFormula>,
}

#[derive(Debug, Serialize)]
struct OneFormula {
    name: Text,
    formula: Text,
    ground: Text,
    /// What it is for the municipality and its processes.
    values: Vec<Text>,
}

#[derive(Debug, Serialize)]
struct Notes {
    heading: Text,
    lead: Text,
    more: Text,
    items: Vec<Text>,
}

pub fn annex(pen: Pen) -> Annex {
    let items: Vec<OneFormula> =
        pen.report.annex.formulas.iter().map(|one| formula(pen, one)).collect();
    Annex {
        heading: pen.word("section-annex"),
        questions: super::questions::others(pen),
        neighbours: pen
            .report
            .neighbours
            .as_ref()
            .filter(|_| pen.report.before_acta.is_none())
            .map(|part| super::before_acta::province(pen, part)),
        names: names(pen),
        works: super::agreements::all_works(pen),
        formulas: (!items.is_empty())
            .then(|| Formulas { heading: pen.word("annex-formulas"), items }),
        notes: notes(pen),
    }
}

/// Codes and whole official names, with the source's capitals.
fn names(pen: Pen) -> Option<Table> {
    let row = |line: &AgreementLine| {
        let codes = agreements::codes(pen.voice(), line).join(" · ");
        let official: Vec<String> = line.official_names.iter().map(|name| tidy(name)).collect();
        (!codes.is_empty()).then(|| {
            vec![
                Text::foreign(&format!(
                    "{}-{} {}",
                    line.id.process.year,
                    line.id.number,
                    title(line)
                )),
                Text::of(&codes),
                Text::foreign(&official.join(" / ")),
            ]
        })
    };
    let rows: Vec<Vec<Text>> = pen.report.agreements.iter().filter_map(row).collect();
    let heads = pen.word_heads(&["column-agreement", "column-codes", "official-name"]);
    (!rows.is_empty()).then(|| Table::new(pen.word("table-names"), heads, rows))
}

fn formula(pen: Pen, one: &Formula) -> OneFormula {
    let version = pen.voice().say("formula-version", &[("n", one.version.to_string().into())]);
    let ground =
        pen.voice().say("question-ground", &[("ground", formulas::ground(pen.lang, one).into())]);
    // those of each agreement and work stand in the table file
    let of_all = |measure: &&Measure| {
        measure.id.indicator == one.indicator
            && !matches!(measure.id.subject, Subject::Agreement(_) | Subject::Work(_))
    };
    let values = pen.report.annex.measures.iter().filter(of_all);
    OneFormula {
        name: pen.house(&formulas::name(pen.lang, one)),
        formula: pen.house(&formulas::formula(pen.lang, one)),
        ground: pen.house(&format!("{ground} ({version})")),
        values: values.map(|measure| value(pen, measure)).collect(),
    }
}

/// "54.1 % (11,600,222.40 de 21,441,483.00), 990101"
fn value(pen: Pen, measure: &Measure) -> Text {
    let said = match measure.value {
        Ok(value) => written(pen, value, measure.unit),
        Err(why) => {
            let reason = pen.plain(&format!("reason-{why}"));
            return pen.say("not-computable", &[("reason", reason.into())]);
        }
    };
    let parts = parts(pen, measure).map_or_else(String::new, |parts| format!(" ({parts})"));
    Text::of(&format!("{said}{parts} · {}", measure.id.subject))
}

fn parts(pen: Pen, measure: &Measure) -> Option<String> {
    let (numerator, denominator) = (measure.numerator?, measure.denominator?);
    // the parts of a percentage are counts or amounts, whatever its own unit
    let part = |value| written(pen, value, Unit::Count);
    let args = [("numerator", part(numerator).into()), ("denominator", part(denominator).into())];
    Some(pen.voice().say("measure-of", &args))
}

/// A value with its unit.
fn written(pen: Pen, value: Value, unit: Unit) -> String {
    match (value, unit) {
        (Value::Tenths(rate), Unit::Percent) => numbers::percent(rate),
        (Value::Tenths(rate), _) => rate.to_string(),
        (Value::Soles(amount), _) => numbers::soles(amount),
        (Value::Whole(count), _) => numbers::count(count),
        (Value::Date(day), _) => dates::day_short(pen.lang, day),
    }
}

fn notes(pen: Pen) -> Notes {
    let known = &pen.report.notes;
    Notes {
        heading: pen.word("section-notes"),
        lead: pen.word(if known.is_empty() { "notes-none" } else { "report-trace-hint" }),
        more: pen.word("notes-on-paper"),
        items: known.iter().map(|one| note(pen, one)).collect(),
    }
}

fn note(pen: Pen, note: &Note) -> Text {
    let mut pieces: Vec<String> =
        note.evidence.iter().take(ADDRESSES).map(ToString::to_string).collect();
    let rest = note.evidence.len().saturating_sub(ADDRESSES);
    if rest > 0 {
        pieces.push(format!("+{rest}"));
    }
    pieces.extend(note.date.map(|day| format!("({})", dates::day_short(pen.lang, day))));
    Text::of(&pieces.join(" "))
}
